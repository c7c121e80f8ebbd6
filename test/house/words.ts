import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next, { type ResourceLanguage } from 'i18next'
import { root } from './sources'

/** The words of one file of `locales/`, asked for as a screen asks. */
export function wordsIn(
  language: 'zh-CN' | 'en',
  namespace: string,
): (key: string, values?: Record<string, string | number>) => string {
  const words: ResourceLanguage = JSON.parse(readFileSync(join(root, 'locales', language, `${namespace}.json`), 'utf8'))
  const instance = i18next.createInstance()
  instance.init({
    lng: language,
    initAsync: false,
    resources: {},
    ns: [namespace],
    defaultNS: namespace,
    interpolation: { escapeValue: false },
  })
  instance.addResourceBundle(language, namespace, words)
  return (key, values) => String(instance.t(key, { ...values }))
}
