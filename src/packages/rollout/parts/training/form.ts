import { type CivilDate, isCivilDate } from '@domain/calendar/civilDate'
import { bounds } from '@domain/people/model'
import { trainingKinds } from '@domain/rollout/model'
import { shortestTraining, type TrainingContent, trainingLimits } from '@domain/rollout/training'
import type { TrainingView } from '@domain/rollout/trainingApi'
import { lengthOf } from '@domain/text'
import * as v from 'valibot'
import { parseNumber } from '../../../../i18n/format'

/** A training while it is being written: what the trainer and the audience were stays when the other kind is looked at. */
export const trainingFormSchema = v.object({
  trainingId: v.string(),
  /** What it is based on; 0 for a new one. */
  version: v.number(),
  kind: v.picklist(trainingKinds),
  title: v.string(),
  day: v.pipe(
    v.string(),
    v.guard((day): day is CivilDate => isCivilDate(day)),
  ),
  from: v.number(),
  until: v.number(),
  place: v.string(),
  trainerKind: v.picklist(['member', 'outside']),
  trainer: v.nullable(v.object({ id: v.string(), name: v.string() })),
  trainerName: v.string(),
  audienceKind: v.picklist(['company', 'departments']),
  departmentIds: v.array(v.string()),
  seats: v.string(),
})
export type TrainingForm = v.InferOutput<typeof trainingFormSchema>

const usual = {
  champion: { from: 9 * 60, until: 17 * 60 },
  introduction: { from: 14 * 60, until: 15 * 60 + 30 },
} as const

/** A new training, such as most are. */
export const newForm = (trainingId: string, day: CivilDate): TrainingForm => ({
  trainingId,
  version: 0,
  kind: 'introduction',
  title: '',
  day,
  ...usual.introduction,
  place: '',
  trainerKind: 'member',
  trainer: null,
  trainerName: '',
  audienceKind: 'company',
  departmentIds: [],
  seats: '',
})

/** A training as it stands. @param trainerName of a colleague who gives it */
export const formOf = (training: TrainingView, trainerName: string): TrainingForm => ({
  trainingId: training._id,
  version: training.version,
  kind: training.kind,
  title: training.title,
  day: training.day,
  ...training.hours,
  place: training.place,
  trainerKind: training.trainer.kind,
  trainer: training.trainer.kind === 'member' ? { id: training.trainer.memberId, name: trainerName } : null,
  trainerName: training.trainer.kind === 'outside' ? training.trainer.name : '',
  audienceKind: training.audience.kind,
  departmentIds: training.audience.kind === 'departments' ? training.audience.departmentIds : [],
  seats: training.seats === null ? '' : String(training.seats),
})

/** The same of another kind: hours that are too short for it, or were the usual ones, become its usual ones. */
export function ofKind(form: TrainingForm, kind: TrainingForm['kind']): TrainingForm {
  const wasUsual = form.from === usual[form.kind].from && form.until === usual[form.kind].until
  const isTooShort = form.until - form.from < shortestTraining[kind]
  return { ...form, kind, ...(wasUsual || isTooShort ? usual[kind] : {}) }
}

/** The same from another hour: what ends too early then ends later. */
export const fromHour = (form: TrainingForm, from: number): TrainingForm => ({
  ...form,
  from,
  until: Math.max(form.until, Math.min(24 * 60, from + shortestTraining[form.kind])),
})

export type FormProblem = 'trainer' | 'departments' | 'hours' | 'tooLong' | 'seats'

/** What stands in the way of saving; the first of it. */
export function problemOf(form: TrainingForm): FormProblem | undefined {
  const { title, place, trainerName } = form
  const isTooLong =
    lengthOf(title.trim()) > trainingLimits.title ||
    lengthOf(place.trim()) > trainingLimits.place ||
    (form.trainerKind === 'outside' && lengthOf(trainerName.trim()) > bounds.personName.max)
  if (isTooLong) return 'tooLong'
  if (form.until - form.from < shortestTraining[form.kind]) return 'hours'
  if (form.trainerKind === 'member' ? form.trainer === null : trainerName.trim() === '') return 'trainer'
  if (form.audienceKind === 'departments' && form.departmentIds.length === 0) return 'departments'
  return seatsOf(form) === undefined ? 'seats' : undefined
}

/** How many seats were typed: `null` for none, `undefined` for what is no number of seats. */
function seatsOf({ seats }: TrainingForm): number | null | undefined {
  if (seats.trim() === '') return null
  const number = parseNumber(seats)
  const fits = number !== undefined && Number.isInteger(number) && number >= 1 && number <= trainingLimits.seats
  return fits ? number : undefined
}

/** What is sent of a form without problems. */
export const contentOf = (form: TrainingForm): TrainingContent => ({
  kind: form.kind,
  title: form.title,
  day: form.day,
  hours: { from: form.from, until: form.until },
  place: form.place,
  trainer:
    form.trainerKind === 'member'
      ? { kind: 'member', memberId: form.trainer?.id ?? '' }
      : { kind: 'outside', name: form.trainerName },
  audience:
    form.audienceKind === 'company'
      ? { kind: 'company' }
      : { kind: 'departments', departmentIds: [...form.departmentIds] },
  seats: seatsOf(form) ?? null,
})
