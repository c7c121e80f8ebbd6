import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { announceLanguage } from './document'
import { type Language, languageFor, languages, useLanguageSetting } from './language'
import { resources } from './resources'

const language = languageFor(useLanguageSetting.getState().choice)

i18next.use(initReactI18next).init({
  lng: language,
  fallbackLng: 'zh-CN',
  supportedLngs: languages,
  resources,
  ns: ['common', 'components'],
  defaultNS: 'common',
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
})
announceLanguage(language)

useLanguageSetting.subscribe(({ choice }) => {
  const chosen = languageFor(choice)
  announceLanguage(chosen)
  i18next.changeLanguage(chosen)
})

/**
 * Adds a subpackage's words, both languages at once, before its first screen renders. Call it at the top of a module
 * that every page of the subpackage imports; doing so twice changes nothing.
 *
 * @param namespace the name of its file in `locales/`, also to be listed in keys.d.ts
 */
export function addWords(namespace: string, words: Record<Language, object>): void {
  for (const each of languages) i18next.addResourceBundle(each, namespace, words[each])
}

export { i18next }
