import { AsyncLocalStorage } from 'node:async_hooks'
import { type Language, type Member, noName } from '@domain/people/model'
import en from '@locales/en/errors.json'
import zh from '@locales/zh-CN/errors.json'

const words: Record<Language, string> = { 'zh-CN': zh.formerMember, en: en.formerMember }

const readers = new AsyncLocalStorage<Language>()

/** Answers a call for a reader of a language. */
export const speaking = <Answer>(language: Language, work: () => Promise<Answer>): Promise<Answer> =>
  readers.run(language, work)

/**
 * What a person is called: who was forgotten has no name any more, and is a former member in the reader's language. The
 * one place through which names of members leave the cloud.
 *
 * @param language where nobody is being answered: whom it is written for
 */
export const shownName = ({ name }: Pick<Member, 'name'>, language = readers.getStore() ?? 'zh-CN'): string =>
  name === noName ? words[language] : name
