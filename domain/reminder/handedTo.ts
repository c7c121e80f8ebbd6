import { civilDateAt } from '../calendar/civilDate'
import type { PublicObjective } from '../okr/model'
import { type Reminder, reminderKey, reminderOrder } from './model'
import { objectiveScreen } from './occasions'

/**
 * That an objective, or key results of it, are somebody's from now on, as it comes to their inbox: once for each time.
 * @param at milliseconds since 1970
 */
export function handedTo(
  memberId: string,
  { _id: objectiveId, companyId, version }: Pick<PublicObjective, '_id' | 'companyId' | 'version'>,
  at: number,
): Reminder {
  const occasion = `${objectiveId}.${version}`
  const key = reminderKey('handedOver', occasion, 'due', memberId)
  return {
    _id: key,
    companyId,
    memberId,
    kind: 'handedOver',
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
