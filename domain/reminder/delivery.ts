import type { CivilDate } from '../calendar/civilDate'
import { type Contact, released, unknownToWechat, usedUp } from './contact'
import type { Delivery, MessagePlan } from './model'

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

interface Settled {
  delivery: Delivery
  contact: Contact
}

/**
 * What becomes of a reminder and of the count of messages. What may have arrived is never sent again: a message that is
 * missing is in the inbox, and one that comes twice is a nuisance.
 *
 * @param contact as it is since the message was reserved
 * @param on the day of the reservation
 */
export function settled(
  delivery: PlannedDelivery,
  contact: Contact,
  outcome: SendOutcome,
  { at, on }: { at: number; on: CivilDate },
): Settled {
  const attempts = delivery.attempts + 1
  const failed = (code: string): Delivery => ({ state: 'failed', at, code, attempts })
  switch (outcome.kind) {
    case 'taken':
      return { delivery: { state: 'sent', at, by: { channel: 'message' } }, contact }
    case 'unknown':
      return { delivery: failed('unconfirmed'), contact }
    case 'refused':
      return refused(outcome.code, { delivery, message: delivery.message, attempts, failed, at }, released(contact, on))
  }
}

interface Refused {
  delivery: PlannedDelivery
  message: MessagePlan
  attempts: number
  failed: (code: string) => Delivery
  at: number
}

function refused(code: number, { delivery, message, attempts, failed, at }: Refused, contact: Contact): Settled {
  if (code === noneLeft) {
    const inInbox: Delivery = { state: 'sent', at, by: { channel: 'inbox', why: 'noneLeft' } }
    return { delivery: inInbox, contact: usedUp(contact, message.template) }
  }
  if (code === badOpenid) return { delivery: failed(String(code)), contact: unknownToWechat(contact) }
  const pause = pauses[delivery.attempts]
  if (final.includes(code) || pause === undefined) return { delivery: failed(String(code)), contact }
  return { delivery: { ...delivery, attempts, nextAt: at + pause * 60_000 }, contact }
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
