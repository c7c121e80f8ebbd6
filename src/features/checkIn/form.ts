import { type KeyResult, type KeyResultMeasure, firstConfidence, limits } from '@domain/okr/model'
import { lengthOf } from '@domain/text'
import * as v from 'valibot'
import { editable } from './step'

/** A check-in while it is being written. Kept at every change under its key result. */
export interface CheckInForm {
  /** Made once when the sheet opens: however often 保存 is tapped, it is one check-in. */
  checkInId: string
  /** The value as typed; 1 or 0 for a milestone. */
  text: string
  confidence: number
  note: string
  /** Why so late; asked for once the cycle is closed. */
  reason?: string
}

export const formSchema: v.GenericSchema<unknown, CheckInForm> = v.object({
  checkInId: v.string(),
  text: v.string(),
  confidence: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
  note: v.string(),
  reason: v.optional(v.string()),
})

/** Under which key an unfinished check-in is kept. */
export const formKey = (keyResultId: string): string => `checkIn:${keyResultId}`

/** Where a measure starts before anybody has said a value. */
function startOf(measure: KeyResultMeasure): string {
  if (measure.type === 'metric') return editable(measure.baseline)
  return measure.type === 'milestone' ? '0' : ''
}

/** The form as it opens: the last value and confidence already in, so that saving is one tap. */
export const newForm = (
  { measure, lastCheckIn }: Pick<KeyResult, 'measure' | 'lastCheckIn'>,
  checkInId: string,
): CheckInForm => ({
  checkInId,
  text: lastCheckIn ? editable(lastCheckIn.value) : startOf(measure),
  confidence: lastCheckIn?.confidence ?? firstConfidence,
  note: '',
})

/** Whether something was changed that closing the sheet must not lose. */
export const differs = (form: CheckInForm, opened: CheckInForm): boolean =>
  form.text !== opened.text ||
  form.confidence !== opened.confidence ||
  form.note !== opened.note ||
  (form.reason ?? '') !== (opened.reason ?? '')

/** What keeps a form from being saved: no number, too long a sentence, or no reason where one is needed. */
export type FormProblem = 'value' | 'note' | 'reason'

/** @param reason why so late; none where that is not asked */
export function problemOf(value: number | undefined, note: string, reason?: string): FormProblem | undefined {
  if (value === undefined) return 'value'
  if (lengthOf(note.trim()) > limits.note) return 'note'
  if (reason === undefined) return undefined
  const length = lengthOf(reason.trim())
  return length === 0 || length > limits.reason ? 'reason' : undefined
}
