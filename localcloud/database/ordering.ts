import { Binary, BSONRegExp, Code, Decimal128, MaxKey, MinKey, ObjectId, Timestamp } from 'bson'

export type Document = Record<string, unknown>

/** A field that is not there, which MongoDB tells apart from null only where it says so (`$exists`). */
export const MISSING: unique symbol = Symbol('missing')

/**
 * The rank of each type in comparisons, MongoDB's `canonicalizeBSONType`
 * (https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/): values of different types are ordered
 * by their types. The same numbers begin the components of index keys, so both orders are one.
 */
export const rank = {
  minKey: 1,
  undefined: 3,
  null: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  boolean: 40,
  date: 45,
  timestamp: 47,
  regularExpression: 50,
  code: 60,
  maxKey: 127,
} as const

export type Rank = (typeof rank)[keyof typeof rank]

/** An object whose fields are data, as opposed to one that stands for a single value (a date, an id). */
export const isDocument = (value: unknown): value is Document => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

const rankOfObject = (value: object): Rank => {
  if (Array.isArray(value)) return rank.array
  if (value instanceof Date) return rank.date
  if (value instanceof ObjectId) return rank.objectId
  if (value instanceof Decimal128) return rank.number
  if (value instanceof BSONRegExp || value instanceof RegExp) return rank.regularExpression
  if (value instanceof Timestamp) return rank.timestamp
  if (value instanceof Binary) return rank.binary
  if (value instanceof MinKey) return rank.minKey
  if (value instanceof MaxKey) return rank.maxKey
  if (value instanceof Code) return rank.code
  return rank.object
}

export const rankOf = (value: unknown): Rank => {
  switch (typeof value) {
    case 'string':
      return rank.string
    case 'number':
      return rank.number
    case 'boolean':
      return rank.boolean
    case 'object':
      return value === null ? rank.null : rankOfObject(value)
    default:
      return value === MISSING ? rank.null : rank.undefined
  }
}

const ascending = (left: number, right: number) => (left < right ? -1 : left > right ? 1 : 0)

/** NaN is the smallest number and equals itself. */
export const compareNumbers = (left: number, right: number) =>
  left < right ? -1 : left > right ? 1 : left === right ? 0 : Number.isNaN(left) ? (Number.isNaN(right) ? 0 : -1) : 1

/**
 * The order of the UTF-8 bytes, which is MongoDB's. It differs from JavaScript's only where a character outside the
 * basic plane (two surrogates, D800 to DFFF) meets one of E000 to FFFF.
 */
export function compareStrings(left: string, right: string): number {
  if (left === right) return 0
  const length = Math.min(left.length, right.length)
  for (let at = 0; at < length; at++) {
    const a = left.charCodeAt(at)
    const b = right.charCodeAt(at)
    if (a === b) continue
    const aIsSurrogate = a >= 0xd800 && a <= 0xdfff
    const bIsSurrogate = b >= 0xd800 && b <= 0xdfff
    if (aIsSurrogate !== bIsSurrogate && a >= 0xd800 && b >= 0xd800) return aIsSurrogate ? 1 : -1
    return a < b ? -1 : 1
  }
  return ascending(left.length, right.length)
}

const patternOf = (value: RegExp | BSONRegExp) =>
  value instanceof RegExp
    ? { pattern: value.source, options: [...value.flags].filter((flag) => 'ims'.includes(flag)).join('') }
    : { pattern: value.pattern, options: value.options }

const compareArrays = (left: readonly unknown[], right: readonly unknown[]) => {
  const length = Math.min(left.length, right.length)
  for (let at = 0; at < length; at++) {
    const order = compare(left[at], right[at])
    if (order !== 0) return order
  }
  return ascending(left.length, right.length)
}

/** Field by field in their stored order: type, then name, then value (MongoDB's `BSONObj::woCompare`). */
const compareDocuments = (left: Document, right: Document) => {
  const leftNames = Object.keys(left)
  const rightNames = Object.keys(right)
  const length = Math.min(leftNames.length, rightNames.length)
  for (let at = 0; at < length; at++) {
    const leftName = leftNames[at] ?? ''
    const rightName = rightNames[at] ?? ''
    const leftValue = left[leftName]
    const rightValue = right[rightName]
    const order =
      ascending(rankOf(leftValue), rankOf(rightValue)) ||
      compareStrings(leftName, rightName) ||
      compare(leftValue, rightValue)
    if (order !== 0) return order
  }
  return ascending(leftNames.length, rightNames.length)
}

/** A decimal takes part as the nearest double: the SDKs cannot write one, only an import could. */
export const numberOf = (value: unknown) => (typeof value === 'number' ? value : Number(String(value)))

const compareBinaries = (left: Binary, right: Binary) =>
  ascending(left.length(), right.length()) ||
  ascending(left.sub_type, right.sub_type) ||
  Buffer.compare(left.value(), right.value())

/**
 * The database's total order over values: -1, 0 or 1. A missing field orders as null; arrays compare element by
 * element (how a sort picks an element of an array is the sort's business, not this function's).
 */
export function compare(left: unknown, right: unknown): number {
  if (left === right) return 0
  const leftRank = rankOf(left)
  const rightRank = rankOf(right)
  if (leftRank !== rightRank) return leftRank < rightRank ? -1 : 1
  if (typeof left === 'string' && typeof right === 'string') return compareStrings(left, right)
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right)
  if (typeof left === 'boolean') return left ? 1 : -1
  if (Array.isArray(left) && Array.isArray(right)) return compareArrays(left, right)
  if (left instanceof Date && right instanceof Date) return compareNumbers(left.getTime(), right.getTime())
  if (left instanceof ObjectId && right instanceof ObjectId)
    return compareStrings(left.toHexString(), right.toHexString())
  if (leftRank === rank.number) return compareNumbers(numberOf(left), numberOf(right))
  if (left instanceof Binary && right instanceof Binary) return compareBinaries(left, right)
  if (left instanceof Timestamp && right instanceof Timestamp) return Number(left.compare(right))
  if (left instanceof Code && right instanceof Code) return compareStrings(String(left.code), String(right.code))
  if (
    (left instanceof RegExp || left instanceof BSONRegExp) &&
    (right instanceof RegExp || right instanceof BSONRegExp)
  ) {
    const a = patternOf(left)
    const b = patternOf(right)
    return compareStrings(a.pattern, b.pattern) || compareStrings(a.options, b.options)
  }
  if (isDocument(left) && isDocument(right)) return compareDocuments(left, right)
  return 0
}

export const equal = (left: unknown, right: unknown) => compare(left, right) === 0
