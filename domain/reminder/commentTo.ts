import type { Comment } from '../okr/comment'
import { inboxEntry } from './inboxEntry'
import type { Reminder } from './model'

/** A comment as it comes to the inbox of somebody whom it concerns. */
export const commentTo = (
  memberId: string,
  { _id: occasion, companyId, objectiveId, at }: Pick<Comment, '_id' | 'companyId' | 'objectiveId' | 'at'>,
): Reminder => inboxEntry(memberId, { kind: 'comment', occasion, companyId, objectiveId, at })
