import type { ObjectiveView } from '@domain/okr/api'
import type { Asking } from '@domain/review/feedback'
import * as v from 'valibot'

/** A question being written; it may be longer than it can be, and lack anything. */
export const askingFormSchema = v.object({
  /** New at each change: the same sent again after a lost answer is one question, and other words are another. */
  requestId: v.string(),
  colleague: v.nullable(v.object({ memberId: v.string(), name: v.string() })),
  objectiveId: v.nullable(v.string()),
  keyResultId: v.nullable(v.string()),
  question: v.string(),
})
export type AskingForm = v.InferOutput<typeof askingFormSchema>

/** What an objective offers to be asked about. */
export type Askable = Pick<ObjectiveView, '_id' | 'title' | 'keyResults'>

/** About the objective that the page was opened for; what was written of the question stays. */
export const aboutObjective = (form: AskingForm, objectiveId: string): AskingForm =>
  form.objectiveId === objectiveId ? form : { ...form, objectiveId, keyResultId: null }

/** What the cloud is asked, or the first thing that is missing. */
export function askingOf({
  requestId,
  colleague,
  objectiveId,
  keyResultId,
  question,
}: AskingForm): { asking: Asking } | { problem: 'colleague' | 'objective' | 'question' } {
  if (!colleague) return { problem: 'colleague' }
  if (objectiveId === null) return { problem: 'objective' }
  if (question.trim() === '') return { problem: 'question' }
  return { asking: { requestId, colleagueId: colleague.memberId, objectiveId, keyResultId, question } }
}
