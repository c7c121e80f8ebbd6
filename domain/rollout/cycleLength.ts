import { addDays, type CivilDate, firstOfMonth, yearAndMonthOf } from '../calendar/civilDate'
import { type CycleLength, type CycleRhythm, cycleById, cycleOn } from '../okr/cycle'

/** The first day of the fiscal year that a day falls into, or of the next one. */
function fiscalYear(date: CivilDate, { fiscalStartMonth }: CycleRhythm, which: 'this' | 'next'): CivilDate {
  const { year, month } = yearAndMonthOf(date)
  const monthsInto = (month - fiscalStartMonth + 12) % 12
  return firstOfMonth(year, month - monthsInto + (which === 'next' ? 12 : 0))
}

/**
 * From which day on cycles may have another length. A cycle that runs is never cut, and what was published never stands
 * in a cycle that there is not: lengths change where a fiscal year begins, since only there cycles of three and of four
 * months meet. That is this year's while nothing was published in it yet, else the next one's.
 *
 * @param newestCycleId the latest cycle in which anything is, or was, public; `null` where nothing is
 * @returns `null` where OKRs of the next fiscal year are public already: then it is too late
 */
export function lengthMayChangeFrom(
  today: CivilDate,
  rhythm: CycleRhythm,
  newestCycleId: string | null,
): CivilDate | null {
  const newest = newestCycleId === null ? undefined : cycleById(newestCycleId)
  const [thisYear, nextYear] = [fiscalYear(today, rhythm, 'this'), fiscalYear(today, rhythm, 'next')]
  if (newest === undefined || newest.firstDay < thisYear) return thisYear
  return newest.firstDay < nextYear ? nextYear : null
}

/**
 * A rhythm with another length from a day on.
 * @param from the first day of a fiscal year; what was to change there or later no longer does
 */
export function withLength(rhythm: CycleRhythm, length: CycleLength, from: CivilDate): CycleRhythm {
  const { fiscalStartMonth, earlierLengths = [] } = rhythm
  const before = cycleOn(addDays(from, -1), rhythm).length
  const earlier = earlierLengths.filter(({ until }) => until < from)
  const all = before === length ? earlier : [...earlier, { length: before, until: from }]
  return { fiscalStartMonth, cycleLength: length, ...(all.length > 0 ? { earlierLengths: all } : {}) }
}

/** The day from which the length counts that a company has now, where that is still ahead. */
export function lengthAhead(today: CivilDate, { earlierLengths = [] }: CycleRhythm): CivilDate | undefined {
  const until = earlierLengths[earlierLengths.length - 1]?.until
  return until !== undefined && until > today ? until : undefined
}
