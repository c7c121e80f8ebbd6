import { civilDateAt } from '../calendar/civilDate'
import { Failure } from '../failure'
import { recordCheckIn, refuseStaleCheckIn } from '../okr/checkIn'
import { isLate } from '../okr/cycle'
import { type Acting, close } from '../okr/lifecycle'
import { type Change, type CheckIn, type ClosedObjective, firstConfidence, type PublishedObjective } from '../okr/model'
import type { Final } from './closings'
import { finalResults } from './ending'

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
