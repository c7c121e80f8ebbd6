import { civilDateAt } from '../calendar/civilDate'
import { Failure } from '../failure'
import { cycleById, type CycleRhythm } from '../okr/cycle'
import { type Acting, newDraft } from '../okr/lifecycle'
import type {
  ClosedObjective,
  DraftMeasure,
  DraftObjective,
  FinalResult,
  KeyResultDraft,
  KeyResultMeasure,
} from '../okr/model'
import { onwardCycle, resultsOf } from './ending'

/** Who takes over what, and in which rhythm. */
export interface Successor {
  draftId: string
  departmentPath: string[]
  rhythm: CycleRhythm
  /** Whether somebody is still in the company. */
  isHere: (memberId: string) => boolean
}

/**
 * The draft in which the owner of a closed objective carries it on: the same words, each metric from where it got to.
 * Alignments stay behind: they say what it supported in a cycle that is over, and what those became has another id.
 * So does a milestone that is done. A key result of somebody who left is the owner's.
 *
 * @throws Failure `wrongState` where it goes on already
 */
export function successorOf(
  objective: ClosedObjective,
  { draftId, departmentPath, rhythm, isHere }: Successor,
  acting: Acting,
): DraftObjective {
  const cycle = cycleById(objective.cycleId)
  if (objective.carriedTo || !cycle) throw new Failure('wrongState')
  const results = new Map(resultsOf(objective).map((result) => [result.keyResultId, result]))
  const keyResults = objective.keyResults.flatMap((keyResult): KeyResultDraft[] => {
    const measure = measureFrom(keyResult.measure, results.get(keyResult.id))
    if (!measure) return []
    const { title, unit, ownerId, origin, weight } = keyResult
    const isStray = origin.kind === 'given' && !isHere(origin.byId)
    return [
      {
        id: acting.newId(),
        title,
        measure,
        unit,
        ownerId: isHere(ownerId) ? ownerId : objective.ownerId,
        origin: isStray ? { kind: 'own' } : origin,
        weight,
      },
    ]
  })
  const { title, why, level, companyId, ownerId } = objective
  const { id: cycleId } = onwardCycle(cycle, civilDateAt(acting.at), rhythm)
  const text = { title, why, level, cycleId, alignments: [], keyResults }
  const draft = newDraft(draftId, { companyId, memberId: ownerId, departmentPath }, text, acting.at)
  return { ...draft, carriedFrom: objective._id }
}

/** A closed objective that goes on in a draft; of the same version, since that is for who writes it to count. */
export const carriedIn = (
  objective: ClosedObjective,
  { _id: objectiveId, cycleId }: Pick<DraftObjective, '_id' | 'cycleId'>,
): ClosedObjective => ({ ...objective, carriedTo: { objectiveId, cycleId } })

/** How a key result is counted from now on; none where there is nothing left of it. */
function measureFrom(measure: KeyResultMeasure, result: FinalResult | undefined): DraftMeasure | undefined {
  const value = result?.value ?? null
  if (value === null) return measure
  switch (measure.type) {
    case 'metric': {
      const sign = measure.stretch > measure.baseline ? 1 : -1
      const ahead = (threshold: number) => ((threshold - value) * sign > 0 ? threshold : null)
      const { commit, target, stretch } = measure
      return { type: 'metric', baseline: value, commit: ahead(commit), target: ahead(target), stretch: ahead(stretch) }
    }
    case 'baseline':
      // The number is found: now it can be moved.
      return { type: 'metric', baseline: value, commit: null, target: null, stretch: null }
    case 'milestone':
      return value === 1 ? undefined : measure
    case 'maintain':
      return measure
  }
}
