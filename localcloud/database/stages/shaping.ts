import { requestFailed } from '../errors'
import { evaluate } from '../expressions/evaluating'
import { type Document, isDocument } from '../ordering'
import type { Stage } from './pipeline'
import { addTo, keepOnly, leaveOut, readShapes, type Shape, someShape } from './shapes'

function* mapped(documents: Iterable<Document>, change: (document: Document) => Document): Generator<Document> {
  for (const document of documents) yield change(document)
}

export const $project: Stage = (specification, { options }) => {
  const shapes = readShapes(specification, '$project', true)
  const id = shapes.get('_id')
  const withoutId = new Map(shapes)
  withoutId.delete('_id')
  const keeps = someShape(withoutId, 'keep') || someShape(shapes, 'compute') || id?.kind === 'keep'
  if (!keeps) return (documents) => mapped(documents, (document) => leaveOut(document, shapes) as Document)
  if (someShape(withoutId, 'drop'))
    throw requestFailed('Invalid $project: cannot exclude fields other than _id in an inclusion projection')
  const named = new Map<string, Shape>([['_id', id ?? { kind: 'keep' }], ...withoutId])
  return (documents) =>
    mapped(documents, (document) => keepOnly(document, named, { root: document, options }) as Document)
}

export const $addFields: Stage = (specification, { options }) => {
  const shapes = readShapes(specification, '$addFields', false)
  return (documents) =>
    mapped(documents, (document) => addTo(document, shapes, { root: document, options }) as Document)
}

export const $unset: Stage = (specification, context) => {
  const names = Array.isArray(specification) ? specification : [specification]
  if (names.length === 0 || names.some((name) => typeof name !== 'string')) {
    throw requestFailed('$unset specification must be a string or an array of strings')
  }
  return $project(Object.fromEntries(names.map((name: unknown) => [String(name), 0])), context)
}

const replacing =
  (name: string, expressionOf: (specification: unknown) => unknown): Stage =>
  (specification, { options }) => {
    const expression = expressionOf(specification)
    return (documents) =>
      mapped(documents, (document) => {
        const root = evaluate(document, expression, options)
        if (!isDocument(root)) throw requestFailed(`'${name}' must evaluate to an object`)
        return root
      })
  }

export const $replaceRoot = replacing('newRoot', (specification) => {
  if (!isDocument(specification) || !('newRoot' in specification) || Object.keys(specification).length > 1) {
    throw requestFailed('$replaceRoot needs {newRoot: <expression>}')
  }
  return specification.newRoot
})

export const $replaceWith = replacing('replacement document', (specification) => specification)

const valueAt = (document: Document, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, part) => (isDocument(value) ? value[part] : undefined), document)

/** A copy with another value at a path; `undefined` takes the field away. */
const withValue = (document: Document, [name = '', ...rest]: readonly string[], value: unknown): Document => {
  const copied = { ...document }
  const inner = copied[name]
  const next = rest.length === 0 ? value : withValue(isDocument(inner) ? inner : {}, rest, value)
  if (next === undefined) Reflect.deleteProperty(copied, name)
  else copied[name] = next
  return copied
}

interface Unwinding {
  path: readonly string[]
  index: string | undefined
  preserves: boolean
}

const readUnwinding = (specification: unknown): Unwinding => {
  const {
    path,
    includeArrayIndex,
    preserveNullAndEmptyArrays = false,
  } = isDocument(specification) ? specification : { path: specification }
  if (typeof path !== 'string' || !path.startsWith('$') || path.length < 2) {
    throw requestFailed("path option to $unwind stage should be prefixed with a '$'")
  }
  if (
    includeArrayIndex !== undefined &&
    (typeof includeArrayIndex !== 'string' || includeArrayIndex === '' || includeArrayIndex.startsWith('$'))
  ) {
    throw requestFailed('includeArrayIndex option to $unwind stage should be a non-empty field name')
  }
  if (typeof preserveNullAndEmptyArrays !== 'boolean')
    throw requestFailed('preserveNullAndEmptyArrays option to $unwind stage should be a boolean')
  return { path: path.slice(1).split('.'), index: includeArrayIndex, preserves: preserveNullAndEmptyArrays }
}

function* unwound(documents: Iterable<Document>, { path, index, preserves }: Unwinding): Generator<Document> {
  const numbered = (document: Document, at: number | null) =>
    index === undefined ? document : withValue(document, index.split('.'), at)
  for (const document of documents) {
    const value = valueAt(document, path)
    if (Array.isArray(value)) {
      for (const [at, element] of value.entries()) yield numbered(withValue(document, path, element), at)
      if (value.length === 0 && preserves) yield numbered(withValue(document, path, undefined), null)
    } else if (preserves || (value !== undefined && value !== null)) {
      yield numbered(document, null)
    }
  }
}

export const $unwind: Stage = (specification) => {
  const unwinding = readUnwinding(specification)
  return (documents) => unwound(documents, unwinding)
}
