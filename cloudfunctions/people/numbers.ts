import { Failure } from '@domain/failure'
import type { Member } from '@domain/people/model'
import { numberKey, rosterLineId } from '@domain/people/roster'
import { takeTurn } from '../platform/store/locks'
import { membersNumbered } from '../platform/store/members'
import type { Transaction } from '../platform/store/transaction'
import { isTheirs } from './line'

/** Whether somebody has an employee number, however it is spelled. */
export const hasNumber = ({ employeeNumber }: Member, number: string | undefined): boolean =>
  employeeNumber !== undefined && number !== undefined && numberKey(employeeNumber) === numberKey(number)

/** A member who has no employee number any more. */
export function withoutNumber({ employeeNumber: _number, ...member }: Member): Member {
  return { ...member, version: member.version + 1 }
}

/**
 * Makes a member's employee number theirs alone. Of who has left it stays theirs, unless a newer list has given its line
 * to somebody else: then it is taken from them. Each number is given by one at a time, so that no two people get one.
 *
 * @throws Failure `numberTaken`
 */
export async function takeNumber(
  transaction: Transaction,
  { _id, companyId, employeeNumber }: Pick<Member, '_id' | 'companyId' | 'employeeNumber'>,
): Promise<void> {
  if (employeeNumber === undefined) return
  await takeTurn(transaction, companyId, `number:${numberKey(employeeNumber)}`)
  const line = await transaction.get('rosterLines', rosterLineId(companyId, employeeNumber))
  const ids = await membersNumbered(companyId, employeeNumber)
  for (const id of ids.filter((each) => each !== _id)) {
    // Looked up outside the transaction, which may have taken it from them just now.
    const holder = await transaction.get('members', id)
    if (!holder || !hasNumber(holder, employeeNumber)) continue
    const isGone = holder.standing.state === 'left' && line !== undefined && !isTheirs(line, id)
    if (!isGone) throw new Failure('numberTaken', 'employeeNumber')
    await transaction.put('members', withoutNumber(holder))
  }
}
