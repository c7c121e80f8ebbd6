import * as v from 'valibot'
import type { CivilDate } from '../calendar/civilDate'
import { civilDate } from '../calendar/civilDate'

/**
 * The notice in force: what is done with what about a person. Its text is `locales/<language>/notice.json`; whoever
 * changes what it says raises the version, and everybody is asked again (Personal Information Protection Law of China,
 * articles 14 and 17). A test holds the two together.
 */
export const notice: { version: number; since: CivilDate } = { version: 1, since: civilDate('2026-11-27') }

/** That somebody agreed to the notice: which version, and when (milliseconds since 1970); no more is kept of it. */
export interface Consent {
  version: number
  at: number
}

/** Whether somebody is to be asked: never agreed, or to an earlier notice. */
export const isToBeAsked = (consent: Pick<Consent, 'version'> | null | undefined): boolean =>
  (consent?.version ?? 0) < notice.version

export const noticeVersionSchema = v.pipe(v.number('wrongType'), v.integer('wrongType'), v.minValue(1, 'tooSmall'))
