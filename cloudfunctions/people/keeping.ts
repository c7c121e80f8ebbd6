import { Failure } from '@domain/failure'
import { ownedIn } from '@domain/okr/handing'
import { membersApi, type MemberDetail, type Named } from '@domain/people/membersApi'
import type { Member } from '@domain/people/model'
import { numberKey } from '@domain/people/roster'
import { allow } from '../platform/allow'
import { handle, showing } from '../platform/handle'
import { memberIn } from '../platform/inCompany'
import { refuseStale } from '../platform/refuseStale'
import { headedBy, memberRows, publishedInvolving, rowsOf } from '../platform/store/memberLists'
import { directReportsOf, memberOf, people } from '../platform/store/members'
import { inTransaction } from '../platform/store/transaction'
import { place, refuseLeft } from './placing'
import { isSettled } from './settling'

/** People with their number, manager and roles: at most four reads. */
export const memberList = handle(membersApi.memberList, ({ input, actor }) => {
  allow(actor, 'keepMembers')
  return memberRows(actor.companyId, input, actor.today)
})

/** As much as anybody owns; more than this is said to be as much. */
const mostCounted = 100

/** Somebody with everything that a form changes: eight reads, six more for who left. */
export const member = handle(membersApi.member, async ({ input, actor }): Promise<MemberDetail> => {
  allow(actor, 'keepMembers')
  const { companyId, today } = actor
  const found = await memberOf(companyId, input.memberId)
  if (!found) throw new Failure('notFound', 'memberId')
  const { _id, version, departmentPath, standing } = found
  const [[row], reports, heads, running, successor, settled] = await Promise.all([
    rowsOf(companyId, [found], today),
    directReportsOf(companyId, _id),
    headedBy(companyId, _id),
    publishedInvolving(companyId, _id, { after: null, limit: mostCounted }),
    successorOf(found),
    standing.state === 'left' ? isSettled(actor, found) : true,
  ])
  if (!row) throw new Failure('notFound', 'memberId')
  const owned = running.map((objective) => ownedIn(objective, _id))
  return {
    ...row,
    version,
    departmentPath,
    standing,
    successor,
    reports: reports.map(({ id, name }) => ({ id, name })),
    heads: heads.map((department) => ({ id: department._id, name: department.name })),
    running: {
      objectives: owned.filter(({ isOwner }) => isOwner).length,
      keyResults: owned.reduce((sum, { keyResultIds }) => sum + keyResultIds.length, 0),
    },
    settled,
  }
})

async function successorOf({ companyId, standing }: Member): Promise<Named | null> {
  if (standing.state !== 'left' || standing.successorId === undefined) return null
  const [person] = await people(companyId, [standing.successorId])
  return person ? { id: person.id, name: person.name } : null
}

const placing = showing(membersApi.placeMember, ({ name, title }) => ({ name, title }))

/** Changes somebody's place in one go, based on what the administrator saw. */
export const placeMember = handle(placing, ({ input, actor }) => {
  allow(actor, 'keepMembers')
  const { memberId, version, departmentId, owned, companyId, ...change } = input
  return inTransaction(async (transaction) => {
    const found = await memberIn(transaction, actor, memberId)
    refuseLeft(found)
    if (found.version === version + 1 && isMade(found, input)) return { version: found.version }
    refuseStale(found, version)
    const department = departmentId === found.departmentId ? {} : { department: { _id: departmentId } }
    const placed = await place(transaction, actor, found, { ...change, ...department }, owned)
    return { version: placed.version }
  })
})

type Wanted = Pick<Member, 'name' | 'title' | 'departmentId' | 'managerId'> & { employeeNumber: string | null }

const isMade = (found: Member, wanted: Wanted): boolean =>
  found.name === wanted.name &&
  found.title === wanted.title &&
  found.departmentId === wanted.departmentId &&
  found.managerId === wanted.managerId &&
  keyOf(found.employeeNumber) === keyOf(wanted.employeeNumber)

/** A number that the list spells otherwise than it was typed is the one that was typed. */
const keyOf = (employeeNumber: string | null = null): string | null => employeeNumber && numberKey(employeeNumber)
