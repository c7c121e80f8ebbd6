import * as v from 'valibot'
import { addDays, type CivilDate, daysBetween, firstOfMonth, yearAndMonthOf } from '../calendar/civilDate'
import type { Member } from './model'

/** How long a company may set that it keeps who has left, in months. */
export const retentionBounds = { least: 6, most: 60 } as const

/** What is offered; any other number within the bounds is one too. */
export const offeredRetention = [6, 12, 24, 36, 60] as const

/** Months; `null` until the person asks for it to be deleted. */
export const retentionSchema = v.nullable(
  v.pipe(
    v.number('wrongType'),
    v.integer('wrongType'),
    v.minValue(retentionBounds.least, 'tooSmall'),
    v.maxValue(retentionBounds.most, 'tooLarge'),
  ),
)

/**
 * For how many days a wish to join is kept, whatever came of it: it has the name of somebody who may never have come, and
 * whoever did is a member by then.
 */
export const requestsKeptDays = 60

const lastOfMonth = (year: number, month: number): CivilDate => addDays(firstOfMonth(year, month + 1), -1)

/**
 * The last day of leaving of whom a company has kept for long enough: whoever left then or earlier is forgotten today.
 * Months are counted by the calendar: who left on 15 January and is kept for six months is kept until 15 July, and who
 * left on a day that the month to come does not have, until its last one.
 *
 * @param months how long it keeps them
 */
export function keptUntilToday(today: CivilDate, months: number): CivilDate {
  const { year, month } = yearAndMonthOf(today)
  const last = lastOfMonth(year, month - months)
  if (today === lastOfMonth(year, month)) return last
  const first = firstOfMonth(year, month - months)
  const sameDay = addDays(first, daysBetween(firstOfMonth(year, month), today))
  return sameDay < last ? sameDay : last
}

/** Whether somebody's time in the company was over on a day: they had left, or came until then at the latest. */
export const wentBy = ({ standing, endsOn }: Pick<Member, 'standing' | 'endsOn'>, day: CivilDate): boolean =>
  standing.state === 'left' ? standing.leftOn <= day : endsOn !== null && endsOn <= day
