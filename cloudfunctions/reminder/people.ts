import { isActive, type Member } from '@domain/people/model'
import { okrUseOf } from '@domain/people/okrUse'
import { cycleOn, neighbour } from '@domain/okr/cycle'
import type { Contact } from '@domain/reminder/contact'
import type { PersonState } from '@domain/reminder/person'
import type { PlanningDay } from '@domain/reminder/plan'
import { type OkrReview, reviewIdOf } from '@domain/review/model'
import { standInOn } from '@domain/review/reviewer'
import type { CivilDate } from '@domain/calendar/civilDate'
import { isDraft, isPublic } from '@domain/okr/states'
import { _, find } from '../platform/store/database'
import { contactsOf } from '../platform/store/contacts'
import type { CompanyDay } from './companyDay'

const mostDocuments = 1000

/**
 * What the plan needs of a page of people: one read of each collection (of reviews two: their own, and those that they
 * read; of members those whose reviews these are), whatever their number.
 */
export async function statesOf(
  members: readonly Member[],
  day: CompanyDay,
  planning: PlanningDay,
): Promise<PersonState[]> {
  const read = await readFor(members, day, planning)
  if (!read) {
    // More than one read takes: half of the people at a time; nobody has a thousand alone.
    const half = Math.ceil(members.length / 2)
    return [
      ...(await statesOf(members.slice(0, half), day, planning)),
      ...(await statesOf(members.slice(half), day, planning)),
    ]
  }
  const { objectives, reviews, reviewing, asked, contacts, principals } = read
  return members.map((member) =>
    stateOf(member, day, {
      contact: contacts.get(member._id),
      objectives: objectives.filter(
        ({ ownerId, index }) => ownerId === member._id || index.involved.includes(member._id),
      ),
      reviews: reviews.filter(({ memberId }) => memberId === member._id),
      reviewing: reviewing.filter(
        ({ reviewerId }) =>
          reviewerId !== null && (reviewerId === member._id || principals.get(member._id)?.includes(reviewerId)),
      ),
      asked: asked.filter(({ colleagueId }) => colleagueId === member._id),
    }),
  )
}

type Rest = Partial<Omit<PersonState, 'member' | 'okrs'>> & { contact: Contact | undefined }

/** Somebody as the plan sees them, with what is known of them. */
export const stateOf = (member: Member, { use }: Pick<CompanyDay, 'use'>, rest: Rest): PersonState => ({
  member,
  okrs: okrUseOf(member.departmentPath, use),
  objectives: [],
  reviews: [],
  reviewing: [],
  asked: [],
  known: new Map(),
  ...rest,
})

/** What the plan looks at in an objective: nothing that anybody wrote. */
export const ofObjective = [
  'state',
  'cycleId',
  'ownerId',
  'publishedAt',
  'closedAt',
  'midQuarter.at',
  'index.involved',
  'keyResults.ownerId',
  'keyResults.addedOn',
  'keyResults.lastCheckIn.on',
]

async function readFor(members: readonly Member[], { company, today }: CompanyDay, { cycleIds }: PlanningDay) {
  const companyId = company._id
  const ids = members.map(({ _id }) => _id)
  const current = cycleOn(today, company)
  const reviewed = [neighbour(current, -1, company).id, current.id]
  const standingIn = principalsFor(ids, { company, today })
  const [objectives, reviews, reviewing, asked, contacts, principals] = await Promise.all([
    find('objectives', {
      where: {
        companyId,
        'index.involved': _.in([...ids]),
        state: _.in(['draft', 'published', 'closed']),
        cycleId: _.in([...cycleIds]),
      },
      limit: mostDocuments,
      only: ofObjective,
    }),
    find('reviews', {
      where: { companyId, _id: _.in(ids.flatMap((id) => reviewed.map((cycleId) => reviewIdOf(id, cycleId)))) },
      limit: mostDocuments,
    }),
    standingIn.then((found) =>
      find('reviews', {
        where: { companyId, reviewerId: _.in([...ids, ...[...found.values()].flat()]), cycleId: _.in(reviewed) },
        limit: mostDocuments,
      }),
    ),
    find('feedbackRequests', {
      where: { companyId, colleagueId: _.in([...ids]), state: 'open' },
      limit: mostDocuments,
    }),
    contactsOf(companyId, ids),
    standingIn,
  ])
  const isCut = [objectives, reviews, reviewing, asked].some(({ length }) => length === mostDocuments)
  if (isCut && ids.length > 1) return undefined
  return {
    objectives: objectives.filter((objective) => isDraft(objective) || isPublic(objective)),
    reviews,
    reviewing: await ofThoseHere(reviewing, members, { company, today }),
    asked,
    contacts,
    principals,
  }
}

/**
 * Reviews whose members are in the company still: who has left meets nobody, and waits for nothing. One read, or none
 * where they are all among the page's own.
 */
async function ofThoseHere(
  reviews: readonly OkrReview[],
  page: readonly Member[],
  { company, today }: { company: { _id: string }; today: CivilDate },
): Promise<OkrReview[]> {
  const ids = new Set(reviews.map(({ memberId }) => memberId))
  for (const { _id } of page) ids.delete(_id)
  const others =
    ids.size === 0
      ? []
      : await find('members', {
          where: { companyId: company._id, _id: _.in([...ids]) },
          limit: ids.size,
          only: ['standing', 'endsOn'],
        })
  const here = new Set([...page, ...others].filter((each) => isActive(each, today)).map(({ _id }) => _id))
  return reviews.filter(({ memberId }) => here.has(memberId))
}

/** For whom each of these people stands in today: one read. */
async function principalsFor(
  ids: readonly string[],
  { company, today }: { company: { _id: string }; today: CivilDate },
): Promise<Map<string, string[]>> {
  const found = await find('members', {
    where: { companyId: company._id, 'standIn.memberId': _.in([...ids]) },
    limit: mostDocuments,
    only: ['standIn'],
  })
  const principals = new Map<string, string[]>()
  for (const { _id, standIn } of found) {
    const by = standInOn(standIn, today)
    if (by !== null) principals.set(by, [...(principals.get(by) ?? []), _id])
  }
  return principals
}
