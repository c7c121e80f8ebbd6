import { Failure } from '@domain/failure'
import {
  acknowledge as acknowledged,
  approve as approved,
  refuseSkipped,
  sendBack as sentBack,
} from '@domain/review/lifecycle'
import { reviewApi } from '@domain/review/api'
import { reviewIdOf } from '@domain/review/model'
import { handle, showing } from '../platform/handle'
import { inTransaction } from '../platform/store/transaction'
import { seatFor } from './access'
import { bothOf, step } from './step'

const noting = showing(reviewApi.saveNote, ({ note }) => ({ note }))

/** Keeps the agreed note; a repeat of the same words is the same save. */
export const saveNote = handle(noting, async ({ input, actor }) => {
  const { memberId, cycleId, version, note } = input
  await seatFor('holdReview', input, actor)
  return inTransaction(async (transaction) => {
    const both = await bothOf(transaction, reviewIdOf(memberId, cycleId))
    if (!both) throw new Failure('wrongState')
    refuseSkipped('writeNote', both.review)
    const { text } = both
    if (text.noteVersion === version + 1 && text.note === note) return { version: text.noteVersion }
    if (text.noteVersion !== version) throw new Failure('staleVersion', 'version', { version: text.noteVersion })
    await transaction.put('reviewTexts', { ...text, note, noteVersion: version + 1 })
    return { version: version + 1 }
  })
})

/** Approves what was read; approving twice is approving once. */
export const approve = handle(reviewApi.approve, async ({ input, actor }) => {
  const { cycleId, submission, noteVersion } = input
  return step(await seatFor('holdReview', input, actor), cycleId, actor, {
    name: 'approve',
    isDone: ({ review }) =>
      (review.state === 'approved' || review.state === 'acknowledged') && review.submission === submission,
    take({ review, text }) {
      const next = approved(review, submission, actor.id, actor.at)
      if (text.noteVersion !== noteVersion) throw new Failure('staleVersion', 'noteVersion')
      if (text.note === '') throw new Failure('missing', 'note')
      return { review: next }
    },
  })
})

const returning = showing(reviewApi.sendBack, ({ reason }) => ({ reason }))

/** Returns what was read, with the reason. */
export const sendBack = handle(returning, async ({ input, actor }) => {
  const { cycleId, submission, reason } = input
  return step(await seatFor('holdReview', input, actor), cycleId, actor, {
    name: 'sendBack',
    isDone: ({ review, text }) =>
      review.state === 'returned' && review.submission === submission && text.reason === reason,
    take: ({ review, text }) => ({ review: sentBack(review, submission, actor.at), text: { ...text, reason } }),
  })
})

/** The member has read the approval. */
export const acknowledge = handle(reviewApi.acknowledge, async ({ input, actor }) => {
  const { cycleId } = input
  return step(await seatFor('writeReview', { memberId: actor.id, cycleId }, actor), cycleId, actor, {
    name: 'acknowledge',
    isDone: ({ review }) => review.state === 'acknowledged',
    take: ({ review }) => ({ review: acknowledged(review, actor.at) }),
  })
})
