import type { KeyResult } from '@domain/okr/model'
import type { Final, Onward } from '@domain/review/closings'
import * as v from 'valibot'
import { parseNumber } from '../../../i18n/format'
import { valueIn } from './decisionForm'

/** What is being written of one key result. */
const answerSchema = v.object({
  /** What was typed as the final value; `null` while the last one stands. */
  value: v.nullable(v.string()),
  learned: v.string(),
})
export type Answer = v.InferOutput<typeof answerSchema>
export const emptyAnswer: Answer = { value: null, learned: '' }

/** A closing while it is being written; kept at every keystroke, half-written too. */
export const closingFormSchema = v.object({
  /** By key result. */
  answers: v.record(v.string(), answerSchema),
  onward: v.nullable(v.picklist(['ends', 'carried'])),
  /** Made once, so that whatever is repeated makes one draft. */
  draftId: v.string(),
  reason: v.string(),
})
export type ClosingForm = v.InferOutput<typeof closingFormSchema>

/** Under which key a closing is kept. */
export const closingKey = (companyId: string, objectiveId: string): string => `closing:${companyId}:${objectiveId}`

/**
 * What was written in a form and reached nobody.
 * @param said what the objective taught, where it was closed meanwhile; the reason is not in it, and went with these
 */
export function unsaidInClosing({ answers, reason }: ClosingForm, said: readonly string[]): string {
  const unsaid = Object.values(answers)
    .map(({ learned }) => learned.trim())
    .filter((text) => text !== '' && !said.includes(text))
  return unsaid.length === 0 ? '' : [...unsaid, reason.trim()].join('\n').trim()
}

/** What is missing or wrong. */
export type ClosingProblem = 'value' | 'missing' | 'learned' | 'onward' | 'reason'

/** What a form says of one key result, or what keeps it from that. */
export function finalOf(
  keyResult: Pick<KeyResult, 'id' | 'lastCheckIn'>,
  answer: Answer = emptyAnswer,
): { final: Final } | { problem: ClosingProblem } {
  const text = valueIn(answer, keyResult)
  const isEmpty = text.trim() === ''
  const value = isEmpty ? null : parseNumber(text)
  const learned = answer.learned.trim()
  if (value === undefined) return { problem: 'value' }
  if (isEmpty && keyResult.lastCheckIn) return { problem: 'missing' }
  if (learned === '') return { problem: 'learned' }
  return { final: { keyResultId: keyResult.id, value, basedOn: keyResult.lastCheckIn?.id ?? null, learned } }
}

/**
 * The whole closing, or the first place at which something is missing; the last place is what comes next.
 * @param late whether a reason is needed
 */
export function closingOf(
  keyResults: readonly KeyResult[],
  form: ClosingForm,
  late: boolean,
): { finals: Final[]; reason: string; onward: Onward } | { place: number; problem: ClosingProblem } {
  const finals: Final[] = []
  for (const [place, keyResult] of keyResults.entries()) {
    const made = finalOf(keyResult, form.answers[keyResult.id])
    if ('problem' in made) return { place, problem: made.problem }
    finals.push(made.final)
  }
  const reason = form.reason.trim()
  const place = keyResults.length
  if (form.onward === null) return { place, problem: 'onward' }
  if (late && reason === '') return { place, problem: 'reason' }
  const onward: Onward = form.onward === 'ends' ? { kind: 'ends' } : { kind: 'carried', draftId: form.draftId }
  return { finals, reason: late ? reason : '', onward }
}
