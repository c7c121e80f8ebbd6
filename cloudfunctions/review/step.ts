import { Failure } from '@domain/failure'
import { handedTo } from '@domain/review/lifecycle'
import { type OkrReview, reviewIdOf, type ReviewText } from '@domain/review/model'
import type { ReviewView } from '@domain/review/api'
import type { AuditAction } from '@domain/people/audit'
import type { Actor } from '../platform/actor'
import { leaveTrail } from '../platform/audit'
import { inTransaction, type Transaction } from '../platform/store/transaction'
import type { Seat } from './access'
import { reviewView } from './views'

interface Both {
  review: OkrReview
  text: ReviewText
}

interface Step {
  /** The call, for the audit trail, which keeps the state and never a word. */
  name: AuditAction
  /** Whether this very request was answered before. */
  isDone: (both: Both) => boolean
  take: (both: Both) => { review: OkrReview; text?: ReviewText }
}

/**
 * Takes a review one step further, in one transaction.
 * @throws Failure `wrongState` where nothing has been written yet, and what the rule throws
 */
export const step = (
  { member, reviewer }: Pick<Seat, 'member' | 'reviewer'>,
  cycleId: string,
  actor: Actor,
  { name, isDone, take }: Step,
): Promise<{ review: ReviewView }> =>
  inTransaction(async (transaction) => {
    const both = await bothOf(transaction, reviewIdOf(member._id, cycleId))
    if (!both) throw new Failure('wrongState')
    if (isDone(both)) return { review: reviewView(both.review) }
    const taken = take(both)
    const review = handedTo(taken.review, reviewer?._id ?? null)
    await transaction.put('reviews', review)
    if (taken.text) await transaction.put('reviewTexts', taken.text)
    await leaveTrail(transaction, actor, {
      action: name,
      subjectId: review._id,
      before: { state: both.review.state },
      after: { state: review.state },
    })
    return { review: reviewView(review) }
  })

/** A review with its words; `undefined` where nothing has been written. */
export async function bothOf(transaction: Transaction, id: string): Promise<Both | undefined> {
  const review = await transaction.get('reviews', id)
  const text = await transaction.get('reviewTexts', id)
  return review && text ? { review, text } : undefined
}
