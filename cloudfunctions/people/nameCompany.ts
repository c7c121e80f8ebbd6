import type { Company } from '@domain/people/model'
import { setUpApi } from '@domain/people/setUpApi'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle, showing } from '../platform/handle'
import { companyIn } from '../platform/inCompany'
import { refuseStale } from '../platform/refuseStale'
import { inTransaction } from '../platform/store/transaction'

const naming = showing(setUpApi.nameCompany, ({ name }) => ({ name }))

/** What the company is called from now on, and its language; what was printed keeps the name of its day. */
export const nameCompany = handle(naming, ({ input, actor }) => {
  allow(actor, 'nameCompany')
  const { version, name, language } = input
  return inTransaction(async (transaction) => {
    const found = await companyIn(transaction, actor)
    if (found.name === name && found.language === language) return { version: found.version }
    refuseStale(found, version)
    const next: Company = { ...found, name, language, version: version + 1 }
    await transaction.put('companies', next)
    await leaveTrail(transaction, actor, {
      action: 'nameCompany',
      subjectId: actor.companyId,
      before: audited(found),
      after: audited(next),
    })
    return { version: next.version }
  })
})

const audited = ({ name, language }: Company) => ({ name, languages: [language] })
