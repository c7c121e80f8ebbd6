import * as v from 'valibot'
import { idSchema, textSchema } from '../text'
import { limits } from '../okr/model'

/** Characters that each text of a review may have; a screen counts by the same. */
export const reviewLimits = { answer: 800, note: 500, reason: 200 } as const

/**
 * The three questions, in their order: what OKRs made possible, which key result I moved most and how, and the one
 * thing I will do to use OKRs better (product.md, The OKRs Review).
 */
export const questions = ['possible', 'moved', 'next'] as const
export type Question = (typeof questions)[number]

const answerSchema = textSchema(reviewLimits.answer)

/** What a member writes; half-written is fine, everything that can be kept is kept. There is no number in it. */
export const answersSchema = v.strictObject({
  possible: answerSchema,
  moved: answerSchema,
  /** The key result they moved most, by its title as it was: it may be renamed or dropped later. */
  movedKeyResult: v.nullable(
    v.strictObject({
      objectiveId: idSchema,
      keyResultId: idSchema,
      title: textSchema(limits.keyResultTitle, 1),
    }),
  ),
  next: answerSchema,
})
export type Answers = v.InferOutput<typeof answersSchema>

export const noAnswers: Answers = { possible: '', moved: '', movedKeyResult: null, next: '' }

/** The way of a review, in its order; `returned` stands between `held` and `held` again. */
export const reviewStates = ['open', 'submitted', 'booked', 'held', 'returned', 'approved', 'acknowledged'] as const
export type ReviewState = (typeof reviewStates)[number]

/** A 1:1 that one side wishes for and the other has not answered. */
export interface Proposal {
  /** Milliseconds since 1970. */
  startsAt: number
  byId: string
}

/** A 1:1 that both agreed on; it takes thirty minutes. */
export interface Meeting {
  /** Milliseconds since 1970. */
  startsAt: number
}

/**
 * Where one member's OKRs Review of one cycle stands. The texts are elsewhere (`ReviewText`), so that a list of reviews
 * cannot carry what it does not read.
 */
interface ReviewBase {
  /** `reviewIdOf` its member and cycle: there is one, whoever begins it and however often. */
  _id: string
  companyId: string
  cycleId: string
  memberId: string
  /** Who reads and approves it; `null` where the company has named nobody above the member. */
  reviewerId: string | null
  /** The member's department when it was written last, from the root. */
  departmentPath: string[]
  /** Counts what was submitted, from 0; an approval is conditional on it. */
  submission: number
  createdAt: number
  updatedAt: number
  /** Sorts a reviewer's queue: first what waits for them, the oldest first; made by `queueOrderOf`. */
  queueOrder: string
}

export type OpenReview = ReviewBase & { state: 'open' }
export type SubmittedReview = ReviewBase & { state: 'submitted'; submittedAt: number; proposal: Proposal | null }
export type BookedReview = ReviewBase & {
  state: 'booked'
  submittedAt: number
  meeting: Meeting
  /** Another time that one side wishes for. */
  proposal: Proposal | null
}
interface Spoken {
  submittedAt: number
  meeting: Meeting
  heldAt: number
}
export type HeldReview = ReviewBase & Spoken & { state: 'held' }
export type ReturnedReview = ReviewBase & Spoken & { state: 'returned'; returnedAt: number }
interface Approval {
  approvedAt: number
  /** The reviewer, or who stood in for them. */
  approvedById: string
}
export type ApprovedReview = ReviewBase & Spoken & Approval & { state: 'approved' }
export type AcknowledgedReview = ReviewBase & Spoken & Approval & { state: 'acknowledged'; acknowledgedAt: number }

export type OkrReview =
  | OpenReview
  | SubmittedReview
  | BookedReview
  | HeldReview
  | ReturnedReview
  | ApprovedReview
  | AcknowledgedReview

type Without<Review, Keys extends PropertyKey> = Review extends unknown ? Omit<Review, Keys> : never

/** Where a review stands, without what only the database needs, and without a word of text. */
export type ReviewStanding = Without<
  OkrReview,
  'companyId' | 'departmentPath' | 'queueOrder' | 'createdAt' | 'updatedAt'
>

/** The words of a review. Only its member and its reviewer ever read them (product.md, rule 2). */
export interface ReviewText {
  /** The review's. */
  _id: string
  companyId: string
  /** The member's working copy, which only they see. */
  answers: Answers
  /** Counts saves of the working copy, from 1; a save is conditional on it. */
  answersVersion: number
  /** What was submitted last: what the reviewer reads. */
  submitted: Answers | null
  /** The agreed note of the 1:1, written by the reviewer. */
  note: string
  /** Counts saves of the note, from 0. */
  noteVersion: number
  /** Why it was returned last. */
  reason: string
}

/** The id of a member's review of a cycle. */
export const reviewIdOf = (memberId: string, cycleId: string): string => `${cycleId}:${memberId}`
