import { addDays, type CivilDate, civilDateAt, daysFrom } from '../calendar/civilDate'
import type { WorkCalendar } from '../calendar/workdays'
import { Failure } from '../failure'
import { isLate, recordCheckIn, refuseStaleCheckIn } from '../okr/checkIn'
import { type Cycle, cycleById, lastDayOfClosing } from '../okr/cycle'
import { type Acting, close } from '../okr/lifecycle'
import {
  type Change,
  type CheckIn,
  type ClosedObjective,
  type FinalResult,
  firstConfidence,
  type KeyResult,
  type KeyResultMeasure,
  type PublicObjective,
  type PublishedObjective,
} from '../okr/model'
import type { Final } from './closings'

/** Workdays before a cycle's end from which its objectives can be expected to close. */
const lastWorkdays = 5

/** The days on which the objectives of a cycle are closed; after them it takes a reason. */
export function closingDays(cycle: Cycle, calendar: WorkCalendar): { from: CivilDate; until: CivilDate } {
  // Four weeks hold more than five workdays, whatever festival lies in them.
  const days = daysFrom(addDays(cycle.lastDay, -27), cycle.lastDay).filter((day) => calendar.isWorkday(day))
  return { from: days[days.length - lastWorkdays] ?? cycle.lastDay, until: lastDayOfClosing(cycle) }
}

/** Everything that closing does at once. */
export interface ClosedNow {
  objective: ClosedObjective
  change: Change
  /** Values that had not been said before. */
  checkIns: CheckIn[]
}

/**
 * An objective with its last values, what each taught, and the thresholds that they were measured by. A value that
 * differs from the last check-in becomes one; the forecast beside it stays what it was, since there is nothing left to
 * forecast.
 *
 * @param finals one for each key result, in any order
 * @param reason why so late; needed once the cycle is closed
 * @throws Failure `notFound` (no such key result), `missing` (a key result, or a value that there was), `reasonNeeded`,
 *   and what `recordCheckIn` finds, each under `finals.<place>`
 */
export function closeWith(
  objective: PublishedObjective,
  finals: readonly Final[],
  reason: string,
  acting: Acting,
): ClosedNow {
  if (reason === '' && isLate(objective, civilDateAt(acting.at))) throw new Failure('reasonNeeded', 'reason')
  const unknown = finals.findIndex(({ keyResultId }) => !objective.keyResults.some(({ id }) => id === keyResultId))
  if (unknown !== -1) throw new Failure('notFound', `finals.${unknown}.keyResultId`)
  if (finals.length < objective.keyResults.length) throw new Failure('missing', 'finals')
  const checkIns: CheckIn[] = []
  const last = finals.reduce((before, final, place) => {
    const said = under(place, () => saidIn(before, final, reason, acting))
    if (said) checkIns.push(said.checkIn)
    return said?.objective ?? before
  }, objective)
  const learned = new Map(finals.map((final) => [final.keyResultId, final.learned]))
  const closed = close(
    last,
    finalResults(last.keyResults, (id) => learned.get(id) ?? ''),
    reason,
    acting,
  )
  return { ...closed, checkIns }
}

/** The check-in that a final value is; none where the last one says it already, or where there never was a value. */
function saidIn(objective: PublishedObjective, { keyResultId, value, basedOn }: Final, reason: string, acting: Acting) {
  const keyResult = objective.keyResults.find(({ id }) => id === keyResultId)
  if (!keyResult) throw new Failure('notFound', 'keyResultId')
  const { lastCheckIn } = keyResult
  refuseStaleCheckIn(keyResult, basedOn)
  if (value === null) {
    if (lastCheckIn) throw new Failure('missing', 'value')
    return undefined
  }
  if (value === lastCheckIn?.value) return undefined
  const confidence = lastCheckIn?.confidence ?? firstConfidence
  const input = { keyResultId, checkInId: acting.newId(), value, confidence, note: '', basedOn, reason }
  return recordCheckIn(objective, input, acting.byId, acting.at)
}

/** Names a field as the final at a place has it. */
function under<Result>(place: number, step: () => Result): Result {
  try {
    return step()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    throw new Failure(error.code, [`finals.${place}`, error.field].filter(Boolean).join('.'), error.details)
  }
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

/** Whether a closed objective ended with exactly this: then it is the same request again. */
export const endedWith = ({ closing }: ClosedObjective, byId: string, finals: readonly Final[]): boolean =>
  closing !== undefined &&
  closing.byId === byId &&
  closing.results.length === finals.length &&
  finals.every(({ keyResultId, value, learned }) =>
    closing.results.some(
      (result) => result.keyResultId === keyResultId && result.value === value && result.learned === learned,
    ),
  )

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
