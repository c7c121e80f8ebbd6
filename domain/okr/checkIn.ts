import { type CivilDate, civilDateAt } from '../calendar/civilDate'
import { Failure } from '../failure'
import { isLate } from './cycle'
import type { CheckIn, KeyResult, LastCheckIn, PublishedObjective } from './model'
import { indexOf, mondayOf } from './search'
import { weeksOf } from './weeks'

/** How long the author can take a check-in back, in milliseconds. */
export const undoWindow = 10 * 60_000

/** What a person says of a key result. */
export interface CheckInInput {
  /** The client's own id for it. */
  checkInId: string
  keyResultId: string
  value: number
  confidence: number
  note: string
  /** The last check-in that the person saw, or none. */
  basedOn: string | null
  /** Why it comes so late; needed once the cycle is closed. */
  reason?: string
}

const lastOf = ({ _id, value, confidence, note, on, at, byId }: CheckIn): LastCheckIn => ({
  id: _id,
  value,
  confidence,
  note,
  on,
  at,
  byId,
})

function withLastCheckIn(
  objective: PublishedObjective,
  keyResultId: string,
  said: Pick<KeyResult, 'lastCheckIn'> & { checkedInWeeks: CivilDate[] },
  at: number,
): PublishedObjective {
  const updated = {
    ...objective,
    updatedAt: at,
    keyResults: objective.keyResults.map((each) => (each.id === keyResultId ? saidOf(each, said) : each)),
  }
  return { ...updated, index: indexOf(updated) }
}

/** A key result with what is said of it now; one of which nothing stands has no weeks. */
function saidOf(
  { checkedInWeeks: _before, ...keyResult }: KeyResult,
  { lastCheckIn, checkedInWeeks }: Pick<KeyResult, 'lastCheckIn'> & { checkedInWeeks: CivilDate[] },
): KeyResult {
  return { ...keyResult, lastCheckIn, ...(checkedInWeeks.length === 0 ? {} : { checkedInWeeks }) }
}

/** The weeks of what still stands once the last check-in is taken back: its own stays where an earlier one lies in it. */
const weeksWithout = (weeks: readonly CivilDate[], undone: CheckIn, previous: CheckIn | undefined): CivilDate[] =>
  weeks.filter((monday) => monday !== mondayOf(undone.on) || (previous && monday === mondayOf(previous.on)))

function keyResultOf(objective: PublishedObjective, keyResultId: string): KeyResult {
  const keyResult = objective.keyResults.find(({ id }) => id === keyResultId)
  if (!keyResult) throw new Failure('notFound', 'keyResultId')
  return keyResult
}

/**
 * Refuses what was said without having seen the last check-in.
 * @param basedOn the last check-in that the person saw, or none
 * @throws Failure `staleCheckIn` with the newer value where somebody was first
 */
export function refuseStaleCheckIn({ lastCheckIn }: Pick<KeyResult, 'lastCheckIn'>, basedOn: string | null): void {
  if ((lastCheckIn?.id ?? null) === basedOn) return
  throw new Failure(
    'staleCheckIn',
    'basedOn',
    lastCheckIn
      ? {
          checkInId: lastCheckIn.id,
          value: lastCheckIn.value,
          confidence: lastCheckIn.confidence,
          byId: lastCheckIn.byId,
          on: lastCheckIn.on,
        }
      : {},
  )
}

/**
 * Records a check-in: the objective with its new last value, and the line of history.
 *
 * @param byId the member who says it
 * @param at the cloud's time, milliseconds since 1970
 * @throws Failure `notFound` (no such key result), `reasonNeeded` (its cycle is closed), `notAllowedValue` (a milestone
 * is 0 or 1), `staleCheckIn` with the newer value where somebody was first
 */
export function recordCheckIn(
  objective: PublishedObjective,
  input: CheckInInput,
  byId: string,
  at: number,
): { objective: PublishedObjective; checkIn: CheckIn } {
  const keyResult = keyResultOf(objective, input.keyResultId)
  const on = civilDateAt(at)
  const { reason = '' } = input
  if (reason === '' && isLate(objective, on)) throw new Failure('reasonNeeded', 'reason')
  if (keyResult.measure.type === 'milestone' && input.value !== 0 && input.value !== 1) {
    throw new Failure('notAllowedValue', 'value')
  }
  refuseStaleCheckIn(keyResult, input.basedOn)
  const checkIn: CheckIn = {
    _id: input.checkInId,
    companyId: objective.companyId,
    objectiveId: objective._id,
    keyResultId: input.keyResultId,
    byId,
    value: input.value,
    confidence: input.confidence,
    note: input.note,
    on,
    at,
    undoneAt: null,
    ...(reason === '' ? {} : { reason }),
  }
  const said = { lastCheckIn: lastOf(checkIn), checkedInWeeks: weeksOf([...(keyResult.checkedInWeeks ?? []), on]) }
  return { objective: withLastCheckIn(objective, input.keyResultId, said, at), checkIn }
}

/**
 * Takes back the last check-in of a key result; its line stays in the history, marked.
 *
 * @param previous the check-in before it, or none
 * @throws Failure `notFound` (not the last, or undone already), `undoTooLate` after ten minutes
 */
export function undoCheckIn(
  objective: PublishedObjective,
  checkIn: CheckIn,
  previous: CheckIn | undefined,
  at: number,
): { objective: PublishedObjective; checkIn: CheckIn } {
  const keyResult = keyResultOf(objective, checkIn.keyResultId)
  if (checkIn.undoneAt !== null || keyResult.lastCheckIn?.id !== checkIn._id) throw new Failure('notFound', 'checkInId')
  if (at - checkIn.at > undoWindow) throw new Failure('undoTooLate', undefined, { minutes: undoWindow / 60_000 })
  const said = {
    lastCheckIn: previous ? lastOf(previous) : null,
    checkedInWeeks: weeksWithout(keyResult.checkedInWeeks ?? [], checkIn, previous),
  }
  return {
    objective: withLastCheckIn(objective, checkIn.keyResultId, said, at),
    checkIn: { ...checkIn, undoneAt: at },
  }
}
