import { Failure } from '@domain/failure'
import { freed } from '@domain/people/claim'
import { joiningApi } from '@domain/people/joiningApi'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { inTransaction } from '../platform/store/transaction'
import { lineNumbered } from './line'
import { withoutNumber } from './numbers'

/** Gives a line that the wrong person claimed, or who has another WeChat now, back to the list. */
export const freeLine = handle(joiningApi.freeLine, ({ input, actor }) => {
  allow(actor, 'freeLine')
  return inTransaction(async (transaction) => {
    const line = await lineNumbered(transaction, actor.companyId, input.employeeNumber)
    if (!line) throw new Failure('notFound', 'employeeNumber')
    if (line.standing.state === 'open') return {}
    if (line.standing.state === 'left') throw new Failure('wrongState', 'employeeNumber')
    const { memberId } = line.standing
    const member = await transaction.get('members', memberId)
    await transaction.put('rosterLines', freed(line))
    if (member?.employeeNumber === line.employeeNumber) await transaction.put('members', withoutNumber(member))
    await leaveTrail(transaction, actor, {
      action: 'freeLine',
      // Whose it was: the line's own id has the number in it.
      subjectId: memberId,
      before: { memberId },
      after: {},
    })
    return {}
  })
})
