import { myDataApi } from '@domain/people/myDataApi'
import { allow } from '../../platform/allow'
import { leaveTrail } from '../../platform/audit'
import { handle } from '../../platform/handle'
import { companyIn } from '../../platform/inCompany'
import { refuseStale } from '../../platform/refuseStale'
import { inTransaction } from '../../platform/store/transaction'

/** Sets how long the data of who has left is kept. It is the timer that forgets them. */
export const setRetention = handle(myDataApi.setRetention, ({ input, actor }) => {
  allow(actor, 'setRetention')
  const { version, months } = input
  return inTransaction(async (transaction) => {
    const found = await companyIn(transaction, actor)
    const { retentionMonths: before = null, ...company } = found
    if (found.version === version + 1 && before === months) return { version: found.version }
    refuseStale(found, version)
    await transaction.put('companies', {
      ...company,
      ...(months === null ? {} : { retentionMonths: months }),
      version: version + 1,
    })
    await leaveTrail(transaction, actor, {
      action: 'setRetention',
      subjectId: actor.companyId,
      before: { months: before },
      after: { months },
    })
    return { version: version + 1 }
  })
})
