import type { CivilDate } from '../calendar/civilDate'
import { type WorkCalendar, workdayOnOrBefore } from '../calendar/workdays'
import { type Cycle, cycleOn, type CycleRhythm, lastDayOfClosing, neighbour, phaseOf } from '../okr/cycle'

/** The cycle that is reviewed on a day: the last one while it is closing, else the one that runs. */
export function reviewedCycle(today: CivilDate, rhythm: CycleRhythm): Cycle {
  const current = cycleOn(today, rhythm)
  const before = neighbour(current, -1, rhythm)
  return phaseOf(before, today) === 'closing' ? before : current
}

/** The day by which the reviews of a cycle are done: the last workday of its closing. */
export const reviewDeadline = (cycle: Cycle, calendar: WorkCalendar): CivilDate =>
  workdayOnOrBefore(lastDayOfClosing(cycle), calendar)
