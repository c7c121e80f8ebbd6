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
  limits,
  objectiveContentSchema,
  objectiveDraftSchema,
} from './model'
import { derivedCommit, firstOutOfOrder } from './progress'
import { asksForCommit, mayMeasureBy, maySetAt, type WritingRules } from './rules'

export type { WritingRules } from './rules'

/** Something that keeps a draft from being published, by the field where it can be mended. */
export type Problem = FailureReport & { field: string }

/** What is public of an objective already: that stays, whatever rules came since; only what is new has to follow them. */
export type Accepted = Pick<ObjectiveContent, 'level' | 'alignments' | 'keyResults'>

const missing = (field: string): Problem => ({ code: 'missing', field })

/** Every one of the values that is not written yet, so that all can be said at once. */
const missingOf = (values: Record<string, number | null>, path: string): Problem[] =>
  Object.entries(values).flatMap(([name, value]) => (value === null ? [missing(`${path}.${name}`)] : []))

/** Whether a way of measuring is refused by the company's rules; the one that a public key result has is not. */
function typeProblems({ type }: DraftMeasure, path: string, rules: WritingRules, before?: KeyResultMeasure): Problem[] {
  if (before?.type === type || mayMeasureBy(type, rules)) return []
  return [{ code: type === 'milestone' ? 'milestoneNotAllowed' : 'typeNotAllowed', field: `${path}.type` }]
}

function measureProblems(measure: DraftMeasure, path: string, rules: WritingRules): Problem[] {
  switch (measure.type) {
    case 'baseline':
    case 'milestone':
      return []
    case 'maintain': {
      const { low, high } = measure
      if (low === null || high === null) return missingOf({ low, high }, path)
      return low < high ? [] : [{ code: 'bandUpsideDown', field: `${path}.high`, details: { low } }]
    }
    case 'metric': {
      const { baseline, commit, target, stretch } = measure
      if (baseline === null || stretch === null) return missingOf({ baseline, stretch }, path)
      if (baseline === stretch) return [{ code: 'sameBaselineAndStretch', field: `${path}.stretch` }]
      if (commit === null && asksForCommit(rules)) return [missing(`${path}.commit`)]
      if (commit === null || target === null) return [missing(`${path}.target`)]
      const wrong = firstOutOfOrder({ type: 'metric', baseline, commit, target, stretch })
      if (!wrong) return []
      const { threshold, after } = wrong
      // A commit that is worked out lies where the target puts it: the target is what can be mended.
      const field = threshold === 'commit' && !asksForCommit(rules) ? 'target' : threshold
      return [{ code: 'thresholdsOutOfOrder', field: `${path}.${field}`, details: { after } }]
    }
  }
}

/**
 * A measure with what nobody is asked for: where the company uses target and stretch alone, the commit is worked out.
 * That of a public key result stays as it was written as long as the values around it do.
 */
function worked(measure: DraftMeasure, rules: WritingRules, before?: KeyResultMeasure): DraftMeasure {
  if (measure.type !== 'metric' || asksForCommit(rules)) return measure
  const { baseline, target, stretch } = measure
  const same = before?.type === 'metric' && before.baseline === baseline && before.target === target
  if (same && before.stretch === stretch) return before
  return { ...measure, commit: baseline === null || target === null ? null : derivedCommit(baseline, target) }
}

const measureBefore = ({ id }: KeyResultDraft, accepted?: Accepted): KeyResultMeasure | undefined =>
  accepted?.keyResults.find((keyResult) => keyResult.id === id)?.measure

function keyResultProblems(keyResult: KeyResultDraft, path: string, rules: WritingRules, accepted?: Accepted) {
  const before = measureBefore(keyResult, accepted)
  const refused = typeProblems(keyResult.measure, `${path}.measure`, rules, before)
  return [
    ...(keyResult.title.trim() === '' ? [missing(`${path}.title`)] : []),
    ...(refused.length > 0
      ? refused
      : measureProblems(worked(keyResult.measure, rules, before), `${path}.measure`, rules)),
  ]
}

function levelProblems({ level }: ObjectiveDraft, rules: WritingRules, accepted?: Accepted): Problem[] {
  return level === accepted?.level || maySetAt(level, rules) ? [] : [{ code: 'levelNotUsed', field: 'level' }]
}

/** How many key results there may be; an objective that is public with more, or fewer, may stay so. */
function amountProblems({ keyResults }: ObjectiveDraft, { okrRules }: WritingRules, accepted?: Accepted): Problem[] {
  const amounts = okrRules?.amounts ?? { least: 1, most: limits.keyResults }
  const before = accepted?.keyResults.length
  const least = Math.min(amounts.least, before ?? amounts.least)
  const most = Math.max(amounts.most, before ?? amounts.most)
  const count = keyResults.length
  if (count < least) return [{ code: 'tooFew', field: 'keyResults', details: { bound: amounts.least } }]
  // Above the bound of every company the schema has said so already.
  const isTooMany = count > most && count <= limits.keyResults
  return isTooMany ? [{ code: 'tooMany', field: 'keyResults', details: { bound: amounts.most } }] : []
}

/** The company's own objectives stand at the top: there is nothing for them to align to. */
function alignmentProblems(draft: ObjectiveDraft, { okrRules }: WritingRules, accepted?: Accepted): Problem[] {
  const isNeeded = okrRules?.alignment === 'required' && draft.level !== 'company'
  const wasWithout = accepted !== undefined && accepted.alignments.length === 0
  if (!isNeeded || wasWithout || draft.alignments.length > 0) return []
  return [{ code: 'alignmentNeeded', field: 'alignments' }]
}

/**
 * What no call would even take, such as a title over its length: an editor lets people type on, so only there it occurs.
 */
function boundProblems(draft: ObjectiveDraft): Problem[] {
  const { issues = [] } = v.safeParse(objectiveDraftSchema, draft, { abortPipeEarly: true })
  return issues.map(reportOf).map(({ field = '', ...report }) => ({ ...report, field }))
}

/**
 * Everything that keeps a draft from being published: what is out of bounds, then what is missing, wrong or against the
 * company's rules in the order it stands on the page. The editor shows it beside the fields; the cloud refuses with the
 * first.
 *
 * @param accepted what the objective says already, where it is public
 */
export function problemsOf(draft: ObjectiveDraft, rules: WritingRules, accepted?: Accepted): Problem[] {
  return [
    ...boundProblems(draft),
    ...(draft.title.trim() === '' ? [missing('title')] : []),
    ...levelProblems(draft, rules, accepted),
    ...amountProblems(draft, rules, accepted),
    ...draft.keyResults.flatMap((each, index) => keyResultProblems(each, `keyResults.${index}`, rules, accepted)),
    ...alignmentProblems(draft, rules, accepted),
  ]
}

/**
 * A draft with nothing missing, and with what the company asks nobody for.
 * @param accepted what the objective says already, where it is public
 * @throws Failure with the first problem and its field
 */
export function completed(draft: ObjectiveDraft, rules: WritingRules, accepted?: Accepted): ObjectiveContent {
  const [problem] = problemsOf(draft, rules, accepted)
  if (problem) throw new Failure(problem.code, problem.field, problem.details)
  const keyResults = draft.keyResults.map((each) => ({
    ...each,
    measure: worked(each.measure, rules, measureBefore(each, accepted)),
  }))
  return v.parse(objectiveContentSchema, { ...draft, keyResults })
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
