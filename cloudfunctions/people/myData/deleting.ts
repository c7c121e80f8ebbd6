import { civilDateAt } from '@domain/calendar/civilDate'
import { Failure } from '@domain/failure'
import { myDataApi } from '@domain/people/myDataApi'
import { budgetFrom } from '../../platform/budget'
import { handleForAnyone } from '../../platform/handle'
import { membership } from '../../platform/store/members'
import { inTransaction } from '../../platform/store/transaction'
import { goOn } from '../../platform/trigger'
import { erase, forget } from './forgetting'

/** Milliseconds that whoever deletes their data waits at most; the rest is done without them. */
const waits = 6_000

/**
 * Deletes what a company holds of the caller, also after they have left it. From the first transaction on nobody is
 * called by their name; what lies in other collections goes at once where that is soon done, else piece by piece.
 */
export const deleteMyData = handleForAnyone(myDataApi.deleteMyData, async ({ input, caller }) => {
  const { companyId, confirmation } = input
  const { openid, at } = caller
  const found = await membership(companyId, openid)
  if (!found) throw new Failure('notMember')
  if (confirmation !== found.company.name) throw new Failure('notAllowedValue', 'confirmation')
  const erasure = await inTransaction(async (transaction) => {
    const member = await transaction.get('members', found.member._id)
    if (!member) throw new Failure('notMember')
    return forget(transaction, { id: member._id, companyId, today: civilDateAt(at), at }, member, 'deleteMyData')
  })
  const isDone =
    !erasure ||
    (await erase(
      found.company,
      erasure,
      at,
      budgetFrom(() => performance.now(), waits),
    ))
  if (!isDone) await goOn('people')
  return { state: isDone ? ('gone' as const) : ('going' as const) }
})
