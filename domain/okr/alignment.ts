import { Failure } from '../failure'
import type { Alignment } from './model'

/** Companies have four levels, and sideways steps between: more alignments than this in a row are a mistake. */
export const longestChain = 20

/** More objectives above one than this are a mistake too: a walk reads each once. */
export const mostAbove = 1_000

/**
 * Refuses alignments that would lead back to where they start.
 *
 * @param objectiveId the objective that is to be aligned
 * @param alignments what it is to align to
 * @param alignedTo reads, for some objectives at once, the ids of those that they align to
 * @throws Failure `alignmentCircle` with the field of an alignment that closes a circle, makes a chain of over 20, or
 *   leads to over 1,000 objectives
 */
export async function refuseCircle(
  objectiveId: string,
  alignments: readonly Alignment[],
  alignedTo: (objectiveIds: string[]) => Promise<ReadonlyMap<string, readonly string[]>>,
): Promise<void> {
  for (const [index, { objectiveId: target }] of alignments.entries()) {
    if (target === objectiveId) throw new Failure('alignmentCircle', `alignments.${index}.objectiveId`)
  }
  /** Every objective on the way up, with the alignment through which it is reached. */
  const reached = new Map<string, number>()
  for (const [index, { objectiveId: target }] of alignments.entries()) {
    if (!reached.has(target)) reached.set(target, index)
  }
  let frontier = [...reached.keys()]
  // The first alignments are link 1; what they align to is link 2.
  for (let link = 2; frontier.length > 0; link += 1) {
    const above = await alignedTo(frontier)
    const next: string[] = []
    for (const from of frontier) {
      for (const target of above.get(from) ?? []) {
        const through = reached.get(from) ?? 0
        if (target === objectiveId || link > longestChain || reached.size > mostAbove) {
          throw new Failure('alignmentCircle', `alignments.${through}.objectiveId`)
        }
        if (!reached.has(target)) {
          reached.set(target, through)
          next.push(target)
        }
      }
    }
    frontier = next
  }
}
