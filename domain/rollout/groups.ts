import { smallestGroup } from './adoption'

/** People who belong together, such as a department with everybody below it. */
export interface Part {
  people: number
}

/** What is shown of parts that make up a whole: some alone, and the small ones as one group. */
export interface Grouped<P extends Part> {
  alone: P[]
  /** Shown as one, and never one by one; empty where nothing is too small. */
  merged: P[]
}

/** The smallest of some parts, the first of equals. */
const smallestOf = <P extends Part>(parts: readonly P[]): P | undefined =>
  parts.reduce<P | undefined>(
    (least, part) => (least === undefined || part.people < least.people ? part : least),
    undefined,
  )

/**
 * Parts into groups of which none is below five people, so that neither a group nor what the whole leaves of the others
 * is about persons. Small ones are merged, with the next smallest one too while they are too few. Who is merged depends
 * on sizes alone, and order stays as it is given.
 *
 * @param parts all that the whole is made of; those without anybody are left out
 * @returns nothing alone and everything merged where the whole itself is too small
 */
export function grouped<P extends Part>(parts: readonly P[]): Grouped<P> {
  const peopled = parts.filter(({ people }) => people > 0)
  const merged = new Set(peopled.filter(({ people }) => people < smallestGroup))
  const size = () => [...merged].reduce((sum, { people }) => sum + people, 0)
  while (merged.size > 0 && size() < smallestGroup) {
    const next = smallestOf(peopled.filter((part) => !merged.has(part)))
    if (!next) break
    merged.add(next)
  }
  return { alone: peopled.filter((part) => !merged.has(part)), merged: peopled.filter((part) => merged.has(part)) }
}
