import type { Language } from '@domain/people/model'
import { i18next } from '../../../../i18n'
import type { Words } from '../../../../features/okr/words'

/** Words of a language, whatever the reader's own is. */
export const wordsIn = (language: Language): Words => i18next.getFixedT(language)
