import type { CivilDate } from '@domain/calendar/civilDate'
import type { PersonView } from '@domain/people/api'
import { type Department, isActive, type Member } from '@domain/people/model'
import type { BookedReview, OkrReview, ReviewText } from '@domain/review/model'
import { reviewerIdOf, standInOn } from '@domain/review/reviewer'
import { shownName } from '../shownName'
import { _, database, find, get } from './database'

/** Reviews of a page, and nobody stands in for more people at once. */
const perPage = 20
const mostPrincipals = 50
/** Of the 1:1s to come that are looked at when the calendar changes. */
const mostBooked = 500

/** Where a review stands: one read. */
export const reviewOf = (id: string): Promise<OkrReview | undefined> => get('reviews', id)

/** The words of a review: one read. */
export const reviewTextOf = (id: string): Promise<ReviewText | undefined> => get('reviewTexts', id)

/** Who reviews a member as the company stands today; `null` where nobody is named. Two reads. */
export async function reviewerOf(member: Member, today: CivilDate): Promise<Member | null> {
  const { companyId, departmentPath } = member
  const departments = await find('departments', {
    where: { companyId, _id: _.in(departmentPath) },
    limit: departmentPath.length,
  })
  const ids = [member.managerId, ...departments.map(({ headId }) => headId)].flatMap((id) => (id ? [id] : []))
  if (ids.length === 0) return null
  const candidates = await find('members', { where: { companyId, _id: _.in(ids) }, limit: ids.length })
  const present = new Map(candidates.filter((each) => isActive(each, today)).map((each) => [each._id, each]))
  const id = reviewerIdOf({ member, departments, isActive: (candidate) => present.has(candidate) })
  return id === null ? null : (present.get(id) ?? null)
}

/** Somebody as a list shows them, and who reviews them today. */
export interface Reviewed {
  person: PersonView
  reviewerId: string | null
}

/** The same for everybody on a page, with how they are shown: one read, or none for no ids. */
export async function reviewersOf(
  companyId: string,
  memberIds: readonly string[],
  today: CivilDate,
): Promise<Map<string, Reviewed>> {
  const ids = [...new Set(memberIds)]
  if (ids.length === 0) return new Map()
  const { list } = await database
    .collection('members')
    .aggregate()
    .match({ companyId, _id: _.in(ids) })
    .limit(ids.length)
    .lookup<Department, 'departments'>({
      from: 'departments',
      localField: 'departmentPath',
      foreignField: '_id',
      as: 'departments',
    })
    .lookup<Member, 'managers'>({ from: 'members', localField: 'managerId', foreignField: '_id', as: 'managers' })
    .lookup<Member, 'heads'>({ from: 'members', localField: 'departments.headId', foreignField: '_id', as: 'heads' })
    .end()
  return new Map(
    list.map(({ departments, managers, heads, ...member }) => {
      const present = new Set([...managers, ...heads].filter((each) => isActive(each, today)).map(({ _id }) => _id))
      const { _id: id, name, title, departmentId } = member
      const departmentName = departments.find(({ _id }) => _id === departmentId)?.name ?? ''
      const person = {
        id,
        name: shownName({ name }),
        title,
        departmentId,
        departmentName,
        left: !isActive(member, today),
      }
      return [id, { person, reviewerId: reviewerIdOf({ member, departments, isActive: (each) => present.has(each) }) }]
    }),
  )
}

/** For whom a member stands in today: one read. */
export async function principalsOf({ companyId, _id }: Member, today: CivilDate): Promise<string[]> {
  const found = await find('members', {
    where: { companyId, 'standIn.memberId': _id },
    limit: mostPrincipals,
  })
  return found
    .filter((member) => isActive(member, today) && standInOn(member.standIn, today) === _id)
    .map((member) => member._id)
}

/** Whether reviews may wait for a member: somebody reports to them, they head a department, or stand in. Three reads. */
export async function reviewsOthers(member: Member, today: CivilDate): Promise<boolean> {
  const { companyId, _id } = member
  const [reports, headed, principals] = await Promise.all([
    find('members', { where: { companyId, managerId: _id, 'standing.state': 'active' }, limit: 1 }),
    find('departments', { where: { companyId, headId: _id }, limit: 1 }),
    principalsOf(member, today),
  ])
  return reports.length + headed.length + principals.length > 0
}

/**
 * The reviews of one cycle that these people review, in the order of the queue: one read.
 * @param after the `queueOrder` of the last one before
 */
export async function reviewsFor(
  companyId: string,
  reviewerIds: readonly string[],
  cycleId: string,
  after: string | null,
): Promise<{ items: OkrReview[]; after: string | null }> {
  const found = await find('reviews', {
    where: {
      companyId,
      reviewerId: _.in([...reviewerIds]),
      cycleId,
      ...(after === null ? {} : { queueOrder: _.gt(after) }),
    },
    orderBy: [['queueOrder', 'asc']],
    limit: perPage + 1,
  })
  const items = found.slice(0, perPage)
  return { items, after: found.length > perPage ? (items.at(-1)?.queueOrder ?? null) : null }
}

/** The 1:1s that are agreed on from an instant on, the next first; at most 500. One read. */
export async function bookedFrom(companyId: string, at: number): Promise<BookedReview[]> {
  const found = await find('reviews', {
    where: { companyId, state: 'booked', 'meeting.startsAt': _.gt(at) },
    orderBy: [['meeting.startsAt', 'asc']],
    limit: mostBooked,
  })
  return found.flatMap((review) => (review.state === 'booked' ? [review] : []))
}

/** Those of the ids that have been begun: one read, or none for no ids. */
export const reviewsById = (companyId: string, ids: readonly string[]): Promise<OkrReview[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : find('reviews', { where: { companyId, _id: _.in([...ids]) }, limit: ids.length })

/** The words of those: one read, or none for no ids. */
export const reviewTextsById = (companyId: string, ids: readonly string[]): Promise<ReviewText[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : find('reviewTexts', { where: { companyId, _id: _.in([...ids]) }, limit: ids.length })
