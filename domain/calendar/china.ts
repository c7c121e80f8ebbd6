import { announcedYears, type AnnouncedYear, type DaysOff, type Festival } from './announced'
import { type CivilDate, weekdayOf, yearAndMonthOf } from './civilDate'
import { statutoryDaysOff } from './provisional'
import type { WorkCalendar } from './workdays'

/** Why a day is worked or not. */
export type DayReason =
  | { isWorkday: true; why: 'ordinary' | 'makeUp' }
  | { isWorkday: false; why: 'weekend' }
  | { isWorkday: false; why: 'festival'; festival: Festival }

/** A day of China's work calendar; `provisional` until the State Council has announced its year. */
export type CalendarDay = DayReason & { certainty: 'announced' | 'provisional' }

/** China's work calendar: which days are worked, why, and how certain that is. */
export interface ChinaCalendar extends WorkCalendar {
  dayOf(date: CivilDate): CalendarDay
}

const festivalOn = (date: CivilDate, off: readonly DaysOff[]): Festival | undefined =>
  off.find(({ from, until }) => from <= date && date <= until)?.festival

const onWeekend = (date: CivilDate): boolean => weekdayOf(date) > 5

function reasonOf(date: CivilDate, off: readonly DaysOff[], makeUp: readonly CivilDate[]): DayReason {
  const festival = festivalOn(date, off)
  if (festival) return { isWorkday: false, why: 'festival', festival }
  if (!onWeekend(date)) return { isWorkday: true, why: 'ordinary' }
  return makeUp.includes(date) ? { isWorkday: true, why: 'makeUp' } : { isWorkday: false, why: 'weekend' }
}

/**
 * The calendar of the years that are announced; of any other year the weekends and the days that the law gives.
 *
 * @param years what is announced
 */
export function chinaCalendarOf(years: readonly AnnouncedYear[]): ChinaCalendar {
  const byYear = new Map(years.map((each) => [each.year, each]))
  const dayOf = (date: CivilDate): CalendarDay => {
    const { year } = yearAndMonthOf(date)
    const announced = byYear.get(year)
    return announced
      ? { ...reasonOf(date, announced.off, announced.makeUp), certainty: 'announced' }
      : { ...reasonOf(date, statutoryDaysOff(year), []), certainty: 'provisional' }
  }
  return { dayOf, isWorkday: (date) => dayOf(date).isWorkday }
}

/** China's work calendar as it is known to this release. */
export const chinaCalendar: ChinaCalendar = chinaCalendarOf(announcedYears)
