import { type CivilDate, weekdayOf, addDays } from '../calendar/civilDate'
import type { InboxReason } from './model'
import { type TemplateName, templateNames } from './templates'

/**
 * Whether and how often a person can be reached by messages: each permission that they gave is one message, never
 * expires and cannot be asked back from WeChat (wx.requestSubscribeMessage), so it is counted here.
 */
export interface Contact {
  /** The member's. */
  _id: string
  companyId: string
  /** Accepted minus sent, by template. */
  left: Record<TemplateName, number>
  /** Why no message reaches them; `null` where one does. */
  unreachable: Unreachable | null
  /** Days of the running week, and the last, on which they got a message. */
  messagedOn: CivilDate[]
  /** The message that went last: who sends another time knows that it was tried. */
  last: { key: string; template: TemplateName; at: number } | null
  /** The member's place in the order of names, for lists. */
  order: string
}

export type Unreachable = 'neverAsked' | 'noneLeft' | 'badOpenid'

/** Nobody needs more ahead; what a client claims is not taken beyond it. */
export const mostLeft = 50

/** Somebody who was never asked. */
export const newContact = (memberId: string, companyId: string, order: string): Contact => ({
  _id: memberId,
  companyId,
  left: { due: 0, meeting: 0, waiting: 0 },
  unreachable: 'neverAsked',
  messagedOn: [],
  last: null,
  order,
})

const total = ({ left }: Pick<Contact, 'left'>): number => templateNames.reduce((sum, name) => sum + left[name], 0)

const withLeft = (contact: Contact, left: Contact['left']): Contact => ({
  ...contact,
  left,
  unreachable: total({ left }) > 0 ? null : contact.unreachable === 'badOpenid' ? 'badOpenid' : 'noneLeft',
})

/** Somebody who accepted messages, one of each template that is named. */
export const granted = (contact: Contact, accepted: readonly TemplateName[]): Contact => {
  const left = { ...contact.left }
  for (const name of accepted) left[name] = Math.min(mostLeft, left[name] + 1)
  return accepted.length === 0 ? contact : withLeft(contact, left)
}

const mondayOf = (day: CivilDate): CivilDate => addDays(day, 1 - weekdayOf(day))

/** How many days of the week of a day had a message. */
const messagesInWeekOf = (day: CivilDate, { messagedOn }: Pick<Contact, 'messagedOn'>): number =>
  messagedOn.filter((each) => mondayOf(each) === mondayOf(day)).length

interface Asked {
  today: CivilDate
  /** Messages that they get in a week at most. */
  weeklyMost: number
  /** What it is about decides which are tried first. */
  template: TemplateName
}

/**
 * The template of which a message can go, or why none can: the one that fits, else, since a person rather hears of it
 * by another, any of which they have one left.
 */
export function messageFor(
  contact: Contact | undefined,
  { today, weeklyMost, template }: Asked,
): { template: TemplateName } | { why: InboxReason } {
  if (!contact) return { why: 'neverAsked' }
  if (contact.unreachable) return { why: contact.unreachable }
  if (contact.messagedOn.includes(today)) return { why: 'onceADay' }
  if (messagesInWeekOf(today, contact) >= weeklyMost) return { why: 'weeklyAmount' }
  const name = [template, ...templateNames].find((each) => contact.left[each] > 0)
  return name === undefined ? { why: 'noneLeft' } : { template: name }
}

/** The same person once a message is on its way: it counts before it is sent, so that nobody sends a second. */
export const reserved = (
  contact: Contact,
  key: string,
  template: TemplateName,
  day: CivilDate,
  at: number,
): Contact => ({
  ...withLeft(contact, { ...contact.left, [template]: contact.left[template] - 1 }),
  messagedOn: [...contact.messagedOn.filter((each) => addDays(each, 14) > day), day],
  last: { key, template, at },
})

/** Somebody whose message WeChat did not take: it is theirs again, and so is the day. */
export function released(contact: Contact, day: CivilDate): Contact {
  if (!contact.last) return contact
  const { template } = contact.last
  return {
    ...withLeft(contact, { ...contact.left, [template]: contact.left[template] + 1 }),
    messagedOn: contact.messagedOn.filter((each) => each !== day),
    last: null,
  }
}

/** Somebody of whom WeChat says that they have no message of a template left, whatever was counted. */
export const usedUp = (contact: Contact, template: TemplateName): Contact =>
  withLeft(contact, { ...contact.left, [template]: 0 })

/** Somebody whom WeChat does not know any more. */
export const unknownToWechat = (contact: Contact): Contact => ({
  ...contact,
  left: { due: 0, meeting: 0, waiting: 0 },
  unreachable: 'badOpenid',
})
