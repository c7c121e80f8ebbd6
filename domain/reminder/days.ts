import { addDays, type CivilDate } from '../calendar/civilDate'
import { type WorkCalendar, workdayOnOrAfter, workdayOnOrBefore } from '../calendar/workdays'

/** A part of a day, in minutes since midnight in Shanghai; the end is not in it. */
export interface Hours {
  from: number
  until: number
}

/** When a company works where it has not said so: 9:00 to 18:00. */
export const usualHours: Hours = { from: 9 * 60, until: 18 * 60 }

const shanghaiOffset = 8 * 60

/** Minutes since midnight in Shanghai at an instant, in milliseconds since 1970. */
export const minuteOfDay = (instant: number): number => (Math.floor(instant / 60_000) + shanghaiOffset) % (24 * 60)

/** The hours in which a company reminds anybody. */
export const hoursOf = ({ hours }: { _id: string; hours?: Hours }): Hours => hours ?? usualHours

/**
 * The hours in which one person is reminded: their own inside the company's; the company's where the two have nothing
 * in common, since one of them was changed after the other was chosen.
 */
export function hoursInside(company: Hours, own: Hours | null | undefined): Hours {
  if (!own) return company
  const both = { from: Math.max(company.from, own.from), until: Math.min(company.until, own.until) }
  return both.from < both.until ? both : company
}

/** Whether a minute of the day is in some hours. */
export const isWithin = ({ from, until }: Hours, minute: number): boolean => from <= minute && minute < until

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
