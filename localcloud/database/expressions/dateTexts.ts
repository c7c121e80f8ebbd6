import { requestFailed } from '../errors'
import {
  dayOfYear,
  fieldsOf,
  isoDayOfWeek,
  isoWeek,
  isoWeekYear,
  momentOf,
  offsetOf,
  ofIsoWeek,
  shifted,
  utc,
  week,
} from './calendar'

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/dateToString/#format-specifiers */
export const DEFAULT_FORMAT = '%Y-%m-%dT%H:%M:%S.%LZ'

const pad = (value: number, digits: number) => String(value).padStart(digits, '0')

const clockOffset = (minutes: number) => {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${pad(size % 60, 2)}`
}

const specifiers: Readonly<Record<string, (local: Date, offset: number) => string>> = {
  '%': () => '%',
  Y: (local) => pad(local.getUTCFullYear(), 4),
  m: (local) => pad(local.getUTCMonth() + 1, 2),
  d: (local) => pad(local.getUTCDate(), 2),
  H: (local) => pad(local.getUTCHours(), 2),
  M: (local) => pad(local.getUTCMinutes(), 2),
  S: (local) => pad(local.getUTCSeconds(), 2),
  L: (local) => pad(local.getUTCMilliseconds(), 3),
  j: (local) => pad(dayOfYear(local), 3),
  w: (local) => String(local.getUTCDay() + 1),
  u: (local) => String(isoDayOfWeek(local)),
  U: (local) => pad(week(local), 2),
  V: (local) => pad(isoWeek(local), 2),
  G: (local) => pad(isoWeekYear(local), 4),
  z: (_, offset) => clockOffset(offset),
  Z: (_, offset) => String(offset),
}

/** @throws DatabaseError when the format has a specifier that does not exist */
export function formatDate(date: Date, format: string, zone: string): string {
  const local = shifted(date, zone)
  const offset = offsetOf(zone, date.getTime())
  return format.replace(/%(.?)/gs, (_, letter: string) => {
    const write = specifiers[letter]
    if (!write) throw requestFailed(`Invalid format character '%${letter}' in format string`)
    return write(local, offset)
  })
}

const readable: Readonly<Record<string, string>> = {
  Y: '(?<Y>\\d{4})',
  m: '(?<m>\\d{1,2})',
  d: '(?<d>\\d{1,2})',
  H: '(?<H>\\d{1,2})',
  M: '(?<M>\\d{1,2})',
  S: '(?<S>\\d{1,2})',
  L: '(?<L>\\d{1,3})',
  j: '(?<j>\\d{1,3})',
  G: '(?<G>\\d{4})',
  V: '(?<V>\\d{1,2})',
  u: '(?<u>[1-7])',
  z: '(?<z>Z|[+-]\\d{2}:?\\d{2})',
  Z: '(?<Z>[+-]\\d+)',
  '%': '%',
}

const patternOf = (format: string) => {
  const source = format.replace(/%(.?)|[\\^$.*+?()[\]{}|]/gs, (found, letter: string | undefined) => {
    if (letter === undefined) return `\\${found}`
    const pattern = readable[letter]
    if (pattern === undefined) throw requestFailed(`Invalid format character '%${letter}' in format string`)
    return pattern
  })
  return new RegExp(`^${source}$`)
}

type Parts = Readonly<Record<string, string | undefined>>

const isReal = (parts: Parts, local: number) => {
  const wanted = { month: parts.m, day: parts.d, hour: parts.H, minute: parts.M, second: parts.S }
  const fields = fieldsOf(new Date(local))
  return Object.entries(wanted).every(
    ([name, value]) => value === undefined || Number(value) === fields[name as keyof typeof wanted],
  )
}

const localTime = (parts: Parts): number => {
  const at = (name: string, fallback: number) => (parts[name] === undefined ? fallback : Number(parts[name]))
  const time = ((at('H', 0) * 60 + at('M', 0)) * 60 + at('S', 0)) * 1000 + Number((parts.L ?? '0').padEnd(3, '0'))
  if (parts.G !== undefined) return ofIsoWeek(Number(parts.G), at('V', 1), at('u', 1)) + time
  return utc(at('Y', 1970), at('m', 1), at('j', at('d', 1)), 0, 0, 0, 0) + time
}

const usual =
  /^(?<Y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?:[T ](?<H>\d{2}):(?<M>\d{2})(?::(?<S>\d{2})(?:\.(?<L>\d{1,3})\d*)?)?)?\s*(?<z>Z|[+-]\d{2}:?\d{2})?$/

/**
 * @param format MongoDB's specifiers; absent, ISO 8601 with or without time, fraction and zone
 * @param zone where the text names none
 * @returns `undefined` when the text is not a date in that format
 */
export function parseDate(value: string, format: string | undefined, zone: string | undefined): Date | undefined {
  const parts = (format === undefined ? usual : patternOf(format)).exec(value.trim())?.groups
  if (!parts) return undefined
  const local = localTime(parts)
  if (!isReal(parts, local)) return undefined
  const named = parts.z ?? (parts.Z === undefined ? undefined : clockOffset(Number(parts.Z)))
  if (named !== undefined && zone !== undefined) {
    throw requestFailed(
      'you cannot pass in a date/time string with time zone information together with a timezone argument',
    )
  }
  return momentOf(local, named ?? zone ?? 'UTC')
}
