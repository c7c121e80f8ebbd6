import { invalidOperator, requestFailed } from './errors'
import { matcher, nativeFilter } from './matching'
import { type Document, isDocument } from './ordering'
import type { Options } from 'mingo/types'

/**
 * The projection of a read: fields to keep or to leave out, nested by dots or documents, `$slice` and `$elemMatch`
 * (https://www.mongodb.com/docs/v4.4/reference/operator/projection/).
 */
export type Projection = (document: Document) => Document

interface Node {
  /** `true` at the end of a path. */
  here: boolean
  fields: Map<string, Node>
}

const leaf = (): Node => ({ here: false, fields: new Map() })

const addPath = (root: Node, path: string) => {
  let node = root
  for (const part of path.split('.')) {
    if (part === '') throw requestFailed(`FieldPath must not have an empty part: ${path}`)
    if (node.here) throw requestFailed(`Path collision at ${path}`)
    const next = node.fields.get(part) ?? leaf()
    node.fields.set(part, next)
    node = next
  }
  if (node.here || node.fields.size > 0) throw requestFailed(`Path collision at ${path}`)
  node.here = true
}

const keep = (value: unknown, node: Node): unknown => {
  if (node.here) return value
  if (Array.isArray(value)) {
    return value
      .filter((element) => isDocument(element) || Array.isArray(element))
      .map((element) => keep(element, node))
  }
  if (!isDocument(value)) return undefined
  const kept: Document = {}
  for (const name of Object.keys(value)) {
    const next = node.fields.get(name)
    const inner = next && keep(value[name], next)
    if (inner !== undefined) kept[name] = inner
  }
  return kept
}

const drop = (value: unknown, node: Node): unknown => {
  if (Array.isArray(value)) return value.map((element) => drop(element, node))
  if (!isDocument(value)) return value
  const left: Document = {}
  for (const name of Object.keys(value)) {
    const next = node.fields.get(name)
    if (!next?.here) left[name] = next ? drop(value[name], next) : value[name]
  }
  return left
}

type Transform = (document: Document) => void

const sliceBounds = (operand: unknown): ((length: number) => [number, number]) => {
  if (typeof operand === 'number' && Number.isInteger(operand)) {
    return (length) => (operand < 0 ? [Math.max(0, length + operand), length] : [0, operand])
  }
  if (Array.isArray(operand) && operand.length === 2 && operand.every(Number.isInteger)) {
    const [skip, limit] = operand as [number, number]
    if (limit <= 0) throw requestFailed('$slice limit must be positive')
    return (length) => {
      const start = skip < 0 ? Math.max(0, length + skip) : skip
      return [start, start + limit]
    }
  }
  throw requestFailed('$slice only supports numbers and [skip, limit] arrays')
}

const atPath = (
  document: Document,
  path: readonly string[],
  change: (container: Document, name: string) => void,
): void => {
  const [name, ...rest] = path
  if (name === undefined || !Object.prototype.hasOwnProperty.call(document, name)) return
  if (rest.length === 0) {
    change(document, name)
    return
  }
  const inner = document[name]
  for (const next of Array.isArray(inner) ? inner : [inner]) if (isDocument(next)) atPath(next, rest, change)
}

const slicing = (path: string, operand: unknown): Transform => {
  const bounds = sliceBounds(operand)
  return (document) =>
    atPath(document, path.split('.'), (container, name) => {
      const value = container[name]
      if (Array.isArray(value)) container[name] = value.slice(...bounds(value.length))
    })
}

const firstMatch = (path: string, criteria: unknown, options: Partial<Options>): Transform => {
  if (path.includes('.')) throw requestFailed('Cannot use $elemMatch projection on a nested field')
  const matches = matcher(nativeFilter({ list: { $elemMatch: criteria } }), options)
  return (document) =>
    atPath(document, [path], (container, name) => {
      const value = container[name]
      const found = Array.isArray(value) ? value.find((element) => matches({ list: [element] })) : undefined
      if (found === undefined) Reflect.deleteProperty(container, name)
      else container[name] = [found]
    })
}

interface Specification {
  included: string[]
  excluded: string[]
  transforms: Transform[]
  /** Paths of `$elemMatch`, which include their field. */
  matched: string[]
  id: boolean | undefined
}

const readOperator = (
  found: Specification,
  path: string,
  operator: string,
  operand: unknown,
  options: Partial<Options>,
) => {
  if (operator === '$slice') {
    found.transforms.push(slicing(path, operand))
    found.matched.push(path)
  } else if (operator === '$elemMatch') {
    found.transforms.push(firstMatch(path, operand, options))
    found.included.push(path)
  } else {
    throw invalidOperator(`Unsupported projection option: ${path}: { ${operator} }`)
  }
}

const read = (found: Specification, specification: Document, prefix: string, options: Partial<Options>) => {
  for (const [name, wanted] of Object.entries(specification)) {
    const path = prefix + name
    if (name.startsWith('$') || name.endsWith('.$')) throw invalidOperator(`Unsupported projection: ${path}`)
    if (isDocument(wanted)) {
      const operator = Object.keys(wanted)[0]
      if (operator === undefined) throw requestFailed(`An empty sub-projection is not a valid value: ${path}`)
      if (operator.startsWith('$')) readOperator(found, path, operator, wanted[operator], options)
      else read(found, wanted, `${path}.`, options)
    } else if (typeof wanted !== 'number' && typeof wanted !== 'boolean') {
      throw requestFailed(`Unsupported projection of ${path}: use 1 or 0`)
    } else if (path === '_id') {
      found.id = Boolean(wanted)
    } else {
      found[wanted ? 'included' : 'excluded'].push(path)
    }
  }
}

/** @throws DatabaseError when fields are both kept and left out, or one path lies in another */
export function readProjection(specification: Document, options: Partial<Options>): Projection {
  const found: Specification = { included: [], excluded: [], transforms: [], matched: [], id: undefined }
  read(found, specification, '', options)
  const { included, excluded, transforms, matched, id } = found
  if (included.length > 0 && excluded.length > 0) {
    throw requestFailed(
      `Projection cannot have a mix of inclusion and exclusion: ${[...included, ...excluded].join(', ')}`,
    )
  }
  const root = leaf()
  const including = included.length > 0 || (id === true && excluded.length === 0 && matched.length === 0)
  for (const path of including ? [...included, ...matched] : excluded) addPath(root, path)
  if (including && id !== false) addPath(root, '_id')
  if (!including && id === false) addPath(root, '_id')
  return (document) => {
    for (const transform of transforms) transform(document)
    return (including ? keep(document, root) : drop(document, root)) as Document
  }
}
