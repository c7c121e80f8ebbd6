import * as v from 'valibot'
import { Failure, type FailureReport } from '../failure'
import { reportOf } from '../issue'
import {
  type Change,
  type DraftMeasure,
  type KeyResultDraft,
  type KeyResultMeasure,
  type ObjectiveContent,
  type ObjectiveDraft,
  objectiveContentSchema,
  objectiveDraftSchema,
} from './model'
import { firstOutOfOrder } from './progress'

/** What a company's deployment parameters say about writing. */
export interface WritingRules {
  milestonesAllowed: boolean
}

type Problem = FailureReport & { field: string }

const missing = (field: string): Problem => ({ code: 'missing', field })

/** Every one of the values that is not written yet, so that all can be said at once. */
const missingOf = (values: Record<string, number | null>, path: string): Problem[] =>
  Object.entries(values).flatMap(([name, value]) => (value === null ? [missing(`${path}.${name}`)] : []))

function measureProblems(measure: DraftMeasure, path: string, rules: WritingRules): Problem[] {
  switch (measure.type) {
    case 'baseline':
      return []
    case 'milestone':
      return rules.milestonesAllowed ? [] : [{ code: 'milestoneNotAllowed', field: `${path}.type` }]
    case 'maintain': {
      const { low, high } = measure
      if (low === null || high === null) return missingOf({ low, high }, path)
      return low < high ? [] : [{ code: 'bandUpsideDown', field: `${path}.high`, details: { low } }]
    }
    case 'metric': {
      const { baseline, commit, target, stretch } = measure
      if (baseline === null || stretch === null) return missingOf({ baseline, stretch }, path)
      if (baseline === stretch) return [{ code: 'sameBaselineAndStretch', field: `${path}.stretch` }]
      if (commit === null) return [missing(`${path}.commit`)]
      if (target === null) return [missing(`${path}.target`)]
      const wrong = firstOutOfOrder({ type: 'metric', baseline, commit, target, stretch })
      return wrong
        ? [{ code: 'thresholdsOutOfOrder', field: `${path}.${wrong.threshold}`, details: { after: wrong.after } }]
        : []
    }
  }
}

const keyResultProblems = (keyResult: KeyResultDraft, path: string, rules: WritingRules): Problem[] => [
  ...(keyResult.title.trim() === '' ? [missing(`${path}.title`)] : []),
  ...measureProblems(keyResult.measure, `${path}.measure`, rules),
]

/**
 * What no call would even take, such as a title over its length: an editor lets people type on, so only there it occurs.
 */
function boundProblems(draft: ObjectiveDraft): Problem[] {
  const { issues = [] } = v.safeParse(objectiveDraftSchema, draft, { abortPipeEarly: true })
  return issues.map(reportOf).map(({ field = '', ...report }) => ({ ...report, field }))
}

/**
 * Everything that keeps a draft from being published: what is out of bounds, then what is missing or wrong in the order
 * it stands on the page. The editor shows it beside the fields; the cloud refuses with the first.
 */
export function problemsOf(draft: ObjectiveDraft, rules: WritingRules): Problem[] {
  return [
    ...boundProblems(draft),
    ...(draft.title.trim() === '' ? [missing('title')] : []),
    ...(draft.keyResults.length === 0 ? [{ code: 'tooFew', field: 'keyResults', details: { bound: 1 } } as const] : []),
    ...draft.keyResults.flatMap((keyResult, index) => keyResultProblems(keyResult, `keyResults.${index}`, rules)),
  ]
}

/**
 * A draft with nothing missing.
 * @throws Failure with the first problem and its field
 */
export function completed(draft: ObjectiveDraft, rules: WritingRules): ObjectiveContent {
  const [problem] = problemsOf(draft, rules)
  if (problem) throw new Failure(problem.code, problem.field, problem.details)
  return v.parse(objectiveContentSchema, draft)
}

/** What was written of a public objective: without what has happened to its key results since. */
export const contentOf = ({
  title,
  why,
  level,
  cycleId,
  alignments,
  keyResults,
}: ObjectiveContent): ObjectiveContent => ({
  title,
  why,
  level,
  cycleId,
  alignments,
  keyResults: keyResults.map(({ id, title, measure, unit, ownerId, origin, weight }) => ({
    id,
    title,
    measure,
    unit,
    ownerId,
    origin,
    weight,
  })),
})

/** Whether two measures count the same way. */
const sameMeasure = (one: KeyResultMeasure, other: KeyResultMeasure): boolean =>
  one.type === other.type &&
  (one.type !== 'metric' || other.type !== 'metric'
    ? one.type !== 'maintain' || other.type !== 'maintain' || (one.low === other.low && one.high === other.high)
    : one.baseline === other.baseline &&
      one.commit === other.commit &&
      one.target === other.target &&
      one.stretch === other.stretch)

/** One key result whose way of counting an edit changes: what the history keeps of it. */
export type MeasureChange = NonNullable<Change['keyResult']>

type Measured = Pick<MeasureChange, 'id' | 'title'> & { measure: KeyResultMeasure; unit: string }

/**
 * The key results that an edit would count in another way, which another unit is too; after publication each needs a
 * written reason.
 */
export function measureChanges(before: readonly Measured[], after: readonly Measured[]): MeasureChange[] {
  return after.flatMap(({ id, title, measure, unit }) => {
    const old = before.find((keyResult) => keyResult.id === id)
    if (!old || (sameMeasure(old.measure, measure) && old.unit === unit)) return []
    const change = { id, title, before: old.measure, after: measure }
    return [old.unit === unit ? change : { ...change, units: { before: old.unit, after: unit } }]
  })
}
