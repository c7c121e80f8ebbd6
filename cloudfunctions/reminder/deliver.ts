import type { Member } from '@domain/people/model'
import { messageFor, reserved } from '@domain/reminder/contact'
import {
  afterRefusal,
  afterSending,
  type PlannedDelivery,
  reservationOf,
  type SendOutcome,
} from '@domain/reminder/delivery'
import { type Delivery, isMessageKind, type MessageKind, type Reminder } from '@domain/reminder/model'
import { inboxScreen } from '@domain/reminder/occasions'
import { weeklyMostOf } from '@domain/reminder/plan'
import type { TemplateName } from '@domain/reminder/templates'
import { keepDelivery } from '../platform/store/reminders'
import { inTransaction } from '../platform/store/transaction'
import type { Budget } from '../platform/budget'
import type { CompanyDay } from './companyDay'
import { send } from './send'
import { fill } from './words'

/** A reminder whose message is still to go. */
export type Carrying = Reminder & { kind: MessageKind; delivery: PlannedDelivery }

export const isCarrying = (reminder: Reminder): reminder is Carrying =>
  reminder.delivery.state === 'planned' && isMessageKind(reminder.kind)

export interface Parcel {
  reminder: Carrying
  member: Member
}

/** Messages under way at once: WeChat takes some hundred a second of one mini program. */
const atOnce = 8

/** Sends messages while there is time. @returns whether every one of them is settled */
export async function deliverAll(parcels: readonly Parcel[], day: CompanyDay, budget: Budget): Promise<boolean> {
  let isAll = true
  for (let from = 0; from < parcels.length; from += atOnce) {
    if (budget.isSpent()) return false
    const done = await Promise.all(parcels.slice(from, from + atOnce).map((parcel) => deliver(parcel, day)))
    isAll = isAll && done.every((one) => one)
  }
  return isAll
}

/** Sends one message, once. @returns whether it is settled: another try, or another run, may still be at it */
async function deliver({ reminder, member }: Parcel, day: CompanyDay): Promise<boolean> {
  const reservation = await reserve(reminder, member, day)
  if (reservation === 'underWay') return false
  if ('settledAs' in reservation) {
    await keepDelivery(reminder, reservation.settledAs)
    return true
  }
  const message = { ...reminder.delivery.message, template: reservation.template }
  const outcome = await send({
    openid: member.openid,
    template: message.template,
    page: pageOf(reminder, message.things),
    data: fill(message.template, contentOf(reminder, message.things, day), languageOf(member, day)),
    language: languageOf(member, day),
  })
  const delivery = await settle({ ...reminder, delivery: { ...reminder.delivery, message } }, outcome, day)
  await keepDelivery(reminder, delivery)
  return delivery.state !== 'planned'
}

type Reservation = { template: TemplateName } | { settledAs: Delivery } | 'underWay'

/**
 * Counts a message before it is sent, in one transaction: of two runs that hold the same one, or of two messages to
 * one person on one day, one goes. What was counted and never settled is not tried again: it may have arrived.
 */
const reserve = (
  { _id, delivery }: Carrying,
  member: Member,
  { today, now, company }: CompanyDay,
): Promise<Reservation> =>
  inTransaction(async (transaction) => {
    const contact = await transaction.get('contacts', member._id)
    const before = reservationOf(_id, contact, now)
    if (before === 'underWay') return 'underWay'
    const attempts = delivery.attempts + 1
    if (before === 'lost') return { settledAs: { state: 'failed', at: now, code: 'unconfirmed', attempts } }
    const weeklyMost = weeklyMostOf(member, company)
    const found = messageFor(contact, { today, weeklyMost, template: delivery.message.template })
    if ('why' in found) return { settledAs: { state: 'sent', at: now, by: { channel: 'inbox', why: found.why } } }
    if (contact) await transaction.put('contacts', reserved(contact, _id, found.template, today, now))
    return found
  })

/** What has become of a message: a count that is given back is written, one that stands is not. */
async function settle(reminder: Carrying, outcome: SendOutcome, { today, now }: CompanyDay): Promise<Delivery> {
  const { _id, memberId, delivery } = reminder
  if (outcome.kind !== 'refused') return afterSending(delivery, outcome.kind, now)
  return inTransaction(async (transaction) => {
    const contact = await transaction.get('contacts', memberId)
    // Somebody took it for lost, and has settled it.
    if (contact?.last?.key !== _id) return afterSending(delivery, 'unknown', now)
    const after = afterRefusal(delivery, contact, outcome.code, { at: now, on: today })
    await transaction.put('contacts', after.contact)
    return after.delivery
  })
}

const languageOf = ({ reminding }: Member, { company }: CompanyDay) => reminding?.language ?? company.language

/** A digest opens the inbox; WeChat's pages begin without a slash. */
function pageOf({ _id, path, companyId }: Reminder, things: number): string {
  const screen = things > 1 ? inboxScreen : path
  const values = `company=${companyId}&reminder=${encodeURIComponent(_id)}`
  return `${screen}${screen.includes('?') ? '&' : '?'}${values}`.slice(1)
}

const contentOf = ({ kind, step, due, startsAt, on }: Carrying, things: number, { company }: CompanyDay) => ({
  kind,
  step,
  due: due ?? on,
  ...(startsAt === undefined ? {} : { startsAt }),
  byMinute: company.hours.until,
  things,
})
