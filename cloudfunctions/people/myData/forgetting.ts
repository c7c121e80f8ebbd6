import { type Held, held } from '@domain/people/holdings'
import { forgotten } from '@domain/people/leaving'
import type { Company, Member } from '@domain/people/model'
import { civilDateAt } from '@domain/calendar/civilDate'
import type { Budget } from '../../platform/budget'
import { leaveTrail } from '../../platform/audit'
import { requestIdOf } from '../../platform/store/joining'
import { memberOf } from '../../platform/store/members'
import type { Erasure, ErasurePlace } from '../../platform/store/erasures'
import { inTransaction, type Transaction } from '../../platform/store/transaction'
import { withoutRequest } from '../account'
import { type Ending, endMembership } from '../ending'
import { settle } from '../settling'
import { lineOf } from '../line'
import { dropWish } from '../wishes'
import { pageOf } from './gather'
import { type Me, placeOf } from './places'

/**
 * Ends a membership and takes name, number and account from it, all at once; what else is deleted is noted, for `erase`
 * to do piece by piece. Nobody can come back to such a membership.
 *
 * @param action why: the person asked, or the company keeps nobody for longer
 * @returns `undefined` where there is nothing more to take
 * @throws Failure `lastAdministrator`
 */
export async function forget(
  transaction: Transaction,
  actor: Ending,
  member: Member,
  action: 'deleteMyData' | 'forgetLeaver',
): Promise<Erasure | undefined> {
  const { standing, ...ended } = await endMembership(transaction, actor, member)
  if (standing.state !== 'left' || standing.forgottenOn !== undefined) return undefined
  const line = await lineOf(transaction, { standing, ...ended })
  if (line) await transaction.remove('rosterLines', line._id)
  await transaction.put('members', forgotten({ standing, ...ended }, standing, actor.today))
  await forgetAccount(transaction, member, actor.at)
  const erasure: Erasure = { _id: member._id, companyId: member.companyId, next: null }
  await transaction.put('erasures', erasure)
  await leaveTrail(transaction, actor, { action, subjectId: member._id, before: {}, after: {} })
  return erasure
}

/**
 * Takes a company from the account of who was in it, with their wish to join it. An account that belongs nowhere is no
 * account: with it goes what its person agreed to.
 */
async function forgetAccount(transaction: Transaction, { openid, companyId }: Member, at: number): Promise<void> {
  const requestId = requestIdOf(companyId, openid)
  await dropWish(transaction, requestId, at)
  await transaction.remove('joinTries', requestId)
  const account = await transaction.get('accounts', openid)
  if (!account) return
  const companyIds = account.companyIds.filter((id) => id !== companyId)
  const left = withoutRequest({ ...account, companyIds }, requestId)
  if (companyIds.length > 0 || left.requestIds) await transaction.put('accounts', left)
  else await transaction.remove('accounts', openid)
}

/** Documents that are dealt with in one transaction. */
const perTurn = 50

const start: ErasurePlace = { collection: held[0] ?? 'accounts', way: 0, after: '' }

/**
 * Passes on what somebody who was forgotten leaves behind, as for everybody who leaves, and deletes what is left of them,
 * collection by collection, from where the last piece stopped. A piece that is killed is done once more: what is gone
 * already does no harm.
 *
 * @param at milliseconds since 1970
 * @returns whether nothing is left
 */
export async function erase(company: Company, erasure: Erasure, at: number, budget: Budget): Promise<boolean> {
  const { _id, companyId, next } = erasure
  const member = await memberOf(companyId, _id)
  const actor = { id: _id, companyId, company, today: civilDateAt(at), at }
  if (member && !(await settle(actor, member, budget))) return false
  // Whoever was forgotten has no account and no number any more.
  const me: Me = { id: _id, companyId, openid: '', employeeNumber: undefined }
  const from = next ?? start
  // A collection that this release does not know any more has the deletion begin anew.
  const first = Math.max(
    0,
    held.findIndex((name) => name === from.collection),
  )
  for (const name of held.slice(first)) {
    const left = await eraseIn(name, me, name === from.collection ? from : { collection: name, way: 0, after: '' }, {
      at,
      budget,
    })
    if (left) {
      await inTransaction((transaction) => transaction.put('erasures', { _id, companyId, next: left }))
      return false
    }
  }
  await inTransaction((transaction) => transaction.remove('erasures', _id))
  return true
}

/** @returns where to go on, where the time was spent before the collection was through */
async function eraseIn<N extends Held>(
  name: N,
  me: Me,
  from: ErasurePlace,
  { at, budget }: { at: number; budget: Budget },
): Promise<ErasurePlace | undefined> {
  const { of, forget: take } = placeOf(name)
  if (!take) return undefined
  const ways = await of(me)
  for (let way = from.way; way < ways.length; way += 1) {
    const where = ways[way] ?? {}
    for (let after = way === from.way ? from.after : ''; ; ) {
      if (budget.isSpent()) return { collection: name, way, after }
      const page = await pageOf(name, me.companyId, { where, after, limit: perTurn })
      const last = page.at(-1)
      if (last === undefined) break
      await inTransaction(async (transaction) => {
        for (const { _id } of page) {
          const document = await transaction.get(name, _id)
          if (document) await take(transaction, document, me, at)
        }
      })
      after = last._id
      // Asked for by their ids, the next ones come once these are gone.
      if ('_id' in where && page.length < perTurn) break
    }
  }
  return undefined
}
