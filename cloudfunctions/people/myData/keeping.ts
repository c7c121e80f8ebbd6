import { civilDateAt } from '@domain/calendar/civilDate'
import { wrongClaims } from '@domain/people/claim'
import type { Company } from '@domain/people/model'
import { keptUntilToday, requestsKeptDays, wentBy } from '@domain/people/retention'
import type { Budget } from '../../platform/budget'
import { coachesUntil, erasuresOf, leaversUntil } from '../../platform/store/erasures'
import { requestsBefore, triesBefore } from '../../platform/store/joining'
import { inTransaction, type Transaction } from '../../platform/store/transaction'
import { withoutRequest } from '../account'
import { forgetOldTries } from '../wishes'
import { erase, forget } from './forgetting'

/** Goes on with deletions that are not done. @returns whether none is left */
export async function finishErasures(company: Company, now: number, budget: Budget): Promise<boolean> {
  for (;;) {
    const found = await erasuresOf(company._id)
    if (found.length === 0) return true
    for (const erasure of found) if (!(await erase(company, erasure, now, budget))) return false
  }
}

/** People who are forgotten before the time is looked at again. */
const perTurn = 20

/**
 * Forgets who left, or came to the end of their coaching, so long ago that the company keeps them no longer.
 * @returns whether nobody is left
 */
export async function forgetLeavers(company: Company, now: number, budget: Budget): Promise<boolean> {
  const { _id: companyId, retentionMonths } = company
  if (retentionMonths === undefined) return true
  const today = civilDateAt(now)
  const until = keptUntilToday(today, retentionMonths)
  for (;;) {
    const leavers = await leaversUntil(companyId, until, perTurn)
    const coaches = await coachesUntil(companyId, until, perTurn)
    const ids = [...leavers, ...coaches]
    for (const id of ids) {
      await inTransaction(async (transaction) => {
        const member = await transaction.get('members', id)
        // Whoever was let back in since is here. Nobody but the company itself does it.
        if (member && wentBy(member, until))
          await forget(transaction, { id: companyId, companyId, today, at: now }, member, 'forgetLeaver')
      })
    }
    if (ids.length > 0 && !(await finishErasures(company, now, budget))) return false
    if (leavers.length < perTurn && coaches.length < perTurn) return true
    if (budget.isSpent()) return false
  }
}

/** Wishes to join, or tries, that are taken away before the time is looked at again. */
const requestsPerTurn = 100

/** Takes away wishes to join that are long answered, or lapsed. @returns whether none is left */
export async function dropOldRequests({ _id: companyId }: Company, now: number, budget: Budget): Promise<boolean> {
  const before = now - requestsKeptDays * 86_400_000
  for (const state of ['waiting', 'declined', 'approved'] as const) {
    for (;;) {
      const ids = await requestsBefore(companyId, { state, before, limit: requestsPerTurn })
      for (const id of ids) await inTransaction((transaction) => dropRequest(transaction, id))
      if (ids.length < requestsPerTurn) break
      if (budget.isSpent()) return false
    }
  }
  return true
}

/**
 * Takes away wrong claims that count no more, whoever made them: most of who claims wrongly joins afterwards or never
 * comes back, and nothing else would. @returns whether none is left
 */
export async function dropOldTries({ _id: companyId }: Company, now: number, budget: Budget): Promise<boolean> {
  for (;;) {
    const ids = await triesBefore(companyId, { before: now - wrongClaims.within, limit: requestsPerTurn })
    for (const id of ids) await inTransaction((transaction) => forgetOldTries(transaction, id, now))
    if (ids.length < requestsPerTurn) return true
    if (budget.isSpent()) return false
  }
}

/** A wish counts among those that its asker may have for as long as their account holds it. */
async function dropRequest(transaction: Transaction, id: string): Promise<void> {
  const request = await transaction.get('joinRequests', id)
  if (!request) return
  const account = await transaction.get('accounts', request.openid)
  if (account?.requestIds?.includes(id)) await transaction.put('accounts', withoutRequest(account, id))
  await transaction.remove('joinRequests', id)
}
