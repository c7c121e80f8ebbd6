import { Failure } from '@domain/failure'
import { freed } from '@domain/people/claim'
import { joiningApi } from '@domain/people/joiningApi'
import { numberKey, type RosterLine } from '@domain/people/roster'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { hashOf } from '../platform/ids'
import { takeTurn } from '../platform/store/locks'
import { membersNumbered } from '../platform/store/members'
import { inTransaction, type Transaction } from '../platform/store/transaction'
import { lineNumbered } from './line'
import { hasNumber, withoutNumber } from './numbers'

/**
 * Gives a line back to the list: one that the wrong person claimed, or who has another WeChat now, and one that a file
 * ended and nobody has.
 */
export const freeLine = handle(joiningApi.freeLine, ({ input, actor }) => {
  allow(actor, 'freeLine')
  return inTransaction(async (transaction) => {
    const line = await lineNumbered(transaction, actor.companyId, input.employeeNumber)
    if (!line) throw new Failure('notFound', 'employeeNumber')
    if (line.standing.state === 'open') return {}
    const before = await letGo(transaction, line)
    await transaction.put('rosterLines', freed(line))
    await leaveTrail(transaction, actor, {
      action: 'freeLine',
      // Whose it was; where it was nobody's, not the line's own id: that has the number in it.
      subjectId: line.standing.state === 'claimed' ? line.standing.memberId : hashOf(line._id),
      before,
      after: {},
    })
    return {}
  })
})

/**
 * Takes a line from who has it.
 * @returns what it was, for the audit trail
 * @throws Failure `wrongState` where somebody left with it: it is theirs when they come back
 */
async function letGo(transaction: Transaction, { standing, companyId, employeeNumber }: RosterLine) {
  switch (standing.state) {
    case 'open':
      return {}
    case 'claimed': {
      const { memberId } = standing
      const member = await transaction.get('members', memberId)
      if (member?.employeeNumber === employeeNumber) await transaction.put('members', withoutNumber(member))
      return { memberId }
    }
    case 'left':
      await takeTurn(transaction, companyId, `number:${numberKey(employeeNumber)}`)
      for (const id of await membersNumbered(companyId, employeeNumber)) {
        // Looked up outside the transaction, which another may have overtaken.
        const holder = await transaction.get('members', id)
        if (holder && hasNumber(holder, employeeNumber)) throw new Failure('wrongState', 'employeeNumber')
      }
      return { leftOn: standing.leftOn }
  }
}
