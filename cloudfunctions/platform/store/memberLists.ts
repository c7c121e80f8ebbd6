import type { CivilDate } from '@domain/calendar/civilDate'
import type { PublishedObjective } from '@domain/okr/model'
import { isDraft, isPublished } from '@domain/okr/states'
import { queryTermsOf } from '@domain/okr/terms'
import type { DraftObjective } from '@domain/okr/model'
import type { Page } from '@domain/people/api'
import { spellingsOf } from '@domain/people/claim'
import type { Invite } from '@domain/people/invite'
import type { MemberList, MemberRow, Named } from '@domain/people/membersApi'
import type { Department, Member } from '@domain/people/model'
import { staff } from '@domain/people/permissions'
import type { OkrReview } from '@domain/review/model'
import { _, find } from './database'
import { people } from './members'
import { reviewersOf } from './reviews'

const perPage = 20

const listed: Readonly<Record<MemberList, object>> = {
  present: { 'standing.state': 'active' },
  unmanaged: { 'standing.state': 'active', managerId: null, roles: _.in([...staff]) },
  left: { 'standing.state': 'left' },
}

interface Narrowed {
  list: MemberList
  search: string
  departmentId: string | null
  after: string | null
}

/** Members by their employee number, however it is typed, else by pieces of their name, in the order of names: at most two reads. */
async function membersPage(companyId: string, { list, search, departmentId, after }: Narrowed): Promise<Member[]> {
  const where = {
    companyId,
    ...listed[list],
    ...(departmentId === null ? {} : { departmentPath: departmentId }),
    ...(after === null ? {} : { order: _.gt(after) }),
  }
  const sorted = { orderBy: [['order', 'asc']] as const, limit: perPage + 1 }
  if (search === '') return find('members', { where, ...sorted })
  const spelled = { employeeNumber: _.in(spellingsOf(search)) }
  const numbered = await find('members', { where: { ...where, ...spelled }, ...sorted })
  if (numbered.length > 0) return numbered
  const terms = queryTermsOf(search)
  return terms.length === 0 ? [] : find('members', { where: { ...where, nameTerms: _.all(terms) }, ...sorted })
}

/** A page of members with whom they answer to: at most four reads. */
export async function memberRows(companyId: string, narrowed: Narrowed, today: CivilDate): Promise<Page<MemberRow>> {
  const found = await membersPage(companyId, narrowed)
  const shown = found.slice(0, perPage)
  return {
    items: await rowsOf(companyId, shown, today),
    after: found.length > perPage ? (shown.at(-1)?.order ?? null) : null,
  }
}

/** Members as a list shows them: at most two reads. */
export async function rowsOf(companyId: string, members: readonly Member[], today: CivilDate): Promise<MemberRow[]> {
  const reviewed = await reviewersOf(
    companyId,
    members.map(({ _id }) => _id),
    today,
  )
  const others = members.flatMap(({ _id, managerId }) => [managerId, reviewed.get(_id)?.reviewerId ?? null])
  const named = await people(
    companyId,
    others.filter((id) => id !== null),
  )
  const nameOf = (id: string | null | undefined): Named | null => {
    const person = named.find((each) => each.id === id)
    return person ? { id: person.id, name: person.name } : null
  }
  return members.flatMap(({ _id, employeeNumber = null, roles, managerId }) => {
    const found = reviewed.get(_id)
    if (!found) return []
    const { person, reviewerId } = found
    return [{ person, employeeNumber, roles, manager: nameOf(managerId), reviewer: nameOf(reviewerId) }]
  })
}

/** Of what one piece looks at. */
const mostAtOnce = 25

/** Those who report to somebody, as far as they are here: one read. */
export const reportsOf = (companyId: string, managerId: string): Promise<Member[]> =>
  find('members', { where: { companyId, managerId, 'standing.state': 'active' }, limit: mostAtOnce })

/** The departments that somebody heads: one read. */
export const headedBy = (companyId: string, headId: string): Promise<Department[]> =>
  find('departments', { where: { companyId, headId }, limit: mostAtOnce })

/** Those who named somebody for a leave of absence: one read. */
export const namersOf = (companyId: string, memberId: string): Promise<Member[]> =>
  find('members', { where: { companyId, 'standIn.memberId': memberId }, limit: mostAtOnce })

/** The reviews of these cycles that somebody reviews: one read. */
export const reviewsBy = (companyId: string, reviewerId: string, cycleIds: readonly string[]): Promise<OkrReview[]> =>
  find('reviews', { where: { companyId, reviewerId, cycleId: _.in([...cycleIds]) }, limit: mostAtOnce })

/** Invites that somebody made and nobody took back: one read. */
export const openInvitesOf = (companyId: string, byId: string): Promise<Invite[]> =>
  find('invites', { where: { companyId, byId, 'standing.state': 'open' }, limit: mostAtOnce })

/** Drafts of others that somebody is shown: one read. */
export async function draftsShownTo(companyId: string, memberId: string): Promise<DraftObjective[]> {
  const found = await find('objectives', {
    where: { companyId, 'index.involved': memberId, state: 'draft', sharedWith: memberId },
    limit: mostAtOnce,
  })
  return found.filter(isDraft)
}

/** What somebody owns something in and is published, newest first: one read. */
export async function publishedInvolving(
  companyId: string,
  memberId: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<PublishedObjective[]> {
  const found = await find('objectives', {
    where: {
      companyId,
      'index.involved': memberId,
      state: 'published',
      ...(after === null ? {} : { 'index.order': _.lt(after) }),
    },
    orderBy: [['index.order', 'desc']],
    limit,
    without: ['index.terms', 'index.places'],
  })
  return found.filter(isPublished)
}
