import * as v from 'valibot'
import type { CivilDate } from '../calendar/civilDate'
import { defineCall } from '../call'
import type { Page, PersonView } from '../people/api'
import { idSchema, textSchema, versionSchema } from '../text'
import { type Attendance, trainingKinds } from './model'
import { codeDigits } from './roomCode'
import {
  type CancelledTraining,
  type HeldTraining,
  type ScheduledTraining,
  trainingContentSchema,
  trainingLimits,
} from './training'

type Shown<Stored> = Omit<Stored, 'companyId' | 'codeSecret' | 'index'>

/** A training as it reaches the phone: without its secret, and what only the database needs. */
export type TrainingView = Shown<ScheduledTraining> | Shown<HeldTraining> | Shown<CancelledTraining>

/** Trainings with who gives them. */
export interface TrainingList {
  items: TrainingView[]
  people: PersonView[]
  /** Those of them that the reader came to. */
  attended: string[]
  today: CivilDate
  /** The cloud's time, milliseconds since 1970. */
  now: number
}

/** One training; whether the reader came is theirs to know. */
export interface TrainingPage {
  training: TrainingView
  /** `null` for one from outside, or who is not known any more. */
  trainer: PersonView | null
  attended: boolean
  today: CivilDate
  now: number
}

/** What is shown in the room. All in milliseconds since 1970. */
export type RoomCode =
  | { state: 'early'; opensAt: number; now: number }
  | { state: 'open'; code: string; changesAt: number; closesAt: number; now: number }
  | { state: 'over' }

/** Somebody who came, and how that is known. */
export interface Attendee {
  person: PersonView
  how: Attendance['marked']['how']
}

const companyId = idSchema
const cursor = v.nullable(textSchema(120, 1))
const reference = { companyId, trainingId: idSchema }
const conditional = { ...reference, version: versionSchema }

const trainingCall = <const Name extends string, const Entries extends v.ObjectEntries>(
  name: Name,
  writes: boolean,
  entries: Entries,
) => ({ capability: 'rollout' as const, name, standing: 'member' as const, writes, input: v.strictObject(entries) })

export const trainingApi = {
  /** Trainings from today on, the next first, or before today, the latest first; all, or those for the reader. */
  trainings: defineCall<TrainingList & Page<TrainingView>>()(
    trainingCall('trainings', false, {
      companyId,
      when: v.picklist(['toCome', 'past'], 'notAllowedValue'),
      forMe: v.boolean('wrongType'),
      after: cursor,
    }),
  ),
  /** The trainings that I came to, the latest first: as many as one answer holds, a career's worth. */
  myTrainings: defineCall<TrainingList>()(trainingCall('myTrainings', false, { companyId })),
  training: defineCall<TrainingPage>()(trainingCall('training', false, reference)),
  /**
   * Announces a training, or records one that took place (version 0, under the client's own id), or changes one.
   * `onDayOff`: its writer knows that the company does not work on that day.
   */
  saveTraining: defineCall<{ version: number }>()(
    trainingCall('saveTraining', true, {
      ...conditional,
      training: trainingContentSchema,
      onDayOff: v.boolean('wrongType'),
    }),
  ),
  cancelTraining: defineCall<{ version: number }>()(trainingCall('cancelTraining', true, conditional)),
  /** The code of now, for who shows it in the room. */
  roomCode: defineCall<RoomCode>()(trainingCall('roomCode', false, reference)),
  /** Says that I am here, by the code that is shown in the room. Entered twice, it is once. */
  enterRoomCode: defineCall<{ attended: true }>()(
    trainingCall('enterRoomCode', true, {
      ...reference,
      code: v.pipe(v.string('wrongType'), v.regex(new RegExp(`^\\d{${codeDigits}}$`), 'notAllowedValue')),
    }),
  ),
  /** Who came, twenty a page, and how many in all: of the training, not of anybody. */
  attendees: defineCall<Page<Attendee> & { came: number }>()(
    trainingCall('attendees', false, { ...reference, after: cursor }),
  ),
  /** Records that these people came, or takes that back. The same again changes nothing. */
  markAttendance: defineCall<{ changed: number }>()(
    trainingCall('markAttendance', true, {
      ...reference,
      attendeeIds: v.pipe(
        v.array(idSchema, 'wrongType'),
        v.minLength(1, 'tooFew'),
        v.maxLength(trainingLimits.batch, 'tooMany'),
      ),
      came: v.boolean('wrongType'),
    }),
  ),
  /** Whom one may record, twenty a page, and who of them is recorded already. */
  attendanceList: defineCall<Page<PersonView> & { attended: string[] }>()(
    trainingCall('attendanceList', false, {
      ...reference,
      search: textSchema(30),
      departmentId: v.nullable(idSchema),
      after: cursor,
    }),
  ),
  /** Everybody in a department and below it, to be picked at once: the first three hundred by name. */
  everybodyIn: defineCall<{ people: { id: string; name: string }[]; isCut: boolean }>()(
    trainingCall('everybodyIn', false, { companyId, departmentId: idSchema }),
  ),
  /**
   * Who still needs a training, by name: champions without their full day, or people without any in a department that
   * uses OKRs. A page may hold fewer than twenty, or nobody, and go on all the same: people are looked at a hundred at a
   * time.
   */
  notTrained: defineCall<Page<PersonView>>()(
    trainingCall('notTrained', false, {
      companyId,
      kind: v.picklist(trainingKinds, 'notAllowedValue'),
      departmentId: v.nullable(idSchema),
      after: cursor,
    }),
  ),
} as const
