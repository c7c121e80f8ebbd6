import type { Company } from '@domain/people/model'
import { settledSteps } from '@domain/people/setUp'
import { setUpApi } from '@domain/people/setUpApi'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { companyIn } from '../platform/inCompany'
import { soFarOf } from '../platform/store/setUp'
import { inTransaction } from '../platform/store/transaction'

const isOnToday = ({ settingUp }: Pick<Company, 'settingUp'>): boolean => settingUp ?? false

/** What is settled of a company: five reads. */
export const setUp = handle(setUpApi.setUp, async ({ actor }) => {
  allow(actor, 'setUpCompany')
  const { company, today } = actor
  return { done: settledSteps(await soFarOf(company, today)), onToday: isOnToday(company) }
})

/** Takes the set-up off Today, or puts it back; on its page it stays. */
export const keepSetUpOnToday = handle(setUpApi.keepSetUpOnToday, ({ input: { onToday }, actor }) => {
  allow(actor, 'setUpCompany')
  return inTransaction(async (transaction) => {
    const found = await companyIn(transaction, actor)
    if (isOnToday(found) === onToday) return { onToday }
    const { settingUp: _was, ...company } = found
    // Nothing else is decided by it, so it leaves the version to those who change the company's rules.
    await transaction.put('companies', { ...company, ...(onToday ? { settingUp: true as const } : {}) })
    await leaveTrail(transaction, actor, {
      action: 'keepSetUpOnToday',
      subjectId: actor.companyId,
      before: { onToday: !onToday },
      after: { onToday },
    })
    return { onToday }
  })
})
