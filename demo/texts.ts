import type { Language } from '@domain/people/model'

/** What the demo company says, as a Chinese and as an English colleague would write it. */
export type Both = Readonly<Record<Language, string>>

/** A sentence in both languages. */
export const say = (chinese: string, english: string): Both => ({ 'zh-CN': chinese, en: english })

export const nothing = say('', '')
