import { type Document, isDocument, MISSING } from './ordering'

const positions = /^(0|[1-9]\d*)$/

/** Whether a part of a dotted path may mean a place in an array. */
export const isPosition = (part: string) => positions.test(part)

const parsed = new Map<string, readonly string[]>()

/** `a.b.0` as its parts; the few paths a program uses are remembered. */
export function parts(path: string): readonly string[] {
  let known = parsed.get(path)
  if (!known) {
    known = path.split('.')
    if (parsed.size > 10_000) parsed.clear()
    parsed.set(path, known)
  }
  return known
}

export const field = (document: Document, name: string): unknown =>
  Object.prototype.hasOwnProperty.call(document, name) ? document[name] : MISSING

/**
 * Hands over every value that a dotted path leads to, the way MongoDB's matcher walks: through arrays into each of
 * their documents, or to the numbered place. An array at the end of the path is handed over whole. A document on the way
 * that lacks the next field counts as `MISSING`; an element that is no document is passed over without a word.
 *
 * @param visit returns true to stop
 * @returns whether a visit stopped the walk
 */
export function walk(value: unknown, path: readonly string[], at: number, visit: (value: unknown) => boolean): boolean {
  const part = path[at]
  if (part === undefined) return visit(value)
  if (Array.isArray(value)) {
    if (isPosition(part)) {
      const index = Number(part)
      if (index < value.length && walk(value[index], path, at + 1, visit)) return true
    }
    for (const element of value) {
      if (isDocument(element) && walk(element, path, at, visit)) return true
    }
    return false
  }
  if (!isDocument(value)) return visit(MISSING)
  const inner = field(value, part)
  return inner === MISSING ? visit(MISSING) : walk(inner, path, at + 1, visit)
}

/** Whether a value at the path, or an element of an array there, passes the test. */
export const someValue = (document: unknown, path: readonly string[], test: (value: unknown) => boolean): boolean =>
  walk(document, path, 0, (value) => test(value) || (Array.isArray(value) && value.some(test)))
