import { addDays, type CivilDate, weekdayOf } from '../calendar/civilDate'
import { Failure } from '../failure'

/** Characters of a champion's own words, and how many times a week one champion nudges. */
export const nudgeLimits = { text: 200, aWeek: 2 } as const

/** A champion's own words to a department and the teams below it; they reach the inbox of each person there. */
export interface Nudge {
  /** Made by the client, so that a repeat of the same request is one nudge. */
  _id: string
  companyId: string
  byId: string
  departmentId: string
  text: string
  /** Milliseconds since 1970. */
  at: number
  state: 'going' | 'gone'
  /** The place of the last person who has it, while it is going. */
  after: string | null
  /** Sorts by time, unique. */
  order: string
}

/** The week of a day, by its Monday. */
export const weekOf = (today: CivilDate): CivilDate => addDays(today, 1 - weekdayOf(today))

/** @throws Failure `nudgedEnough` with the number, where a champion has nudged as often as they may this week */
export function refuseMoreNudges(already: number): void {
  if (already >= nudgeLimits.aWeek) throw new Failure('nudgedEnough', 'text', { bound: nudgeLimits.aWeek })
}
