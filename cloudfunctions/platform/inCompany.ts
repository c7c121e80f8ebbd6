import { Failure } from '@domain/failure'
import { type Company, isActive, type Member } from '@domain/people/model'
import type { Actor } from './actor'
import type { Transaction } from './store/transaction'

/** What a change reads of its actor's company within its transaction. */

/** The company itself. @throws Failure `notMember` where there is none any more */
export async function companyIn(transaction: Transaction, { companyId }: Pick<Actor, 'companyId'>): Promise<Company> {
  const company = await transaction.get('companies', companyId)
  if (!company) throw new Failure('notMember')
  return company
}

/** The actor's own membership. @throws Failure `notMember` where there is none any more */
export async function selfIn(transaction: Transaction, { id }: Pick<Actor, 'id'>): Promise<Member> {
  const member = await transaction.get('members', id)
  if (!member) throw new Failure('notMember')
  return member
}

/**
 * Somebody of the company, whether here or gone.
 * @throws Failure `notFound`, the very same for another company's and for one that does not exist
 */
export async function memberIn(
  transaction: Transaction,
  { companyId }: Pick<Actor, 'companyId'>,
  memberId: string,
): Promise<Member> {
  const member = await transaction.get('members', memberId)
  if (member?.companyId !== companyId) throw new Failure('notFound', 'memberId')
  return member
}

/** Somebody who is in the company today. @throws Failure `notFound` for who is not, or no longer */
export async function activeIn(
  transaction: Transaction,
  actor: Pick<Actor, 'companyId' | 'today'>,
  memberId: string,
): Promise<Member> {
  const member = await memberIn(transaction, actor, memberId)
  if (!isActive(member, actor.today)) throw new Failure('notFound', 'memberId')
  return member
}
