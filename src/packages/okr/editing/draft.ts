import type { DraftMeasure, KeyResultDraft, Level, ObjectiveDraft } from '@domain/okr/model'
import { derivedThresholds } from '@domain/okr/progress'

/** Everything that starts a draft: whose it is, and when it is for. */
export interface NewDraft {
  level: Level
  cycleId: string
  memberId: string
  /** Fresh ids for key results. */
  newId: () => string
}

const emptyMeasures: { [Type in DraftMeasure['type']]: Extract<DraftMeasure, { type: Type }> } = {
  metric: { type: 'metric', baseline: null, commit: null, target: null, stretch: null },
  baseline: { type: 'baseline' },
  milestone: { type: 'milestone' },
  maintain: { type: 'maintain', low: null, high: null },
}

/** A key result with nothing written in it. */
export const emptyKeyResult = (id: string, ownerId: string): KeyResultDraft => ({
  id,
  title: '',
  measure: emptyMeasures.metric,
  unit: 'percent',
  ownerId,
  origin: { kind: 'own' },
  weight: 1,
})

/** An objective with nothing written in it and room for one key result. */
export const emptyDraft = ({ level, cycleId, memberId, newId }: NewDraft): ObjectiveDraft => ({
  title: '',
  why: '',
  level,
  cycleId,
  alignments: [],
  keyResults: [emptyKeyResult(newId(), memberId)],
})

/** The draft with one key result changed. */
export const withKeyResult = (
  draft: ObjectiveDraft,
  id: string,
  change: (keyResult: KeyResultDraft) => KeyResultDraft,
): ObjectiveDraft => ({
  ...draft,
  keyResults: draft.keyResults.map((keyResult) => (keyResult.id === id ? change(keyResult) : keyResult)),
})

/** The draft without one key result. */
export const withoutKeyResult = (draft: ObjectiveDraft, id: string): ObjectiveDraft => ({
  ...draft,
  keyResults: draft.keyResults.filter((keyResult) => keyResult.id !== id),
})

/** The draft with one key result a place further up (-1) or down (1); unchanged at either end. */
export function moved(draft: ObjectiveDraft, id: string, by: -1 | 1): ObjectiveDraft {
  const from = draft.keyResults.findIndex((keyResult) => keyResult.id === id)
  const keyResult = draft.keyResults[from]
  const to = from + by
  if (!keyResult || to < 0 || to >= draft.keyResults.length) return draft
  const others = draft.keyResults.filter((each) => each.id !== id)
  return { ...draft, keyResults: [...others.slice(0, to), keyResult, ...others.slice(to)] }
}

/** A measure of another type; coming back to the type it had brings the numbers back, so no number is lost by a tap. */
export function ofType(type: DraftMeasure['type'], before: DraftMeasure, remembered?: DraftMeasure): DraftMeasure {
  if (before.type === type) return before
  return remembered?.type === type ? remembered : emptyMeasures[type]
}

type Threshold = 'baseline' | 'commit' | 'target' | 'stretch'
type MetricDraft = Extract<DraftMeasure, { type: 'metric' }>

/** Whether a middle value is still the one that was worked out, and may follow when an end moves. */
function follows(metric: MetricDraft, threshold: 'commit' | 'target'): boolean {
  const { baseline, stretch } = metric
  if (metric[threshold] === null) return true
  if (baseline === null || stretch === null || baseline === stretch) return false
  return derivedThresholds(baseline, stretch)[threshold] === metric[threshold]
}

/**
 * A metric with one value changed. Commit and target follow at 30 % and 70 % of the way as long as nobody has set them
 * by hand.
 */
export function withThreshold(metric: MetricDraft, threshold: Threshold, value: number | null): MetricDraft {
  const changed = { ...metric, [threshold]: value }
  if (threshold === 'commit' || threshold === 'target') return changed
  const { baseline, stretch } = changed
  if (baseline === null || stretch === null || baseline === stretch) return changed
  const derived = derivedThresholds(baseline, stretch)
  return {
    ...changed,
    commit: follows(metric, 'commit') ? derived.commit : changed.commit,
    target: follows(metric, 'target') ? derived.target : changed.target,
  }
}

/** Whether anything was written that would be missed. */
export const isWorthKeeping = (draft: ObjectiveDraft): boolean =>
  draft.title !== '' ||
  draft.why !== '' ||
  draft.alignments.length > 0 ||
  draft.keyResults.some(
    ({ title, measure }) =>
      title !== '' || (measure.type === 'metric' && (measure.baseline ?? measure.stretch) !== null),
  )
