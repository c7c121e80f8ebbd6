import { addDays, type CivilDate, firstOfMonth, weekdayOf, yearAndMonthOf } from '../calendar/civilDate'
import type { WorkCalendar } from '../calendar/workdays'
import { cycleById } from '../okr/cycle'
import { midQuarterDays } from '../review/midQuarter'
import type { GroupFigures, StepCount, WeekFigures } from './adoption'
import type { Board } from './boardApi'

/** Champions look at a week, sponsors at a month. */
export const digestSpans = ['week', 'month'] as const
export type DigestSpan = (typeof digestSpans)[number]

/** Steps that are taken once, so that more people can have taken them than before; checking in begins anew each week. */
const lastingSteps = ['trained', 'drafted', 'published', 'midQuarter', 'review'] as const
type LastingStep = (typeof lastingSteps)[number]

/** Something that is new, or near. */
export type News =
  | { kind: 'step'; step: LastingStep; more: number }
  /** How many checked in in the last whole week, of how many. */
  | { kind: 'checkedIn'; monday: CivilDate; count: StepCount }
  | { kind: 'silent'; names: string[] }
  | { kind: 'midQuarterOpens'; on: CivilDate }
  | { kind: 'midQuarterOpen'; until: CivilDate }
  | { kind: 'cycleEnds'; on: CivilDate }

export interface Digest {
  /** From this day on it is new. */
  since: CivilDate
  /** In the order of the way to OKRs, then what is near; none where nothing happened. */
  news: News[]
}

/**
 * What is new on a board since the week, or the month, before this one began, and what comes within another. Counts of
 * participation by department; nobody is named.
 */
export function digestOf(
  { today, cycleId, total, named, evidence }: Pick<Board, 'today' | 'cycleId' | 'total' | 'named' | 'evidence'>,
  span: DigestSpan,
  calendar: WorkCalendar,
): Digest {
  const cycle = cycleById(cycleId)
  const start = sinceOf(today, span)
  const since = cycle && cycle.firstDay > start ? cycle.firstDay : start
  const silent = evidence?.silent.map(({ departmentId }) => departmentId) ?? []
  const names = named.filter(({ id }) => silent.includes(id)).map(({ name }) => name)
  const news: News[] = [
    ...(total ? counted(total, { since, today }) : []),
    ...(names.length > 0 ? [{ kind: 'silent' as const, names }] : []),
  ]
  if (!cycle) return { since, news }
  const until = addDays(today, span === 'week' ? 7 : 31)
  const { from, dueUntil } = midQuarterDays(cycle, calendar)
  if (today < from && from <= until) news.push({ kind: 'midQuarterOpens', on: from })
  if (from <= today && today <= dueUntil) news.push({ kind: 'midQuarterOpen', until: dueUntil })
  if (today <= cycle.lastDay && cycle.lastDay <= until) news.push({ kind: 'cycleEnds', on: cycle.lastDay })
  return { since, news }
}

/** The Monday of last week, or the first of last month. */
function sinceOf(today: CivilDate, span: DigestSpan): CivilDate {
  if (span === 'week') return addDays(today, -6 - weekdayOf(today))
  const { year, month } = yearAndMonthOf(today)
  return firstOfMonth(year, month - 1)
}

function lastEndedBefore(day: CivilDate, weeks: readonly WeekFigures[]): WeekFigures | undefined {
  const ended = weeks.filter(({ monday }) => addDays(monday, 6) < day)
  return ended[ended.length - 1]
}

function counted({ now, weeks }: GroupFigures, { since, today }: { since: CivilDate; today: CivilDate }): News[] {
  const before = lastEndedBefore(since, weeks)
  const last = lastEndedBefore(today, weeks)
  const moved = lastingSteps.flatMap((step): News[] => {
    const more = now[step].done - doneBefore(step, before, weeks)
    // Fewer than before: people have left or moved, which is no news of the rollout.
    return more > 0 ? [{ kind: 'step', step, more }] : []
  })
  const count = last?.steps.checkedIn
  return last && count && count.of > 0 ? [...moved, { kind: 'checkedIn', monday: last.monday, count }] : moved
}

/**
 * How many had taken a step before it is news. With a cycle all of them begin at nought but one: who was trained is
 * trained for good. How many were as it began is not counted; the end of its first week is as far back as is known.
 */
function doneBefore(step: LastingStep, before: WeekFigures | undefined, weeks: readonly WeekFigures[]): number {
  const known = before ?? (step === 'trained' ? weeks[0] : undefined)
  return known?.steps[step].done ?? 0
}
