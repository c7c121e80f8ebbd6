import { idSchema, lineSchema, textSchema } from '../text'

/** Characters that each text may have, and how many questions somebody may wait on; a screen counts by the same. */
export const feedbackLimits = { question: 140, answer: 500, reason: 60, openRequests: 5 } as const

/** One question, in one line. It is free text: what is offered to begin with never asks for a rating. */
export const questionSchema = lineSchema(feedbackLimits.question, 1)
export const feedbackAnswerSchema = textSchema(feedbackLimits.answer, 1)
/** A short word with a no; empty where none is given. */
export const declineReasonSchema = lineSchema(feedbackLimits.reason)

/** What is asked: of whom, about which objective of the asker's, and perhaps about which of its key results. */
export interface Asking {
  /** Made by the client, so that a repeat of the same request is one request. */
  requestId: string
  colleagueId: string
  objectiveId: string
  keyResultId: string | null
  question: string
}

export const askingEntries = {
  requestId: idSchema,
  colleagueId: idSchema,
  objectiveId: idSchema,
  question: questionSchema,
} as const

/**
 * One question of one member to one colleague about one objective. What the colleague writes back is elsewhere
 * (`FeedbackText`), so that a list of requests cannot carry what only the asker reads.
 */
interface FeedbackBase {
  _id: string
  companyId: string
  askerId: string
  colleagueId: string
  objectiveId: string
  /** As it was when the question was asked; it may be renamed or archived later. */
  objectiveTitle: string
  keyResult: { id: string; title: string } | null
  /** The objective's when the question was asked: the review of that cycle can bring the answer in. */
  cycleId: string
  question: string
  /** Milliseconds since 1970. */
  askedAt: number
  /** Sorts by the time of asking, unique: pages begin after one of these. */
  order: string
}

export type OpenRequest = FeedbackBase & { state: 'open' }
export type AnsweredRequest = FeedbackBase & { state: 'answered'; answeredAt: number }
export type DeclinedRequest = FeedbackBase & { state: 'declined'; declinedAt: number }
export type WithdrawnRequest = FeedbackBase & { state: 'withdrawn'; withdrawnAt: number }

export type FeedbackRequest = OpenRequest | AnsweredRequest | DeclinedRequest | WithdrawnRequest
export type FeedbackState = FeedbackRequest['state']

/** What a colleague wrote back: the answer, or a word with the no. Only who asked ever reads it. */
export interface FeedbackText {
  /** The request's. */
  _id: string
  companyId: string
  words: string
}
