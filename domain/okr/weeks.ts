import type { CivilDate } from '../calendar/civilDate'
import { daysFrom } from '../calendar/civilDate'
import type { Cycle } from './cycle'
import { mondayOf } from './search'

/** A cycle of four months touches at most so many weeks: more are never kept. */
const mostWeeks = 19

/** The weeks of some days by their Mondays, each once, the newest nineteen. */
export const weeksOf = (days: readonly CivilDate[]): CivilDate[] =>
  [...new Set(days.map(mondayOf))].sort().slice(-mostWeeks)

/** The weeks of a cycle up to the one of a day, by their Mondays: the first may lie before the cycle. */
export const weeksUntil = ({ firstDay, lastDay }: Pick<Cycle, 'firstDay' | 'lastDay'>, today: CivilDate): CivilDate[] =>
  daysFrom(mondayOf(firstDay), today < lastDay ? today : lastDay).filter((_day, at) => at % 7 === 0)
