import type { Festival } from './announced'
import type { CivilDate } from './civilDate'
import type { WorkCalendar } from './workdays'

/** Why a day is worked or not: exactly one reason, by the order of precedence in docs/method.md. */
export type DayReason =
  | { isWorkday: true; why: 'ordinary' | 'makeUp' | 'alternatingSaturday' }
  | { isWorkday: false; why: 'weekend' }
  | { isWorkday: false; why: 'festival'; festival: Festival }
  /** The company's own, with the name that it gave. */
  | { isWorkday: true; why: 'companyWorkday'; name: string }
  | { isWorkday: false; why: 'companyDayOff'; name: string }

/** A day with its reason; `provisional` until its year has been announced. A day that the company names is certain. */
export type CalendarDay = DayReason & { certainty: 'announced' | 'provisional' }

/** A work calendar that says why. */
export interface DayCalendar extends WorkCalendar {
  dayOf(date: CivilDate): CalendarDay
}

/** A calendar that looks at each day once: a list asks for the same weeks with every row. */
export function rememberedCalendar(reason: (date: CivilDate) => CalendarDay): DayCalendar {
  const known = new Map<CivilDate, CalendarDay>()
  const dayOf = (date: CivilDate): CalendarDay => {
    const day = known.get(date) ?? reason(date)
    known.set(date, day)
    return day
  }
  return { dayOf, isWorkday: (date) => dayOf(date).isWorkday }
}

/** A day that is worked under one calendar and not under the other. */
export interface ChangedDay {
  date: CivilDate
  before: CalendarDay
  after: CalendarDay
}

/** Which of these days change from worked to not worked, or back. */
export const changedDays = (days: readonly CivilDate[], before: DayCalendar, after: DayCalendar): ChangedDay[] =>
  days
    .map((date) => ({ date, before: before.dayOf(date), after: after.dayOf(date) }))
    .filter((day) => day.before.isWorkday !== day.after.isWorkday)
