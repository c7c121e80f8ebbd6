import { type Language, languages } from '@domain/people/model'
import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { readHost } from '../theme/host'
import { languageOf } from './languageOf'

export { type Language, languages }

/** What the reader chose on Me; `system` follows the phone. */
export type LanguageChoice = Language | 'system'

interface LanguageSetting {
  choice: LanguageChoice
  /** Changes the language, here and on the next start. */
  choose(choice: LanguageChoice): void
}

const storageKey = 'language'

function stored(): LanguageChoice {
  const kept: unknown = Taro.getStorageSync(storageKey)
  return languages.find((language) => language === kept) ?? 'system'
}

/** The language to show for a choice. */
export function languageFor(choice: LanguageChoice): Language {
  return choice === 'system' ? languageOf(readHost().language) : choice
}

/** The reader's own language setting, kept on this phone. */
export const useLanguageSetting = create<LanguageSetting>()((set) => ({
  choice: stored(),
  choose(choice) {
    Taro.setStorageSync(storageKey, choice)
    set({ choice })
  },
}))
