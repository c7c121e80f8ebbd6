import { Failure } from '@domain/failure'
import type { Member } from '@domain/people/model'
import type { Actor } from '../platform/actor'
import { takeTurn } from '../platform/store/locks'
import { membersWith } from '../platform/store/rollouts'
import type { Transaction } from '../platform/store/transaction'
export async function refuseLastAdministrator(
  transaction: Transaction,
  { companyId }: Pick<Actor, 'companyId' | 'today'>,
  memberId: string,
): Promise<void> {
  await takeTurn(transaction, companyId, 'administrators')
  const others = (await membersWith(companyId, ['administrator'])).filter(({ _id }) => _id !== memberId)
  if (others.length === 0) throw new Failure('lastAdministrator', 'memberId')
}
export async function endMembership(transaction: Transaction, { today }: Actor, member: Member): Promise<Member> {
  const next: Member = { ...member, standing: { state: 'left', leftOn: today }, version: member.version + 1 }
  await transaction.put('members', next)
  return next
}
