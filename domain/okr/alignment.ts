import { Failure } from '../failure'
import type { Alignment } from './model'

/** Companies have four levels, and sideways steps between: a chain longer than this is a mistake. */
export const longestChain = 20

/**
 * Refuses alignments that would lead back to where they start.
 *
 * @param objectiveId the objective that is to be aligned
 * @param alignments what it is to align to
 * @param alignedTo reads, for some objectives at once, the ids of those that they align to
 * @throws Failure `alignmentCircle` with the field of the first alignment that closes a circle, or a chain over 20
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
  const reached = new Map(alignments.map(({ objectiveId: target }, index) => [target, index]))
  let frontier = [...reached.keys()]
  for (let step = 0; frontier.length > 0; step += 1) {
    const above = await alignedTo(frontier)
    const next: string[] = []
    for (const from of frontier) {
      for (const target of above.get(from) ?? []) {
        const through = reached.get(from) ?? 0
        if (target === objectiveId || step >= longestChain) {
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
