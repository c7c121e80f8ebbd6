import { civilDateAt } from '../calendar/civilDate'
import type { Comment } from '../okr/comment'
import { type Reminder, reminderKey, reminderOrder } from './model'
import { objectiveScreen } from './occasions'

/** A comment as it comes to the inbox of somebody whom it concerns: at once, and never by a message of WeChat. */
export function commentTo(
  memberId: string,
  { _id: occasion, companyId, objectiveId, at }: Pick<Comment, '_id' | 'companyId' | 'objectiveId' | 'at'>,
): Reminder {
  const key = reminderKey('comment', occasion, 'due', memberId)
  return {
    _id: key,
    companyId,
    memberId,
    kind: 'comment',
    occasion,
    step: 'due',
    subjectId: objectiveId,
    due: null,
    path: objectiveScreen(objectiveId),
    on: civilDateAt(at),
    delivery: { state: 'sent', at, by: { channel: 'inbox', why: 'inboxAlone' } },
    shelf: 'unread',
    readAt: null,
    trouble: 'none',
    order: reminderOrder(at, key),
  }
}
