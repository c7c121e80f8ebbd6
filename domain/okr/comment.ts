import { Failure } from '../failure'
import type { Objective } from './model'
import { orderOf } from './search'
import { isPublic } from './states'

/** Characters of a comment, and how many people hear of one. */
export const commentLimits = { text: 500, hearers: 20 } as const

interface CommentBase {
  /** Made by the client, so that a repeat of the same request is one comment. */
  _id: string
  companyId: string
  objectiveId: string
  /** The key result that it is about; `null` where it is about the objective. */
  keyResultId: string | null
  byId: string
  /** Milliseconds since 1970. */
  at: number
  /** Sorts by time, unique: pages begin after one of these. */
  order: string
}

/** Whoever reads the objective reads it. */
export type StandingComment = CommentBase & { state: 'standing'; text: string }
/** That somebody said something stays; what they said is gone, here and in the database. */
export type TakenBackComment = CommentBase & { state: 'takenBack'; takenBackAt: number }

/** What a member says of an objective or of one of its key results. */
export type Comment = StandingComment | TakenBackComment

/** What a person writes. */
export interface CommentInput {
  /** The client's own id for it. */
  commentId: string
  keyResultId: string | null
  text: string
}

/**
 * A comment on an objective that is published or closed.
 *
 * @param at milliseconds since 1970
 * @throws Failure `wrongState` on a draft and on what is archived, `notFound` where the objective has no such key result
 */
export function commentOn(
  objective: Objective,
  { commentId, keyResultId, text }: CommentInput,
  { byId, at }: { byId: string; at: number },
): StandingComment {
  if (!isPublic(objective)) throw new Failure('wrongState', 'objectiveId')
  if (keyResultId !== null && !objective.keyResults.some(({ id }) => id === keyResultId)) {
    throw new Failure('notFound', 'keyResultId')
  }
  const { companyId, _id: objectiveId } = objective
  const order = orderOf(at, commentId)
  return { _id: commentId, companyId, objectiveId, keyResultId, byId, at, order, state: 'standing', text }
}

/** Whether a comment is what the same person already asked for, also where they took it back since. */
export const isSameComment = (there: Comment, { keyResultId, text }: CommentInput, objectiveId: string, byId: string) =>
  there.byId === byId &&
  there.objectiveId === objectiveId &&
  there.keyResultId === keyResultId &&
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
