import { reviewApi } from '@domain/review/api'
import { reviewIdOf } from '@domain/review/model'
import { allow } from '../platform/allow'
import { handle } from '../platform/handle'
import { people, peoplePage } from '../platform/store/members'
import { principalsOf, reviewsById, reviewsFor } from '../platform/store/reviews'
import { refuseOtherCycle } from './access'
import { reviewView } from './views'

/** What waits for me, and what is on its way: four reads. */
export const queue = handle(reviewApi.queue, async ({ input, actor }) => {
  const { companyId, id, member, today, at } = actor
  refuseOtherCycle(input.cycleId, actor)
  const principals = await principalsOf(member, today)
  const { items, after } = await reviewsFor(companyId, [id, ...principals], input.cycleId, input.after)
  // Whoever stands in for the reviewer of their own review does not review themselves.
  const others = items.filter(({ memberId }) => memberId !== id)
  const named = member.standIn && member.standIn.until >= today ? member.standIn : undefined
  const persons = await people(companyId, [
    ...others.map(({ memberId }) => memberId),
    ...(named ? [named.memberId] : []),
  ])
  const standIn = named && persons.find((person) => person.id === named.memberId)
  return {
    today,
    now: at,
    standIn: named && standIn ? { person: standIn, from: named.from, until: named.until } : null,
    items: others.flatMap((found) => {
      const person = persons.find((each) => each.id === found.memberId)
      return person ? [{ review: reviewView(found), member: person }] : []
    }),
    after,
  }
})

/** How far the reviews of a department are: three reads. */
export const states = handle(reviewApi.states, async ({ input, actor }) => {
  allow(actor, 'seeReviewStates')
  const { companyId } = actor
  const { cycleId, departmentId, after } = input
  refuseOtherCycle(cycleId, actor)
  const page = await peoplePage(companyId, { search: '', departmentId, after })
  const begun = await reviewsById(
    companyId,
    page.items.map(({ id }) => reviewIdOf(id, cycleId)),
  )
  return {
    items: page.items.map((person) => ({
      member: person,
      state: begun.find(({ memberId }) => memberId === person.id)?.state ?? 'open',
    })),
    after: page.after,
  }
})
