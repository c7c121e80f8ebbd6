import type { ObjectiveView } from '@domain/okr/api'
import type { PublicObjective } from '@domain/okr/model'
import type { Page } from '@domain/people/api'
import { bytesOf } from './bounded'
import { objectiveView } from './views'

export const objectivesPerPage = 20

/**
 * Text that a page may hold, in bytes of UTF-8: a function's answer should stay below 100 KB (design.md), and twenty
 * objectives written to every limit would be more.
 */
const mostBytes = 72_000

/**
 * One page of what a read found, newest first.
 *
 * @param found in order, one more than is asked for where the read reached that far
 * @param exhausted whether the read found everything that is left
 * @param wanted which of them belong on the page at all
 * @param most bytes of their text, less where a page names more people than they own
 */
export function pageOf(
  found: readonly PublicObjective[],
  exhausted: boolean,
  wanted: (objective: PublicObjective) => boolean = () => true,
  most = mostBytes,
): Page<ObjectiveView> & { shown: PublicObjective[] } {
  const shown: PublicObjective[] = []
  const items: ObjectiveView[] = []
  let bytes = 0
  let after: string | null = null
  for (const objective of found) {
    if (wanted(objective)) {
      const view = objectiveView(objective)
      bytes += bytesOf(view)
      const full = items.length === objectivesPerPage || (items.length > 0 && bytes > most)
      if (full) return { items, shown, after }
      shown.push(objective)
      items.push(view)
    }
    after = objective.index.order
  }
  return { items, shown, after: exhausted ? null : after }
}
