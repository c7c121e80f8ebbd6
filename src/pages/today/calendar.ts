import { addDays, type CivilDate, daysFrom, weekdayOf } from '@domain/calendar/civilDate'
import type { ChinaCalendar } from '@domain/calendar/china'
import type { Cycle } from '@domain/okr/cycle'
import type { CalendarDay } from '../../components/CalendarStrip'
import type { RulerDay } from '../../components/WorkdayRuler'
import type { Words } from '../../features/okr/present'
import { formatDateWithWeekday, formatMonth, formatWeekdayShort } from '../../i18n/format'

/** What a mark says of a day that is not as its weekday would have it. */
function exceptionOf(calendar: ChinaCalendar, date: CivilDate): Pick<CalendarDay, 'exception'> {
  const { why } = calendar.dayOf(date)
  return why === 'festival' ? { exception: 'rest' } : why === 'makeUp' ? { exception: 'work' } : {}
}

/** The week that a day is in, Monday first, moved by some weeks. */
export function weekOf(t: Words, today: CivilDate, weeks: number, calendar: ChinaCalendar): CalendarDay[] {
  const monday = addDays(today, 1 - weekdayOf(today) + weeks * 7)
  return daysFrom(monday, addDays(monday, 6)).map((date) => ({
    date,
    weekday: formatWeekdayShort(t, date),
    label: formatDateWithWeekday(t, date, today),
    workday: calendar.isWorkday(date),
    ...exceptionOf(calendar, date),
    today: date === today,
  }))
}

/** Every day of a cycle, for the ruler. */
export const rulerDays = (cycle: Cycle, today: CivilDate, calendar: ChinaCalendar): RulerDay[] =>
  daysFrom(cycle.firstDay, cycle.lastDay).map((date) => ({
    date,
    workday: calendar.isWorkday(date),
    makeUp: calendar.dayOf(date).why === 'makeUp',
    passed: date < today,
    today: date === today,
  }))

/** The names of the cycle's months, each under its first day. */
export const rulerLabels = (t: Words, cycle: Cycle): { date: CivilDate; text: string }[] =>
  daysFrom(cycle.firstDay, cycle.lastDay)
    .filter((date) => date.endsWith('-01'))
    .map((date) => ({ date, text: formatMonth(t, date) }))
