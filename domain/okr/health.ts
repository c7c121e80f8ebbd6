import { addDays, type CivilDate, civilDateAt, weekdayOf } from '../calendar/civilDate'
import { type WorkCalendar, workdayOnOrAfter } from '../calendar/workdays'
import type { CheckInCadence } from '../people/model'
import { type Cycle, cycleById, phaseOf } from './cycle'
import type { KeyResult, PublicObjective, SaidHealth } from './model'

/** How a key result stands; derived, never typed. */
export type Health = SaidHealth | 'outdated' | 'closed'

/** In the order in which they are shown and counted. */
export const healths = [
  'off-track',
  'caution',
  'on-track',
  'outdated',
  'not-started',
  'closed',
] as const satisfies readonly Health[]

/** A confidence of 7 and more says on track, of 4 to 6 caution, below that off track (docs/method.md). */
const onTrackFrom = 7
const cautionFrom = 4

/** What a confidence, 0 to 10, says of its key result. */
export function saidBy(confidence: number | undefined): SaidHealth {
  if (confidence === undefined) return 'not-started'
  if (confidence >= onTrackFrom) return 'on-track'
  return confidence >= cautionFrom ? 'caution' : 'off-track'
}

/**
 * The days by which a check-in is due in a cycle: the company's weekday, every week or every second one, moved to the
 * next workday, and dropped where that falls after the cycle. Two that a festival moves to one day are one.
 */
export function checkInDays(cycle: Cycle, cadence: CheckInCadence, calendar: WorkCalendar): CivilDate[] {
  const monday = addDays(cycle.firstDay, 1 - weekdayOf(cycle.firstDay))
  const days: CivilDate[] = []
  for (let week = cadence.everyWeeks - 1; ; week += cadence.everyWeeks) {
    const day = addDays(monday, week * 7 + cadence.weekday - 1)
    if (day > cycle.lastDay) return days
    const due = workdayOnOrAfter(day, calendar)
    const isNew = due !== days[days.length - 1]
    if (isNew && due >= cycle.firstDay && due <= cycle.lastDay) days.push(due)
  }
}

/**
 * The last day whose check-in no longer counts as news: whoever checked in on it or earlier has missed the due day
 * that followed. `undefined` while nothing can be overdue yet.
 */
export function newsCutoff(
  cycle: Cycle,
  today: CivilDate,
  cadence: CheckInCadence,
  calendar: WorkCalendar,
): CivilDate | undefined {
  const passed = checkInDays(cycle, cadence, calendar).filter((day) => day < today)
  return passed[passed.length - 2]
}

/**
 * The day from which silence is counted for a key result: its last check-in, else when it could first have had one. What
 * was said before the cycle, of an objective that is published early or was moved on, counts as said on its first day:
 * nothing is due before, and lists look for quiet weeks inside the cycle alone.
 */
export function quietSince(
  objective: Pick<PublicObjective, 'cycleId' | 'publishedAt'>,
  keyResult: Pick<KeyResult, 'lastCheckIn' | 'addedOn'>,
): CivilDate {
  const since = keyResult.lastCheckIn?.on ?? keyResult.addedOn ?? civilDateAt(objective.publishedAt)
  const firstDay = cycleById(objective.cycleId)?.firstDay ?? since
  return firstDay > since ? firstDay : since
}

/** What health depends on besides the key result itself. */
export interface HealthSetting {
  today: CivilDate
  cadence: CheckInCadence
  calendar: WorkCalendar
}

/**
 * Health of one key result. First match wins: closed, outdated, what the last check-in says, not yet started
 * (product.md, The method).
 */
export function healthOf(
  objective: Pick<PublicObjective, 'state' | 'cycleId' | 'publishedAt'>,
  keyResult: Pick<KeyResult, 'lastCheckIn' | 'addedOn'>,
  { today, cadence, calendar }: HealthSetting,
): Health {
  const cycle = cycleById(objective.cycleId)
  if (objective.state === 'closed' || cycle === undefined || phaseOf(cycle, today) === 'closed') return 'closed'
  const cutoff = newsCutoff(cycle, today, cadence, calendar)
  if (cutoff !== undefined && quietSince(objective, keyResult) <= cutoff) return 'outdated'
  return saidBy(keyResult.lastCheckIn?.confidence)
}

/** How many key results of an objective stand in each health; those with none are left out. */
export function countByHealth(
  objective: Pick<PublicObjective, 'state' | 'cycleId' | 'publishedAt' | 'keyResults'>,
  setting: HealthSetting,
): { health: Health; count: number }[] {
  const found = objective.keyResults.map((keyResult) => healthOf(objective, keyResult, setting))
  return healths
    .map((health) => ({ health, count: found.filter((each) => each === health).length }))
    .filter(({ count }) => count > 0)
}

/**
 * Whether a key result wants a check-in today: it is outdated, or today is a due day and it has had none since the
 * last due day (on the cycle's first: in the cycle).
 */
export function wantsCheckIn(
  objective: Pick<PublicObjective, 'state' | 'cycleId' | 'publishedAt'>,
  keyResult: Pick<KeyResult, 'lastCheckIn' | 'addedOn'>,
  setting: HealthSetting,
): boolean {
  const health = healthOf(objective, keyResult, setting)
  if (health === 'outdated') return true
  const cycle = cycleById(objective.cycleId)
  if (health === 'closed' || cycle === undefined) return false
  const days = checkInDays(cycle, setting.cadence, setting.calendar)
  if (!days.includes(setting.today)) return false
  const earlierDays = days.filter((day) => day < setting.today)
  const newsFrom = addDays(earlierDays[earlierDays.length - 1] ?? addDays(cycle.firstDay, -1), 1)
  return keyResult.lastCheckIn === null || keyResult.lastCheckIn.on < newsFrom
}
