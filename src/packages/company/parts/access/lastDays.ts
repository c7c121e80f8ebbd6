import { addDays, type CivilDate, firstOfMonth, yearAndMonthOf } from '@domain/calendar/civilDate'

/** Ends of months that an outside coach may come until: this month's and the eleven after it, within the rule's year. */
export function lastDays(today: CivilDate): CivilDate[] {
  const { year, month } = yearAndMonthOf(today)
  return Array.from({ length: 12 }, (_, ahead) => addDays(firstOfMonth(year, month + ahead + 1), -1))
}
