import { Failure } from '@domain/failure'
import { cycleOn, neighbour } from '@domain/okr/cycle'
import { peopleApi } from '@domain/people/api'
import { isActive } from '@domain/people/model'
import { handedTo } from '@domain/review/lifecycle'
import { reviewIdOf } from '@domain/review/model'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { memberOf } from '../platform/store/members'
import { reviewerOf } from '../platform/store/reviews'
import { inTransaction, type Transaction } from '../platform/store/transaction'

/** No company has more levels than this. */
const mostLevels = 30

/** Gives somebody another manager, who takes over the reviews that are under way. */
export const changeManager = handle(peopleApi.changeManager, async ({ input, actor }) => {
  allow(actor, 'changeManager')
  const { companyId, company, today } = actor
  const { memberId, managerId, version } = input
  const found = await memberOf(companyId, memberId)
  if (!found) throw new Failure('notFound', 'memberId')
  const reviewer = await reviewerOf({ ...found, managerId }, today)
  const current = cycleOn(today, company)
  const cycles = [current, neighbour(current, -1, company)]
  return inTransaction(async (transaction) => {
    const member = await transaction.get('members', memberId)
    if (!member) throw new Failure('notFound', 'memberId')
    if (member.version === version + 1 && member.managerId === managerId) return { version: member.version }
    if (member.version !== version) throw new Failure('staleVersion', 'version', { version: member.version })
    if (managerId !== null) {
      const manager = await transaction.get('members', managerId)
      if (manager?.companyId !== companyId || !isActive(manager, today)) throw new Failure('notFound', 'managerId')
      await refuseCircle(transaction, memberId, managerId)
    }
    await transaction.put('members', { ...member, managerId, version: version + 1 })
    for (const { id } of cycles) {
      const review = await transaction.get('reviews', reviewIdOf(memberId, id))
      if (review) await transaction.put('reviews', handedTo(review, reviewer?._id ?? null))
    }
    await leaveTrail(transaction, actor, {
      action: 'changeManager',
      subjectId: memberId,
      before: { managerId: member.managerId },
      after: { managerId },
    })
    return { version: version + 1 }
  })
})

/** @throws Failure `managerCircle` where the manager would report, over whomever, to the member */
async function refuseCircle(transaction: Transaction, memberId: string, managerId: string): Promise<void> {
  let above: string | null = managerId
  for (let level = 0; above !== null; level += 1) {
    if (above === memberId || level > mostLevels) throw new Failure('managerCircle', 'managerId')
    above = (await transaction.get('members', above))?.managerId ?? null
  }
}
