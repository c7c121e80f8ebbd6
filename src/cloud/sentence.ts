import { i18next } from '../i18n'
import { CloudFailure } from './failure'

/** What to tell the reader of an error: the cloud's own sentence, or that it could not be reached. */
export const sentenceFor = (error: unknown): string =>
  error instanceof CloudFailure ? error.message : i18next.t('cloud:unreachable')
