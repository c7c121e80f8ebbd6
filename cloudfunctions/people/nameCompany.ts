import { renamedRoot } from '@domain/people/founding'
import type { Company } from '@domain/people/model'
import { setUpApi } from '@domain/people/setUpApi'
import { versionOf } from '@domain/rollout/departmentUse'
import type { Actor } from '../platform/actor'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle, showing } from '../platform/handle'
import { companyIn } from '../platform/inCompany'
import { refuseStale } from '../platform/refuseStale'
import { inTransaction, type Transaction } from '../platform/store/transaction'
import { changeTree } from './treeTurn'

const naming = showing(setUpApi.nameCompany, ({ name }) => ({ name }))

/**
 * What the company is called from now on, and its language, with the department at the top that stands for it; what was
 * printed keeps the name of its day.
 */
export const nameCompany = handle(naming, ({ input, actor }) => {
  allow(actor, 'nameCompany')
  const { version, name, language } = input
  return inTransaction(async (transaction) => {
    const found = await companyIn(transaction, actor)
    if (found.name === name && found.language === language) return { version: found.version }
    refuseStale(found, version)
    const next: Company = { ...found, name, language, version: version + 1 }
    await transaction.put('companies', next)
    if (found.name !== name) await nameRoot(transaction, actor, found.name, name)
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

async function nameRoot(transaction: Transaction, actor: Actor, before: string, after: string): Promise<void> {
  const tree = await changeTree(transaction, actor)
  const next = renamedRoot(tree, before, after)
  const found = tree.find(({ _id }) => _id === next?._id)
  if (!next || !found) return
  await transaction.put('departments', { ...next, version: versionOf(found) + 1 })
  await leaveTrail(transaction, actor, {
    action: 'renameDepartment',
    subjectId: next._id,
    before: { name: found.name },
    after: { name: next.name },
  })
}
