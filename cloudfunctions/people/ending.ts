import { Failure } from '@domain/failure'
import type { CivilDate } from '@domain/calendar/civilDate'
import { back, lastDayOf, left } from '@domain/people/leaving'
import { isActive, type Member } from '@domain/people/model'
import { type RosterLine, rosterLineId } from '@domain/people/roster'
import { uncoordinated } from '@domain/rollout/roles'
import type { Actor } from '../platform/actor'
import { leaveTrail } from '../platform/audit'
import { takeTurn } from '../platform/store/locks'
import { administratorsOf, isNumberTaken } from '../platform/store/members'
import type { Transaction } from '../platform/store/transaction'
import { isLineFor, lineOf, stand } from './line'

/** Who ends a membership, which may be their own. */
export type Ending = Pick<Actor, 'id' | 'companyId' | 'today' | 'at'>

export interface Leaving {
  /** Their last day; see `lastDayOf` for where nothing is said. */
  leftOn?: CivilDate
  /** Who takes over their reports and the departments they head; absent for nobody. */
  successorId?: string | undefined
}

/**
 * A company keeps an administrator. Whoever takes one away comes one after the other, so that two who leave at once do
 * not leave none.
 *
 * @param memberId the administrator who is about to be none
 * @throws Failure `lastAdministrator`
 */
export async function refuseLastAdministrator(
  transaction: Transaction,
  { companyId, today }: Pick<Actor, 'companyId' | 'today'>,
  memberId: string,
): Promise<void> {
  await takeTurn(transaction, companyId, 'administrators')
  const others = (await administratorsOf(companyId, today)).filter((id) => id !== memberId)
  if (others.length === 0) throw new Failure('lastAdministrator', 'memberId')
}

/**
 * Ends a membership: no access from the next call on, no role, no coordinating, and their line of the roster says it.
 * What they own stays as it is, with their name. Whom and what else they leave behind is for `settle` afterwards.
 *
 * @returns the member as they are now: the very same who has left already
 * @throws Failure `lastAdministrator`
 */
export async function endMembership(
  transaction: Transaction,
  actor: Ending,
  member: Member,
  { leftOn = lastDayOf(member, actor.today), successorId }: Leaving = {},
): Promise<Member> {
  if (member.standing.state === 'left') return member
  if (member.roles.includes('administrator')) await refuseLastAdministrator(transaction, actor, member._id)
  const next = left(member, { leftOn, successorId })
  await transaction.put('members', next)
  const line = await lineOf(transaction, member)
  if (line) await stand(transaction, line, { state: 'left', leftOn })
  const rollout = await transaction.get('rollouts', member.companyId)
  if (rollout?.coordinatorId === member._id) await transaction.put('rollouts', uncoordinated(rollout))
  await leaveTrail(transaction, actor, {
    action: 'endMembership',
    subjectId: member._id,
    before: standingOf(member),
    after: standingOf(next),
  })
  return next
}

/**
 * Takes somebody back: the same membership, with its whole history and whatever was not handed over, and their line of the
 * roster. An employee number that is another's by now stays theirs.
 *
 * @returns the member as they are now: the very same who has not left
 * @throws Failure `wrongState` for who was forgotten: there is nobody to come back to
 */
export async function takeBack(transaction: Transaction, actor: Ending, member: Member): Promise<Member> {
  if (member.standing.state === 'active') return member
  if (member.standing.forgottenOn !== undefined) throw new Failure('wrongState', 'memberId')
  const line = await lineNumberedAs(transaction, member)
  const numbered = await withFreeNumber(member, line)
  const next = back(await withManagerHere(transaction, actor, numbered))
  await transaction.put('members', next)
  if (line && next.employeeNumber !== undefined)
    await stand(transaction, line, { state: 'claimed', memberId: next._id })
  await leaveTrail(transaction, actor, {
    action: 'takeBack',
    subjectId: member._id,
    before: standingOf(member),
    after: standingOf(next),
  })
  return next
}

const lineNumberedAs = async (transaction: Transaction, { companyId, employeeNumber }: Member) =>
  employeeNumber === undefined
    ? undefined
    : await transaction.get('rosterLines', rosterLineId(companyId, employeeNumber))

async function withFreeNumber(member: Member, line: RosterLine | undefined): Promise<Member> {
  const { employeeNumber, ...rest } = member
  if (employeeNumber === undefined) return member
  if (line && !isLineFor(line, member)) return rest
  return (await isNumberTaken(member.companyId, employeeNumber, member._id)) ? rest : member
}

/** A manager who has left meanwhile manages nobody. */
async function withManagerHere(transaction: Transaction, { today }: Ending, member: Member): Promise<Member> {
  const manager = member.managerId === null ? undefined : await transaction.get('members', member.managerId)
  return manager && isActive(manager, today) ? member : { ...member, managerId: null }
}

const standingOf = ({ standing, roles }: Member) => ({ standing, roles })
