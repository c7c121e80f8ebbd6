import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import i18next from 'i18next'

export type Language = 'zh-CN' | 'en'

/** What the screen says for a key such as `editor:publish`, in the reader's language. */
export type Words = (key: string, values?: Record<string, string | number>) => string

const locales = resolve(__dirname, '../../../locales')

const namespacesOf = (language: Language) =>
  readdirSync(join(locales, language)).map((file) => [
    basename(file, '.json'),
    JSON.parse(readFileSync(join(locales, language, file), 'utf8')) as object,
  ])

/**
 * The product's own words, so that a journey is written once and walked in both languages.
 *
 * @returns finds a word; it throws where there is none, since a journey that looks for nothing proves nothing
 */
export function wordsIn(language: Language): Words {
  const words = i18next.createInstance()
  void words.init({
    lng: language,
    resources: { [language]: Object.fromEntries(namespacesOf(language)) as Record<string, object> },
    ns: ['common'],
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return (key, values = {}) => {
    if (!words.exists(key, values)) throw new Error(`no word for ${key}`)
    return words.t(key, values)
  }
}
