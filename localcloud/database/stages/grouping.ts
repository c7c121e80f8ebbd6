import type { Options } from 'mingo/types'
import { invalidOperator, requestFailed } from '../errors'
import { accumulators, isAccumulator } from '../expressions/accumulators'
import { evaluate, isNothing } from '../expressions/evaluating'
import { encodeKey } from '../keys'
import { compare, type Document, isDocument, rankOf } from '../ordering'
import { readCount } from './ordering'
import type { Stage } from './pipeline'

/** The accumulated fields of one group of documents. */
type Output = (documents: Document[]) => Document

const readOutput = (specification: Document, options: Options): Output => {
  const fields = Object.entries(specification).map(([name, call]) => {
    if (name.includes('.')) throw requestFailed(`The field name '${name}' cannot contain '.'`)
    if (!isDocument(call)) throw requestFailed(`The field '${name}' must be an accumulator object`)
    const [operator, ...others] = Object.keys(call)
    if (operator === undefined || others.length > 0)
      throw requestFailed(`The field '${name}' must specify one accumulator`)
    if (!isAccumulator(operator)) throw invalidOperator(`unknown group operator '${operator}'`)
    const operand = call[operator]
    const expression = isNothing(operand) ? { $literal: null } : operand
    return { name, accumulate: (documents: Document[]) => accumulators[operator](documents, expression, options) }
  })
  return (documents) => Object.fromEntries(fields.map(({ name, accumulate }) => [name, accumulate(documents)]))
}

/** What is missing in a computed id is not in it, and a missing id is null. */
const settled = (id: unknown): unknown => {
  if (id === undefined) return null
  if (!isDocument(id)) return id
  return Object.fromEntries(Object.entries(id).filter(([, value]) => value !== undefined))
}

/** The documents by a key, in the order in which the keys first appear. */
const byKey = (documents: Iterable<Document>, keyOf: (document: Document) => unknown) => {
  const groups = new Map<string, { id: unknown; documents: Document[] }>()
  for (const document of documents) {
    const id = settled(keyOf(document))
    const key = encodeKey(id).toString('latin1')
    const group = groups.get(key)
    if (group) group.documents.push(document)
    else groups.set(key, { id, documents: [document] })
  }
  return [...groups.values()]
}

export const $group: Stage = (specification, { options }) => {
  if (!isDocument(specification) || !('_id' in specification))
    throw requestFailed('a group specification must include an _id')
  const { _id: expression, ...fields } = specification
  const output = readOutput(fields, options)
  return function* (documents) {
    for (const group of byKey(documents, (document) => evaluate(document, expression, options))) {
      yield { _id: group.id, ...output(group.documents) }
    }
  }
}

export const $sortByCount: Stage = (specification, { options }) => {
  const isField = typeof specification === 'string' && specification.startsWith('$')
  if (!isField && !isDocument(specification))
    throw requestFailed('the sortByCount field must be defined as a $-prefixed path or an expression')
  return function* (documents) {
    const groups = byKey(documents, (document) => evaluate(document, specification, options))
    for (const { id, documents: members } of groups.sort(
      (left, right) => right.documents.length - left.documents.length,
    )) {
      yield { _id: id, count: members.length }
    }
  }
}

const counting = { count: { $sum: 1 } }

const known = (name: string, specification: unknown, fields: readonly string[]): Document => {
  if (!isDocument(specification)) throw requestFailed(`Argument to ${name} stage must be an object`)
  const unknown = Object.keys(specification).find((field) => !fields.includes(field))
  if (unknown) throw requestFailed(`Unrecognized option to ${name}: ${unknown}`)
  return specification
}

const outputOf = (specification: Document, options: Options): Output => {
  const { output = counting } = specification
  if (!isDocument(output)) throw requestFailed("the 'output' field must be an object")
  return readOutput(output, options)
}

const readBoundaries = (boundaries: unknown): unknown[] => {
  if (!Array.isArray(boundaries) || boundaries.length < 2) {
    throw requestFailed("The $bucket 'boundaries' field must be an array of at least 2 values")
  }
  boundaries.forEach((boundary: unknown, at) => {
    if (at === 0) return
    const before: unknown = boundaries[at - 1]
    if (rankOf(before) !== rankOf(boundary))
      throw requestFailed("All values in the 'boundaries' option to $bucket must have the same type")
    if (compare(before, boundary) >= 0)
      throw requestFailed("The 'boundaries' option to $bucket must be sorted in ascending order")
  })
  return boundaries
}

export const $bucket: Stage = (specification, { options }) => {
  const wanted = known('$bucket', specification, ['groupBy', 'boundaries', 'default', 'output'])
  if (!('groupBy' in wanted)) throw requestFailed("$bucket requires 'groupBy' and 'boundaries' to be specified")
  const boundaries = readBoundaries(evaluate({}, wanted.boundaries, options))
  const lowest = boundaries[0]
  const highest = boundaries.at(-1)
  const fallback = 'default' in wanted ? evaluate({}, wanted.default, options) : undefined
  if (
    'default' in wanted &&
    rankOf(fallback) === rankOf(lowest) &&
    compare(fallback, lowest) >= 0 &&
    compare(fallback, highest) < 0
  ) {
    throw requestFailed(
      "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary",
    )
  }
  const output = outputOf(wanted, options)
  const bucketOf = (document: Document): unknown => {
    const value = evaluate(document, wanted.groupBy, options) ?? null
    const next = boundaries.findIndex((boundary) => compare(boundary, value) > 0)
    if (next > 0) return boundaries[next - 1]
    if ('default' in wanted) return fallback
    throw requestFailed('$bucket could not find a matching branch for an input, and no default was specified')
  }
  return function* (documents) {
    for (const group of byKey(documents, bucketOf).sort((left, right) => compare(left.id, right.id))) {
      yield { _id: group.id, ...output(group.documents) }
    }
  }
}

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/bucketAuto/: equal values share a bucket. */
export const $bucketAuto: Stage = (specification, { options }) => {
  const wanted = known('$bucketAuto', specification, ['groupBy', 'buckets', 'output'])
  if (!('groupBy' in wanted)) throw requestFailed("$bucketAuto requires 'groupBy' and 'buckets' to be specified")
  const buckets = readCount('$bucketAuto', wanted.buckets, 1)
  const output = outputOf(wanted, options)
  return function* (documents) {
    const items = [...documents]
      .map((document) => ({ document, value: evaluate(document, wanted.groupBy, options) ?? null }))
      .sort((left, right) => compare(left.value, right.value))
    const size = Math.max(1, Math.round(items.length / buckets))
    let start = 0
    for (let bucket = 0; bucket < buckets && start < items.length; bucket++) {
      let end = bucket === buckets - 1 ? items.length : Math.min(items.length, start + size)
      while (end < items.length && compare(items[end]?.value, items[end - 1]?.value) === 0) end++
      const members = items.slice(start, end)
      const max = items[end]?.value ?? items.at(-1)?.value
      yield { _id: { min: members[0]?.value, max }, ...output(members.map(({ document }) => document)) }
      start = end
    }
  }
}
