import type { CivilDate } from '../calendar/civilDate'
import { type Contact, released, unknownToWechat, usedUp } from './contact'
import type { Delivery } from './model'

/** What came of handing a message to WeChat. */
export type SendOutcome =
  | { kind: 'taken' }
  /** WeChat's number; nothing arrived. */
  | { kind: 'refused'; code: number }
  /** No answer in time: it may have arrived. */
  | { kind: 'unknown' }

export type PlannedDelivery = Extract<Delivery, { state: 'planned' }>

/** Refusals that no repeat mends: bad template, banned template, page not released, field not as the template has it. */
const final: readonly number[] = [40037, 43107, 41030, 47003]
const noneLeft = 43101
const badOpenid = 40003

/** Minutes until the next try: after the last there is none. */
const pauses = [10, 30, 90, 240] as const

/**
 * What becomes of a reminder whose message WeChat did not refuse. What may have arrived is never sent again: a message
 * that is missing is in the inbox, and one that comes twice is a nuisance. The count stands as it was reserved.
 */
export function afterSending({ attempts }: PlannedDelivery, outcome: 'taken' | 'unknown', at: number): Delivery {
  return outcome === 'taken'
    ? { state: 'sent', at, by: { channel: 'message' } }
    : { state: 'failed', at, code: 'unconfirmed', attempts: attempts + 1 }
}

/**
 * What becomes of a reminder whose message WeChat refused, and of the count: nothing arrived, so it is given back.
 *
 * @param contact as it is since the message was reserved
 * @param on the day of the reservation
 */
export function afterRefusal(
  planned: PlannedDelivery,
  reservedBy: Contact,
  code: number,
  { at, on }: { at: number; on: CivilDate },
): { delivery: Delivery; contact: Contact } {
  const contact = released(reservedBy, on)
  const attempts = planned.attempts + 1
  const failed: Delivery = { state: 'failed', at, code: String(code), attempts }
  if (code === noneLeft) {
    const inInbox: Delivery = { state: 'sent', at, by: { channel: 'inbox', why: 'noneLeft' } }
    return { delivery: inInbox, contact: usedUp(contact, planned.message.template) }
  }
  if (code === badOpenid) return { delivery: failed, contact: unknownToWechat(contact) }
  const pause = pauses[planned.attempts]
  if (final.includes(code) || pause === undefined) return { delivery: failed, contact }
  return { delivery: { ...planned, attempts, nextAt: at + pause * 60_000 }, contact }
}

/** Milliseconds after which whoever reserved a message has given up: longer than any function runs. */
const gone = 60_000

/**
 * What a message that was reserved and never settled is: still under way, or lost with whoever sent it, and then nobody
 * knows whether it arrived. `untried` where nobody reserved it.
 */
export function reservationOf(key: string, contact: Contact | undefined, at: number): 'untried' | 'underWay' | 'lost' {
  if (contact?.last?.key !== key) return 'untried'
  return at - contact.last.at < gone ? 'underWay' : 'lost'
}
