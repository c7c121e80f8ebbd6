import { addDays, type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import { type Contact, reserved } from '@domain/reminder/contact'
import type { PlannedCompany, PlanningCalendar } from '@domain/reminder/dated'
import type { Known, PersonState } from '@domain/reminder/person'
import { plan, type PlannedReminder } from '@domain/reminder/plan'
import { shanghai } from './fixtures'

/** One person and how they live: what they have at an instant. */
export type Life = (at: number) => PersonState

export interface Year {
  company: PlannedCompany
  /** The calendar as it is known at an instant. */
  calendar: (at: number) => PlanningCalendar
  from: CivilDate
  until: CivilDate
  people: readonly Life[]
  /** Minutes of the hour at which the timer fires; every hour unless said otherwise. */
  hours?: readonly number[]
}

export interface Sent {
  at: number
  on: CivilDate
  reminder: PlannedReminder
}

const everyHour = Array.from({ length: 24 }, (_, hour) => hour)

/**
 * Lives through the days hour by hour, as the cloud does: what is planned is known from then on, what carries a message
 * uses one up.
 */
export function livedThrough({ company, calendar, from, until, people, hours = everyHour }: Year): Sent[] {
  const known = new Map<string, Map<string, Known>>()
  const contacts = new Map<string, Contact>()
  const sent: Sent[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) {
    for (const hour of hours) {
      const now = shanghai(day, `${String(hour).padStart(2, '0')}:00`)
      const states = people.map((life) => {
        const state = life(now)
        const id = state.member._id
        return { ...state, known: known.get(id) ?? new Map(), contact: contacts.get(id) ?? state.contact }
      })
      for (const reminder of plan({ company, calendar: calendar(now), now, people: states })) {
        const { memberId, delivery } = reminder
        const mine = known.get(memberId) ?? new Map()
        known.set(memberId, mine.set(reminder._id, delivery.state === 'suppressed' ? 'suppressed' : day))
        const contact = states.find(({ member }) => member._id === memberId)?.contact
        if (delivery.state === 'planned' && contact) {
          contacts.set(memberId, reserved(contact, reminder._id, delivery.message.template, civilDateAt(now), now))
        }
        sent.push({ at: now, on: day, reminder })
      }
    }
  }
  return sent
}

/** `2026-01-09 checkIn due`, of what reached a person. */
export const linesOf = (sent: readonly Sent[], memberId: string): string[] =>
  sent
    .filter(({ reminder }) => reminder.memberId === memberId && reminder.delivery.state !== 'suppressed')
    .map(({ on, reminder }) => `${on} ${reminder.kind} ${reminder.step}`)
    .sort()
