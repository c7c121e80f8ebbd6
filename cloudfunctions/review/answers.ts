import { isDeepStrictEqual } from 'node:util'
import { Failure } from '@domain/failure'
import { begin, handedTo, refuseSkipped, refuseUnanswered, submit as submitted } from '@domain/review/lifecycle'
import { reviewIdOf } from '@domain/review/model'
import { reviewApi } from '@domain/review/api'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { get } from '../platform/store/database'
import { inTransaction } from '../platform/store/transaction'
import { checkTexts } from '../platform/textCheck'
import { seatFor } from './access'
import { bothOf, step } from './step'

/** Keeps the working copy; a repeat of the same words is the same save. The first one begins the review. */
export const saveAnswers = handle(reviewApi.saveAnswers, async ({ input, actor }) => {
  const { cycleId, version, answers } = input
  const { reviewer } = await seatFor('writeReview', { memberId: actor.id, cycleId }, actor)
  const reviewerId = reviewer?._id ?? null
  return inTransaction(async (transaction) => {
    const id = reviewIdOf(actor.id, cycleId)
    const there = await bothOf(transaction, id)
    if (there) refuseSkipped('write', there.review)
    const known = there?.text.answersVersion ?? 0
    if (there && known === version + 1 && isDeepStrictEqual(there.text.answers, answers)) return { version: known }
    if (known !== version) throw new Failure('staleVersion', 'version', { version: known })
    const { companyId, at, member } = actor
    const beginning = { companyId, memberId: actor.id, cycleId, reviewerId, departmentPath: member.departmentPath }
    await transaction.put('reviews', there ? handedTo(there.review, reviewerId) : begin(beginning, at))
    await transaction.put('reviewTexts', {
      ...(there?.text ?? { _id: id, companyId, submitted: null, note: '', noteVersion: 0, reason: '' }),
      answers,
      answersVersion: version + 1,
    })
    if (!there)
      await leaveTrail(transaction, actor, { action: 'begin', subjectId: id, before: {}, after: { state: 'open' } })
    return { version: version + 1 }
  })
})

/** Hands the working copy to the reviewer. */
export const submit = handle(reviewApi.submit, async ({ input, actor }) => {
  const { cycleId, version } = input
  const seat = await seatFor('writeReview', { memberId: actor.id, cycleId }, actor)
  const text = await get('reviewTexts', reviewIdOf(actor.id, cycleId))
  if (text?.answersVersion === version) {
    const { possible, moved, next } = text.answers
    await checkTexts({ 'answers.possible': possible, 'answers.moved': moved, 'answers.next': next }, actor.openid)
  }
  return step(seat, cycleId, actor, {
    name: 'submit',
    isDone: ({ review, text }) =>
      !['open', 'returned'].includes(review.state) &&
      text.answersVersion === version &&
      isDeepStrictEqual(text.submitted, text.answers),
    take({ review, text }) {
      refuseSkipped('submit', review)
      if (text.answersVersion !== version) {
        throw new Failure('staleVersion', 'version', { version: text.answersVersion })
      }
      refuseUnanswered(text.answers)
      return { review: submitted(review, actor.at), text: { ...text, submitted: text.answers } }
    },
  })
})
