import { Binary, BSONRegExp, Code, Decimal128, MaxKey, MinKey, ObjectId, Timestamp, Long } from 'bson'
import { invalidParameter, requestFailed } from './errors'
import { type Document, isDocument } from './ordering'

/**
 * MongoDB Extended JSON, the form in which documents, filters and updates travel
 * (https://github.com/mongodb/specifications/blob/master/source/extended-json.md) and in which documents are stored.
 *
 * Numbers of every width become JavaScript numbers: both SDKs only write those, and choose the width by the value.
 * A `BSONRegExp` keeps a pattern as written, where a JavaScript `RegExp` would rewrite its slashes.
 */

/** How `{$tcb_server_date: {offset}}` is read: the database's own addition to Extended JSON (`db.serverDate()`). */
export interface Reading {
  now: () => Date
}

const wrong = (name: string) => invalidParameter(`invalid Extended JSON value for ${name}`)

const toNumber = (name: string, value: unknown) => {
  if (typeof value !== 'string' && typeof value !== 'number') throw wrong(name)
  const number = Number(value)
  if (Number.isNaN(number) && value !== 'NaN') throw wrong(name)
  return number
}

const toDate = (value: unknown): Date => {
  const time =
    isDocument(value) && '$numberLong' in value
      ? toNumber('$date', value.$numberLong)
      : typeof value === 'string'
        ? Date.parse(value)
        : toNumber('$date', value)
  const date = new Date(time)
  if (Number.isNaN(date.getTime())) throw wrong('$date')
  return date
}

const toServerDate = (value: unknown, reading: Reading | undefined): Date => {
  if (!reading) throw wrong('$tcb_server_date')
  const offset = isDocument(value) && value.offset !== undefined ? decodeValue(value.offset, reading) : 0
  if (typeof offset !== 'number') throw wrong('$tcb_server_date')
  const date = new Date(reading.now().getTime() + offset)
  if (Number.isNaN(date.getTime())) throw wrong('$tcb_server_date')
  return date
}

const toObjectId = (value: unknown) => {
  if (typeof value !== 'string' || !/^[0-9a-f]{24}$/i.test(value)) throw wrong('$oid')
  return new ObjectId(value)
}

const toRegularExpression = (value: unknown) => {
  if (!isDocument(value) || typeof value.pattern !== 'string') throw wrong('$regularExpression')
  const options = value.options ?? ''
  if (typeof options !== 'string') throw wrong('$regularExpression')
  return new BSONRegExp(value.pattern, [...new Set(options)].filter((flag) => 'imsx'.includes(flag)).join(''))
}

const toBinary = (value: unknown) => {
  if (!isDocument(value) || typeof value.base64 !== 'string') throw wrong('$binary')
  const subtype = value.subType ?? '00'
  if (typeof subtype !== 'string') throw wrong('$binary')
  return new Binary(Buffer.from(value.base64, 'base64'), Number.parseInt(subtype, 16))
}

const toTimestamp = (value: unknown) => {
  if (!isDocument(value) || typeof value.t !== 'number' || typeof value.i !== 'number') throw wrong('$timestamp')
  return new Timestamp({ t: value.t, i: value.i })
}

const toDecimal = (value: unknown) => {
  try {
    return Decimal128.fromString(String(value))
  } catch {
    throw wrong('$numberDecimal')
  }
}

/** `undefined` where `name` is not one of Extended JSON's type names. */
const typeReaders = new Map<string, (value: unknown, reading: Reading | undefined) => unknown>([
  ['$numberInt', (value: unknown) => toNumber('$numberInt', value)],
  ['$numberLong', (value: unknown) => toNumber('$numberLong', value)],
  ['$numberDouble', (value: unknown) => toNumber('$numberDouble', value)],
  ['$numberDecimal', toDecimal],
  ['$date', toDate],
  ['$oid', toObjectId],
  ['$regularExpression', toRegularExpression],
  ['$binary', toBinary],
  ['$timestamp', toTimestamp],
  ['$minKey', () => new MinKey()],
  ['$maxKey', () => new MaxKey()],
  ['$undefined', () => null],
  ['$symbol', (value: unknown) => String(value)],
  ['$code', (value: unknown) => new Code(String(value))],
  ['$tcb_server_date', toServerDate],
])

const decodeValue = (value: unknown, reading: Reading | undefined): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) value[at] = decodeValue(value[at], reading)
    return value
  }
  if (!isDocument(value)) return value
  const names = Object.keys(value)
  const first = names[0]
  if (first?.startsWith('$') && names.length === 1) {
    const read = typeReaders.get(first)
    if (read) return read(value[first], reading)
  }
  for (const name of names) {
    if (name === '__proto__') throw invalidParameter('a field cannot be named __proto__')
    const field = value[name]
    if (typeof field === 'object' && field !== null) value[name] = decodeValue(field, reading)
  }
  return value
}

/**
 * @param text Extended JSON, canonical or relaxed
 * @throws DatabaseError INVALID_PARAM when the text is not that
 */
export function decode(text: string, reading?: Reading): unknown {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw invalidParameter('the request does not hold valid Extended JSON')
  }
  return decodeValue(parsed, reading)
}

/** @throws DatabaseError INVALID_PARAM when the text is not a document in Extended JSON */
export function decodeDocument(text: string, reading?: Reading): Document {
  const value = decode(text, reading)
  if (!isDocument(value)) throw invalidParameter('the request holds a value where a document is expected')
  return value
}

const longest = 2 ** 63

const encodeNumber = (value: number) => {
  if (Number.isInteger(value) && !Object.is(value, -0)) {
    if (value >= -2147483648 && value <= 2147483647) return { $numberInt: String(value) }
    if (value >= -longest && value < longest) return { $numberLong: BigInt(value).toString() }
  }
  return { $numberDouble: Object.is(value, -0) ? '-0.0' : String(value) }
}

const encodeObject = (value: object): unknown => {
  if (Array.isArray(value)) return value.map(encodeValue)
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (value instanceof ObjectId) return { $oid: value.toHexString() }
  if (value instanceof BSONRegExp) return { $regularExpression: { pattern: value.pattern, options: value.options } }
  if (value instanceof RegExp)
    return { $regularExpression: { pattern: value.source, options: value.flags.replace('u', '') } }
  if (value instanceof Decimal128) return { $numberDecimal: value.toString() }
  if (value instanceof Binary) {
    const subType = value.sub_type.toString(16).padStart(2, '0')
    return { $binary: { base64: Buffer.from(value.value()).toString('base64'), subType } }
  }
  if (value instanceof Timestamp) return { $timestamp: { t: value.t, i: value.i } }
  if (value instanceof Long) return { $numberLong: value.toString() }
  if (value instanceof MinKey) return { $minKey: 1 }
  if (value instanceof MaxKey) return { $maxKey: 1 }
  if (value instanceof Code) return { $code: String(value.code) }
  const encoded: Document = {}
  for (const name of Object.keys(value)) {
    const field = (value as Document)[name]
    if (field !== undefined) encoded[name] = encodeValue(field)
  }
  return encoded
}

const encodeValue = (value: unknown): unknown => {
  if (typeof value === 'number') return encodeNumber(value)
  if (typeof value === 'object' && value !== null) return encodeObject(value)
  return value === undefined ? null : value
}

/** Canonical Extended JSON, as the SDKs expect each document of a reply. */
export const encode = (value: unknown): string => JSON.stringify(encodeValue(value))

/** MongoDB's limit for one document. */
export const LARGEST_DOCUMENT_BYTES = 16 * 1024 * 1024

const bytesOfObject = (value: object): number => {
  if (value instanceof Date || value instanceof Timestamp || value instanceof Long) return 8
  if (value instanceof ObjectId) return 12
  if (value instanceof Decimal128) return 16
  if (value instanceof Binary) return 5 + value.length()
  if (value instanceof BSONRegExp) return Buffer.byteLength(value.pattern) + value.options.length + 2
  if (Array.isArray(value)) {
    return value.reduce((sum: number, item, at) => sum + 2 + String(at).length + bytesOf(item), 5)
  }
  if (!isDocument(value)) return 16
  let sum = 5
  for (const name of Object.keys(value)) sum += 2 + Buffer.byteLength(name) + bytesOf(value[name])
  return sum
}

/** The size in BSON, which is what the limit counts. */
const bytesOf = (value: unknown): number => {
  switch (typeof value) {
    case 'string':
      return 5 + Buffer.byteLength(value)
    case 'number':
      return Number.isInteger(value) && Math.abs(value) <= 2147483647 ? 4 : 8
    case 'boolean':
      return 1
    case 'object':
      return value === null ? 0 : bytesOfObject(value)
    default:
      return 0
  }
}

const refuseOperatorNames = (value: unknown, path: string): void => {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) refuseOperatorNames(value[at], `${path}.${at}`)
  } else if (isDocument(value)) {
    for (const name of Object.keys(value)) {
      const inner = path ? `${path}.${name}` : name
      if (name.startsWith('$')) {
        throw requestFailed(`The dollar ($) prefixed field '${name}' in '${inner}' is not valid for storage.`)
      }
      if (name.includes('\0')) throw requestFailed('Key names cannot contain the null byte')
      refuseOperatorNames(value[name], inner)
    }
  }
}

/**
 * @param text the document's Extended JSON
 * @throws DatabaseError when a field name or the size is not valid for storage
 */
export function refuseUnstorable(document: Document, text: string): void {
  // `$` also begins Extended JSON's own names, so this only spares the walk where there is not even one of those
  if (text.includes('"$')) refuseOperatorNames(document, '')
  if (text.includes('\\u0000')) refuseOperatorNames(document, '')
  // BSON is never longer than the text but for its 4- and 8-byte lengths, far below a factor of two
  if (text.length * 2 > LARGEST_DOCUMENT_BYTES && bytesOf(document) > LARGEST_DOCUMENT_BYTES) {
    throw requestFailed(`object to insert too large. The limit is ${LARGEST_DOCUMENT_BYTES} bytes`)
  }
}
