import type { Language } from './language'

/** A screen reader chooses its voice by the document's language. */
export function announceLanguage(language: Language): void {
  document.documentElement.lang = language
}
