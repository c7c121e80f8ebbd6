import { requestFailed } from './errors'
import { compare, type Document, isDocument, MISSING } from './ordering'
import { parts, walk } from './paths'
import type { Sort } from './planner'

/**
 * What a document is sorted by at a path: of an array the smallest element going up, the largest going down
 * (https://www.mongodb.com/docs/manual/reference/operator/aggregation/sort/#sort-consistency), null when missing.
 */
export function sortValue(document: Document, path: string, direction: 1 | -1): unknown {
  let chosen: unknown = MISSING
  let any = false
  const consider = (value: unknown) => {
    if (!any || compare(value, chosen) * direction < 0) chosen = value
    any = true
  }
  walk(document, parts(path), 0, (value) => {
    if (!Array.isArray(value)) consider(value)
    else if (value.length === 0) consider(undefined)
    else for (const element of value) consider(element)
    return false
  })
  return chosen
}

/** A copy in order; documents that are equal in it stay as they were. */
export function sorted<T>(items: readonly T[], sort: Sort, documentOf: (item: T) => Document): T[] {
  const keyed = items.map((item) => ({
    item,
    values: sort.map(({ path, direction }) => sortValue(documentOf(item), path, direction)),
  }))
  keyed.sort((left, right) => {
    for (let at = 0; at < sort.length; at++) {
      const order = compare(left.values[at], right.values[at])
      if (order !== 0) return order * (sort[at]?.direction ?? 1)
    }
    return 0
  })
  return keyed.map(({ item }) => item)
}

/** @throws DatabaseError when the specification is not fields with 1 or -1 */
export function readSort(specification: unknown): Sort {
  if (!isDocument(specification)) throw requestFailed('a sort needs a document of fields with 1 or -1')
  const entries = Object.entries(specification)
  return entries.map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw requestFailed(`the sort order of ${path} must be 1 or -1`)
    if (path === '' || path.startsWith('$')) throw requestFailed(`cannot sort by ${path}`)
    return { path, direction }
  })
}
