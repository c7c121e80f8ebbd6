import { invalidOperator, requestFailed } from './errors'
import { matcher, queryContext } from './matching'
import { type Document, isDocument, MISSING } from './ordering'
import { field } from './paths'
import { copy, updateOperators } from './updateOperators'
import { type MatchedPosition, refusePath, type Slot, slots } from './updatePaths'

/** An update that was read and found to be one; it can be applied to any number of documents. */
export interface Update {
  /**
   * @param document is changed in place
   * @param filter what chose the document, in the form of `nativeFilter`: `$` in a path means the element that it matched
   */
  apply(document: Document, filter: Document, inserting?: boolean): void
}

interface Step {
  path: string
  create: boolean
  change: (slot: Slot, now: () => Date) => void
  onlyInserting: boolean
}

interface Renaming {
  from: string
  to: string
}

/** Two operators on one path, or on a path and its inside, have no order that everybody would expect. */
const refuseConflicts = (paths: readonly string[]) => {
  const sorted = [...paths].sort()
  const seen = new Set<string>()
  for (const path of sorted) {
    if (seen.has(path)) throw requestFailed(`Updating the path '${path}' would create a conflict at '${path}'`)
    for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) {
      const outer = path.slice(0, dot)
      if (seen.has(outer)) throw requestFailed(`Updating the path '${path}' would create a conflict at '${outer}'`)
    }
    seen.add(path)
  }
}

const refuseId = (path: string) => {
  if (path === '_id' || path.startsWith('_id.')) {
    throw requestFailed(`Performing an update on the path '${path}' would modify the immutable field '_id'`)
  }
}

const readRenaming = (from: string, to: unknown): Renaming => {
  if (typeof to !== 'string') throw requestFailed(`The 'to' field for $rename must be a string: ${from}`)
  for (const path of [from, to]) {
    refusePath(path)
    refuseId(path)
    if (/(^|\.)(\$|\d+(\.|$))/.test(path))
      throw requestFailed(`The source and target of $rename must not pass through an array: ${path}`)
  }
  if (from === to) throw requestFailed(`The source and target field for $rename must differ: ${from}`)
  return { from, to }
}

const rename = (document: Document, { from, to }: Renaming) => {
  const noPosition = () => undefined
  const [source] = slots(document, from, false, noPosition)
  const value = source?.get() ?? MISSING
  if (!source || value === MISSING) return
  source.remove()
  for (const target of slots(document, to, true, noPosition)) target.set(value)
}

/** Which demands of a filter concern an array or what is in its elements. */
const demandsOn = (arrayPath: string, filter: Document): Document[] =>
  Object.entries(filter).flatMap(([name, demand]) => {
    if (name === '$and' && Array.isArray(demand))
      return demand.filter(isDocument).flatMap((part) => demandsOn(arrayPath, part))
    return name === arrayPath || name.startsWith(`${arrayPath}.`) ? [{ [name]: demand }] : []
  })

const valueAt = (document: Document, path: string): unknown =>
  path.split('.').reduce<unknown>((value, part) => {
    if (Array.isArray(value)) return value[Number(part)]
    return isDocument(value) ? field(value, part) : MISSING
  }, document)

const nested = (path: string, value: unknown): Document =>
  path
    .split('.')
    .reverse()
    .reduce<unknown>((inner, part) => ({ [part]: inner }), value) as Document

/** The first element that meets what the filter demands of the array. */
const positionFinder =
  (document: Document, filter: Document): MatchedPosition =>
  (arrayPath) => {
    const array = valueAt(document, arrayPath)
    const demands = demandsOn(arrayPath, filter)
    if (!Array.isArray(array) || demands.length === 0) return undefined
    const tests = demands.map((demand) => matcher(demand, { context: queryContext(), scriptEnabled: false }))
    const meets = (wanted: typeof tests) =>
      array.findIndex((element) => wanted.every((test) => test(nested(arrayPath, [element]))))
    const all = meets(tests)
    const position = all === -1 ? meets(tests.slice(0, 1)) : all
    return position === -1 ? undefined : position
  }

/**
 * @param specification the operators with their paths, decoded
 * @throws DatabaseError when an operator is unknown, an operand can never be right, or two paths conflict
 */
export function readUpdate(specification: Document, now: () => Date): Update {
  const steps: Step[] = []
  const renamings: Renaming[] = []
  for (const [name, operands] of Object.entries(specification)) {
    const operator = updateOperators.get(name)
    if (!operator && name !== '$rename') throw invalidOperator(`Unknown modifier: ${name}`)
    if (!isDocument(operands)) throw requestFailed(`Modifiers operate on fields but ${name} was given another value`)
    for (const [path, operand] of Object.entries(operands)) {
      if (!operator) {
        renamings.push(readRenaming(path, operand))
        continue
      }
      refusePath(path)
      refuseId(path)
      steps.push({
        path,
        create: operator.create,
        change: operator.prepare(operand, path),
        onlyInserting: name === '$setOnInsert',
      })
    }
  }
  refuseConflicts([...steps.map(({ path }) => path), ...renamings.flatMap(({ from, to }) => [from, to])])
  const positional = steps.some(({ path }) => path.includes('.$'))
  return {
    apply: (document, filter, inserting = false) => {
      // `$` is resolved against the document as it was found
      const position = positional ? positionFinder(copy(document) as Document, filter) : () => undefined
      for (const renaming of renamings) rename(document, renaming)
      for (const { path, create, change, onlyInserting } of steps) {
        if (onlyInserting && !inserting) continue
        for (const slot of slots(document, path, create, position)) change(slot, now)
      }
    },
  }
}

/** A whole new document in place of the old one. */
export const replacement = (content: Document): Update => ({
  apply: (document) => {
    for (const name of Object.keys(document)) if (name !== '_id') Reflect.deleteProperty(document, name)
    for (const [name, value] of Object.entries(content)) if (name !== '_id') document[name] = copy(value)
  },
})
