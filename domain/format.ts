import { wholePercent } from './percent'

/**
 * Numbers and dates as the two languages write them. WeChat's JavaScript has no reliable `Intl` and no `toLocale*`,
 * so these are plain functions on numbers and on civil dates (`2026-02-26`), the same on every phone.
 */

/** What a formatter needs of i18next; `useTranslation().t` and `i18next.t` both serve. */
export interface Words {
  (key: DateKey, values?: Record<string, string | number>): string
}

const monthKeys = [
  'date.months.1',
  'date.months.2',
  'date.months.3',
  'date.months.4',
  'date.months.5',
  'date.months.6',
  'date.months.7',
  'date.months.8',
  'date.months.9',
  'date.months.10',
  'date.months.11',
  'date.months.12',
] as const

const weekdayKeys = [
  'date.weekdays.1',
  'date.weekdays.2',
  'date.weekdays.3',
  'date.weekdays.4',
  'date.weekdays.5',
  'date.weekdays.6',
  'date.weekdays.7',
] as const

const shortWeekdayKeys = [
  'date.weekdaysShort.1',
  'date.weekdaysShort.2',
  'date.weekdaysShort.3',
  'date.weekdaysShort.4',
  'date.weekdaysShort.5',
  'date.weekdaysShort.6',
  'date.weekdaysShort.7',
] as const

export type DateKey =
  | 'date.day'
  | 'date.dayOfYear'
  | 'date.dayWithWeekday'
  | (typeof monthKeys)[number]
  | (typeof weekdayKeys)[number]
  | (typeof shortWeekdayKeys)[number]

/** A real minus, as wide as a digit; a hyphen is not one. */
const minus = '−'

/**
 * A number in full: thousands separators, no exponent, no trailing zeros.
 *
 * @param value any finite number; anything else gives an empty string
 * @param decimals most digits after the point, 0 to 10
 */
export function formatNumber(value: number, decimals = 4): string {
  if (!Number.isFinite(value)) return ''
  const [whole = '0', fraction = ''] = plainDigits(Math.abs(value), decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  const digits = fraction.replace(/0+$/, '')
  const text = digits ? `${grouped}.${digits}` : grouped
  return value < 0 && /[1-9]/.test(text) ? minus + text : text
}

/** `toFixed` turns to exponents from 1e21 on, where a double holds whole numbers only. */
function plainDigits(value: number, decimals: number): string {
  return value < 1e21 ? value.toFixed(decimals) : BigInt(value).toString()
}

/**
 * A share as a whole percentage, `0.574` → `57%`; never `100%` before all of it, never `0%` after some.
 *
 * @param share 0 to 1; values beyond are shown as they are
 */
export function formatPercent(share: number): string {
  if (!Number.isFinite(share)) return ''
  return `${formatNumber(wholePercent(share), 0)}%`
}

/**
 * What somebody typed into a number field, in full-width digits as a Chinese keyboard may give them too.
 *
 * @returns `undefined` where it is not one plain decimal number
 */
export function parseNumber(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/[０-９．－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[−–]/g, '-')
    .replace(/。/g, '.')
    .replace(/[,，](?=\d{3}(\D|$))/g, '')
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return undefined
  const value = Number(plain)
  return Number.isFinite(value) ? value : undefined
}

interface DateParts {
  year: number
  /** 1 to 12 */
  month: number
  day: number
}

function partsOf(date: string): DateParts {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return { year, month, day }
}

/** Day of the week of a civil date, Monday 1 to Sunday 7. */
export function weekdayNumber(date: string): number {
  const { year, month, day } = partsOf(date)
  return ((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7) + 1
}

/**
 * A civil date without its year where that is plain: `2月26日`, `26 Feb`; another year is said: `2025年12月31日`.
 *
 * @param date `YYYY-MM-DD`
 * @param today the reader's civil date; left out, the year is never said
 */
export function formatDate(t: Words, date: string, today?: string): string {
  const { year, day } = partsOf(date)
  const sameYear = today === undefined || partsOf(today).year === year
  return t(sameYear ? 'date.day' : 'date.dayOfYear', { year, month: formatMonth(t, date), day })
}

/** A civil date with its year, for what is kept: `2026年2月26日`, `26 Feb 2026`. */
export function formatFullDate(t: Words, date: string): string {
  const { year, day } = partsOf(date)
  return t('date.dayOfYear', { year, month: formatMonth(t, date), day })
}

/** `2月26日 周四`, `Thu 26 Feb`. */
export function formatDateWithWeekday(t: Words, date: string, today?: string): string {
  return t('date.dayWithWeekday', { date: formatDate(t, date, today), weekday: formatWeekday(t, date) })
}

/** `周四`, `Thu`. */
export function formatWeekday(t: Words, date: string): string {
  const key = weekdayKeys[weekdayNumber(date) - 1]
  return key ? t(key) : ''
}

/** `四`, `Thu`: for the cells of a calendar. */
export function formatWeekdayShort(t: Words, date: string): string {
  const key = shortWeekdayKeys[weekdayNumber(date) - 1]
  return key ? t(key) : ''
}

/** `2月`, `Feb`. */
export function formatMonth(t: Words, date: string): string {
  const key = monthKeys[partsOf(date).month - 1]
  return key ? t(key) : ''
}
