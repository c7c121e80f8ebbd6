import { requestFailed } from '../errors'
import { type Document, equal, isDocument } from '../ordering'
import { encodeKey } from '../keys'
import {
  array,
  evaluate,
  integer,
  isNothing,
  isTrue,
  type Operator,
  text,
  unlessNothing,
  withOperands,
} from './evaluating'

const $arrayElemAt = unlessNothing('$arrayElemAt', 2, 2, ([list, position]) => {
  const at = integer('$arrayElemAt', position)
  return array('$arrayElemAt', list).at(at)
})

const pairOf = (item: unknown): [string, unknown] => {
  if (Array.isArray(item) && item.length === 2) return [text('$arrayToObject', item[0]), item[1]]
  if (isDocument(item) && 'k' in item && 'v' in item) return [text('$arrayToObject', item.k), item.v]
  throw requestFailed('$arrayToObject requires an array of key-value pairs: [k, v] or {k, v}')
}

const $arrayToObject: Operator = (current, expression, options) => {
  // `[[ 'k', 'v' ]]` is a list of one pair, not a list of operands
  const list = evaluate(current, expression, options)
  if (isNothing(list)) return null
  return Object.fromEntries(array('$arrayToObject', list).map(pairOf))
}

const $concatArrays = unlessNothing('$concatArrays', 0, Number.POSITIVE_INFINITY, (lists) =>
  lists.flatMap((list) => array('$concatArrays', list)),
)

const $in = withOperands('$in', 2, 2, ([value, list]) => array('$in', list).some((item) => equal(item, value)))

const range = (name: string, start: unknown, end: unknown, length: number) => {
  const from = start === undefined ? 0 : integer(name, start)
  const to = end === undefined ? length : integer(name, end)
  if (from < 0 || to < 0) throw requestFailed(`${name} requires a nonnegative starting and ending index`)
  return { from, to: Math.min(to, length) }
}

const $indexOfArray = withOperands('$indexOfArray', 2, 4, ([list, value, start, end]) => {
  if (isNothing(list)) return null
  const items = array('$indexOfArray', list)
  const { from, to } = range('$indexOfArray', start, end, items.length)
  for (let at = from; at < to; at++) if (equal(items[at], value)) return at
  return -1
})

/** More than this is a mistake, and would be larger than a document may be. */
const LONGEST_RANGE = 4_000_000

const $range = withOperands('$range', 2, 3, ([first, last, by = 1]) => {
  const [start, end, step] = [integer('$range', first), integer('$range', last), integer('$range', by)]
  if (step === 0) throw requestFailed('$range requires a non-zero step value')
  const length = Math.max(0, Math.ceil((end - start) / step))
  if (length > LONGEST_RANGE) throw requestFailed('$range would make an array beyond the size of a document')
  return Array.from({ length }, (_, at) => start + at * step)
})

const $reverseArray = unlessNothing('$reverseArray', 1, 1, ([list]) => [...array('$reverseArray', list)].reverse())

const $size = withOperands('$size', 1, 1, ([list]) => array('$size', list).length)

const $slice = withOperands('$slice', 2, 3, ([list, second, third]) => {
  if (isNothing(list) || isNothing(second)) return null
  const items = array('$slice', list)
  if (third === undefined) {
    const count = integer('$slice', second)
    return count < 0 ? items.slice(count) : items.slice(0, count)
  }
  if (third === null) return null
  const position = integer('$slice', second)
  const count = integer('$slice', third)
  if (count <= 0) throw requestFailed('Third argument to $slice must be positive')
  const start = position < 0 ? Math.max(0, items.length + position) : position
  return items.slice(start, start + count)
})

const $zip: Operator = (current, expression, options) => {
  if (!isDocument(expression) || !('inputs' in expression))
    throw requestFailed('$zip requires at least one input array')
  const inputs = array('$zip', evaluate(current, expression.inputs, options))
  if (inputs.some(isNothing)) return null
  const lists = inputs.map((input) => array('$zip', input))
  const longest = expression.useLongestLength === true
  const defaults =
    expression.defaults === undefined ? [] : array('$zip', evaluate(current, expression.defaults, options))
  if (defaults.length > 0 && (!longest || defaults.length !== lists.length)) {
    throw requestFailed('$zip: defaults need useLongestLength, and as many as there are inputs')
  }
  const lengths = lists.map((list) => list.length)
  const length = longest ? Math.max(...lengths) : Math.min(...lengths)
  return Array.from({ length }, (_, at) =>
    lists.map((list, lane) => (at < list.length ? list[at] : (defaults[lane] ?? null))),
  )
}

const $objectToArray = unlessNothing('$objectToArray', 1, 1, ([value]) => {
  if (!isDocument(value)) throw requestFailed('$objectToArray requires a document input')
  return Object.entries(value).map(([k, v]) => ({ k, v }))
})

const $mergeObjects = withOperands('$mergeObjects', 0, Number.POSITIVE_INFINITY, (values) => {
  const merged: Document = {}
  for (const value of values.flatMap((one) => (Array.isArray(one) ? one : [one]))) {
    if (isNothing(value)) continue
    if (!isDocument(value)) throw requestFailed('$mergeObjects requires object inputs')
    Object.assign(merged, value)
  }
  return merged
})

/** The values of a set by their bytes, in the order of their first appearance. */
const setOf = (values: readonly unknown[]) =>
  new Map(values.map((value) => [encodeKey(value).toString('latin1'), value] as const).reverse())

const inOrder = (set: ReadonlyMap<string, unknown>) => [...set.values()].reverse()

const $setUnion = unlessNothing('$setUnion', 0, Number.POSITIVE_INFINITY, (lists) =>
  inOrder(setOf(lists.flatMap((list) => array('$setUnion', list)))),
)

const $setIntersection = unlessNothing('$setIntersection', 0, Number.POSITIVE_INFINITY, (lists) => {
  const [first = [], ...others] = lists.map((list) => array('$setIntersection', list))
  const sets = others.map(setOf)
  return inOrder(setOf(first.filter((value) => sets.every((set) => set.has(encodeKey(value).toString('latin1'))))))
})

const $setDifference = unlessNothing('$setDifference', 2, 2, ([left, right]) => {
  const taken = setOf(array('$setDifference', right))
  const kept = array('$setDifference', left).filter((value) => !taken.has(encodeKey(value).toString('latin1')))
  return inOrder(setOf(kept))
})

const isSubset = (left: ReadonlyMap<string, unknown>, right: ReadonlyMap<string, unknown>) =>
  [...left.keys()].every((key) => right.has(key))

const $setEquals = withOperands('$setEquals', 2, Number.POSITIVE_INFINITY, (lists) => {
  const [first, ...others] = lists.map((list) => setOf(array('$setEquals', list)))
  return others.every((other) => first !== undefined && isSubset(first, other) && isSubset(other, first))
})

const $setIsSubset = withOperands('$setIsSubset', 2, 2, ([left, right]) =>
  isSubset(setOf(array('$setIsSubset', left)), setOf(array('$setIsSubset', right))),
)

export const arrays = {
  $arrayElemAt,
  $arrayToObject,
  $concatArrays,
  $in,
  $indexOfArray,
  $isArray: withOperands('$isArray', 1, 1, ([value]) => Array.isArray(value)),
  $range,
  $reverseArray,
  $size,
  $slice,
  $zip,
  $objectToArray,
  $mergeObjects,
  $setUnion,
  $setIntersection,
  $setDifference,
  $setEquals,
  $setIsSubset,
  $allElementsTrue: withOperands('$allElementsTrue', 1, 1, ([list]) => array('$allElementsTrue', list).every(isTrue)),
  $anyElementTrue: withOperands('$anyElementTrue', 1, 1, ([list]) => array('$anyElementTrue', list).some(isTrue)),
}
