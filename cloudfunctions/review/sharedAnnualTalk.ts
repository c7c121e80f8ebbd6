import { Failure } from '@domain/failure'
import { sharedWith } from '@domain/review/annualTalk'
import { annualTalkApi } from '@domain/review/annualTalkApi'
import { mayDo } from '../platform/allow'
import { handle } from '../platform/handle'
import { annualTalksOf, talksSharedWith } from '../platform/store/annualTalks'
import { memberOf, people } from '../platform/store/members'
import { principalsOf, reviewersOf } from '../platform/store/reviews'
import { seatOf } from './access'

/** What somebody shared, for whom they shared it with as long as they review them, or for who stands in. */
export const sharedAnnualTalk = handle(annualTalkApi.sharedAnnualTalk, async ({ input, actor }) => {
  const { companyId, memberId, year } = input
  const member = await memberOf(companyId, memberId)
  const seat = member && (await seatOf(member, actor))
  if (!seat || !mayDo(actor, 'readSharedAnnualTalk', seat.relations)) throw new Failure('notFound', 'memberId')
  const [[talk], [person]] = await Promise.all([
    annualTalksOf(companyId, memberId, [year]),
    people(companyId, [memberId]),
  ])
  const sharing = talk && sharedWith(talk, seat.reviewer?._id)
  if (!sharing || !person) throw new Failure('notFound', 'memberId')
  return { today: actor.today, member: person, year, sharedAt: sharing.sharedAt, document: sharing.shared }
})

/** Who shared theirs with the reader, or with whom the reader stands in for: four reads, and not a word of text. */
export const sharedAnnualTalks = handle(annualTalkApi.sharedAnnualTalks, async ({ input, actor }) => {
  const { companyId, id, member, today } = actor
  const principals = await principalsOf(member, today)
  const { items, after } = await talksSharedWith(companyId, [id, ...principals], input.after)
  const reviewed = await reviewersOf(
    companyId,
    items.map(({ memberId }) => memberId),
    today,
  )
  return {
    today,
    items: items.flatMap(({ memberId, year, withId, sharedAt }) => {
      const known = reviewed.get(memberId)
      // Of somebody whom they do not review any more, a former reviewer learns nothing; and nobody reviews themselves.
      return known && known.reviewerId === withId && memberId !== id ? [{ member: known.person, year, sharedAt }] : []
    }),
    after,
  }
})
