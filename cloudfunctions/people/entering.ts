import { type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import { Failure } from '@domain/failure'
import { withoutPersonal } from '@domain/people/audit'
import { claimed } from '@domain/people/claim'
import type { InvitedAs } from '@domain/people/invite'
import { type Account, type Company, type Department, isActive, type Member } from '@domain/people/model'
import { isColleague } from '@domain/people/placing'
import { type RosterLine, rosterLineId } from '@domain/people/roster'
import { usualReminding } from '@domain/reminder/model'
import { leaveTrail } from '../platform/audit'
import { newId } from '../platform/ids'
import { requestIdOf } from '../platform/store/joining'
import type { Transaction } from '../platform/store/transaction'
import { accountOf, withCompany, withoutRequest } from './account'
import { takeBack } from './ending'
import { newMember } from './newMember'
import { hasNumber, withoutNumber } from './numbers'
import { place } from './placing'

/** Where somebody is to be in a company. */
export interface Place {
  department: Department
  managerId: string | null
  title: string
}

/** Somebody who comes into a company. */
export interface Arrival {
  company: Company
  openid: string
  name: string
  as: InvitedAs
  place: Place
  /** The line of the list that becomes theirs; none for who comes without. */
  line: RosterLine | null
  /** Their membership that ended, which goes on. */
  formerId: string | null
  /** Who has left and had the line's employee number before: it is theirs no more. */
  holderIds: readonly string[]
  /** The member who let them in; themselves where nobody did. */
  byId: string | null
  /** Milliseconds since 1970. */
  at: number
}

/**
 * Makes somebody a member, or has the membership that ended go on with all its history; a line is theirs from now on.
 * Whoever is in by now, on another phone or by the same request, stays what they are.
 *
 * @returns the member, and whether they came in just now
 */
export async function enter(transaction: Transaction, arrival: Arrival): Promise<{ member: Member; isNew: boolean }> {
  const { company, openid, at, line, formerId } = arrival
  const account = await accountOf(transaction, openid)
  const former = formerId === null ? undefined : await transaction.get('members', formerId)
  if (former && isActive(former, civilDateAt(at))) return { member: former, isNew: false }
  await transaction.put('accounts', withMembership(account, company._id))
  await freeNumber(transaction, arrival)
  const member = former ? await goOn(transaction, former, arrival) : await begin(transaction, arrival)
  if (line) await transaction.put('rosterLines', claimed(line, member._id))
  return { member, isNew: true }
}

/** The account of somebody who is in: with the company, and without the wish to join it. */
function withMembership(account: Account, companyId: string): Account {
  const settled = withoutRequest(account, requestIdOf(companyId, account._id))
  return settled.companyIds.includes(companyId) ? settled : withCompany(settled, companyId)
}

/** An employee number is one person's: a line that is open again takes it from who had it and left. */
async function freeNumber(transaction: Transaction, { line, formerId, holderIds }: Arrival): Promise<void> {
  for (const id of line ? holderIds : []) {
    const holder = await transaction.get('members', id)
    if (!holder || id === formerId || !hasNumber(holder, line?.employeeNumber)) continue
    if (holder.standing.state === 'active') throw new Failure('lineTaken', 'employeeNumber')
    await transaction.put('members', withoutNumber(holder))
  }
}

const rolesOf = (as: InvitedAs): Pick<Member, 'roles' | 'endsOn'> =>
  as.kind === 'coach' ? { roles: ['coach'], endsOn: as.endsOn } : { roles: ['member'], endsOn: null }

const numberOf = (line: RosterLine | null) => (line ? { employeeNumber: line.employeeNumber } : {})

/** Somebody in the language of their line, where it says one and they have none yet. */
function spokenTo(member: Member, { line }: Arrival): Member {
  if (!line?.language || member.reminding?.language) return member
  return { ...member, reminding: { ...(member.reminding ?? usualReminding), language: line.language } }
}

/** Somebody's first day. */
async function begin(transaction: Transaction, arrival: Arrival): Promise<Member> {
  const { company, openid, name, as, line, byId, at, place: there } = arrival
  const { department, managerId, title } = there
  const member: Member = {
    ...newMember(newId(), department, { openid, name, roles: ['member'], at }),
    ...rolesOf(as),
    ...numberOf(line),
    managerId,
    title,
  }
  await transaction.put('members', spokenTo(member, arrival))
  await leaveTrail(
    transaction,
    { companyId: company._id, at, id: byId ?? member._id },
    {
      action: 'join',
      subjectId: member._id,
      before: {},
      after: withoutPersonal({ departmentId: department._id, kind: as.kind, ...numberOf(line) }),
    },
  )
  return member
}

/**
 * Somebody comes back: what they may do besides is for an administrator to give them afresh. A coach from outside is
 * nobody of the list: their line stays left, so that no list moves them or ends them.
 */
async function goOn(transaction: Transaction, former: Member, arrival: Arrival): Promise<Member> {
  const { company, name, as, line, byId, at, place: there } = arrival
  const acting = { id: byId ?? former._id, companyId: company._id, company, today: civilDateAt(at), at }
  const returned = await takeBack(transaction, acting, as.kind === 'coach' ? withoutNumber(former) : former)
  const placed = await place(transaction, acting, returned, { name, ...there, ...numberOf(line) }, 'follow', 'join')
  const member = spokenTo({ ...placed, ...rolesOf(as) }, arrival)
  await transaction.put('members', member)
  return member
}

/**
 * Where a line puts its person: under their manager where that one is in already; who comes later is connected then.
 * @throws Failure `notFound` where the line names a department that is gone
 */
export async function placeOf(transaction: Transaction, line: RosterLine, today: CivilDate): Promise<Place> {
  const department = await transaction.get('departments', line.departmentId)
  if (department?.companyId !== line.companyId) throw new Failure('notFound', 'departmentId')
  return { department, managerId: await managerIdOf(transaction, line, today), title: line.title }
}

/** The member who took the line of somebody's manager; `null` where nobody has, or they have left. */
export async function managerIdOf(
  transaction: Transaction,
  { companyId, managerNumber }: Pick<RosterLine, 'companyId' | 'managerNumber'>,
  today: CivilDate,
): Promise<string | null> {
  if (managerNumber === null) return null
  const above = await transaction.get('rosterLines', rosterLineId(companyId, managerNumber))
  if (above?.standing.state !== 'claimed') return null
  const manager = await transaction.get('members', above.standing.memberId)
  return manager && isColleague(manager, today) ? manager._id : null
}
