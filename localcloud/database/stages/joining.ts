import { requestFailed } from '../errors'
import { evaluate } from '../expressions/evaluating'
import { encodeKey } from '../keys'
import { type Document, isDocument, MISSING } from '../ordering'
import { parts, walk } from '../paths'
import { readCalls } from './calls'
import type { PipelineContext, Stage, StageCall } from './pipeline'

/** So many documents look up their partners together. */
const BATCH = 100

const fieldName = (specification: Document, name: string): string => {
  const value = specification[name]
  if (typeof value !== 'string' || value === '') throw requestFailed(`$lookup argument '${name}' must be a string`)
  if (value.startsWith('$')) throw requestFailed(`$lookup argument '${name}' must not begin with $: ${value}`)
  return value
}

/** The values by which a document joins: of an array each element as well, of a missing field null. */
const joinValues = (document: Document, path: string): unknown[] => {
  const values: unknown[] = []
  walk(document, parts(path), 0, (value) => {
    if (Array.isArray(value)) values.push(value, ...value)
    else values.push(value === MISSING || value === undefined ? null : value)
    return false
  })
  return values
}

const keyOf = (value: unknown) => encodeKey(value ?? null).toString('latin1')

interface Equality {
  from: string
  localField: string
  foreignField: string
  as: string
}

/** What an array is joined by: its elements; the array itself is not looked for. */
const wantedValues = (document: Document, path: string): unknown[] =>
  joinValues(document, path).filter((value) => !Array.isArray(value))

/** One search for the partners of a whole batch, by the index on the other side's field if it has one. */
function* joinedBatch(batch: readonly Document[], join: Equality, context: PipelineContext): Generator<Document> {
  const wanted = new Map(
    batch.flatMap((document) => wantedValues(document, join.localField)).map((value) => [keyOf(value), value]),
  )
  const partners = new Map<string, { at: number; document: Document }[]>()
  if (wanted.size > 0) {
    const filter = { [join.foreignField]: { $in: [...wanted.values()] } }
    let at = 0
    for (const document of context.run(join.from, [{ name: '$match', specification: filter }], {})) {
      const partner = { at: at++, document }
      for (const key of new Set(joinValues(document, join.foreignField).map(keyOf))) {
        const list = partners.get(key)
        if (list) list.push(partner)
        else partners.set(key, [partner])
      }
    }
  }
  for (const document of batch) {
    const keys = new Set(wantedValues(document, join.localField).map(keyOf))
    const found = new Set([...keys].flatMap((key) => partners.get(key) ?? []))
    const inOrder = [...found].sort((left, right) => left.at - right.at)
    yield withField(
      document,
      join.as,
      inOrder.map((partner) => partner.document),
    )
  }
}

const withField = (document: Document, path: string, value: unknown): Document => {
  const [name = '', ...rest] = path.split('.')
  const inner = document[name]
  return {
    ...document,
    [name]: rest.length === 0 ? value : withField(isDocument(inner) ? inner : {}, rest.join('.'), value),
  }
}

function* joined(documents: Iterable<Document>, join: Equality, context: PipelineContext): Generator<Document> {
  let batch: Document[] = []
  for (const document of documents) {
    batch.push(document)
    if (batch.length < BATCH) continue
    yield* joinedBatch(batch, join, context)
    batch = []
  }
  yield* joinedBatch(batch, join, context)
}

const readVariables = (specification: Document): Document => {
  const { let: variables = {} } = specification
  if (!isDocument(variables)) throw requestFailed("$lookup argument 'let' must be an object")
  for (const name of Object.keys(variables)) {
    if (!/^[a-z\u0080-\uffff]\w*$/.test(name))
      throw requestFailed(`'${name}' starts with an invalid character for a user variable name`)
  }
  return variables
}

function* joinedByPipeline(
  documents: Iterable<Document>,
  { from, as, calls, variables }: { from: string; as: string; calls: readonly StageCall[]; variables: Document },
  context: PipelineContext,
): Generator<Document> {
  for (const document of documents) {
    const bound = Object.fromEntries(
      Object.entries(variables).map(([name, expression]) => [name, evaluate(document, expression, context.options)]),
    )
    yield withField(document, as, [...context.run(from, calls, bound)])
  }
}

const fields = new Set(['from', 'localField', 'foreignField', 'let', 'pipeline', 'as'])

export const $lookup: Stage = (specification, context) => {
  if (!isDocument(specification)) throw requestFailed('the $lookup specification must be an Object')
  const unknown = Object.keys(specification).find((name) => !fields.has(name))
  if (unknown) throw requestFailed(`unknown argument to $lookup: ${unknown}`)
  const from = fieldName(specification, 'from')
  const as = fieldName(specification, 'as')
  if ('pipeline' in specification) {
    if ('localField' in specification || 'foreignField' in specification) {
      throw requestFailed("$lookup with 'pipeline' may not specify 'localField' or 'foreignField'")
    }
    const calls = readCalls(specification.pipeline)
    const variables = readVariables(specification)
    return (documents) => joinedByPipeline(documents, { from, as, calls, variables }, context)
  }
  if ('let' in specification) throw requestFailed("$lookup with 'let' needs a 'pipeline'")
  const join = {
    from,
    as,
    localField: fieldName(specification, 'localField'),
    foreignField: fieldName(specification, 'foreignField'),
  }
  return (documents) => joined(documents, join, context)
}

export const $facet: Stage = (specification, context) => {
  if (!isDocument(specification) || Object.keys(specification).length === 0) {
    throw requestFailed('the $facet specification must be a non-empty object')
  }
  const facets = Object.entries(specification).map(([name, pipeline]) => [name, readCalls(pipeline)] as const)
  return function* (documents) {
    const all = [...documents]
    yield Object.fromEntries(facets.map(([name, calls]) => [name, [...context.follow(all, calls)]]))
  }
}
