import { Failure } from '@domain/failure'
import { belongingTo } from '@domain/okr/belonging'
import { isDraft, isPublished } from '@domain/okr/states'
import type { AuditAction } from '@domain/people/audit'
import type { Department, Member, Owned } from '@domain/people/model'
import { placed, type Placement, placeOf } from '@domain/people/placing'
import type { Actor } from '../platform/actor'
import { leaveTrail } from '../platform/audit'
import { takeTurn } from '../platform/store/locks'
import { runningIdsOf } from '../platform/store/objectives'
import type { Transaction } from '../platform/store/transaction'
import { asListed, keepLine } from './line'
import { takeNumber } from './numbers'
import { refuseOutsider } from './refuseOutsider'
import { handOverReviews } from './reviewing'
import { departmentIn } from './treeTurn'

/** Who places somebody: the caller, or whose import it is. */
export type Placing = Pick<Actor, 'id' | 'companyId' | 'company' | 'today' | 'at'>

/** What is to change; where the department stands in the tree is read when it is written. */
export type Change = Omit<Placement, 'department'> & { department?: Pick<Department, '_id'> }

/** What places people by the hundred, and has an entry of the audit trail of its own. */
const longActs: ReadonlySet<AuditAction> = new Set(['importRoster', 'undoRosterImport'])

/** No company has more levels of managers than this. */
const mostLevels = 30

/**
 * Writes a member's place: department, manager, name, title, employee number. Reviews that are under way go to who
 * reviews them now, their line of the roster says the same, and what they are at work on follows where that was asked.
 * A member who is not stored yet is written with it.
 *
 * @param owned whether their running objectives go to the new department with them; of no account without one
 * @param action the call that it is done by, for the audit trail
 * @returns the member as they are now: the very same where nothing changes
 * @throws Failure `notFound` (departmentId, managerId), `treeChanging`, `managerCircle`, `numberTaken`, each with its field
 */
export async function place(
  transaction: Transaction,
  actor: Placing,
  member: Member,
  { department, ...change }: Change,
  owned: Owned,
  action: AuditAction = 'placeMember',
): Promise<Member> {
  const found = department && (await departmentIn(transaction, actor, department._id))
  const numbered = await numberedAsListed(transaction, member, change)
  const next = placed(member, { ...numbered, ...(found ? { department: found } : {}) })
  if (next === member) return member
  if (next.managerId !== member.managerId) await refuseManager(transaction, actor, next)
  if (next.employeeNumber !== member.employeeNumber) await takeNumber(transaction, next)
  await transaction.put('members', next)
  await keepLine(transaction, member, next)
  const isMoved = next.departmentPath.join() !== member.departmentPath.join()
  if (isMoved && owned === 'follow') await bringObjectives(transaction, next)
  if (isMoved || next.managerId !== member.managerId) await handOverReviews(transaction, actor, next)
  await leaveTrail(transaction, actor, {
    action,
    subjectId: member._id,
    before: placeOf(member, next),
    after: placeOf(next, member),
    ...(longActs.has(action) ? { part: 'person' } : {}),
  })
  return next
}

/**
 * What colleagues see of who has left stays as it was, and of who was forgotten it stays nothing.
 * @throws Failure `wrongState`
 */
export function refuseLeft({ standing }: Member): void {
  if (standing.state === 'left') throw new Failure('wrongState', 'memberId')
}

/**
 * Managers change one after the other: two changes, each of which closes no circle, could close one together. Nobody
 * reports to who is not stored yet, so they close none.
 */
async function refuseManager(transaction: Transaction, actor: Placing, { _id, managerId }: Member): Promise<void> {
  if (managerId === null) return
  await refuseOutsider(transaction, actor, managerId, 'managerId')
  if (!(await transaction.get('members', _id))) return
  await takeTurn(transaction, actor.companyId, 'managers')
  await refuseCircle(transaction, _id, managerId)
}

/** @throws Failure `managerCircle` where the manager would report, over whomever, to the member */
async function refuseCircle(transaction: Transaction, memberId: string, managerId: string): Promise<void> {
  let above: string | null = managerId
  for (let level = 0; above !== null; level += 1) {
    if (above === memberId || level > mostLevels) throw new Failure('managerCircle', 'managerId')
    above = (await transaction.get('members', above))?.managerId ?? null
  }
}

/** A change with another employee number as the list spells it: what is typed is its line's, however it is typed. */
async function numberedAsListed(
  transaction: Transaction,
  { companyId, employeeNumber: before }: Member,
  { employeeNumber: typed, ...change }: Omit<Placement, 'department'>,
): Promise<Omit<Placement, 'department'>> {
  if (typed === undefined) return change
  const isAsTyped = typed === null || typed === before
  return { ...change, employeeNumber: isAsTyped ? typed : await asListed(transaction, companyId, typed) }
}

/** Takes what somebody owns and is at work on to where they are now. */
async function bringObjectives(transaction: Transaction, { _id, companyId, departmentPath }: Member): Promise<void> {
  for (const id of await runningIdsOf(companyId, _id)) {
    const objective = await transaction.get('objectives', id)
    const isTheirs = objective?.ownerId === _id && (isDraft(objective) || isPublished(objective))
    if (isTheirs) await transaction.put('objectives', belongingTo(objective, departmentPath))
  }
}
