import type { CallInput } from '@domain/call'
import { firstConfidence, type KeyResult, type KeyResultMeasure } from '@domain/okr/model'
import { derivedCommit } from '@domain/okr/progress'
import { asksForCommit, type WritingRules } from '@domain/okr/rules'
import { adjustedType, type Deciding } from '@domain/review/decisions'
import type { midQuarterApi } from '@domain/review/midQuarterApi'
import * as v from 'valibot'
import { parseNumber } from '../../../i18n/format'

const kinds = ['keep', 'adjust', 'drop'] as const
export type Kind = (typeof kinds)[number]

const peopleSchema = v.array(v.object({ memberId: v.string(), name: v.string() }))

/** A decision while it is being made; kept at every keystroke, half-written too. */
const formSchema = v.object({
  kind: v.nullable(v.picklist(kinds)),
  /** Thresholds that were typed, by name; `null` where one was emptied. */
  numbers: v.record(v.string(), v.nullable(v.number())),
  reason: v.string(),
  /** What was typed as the value now; `null` while the last one stands. */
  value: v.nullable(v.string()),
  /** `null` while the last one stands. */
  confidence: v.nullable(v.number()),
  blocker: v.string(),
  helpers: peopleSchema,
  told: peopleSchema,
})
export type DecisionForm = v.InferOutput<typeof formSchema>

/** The forms of an objective, by key result. */
export const formsSchema = v.record(v.string(), formSchema)
export type Forms = v.InferOutput<typeof formsSchema>

export const emptyForm: DecisionForm = {
  kind: null,
  numbers: {},
  reason: '',
  value: null,
  confidence: null,
  blocker: '',
  helpers: [],
  told: [],
}

/** Under which key the forms of an objective are kept. */
export const midQuarterKey = (companyId: string, objectiveId: string): string =>
  `midQuarter:${companyId}:${objectiveId}`

/**
 * What was written in forms and reached nobody.
 * @param said what the review says, where it was held meanwhile
 */
export const unsaidInReview = (forms: Forms, said: readonly string[]): string =>
  Object.values(forms)
    .flatMap(({ reason, blocker }) => [reason.trim(), blocker.trim()])
    .filter((text) => text !== '' && !said.includes(text))
    .join('\n')

/** What is missing or wrong in a form. */
export type FormProblem = 'kind' | 'reason' | 'numbers' | 'value'

const thresholds = {
  metric: ['baseline', 'commit', 'target', 'stretch'],
  maintain: ['low', 'high'],
} as const
export type Threshold = (typeof thresholds)['metric' | 'maintain'][number]

/** The numbers that an adjusted key result is asked for; none where there is nothing to adjust. */
export function thresholdsOf(measure: KeyResultMeasure, rules: WritingRules): readonly Threshold[] {
  const type = adjustedType(measure)
  if (type !== 'metric' && type !== 'maintain') return []
  return thresholds[type].filter((name) => name !== 'commit' || asksForCommit(rules))
}

/** One number as the form shows it: typed, else as it stands. */
export function thresholdIn(form: DecisionForm, measure: KeyResultMeasure, name: Threshold): number | null {
  const typed = form.numbers[name]
  if (typed !== undefined) return typed
  return Object.entries(measure).find((entry): entry is [string, number] => entry[0] === name)?.[1] ?? null
}

function measureIn(form: DecisionForm, measure: KeyResultMeasure, rules: WritingRules): KeyResultMeasure | undefined {
  const number = (name: Threshold) => thresholdIn(form, measure, name)
  if (adjustedType(measure) === 'maintain') {
    const [low, high] = [number('low'), number('high')]
    return low === null || high === null ? undefined : { type: 'maintain', low, high }
  }
  const [baseline, target, stretch] = [number('baseline'), number('target'), number('stretch')]
  if (baseline === null || target === null || stretch === null) return undefined
  const isMoved = form.numbers.baseline !== undefined || form.numbers.target !== undefined
  const commit = isMoved && !asksForCommit(rules) ? derivedCommit(baseline, target) : number('commit')
  return commit === null ? undefined : { type: 'metric', baseline, commit, target, stretch }
}

/** The value now as the form shows it. */
export const valueIn = (form: Pick<DecisionForm, 'value'>, { lastCheckIn }: Pick<KeyResult, 'lastCheckIn'>): string =>
  form.value ?? (lastCheckIn ? String(lastCheckIn.value) : '')

/** The confidence as the form shows it, 0 to 10. */
export const confidenceIn = (form: DecisionForm, { lastCheckIn }: Pick<KeyResult, 'lastCheckIn'>): number =>
  form.confidence ?? lastCheckIn?.confidence ?? firstConfidence

/** What a form decides on its key result, or what keeps it from that. */
export function decisionOf(
  keyResult: Pick<KeyResult, 'id' | 'measure' | 'lastCheckIn'>,
  form: DecisionForm,
  rules: WritingRules,
): { decision: Deciding } | { problem: FormProblem } {
  const { kind } = form
  const reason = form.reason.trim()
  const toldIds = form.told.map(({ memberId }) => memberId)
  if (kind === null) return { problem: 'kind' }
  if (kind === 'drop') {
    if (reason === '') return { problem: 'reason' }
    // What blocks a key result that goes is what its reason says.
    return { decision: { kind, keyResultId: keyResult.id, reason, blocker: '', helperIds: [], toldIds } }
  }
  const said = saidIn(form, keyResult)
  const common = {
    keyResultId: keyResult.id,
    blocker: form.blocker.trim(),
    helperIds: form.helpers.map(({ memberId }) => memberId),
    toldIds,
  }
  if (kind === 'adjust') {
    const measure = measureIn(form, keyResult.measure, rules)
    if (!measure) return { problem: 'numbers' }
    if (reason === '') return { problem: 'reason' }
    return said === undefined ? { problem: 'value' } : { decision: { ...common, kind, reason, measure, said } }
  }
  return said === undefined ? { problem: 'value' } : { decision: { ...common, kind, said } }
}

/** The check-in that goes with it; `null` where no value is said, `undefined` where it is no number. */
function saidIn(form: DecisionForm, keyResult: Pick<KeyResult, 'lastCheckIn'>) {
  const text = valueIn(form, keyResult)
  if (text.trim() === '') return null
  const value = parseNumber(text)
  if (value === undefined) return undefined
  return { value, confidence: confidenceIn(form, keyResult), basedOn: keyResult.lastCheckIn?.id ?? null }
}

/** The whole review, or the first place at which something is missing. */
export function reviewOf(
  keyResults: readonly KeyResult[],
  forms: Forms,
  rules: WritingRules,
):
  | { decisions: CallInput<typeof midQuarterApi.reviewMidQuarter>['decisions'] }
  | { place: number; problem: FormProblem } {
  const decisions: Deciding[] = []
  for (const [place, keyResult] of keyResults.entries()) {
    const made = decisionOf(keyResult, forms[keyResult.id] ?? emptyForm, rules)
    if ('problem' in made) return { place, problem: made.problem }
    decisions.push(made.decision)
  }
  return { decisions }
}
