import { type CivilDate, civilDateAt, daysFrom } from '../calendar/civilDate'
import type { WorkCalendar } from '../calendar/workdays'
import { type Cycle, cycleById } from '../okr/cycle'
import type { ClosedObjective, MidQuarterReview, PublishedObjective } from '../okr/model'

/** Workdays for which a mid-quarter review is due, the middle one among them. */
const dueWorkdays = 10

/** A team spends at most so many minutes on one key result. */
export const minutesPerKeyResult = 8

/** The days on which the objectives of a cycle are reviewed. */
export interface MidQuarterDays {
  /** The middle workday. */
  from: CivilDate
  /** After it, what is not reviewed is overdue. */
  dueUntil: CivilDate
}

/**
 * When the objectives of a cycle are reviewed. The middle workday is the one with which half of the cycle's workdays
 * have passed: the 33rd of 65 as of 66.
 */
export function midQuarterDays(cycle: Cycle, calendar: WorkCalendar): MidQuarterDays {
  const workdays = daysFrom(cycle.firstDay, cycle.lastDay).filter((day) => calendar.isWorkday(day))
  const middle = Math.ceil(workdays.length / 2) - 1
  return {
    from: workdays[middle] ?? cycle.lastDay,
    dueUntil: workdays[middle + dueWorkdays - 1] ?? cycle.lastDay,
  }
}

/**
 * Where the review of one objective stands; derived from the day, never stored.
 * `notNeeded` for what was published after the middle workday or closed before it; `missed` where the cycle, or the
 * objective, ended without one.
 */
export type MidQuarterState = 'notNeeded' | 'ahead' | 'due' | 'overdue' | 'missed' | 'done'

/** What the state depends on, of a public objective. */
export type Reviewable =
  | Pick<PublishedObjective, 'state' | 'cycleId' | 'publishedAt' | 'midQuarter'>
  | Pick<ClosedObjective, 'state' | 'cycleId' | 'publishedAt' | 'midQuarter' | 'closedAt'>

/** The review of an objective in the cycle that it is in now: one that was moved on begins afresh. */
export function midQuarterOf({ cycleId, midQuarter }: Reviewable): MidQuarterReview | undefined {
  const cycle = cycleById(cycleId)
  if (!cycle || !midQuarter) return undefined
  const day = civilDateAt(midQuarter.at)
  return cycle.firstDay <= day && day <= cycle.lastDay ? midQuarter : undefined
}

/** Where the review of an objective stands on a day. */
export function midQuarterStateOf(objective: Reviewable, today: CivilDate, calendar: WorkCalendar): MidQuarterState {
  const cycle = cycleById(objective.cycleId)
  return cycle ? midQuarterStateIn(cycle, midQuarterDays(cycle, calendar), objective, today) : 'notNeeded'
}

/** The same, where the cycle and its days are known: of a whole company they are looked up once. */
export function midQuarterStateIn(
  cycle: Cycle,
  { from, dueUntil }: MidQuarterDays,
  objective: Reviewable,
  today: CivilDate,
): MidQuarterState {
  if (midQuarterOf(objective)) return 'done'
  if (civilDateAt(objective.publishedAt) > from) return 'notNeeded'
  if (objective.state === 'closed') return civilDateAt(objective.closedAt) < from ? 'notNeeded' : 'missed'
  if (today < from) return 'ahead'
  if (today <= dueUntil) return 'due'
  return today <= cycle.lastDay ? 'overdue' : 'missed'
}

/** Whether the owner can review it now: it is due, or overdue. */
export const awaitsMidQuarter = (objective: Reviewable, today: CivilDate, calendar: WorkCalendar): boolean =>
  ['due', 'overdue'].includes(midQuarterStateOf(objective, today, calendar))
