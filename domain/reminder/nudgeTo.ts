import { type Delivery, type Reminder, reminderKey, reminderOrder, troubleOf } from './model'
import { inboxScreen } from './occasions'
import { type PersonState, standsInTheWay } from './person'
import { deliveryTo, type Today } from './plan'
import type { Nudge } from './nudging'

/** A nudge to one person: not to who has left or is away, and with a message where one can still go today. */
export function nudgeTo(person: PersonState, { _id, companyId }: Nudge, day: Today): Reminder {
  const key = reminderKey('nudge', _id, 'due', person.member._id)
  // A department that does without OKRs was chosen by hand.
  const suppression = standsInTheWay(person, day.today, true)
  const delivery: Delivery = suppression
    ? { state: 'suppressed', reason: suppression }
    : deliveryTo(person, { template: 'waiting', things: 1 }, day)
  return {
    _id: key,
    companyId,
    memberId: person.member._id,
    kind: 'nudge',
    occasion: _id,
    step: 'due',
    subjectId: _id,
    due: null,
    path: inboxScreen,
    on: day.today,
    delivery,
    shelf: suppression ? 'hidden' : 'unread',
    readAt: null,
    trouble: troubleOf({ kind: 'nudge', step: 'due', delivery }),
    order: reminderOrder(day.now, key),
  }
}
