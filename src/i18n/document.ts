import type { Language } from './language'

/** WeChat has no document whose language could be told. */
export function announceLanguage(_language: Language): void {
  return undefined
}
