import type { Options } from 'mingo/types'
import { compare } from '../ordering'
import { encodeKey } from '../keys'
import { evaluate, isNothing, type Operator } from './evaluating'

/**
 * mingo's shape of an accumulator: in `$group` the documents and the expression to compute of each; elsewhere the list
 * of values itself, and no expression.
 */
type Accumulator = (items: unknown[], expression: unknown, options: Options) => unknown

const values = (items: unknown[], expression: unknown, options: Options): unknown[] =>
  expression === null || expression === undefined ? items : items.map((item) => evaluate(item, expression, options))

const present = (items: unknown[], expression: unknown, options: Options) =>
  values(items, expression, options).filter((value) => value !== undefined)

const numbers = (items: unknown[], expression: unknown, options: Options) =>
  values(items, expression, options).filter((value): value is number => typeof value === 'number')

const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0)

const $sum: Accumulator = (items, expression, options) => sum(numbers(items, expression, options))

const $avg: Accumulator = (items, expression, options) => {
  const list = numbers(items, expression, options)
  return list.length === 0 ? null : sum(list) / list.length
}

const extreme =
  (turn: 1 | -1): Accumulator =>
  (items, expression, options) => {
    let chosen: unknown
    for (const value of values(items, expression, options)) {
      if (!isNothing(value) && (chosen === undefined || compare(value, chosen) * turn > 0)) chosen = value
    }
    return chosen ?? null
  }

const $push: Accumulator = (items, expression, options) => present(items, expression, options)

const $addToSet: Accumulator = (items, expression, options) => {
  const seen = new Map<string, unknown>()
  for (const value of present(items, expression, options)) {
    const key = encodeKey(value).toString('latin1')
    if (!seen.has(key)) seen.set(key, value)
  }
  return [...seen.values()]
}

/** Null where there are too few values for it to mean something. */
const deviation =
  (missing: 0 | 1): Accumulator =>
  (items, expression, options) => {
    const list = numbers(items, expression, options)
    if (list.length <= missing) return null
    const mean = sum(list) / list.length
    return Math.sqrt(sum(list.map((value) => (value - mean) ** 2)) / (list.length - missing))
  }

const edge =
  (at: 0 | -1): Accumulator =>
  (items, expression, options) => {
    const item = items.at(at)
    return (expression === null || expression === undefined ? item : evaluate(item, expression, options)) ?? null
  }

const $mergeObjects: Accumulator = (items, expression, options) =>
  Object.assign({}, ...values(items, expression, options).filter((value) => !isNothing(value)))

export const accumulators = {
  $sum,
  $avg,
  $max: extreme(1),
  $min: extreme(-1),
  $push,
  $addToSet,
  $first: edge(0),
  $last: edge(-1),
  $stdDevPop: deviation(0),
  $stdDevSamp: deviation(1),
  $mergeObjects,
}

export const isAccumulator = (name: string): name is keyof typeof accumulators =>
  Object.prototype.hasOwnProperty.call(accumulators, name)

/** Outside `$group` they work on the values of one array, or on their operands. */
const overOperands =
  (accumulate: Accumulator): Operator =>
  (current, expression, options) => {
    if (Array.isArray(expression) && expression.length !== 1) {
      return accumulate(
        expression.map((operand: unknown) => evaluate(current, operand, options)),
        undefined,
        options,
      )
    }
    const value = evaluate(current, Array.isArray(expression) ? expression[0] : expression, options)
    return accumulate(Array.isArray(value) ? value : [value], undefined, options)
  }

export const accumulatorsOfOperands = {
  $sum: overOperands($sum),
  $avg: overOperands($avg),
  $max: overOperands(accumulators.$max),
  $min: overOperands(accumulators.$min),
  $stdDevPop: overOperands(accumulators.$stdDevPop),
  $stdDevSamp: overOperands(accumulators.$stdDevSamp),
}
