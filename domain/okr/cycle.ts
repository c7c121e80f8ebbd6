import * as v from 'valibot'
import { addDays, type CivilDate, firstOfMonth, isCivilDate, yearAndMonthOf } from '../calendar/civilDate'
import { type WorkCalendar, workdaysBetween } from '../calendar/workdays'

/** Months in a cycle: three by default, four possible (the method; see docs/method.md). */
export type CycleLength = 3 | 4

/** How long cycles were before a day, which begins a fiscal year: that alone is where cycles of any length meet. */
export interface EarlierLength {
  length: CycleLength
  until: CivilDate
}

/** How a company divides its year. */
export interface CycleRhythm {
  /** The month in which the fiscal year starts, 1 to 12. */
  fiscalStartMonth: number
  cycleLength: CycleLength
  /** In the order of time; absent where the length was never another. */
  earlierLengths?: EarlierLength[]
}

/** The time box of a set of OKRs. Derived from its id, never stored. */
export interface Cycle {
  /** First day and length, such as `2026-10-01.3`: sorts by time, and needs no look-up. */
  id: string
  length: CycleLength
  firstDay: CivilDate
  lastDay: CivilDate
}

/**
 * `planning` before the first day, `running` until the last, `closing` for two weeks after (final values
 * are checked in, lessons are written), then `closed`.
 */
export type CyclePhase = 'planning' | 'running' | 'closing' | 'closed'

export const closingDays = 14
/** Of the years 2000 to 2199, so that the days of every cycle exist. */
const pattern = /^(2[01]\d{2}-\d{2}-01)\.([34])$/

/** Reads a cycle from its id; `undefined` where it is none. */
export function cycleById(id: string): Cycle | undefined {
  const parts = pattern.exec(id)
  const firstDay = parts?.[1]
  if (!parts || firstDay === undefined || !isCivilDate(firstDay)) return undefined
  return cycleFrom(firstDay, parts[2] === '4' ? 4 : 3)
}

/** Parses a cycle's id at the edge. */
export const cycleIdSchema = v.pipe(
  v.string('wrongType'),
  v.check((id) => cycleById(id) !== undefined, 'notAllowedValue'),
)

function cycleFrom(firstDay: CivilDate, length: CycleLength): Cycle {
  const { year, month } = yearAndMonthOf(firstDay)
  return { id: `${firstDay}.${length}`, length, firstDay, lastDay: addDays(firstOfMonth(year, month + length), -1) }
}

/** How long the cycle is that a day falls into. */
const lengthOn = (date: CivilDate, { cycleLength, earlierLengths = [] }: CycleRhythm): CycleLength =>
  earlierLengths.find(({ until }) => date < until)?.length ?? cycleLength

/** The cycle of a company that a day falls into. */
export function cycleOn(date: CivilDate, rhythm: CycleRhythm): Cycle {
  const length = lengthOn(date, rhythm)
  const { year, month } = yearAndMonthOf(date)
  const monthsIntoFiscalYear = (month - rhythm.fiscalStartMonth + 12) % 12
  return cycleFrom(firstOfMonth(year, month - (monthsIntoFiscalYear % length)), length)
}

/** The cycle before or after, in a company's rhythm. */
export const neighbour = (cycle: Cycle, direction: 1 | -1, rhythm: CycleRhythm): Cycle =>
  cycleOn(direction === 1 ? addDays(cycle.lastDay, 1) : addDays(cycle.firstDay, -1), rhythm)

/** What a cycle is called: its fiscal year (named by the year it ends in) and its place in it, from 1. */
export function cycleName(cycle: Cycle, fiscalStartMonth: number): { fiscalYear: number; ordinal: number } {
  const { year, month } = yearAndMonthOf(cycle.firstDay)
  const monthsIntoFiscalYear = (month - fiscalStartMonth + 12) % 12
  const startYear = month >= fiscalStartMonth ? year : year - 1
  return {
    fiscalYear: fiscalStartMonth === 1 ? startYear : startYear + 1,
    ordinal: Math.floor(monthsIntoFiscalYear / cycle.length) + 1,
  }
}

/** Until when final values are checked in, lessons written and reviews held. */
export const lastDayOfClosing = ({ lastDay }: Pick<Cycle, 'lastDay'>): CivilDate => addDays(lastDay, closingDays)

/** Where a cycle stands on a day. */
export function phaseOf(cycle: Cycle, today: CivilDate): CyclePhase {
  if (today < cycle.firstDay) return 'planning'
  if (today <= cycle.lastDay) return 'running'
  return today <= lastDayOfClosing(cycle) ? 'closing' : 'closed'
}

/** Whether the cycle of something is closed on a day: what is said of it from then on needs a reason. */
export function isLate({ cycleId }: { cycleId: string }, today: CivilDate): boolean {
  const cycle = cycleById(cycleId)
  return cycle === undefined || phaseOf(cycle, today) === 'closed'
}

/** Which workday of the cycle today is (0 before the first), and of how many. */
export function workdayOfCycle(
  cycle: Cycle,
  today: CivilDate,
  calendar: WorkCalendar,
): { passed: number; total: number } {
  const until = today < cycle.lastDay ? today : cycle.lastDay
  return {
    passed: workdaysBetween(cycle.firstDay, until, calendar),
    total: workdaysBetween(cycle.firstDay, cycle.lastDay, calendar),
  }
}

/**
 * Expected pace: the share of the cycle's workdays that has passed, today included.
 * @returns 0 to 1
 */
export function paceOf(cycle: Cycle, today: CivilDate, calendar: WorkCalendar): number {
  const { passed, total } = workdayOfCycle(cycle, today, calendar)
  return total === 0 ? 0 : passed / total
}
