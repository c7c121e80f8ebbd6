import type { Options } from 'mingo/types'
import { requestFailed } from '../errors'
import { evaluate } from '../expressions/evaluating'
import { type Document, isDocument } from '../ordering'

/** What becomes of one field. */
export type Shape =
  | { kind: 'keep' }
  | { kind: 'drop' }
  | { kind: 'compute'; expression: unknown }
  | { kind: 'nest'; fields: Map<string, Shape> }

export type Shapes = Map<string, Shape>

const refuseName = (path: string) => {
  const parts = path.split('.')
  if (parts.some((part) => part === ''))
    throw requestFailed(`FieldPath field names may not be empty strings: '${path}'`)
  const wrong = parts.find((part) => part.startsWith('$'))
  if (wrong) throw requestFailed(`FieldPath field names may not start with '$': '${wrong}'`)
}

const add = (shapes: Shapes, path: string, shape: Shape): void => {
  refuseName(path)
  const [name = '', ...rest] = path.split('.')
  if (rest.length === 0) {
    const existing = shapes.get(name)
    if (existing?.kind === 'nest' && shape.kind === 'nest') {
      for (const [inner, innerShape] of shape.fields) add(existing.fields, inner, innerShape)
      return
    }
    if (existing) throw requestFailed(`Invalid specification: path collision at '${path}'`)
    shapes.set(name, shape)
    return
  }
  const outer = shapes.get(name) ?? { kind: 'nest', fields: new Map<string, Shape>() }
  if (outer.kind !== 'nest') throw requestFailed(`Invalid specification: path collision at '${path}'`)
  shapes.set(name, outer)
  add(outer.fields, rest.join('.'), shape)
}

const isExpression = (value: Document) => Object.keys(value).some((name) => name.startsWith('$'))

/** @param flag what 1, 0, true and false mean: to keep or drop the field in `$project`, themselves in `$addFields` */
export function readShapes(specification: unknown, name: string, flags: boolean): Shapes {
  if (!isDocument(specification) || Object.keys(specification).length === 0) {
    throw requestFailed(`${name} specification must be an object with at least one field`)
  }
  const shapes: Shapes = new Map()
  for (const [path, value] of Object.entries(specification)) {
    if (flags && (typeof value === 'number' || typeof value === 'boolean')) {
      add(shapes, path, { kind: value ? 'keep' : 'drop' })
    } else if (isDocument(value) && !isExpression(value) && (flags || Object.keys(value).length > 0)) {
      add(shapes, path, { kind: 'nest', fields: readShapes(value, name, flags) })
    } else {
      add(shapes, path, { kind: 'compute', expression: value })
    }
  }
  return shapes
}

export const someShape = (shapes: Shapes, kind: Shape['kind']): boolean =>
  [...shapes.values()].some((shape) => shape.kind === kind || (shape.kind === 'nest' && someShape(shape.fields, kind)))

interface Making {
  root: Document
  options: Options
}

const compute = (expression: unknown, { root, options }: Making) => evaluate(root, expression, options)

/** Only what is named, and what is computed. */
export function keepOnly(value: unknown, shapes: Shapes, making: Making): unknown {
  if (Array.isArray(value)) {
    return value.map((element: unknown) => keepOnly(element, shapes, making)).filter((element) => element !== undefined)
  }
  const source = isDocument(value) ? value : {}
  const kept: Document = {}
  for (const name of Object.keys(source)) {
    const shape = shapes.get(name)
    if (shape?.kind === 'keep') kept[name] = source[name]
    if (shape?.kind === 'nest') set(kept, name, keepOnly(source[name], shape.fields, making))
  }
  for (const [name, shape] of shapes) {
    if (shape.kind === 'compute') set(kept, name, compute(shape.expression, making))
    if (shape.kind === 'nest' && !(name in source)) set(kept, name, keepOnly(undefined, shape.fields, making))
  }
  return isDocument(value) || Object.keys(kept).length > 0 ? kept : undefined
}

const set = (document: Document, name: string, value: unknown) => {
  if (value !== undefined) document[name] = value
}

/** Everything but what is named. */
export function leaveOut(value: unknown, shapes: Shapes): unknown {
  if (Array.isArray(value)) return value.map((element: unknown) => leaveOut(element, shapes))
  if (!isDocument(value)) return value
  const left: Document = {}
  for (const name of Object.keys(value)) {
    const shape = shapes.get(name)
    if (shape?.kind === 'nest') left[name] = leaveOut(value[name], shape.fields)
    else if (!shape) left[name] = value[name]
  }
  return left
}

/** Everything, with what is computed on top; something computed to nothing leaves its field out. */
export function addTo(value: unknown, shapes: Shapes, making: Making): unknown {
  if (Array.isArray(value)) return value.map((element: unknown) => addTo(element, shapes, making))
  const added: Document = isDocument(value) ? { ...value } : {}
  for (const [name, shape] of shapes) {
    const inner =
      shape.kind === 'nest'
        ? addTo(added[name], shape.fields, making)
        : shape.kind === 'compute'
          ? compute(shape.expression, making)
          : undefined
    if (inner === undefined) Reflect.deleteProperty(added, name)
    else added[name] = inner
  }
  return added
}
