import { type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import { Failure } from '@domain/failure'
import { answersFor, type Invite, inviteStateOn, withPlaceHeld } from '@domain/people/invite'
import { type Entry, holdsPlaceOf, isWaiting, joiningOf } from '@domain/people/joining'
import { joiningApi } from '@domain/people/joiningApi'
import { type Company, type Department, isActive } from '@domain/people/model'
import { handleForAnyone } from '../platform/handle'
import { hashOf } from '../platform/ids'
import { get } from '../platform/store/database'
import { departmentOf } from '../platform/store/departments'
import { hasRoster, requestIdOf } from '../platform/store/joining'
import { memberOf, membership } from '../platform/store/members'

/** An invite that opens something, with where it leads. */
export interface OpenInvite {
  invite: Invite
  company: Company
  /** `null` where it is for the whole company. */
  department: Department | null
  /** Whether who joins by it is asked for the line of a list. */
  by: 'line' | 'name'
}

export const worthless = (): Failure => new Failure('inviteWorthless')

/** The invite of a token, whatever it is worth by now: one read. */
export const inviteOf = (token: string): Promise<Invite | undefined> => get('invites', hashOf(token))

/**
 * Where an invite leads: four reads. It is worth what its maker may do today: of somebody who has left or answers for
 * the department no more, it opens nothing.
 *
 * @throws Failure `inviteWorthless`, the same for every reason
 */
export async function opened(invite: Invite, today: CivilDate): Promise<OpenInvite> {
  if (inviteStateOn(invite, today) !== 'open') throw worthless()
  const { companyId, departmentId, byId, as } = invite
  const [company, maker, department = null, listed] = await Promise.all([
    get('companies', companyId),
    memberOf(companyId, byId),
    departmentId === null ? undefined : departmentOf(companyId, departmentId),
    as.kind === 'member' && hasRoster(companyId),
  ])
  if (!company || !maker || (departmentId !== null && !department)) throw worthless()
  if (!isActive(maker, today) || !answersFor(maker, department?.path ?? [])) throw worthless()
  return { invite, company, department, by: listed ? 'line' : 'name' }
}

/** What follows on joining: on a line that fits, or on a name alone where there is no list. */
export const entryBy = ({ by, company }: Pick<OpenInvite, 'by' | 'company'>): Entry =>
  by === 'line' ? joiningOf(company).listed : joiningOf(company).unlisted

/** What a token opens, and whether the reader is in already: seven reads. */
export const openInvite = handleForAnyone(joiningApi.openInvite, async ({ input, caller: { openid, at } }) => {
  const today = civilDateAt(at)
  const known = await inviteOf(input.token)
  if (!known) throw worthless()
  const [present, request] = await Promise.all([
    membership(known.companyId, openid),
    get('joinRequests', requestIdOf(known.companyId, openid)),
  ])
  if (present && isActive(present.member, today)) {
    const { _id: companyId, name: companyName } = present.company
    return { reader: 'member' as const, companyId, companyName }
  }
  const open = await opened(withPlaceHeld(known, holdsPlaceOf(known._id, request, at)), today)
  const { company, department, invite, by } = open
  return {
    reader: request && isWaiting(request, at) ? ('waiting' as const) : ('stranger' as const),
    companyName: company.name,
    departmentName: department?.name ?? null,
    as: invite.as,
    by,
    entry: entryBy(open),
  }
})
