import { civilDateAt } from '../calendar/civilDate'
import { type InboxKind, type Reminder, reminderKey, reminderOrder } from './model'
import { objectiveScreen } from './occasions'

/** What somebody did that others hear of. */
interface Heard {
  kind: InboxKind
  companyId: string
  objectiveId: string
  /** What it is told once for. */
  occasion: string
  /** Milliseconds since 1970. */
  at: number
}

/** Something that concerns a member, as it comes to their inbox: at once, and never by a message of WeChat. */
export function inboxEntry(memberId: string, { kind, companyId, objectiveId, occasion, at }: Heard): Reminder {
  const key = reminderKey(kind, occasion, 'due', memberId)
  return {
    _id: key,
    companyId,
    memberId,
    kind,
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
