import { Decimal128 } from 'bson'
import { duplicateKey, requestFailed } from './errors'
import { component, head, placeBytes } from './keys'
import { type Document, isDocument, MISSING } from './ordering'
import { field, isPosition, parts } from './paths'

/** What a collection's owner declares of an index. */
export interface IndexDeclaration {
  name: string
  keys: { field: string; direction: 1 | -1 }[]
  unique?: boolean
}

export interface IndexField {
  path: string
  parts: readonly string[]
  direction: 1 | -1
}

export interface Index {
  /** The head of all its keys. */
  number: number
  name: string
  collection: string
  fields: readonly IndexField[]
  unique: boolean
  /** By field: some document has an array on the way, so that one document may stand at several places. */
  multikey: boolean[]
  /** By field: some value was shortened or rounded for its key, so that the key order is not the values' order. */
  inexact: boolean[]
}

/** What one document puts into an index. */
export interface IndexEntries {
  /** Whole keys but for the document's place: the index's number and one component a field. */
  prefixes: Buffer[]
  multikey: number[]
  inexact: number[]
}

export const fieldsOf = (declaration: IndexDeclaration): IndexField[] =>
  declaration.keys.map(({ field: path, direction }) => ({ path, parts: parts(path), direction }))

/** How far the walk along one field's path has come; at the path's end `node` is the value. */
interface Cursor {
  node: unknown
  at: number
  done: boolean
}

const advance = (cursor: Cursor, path: readonly string[]): Cursor => {
  let { node, at } = cursor
  while (!cursor.done) {
    const part = path[at]
    if (Array.isArray(node)) {
      if (part === undefined || !isPosition(part)) return { node, at, done: false }
      node = Number(part) < node.length ? node[Number(part)] : MISSING
    } else if (part === undefined) {
      return { node, at, done: true }
    } else {
      node = isDocument(node) ? field(node, part) : MISSING
    }
    at++
    if (node === MISSING) return { node, at, done: true }
  }
  return cursor
}

const enter = (cursor: Cursor, array: readonly unknown[], element: unknown, path: readonly string[]): Cursor => {
  if (cursor.done || cursor.node !== array) return cursor
  if (cursor.at === path.length) return { node: element, at: cursor.at, done: true }
  return isDocument(element)
    ? { node: element, at: cursor.at, done: false }
    : { node: MISSING, at: cursor.at, done: true }
}

/** One tuple of values for every combination MongoDB would index: an array gives one a element, two arrays are refused. */
function* tuples(index: Index, cursors: readonly Cursor[], multikey: Set<number>): Generator<unknown[]> {
  const reached = cursors.map((cursor, i) => advance(cursor, index.fields[i]?.parts ?? []))
  let array: readonly unknown[] | undefined
  reached.forEach((cursor, i) => {
    if (cursor.done || !Array.isArray(cursor.node)) return
    if (array && array !== cursor.node) {
      throw requestFailed(`cannot index parallel arrays in index ${index.name} of ${index.collection}`)
    }
    array = cursor.node
    multikey.add(i)
  })
  if (!array) {
    yield reached.map((cursor) => cursor.node)
    return
  }
  const elements = array.length === 0 ? [undefined] : array
  const here = array
  for (const element of elements) {
    yield* tuples(
      index,
      reached.map((cursor, i) => enter(cursor, here, element, index.fields[i]?.parts ?? [])),
      multikey,
    )
  }
}

const isPositional = (indexField: IndexField) => indexField.parts.some(isPosition)

/** @throws DatabaseError when two fields of the index lead into two different arrays of the document */
export function entriesOf(index: Index, document: Document): IndexEntries {
  const multikey = new Set<number>()
  const inexact = new Set<number>()
  const prefixes = new Map<string, Buffer>()
  const start = index.fields.map(() => ({ node: document, at: 0, done: false }))
  for (const tuple of tuples(index, start, multikey)) {
    const components = [head(index.number)]
    tuple.forEach((value, i) => {
      const { bytes, shortened } = component(value, index.fields[i]?.direction ?? 1)
      if (shortened || value instanceof Decimal128) inexact.add(i)
      components.push(bytes)
    })
    const prefix = Buffer.concat(components)
    if (multikey.size === 0) return { prefixes: [prefix], multikey: [], inexact: [...inexact] }
    prefixes.set(prefix.toString('latin1'), prefix)
  }
  index.fields.forEach((indexField, i) => {
    if (isPositional(indexField)) multikey.add(i)
  })
  return { prefixes: [...prefixes.values()], multikey: [...multikey], inexact: [...inexact] }
}

export const entryKey = (prefix: Buffer, place: number) => Buffer.concat([prefix, placeBytes(place)])

/** Two documents with one key of a unique index. */
export const duplicateOf = (index: Index) =>
  duplicateKey(index.collection, index.name, `{ ${index.fields.map(({ path }) => path).join(', ')} }`)
