import { calendarOf } from '@domain/calendar/company'
import type { CompanyView } from '@domain/people/api'
import { addDays, type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import { slotsIn, type WorkingTime } from '@domain/review/meeting'
import { formatDateWithWeekday, type Words } from '../../../i18n/format'

const minute = 60_000
const shanghaiOffset = 8 * 60 * minute

/** `14:30`, from minutes of the day. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** `4月7日 周二 14:30`: an instant on the company's clock, milliseconds since 1970. */
export function instantText(t: Words, instant: number, today: CivilDate): string {
  const minutes = Math.floor((instant + shanghaiOffset) / minute) % (24 * 60)
  return `${formatDateWithWeekday(t, civilDateAt(instant), today)} ${clockText(minutes)}`
}

/** The instant of a minute of a day on the company's clock. */
export const instantOf = (day: CivilDate, minutes: number): number =>
  Date.parse(`${day}T00:00:00Z`) - shanghaiOffset + minutes * minute

/** How far ahead a 1:1 can be wished for: two weeks of workdays and a spare one. */
const offeredDays = 10

/** The next workdays on which a 1:1 could still begin. @param now milliseconds since 1970 */
export function offeredDaysFrom(now: number, time: WorkingTime): CivilDate[] {
  const days: CivilDate[] = []
  for (let day = civilDateAt(now); days.length < offeredDays; day = addDays(day, 1)) {
    if (time.calendar.isWorkday(day) && slotsOf(day, now, time).length > 0) days.push(day)
  }
  return days
}

/** The times of a day that are still ahead, in minutes of the day. */
export const slotsOf = (day: CivilDate, now: number, { hours }: WorkingTime): number[] =>
  slotsIn(hours).filter((slot) => instantOf(day, slot) > now)

/** When a company works. */
export const timeOf = (company: Pick<CompanyView, 'calendar' | 'hours'>): WorkingTime => ({
  calendar: calendarOf(company),
  hours: company.hours,
})

/** `4:05`, of seconds. */
export const durationText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
