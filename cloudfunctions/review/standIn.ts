import { isDeepStrictEqual } from 'node:util'
import { Failure } from '@domain/failure'
import { isColleague } from '@domain/people/placing'
import { reviewApi } from '@domain/review/api'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { selfIn } from '../platform/inCompany'
import { inTransaction } from '../platform/store/transaction'

/** Names who reviews for me while I am away. */
export const nameStandIn = handle(reviewApi.nameStandIn, ({ input, actor }) =>
  inTransaction(async (transaction) => {
    const { standIn } = input
    if (standIn) {
      const named = await transaction.get('members', standIn.memberId)
      const known = named?.companyId === actor.companyId && isColleague(named, actor.today)
      if (!known || standIn.memberId === actor.id) throw new Failure('notFound', 'standIn.memberId')
      if (standIn.until < standIn.from || standIn.until < actor.today) {
        throw new Failure('notAllowedValue', 'standIn.until')
      }
    }
    const member = await selfIn(transaction, actor)
    if (isDeepStrictEqual(member.standIn ?? null, standIn)) return { version: member.version }
    const { standIn: before, ...rest } = member
    const next = { ...rest, ...(standIn ? { standIn } : {}), version: member.version + 1 }
    await transaction.put('members', next)
    await leaveTrail(transaction, actor, {
      action: 'nameStandIn',
      subjectId: actor.id,
      before: before ? { standIn: before } : {},
      after: standIn ? { standIn } : {},
    })
    return { version: next.version }
  }),
)
