import { Failure } from '@domain/failure'
import { mostRequests } from '@domain/people/joining'
import type { Account } from '@domain/people/model'
import { isToBeAsked } from '@domain/people/notice'
import type { Transaction } from '../platform/store/transaction'

/** Companies that one WeChat user can belong to: nobody works for more, and a session reads them all. */
const mostCompanies = 50

/** What we have of a WeChat user so far; an empty account for somebody new. */
export const accountOf = async (transaction: Transaction, openid: string): Promise<Account> =>
  (await transaction.get('accounts', openid)) ?? { _id: openid, companyIds: [] }

/**
 * Lets on whoever agreed to the notice in force: nothing personal is kept of anybody before (Personal Information
 * Protection Law of China, article 13).
 * @throws Failure `notAgreed`
 */
export function refuseUnasked(account: Account | undefined): void {
  if (isToBeAsked(account?.consent)) throw new Failure('notAgreed')
}

/**
 * The account with one company more.
 * @throws Failure `tooMany`
 */
export function withCompany(account: Account, companyId: string): Account {
  if (account.companyIds.length >= mostCompanies) throw new Failure('tooMany', undefined, { bound: mostCompanies })
  return { ...account, companyIds: [...account.companyIds, companyId] }
}

/**
 * The account with one wish to join more; the same wish is there once.
 * @throws Failure `tooMany`
 */
export function withRequest(account: Account, requestId: string): Account {
  const { requestIds = [] } = account
  if (requestIds.includes(requestId)) return account
  if (requestIds.length >= mostRequests) throw new Failure('tooMany', undefined, { bound: mostRequests })
  return { ...account, requestIds: [...requestIds, requestId] }
}

/** The account without a wish to join, whether it was there or not. */
export function withoutRequest({ requestIds = [], ...account }: Account, requestId: string): Account {
  const left = requestIds.filter((id) => id !== requestId)
  return left.length > 0 ? { ...account, requestIds: left } : account
}
