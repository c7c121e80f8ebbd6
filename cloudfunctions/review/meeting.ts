import { accept as accepted, hold as held, propose as proposed } from '@domain/review/lifecycle'
import { reviewApi } from '@domain/review/api'
import type { OkrReview } from '@domain/review/model'
import type { Actor } from '../platform/actor'
import { handle } from '../platform/handle'
import { seatFor } from './access'
import { step } from './step'

/** When it is, and when the company works. */
const timeOf = ({ at, calendar, company }: Actor) => ({ at, calendar, hours: company.hours })

/** Whether the two have agreed on a time, and nobody wishes for another. */
const isAgreed = (review: OkrReview, startsAt: number): boolean =>
  review.state === 'booked' && !review.proposal && review.meeting.startsAt === startsAt

/** Wishes for a time, from either side; another wish takes the place of the one before. */
export const propose = handle(reviewApi.propose, async ({ input, actor }) => {
  const { startsAt, cycleId } = input
  const proposal = { startsAt, byId: actor.id }
  return step(await seatFor('readReview', input, actor), cycleId, actor, {
    name: 'propose',
    isDone: ({ review }) =>
      isAgreed(review, startsAt) ||
      ('proposal' in review && review.proposal?.startsAt === startsAt && review.proposal.byId === actor.id),
    take: ({ review }) => ({ review: proposed(review, proposal, timeOf(actor)) }),
  })
})

/** Agrees to what the other side wished for. */
export const accept = handle(reviewApi.accept, async ({ input, actor }) => {
  const { startsAt, cycleId } = input
  return step(await seatFor('readReview', input, actor), cycleId, actor, {
    name: 'accept',
    isDone: ({ review }) => isAgreed(review, startsAt),
    take: ({ review }) => ({ review: accepted(review, { startsAt, byId: actor.id }, timeOf(actor)) }),
  })
})

/** The two have talked. */
export const hold = handle(reviewApi.hold, async ({ input, actor }) =>
  step(await seatFor('holdReview', input, actor), input.cycleId, actor, {
    name: 'hold',
    isDone: ({ review }) => review.state === 'held',
    take: ({ review }) => ({ review: held(review, actor.at) }),
  }),
)
