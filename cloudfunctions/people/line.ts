import { isDeepStrictEqual } from 'node:util'
import { Failure } from '@domain/failure'
import { isSameName, spellingsOf } from '@domain/people/claim'
import type { Member } from '@domain/people/model'
import { type LineStanding, type RosterLine, rosterLineId } from '@domain/people/roster'
import { withContents } from '@domain/people/rosterLine'
import type { Transaction } from '../platform/store/transaction'

/** The line of the roster that is a member's, `undefined` where there is none. */
export async function lineOf(
  transaction: Transaction,
  { _id, companyId, employeeNumber }: Member,
): Promise<RosterLine | undefined> {
  if (employeeNumber === undefined) return undefined
  const line = await transaction.get('rosterLines', rosterLineId(companyId, employeeNumber))
  return line && isTheirs(line, _id) ? line : undefined
}

/** The line of a list by its number however it is typed: always as many reads, so that none tells what exists. */
export async function lineNumbered(
  transaction: Transaction,
  companyId: string,
  employeeNumber: string,
): Promise<RosterLine | undefined> {
  let found: RosterLine | undefined
  for (const spelling of spellingsOf(employeeNumber)) {
    const line = await transaction.get('rosterLines', rosterLineId(companyId, spelling))
    found ??= line
  }
  return found
}

/** An employee number as the list spells it, as it is typed where the list has none. */
export const asListed = async (transaction: Transaction, companyId: string, typed: string): Promise<string> =>
  (await lineNumbered(transaction, companyId, typed))?.employeeNumber ?? typed

/** Whether a member can have their line: it is theirs, was when they left, or a newer list has opened it for them. */
export const isLineFor = (line: RosterLine, { _id, name }: Member): boolean =>
  line.standing.state === 'open' ? isSameName(line.name, name) : isTheirs(line, _id)

/** Whether a line is somebody's: claimed, or kept as left since they left. */
export const isTheirs = ({ standing }: RosterLine, memberId: string): boolean =>
  standing.state === 'left' || (standing.state === 'claimed' && standing.memberId === memberId)

/** Gives a line another standing. */
export async function stand(transaction: Transaction, line: RosterLine, standing: LineStanding): Promise<void> {
  if (isDeepStrictEqual(line.standing, standing)) return
  await transaction.put('rosterLines', { ...line, standing, version: line.version + 1 })
}

/**
 * Has a member's line say what they are now, so that the roster and its people never contradict each other. With a new
 * employee number the line goes to that number; where the roster has one under it, that is theirs. Without one it is
 * open again.
 *
 * @throws Failure `numberTaken` where the number's line is somebody else's
 */
export async function keepLine(transaction: Transaction, before: Member, member: Member): Promise<void> {
  const { companyId, employeeNumber } = member
  const former = await lineOf(transaction, before)
  if (employeeNumber === undefined) {
    if (former) await stand(transaction, former, { state: 'open' })
    return
  }
  const _id = rosterLineId(companyId, employeeNumber)
  const there = await transaction.get('rosterLines', _id)
  if (there && there.standing.state !== 'open' && !isTheirs(there, member._id)) {
    throw new Failure('numberTaken', 'employeeNumber')
  }
  const line = there ?? former
  if (!line) return
  if (former && former._id !== _id) await transaction.remove('rosterLines', former._id)
  const standing: LineStanding = { state: 'claimed', memberId: member._id }
  const contents = { ...line, ...(await contentsOf(transaction, line, before, member)), employeeNumber }
  const next = withContents({ ...line, _id, standing }, contents)
  if (!isDeepStrictEqual({ ...next, version: there?.version }, there)) await transaction.put('rosterLines', next)
}

/** What a line says of its member; of the manager only where that is what changed, since theirs may be unclaimed yet. */
async function contentsOf(transaction: Transaction, line: RosterLine, before: Member, member: Member) {
  const { name, title, departmentId, managerId } = member
  const manager = managerId === null ? undefined : await transaction.get('members', managerId)
  const managerNumber = managerId === before.managerId ? line.managerNumber : (manager?.employeeNumber ?? null)
  return { name, title, departmentId, managerNumber }
}
