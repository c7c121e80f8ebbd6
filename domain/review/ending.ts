import { addDays, type CivilDate, daysFrom } from '../calendar/civilDate'
import type { WorkCalendar } from '../calendar/workdays'
import { type Cycle, cycleById, cycleOn, type CycleRhythm, lastDayOfClosing, neighbour } from '../okr/cycle'
import type {
  ClosedObjective,
  FinalResult,
  KeyResult,
  KeyResultMeasure,
  PublicObjective,
  PublishedObjective,
} from '../okr/model'

/** Workdays before a cycle's end from which its objectives can be expected to close. */
const lastWorkdays = 5

/** The days on which the objectives of a cycle are closed; after them it takes a reason. */
export function closingDays(cycle: Cycle, calendar: WorkCalendar): { from: CivilDate; until: CivilDate } {
  // Four weeks hold more than five workdays, whatever festival lies in them.
  const days = daysFrom(addDays(cycle.lastDay, -27), cycle.lastDay).filter((day) => calendar.isWorkday(day))
  return { from: days[days.length - lastWorkdays] ?? cycle.lastDay, until: lastDayOfClosing(cycle) }
}

/** The cycle that an objective goes on in: the one after its own, or the one that runs where that is over too. */
export function onwardCycle(cycle: Cycle, today: CivilDate, rhythm: CycleRhythm): Cycle {
  const next = neighbour(cycle, 1, rhythm)
  return next.lastDay < today ? cycleOn(today, rhythm) : next
}

/** What key results end with as they stand. @param learnedOf what was learned, by key result */
export const finalResults = (keyResults: readonly KeyResult[], learnedOf: (id: string) => string): FinalResult[] =>
  keyResults.map(({ id, title, measure, unit, lastCheckIn }) => ({
    keyResultId: id,
    title,
    measure,
    unit,
    value: lastCheckIn?.value ?? null,
    learned: learnedOf(id),
  }))

/** What an objective ended with; of one that is open, or was closed before results were kept, where it stands. */
export function resultsOf(
  objective:
    | Pick<PublishedObjective, 'state' | 'keyResults'>
    | Pick<ClosedObjective, 'state' | 'keyResults' | 'closing'>,
): FinalResult[] {
  const closing = objective.state === 'closed' ? objective.closing : undefined
  return closing?.results ?? finalResults(objective.keyResults, () => '')
}

/** What a result reached, in a word: the highest threshold that it passed, or whether it was found, done or kept. */
export type Reached =
  | 'stretch'
  | 'target'
  | 'commit'
  | 'below'
  | 'found'
  | 'notFound'
  | 'done'
  | 'notDone'
  | 'kept'
  | 'notKept'
  | 'unsaid'

/** What a value reached by the way it was counted. @param value in the key result's unit; `null` where none was said */
export function reachedBy(measure: KeyResultMeasure, value: number | null): Reached {
  if (value === null) return measure.type === 'baseline' ? 'notFound' : 'unsaid'
  switch (measure.type) {
    case 'metric': {
      const sign = measure.stretch > measure.baseline ? 1 : -1
      const passed = (['stretch', 'target', 'commit'] as const).find((name) => (value - measure[name]) * sign >= 0)
      return passed ?? 'below'
    }
    case 'baseline':
      return 'found'
    case 'milestone':
      return value === 1 ? 'done' : 'notDone'
    case 'maintain':
      return value >= measure.low && value <= measure.high ? 'kept' : 'notKept'
  }
}

/** Whether anything that had been promised was reached: at least the commit, found, done, kept. */
export const isReached = (reached: Reached): boolean =>
  ['stretch', 'target', 'commit', 'found', 'done', 'kept'].includes(reached)

/** How an objective stands on the way out of its cycle. */
export type EndingState = 'open' | 'ended' | 'carried'

export function endingStateOf(
  objective: Pick<PublishedObjective, 'state'> | Pick<ClosedObjective, 'state' | 'carriedTo'>,
): EndingState {
  if (objective.state === 'published') return 'open'
  return objective.carriedTo ? 'carried' : 'ended'
}

/** Whether the owner can be expected to close an objective on a day: its cycle is in its last days, or over. */
export function awaitsClosing(
  { state, cycleId }: Pick<PublicObjective, 'state' | 'cycleId'>,
  today: CivilDate,
  calendar: WorkCalendar,
): boolean {
  const cycle = cycleById(cycleId)
  return state === 'published' && cycle !== undefined && today >= closingDays(cycle, calendar).from
}
