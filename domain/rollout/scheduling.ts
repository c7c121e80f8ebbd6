import { addDays, type CivilDate } from '../calendar/civilDate'
import type { WorkCalendar } from '../calendar/workdays'
import { Failure } from '../failure'
import {
  type CancelledTraining,
  type HeldTraining,
  roomOpensAt,
  type ScheduledTraining,
  shortestTraining,
  type Training,
  type TrainingContent,
  type TrainingIndex,
  trainingLimits,
} from './training'

/** Sorts trainings by day and hour; what is on a day lies between the day and the next. */
const orderFor = ({ day, hours }: TrainingContent, id: string): string =>
  `${day}-${String(hours.from).padStart(4, '0')}-${id}`

/** What the database finds a training by. */
export const indexOf = (content: TrainingContent, id: string, companyId: string): TrainingIndex => ({
  order: orderFor(content, id),
  audience: content.audience.kind === 'company' ? [companyId] : content.audience.departmentIds,
})

/** The part of a training that its writer says. */
export const contentOf = ({ kind, title, day, hours, place, trainer, audience, seats }: Training): TrainingContent => ({
  kind,
  title,
  day,
  hours,
  place,
  trainer,
  audience,
  seats,
})

/** A training for whom it was for, after one department has become part of another. Nobody wrote anything. */
export function forMerged(training: Training, from: string, into: string): Training {
  const { audience } = training
  if (audience.kind === 'company') return training
  const ids = audience.departmentIds.map((id) => (id === from ? into : id))
  const merged = { ...training, audience: { ...audience, departmentIds: [...new Set(ids)] } }
  return { ...merged, index: indexOf(merged, merged._id, merged.companyId) }
}

/** What decides whether a training can be on a day. */
export interface TrainingDays {
  today: CivilDate
  calendar: WorkCalendar
  /** Whether its writer knows that the company does not work on that day, and means it. */
  onDayOff: boolean
}

/**
 * Refuses a day or hours on which no such training can be.
 *
 * @param before as it was, where it is changed: what stays as it was is not asked about again
 * @throws Failure `trainingTooShort`, `dayTooFar`, `trainingNotOnWorkday` with the field
 */
export function refuseTime(
  { kind, day, hours }: TrainingContent,
  { today, calendar, onDayOff }: TrainingDays,
  before?: Training,
): void {
  if (hours.until - hours.from < shortestTraining[kind]) throw new Failure('trainingTooShort', 'training.hours.until')
  if (day === before?.day) return
  const isNear = addDays(today, -trainingLimits.daysAway) <= day && day <= addDays(today, trainingLimits.daysAway)
  if (!isNear) throw new Failure('dayTooFar', 'training.day')
  if (!onDayOff && !calendar.isWorkday(day)) throw new Failure('trainingNotOnWorkday', 'training.day')
}

interface Announced {
  _id: string
  companyId: string
  byId: string
  codeSecret: string
}

/** A training as it is announced. @param now milliseconds since 1970 */
export const schedule = (by: Announced, content: TrainingContent, now: number): ScheduledTraining => ({
  ...content,
  ...by,
  state: 'scheduled',
  version: 1,
  createdAt: now,
  updatedAt: now,
  index: indexOf(content, by._id, by.companyId),
})

/**
 * A training with other content. Once somebody was recorded, its kind and day stay, since every attendance carries them;
 * a wrong word can still be put right.
 *
 * @param now milliseconds since 1970
 * @throws Failure `wrongState` of a cancelled one, `trainingHeld` with the field
 */
export function change(before: Training, content: TrainingContent, now: number): Training {
  if (before.state === 'cancelled') throw new Failure('wrongState')
  if (before.state === 'held' && content.kind !== before.kind) throw new Failure('trainingHeld', 'training.kind')
  if (before.state === 'held' && content.day !== before.day) throw new Failure('trainingHeld', 'training.day')
  return {
    ...before,
    ...content,
    version: before.version + 1,
    updatedAt: now,
    index: indexOf(content, before._id, before.companyId),
  }
}

/**
 * A training that does not take place, or did not: it can be cancelled as long as nobody was recorded.
 *
 * @param now milliseconds since 1970
 * @throws Failure `wrongState` where it was held
 */
export function cancel(before: Training, byId: string, now: number): CancelledTraining {
  if (before.state !== 'scheduled') throw new Failure('wrongState')
  return {
    ...before,
    state: 'cancelled',
    cancelled: { byId, at: now },
    version: before.version + 1,
    updatedAt: now,
  }
}

/**
 * A training that took place, since somebody came.
 *
 * @param now milliseconds since 1970
 * @throws Failure `wrongState` where it was cancelled, `trainingAhead` where it is in the future
 */
export function hold(before: Training, now: number): HeldTraining {
  if (before.state === 'cancelled') throw new Failure('wrongState', 'trainingId')
  if (now < roomOpensAt(before)) throw new Failure('trainingAhead', 'trainingId')
  return before.state === 'held' ? before : { ...before, state: 'held', version: before.version + 1, updatedAt: now }
}
