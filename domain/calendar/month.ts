import { addDays, type CivilDate, daysFrom, firstOfMonth, weekdayOf } from './civilDate'

/** The days of a month, from 1 to 12. */
export const daysOfMonth = (year: number, month: number): CivilDate[] =>
  daysFrom(firstOfMonth(year, month), addDays(firstOfMonth(year, month + 1), -1))

/** All days of a year. */
export const daysOfYear = (year: number): CivilDate[] =>
  daysFrom(firstOfMonth(year, 1), addDays(firstOfMonth(year + 1, 1), -1))

/** A month in weeks from Monday; `undefined` where a neighbouring month has the day. */
export function weeksOfMonth(year: number, month: number): (CivilDate | undefined)[][] {
  const days = daysOfMonth(year, month)
  const before = weekdayOf(firstOfMonth(year, month)) - 1
  const weeks = Math.ceil((before + days.length) / 7)
  return Array.from({ length: weeks }, (_week, week) =>
    Array.from({ length: 7 }, (_day, day) => days[week * 7 + day - before]),
  )
}
