import { useTranslation } from 'react-i18next'
import { i18next } from '../../i18n'

/** Finds words in every namespace of the main package; made for functions that derive text without being components. */
export type Words = typeof i18next.t

/** The words in the reader's language; the component is drawn again when it changes. */
export function useWords(): Words {
  useTranslation()
  return i18next.t
}
