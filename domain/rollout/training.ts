import * as v from 'valibot'
import { addDays, type CivilDate, civilDateSchema } from '../calendar/civilDate'
import { personNameSchema } from '../people/model'
import { idSchema, lineSchema } from '../text'
import { type TrainingKind, trainingKinds } from './model'

/**
 * Bounds of a training; a screen counts by the same. `people`: who can be recorded in all, `batch`: in one call.
 * `daysAway`: how far from today it may lie, back or ahead.
 */
export const trainingLimits = {
  title: 60,
  place: 120,
  departments: 20,
  seats: 300,
  people: 300,
  batch: 50,
  daysAway: 365,
} as const

/** Begins and ends on a quarter of an hour. Minutes. */
export const trainingStep = 15

/** How long a training lasts at least, in minutes: a champion's is a full day (product.md, The nine success factors). */
export const shortestTraining: Readonly<Record<TrainingKind, number>> = { champion: 6 * 60, introduction: 15 }

const minuteSchema = v.pipe(
  v.number('wrongType'),
  v.integer('wrongType'),
  v.minValue(0, 'tooSmall'),
  v.maxValue(24 * 60, 'tooLarge'),
  v.multipleOf(trainingStep, 'notAllowedValue'),
)

const departmentIdsSchema = v.pipe(
  v.array(idSchema, 'wrongType'),
  v.minLength(1, 'tooFew'),
  v.maxLength(trainingLimits.departments, 'tooMany'),
)

/** What is said of a training when it is announced, or recorded afterwards. */
export const trainingContentSchema = v.strictObject({
  kind: v.picklist(trainingKinds, 'notAllowedValue'),
  /** Empty where the kind says enough. */
  title: lineSchema(trainingLimits.title),
  day: civilDateSchema,
  /** Minutes of the day in Shanghai. */
  hours: v.strictObject({ from: minuteSchema, until: minuteSchema }),
  /** A room, or a link to a meeting. */
  place: lineSchema(trainingLimits.place),
  trainer: v.variant('kind', [
    v.strictObject({ kind: v.literal('member'), memberId: idSchema }),
    v.strictObject({ kind: v.literal('outside'), name: personNameSchema }),
  ]),
  audience: v.variant('kind', [
    v.strictObject({ kind: v.literal('company') }),
    /** Each with everybody below it. */
    v.strictObject({ kind: v.literal('departments'), departmentIds: departmentIdsSchema }),
  ]),
  /** How many there is room for; `null` where nobody counts. For information: nobody is turned away by it. */
  seats: v.nullable(
    v.pipe(
      v.number('wrongType'),
      v.integer('wrongType'),
      v.minValue(1, 'tooSmall'),
      v.maxValue(trainingLimits.seats, 'tooLarge'),
    ),
  ),
})
export type TrainingContent = v.InferOutput<typeof trainingContentSchema>
export type Audience = TrainingContent['audience']

/** What the database finds trainings by; made by `indexOf` in `scheduling`, never read for anything else. */
export interface TrainingIndex {
  /** Sorts by day and hour, unique: pages begin after one of these. */
  order: string
  /** The departments it is for, or the company's id where it is for everyone. */
  audience: string[]
}

export interface TrainingBase extends TrainingContent {
  /** Made by the client, so that a repeat of the same request is one training. */
  _id: string
  companyId: string
  byId: string
  /** What the codes shown in the room are made from; it never leaves the cloud. */
  codeSecret: string
  /** Counts changes, from 1; a write is conditional on it. */
  version: number
  /** Milliseconds since 1970. */
  createdAt: number
  updatedAt: number
  index: TrainingIndex
}

/** Announced, or over with nobody recorded yet. */
export type ScheduledTraining = TrainingBase & { state: 'scheduled' }
/** Somebody was recorded as having come, so it took place. */
export type HeldTraining = TrainingBase & { state: 'held' }
export type CancelledTraining = TrainingBase & { state: 'cancelled'; cancelled: { byId: string; at: number } }
export type Training = ScheduledTraining | HeldTraining | CancelledTraining

type WhenItIs = Pick<TrainingContent, 'day' | 'hours'>

const minute = 60_000
const shanghaiOffset = 8 * 60 * minute

const instantOf = (day: CivilDate, minutes: number): number =>
  Date.parse(`${day}T00:00:00Z`) - shanghaiOffset + minutes * minute

/** When it begins, in milliseconds since 1970. */
export const beginsAt = ({ day, hours }: WhenItIs): number => instantOf(day, hours.from)

/** How long before it begins, and after it ends, people can be recorded in the room. Milliseconds. */
const around = 2 * 60 * minute

/** From when on somebody can have come: two hours before it begins, on its own day. Milliseconds since 1970. */
export const roomOpensAt = (training: WhenItIs): number =>
  Math.max(beginsAt(training) - around, instantOf(training.day, 0))

/** Until when its code counts: two hours after it ends, on its own day. Milliseconds since 1970. */
export const roomClosesAt = ({ day, hours }: WhenItIs): number =>
  Math.min(instantOf(day, hours.until) + around, instantOf(addDays(day, 1), 0))

/** Whether the code of a training counts at an instant, in milliseconds since 1970. */
export function roomAt(training: WhenItIs, now: number): 'early' | 'open' | 'over' {
  if (now < roomOpensAt(training)) return 'early'
  return now < roomClosesAt(training) ? 'open' : 'over'
}

/** Whether a training is for somebody, by the departments from the root to theirs. */
export const isFor = (audience: Audience, departmentPath: readonly string[]): boolean =>
  audience.kind === 'company' || audience.departmentIds.some((id) => departmentPath.includes(id))

/** Nobody comes to one training twice. */
export const attendanceIdOf = (trainingId: string, memberId: string): string => `${trainingId}:${memberId}`

/** Whether somebody had a champion's full day, by the kinds of the trainings that they came to. */
export const hadFullDay = (kinds: readonly TrainingKind[]): boolean => kinds.includes('champion')
