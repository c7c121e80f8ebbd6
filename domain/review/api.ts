import * as v from 'valibot'
import { civilDateSchema, type CivilDate } from '../calendar/civilDate'
import { defineCall } from '../call'
import type { CheckInView, ObjectiveView } from '../okr/api'
import { cycleIdSchema } from '../okr/cycle'
import type { Page, PersonView } from '../people/api'
import { idSchema, textSchema, versionSchema } from '../text'
import {
  type Answers,
  answersSchema,
  reviewLimits,
  type ReviewStanding,
  type ReviewState,
  type ReviewText,
} from './model'

/** Where a review stands, as it reaches the phone. */
export type ReviewView = ReviewStanding

/** The words as the reader of a review may see them. */
export type ReviewWords = Pick<ReviewText, 'note' | 'noteVersion' | 'reason' | 'submitted'> & {
  /** The working copy and its version: the member's alone. */
  mine: { answers: Answers; version: number } | null
}

/** Everything that the two need on one page. */
export interface ReviewPage {
  today: CivilDate
  /** The cloud's time, milliseconds since 1970. */
  now: number
  /** `null` where nothing has been written yet. */
  review: ReviewView | null
  words: ReviewWords
  member: PersonView
  /** `null` where the company has named nobody above the member. */
  reviewer: PersonView | null
  /** Whether the reader stands in for the reviewer. */
  standsIn: boolean
  /** The member's published and closed objectives of the cycle, to draw from. */
  objectives: ObjectiveView[]
  /** The member's own check-ins on them that say something, newest first; at most 50. */
  checkIns: CheckInView[]
}

/** One line of a reviewer's queue: the state and the reason that it waits, never a word of text. */
export interface QueueItem {
  review: ReviewView
  member: PersonView
}

export type ReviewQueue = Page<QueueItem> & {
  today: CivilDate
  now: number
  /** Who reviews for the reader while they are away; `null` where nobody is named, or it is over. */
  standIn: { person: PersonView; from: CivilDate; until: CivilDate } | null
}

/** How far somebody's review is; all that anybody but the two can see. */
export interface ReviewStateLine {
  member: PersonView
  state: ReviewState
}

const companyId = idSchema
const cursor = v.nullable(textSchema(160, 1))
const reference = { companyId, memberId: idSchema, cycleId: cycleIdSchema }
const instantSchema = v.pipe(
  v.number('wrongType'),
  v.integer('wrongType'),
  v.minValue(0, 'tooSmall'),
  v.maxValue(4e12, 'tooLarge'),
)

const reviewCall = <const Name extends string, const Entries extends v.ObjectEntries>(
  name: Name,
  writes: boolean,
  entries: Entries,
) => ({ capability: 'review' as const, name, standing: 'member' as const, writes, input: v.strictObject(entries) })

export const reviewApi = {
  /** One review, for its member and its reviewer alone; everybody else gets `notFound`, whether it exists or not. */
  review: defineCall<ReviewPage>()(reviewCall('review', false, reference)),
  /** Keeps the working copy of one's own answers. The first save begins the review. */
  saveAnswers: defineCall<{ version: number }>()(
    reviewCall('saveAnswers', true, {
      companyId,
      cycleId: cycleIdSchema,
      version: versionSchema,
      answers: answersSchema,
    }),
  ),
  /** Hands the saved answers to the reviewer, also again after a change or a return. */
  submit: defineCall<{ review: ReviewView }>()(
    reviewCall('submit', true, { companyId, cycleId: cycleIdSchema, version: versionSchema }),
  ),
  /** Wishes for a time of the 1:1. */
  propose: defineCall<{ review: ReviewView }>()(reviewCall('propose', true, { ...reference, startsAt: instantSchema })),
  /** Agrees to the time that the other side wished for. */
  accept: defineCall<{ review: ReviewView }>()(reviewCall('accept', true, { ...reference, startsAt: instantSchema })),
  /** The 1:1 took place. */
  hold: defineCall<{ review: ReviewView }>()(reviewCall('hold', true, reference)),
  /** Keeps the agreed note, which the member sees as it is saved. */
  saveNote: defineCall<{ version: number }>()(
    reviewCall('saveNote', true, { ...reference, version: versionSchema, note: textSchema(reviewLimits.note) }),
  ),
  /** Approves the submission that was read, with the note that was written. */
  approve: defineCall<{ review: ReviewView }>()(
    reviewCall('approve', true, { ...reference, submission: versionSchema, noteVersion: versionSchema }),
  ),
  /** Returns the submission that was read, with a reason. */
  sendBack: defineCall<{ review: ReviewView }>()(
    reviewCall('sendBack', true, {
      ...reference,
      submission: versionSchema,
      reason: textSchema(reviewLimits.reason, 1),
    }),
  ),
  /** The member has read the approval. */
  acknowledge: defineCall<{ review: ReviewView }>()(
    reviewCall('acknowledge', true, { companyId, cycleId: cycleIdSchema }),
  ),
  /** The reviews of one cycle that I review or stand in for: what waits for me first, the oldest first, twenty a page. */
  queue: defineCall<ReviewQueue>()(reviewCall('queue', false, { companyId, cycleId: cycleIdSchema, after: cursor })),
  /** How far the reviews of a department are, in the order of names, twenty a page. */
  states: defineCall<Page<ReviewStateLine>>()(
    reviewCall('states', false, { companyId, cycleId: cycleIdSchema, departmentId: idSchema, after: cursor }),
  ),
  /** Names who reviews for me on days on which I am away; nobody takes it back. */
  nameStandIn: defineCall<{ version: number }>()(
    reviewCall('nameStandIn', true, {
      companyId,
      standIn: v.nullable(v.strictObject({ memberId: idSchema, from: civilDateSchema, until: civilDateSchema })),
    }),
  ),
} as const
