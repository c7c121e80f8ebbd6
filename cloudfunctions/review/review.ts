import { reviewIdOf } from '@domain/review/model'
import { reviewApi } from '@domain/review/api'
import { fitting } from '../platform/bounded'
import { handle } from '../platform/handle'
import { notesBy } from '../platform/store/checkIns'
import { people } from '../platform/store/members'
import { objectivesInvolving } from '../platform/store/objectives'
import { reviewOf, reviewTextOf } from '../platform/store/reviews'
import { checkInView, objectiveView } from '../platform/views'
import { seatFor } from './access'
import { reviewView, wordsFor } from './views'

/** Of the text of each list, in bytes. */
const mostBytes = { objectives: 44_000, checkIns: 24_000 }

/** Everything that the two need on one page. */
export const review = handle(reviewApi.review, async ({ input, actor }) => {
  const { companyId, today, at } = actor
  const { memberId, cycleId } = input
  const { member, reviewer, standsIn, relations } = await seatFor('readReview', input, actor)
  const id = reviewIdOf(memberId, cycleId)
  const [found, text, involving, persons] = await Promise.all([
    reviewOf(id),
    reviewTextOf(id),
    objectivesInvolving(companyId, memberId, cycleId),
    people(companyId, reviewer ? [member._id, reviewer._id] : [member._id]),
  ])
  const objectives = fitting(involving, mostBytes.objectives)
  const checkIns = await notesBy(
    companyId,
    memberId,
    objectives.map(({ _id }) => _id),
  )
  const personOf = (personId: string) => persons.find((person) => person.id === personId)
  const shown = personOf(member._id)
  if (!shown) throw new Error('a member who was just read is gone')
  return {
    today,
    now: at,
    review: found ? reviewView(found) : null,
    words: wordsFor(text, relations.includes('owner')),
    member: shown,
    reviewer: (reviewer && personOf(reviewer._id)) ?? null,
    standsIn,
    objectives: objectives.map(objectiveView),
    checkIns: fitting(checkIns, mostBytes.checkIns).map(checkInView),
  }
})
