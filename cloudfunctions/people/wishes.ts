import { countingClaims } from '@domain/people/claim'
import { givenBack } from '@domain/people/invite'
import { isWaiting, type JoinRequest } from '@domain/people/joining'
import type { Transaction } from '../platform/store/transaction'

/** The place that a wish took of its invite. */
export async function giveBack(transaction: Transaction, { inviteId }: JoinRequest): Promise<void> {
  const invite = await transaction.get('invites', inviteId)
  if (invite) await transaction.put('invites', givenBack(invite))
}

/**
 * Removes a wish to join; one that still waits gives the place of its invite back.
 * @param at milliseconds since 1970
 */
export async function dropWish(transaction: Transaction, id: string, at: number): Promise<void> {
  const request = await transaction.get('joinRequests', id)
  if (!request) return
  await transaction.remove('joinRequests', id)
  if (isWaiting(request, at)) await giveBack(transaction, request)
}

/**
 * Forgets wrong claims that count no more. Those of the last hour stay that long, whoever asks: else taking back a
 * consent and giving it again would make five more tries of it.
 *
 * @param id as in `joinTries`
 * @param at milliseconds since 1970
 */
export async function forgetOldTries(transaction: Transaction, id: string, at: number): Promise<void> {
  const tries = await transaction.get('joinTries', id)
  if (!tries) return
  const wrongAt = countingClaims(tries.wrongAt, at)
  if (wrongAt.length === 0) await transaction.remove('joinTries', id)
  else if (wrongAt.length < tries.wrongAt.length) await transaction.put('joinTries', { ...tries, wrongAt })
}
