import type { CivilDate } from '@domain/calendar/civilDate'
import { chinaCalendar } from '@domain/calendar/china'
import { usualHours } from '@domain/calendar/hours'
import { shiftWorkdays, type WorkCalendar } from '@domain/calendar/workdays'
import type { WorkingTime } from '@domain/review/meeting'
import { between, type Random } from './random'

/** When people at the demo company are at work. */
export const officeDays: WorkCalendar = chinaCalendar
export const officeTime: WorkingTime = { calendar: officeDays, hours: usualHours }

/** The workday that many workdays after a day; before it where negative; 0 is the day itself, or the next workday. */
export const workdayFrom = (date: CivilDate, workdays: number): CivilDate => shiftWorkdays(date, workdays, officeDays)

const hour = 3_600_000
const shanghaiOffset = 8 * hour

/** Milliseconds since 1970 of an hour of a day in Shanghai; fractions of hours count. */
export const instantAt = (date: CivilDate, hours: number): number =>
  Date.parse(`${date}T00:00:00Z`) - shanghaiOffset + Math.round(hours * hour)

/** Some moment of a day between nine and half past six, but not at lunch; milliseconds since 1970. */
export function workingMoment(date: CivilDate, random: Random): number {
  const minute = between(random, 0, 449)
  const hours = minute < 180 ? 9 + minute / 60 : 14 + (minute - 180) / 60
  return instantAt(date, hours) + between(random, 0, 59_999)
}
