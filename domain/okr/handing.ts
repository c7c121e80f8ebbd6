import { Failure } from '../failure'
import type { Acting } from './lifecycle'
import type { Change, PublishedObjective } from './model'
import { indexOf } from './search'

/** Who is to have what somebody owns in one objective; what is not named stays as it is. */
export interface Handing {
  /** The objective itself, where it is theirs; `null` leaves it. */
  ownerToId: string | null
  /** Key results of theirs, each to a colleague. */
  keyResults: readonly { keyResultId: string; toId: string }[]
}

/** What somebody owns in an objective. */
export const ownedIn = (
  { ownerId, keyResults }: Pick<PublishedObjective, 'ownerId' | 'keyResults'>,
  memberId: string,
) => ({
  isOwner: ownerId === memberId,
  keyResultIds: keyResults.filter((each) => each.ownerId === memberId).map(({ id }) => id),
})

/**
 * An objective of which others own what somebody did. Everything that was written stays, and who wrote it.
 *
 * @throws Failure `notFound` for a key result that is not theirs, `wrongState` where the objective is not
 */
export function handOver(
  objective: PublishedObjective,
  fromId: string,
  { ownerToId, keyResults }: Handing,
  acting: Acting,
): { objective: PublishedObjective; change: Change } {
  const { isOwner, keyResultIds } = ownedIn(objective, fromId)
  if (ownerToId !== null && !isOwner) throw new Failure('wrongState', 'ownerToId')
  const strange = keyResults.findIndex(({ keyResultId }) => !keyResultIds.includes(keyResultId))
  if (strange !== -1) throw new Failure('notFound', `keyResults.${strange}.keyResultId`)
  const to = new Map(keyResults.map(({ keyResultId, toId }) => [keyResultId, toId]))
  const handed = {
    ...objective,
    ownerId: ownerToId ?? objective.ownerId,
    keyResults: objective.keyResults.map((each) => ({ ...each, ownerId: to.get(each.id) ?? each.ownerId })),
    version: objective.version + 1,
    updatedAt: acting.at,
  }
  return {
    objective: { ...handed, index: indexOf(handed) },
    change: {
      _id: acting.newId(),
      companyId: objective.companyId,
      objectiveId: objective._id,
      byId: acting.byId,
      at: acting.at,
      kind: 'handedOver',
      keyResult: null,
      reason: '',
    },
  }
}
