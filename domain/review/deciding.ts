import { civilDateAt } from '../calendar/civilDate'
import type { WorkCalendar } from '../calendar/workdays'
import { Failure } from '../failure'
import { recordCheckIn } from '../okr/checkIn'
import { type Acting, edit } from '../okr/lifecycle'
import type {
  Change,
  CheckIn,
  MidQuarterDecision,
  MidQuarterReview,
  ObjectiveContent,
  PublishedObjective,
} from '../okr/model'
import { contentOf, measureChanges, type WritingRules } from '../okr/writing'
import { adjustedType, type Deciding } from './decisions'
import { awaitsMidQuarter } from './midQuarter'

/** Everything that a review does at once. */
export interface Decided {
  objective: PublishedObjective
  changes: Change[]
  checkIns: CheckIn[]
}

/**
 * An objective as its mid-quarter review leaves it: adjusted and dropped as `edit` does it, with the reason in the
 * history, and with a check-in where a value was said. One version later, whatever it does.
 *
 * @param decisions one for each key result, in any order
 * @throws Failure `wrongState` (not due, or done), `missing` (a key result without decision), `notFound` (no such key
 *   result), `noKeyResultLeft`, and what `edit` and `recordCheckIn` find, each under `decisions.<place>`
 */
export function decide(
  objective: PublishedObjective,
  decisions: readonly Deciding[],
  acting: Acting,
  calendar: WorkCalendar,
): Decided {
  if (!awaitsMidQuarter(objective, civilDateAt(acting.at), calendar)) throw new Failure('wrongState')
  refuseOthers(objective, decisions)
  const start: Decided = { objective, changes: [], checkIns: [] }
  const done = decisions.reduce((before, decision, place) => under(place, () => take(before, decision, acting)), start)
  const midQuarter: MidQuarterReview = {
    at: acting.at,
    byId: acting.byId,
    decisions: decisions.map((decision) => recordOf(decision, objective)),
  }
  return {
    ...done,
    objective: { ...done.objective, midQuarter, version: objective.version + 1, updatedAt: acting.at },
  }
}

/** Whether a review says exactly this: then it is the same request again. */
export function saysTheSame(review: MidQuarterReview, decisions: readonly Deciding[]): boolean {
  const asOne = (decision: MidQuarterDecision | Deciding) => {
    const { keyResultId, kind, blocker, helperIds, toldIds } = decision
    const why = decision.kind === 'keep' ? '' : decision.reason
    const after = 'after' in decision ? decision.after : 'measure' in decision ? decision.measure : null
    return JSON.stringify([keyResultId, kind, blocker, helperIds, toldIds, why, after && Object.entries(after).sort()])
  }
  return (
    review.decisions.length === decisions.length &&
    review.decisions.every((decision, place) => {
      const other = decisions[place]
      return other !== undefined && asOne(decision) === asOne(other)
    })
  )
}

function refuseOthers({ keyResults }: PublishedObjective, decisions: readonly Deciding[]): void {
  const unknown = decisions.findIndex(({ keyResultId }) => !keyResults.some(({ id }) => id === keyResultId))
  if (unknown !== -1) throw new Failure('notFound', `decisions.${unknown}.keyResultId`)
  if (decisions.length < keyResults.length) throw new Failure('missing', 'decisions')
  if (decisions.every(({ kind }) => kind === 'drop')) throw new Failure('noKeyResultLeft', 'decisions')
}

function take(before: Decided, decision: Deciding, acting: Acting): Decided {
  const changed = rewritten(before, decision, acting)
  if (decision.kind === 'drop' || !decision.said) return changed
  const input = { ...decision.said, checkInId: acting.newId(), keyResultId: decision.keyResultId, note: '' }
  const { objective, checkIn } = naming('said', () => recordCheckIn(changed.objective, input, acting.byId, acting.at))
  return { ...changed, objective, checkIns: [...changed.checkIns, checkIn] }
}

/** No company's own: what is public already follows none that came since. */
const anyRules: WritingRules = {}

function rewritten(before: Decided, decision: Deciding, acting: Acting): Decided {
  if (decision.kind === 'keep') return before
  const content = contentOf(before.objective)
  const after: ObjectiveContent =
    decision.kind === 'drop' ? without(content, decision.keyResultId) : adjusted(content, decision)
  // What was published stays: a rule that came since refuses only what is new, and a decision brings nothing new.
  const { objective, changes } = edit(before.objective, after, decision.reason, anyRules, acting)
  return { ...before, objective, changes: [...before.changes, ...changes] }
}

const without = (content: ObjectiveContent, keyResultId: string): ObjectiveContent => ({
  ...content,
  keyResults: content.keyResults.filter(({ id }) => id !== keyResultId),
})

function adjusted(
  content: ObjectiveContent,
  { keyResultId, measure }: Extract<Deciding, { kind: 'adjust' }>,
): ObjectiveContent {
  const keyResults = content.keyResults.map((each) => {
    if (each.id !== keyResultId) return each
    if (adjustedType(each.measure) !== measure.type) throw new Failure('notAllowedValue', 'measure.type')
    return { ...each, measure }
  })
  if (measureChanges(content.keyResults, keyResults).length === 0) throw new Failure('notAllowedValue', 'measure')
  return { ...content, keyResults }
}

/** What stays of a decision. @param objective as it was when the owner decided */
function recordOf(decision: Deciding, { keyResults }: PublishedObjective): MidQuarterDecision {
  const { keyResultId, blocker, helperIds, toldIds } = decision
  const known = keyResults.find(({ id }) => id === keyResultId)
  if (!known) throw new Failure('notFound', 'decisions')
  const common = { keyResultId, title: known.title, blocker, helperIds, toldIds }
  switch (decision.kind) {
    case 'keep':
      return { ...common, kind: 'keep' }
    case 'adjust':
      return { ...common, kind: 'adjust', reason: decision.reason, before: known.measure, after: decision.measure }
    case 'drop':
      return { ...common, kind: 'drop', reason: decision.reason }
  }
}

/** Names a field as the decision at a place has it, where `edit` names it by the key result's place. */
const under = <Result>(place: number, step: () => Result): Result => naming(`decisions.${place}`, step)

function naming<Result>(prefix: string, step: () => Result): Result {
  try {
    return step()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const field = error.field?.replace(/^keyResults\.\d+\./, '')
    throw new Failure(error.code, field === undefined ? prefix : `${prefix}.${field}`, error.details)
  }
}
