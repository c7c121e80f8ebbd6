import { civilDateAt } from '../calendar/civilDate'
import type { WorkingHours } from '../calendar/hours'
import type { WorkCalendar } from '../calendar/workdays'
import { Failure, type FailureCode } from '../failure'

/** Minutes of the 1:1 (product.md, The OKRs Review). */
export const meetingMinutes = 30

/** When a company works: its days and its hours. */
export interface WorkingTime {
  calendar: WorkCalendar
  hours: WorkingHours
}

/**
 * The two who agree on a time. Whoever reviews the member is one side of it: a manager who came later, and who stands in,
 * speak for the same side as whom they follow.
 */
export type Side = 'member' | 'reviewer'

/** On which side of a review somebody is, of those who may have a say in it. */
export const sideOf = (byId: string, { memberId }: { memberId: string }): Side =>
  byId === memberId ? 'member' : 'reviewer'

/** A 1:1 begins on the hour or half past. */
export const slotMinutes = 30

const minute = 60_000
const shanghaiOffset = 8 * 60

const minuteOfDay = (instant: number): number => (Math.floor(instant / minute) + shanghaiOffset) % (24 * 60)

/** What is wrong with a time for a 1:1 beside that it has passed; nothing where it is a good one. */
function problemOf(startsAt: number, { calendar, hours }: WorkingTime): FailureCode | undefined {
  if (!calendar.isWorkday(civilDateAt(startsAt))) return 'meetingNotOnWorkday'
  const from = minuteOfDay(startsAt)
  const onTheSlot = startsAt % minute === 0 && from % slotMinutes === 0
  const isOutside = !onTheSlot || from < hours.from || from + meetingMinutes > hours.until
  return isOutside ? 'meetingOutsideHours' : undefined
}

/**
 * Refuses a time at which no 1:1 can be.
 *
 * @param startsAt milliseconds since 1970, and `now`
 * @throws Failure `meetingPast`, `meetingNotOnWorkday`, `meetingOutsideHours`
 */
export function refuseMeeting(startsAt: number, now: number, time: WorkingTime): void {
  const problem = startsAt <= now ? 'meetingPast' : problemOf(startsAt, time)
  if (problem) throw new Failure(problem, 'startsAt')
}

/** The times of a day at which a 1:1 can begin, in minutes of the day in Shanghai. */
export const slotsIn = ({ from, until }: WorkingHours): number[] =>
  Array.from({ length: (until - from - meetingMinutes) / slotMinutes + 1 }, (_, index) => from + index * slotMinutes)

/**
 * Whether a 1:1 that was agreed on can no longer be as it stands: its day has become a day off, or the hours are others.
 * Derived, so that it needs no telling: the two see it, and find another time.
 *
 * @param now milliseconds since 1970; what has passed stays as it was
 */
export const isMisplaced = (startsAt: number, now: number, time: WorkingTime): boolean =>
  startsAt > now && problemOf(startsAt, time) !== undefined
