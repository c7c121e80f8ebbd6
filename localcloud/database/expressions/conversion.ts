import { ObjectId } from 'bson'
import { requestFailed } from '../errors'
import { typeName } from '../types'
import { parseDate } from './dateTexts'
import { isTrue, unlessNothing, withOperands } from './evaluating'

const refused = (name: string, value: unknown) =>
  requestFailed(`Unsupported conversion from ${typeName(value)} in ${name}`)

const toNumber = (name: string, value: unknown, whole: boolean): number => {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number') {
    if (whole && !Number.isFinite(value)) throw requestFailed(`Attempt to convert ${value} to an integer type`)
    return whole ? Math.trunc(value) : value
  }
  if (value instanceof Date) return value.getTime()
  const pattern = whole ? /^[+-]?\d+$/ : /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
  if (typeof value === 'string' && pattern.test(value)) return Number(value)
  if (typeof value === 'string') throw requestFailed(`Failed to parse number '${value}' in $convert`)
  throw refused(name, value)
}

const toText = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof ObjectId) return value.toHexString()
  throw refused('$toString', value)
}

const toDate = (value: unknown): Date => {
  if (value instanceof Date) return value
  if (typeof value === 'number') return new Date(Math.trunc(value))
  if (value instanceof ObjectId) return value.getTimestamp()
  const date = typeof value === 'string' ? parseDate(value, undefined, undefined) : undefined
  if (!date) throw refused('$toDate', value)
  return date
}

const toObjectId = (value: unknown): ObjectId => {
  if (value instanceof ObjectId) return value
  if (typeof value === 'string' && /^[0-9a-f]{24}$/i.test(value)) return new ObjectId(value)
  throw requestFailed(`Failed to parse objectId '${String(value)}' in $convert`)
}

const one = (name: string, convert: (value: unknown) => unknown) =>
  unlessNothing(name, 1, 1, ([value]) => convert(value))

export const conversion = {
  $toString: one('$toString', toText),
  $toInt: one('$toInt', (value) => toNumber('$toInt', value, true)),
  $toLong: one('$toLong', (value) => toNumber('$toLong', value, true)),
  $toDouble: one('$toDouble', (value) => toNumber('$toDouble', value, false)),
  $toBool: one('$toBool', (value) => isTrue(value)),
  $toDate: one('$toDate', toDate),
  $toObjectId: one('$toObjectId', toObjectId),
  $type: withOperands('$type', 1, 1, ([value]) => (value === undefined ? 'missing' : typeName(value))),
  $isNumber: withOperands('$isNumber', 1, 1, ([value]) => typeof value === 'number'),
}
