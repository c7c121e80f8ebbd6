import { BSONRegExp, MaxKey, MinKey } from 'bson'
import { Context } from 'mingo'
import { $expr } from 'mingo/operators/query/evaluation'
import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'
import { DatabaseError, invalidOperator, requestFailed } from './errors'
import { withNativeExpressions } from './regularExpressions'
import { compare, type Document, equal, isDocument, MISSING, numberOf, rank, rankOf } from './ordering'
import { parts, someValue, walk } from './paths'
import { types } from './types'

/**
 * The query operators as MongoDB 4 defines them, given to mingo in place of its own. mingo (7.2.7) reads and combines
 * filters; its own comparisons differ where arrays, null and missing fields, mixed types or paths through arrays are
 * concerned (tables in test/localcloud/database-queries.test.ts).
 */

type Predicate = (document: Document) => boolean
type Operator = (path: string, operand: unknown, options: Options) => Predicate

const isNothing = (value: unknown) => value === null || value === undefined || value === MISSING

const equals = (value: unknown, operand: unknown) => value !== MISSING && value !== undefined && equal(value, operand)

const sameExpression = (value: unknown, operand: RegExp) =>
  value instanceof BSONRegExp && value.pattern === operand.source && value.options === operand.flags.replace('u', '')

const matchesExpression = (value: unknown, operand: RegExp) =>
  (typeof value === 'string' && operand.test(value)) || sameExpression(value, operand)

/** What a value, or an element of an array, must be to equal the operand. */
const equality = (operand: unknown): ((value: unknown) => boolean) => {
  if (operand === null || operand === undefined) return isNothing
  if (operand instanceof RegExp) return (value) => sameExpression(value, operand)
  if (typeof operand === 'object') return (value) => equals(value, operand)
  return (value) => value === operand || equals(value, operand)
}

const $eq: Operator = (path, operand) => {
  const test = equality(operand)
  const steps = parts(path)
  return (document) => someValue(document, steps, test)
}

const negated =
  (operator: Operator): Operator =>
  (path, operand, options) => {
    const positive = operator(path, operand, options)
    return (document) => !positive(document)
  }

/** Only values of the operand's type compare with it; null compares with missing fields, the two extremes with all. */
const ordered =
  (accepts: (order: number) => boolean): Operator =>
  (path, operand) => {
    if (operand instanceof RegExp) throw requestFailed("Can't have regex as arg to a comparison")
    const steps = parts(path)
    const kind = rankOf(operand)
    if (kind === rank.null) return (document) => accepts(0) && someValue(document, steps, isNothing)
    const spansTypes = operand instanceof MinKey || operand instanceof MaxKey
    const operandIsNaN = typeof operand === 'number' && Number.isNaN(operand)
    const test = (value: unknown) => {
      if (value === MISSING || value === undefined) return false
      if (!spansTypes && rankOf(value) !== kind) return false
      // NaN equals NaN, and is neither above nor below any number
      if (kind === rank.number && (operandIsNaN || Number.isNaN(numberOf(value)))) {
        return accepts(0) && operandIsNaN && Number.isNaN(numberOf(value))
      }
      return accepts(compare(value, operand))
    }
    return (document) => someValue(document, steps, test)
  }

const listOf = (name: string, operand: unknown): unknown[] => {
  if (!Array.isArray(operand)) throw requestFailed(`${name} needs an array`)
  return operand
}

const isPlainOperand = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const $in: Operator = (path, operand) => {
  const list = listOf('$in', operand)
  if (list.some((item) => isDocument(item) && Object.keys(item)[0]?.startsWith('$'))) {
    throw requestFailed('cannot nest $ under $in')
  }
  const plain = new Set<unknown>(list.filter(isPlainOperand))
  const tests = list
    .filter((item) => !isPlainOperand(item) || Number.isNaN(item))
    .map((item) => (item instanceof RegExp ? (value: unknown) => matchesExpression(value, item) : equality(item)))
  const steps = parts(path)
  const test = (value: unknown) => plain.has(value) || tests.some((one) => one(value))
  return (document) => someValue(document, steps, test)
}

const truthyOperand = (operand: unknown) => operand !== false && operand !== 0 && !isNothing(operand)

const $exists: Operator = (path, operand) => {
  const wanted = truthyOperand(operand)
  const steps = parts(path)
  return (document) => walk(document, steps, 0, (value) => value !== MISSING && value !== undefined) === wanted
}

const $type: Operator = (path, operand) => {
  const tests = (Array.isArray(operand) ? operand : [operand]).map((wanted) => {
    const known = types.find(([name, number]) => name === wanted || number === wanted)
    if (!known) throw requestFailed(`Unknown type name alias: ${String(wanted)}`)
    return known[2]
  })
  const steps = parts(path)
  return (document) => someValue(document, steps, (value) => value !== MISSING && tests.some((test) => test(value)))
}

const operators = /^\$/

const isOperatorDocument = (value: unknown): value is Document => {
  if (!isDocument(value)) return false
  const first = Object.keys(value)[0]
  return first !== undefined && operators.test(first)
}

const logical = new Set(['$and', '$or', '$nor', '$expr', '$jsonSchema', '$where'])

/** `{$elemMatch: {$gt: 1}}` tests the elements themselves, `{$elemMatch: {a: 1}}` the documents among them. */
const elementTest = (criteria: unknown, options: Options): ((element: unknown) => boolean) => {
  if (!isDocument(criteria)) throw requestFailed('$elemMatch needs an Object')
  const first = Object.keys(criteria)[0]
  if (first !== undefined && operators.test(first) && !logical.has(first)) {
    const query = new Query({ element: criteria }, options)
    // an element that is an array itself is one value, not values to look into
    return (element) => query.test({ element: Array.isArray(element) ? [element] : element })
  }
  const query = new Query(criteria, options)
  return (element) => (isDocument(element) || Array.isArray(element)) && query.test(element as Document)
}

const $elemMatch: Operator = (path, operand, options) => {
  const test = elementTest(operand, options)
  const steps = parts(path)
  return (document) => walk(document, steps, 0, (value) => Array.isArray(value) && value.some(test))
}

const $all: Operator = (path, operand, options) => {
  const list = listOf('$all', operand)
  if (list.length === 0) return () => false
  const predicates = list.map((item) => {
    if (isDocument(item) && '$elemMatch' in item) return $elemMatch(path, item.$elemMatch, options)
    if (item instanceof RegExp) return $regex(path, item, options)
    if (isOperatorDocument(item)) throw requestFailed('no $ expressions in $all')
    return $eq(path, item, options)
  })
  return (document) => predicates.every((predicate) => predicate(document))
}

const $size: Operator = (path, operand) => {
  if (typeof operand !== 'number' || !Number.isInteger(operand) || operand < 0) {
    throw requestFailed('$size must be a whole number, not negative')
  }
  const steps = parts(path)
  return (document) => walk(document, steps, 0, (value) => Array.isArray(value) && value.length === operand)
}

const $mod: Operator = (path, operand) => {
  const [divisor, remainder] = listOf('malformed mod,', operand)
  if (!Array.isArray(operand) || operand.length !== 2) throw requestFailed('malformed mod, needs two numbers')
  if (typeof divisor !== 'number' || typeof remainder !== 'number')
    throw requestFailed('malformed mod, needs two numbers')
  if (Math.trunc(divisor) === 0 || !Number.isFinite(divisor)) throw requestFailed('divisor cannot be 0')
  const steps = parts(path)
  return (document) =>
    someValue(
      document,
      steps,
      (value) =>
        typeof value === 'number' &&
        Number.isFinite(value) &&
        Math.trunc(value) % Math.trunc(divisor) === Math.trunc(remainder) + 0,
    )
}

const $regex: Operator = (path, operand) => {
  if (!(operand instanceof RegExp)) throw requestFailed('$regex has to be a string or a regular expression')
  const steps = parts(path)
  return (document) => someValue(document, steps, (value) => matchesExpression(value, operand))
}

const $not: Operator = (path, operand, options) => {
  if (operand instanceof RegExp) return negated($regex)(path, operand, options)
  if (!isOperatorDocument(operand)) throw requestFailed('$not needs a regex or a document')
  const query = new Query({ [path]: operand }, options)
  return (document) => !query.test(document)
}

const branches = (name: string, operand: unknown, options: Options): Query[] => {
  if (!Array.isArray(operand) || operand.length === 0) throw requestFailed(`${name} must be a nonempty array`)
  return operand.map((branch) => {
    if (!isDocument(branch)) throw requestFailed(`${name} entries need to be full objects`)
    return new Query(branch, options)
  })
}

const $and: Operator = (_, operand, options) => {
  const queries = branches('$and', operand, options)
  return (document) => queries.every((query) => query.test(document))
}

const $or: Operator = (_, operand, options) => {
  const queries = branches('$or', operand, options)
  return (document) => queries.some((query) => query.test(document))
}

const $nor: Operator = (path, operand, options) => negated($or)(path, operand, options)

const mask = (operand: unknown): bigint => {
  if (Array.isArray(operand)) return operand.reduce((bits: bigint, place) => bits | (1n << BigInt(Number(place))), 0n)
  if (typeof operand === 'number' && Number.isInteger(operand) && operand >= 0) return BigInt(operand)
  throw requestFailed('a bit mask is a whole number, not negative, or an array of bit positions')
}

const bits =
  (accepts: (value: bigint, mask: bigint) => boolean): Operator =>
  (path, operand) => {
    const wanted = mask(operand)
    const steps = parts(path)
    return (document) =>
      someValue(
        document,
        steps,
        (value) => Number.isInteger(value) && accepts(BigInt.asIntN(64, BigInt(Number(value))), wanted),
      )
  }

export const queryOperators = {
  $eq,
  $ne: negated($eq),
  $gt: ordered((order) => order > 0),
  $gte: ordered((order) => order >= 0),
  $lt: ordered((order) => order < 0),
  $lte: ordered((order) => order <= 0),
  $in,
  $nin: negated($in),
  $exists,
  $type,
  $all,
  $elemMatch,
  $size,
  $mod,
  $regex,
  $not,
  $and,
  $or,
  $nor,
  $expr,
  $bitsAllSet: bits((value, wanted) => (value & wanted) === wanted),
  $bitsAnySet: bits((value, wanted) => (value & wanted) !== 0n),
  $bitsAllClear: bits((value, wanted) => (value & wanted) === 0n),
  $bitsAnyClear: bits((value, wanted) => (value & wanted) !== wanted),
}

const unknown = /unknown|unregistered|not registered|jsonSchemaValidator|scriptEnabled/i

/** What mingo throws, as a refusal that names its reason. */
export function refusal(error: unknown): unknown {
  if (error instanceof DatabaseError || !(error instanceof Error)) return error
  return unknown.test(error.message) ? invalidOperator(error.message) : requestFailed(error.message)
}

/**
 * A filter in the form the planner and `matcher` read.
 *
 * @param options mingo's, with the operators of `$expr` in its context
 */
export function matcher(filter: Document, options: Partial<Options>): Predicate {
  try {
    const query = new Query(filter, options)
    return (document) => query.test(document)
  } catch (error) {
    throw refusal(error)
  }
}

export const nativeFilter = (filter: Document): Document => withNativeExpressions(filter) as Document

/** A context with the query operators alone, for the conditions of updates and projections. */
export const queryContext = () => Context.init({ query: queryOperators })
