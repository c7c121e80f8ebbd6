import type { Language } from '@domain/people/model'
import { useTranslation } from 'react-i18next'
import { languageOf } from '../../../../i18n/languageOf'

/** The language that the app is read in. */
export const useReaderLanguage = (): Language => languageOf(useTranslation().i18n.language)
