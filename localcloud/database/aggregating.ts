import type { Collections } from './collections'
import { invalidOperator } from './errors'
import { matcher } from './matching'
import { computeOptions, withVariables } from './operators'
import { type Document, isDocument } from './ordering'
import { parts } from './paths'
import type { Sort } from './planner'
import { type Cost, find } from './reading'
import { readSort } from './sorting'
import { $bucket, $bucketAuto, $group, $sortByCount } from './stages/grouping'
import { $facet, $lookup } from './stages/joining'
import { $count, $limit, $match, $sample, $skip, $sort, readCount, readMatch } from './stages/ordering'
import type { PipelineContext, Stage, StageCall } from './stages/pipeline'
import { $addFields, $project, $replaceRoot, $replaceWith, $unset, $unwind } from './stages/shaping'

const stages: ReadonlyMap<string, Stage> = new Map(
  Object.entries({
    $addFields,
    $bucket,
    $bucketAuto,
    $count,
    $facet,
    $group,
    $limit,
    $lookup,
    $match,
    $project,
    $replaceRoot,
    $replaceWith,
    $sample,
    $set: $addFields,
    $skip,
    $sort,
    $sortByCount,
    $unset,
    $unwind,
  }),
)

const follow = (
  documents: Iterable<Document>,
  calls: readonly StageCall[],
  context: PipelineContext,
): Iterable<Document> => {
  // all specifications are read before the first document, so that a wrong one is refused whatever there is
  const steps = calls.map(({ name, specification }) => {
    const stage = stages.get(name)
    if (!stage) throw invalidOperator(`Unrecognized or unsupported pipeline stage name: '${name}'`)
    return stage(specification, context)
  })
  return steps.reduce((current, step) => step(current), documents)
}

/** The beginning of a pipeline that a search can answer, and what is left of it. */
interface Beginning {
  filter: Document
  sort: Sort
  skip: number
  limit: number
  rest: readonly StageCall[]
}

const begin = (calls: readonly StageCall[]): Beginning => {
  const filters: Document[] = []
  let at = 0
  for (; calls[at]?.name === '$match'; at++) filters.push(readMatch(calls[at]?.specification))
  const [only = {}, ...others] = filters
  const beginning = {
    filter: others.length > 0 ? { $and: filters } : only,
    sort: [] as Sort,
    skip: 0,
    limit: Number.POSITIVE_INFINITY,
  }
  if (calls[at]?.name === '$sort') beginning.sort = readSort(calls[at++]?.specification)
  if (calls[at]?.name === '$skip') beginning.skip = readCount('$skip', calls[at++]?.specification, 0)
  if (calls[at]?.name === '$limit') beginning.limit = readCount('$limit', calls[at++]?.specification, 1)
  return { ...beginning, rest: calls.slice(at) }
}

/**
 * `{$expr: {$eq: ['$field', value]}}` also says that the field equals the value, which an index can serve. It says
 * more than that (an array equals only an array), so it helps to find and the `$expr` decides.
 */
const equalitiesOf = (expression: unknown, variables: Readonly<Document>): Document[] => {
  if (!isDocument(expression)) return []
  if (Array.isArray(expression.$and)) return expression.$and.flatMap((part: unknown) => equalitiesOf(part, variables))
  if (!Array.isArray(expression.$eq) || expression.$eq.length !== 2) return []
  const [left, right] = expression.$eq as [unknown, unknown]
  return [...equality(left, right, variables), ...equality(right, left, variables)]
}

const equality = (fieldSide: unknown, valueSide: unknown, variables: Readonly<Document>): Document[] => {
  if (typeof fieldSide !== 'string' || !/^\$[^$]/.test(fieldSide)) return []
  const value = constant(valueSide, variables)
  const isScalar =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof Date
  return isScalar ||
    (isDocument(value) === false && typeof value === 'object' && value !== null && !Array.isArray(value))
    ? [{ [fieldSide.slice(1)]: { $eq: value } }]
    : []
}

/** The value of an expression that is the same for every document; `undefined` for others. */
const constant = (expression: unknown, variables: Readonly<Document>): unknown => {
  if (typeof expression !== 'string') return isDocument(expression) ? expression.$literal : expression
  if (!expression.startsWith('$')) return expression
  const [name = '', ...path] = parts(expression.slice(2))
  if (!expression.startsWith('$$') || !Object.prototype.hasOwnProperty.call(variables, name)) return undefined
  return path.reduce<unknown>((value, part) => (isDocument(value) ? value[part] : undefined), variables[name])
}

const sharpened = (filter: Document, variables: Readonly<Document>): Document => {
  const demands = Array.isArray(filter.$and) ? filter.$and.filter(isDocument) : [filter]
  const equalities = demands.flatMap((demand) => equalitiesOf(demand.$expr, variables))
  return equalities.length > 0 ? { $and: [filter, ...equalities] } : filter
}

/**
 * Runs a pipeline over a collection. What it begins with, `$match`, `$sort`, `$skip` and `$limit`, is one search with
 * its index.
 *
 * @throws DatabaseError when a stage is unknown, wrongly told, or fails on a document
 */
export function aggregate(
  collections: Collections,
  name: unknown,
  calls: readonly StageCall[],
  cost: Cost,
  variables: Readonly<Document> = {},
): Iterable<Document> {
  const options = Object.keys(variables).length > 0 ? withVariables(variables) : computeOptions
  const context: PipelineContext = {
    collections,
    cost,
    options,
    variables,
    run: (collection, inner, more) => {
      const innerCost = { scanned: 0, index: '' }
      return counted(aggregate(collections, collection, inner, innerCost, { ...variables, ...more }), innerCost, cost)
    },
    follow: (documents, inner) => follow(documents, inner, context),
  }
  const { filter, sort, skip, limit, rest } = begin(calls)
  const matches = matcher(filter, options)
  const collection = collections.named(name)
  const found = find(
    collections,
    { collection, filter: sharpened(filter, variables), matches, sort, skip, limit },
    cost,
  )
  return follow(documentsOf(found), rest, context)
}

function* documentsOf(found: Iterable<{ document: Document }>): Generator<Document> {
  for (const { document } of found) yield document
}

/** What an inner pipeline reads counts for the request; the index it used is not the request's. */
function* counted(documents: Iterable<Document>, inner: Cost, cost: Cost): Generator<Document> {
  try {
    yield* documents
  } finally {
    cost.scanned += inner.scanned
    if (inner.index === 'collection-scan') cost.index = 'collection-scan'
  }
}
