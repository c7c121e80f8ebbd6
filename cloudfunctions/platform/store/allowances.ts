import { Failure } from '@domain/failure'
import { type Dear, dearPaces, paced, secondsOf } from '@domain/limits'
import type { Actor } from '../actor'
import type { Transaction } from './transaction'

/** How much of a dear thing one member has done of late; `_id` is company, member and thing. */
export interface Allowance {
  _id: string
  companyId: string
  /** Until when it takes at an even pace, milliseconds since 1970; see `domain/limits`. */
  ahead: number
}

/**
 * Counts one use of what is dear or can do harm, exactly, in the transaction that does it: where that fails, nothing was
 * used.
 *
 * @throws Failure `tooOften` with the seconds to wait
 */
export async function spend(
  transaction: Transaction,
  { companyId, id, at }: Pick<Actor, 'companyId' | 'id' | 'at'>,
  what: Dear,
): Promise<void> {
  const _id = `${companyId}:${id}:${what}`
  const known = await transaction.get('allowances', _id)
  const next = paced(dearPaces[what], known?.ahead, at)
  if ('wait' in next) throw new Failure('tooOften', undefined, { seconds: secondsOf(next.wait) })
  await transaction.put('allowances', { _id, companyId, ahead: next.ahead })
}
