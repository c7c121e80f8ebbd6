import { Failure } from '../failure'
import { type Comment, commentLimits, type StandingComment, type TakenBackComment } from './comment'
import type { Objective } from './model'
import { orderOf } from './search'
import { isArchived, isDraft, writtenOf } from './states'

/** What a person writes. */
export interface CommentInput {
  /** The client's own id for it. */
  commentId: string
  keyResultId: string | null
  text: string
  /** Whether it was written on the draft: what is meant for a few never becomes public by arriving late. */
  onDraft?: boolean
}

/**
 * A comment on an objective: on a draft, or on what is published or closed.
 *
 * @param at milliseconds since 1970
 * @throws Failure `wrongState` for a public comment on a draft and on what is archived, `notFound` where the objective
 *   has no such key result
 */
export function commentOn(
  objective: Objective,
  { commentId, keyResultId, text, onDraft = false }: CommentInput,
  { byId, at }: { byId: string; at: number },
): StandingComment {
  if (isArchived(objective) || (isDraft(objective) && !onDraft)) throw new Failure('wrongState', 'objectiveId')
  if (keyResultId !== null && !writtenOf(objective).keyResults.some(({ id }) => id === keyResultId)) {
    throw new Failure('notFound', 'keyResultId')
  }
  const { companyId, _id: objectiveId } = objective
  const order = orderOf(at, commentId)
  const place = { companyId, objectiveId, keyResultId, ...(onDraft ? { onDraft } : {}) }
  return { _id: commentId, ...place, byId, at, order, state: 'standing', text }
}

/** Whether a comment is what the same person already asked for, also where they took it back since. */
export const isSameComment = (
  there: Comment,
  { keyResultId, text, onDraft = false }: CommentInput,
  objectiveId: string,
  byId: string,
): boolean =>
  there.byId === byId &&
  there.objectiveId === objectiveId &&
  there.keyResultId === keyResultId &&
  (there.onDraft ?? false) === onDraft &&
  (there.state === 'takenBack' || there.text === text)

/** A comment without its words. @param at milliseconds since 1970 */
export const takeBack = ({ text: _text, ...comment }: StandingComment, at: number): TakenBackComment => ({
  ...comment,
  state: 'takenBack',
  takenBackAt: at,
})

/**
 * Whom a comment concerns besides its writer: the objective's owner, the owner of the key result that it is about, and
 * who commented before, in this order.
 *
 * @param earlier who commented before, whoever was last first
 * @returns each member once, at most twenty
 */
export function hearersOf(
  { keyResultId, byId }: Pick<Comment, 'keyResultId' | 'byId'>,
  objective: { ownerId: string; keyResults: readonly { id: string; ownerId: string }[] },
  earlier: readonly string[],
): string[] {
  const owners = objective.keyResults.filter(({ id }) => id === keyResultId).map(({ ownerId }) => ownerId)
  const concerned = new Set([objective.ownerId, ...owners, ...earlier])
  concerned.delete(byId)
  return [...concerned].slice(0, commentLimits.hearers)
}
