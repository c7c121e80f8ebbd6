import { ObjectId, Timestamp } from 'bson'
import type { Options } from 'mingo/types'
import { requestFailed } from '../errors'
import { type Document, isDocument } from '../ordering'
import { dayOfYear, isoDayOfWeek, isoWeek, isoWeekYear, momentOf, ofIsoWeek, shifted, utc, week } from './calendar'
import { DEFAULT_FORMAT, formatDate, parseDate } from './dateTexts'
import { evaluate, integer, isNothing, type Operator, text } from './evaluating'

const dateOf = (name: string, value: unknown): Date => {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  if (value instanceof Timestamp) return new Date(value.t * 1000)
  throw requestFailed(`can't convert from BSON type ${typeof value} to Date in ${name}`)
}

/** The fields of an operator's document, evaluated; a field that was not given is `undefined`. */
const argumentsOf = (
  name: string,
  current: unknown,
  expression: unknown,
  options: Options,
  known: readonly string[],
): Document => {
  if (!isDocument(expression)) throw requestFailed(`${name} only supports an object as its argument`)
  const unknown = Object.keys(expression).find((field) => !known.includes(field))
  if (unknown) throw requestFailed(`Unrecognized argument to ${name}: ${unknown}`)
  return Object.fromEntries(
    Object.entries(expression).map(([field, value]) => [field, evaluate(current, value, options) ?? null]),
  )
}

/** A part of a date: of an expression that is a date, or of `{date, timezone}`. */
const part =
  (name: string, read: (local: Date) => number): Operator =>
  (current, expression, options) => {
    let date: unknown
    let zone: unknown = 'UTC'
    if (isDocument(expression) && 'date' in expression) {
      const found = argumentsOf(name, current, expression, options, ['date', 'timezone'])
      date = found.date
      zone = 'timezone' in found ? found.timezone : 'UTC'
    } else {
      date = evaluate(
        current,
        Array.isArray(expression) && expression.length === 1 ? expression[0] : expression,
        options,
      )
    }
    return isNothing(date) || isNothing(zone) ? null : read(shifted(dateOf(name, date), text(name, zone)))
  }

const partNames = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond']
const isoPartNames = ['isoWeekYear', 'isoWeek', 'isoDayOfWeek']

const $dateFromParts: Operator = (current, expression, options) => {
  const found = argumentsOf('$dateFromParts', current, expression, options, [...partNames, ...isoPartNames, 'timezone'])
  if (Object.values(found).some(isNothing)) return null
  const at = (name: string, fallback: number) => (name in found ? integer('$dateFromParts', found[name]) : fallback)
  const zone = 'timezone' in found ? text('$dateFromParts', found.timezone) : 'UTC'
  const time = [at('hour', 0), at('minute', 0), at('second', 0), at('millisecond', 0)] as const
  if ('isoWeekYear' in found) {
    if ('year' in found || 'month' in found || 'day' in found)
      throw requestFailed('$dateFromParts does not allow mixing natural dates with ISO dates')
    const day = new Date(ofIsoWeek(at('isoWeekYear', 1970), at('isoWeek', 1), at('isoDayOfWeek', 1)))
    return momentOf(utc(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate(), ...time), zone)
  }
  if (!('year' in found)) throw requestFailed("$dateFromParts requires either 'year' or 'isoWeekYear' to be present")
  return momentOf(utc(at('year', 1970), at('month', 1), at('day', 1), ...time), zone)
}

const $dateFromString: Operator = (current, expression, options) => {
  const found = argumentsOf('$dateFromString', current, expression, options, [
    'dateString',
    'format',
    'timezone',
    'onError',
    'onNull',
  ])
  if (isNothing(found.dateString) || ('timezone' in found && isNothing(found.timezone))) return found.onNull ?? null
  if (typeof found.dateString === 'string') {
    const format = isNothing(found.format) ? undefined : text('$dateFromString', found.format)
    const zone = isNothing(found.timezone) ? undefined : text('$dateFromString', found.timezone)
    const date = parseDate(found.dateString, format, zone)
    if (date) return date
  }
  if ('onError' in found) return found.onError
  throw requestFailed(`Error parsing date string '${String(found.dateString)}'`)
}

const $dateToString: Operator = (current, expression, options) => {
  const found = argumentsOf('$dateToString', current, expression, options, ['date', 'format', 'timezone', 'onNull'])
  if (!('date' in found)) throw requestFailed("Missing 'date' parameter to $dateToString")
  if (isNothing(found.date)) return found.onNull ?? null
  if (('timezone' in found && isNothing(found.timezone)) || ('format' in found && isNothing(found.format))) return null
  const zone = 'timezone' in found ? text('$dateToString', found.timezone) : 'UTC'
  const format = 'format' in found ? text('$dateToString', found.format) : DEFAULT_FORMAT
  return formatDate(dateOf('$dateToString', found.date), format, zone)
}

export const dates = {
  $year: part('$year', (local) => local.getUTCFullYear()),
  $month: part('$month', (local) => local.getUTCMonth() + 1),
  $dayOfMonth: part('$dayOfMonth', (local) => local.getUTCDate()),
  $dayOfWeek: part('$dayOfWeek', (local) => local.getUTCDay() + 1),
  $dayOfYear: part('$dayOfYear', dayOfYear),
  $hour: part('$hour', (local) => local.getUTCHours()),
  $minute: part('$minute', (local) => local.getUTCMinutes()),
  $second: part('$second', (local) => local.getUTCSeconds()),
  $millisecond: part('$millisecond', (local) => local.getUTCMilliseconds()),
  $week: part('$week', week),
  $isoWeek: part('$isoWeek', isoWeek),
  $isoWeekYear: part('$isoWeekYear', isoWeekYear),
  $isoDayOfWeek: part('$isoDayOfWeek', isoDayOfWeek),
  $dateFromParts,
  $dateFromString,
  $dateToString,
}
