import type { Contact } from '../../../domain/reminder/contact'
import { granted, newContact } from '../../../domain/reminder/contact'
import type { Reminder } from '../../../domain/reminder/model'
import { templateNames } from '../../../domain/reminder/templates'
import { companyId, memberIdOf, openidOf } from './company'
import { storedPublished } from './objectives'
import { runTimer } from './timers'
import type { World } from './world'

/** Friday, 9:00 in Shanghai: check-ins are due, and the mid-quarter review is over. */
export const friday = '2026-11-27T01:00:00Z'
export const dueKey = (person: string): string => `checkIn:2026-11-27:due:${memberIdOf(person)}`

export interface Timers {
  /** Fires the hourly timer, and waits for its piece. */
  fire(): Promise<unknown>
  messages(): Record<string, unknown>[]
  refused(): Record<string, unknown>[]
}

export const timersOf = (world: World): Timers => ({
  fire: () => runTimer(world, 'reminder'),
  messages: () => world.cloud.outbox.snapshot().messages,
  refused: () => world.cloud.outbox.snapshot().refused,
})

/** An objective that waits for nothing but its check-in. */
export const waiting = (owner: string, id?: string) => {
  const objective = storedPublished({ owner, ...(id === undefined ? {} : { id }) })
  return {
    ...objective,
    keyResults: objective.keyResults.map((keyResult) => ({ ...keyResult, ownerId: memberIdOf(owner) })),
    midQuarter: { at: Date.parse('2026-11-17T02:00:00Z'), byId: memberIdOf(owner), decisions: [] },
  }
}

/** Somebody who accepted that many messages of each kind. */
export function reachable(person: string, times = 3): Contact {
  let contact = newContact(memberIdOf(person), companyId, `同事${person}`)
  for (let time = 0; time < times; time += 1) contact = granted(contact, templateNames)
  return contact
}

export const remindersOf = (world: World, person: string): Promise<Reminder[]> =>
  world.stored<Reminder>('reminders', { companyId, memberId: memberIdOf(person) })

export const reminderOf = async (world: World, key: string): Promise<Reminder | undefined> =>
  (await world.stored<Reminder>('reminders', { _id: key }))[0]

export const contactOf = async (world: World, person: string): Promise<Contact | undefined> =>
  (await world.stored<Contact>('contacts', { _id: memberIdOf(person) }))[0]

export const openid = openidOf
