import { Failure } from '@domain/failure'
import type { Comment } from '@domain/okr/comment'
import { commentApi } from '@domain/okr/commentApi'
import { commentOn, hearersOf, isSameComment, takeBack } from '@domain/okr/commenting'
import type { DraftObjective, Objective, PublicObjective } from '@domain/okr/model'
import { isArchived, isPublic, writtenOf } from '@domain/okr/states'
import { isActive } from '@domain/people/model'
import { commentTo } from '@domain/reminder/commentTo'
import type { Actor } from '../platform/actor'
import { allow, mayDo } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { isCommentReadable, isReadable, ownership, readable, relationsTo } from '../platform/objectiveAccess'
import { earlierWriters } from '../platform/store/comments'
import { get } from '../platform/store/database'
import { membersById } from '../platform/store/members'
import { objectiveOf } from '../platform/store/objectives'
import { shelve } from '../platform/store/reminders'
import { inTransaction } from '../platform/store/transaction'
import { checkText } from '../platform/textCheck'
import { commentView } from './views'

/** Says something of an objective or a draft; the same again is one comment. Whom it concerns finds it in their inbox. */
export const comment = handle(commentApi.comment, async ({ input, actor }) => {
  const { companyId, id: byId, at } = actor
  const { commentId, objectiveId, onDraft } = input
  const by = { byId, at }
  const found = commentable(await objectiveOf(companyId, objectiveId), actor, onDraft)
  // Asked before it is checked: the check is not free, and neither a repeat nor what is refused anyway needs one.
  if (!(await get('comments', commentId))) {
    commentOn(found, input, by)
    await checkText(input.text, actor.openid, 'text')
  }
  const said = await inTransaction(async (transaction) => {
    const objective = commentable(await transaction.get('objectives', objectiveId), actor, onDraft)
    const there = await transaction.get('comments', commentId)
    if (there && isSameComment(there, input, objectiveId, byId)) return there
    if (there) throw new Failure('notAllowedValue', 'commentId')
    const written = commentOn(objective, input, by)
    await transaction.put('comments', written)
    await leaveTrail(transaction, actor, {
      action: 'comment',
      subjectId: commentId,
      before: {},
      after: { state: written.state, objectiveId, keyResultId: written.keyResultId },
    })
    return written
  })
  // Also of a repeat: the first may have died before anybody was told, and nobody is told twice.
  if (said.state === 'standing' && !isArchived(found)) await tell(said, found, actor)
  return { comment: commentView(said) }
})

/**
 * An objective that somebody says something of.
 * @throws Failure `notFound` for who may not know of it, `notAllowed` for who may not comment
 */
function commentable(found: Objective | undefined, actor: Actor, onDraft: boolean): Objective {
  const objective = readable(found, actor)
  const owned = isPublic(objective) ? ownership(objective, actor) : []
  allow(actor, onDraft ? 'commentOnDraft' : 'comment', [...relationsTo(objective, actor), ...owned])
  return objective
}

/** Puts a comment into the inboxes of whom it concerns, as far as they are still here and may read it: three reads. */
async function tell(
  said: Comment,
  objective: DraftObjective | PublicObjective,
  { companyId, today }: Actor,
): Promise<void> {
  const { ownerId } = objective
  const hearers = hearersOf(said, { ownerId, keyResults: writtenOf(objective).keyResults }, await earlierWriters(said))
  const members = (await membersById(companyId, hearers)).filter((member) => {
    const hearer = { id: member._id, member }
    return isActive(member, today) && isReadable(objective, hearer) && isCommentReadable(said, objective, hearer)
  })
  await shelve(
    members.map(({ _id }) => commentTo(_id, said)),
    new Map(),
  )
}

/** Takes one's own comment back; so does a repeat. It leaves who and when, and no word. */
export const takeBackComment = handle(commentApi.takeBackComment, ({ input, actor }) =>
  inTransaction(async (transaction) => {
    const unknown = new Failure('notFound', 'commentId')
    const there = await transaction.get('comments', input.commentId)
    if (there?.companyId !== actor.companyId) throw unknown
    const relations = there.byId === actor.id ? (['author'] as const) : []
    if (!mayDo(actor, 'takeBackComment', relations)) {
      // Who may not know of the objective does not learn that anybody commented on it.
      const objective = await transaction.get('objectives', there.objectiveId)
      const isKnown = objective && isReadable(objective, actor) && isCommentReadable(there, objective, actor)
      throw isKnown ? new Failure('notAllowed') : unknown
    }
    if (there.state === 'takenBack') return { comment: commentView(there) }
    const gone = takeBack(there, actor.at)
    await transaction.put('comments', gone)
    await leaveTrail(transaction, actor, {
      action: 'takeBackComment',
      subjectId: gone._id,
      before: { state: there.state },
      after: { state: gone.state },
    })
    return { comment: commentView(gone) }
  }),
)
