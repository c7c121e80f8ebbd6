import { allow, mayDo } from './allow'
import type { Actor } from './actor'
import type { Transaction } from './store/transaction'
import { Failure } from '@domain/failure'
import type { Comment } from '@domain/okr/comment'
import type { KeyResult, Objective, PublicObjective } from '@domain/okr/model'
import type { Action, Relation } from '@domain/people/permissions'

/** How somebody stands to an objective as a whole. */
export function relationsTo(
  objective: Pick<Objective, 'ownerId' | 'sharedWith'>,
  { id }: Pick<Actor, 'id'>,
): Relation[] {
  const relations: Relation[] = []
  if (objective.ownerId === id) relations.push('owner')
  if (objective.sharedWith.includes(id)) relations.push('sharedWith')
  return relations
}

/** The managers that count for a key result: its owner's, and the objective's owner's. */
export type ManagerOf = (memberId: string) => string | null | undefined

/** How somebody stands to one key result. */
export function relationsToKeyResult(
  objective: Pick<Objective, 'ownerId' | 'sharedWith'>,
  keyResult: Pick<KeyResult, 'ownerId'>,
  actor: Pick<Actor, 'id'>,
  managerOf: ManagerOf,
): Relation[] {
  const relations = relationsTo(objective, actor)
  if (keyResult.ownerId === actor.id) relations.push('keyResultOwner')
  if ([objective.ownerId, keyResult.ownerId].some((owner) => managerOf(owner) === actor.id)) relations.push('manager')
  return relations
}

/** Whether somebody owns one of its key results. */
export const ownership = ({ keyResults }: PublicObjective, { id }: Pick<Actor, 'id'>): Relation[] =>
  keyResults.some(({ ownerId }) => ownerId === id) ? ['keyResultOwner'] : []

/** Whether somebody may know of an objective at all. */
export function isReadable(objective: Objective, actor: Pick<Actor, 'id' | 'member'>): boolean {
  const relations = relationsTo(objective, actor)
  switch (objective.state) {
    case 'draft':
      return mayDo(actor, 'readDraft', relations)
    case 'published':
    case 'closed':
      return mayDo(actor, 'readPublished', [...relations, ...ownership(objective, actor)])
    case 'archived':
      // Out of every list: only who could restore it knows of it, and of a draft only its owner.
      return objective.was === 'draft' ? objective.ownerId === actor.id : mayDo(actor, 'archive', relations)
  }
}

/** Whether somebody who may know of an objective may read a comment on it: what was said of its draft, only its circle. */
export const isCommentReadable = (
  { onDraft }: Pick<Comment, 'onDraft'>,
  objective: Objective,
  actor: Pick<Actor, 'id' | 'member'>,
): boolean => !onDraft || mayDo(actor, 'commentOnDraft', relationsTo(objective, actor))

/**
 * Lets an objective through to somebody who may know of it.
 * @throws Failure `notFound`, the same for what does not exist, is another company's, or is somebody's draft
 */
export function readable(objective: Objective | undefined, actor: Actor): Objective {
  if (!objective || objective.companyId !== actor.companyId || !isReadable(objective, actor)) {
    throw new Failure('notFound', 'objectiveId')
  }
  return objective
}

/**
 * An objective that is about to change.
 * @throws Failure `notFound` for who may not know of it, `notAllowed` for who may not do this
 */
export async function objectiveFor(
  action: Action,
  transaction: Transaction,
  actor: Actor,
  objectiveId: string,
): Promise<Objective> {
  const objective = readable(await transaction.get('objectives', objectiveId), actor)
  allow(actor, action, relationsTo(objective, actor))
  return objective
}
