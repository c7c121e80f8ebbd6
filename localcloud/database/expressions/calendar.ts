import { requestFailed } from '../errors'

/** A moment as the fields of a calendar in some zone. */
export interface Fields {
  year: number
  /** 1 to 12. */
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
}

const MINUTE = 60_000
const DAY = 86_400_000

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (zone: string) => {
  let format = formats.get(zone)
  if (!format) {
    try {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      })
    } catch {
      throw requestFailed(`unrecognized time zone identifier: "${zone}"`)
    }
    formats.set(zone, format)
  }
  return format
}

const fixedOffset = /^([+-])(\d{2})(?::?(\d{2}))?$/

/**
 * How far a zone is ahead of UTC at a moment, in minutes.
 *
 * @param zone an Olson name, `UTC`, `GMT`, `Z`, or an offset like `+08`, `+0800`, `+08:00`
 * @throws DatabaseError when there is no such zone
 */
export function offsetOf(zone: string, time: number): number {
  if (zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0
  const fixed = fixedOffset.exec(zone)
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0))
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(new Date(time))
      .map(({ type, value }) => [type, Number(value)]),
  )
  const local = utc(
    parts.year ?? 0,
    parts.month ?? 1,
    parts.day ?? 1,
    parts.hour ?? 0,
    parts.minute ?? 0,
    parts.second ?? 0,
    0,
  )
  return Math.round((local - Math.floor(time / 1000) * 1000) / MINUTE)
}

/** Milliseconds of fields read as UTC; what goes beyond a field's range carries over. Years 0 to 99 mean themselves. */
export function utc(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  millisecond: number,
): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute, second, millisecond)
  return date.getTime()
}

/** The moment at which a zone's calendar and clock show the fields. */
export function momentOf(local: number, zone: string): Date {
  // the offset at the guessed moment may be the one before a change of clocks; asking there once more settles it
  const guess = local - offsetOf(zone, local) * MINUTE
  return new Date(local - offsetOf(zone, guess) * MINUTE)
}

/** A date whose UTC fields are the zone's. */
export const shifted = (date: Date, zone: string) => new Date(date.getTime() + offsetOf(zone, date.getTime()) * MINUTE)

export const fieldsOf = (date: Date): Fields => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
  hour: date.getUTCHours(),
  minute: date.getUTCMinutes(),
  second: date.getUTCSeconds(),
  millisecond: date.getUTCMilliseconds(),
})

const startOfYear = (year: number) => utc(year, 1, 1, 0, 0, 0, 0)

export const dayOfYear = (date: Date) => Math.floor((date.getTime() - startOfYear(date.getUTCFullYear())) / DAY) + 1

/** Monday 1 to Sunday 7. */
export const isoDayOfWeek = (date: Date) => date.getUTCDay() || 7

/** Weeks begin on Sunday; the days before the year's first Sunday are week 0. */
export const week = (date: Date) => Math.floor((dayOfYear(date) + 6 - date.getUTCDay()) / 7)

/** The year to which the Thursday of the date's week belongs (ISO 8601). */
export const isoWeekYear = (date: Date) => new Date(date.getTime() + (4 - isoDayOfWeek(date)) * DAY).getUTCFullYear()

export function isoWeek(date: Date): number {
  const thursday = new Date(date.getTime() + (4 - isoDayOfWeek(date)) * DAY)
  return Math.floor((dayOfYear(thursday) - 1) / 7) + 1
}

/** Midnight UTC of a day named by its ISO week. */
export function ofIsoWeek(year: number, isoWeekNumber: number, dayOfWeek: number): number {
  const fourth = new Date(utc(year, 1, 4, 0, 0, 0, 0))
  const firstMonday = fourth.getTime() - (isoDayOfWeek(fourth) - 1) * DAY
  return firstMonday + ((isoWeekNumber - 1) * 7 + (dayOfWeek - 1)) * DAY
}
