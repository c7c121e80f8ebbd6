import { requestFailed } from './errors'
import { type Document, isDocument, MISSING } from './ordering'
import { field, isPosition, parts } from './paths'

/** A place in a document that an operator reads and writes. */
export interface Slot {
  /** `MISSING` where there is nothing yet. */
  get(): unknown
  set(value: unknown): void
  /** In an array the place stays, with null in it, as MongoDB leaves it. */
  remove(): void
}

/** The element of an array that the filter matched, which `$` stands for. */
export type MatchedPosition = (arrayPath: string) => number | undefined

/** MongoDB's limit for filling an array up to a place beyond its end. */
const LONGEST_PADDING = 1_500_000

const slotInDocument = (document: Document, name: string): Slot => ({
  get: () => field(document, name),
  set: (value) => {
    document[name] = value
  },
  remove: () => {
    Reflect.deleteProperty(document, name)
  },
})

const slotInArray = (array: unknown[], position: number): Slot => ({
  get: () => (position < array.length ? array[position] : MISSING),
  set: (value) => {
    if (position - array.length > LONGEST_PADDING)
      throw requestFailed('can not backfill array to larger than 1500000 elements')
    while (array.length < position) array.push(null)
    array[position] = value
  },
  remove: () => {
    if (position < array.length) array[position] = null
  },
})

const absent: Slot = { get: () => MISSING, set: () => undefined, remove: () => undefined }

interface Walk {
  path: readonly string[]
  /** Whether what is missing on the way is made, as by `$set`, or leaves the operator nothing to do, as by `$unset`. */
  create: boolean
  position: MatchedPosition
}

const positionsOf = (array: unknown[], part: string, walked: readonly string[], walk: Walk): number[] => {
  if (part === '$[]') return array.map((_, at) => at)
  if (part === '$') {
    const matched = walk.position(walked.join('.'))
    if (matched === undefined)
      throw requestFailed('The positional operator did not find the match needed from the query.')
    return [matched]
  }
  if (part.startsWith('$['))
    throw requestFailed(`No array filter found for identifier '${part.slice(2, -1)}' in path '${walk.path.join('.')}'`)
  if (isPosition(part)) return [Number(part)]
  if (walk.create) throw requestFailed(`Cannot create field '${part}' in element {${walked.at(-1) ?? ''}: [array]}`)
  return []
}

const isPositional = (part: string) => part === '$' || part.startsWith('$[')

const slotsFrom = (container: unknown, at: number, walk: Walk): Slot[] => {
  const part = walk.path[at] ?? ''
  const walked = walk.path.slice(0, at)
  const last = at === walk.path.length - 1
  if (Array.isArray(container)) {
    const array: unknown[] = container
    const positions = positionsOf(array, part, walked, walk)
    return positions.flatMap((position) =>
      last ? [slotInArray(array, position)] : stepInto(slotInArray(array, position), at, walk),
    )
  }
  if (isDocument(container)) {
    if (isPositional(part)) {
      throw requestFailed(`Cannot apply array updates to non-array element ${walked.at(-1) ?? ''}`)
    }
    return last ? [slotInDocument(container, part)] : stepInto(slotInDocument(container, part), at, walk)
  }
  if (walk.create)
    throw requestFailed(
      `Cannot create field '${part}' in element {${walked.at(-1) ?? ''}: ${JSON.stringify(container)}}`,
    )
  return []
}

const stepInto = (slot: Slot, at: number, walk: Walk): Slot[] => {
  let inner = slot.get()
  if (inner === MISSING) {
    const next = walk.path[at + 1] ?? ''
    if (isPositional(next)) {
      throw requestFailed(
        `The path '${walk.path.slice(0, at + 1).join('.')}' must exist in the document in order to apply array updates.`,
      )
    }
    if (!walk.create) return [absent]
    inner = {}
    slot.set(inner)
  }
  return slotsFrom(inner, at + 1, walk)
}

/**
 * The places that an update's path means: one, or with `$[]` one an element.
 *
 * @throws DatabaseError when something on the way is neither a document nor an array
 */
export const slots = (document: Document, path: string, create: boolean, position: MatchedPosition): Slot[] =>
  slotsFrom(document, 0, { path: parts(path), create, position })

/** @throws DatabaseError when the path is empty, has an empty part, or begins with an operator */
export function refusePath(path: string): void {
  const steps = parts(path)
  if (steps.some((step) => step === ''))
    throw requestFailed(`The update path '${path}' contains an empty field name, which is not allowed.`)
  const first = steps[0] ?? ''
  if (first.startsWith('$'))
    throw requestFailed(`The dollar ($) prefixed field '${first}' in '${path}' is not allowed in an update path`)
  const wrong = steps.find((step) => step.startsWith('$') && !/^\$(\[\w*\])?$/.test(step))
  if (wrong) throw requestFailed(`The dollar ($) prefixed field '${wrong}' in '${path}' is not valid for storage.`)
}
