import { announcedYears, type AnnouncedYear, type DaysOff, type Festival } from './announced'
import { type CivilDate, weekdayOf, yearAndMonthOf } from './civilDate'
import { type CalendarDay, type DayCalendar, type DayReason, rememberedCalendar } from './day'
import { statutoryDaysOff } from './provisional'

const festivalOn = (date: CivilDate, off: readonly DaysOff[]): Festival | undefined =>
  off.find(({ from, until }) => from <= date && date <= until)?.festival

/** Saturday or Sunday. */
export const onWeekend = (date: CivilDate): boolean => weekdayOf(date) > 5

function reasonOf(date: CivilDate, off: readonly DaysOff[], makeUp: readonly CivilDate[]): DayReason {
  const festival = festivalOn(date, off)
  if (festival) return { isWorkday: false, why: 'festival', festival }
  if (!onWeekend(date)) return { isWorkday: true, why: 'ordinary' }
  return makeUp.includes(date) ? { isWorkday: true, why: 'makeUp' } : { isWorkday: false, why: 'weekend' }
}

/**
 * The calendar of the years that are announced; of any other year the weekends and the days that the law gives.
 * A notice may reach into the December before its year: the one for 2019 had 29 December 2018 worked.
 *
 * @param years what is announced
 */
export function chinaCalendarOf(years: readonly AnnouncedYear[]): DayCalendar {
  const announced = new Set(years.map(({ year }) => year))
  const off = years.flatMap((each) => each.off)
  const makeUp = years.flatMap((each) => each.makeUp)
  return rememberedCalendar((date): CalendarDay => {
    const { year } = yearAndMonthOf(date)
    return announced.has(year)
      ? { ...reasonOf(date, off, makeUp), certainty: 'announced' }
      : { ...reasonOf(date, [...off, ...statutoryDaysOff(year)], makeUp), certainty: 'provisional' }
  })
}

/** China's work calendar as it is known to this release, without any company's own days. */
export const chinaCalendar: DayCalendar = chinaCalendarOf(announcedYears)
