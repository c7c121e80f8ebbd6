import { createHash } from 'node:crypto'
import { Binary, BSONRegExp, Code, ObjectId, Timestamp } from 'bson'
import { type Document, isDocument, numberOf, rank, rankOf } from './ordering'

/**
 * Values as bytes whose plain byte order is the order of `compare`. A component of a key begins with the rank of its
 * type, texts end with a terminator that is smaller than anything that could follow, and a descending component has all
 * its bits flipped.
 */

class Bytes {
  private buffer = Buffer.allocUnsafe(256)
  length = 0

  private reserve(count: number) {
    if (this.length + count <= this.buffer.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.length + count))
    this.buffer.copy(larger, 0, 0, this.length)
    this.buffer = larger
  }

  byte(value: number) {
    this.reserve(1)
    this.buffer[this.length++] = value
  }

  /** IEEE 754 with the sign bit flipped, and all bits of negatives flipped, orders as the numbers do; NaN is first. */
  number(value: number) {
    this.reserve(8)
    const at = this.length
    this.length += 8
    if (Number.isNaN(value)) {
      this.buffer.fill(0, at, at + 8)
      return
    }
    this.buffer.writeDoubleBE(value === 0 ? 0 : value, at)
    const first = this.buffer[at] ?? 0
    if (first & 0x80) for (let i = at; i < at + 8; i++) this.buffer[i] = ~(this.buffer[i] ?? 0) & 0xff
    else this.buffer[at] = first | 0x80
  }

  /** UTF-8, a zero byte written as 00 FF, closed by 00 00. */
  text(value: string) {
    const size = Buffer.byteLength(value)
    this.reserve(size * 2 + 2)
    if (value.includes('\0')) {
      for (const byte of Buffer.from(value)) {
        this.buffer[this.length++] = byte
        if (byte === 0) this.buffer[this.length++] = 0xff
      }
    } else {
      this.length += this.buffer.write(value, this.length)
    }
    this.buffer[this.length++] = 0
    this.buffer[this.length++] = 0
  }

  bytes(value: Uint8Array) {
    this.reserve(value.length)
    this.buffer.set(value, this.length)
    this.length += value.length
  }

  taken(): Buffer {
    return Buffer.from(this.buffer.subarray(0, this.length))
  }
}

const writeDocument = (bytes: Bytes, value: Document) => {
  for (const name of Object.keys(value)) {
    const inner = value[name]
    bytes.byte(rankOf(inner))
    bytes.text(name)
    writeContent(bytes, inner)
  }
  bytes.byte(0)
}

const writeObject = (bytes: Bytes, value: object) => {
  if (value instanceof Date) bytes.number(value.getTime())
  else if (value instanceof ObjectId) bytes.bytes(value.id)
  else if (Array.isArray(value)) {
    for (const element of value) writeValue(bytes, element)
    bytes.byte(0)
  } else if (value instanceof BSONRegExp) {
    bytes.text(value.pattern)
    bytes.text(value.options)
  } else if (value instanceof Binary) {
    bytes.number(value.length())
    bytes.byte(value.sub_type)
    bytes.bytes(value.value())
  } else if (value instanceof Timestamp) {
    bytes.number(value.t)
    bytes.number(value.i)
  } else if (value instanceof Code) bytes.text(String(value.code))
  else if (isDocument(value)) writeDocument(bytes, value)
}

const writeContent = (bytes: Bytes, value: unknown) => {
  if (typeof value === 'string') bytes.text(value)
  else if (typeof value === 'boolean') bytes.byte(value ? 1 : 0)
  else if (rankOf(value) === rank.number) bytes.number(numberOf(value))
  else if (typeof value === 'object' && value !== null) writeObject(bytes, value)
}

const writeValue = (bytes: Bytes, value: unknown) => {
  bytes.byte(rankOf(value))
  writeContent(bytes, value)
}

/** The whole value, of any length. */
export function encodeKey(value: unknown): Buffer {
  const bytes = new Bytes()
  writeValue(bytes, value)
  return bytes.taken()
}

/**
 * Most bytes of one component of an index key. Eight such, the key's head and the document's number stay below lmdb's
 * 1,978 bytes; MongoDB allowed 1,024 for a whole key before version 4.2, and nobody sorts by the rest of a long text.
 */
export const LONGEST_COMPONENT = 224
const DIGEST_BYTES = 16

export interface Component {
  bytes: Buffer
  /** The value did not fit: equal values have equal bytes, but among values with one beginning the order is arbitrary. */
  shortened: boolean
}

const flipped = (bytes: Buffer) => {
  for (let at = 0; at < bytes.length; at++) bytes[at] = ~(bytes[at] ?? 0) & 0xff
  return bytes
}

/** A component of an index key; what is too long ends in a digest instead of its tail. */
export function component(value: unknown, direction: 1 | -1): Component {
  let bytes = encodeKey(value)
  const shortened = bytes.length > LONGEST_COMPONENT
  if (shortened) {
    const digest = createHash('sha256').update(bytes).digest().subarray(0, DIGEST_BYTES)
    bytes = Buffer.concat([bytes.subarray(0, LONGEST_COMPONENT - DIGEST_BYTES), digest])
  }
  return { bytes: direction === -1 ? flipped(bytes) : bytes, shortened }
}

/** The bytes that every component with values from `value` on (in key order) has before it or from it on. */
export function boundary(value: unknown, direction: 1 | -1): Buffer {
  const bytes = encodeKey(value)
  const kept =
    bytes.length > LONGEST_COMPONENT ? Buffer.from(bytes.subarray(0, LONGEST_COMPONENT - DIGEST_BYTES)) : bytes
  return direction === -1 ? flipped(kept) : kept
}

/** The first byte of every component whose value has this rank. */
export const rankByte = (valueRank: number, direction: 1 | -1) =>
  Buffer.from([direction === 1 ? valueRank : ~valueRank & 0xff])

/** The smallest key after all keys that begin with `prefix`. */
export function after(prefix: Buffer): Buffer {
  const bytes = Buffer.from(prefix)
  for (let at = bytes.length - 1; at >= 0; at--) {
    const byte = bytes[at] ?? 0
    if (byte < 0xff) {
      bytes[at] = byte + 1
      return bytes.subarray(0, at + 1)
    }
  }
  throw new Error('a key prefix has nothing but 0xff bytes')
}

const NUMBER_BYTES = 6

/** The head of the keys of one collection or index: its number, 4 bytes. */
export function head(number: number): Buffer {
  const bytes = Buffer.allocUnsafe(4)
  bytes.writeUInt32BE(number)
  return bytes
}

/** The place of a document in its collection's order of insertion, 1 to 2^48. */
export function placeBytes(place: number): Buffer {
  const bytes = Buffer.allocUnsafe(NUMBER_BYTES)
  bytes.writeUIntBE(place, 0, NUMBER_BYTES)
  return bytes
}

export const placeOf = (bytes: Uint8Array): number =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).readUIntBE(bytes.length - NUMBER_BYTES, NUMBER_BYTES)

export const documentKey = (collection: number, place: number) => Buffer.concat([head(collection), placeBytes(place)])

/**
 * Most bytes of an id in its key. An id is never shortened, so that sorting by `_id` needs no second look; MongoDB
 * before version 4.2 refused longer ones too.
 */
export const LONGEST_ID = 1024

export const idKey = (collection: number, id: unknown) => Buffer.concat([head(collection), encodeKey(id)])
