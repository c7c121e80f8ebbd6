import { addDays, type CivilDate } from '../calendar/civilDate'
import type { WorkingHours } from '../calendar/hours'
import { type WorkCalendar, workdayOnOrAfter, workdayOnOrBefore } from '../calendar/workdays'

const shanghaiOffset = 8 * 60

/** Minutes since midnight in Shanghai at an instant, in milliseconds since 1970. */
export const minuteOfDay = (instant: number): number => (Math.floor(instant / 60_000) + shanghaiOffset) % (24 * 60)

/**
 * The hours in which one person is reminded: their own inside the company's; the company's where the two have nothing
 * in common, since one of them was changed after the other was chosen.
 */
export function hoursInside(company: WorkingHours, own: WorkingHours | null | undefined): WorkingHours {
  if (!own) return company
  const both = { from: Math.max(company.from, own.from), until: Math.min(company.until, own.until) }
  return both.from < both.until ? both : company
}

/** Whether a minute of the day is in some hours. */
export const isWithin = ({ from, until }: WorkingHours, minute: number): boolean => from <= minute && minute < until

/**
 * The workday that many workdays after a day (before, where negative): 0 is the day itself, or the next that is worked;
 * of a day off, 1 before is the last that was.
 */
export function shiftWorkdays(date: CivilDate, workdays: number, calendar: WorkCalendar): CivilDate {
  let day = workdayOnOrAfter(date, calendar)
  for (let left = workdays; left > 0; left -= 1) day = workdayOnOrAfter(addDays(day, 1), calendar)
  for (let left = workdays; left < 0; left += 1) day = workdayOnOrBefore(addDays(day, -1), calendar)
  return day
}
