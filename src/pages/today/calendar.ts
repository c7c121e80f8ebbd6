import { addDays, type CivilDate, daysFrom, weekdayOf } from '@domain/calendar/civilDate'
import type { DayCalendar } from '@domain/calendar/day'
import type { Cycle } from '@domain/okr/cycle'
import type { CalendarDay } from '../../components/CalendarStrip'
import type { RulerDay } from '../../components/WorkdayRuler'
import type { Words } from '../../features/okr/present'
import { formatDateWithWeekday, formatMonth, formatWeekdayShort } from '../../i18n/format'

/** What a mark says of a day that is not as its weekday would have it, whoever made it so. */
export function exceptionOf(calendar: DayCalendar, date: CivilDate): Pick<CalendarDay, 'exception'> {
  const { isWorkday, why } = calendar.dayOf(date)
  if (why === 'festival' || why === 'companyDayOff') return { exception: 'rest' }
  return isWorkday && weekdayOf(date) > 5 ? { exception: 'work' } : {}
}

/** The week that a day is in, Monday first, moved by some weeks. */
export function weekOf(t: Words, today: CivilDate, weeks: number, calendar: DayCalendar): CalendarDay[] {
  const monday = addDays(today, 1 - weekdayOf(today) + weeks * 7)
  return daysFrom(monday, addDays(monday, 6)).map((date) => ({
    date,
    weekday: formatWeekdayShort(t, date),
    label: formatDateWithWeekday(t, date, today),
    workday: calendar.isWorkday(date),
    ...exceptionOf(calendar, date),
    ...(calendar.dayOf(date).certainty === 'provisional' ? { provisional: true } : {}),
    today: date === today,
  }))
}

/** Every day of a cycle, for the ruler. */
export const rulerDays = (cycle: Cycle, today: CivilDate, calendar: DayCalendar): RulerDay[] =>
  daysFrom(cycle.firstDay, cycle.lastDay).map((date) => ({
    date,
    workday: calendar.isWorkday(date),
    makeUp: exceptionOf(calendar, date).exception === 'work',
    provisional: calendar.dayOf(date).certainty === 'provisional',
    passed: date < today,
    today: date === today,
  }))

/** The names of the cycle's months, each under its first day. */
export const rulerLabels = (t: Words, cycle: Cycle): { date: CivilDate; text: string }[] =>
  daysFrom(cycle.firstDay, cycle.lastDay)
    .filter((date) => date.endsWith('-01'))
    .map((date) => ({ date, text: formatMonth(t, date) }))
