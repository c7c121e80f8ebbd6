import { chinaCalendar } from '@domain/calendar/china'
import { addDays, type CivilDate, civilDate, civilDateAt } from '@domain/calendar/civilDate'
import { usualHours } from '@domain/calendar/hours'
import { cycleOn, type CycleRhythm, neighbour } from '@domain/okr/cycle'
import type { PublishedObjective } from '@domain/okr/model'
import { granted, type Contact, newContact } from '@domain/reminder/contact'
import type { PlannedCompany, PlanningCalendar } from '@domain/reminder/dated'
import type { OwnObjective, PersonState } from '@domain/reminder/person'
import { templateNames } from '@domain/reminder/templates'
import { lastCheckIn, published } from '../okr/fixtures'

/** A day's minute in Shanghai: `shanghai('2026-11-18', '09:00')`. */
export const shanghai = (day: string, time: string): number => Date.parse(`${day}T${time}:00+08:00`)

export const companyOf = (changes: Partial<PlannedCompany> = {}): PlannedCompany => ({
  _id: 'company-1',
  fiscalStartMonth: 1,
  cycleLength: 3,
  cadence: { everyWeeks: 1, weekday: 5 },
  hours: usualHours,
  ...changes,
})

/** A calendar that looks each day up once. */
export function remembering(calendar: PlanningCalendar): PlanningCalendar {
  const worked = new Map<CivilDate, boolean>()
  return {
    dayOf: (date) => calendar.dayOf(date),
    isWorkday(date) {
      const known = worked.get(date) ?? calendar.isWorkday(date)
      worked.set(date, known)
      return known
    },
  }
}

export const china = remembering(chinaCalendar)

type Changes = Partial<Omit<PersonState, 'member'>> & { member?: Partial<PersonState['member']> }

/** Somebody who was there from the start and has nothing yet. */
export const person = (name: string, { member, ...changes }: Changes = {}): PersonState => ({
  member: {
    _id: `member-${name}`,
    roles: ['member'],
    standing: { state: 'active' },
    endsOn: null,
    createdAt: shanghai('2024-01-02', '10:00'),
    departmentPath: ['department-1'],
    ...member,
  },
  okrs: 'yes',
  objectives: [],
  reviews: [],
  reviewing: [],
  asked: [],
  contact: undefined,
  known: new Map(),
  ...changes,
})

/** Somebody who accepted that many messages of each kind. */
export function reachable(name: string, times = 50): Contact {
  let contact = newContact(`member-${name}`, 'company-1', name)
  for (let time = 0; time < times; time += 1) contact = granted(contact, templateNames)
  return contact
}

/** An objective of somebody's in a cycle, published the day before it began, with one key result. */
export function objectiveOf(
  memberId: string,
  cycleId: string,
  firstDay: CivilDate,
  checkedInOn?: CivilDate,
): PublishedObjective {
  const found = published({ cycleId }, addDays(firstDay, -1))
  return {
    ...found,
    ownerId: memberId,
    keyResults: found.keyResults.slice(0, 1).map((keyResult) => ({
      ...keyResult,
      ownerId: memberId,
      lastCheckIn: checkedInOn === undefined ? null : lastCheckIn(checkedInOn),
    })),
  }
}

const made = new Map<string, OwnObjective>()

/** What somebody has who publishes in every cycle, a day ahead, and does nothing more. */
export function publishedInEveryCycle(memberId: string, at: number, rhythm: CycleRhythm): OwnObjective[] {
  const current = cycleOn(civilDateAt(at), rhythm)
  return [neighbour(current, -1, rhythm), current, neighbour(current, 1, rhythm)].map(({ id, firstDay }) => {
    const key = `${memberId} ${id}`
    const objective = made.get(key) ?? objectiveOf(memberId, id, firstDay)
    made.set(key, objective)
    return objective
  })
}

export const day = civilDate
