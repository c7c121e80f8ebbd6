import { Failure } from '@domain/failure'
import { isColleague } from '@domain/people/placing'
import type { Actor } from '../platform/actor'
import type { Transaction } from '../platform/store/transaction'

/**
 * Refuses to let anybody but a colleague manage, head or take over: whoever does so reads reviews.
 *
 * @param field where the input names them
 * @throws Failure `notFound` for who does not work here
 */
export async function refuseOutsider(
  transaction: Transaction,
  { companyId, today }: Pick<Actor, 'companyId' | 'today'>,
  memberId: string,
  field: string,
): Promise<void> {
  const member = await transaction.get('members', memberId)
  if (member?.companyId !== companyId || !isColleague(member, today)) throw new Failure('notFound', field)
}
