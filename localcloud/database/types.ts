import { Binary, BSONRegExp, Code, Decimal128, MaxKey, MinKey, ObjectId, Timestamp } from 'bson'
import { isDocument, rank, rankOf } from './ordering'

const isSmallInteger = (value: unknown) =>
  typeof value === 'number' &&
  Number.isInteger(value) &&
  !Object.is(value, -0) &&
  value >= -2147483648 &&
  value <= 2147483647

const isLargeInteger = (value: unknown) =>
  typeof value === 'number' &&
  Number.isInteger(value) &&
  !Object.is(value, -0) &&
  !isSmallInteger(value) &&
  Math.abs(value) < 2 ** 63

/** The width of a number is the one its Extended JSON has, by MongoDB's names and numbers for types. */
export const types: readonly (readonly [name: string, number: number, test: (value: unknown) => boolean])[] = [
  ['double', 1, (value) => typeof value === 'number' && !isSmallInteger(value) && !isLargeInteger(value)],
  ['string', 2, (value) => typeof value === 'string'],
  ['object', 3, isDocument],
  ['array', 4, Array.isArray],
  ['binData', 5, (value) => value instanceof Binary],
  ['undefined', 6, () => false],
  ['objectId', 7, (value) => value instanceof ObjectId],
  ['bool', 8, (value) => typeof value === 'boolean'],
  ['date', 9, (value) => value instanceof Date],
  ['null', 10, (value) => value === null],
  ['regex', 11, (value) => value instanceof BSONRegExp || value instanceof RegExp],
  ['javascript', 13, (value) => value instanceof Code],
  ['int', 16, isSmallInteger],
  ['timestamp', 17, (value) => value instanceof Timestamp],
  ['long', 18, isLargeInteger],
  ['decimal', 19, (value) => value instanceof Decimal128],
  ['minKey', -1, (value) => value instanceof MinKey],
  ['maxKey', 127, (value) => value instanceof MaxKey],
  ['number', Number.NaN, (value) => rankOf(value) === rank.number],
]

/** MongoDB's name for the type of a value that is there. */
export const typeName = (value: unknown): string => types.find(([, , test]) => test(value))?.[0] ?? 'null'
