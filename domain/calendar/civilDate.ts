import * as v from 'valibot'

declare const civil: unique symbol

/** A day in the company's zone (Asia/Shanghai), written `YYYY-MM-DD`; sorts as text. */
export type CivilDate = string & { readonly [civil]: true }

/** Day of the week, 1 is Monday and 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const millisecondsPerDay = 86_400_000
/** China has kept UTC+8 without summer time since 1991, so a fixed offset is exact in any server zone. */
const shanghaiOffset = 8 * 3_600_000
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

const dayNumber = (date: CivilDate): number => Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay

const ofDayNumber = (day: number): CivilDate => civilDate(new Date(day * millisecondsPerDay).toISOString().slice(0, 10))

/** Whether the text is a day that exists, between the years 1970 and 9999: `2026-02-29` is not. */
export function isCivilDate(text: string): text is CivilDate {
  const parts = pattern.exec(text)
  if (!parts || Number(parts[1]) < 1970) return false
  const parsed = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(text)
}

/**
 * Takes a text for a day.
 * @throws RangeError where no such day exists; for text that a person sent use `civilDateSchema`
 */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`no such day: ${text}`)
  return text
}

/** Parses a day at the edge; the message is the stable failure code. */
export const civilDateSchema = v.pipe(v.string('wrongType'), v.guard(isCivilDate, 'noSuchDate'))

/** The day in Shanghai at an instant, in milliseconds since 1970-01-01T00:00:00Z. */
export const civilDateAt = (instant: number): CivilDate =>
  civilDate(new Date(instant + shanghaiOffset).toISOString().slice(0, 10))

/** When a day begins in Shanghai, in milliseconds since 1970-01-01T00:00:00Z. */
export const startOfDay = (date: CivilDate): number => dayNumber(date) * millisecondsPerDay - shanghaiOffset

/** The day that many days later; negative for earlier. */
export const addDays = (date: CivilDate, days: number): CivilDate => ofDayNumber(dayNumber(date) + days)

/** Days from one to another: 1 from today to tomorrow, negative backwards. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(to) - dayNumber(from)

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: CivilDate): Weekday {
  const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
  // 1970-01-01 was a Thursday, the fourth.
  return weekdays[(((dayNumber(date) + 3) % 7) + 7) % 7] ?? 1
}

/** Year, and month from 1 to 12. */
export const yearAndMonthOf = (date: CivilDate): { year: number; month: number } => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
})

/** The first day of a month; months beyond 1 to 12 run into neighbouring years. */
export function firstOfMonth(year: number, month: number): CivilDate {
  const index = year * 12 + (month - 1)
  const wrapped = (((index % 12) + 12) % 12) + 1
  return civilDate(`${String(Math.floor(index / 12)).padStart(4, '0')}-${String(wrapped).padStart(2, '0')}-01`)
}

/** All days from one to another, both included; none where the second is earlier. */
export const daysFrom = (first: CivilDate, last: CivilDate): CivilDate[] =>
  Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) => addDays(first, index))

/** The later of two days. */
export const laterOf = (one: CivilDate, other: CivilDate): CivilDate => (one > other ? one : other)
