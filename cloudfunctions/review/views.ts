import type { ReviewView, ReviewWords } from '@domain/review/api'
import type { FeedbackRequest } from '@domain/review/feedback'
import type { FeedbackView } from '@domain/review/feedbackApi'
import type { OkrReview, ReviewText } from '@domain/review/model'

/** Where a review stands, without what only the database needs. */
export function reviewView(review: OkrReview): ReviewView {
  const {
    companyId: _companyId,
    departmentPath: _departmentPath,
    queueOrder: _queueOrder,
    createdAt: _createdAt,
    updatedAt: _updatedAt,
    ...view
  } = review
  return view
}

/** A request as one of its two may see it. */
export function feedbackView({ companyId: _companyId, order: _order, ...view }: FeedbackRequest): FeedbackView {
  return view
}

/** The words as one of the two may read them: the working copy is its writer's alone. */
export const wordsFor = (text: ReviewText | undefined, isMine: boolean): ReviewWords => ({
  mine: isMine && text ? { answers: text.answers, version: text.answersVersion } : null,
  submitted: text?.submitted ?? null,
  note: text?.note ?? '',
  noteVersion: text?.noteVersion ?? 0,
  reason: text?.reason ?? '',
})
