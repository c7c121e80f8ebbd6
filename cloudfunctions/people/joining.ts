import { joiningOf } from '@domain/people/joining'
import { joiningApi } from '@domain/people/joiningApi'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { companyIn } from '../platform/inCompany'
import { refuseStale } from '../platform/refuseStale'
import { hasRoster } from '../platform/store/joining'
import { inTransaction } from '../platform/store/transaction'

/** How people come in: one read. */
export const joining = handle(joiningApi.joining, async ({ actor }) => {
  allow(actor, 'invite')
  return {
    ...joiningOf(actor.company),
    hasRoster: await hasRoster(actor.companyId),
    version: actor.company.version,
  }
})

/** Says how people come in from now on; who waits already goes on waiting. Repeating it changes nothing. */
export const saveJoining = handle(joiningApi.saveJoining, ({ input, actor }) => {
  allow(actor, 'setJoining')
  const { version, listed, unlisted } = input
  return inTransaction(async (transaction) => {
    const company = await companyIn(transaction, actor)
    const before = joiningOf(company)
    const isRepeat = before.listed === listed && before.unlisted === unlisted
    if (company.version === version + 1 && isRepeat) return { version: company.version }
    refuseStale(company, version)
    await transaction.put('companies', { ...company, joining: { listed, unlisted }, version: version + 1 })
    await leaveTrail(transaction, actor, {
      action: 'saveJoining',
      subjectId: company._id,
      before: { ...before },
      after: { listed, unlisted },
    })
    return { version: version + 1 }
  })
})
