import { Failure } from '@domain/failure'
import { refuseLastDay } from '@domain/people/leaving'
import { membersApi } from '@domain/people/membersApi'
import { allow } from '../platform/allow'
import { budgetOfCall } from '../platform/budget'
import { handle } from '../platform/handle'
import { memberIn, selfIn } from '../platform/inCompany'
import { memberOf } from '../platform/store/members'
import { inTransaction } from '../platform/store/transaction'
import { endMembership as ended, takeBack as takenBack } from './ending'
import { refuseOutsider } from './refuseOutsider'
import { settle } from './settling'

/** Ends somebody's membership: no access from now on, and then what they leave behind. */
export const endMembership = handle(membersApi.endMembership, async ({ input, actor }) => {
  allow(actor, 'keepMembers')
  const { memberId, leftOn, successorId } = input
  refuseLastDay(leftOn, actor.today)
  const leaver = await inTransaction(async (transaction) => {
    const member = await memberIn(transaction, actor, memberId)
    if (successorId === memberId) throw new Failure('notFound', 'successorId')
    if (successorId !== null) await refuseOutsider(transaction, actor, successorId, 'successorId')
    return ended(transaction, actor, member, { leftOn, successorId: successorId ?? undefined })
  })
  return { version: leaver.version, settled: await settle(actor, leaver, budgetOfCall()) }
})

export const settleLeaver = handle(membersApi.settleLeaver, async ({ input, actor }) => {
  allow(actor, 'keepMembers')
  const leaver = await memberOf(actor.companyId, input.memberId)
  if (!leaver) throw new Failure('notFound', 'memberId')
  if (leaver.standing.state !== 'left') throw new Failure('wrongState', 'memberId')
  return { settled: await settle(actor, leaver, budgetOfCall()) }
})

/** Takes somebody back who left. */
export const takeBack = handle(membersApi.takeBack, ({ input, actor }) => {
  allow(actor, 'keepMembers')
  return inTransaction(async (transaction) => {
    const member = await memberIn(transaction, actor, input.memberId)
    return { version: (await takenBack(transaction, actor, member)).version }
  })
})

/** Ends one's own membership. Nobody takes over: administrators find who has no manager now. */
export const leaveCompany = handle(membersApi.leaveCompany, async ({ actor }) => {
  allow(actor, 'leaveCompany')
  const leaver = await inTransaction(async (transaction) => ended(transaction, actor, await selfIn(transaction, actor)))
  await settle(actor, leaver, budgetOfCall())
  return { leftOn: actor.today }
})
