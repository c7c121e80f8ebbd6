import { Failure } from '@domain/failure'
import { myDataApi } from '@domain/people/myDataApi'
import { notice } from '@domain/people/notice'
import { handleForAnyone } from '../../platform/handle'
import { inTransaction } from '../../platform/store/transaction'
import { accountOf } from '../account'
import { dropWish, forgetOldTries } from '../wishes'

/** Notes that the caller agreed to the notice in force: its version and when, and no more. */
export const agreeToNotice = handleForAnyone(myDataApi.agreeToNotice, ({ input, caller }) => {
  // An app from before the notice was changed shows another one: it is to be updated.
  if (input.version !== notice.version) throw new Failure('staleVersion', 'version', { version: notice.version })
  return inTransaction(async (transaction) => {
    const account = await accountOf(transaction, caller.openid)
    if (account.consent?.version === notice.version) return { consent: account.consent }
    const consent = { version: notice.version, at: caller.at }
    await transaction.put('accounts', { ...account, consent })
    return { consent }
  })
})

/** Takes the consent back of who is in no company: the account, and wishes to join one with their tries, are all that there was. */
export const withdrawConsent = handleForAnyone(myDataApi.withdrawConsent, ({ caller }) =>
  inTransaction(async (transaction) => {
    const account = await transaction.get('accounts', caller.openid)
    if (!account) return { state: 'gone' as const }
    // What a company holds is deleted there first: each is asked about by itself.
    if (account.companyIds.length > 0) throw new Failure('wrongState')
    for (const requestId of account.requestIds ?? []) {
      await dropWish(transaction, requestId, caller.at)
      await forgetOldTries(transaction, requestId, caller.at)
    }
    await transaction.remove('accounts', account._id)
    return { state: 'gone' as const }
  }),
)
