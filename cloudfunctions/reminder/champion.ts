import { reminderApi } from '@domain/reminder/api'
import { isMessageKind } from '@domain/reminder/model'
import { allow } from '../platform/allow'
import { handle } from '../platform/handle'
import { unreachableOf } from '../platform/store/contacts'
import { people } from '../platform/store/members'
import { troublesOf } from '../platform/store/reminders'

/** Whom no message reaches, as far as they are still there: three reads. */
export const unreachable = handle(reminderApi.unreachable, async ({ input, actor }) => {
  allow(actor, 'seeReminderStates')
  const { items, after } = await unreachableOf(actor.companyId, input.after)
  const persons = await people(
    actor.companyId,
    items.map(({ _id }) => _id),
  )
  return {
    items: items.flatMap(({ _id, unreachable: why }) => {
      const member = persons.find(({ id, left }) => id === _id && !left)
      return member && why ? [{ member, why }] : []
    }),
    after,
  }
})

/** What was suppressed, failed, or came to the champions: three reads. States, and never a word. */
export const troubles = handle(reminderApi.troubles, async ({ input, actor }) => {
  allow(actor, 'seeReminderStates')
  const { items, after } = await troublesOf(actor.companyId, input.about, input.after)
  const persons = await people(
    actor.companyId,
    items.map(({ memberId }) => memberId),
  )
  return {
    items: items.flatMap(({ _id, memberId, kind, step, on, delivery }) => {
      const member = persons.find(({ id }) => id === memberId)
      // What comes to the inbox at once, and by no message, needs nobody to look after it.
      return member && isMessageKind(kind) ? [{ id: _id, member, kind, step, on, delivery }] : []
    }),
    after,
  }
})
