import { peopleApi } from '@domain/people/api'
import { allow } from '../platform/allow'
import { handle } from '../platform/handle'
import { memberIn } from '../platform/inCompany'
import { refuseStale } from '../platform/refuseStale'
import { inTransaction } from '../platform/store/transaction'
import { place, refuseLeft } from './placing'

/** Gives somebody another manager, who takes over the reviews that are under way. */
export const changeManager = handle(peopleApi.changeManager, ({ input, actor }) => {
  allow(actor, 'changeManager')
  const { memberId, managerId, version } = input
  return inTransaction(async (transaction) => {
    const member = await memberIn(transaction, actor, memberId)
    refuseLeft(member)
    if (member.version === version + 1 && member.managerId === managerId) return { version: member.version }
    refuseStale(member, version)
    const placed = await place(transaction, actor, member, { managerId }, 'stay', 'changeManager')
    return { version: placed.version }
  })
})
