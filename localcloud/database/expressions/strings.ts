import { requestFailed } from '../errors'
import { compareStrings, isDocument, rank, rankOf } from '../ordering'
import { regularExpression } from '../regularExpressions'
import { evaluate, integer, isNothing, type Operator, text, unlessNothing, withOperands } from './evaluating'

/** A number or a date as a text, the way MongoDB's `coerceToString` writes it; null is the empty text. */
const coerced = (name: string, value: unknown): string => {
  if (isNothing(value)) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (value instanceof Date) return value.toISOString()
  throw requestFailed(`can't convert from BSON type ${typeof value} to String in ${name}`)
}

const $concat = unlessNothing('$concat', 0, Number.POSITIVE_INFINITY, (operands) =>
  operands.map((operand) => text('$concat', operand)).join(''),
)

const bounds = (name: string, start: unknown, end: unknown, length: number) => {
  const from = start === undefined ? 0 : integer(name, start)
  const to = end === undefined ? length : integer(name, end)
  if (from < 0 || to < 0) throw requestFailed(`${name} requires a nonnegative starting and ending index`)
  return { from, to: Math.min(to, length) }
}

const $indexOfBytes = withOperands('$indexOfBytes', 2, 4, ([value, search, start, end]) => {
  if (isNothing(value)) return null
  const bytes = Buffer.from(text('$indexOfBytes', value))
  const { from, to } = bounds('$indexOfBytes', start, end, bytes.length)
  const wanted = Buffer.from(text('$indexOfBytes', search))
  if (from > to) return -1
  const at = bytes.subarray(0, to).indexOf(wanted, from)
  return at
})

const $indexOfCP = withOperands('$indexOfCP', 2, 4, ([value, search, start, end]) => {
  if (isNothing(value)) return null
  const points = [...text('$indexOfCP', value)]
  const wanted = [...text('$indexOfCP', search)]
  const { from, to } = bounds('$indexOfCP', start, end, points.length)
  for (let at = from; at + wanted.length <= to; at++) {
    if (wanted.every((point, i) => points[at + i] === point)) return at
  }
  return -1
})

const $split = unlessNothing('$split', 2, 2, ([value, separator]) => {
  const by = text('$split', separator)
  if (by === '') throw requestFailed('$split requires a non-empty separator')
  return text('$split', value).split(by)
})

const $strcasecmp = withOperands('$strcasecmp', 2, 2, ([left, right]) =>
  compareStrings(coerced('$strcasecmp', left).toUpperCase(), coerced('$strcasecmp', right).toUpperCase()),
)

/** Whether a byte begins a character of UTF-8. */
const isBoundary = (bytes: Buffer, at: number) => at >= bytes.length || ((bytes[at] ?? 0) & 0xc0) !== 0x80

const substringOfBytes = (name: string) =>
  withOperands(name, 3, 3, ([value, start, length]) => {
    const bytes = Buffer.from(coerced(name, value))
    const from = integer(name, start)
    const count = integer(name, length)
    if (from < 0) throw requestFailed(`${name}: starting index must be non-negative (got: ${from})`)
    if (from >= bytes.length) return ''
    const to = count < 0 ? bytes.length : Math.min(bytes.length, from + count)
    if (!isBoundary(bytes, from) || !isBoundary(bytes, to)) {
      throw requestFailed(`${name}: Invalid range, starting or ending index is in the middle of a UTF-8 character.`)
    }
    return bytes.subarray(from, to).toString()
  })

const $substrCP = withOperands('$substrCP', 3, 3, ([value, start, length]) => {
  const from = integer('$substrCP', start)
  const count = integer('$substrCP', length)
  if (from < 0 || count < 0)
    throw requestFailed('$substrCP: the starting index and the length must be nonnegative integers')
  return [...coerced('$substrCP', value)].slice(from, from + count).join('')
})

const inCase = (name: string, change: (value: string) => string) =>
  withOperands(name, 1, 1, ([value]) => change(coerced(name, value)))

/** MongoDB folds ASCII letters only. */
const asciiUpper = (value: string) => value.replace(/[a-z]/g, (letter) => letter.toUpperCase())
const asciiLower = (value: string) => value.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

const argumentsOf = (name: string, expression: unknown, current: unknown, options: Parameters<Operator>[2]) => {
  if (!isDocument(expression) || !('input' in expression)) throw requestFailed(`${name} requires 'input' parameter`)
  const read = (field: string) => (field in expression ? evaluate(current, expression[field], options) : undefined)
  return { input: read('input'), chars: read('chars'), regex: read('regex'), options: read('options') }
}

const trimming =
  (name: string, left: boolean, right: boolean): Operator =>
  (current, expression, options) => {
    const { input, chars } = argumentsOf(name, expression, current, options)
    if (isNothing(input) || chars === null) return null
    const points = [...text(name, input)]
    const leaves =
      chars === undefined
        ? (point: string) => /[\s\0]/.test(point)
        : (point: string) => [...text(name, chars)].includes(point)
    let from = 0
    let to = points.length
    while (left && from < to && leaves(points[from] ?? '')) from++
    while (right && to > from && leaves(points[to - 1] ?? '')) to--
    return points.slice(from, to).join('')
  }

const $regexMatch: Operator = (current, expression, options) => {
  const found = argumentsOf('$regexMatch', expression, current, options)
  if (isNothing(found.input) || isNothing(found.regex)) return false
  const value = text('$regexMatch', found.input)
  if (rankOf(found.regex) === rank.regularExpression && found.regex instanceof RegExp) return found.regex.test(value)
  const flags = found.options === undefined ? '' : text('$regexMatch', found.options)
  return regularExpression(text('$regexMatch', found.regex), flags).test(value)
}

export const strings = {
  $concat,
  $indexOfBytes,
  $indexOfCP,
  $split,
  $strcasecmp,
  $strLenBytes: withOperands('$strLenBytes', 1, 1, ([value]) => Buffer.byteLength(text('$strLenBytes', value))),
  $strLenCP: withOperands('$strLenCP', 1, 1, ([value]) => [...text('$strLenCP', value)].length),
  $substr: substringOfBytes('$substr'),
  $substrBytes: substringOfBytes('$substrBytes'),
  $substrCP,
  $toLower: inCase('$toLower', asciiLower),
  $toUpper: inCase('$toUpper', asciiUpper),
  $trim: trimming('$trim', true, true),
  $ltrim: trimming('$ltrim', true, false),
  $rtrim: trimming('$rtrim', false, true),
  $regexMatch,
}
