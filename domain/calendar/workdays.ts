import { addDays, type CivilDate, daysFrom } from './civilDate'

/** Answers which days are worked. Festivals, make-up days and a company's exceptions are its data. */
export interface WorkCalendar {
  isWorkday(date: CivilDate): boolean
}

/** No calendar has a year without a workday; a search beyond this is a calendar at fault. */
const furthest = 366

function search(date: CivilDate, step: 1 | -1, calendar: WorkCalendar): CivilDate {
  let day = date
  for (let tried = 0; tried <= furthest; tried += 1) {
    if (calendar.isWorkday(day)) return day
    day = addDays(day, step)
  }
  throw new RangeError(`no workday within a year of ${date}`)
}

/** The day itself if it is worked, else the next that is. */
export const workdayOnOrAfter = (date: CivilDate, calendar: WorkCalendar): CivilDate => search(date, 1, calendar)

/** The day itself if it is worked, else the last one that was. */
export const workdayOnOrBefore = (date: CivilDate, calendar: WorkCalendar): CivilDate => search(date, -1, calendar)

/** The first workday after a day. */
export const nextWorkday = (date: CivilDate, calendar: WorkCalendar): CivilDate =>
  workdayOnOrAfter(addDays(date, 1), calendar)

/** The last workday before a day. */
export const previousWorkday = (date: CivilDate, calendar: WorkCalendar): CivilDate =>
  workdayOnOrBefore(addDays(date, -1), calendar)

/**
 * The n-th workday from a day on, which is the first itself if it is worked: as many lie from that day to it
 * (`workdaysBetween`).
 *
 * @param n 1 for the first
 * @throws RangeError where `n` counts nothing
 */
export function nthWorkday(first: CivilDate, n: number, calendar: WorkCalendar): CivilDate {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`no ${n}th workday`)
  let day = workdayOnOrAfter(first, calendar)
  for (let counted = 1; counted < n; counted += 1) day = nextWorkday(day, calendar)
  return day
}

/**
 * The workday that many workdays after a day (before, where negative): 0 is the day itself, or the next that is worked;
 * of a day off, 1 before is the last that was.
 */
export function shiftWorkdays(date: CivilDate, workdays: number, calendar: WorkCalendar): CivilDate {
  if (workdays >= 0) return nthWorkday(date, workdays + 1, calendar)
  let day = date
  for (let left = workdays; left < 0; left += 1) day = previousWorkday(day, calendar)
  return day
}

/** How many days are worked from one day to another, both included; 0 where the second is earlier. */
export const workdaysBetween = (first: CivilDate, last: CivilDate, calendar: WorkCalendar): number =>
  daysFrom(first, last).filter((day) => calendar.isWorkday(day)).length
