import { civilDateAt } from '../calendar/civilDate'
import type { WorkCalendar } from '../calendar/workdays'
import { Failure } from '../failure'

/** Minutes of the 1:1 (product.md, The OKRs Review). */
export const meetingMinutes = 30

/** Working hours in which a 1:1 takes place, in minutes of the day in Shanghai: 9:00 to 18:00. */
export const workingHours = { from: 9 * 60, to: 18 * 60 } as const

/** A 1:1 begins on the hour or half past. */
export const slotMinutes = 30

const minute = 60_000
const shanghaiOffset = 8 * 60

const minuteOfDay = (instant: number): number => (Math.floor(instant / minute) + shanghaiOffset) % (24 * 60)

/**
 * Refuses a time at which no 1:1 can be.
 *
 * @param startsAt milliseconds since 1970, and `now`
 * @throws Failure `meetingPast`, `meetingNotOnWorkday`, `meetingOutsideHours`
 */
export function refuseMeeting(startsAt: number, now: number, calendar: WorkCalendar): void {
  if (startsAt <= now) throw new Failure('meetingPast', 'startsAt')
  if (!calendar.isWorkday(civilDateAt(startsAt))) throw new Failure('meetingNotOnWorkday', 'startsAt')
  const from = minuteOfDay(startsAt)
  const onTheSlot = startsAt % minute === 0 && from % slotMinutes === 0
  if (!onTheSlot || from < workingHours.from || from + meetingMinutes > workingHours.to) {
    throw new Failure('meetingOutsideHours', 'startsAt')
  }
}

/** The times of a day at which a 1:1 can begin, in minutes of the day in Shanghai. */
export const slots: readonly number[] = Array.from(
  { length: (workingHours.to - workingHours.from - meetingMinutes) / slotMinutes + 1 },
  (_, index) => workingHours.from + index * slotMinutes,
)
