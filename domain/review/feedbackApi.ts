import * as v from 'valibot'
import type { CivilDate } from '../calendar/civilDate'
import { defineCall } from '../call'
import { cycleIdSchema } from '../okr/cycle'
import type { Page, PersonView } from '../people/api'
import { idSchema, textSchema } from '../text'
import { askingEntries, declineReasonSchema, feedbackAnswerSchema, type FeedbackRequest } from './feedback'

type Without<Request, Keys extends PropertyKey> = Request extends unknown ? Omit<Request, Keys> : never

/** A request as it reaches the phone of one of its two: without a word of what was written back. */
export type FeedbackView = Without<FeedbackRequest, 'companyId' | 'order'>

/** One line of a list: the request, and the other of its two. */
export interface FeedbackLine {
  request: FeedbackView
  person: PersonView
}

export type FeedbackList = Page<FeedbackLine> & { today: CivilDate }

/** One request, for its two. */
export interface FeedbackPage {
  today: CivilDate
  request: FeedbackView
  asker: PersonView
  colleague: PersonView
  /** The answer, or the word with the no, for who asked; `null` for the colleague, also for what they wrote. */
  words: string | null
}

/** An answer that a review can take in. */
export interface GivenFeedback {
  request: FeedbackView
  person: PersonView
  words: string
}

const companyId = idSchema
const after = v.nullable(textSchema(120, 1))
const one = { companyId, requestId: idSchema }

const feedbackCall = <const Name extends string, const Entries extends v.ObjectEntries>(
  name: Name,
  writes: boolean,
  entries: Entries,
) => ({ capability: 'review' as const, name, standing: 'member' as const, writes, input: v.strictObject(entries) })

export const feedbackApi = {
  /** Asks a colleague one question about an objective that the caller owns, or owns a key result in. */
  askForFeedback: defineCall<{ request: FeedbackView }>()(
    feedbackCall('askForFeedback', true, { companyId, ...askingEntries, keyResultId: v.nullable(idSchema) }),
  ),
  /** Answers it, for the asker alone. */
  answerFeedback: defineCall<{ request: FeedbackView }>()(
    feedbackCall('answerFeedback', true, { ...one, answer: feedbackAnswerSchema }),
  ),
  /** Says no, with a word if one likes. */
  declineFeedback: defineCall<{ request: FeedbackView }>()(
    feedbackCall('declineFeedback', true, { ...one, reason: declineReasonSchema }),
  ),
  /** Takes a question back that has not been answered. */
  withdrawFeedback: defineCall<{ request: FeedbackView }>()(feedbackCall('withdrawFeedback', true, one)),
  /** One request, for its two alone; everybody else gets `notFound`, whether it exists or not. */
  feedback: defineCall<FeedbackPage>()(feedbackCall('feedback', false, one)),
  /** What I asked, the newest first, twenty a page. */
  myFeedback: defineCall<FeedbackList>()(feedbackCall('myFeedback', false, { companyId, after })),
  /** What waits for my answer, the oldest first, twenty a page. */
  feedbackForMe: defineCall<FeedbackList>()(feedbackCall('feedbackForMe', false, { companyId, after })),
  /** The answers to what I asked about objectives of one cycle, the newest first; as many as fit, at most 30. */
  feedbackGiven: defineCall<{ items: GivenFeedback[] }>()(
    feedbackCall('feedbackGiven', false, { companyId, cycleId: cycleIdSchema }),
  ),
} as const
