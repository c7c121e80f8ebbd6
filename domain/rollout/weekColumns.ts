import { addDays, type CivilDate, daysFrom } from '../calendar/civilDate'
import type { CalendarDay, DayCalendar } from '../calendar/day'
import { cycleById } from '../okr/cycle'

/** A week of a cycle as a column: from its first workday, or why it has none. */
export type WeekColumn =
  | { monday: CivilDate; kind: 'worked'; from: CivilDate }
  | { monday: CivilDate; kind: 'off'; why: Extract<CalendarDay, { isWorkday: false }> }

/**
 * The weeks of a cycle as a company works them; days before the cycle's first do not count.
 *
 * @param mondays of the weeks, in their order
 */
export function weekColumns(mondays: readonly CivilDate[], cycleId: string, calendar: DayCalendar): WeekColumn[] {
  const begins = cycleById(cycleId)?.firstDay
  return mondays.map((monday) => columnOf(monday, begins && monday < begins ? begins : monday, calendar))
}

function columnOf(monday: CivilDate, first: CivilDate, calendar: DayCalendar): WeekColumn {
  const days = daysFrom(first, addDays(monday, 6))
  const from = days.find((day) => calendar.isWorkday(day))
  if (from !== undefined) return { monday, kind: 'worked', from }
  const off = days.map((day) => calendar.dayOf(day)).filter((day) => !day.isWorkday)
  // A festival or the company's own days say more than the weekend behind them.
  const why = off.find(({ why }) => why !== 'weekend') ?? off[0]
  if (!why) throw new RangeError(`the week of ${monday} has no days`)
  return { monday, kind: 'off', why }
}
