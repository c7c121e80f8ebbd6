import { isActive, type Member } from '@domain/people/model'
import { cycleOn, neighbour } from '@domain/okr/cycle'
import { handedTo } from '@domain/review/lifecycle'
import { reviewIdOf } from '@domain/review/model'
import { reviewerIdOf } from '@domain/review/reviewer'
import type { Actor } from '../platform/actor'
import type { Collections } from '../platform/store/database'
import type { Transaction } from '../platform/store/transaction'

type Reviewing = Pick<Actor, 'company' | 'today'>

/** This cycle and the one before: older reviews wait for nobody, and whose they are is asked whenever they are read. */
export const cyclesOf = ({ company, today }: Reviewing): string[] => {
  const current = cycleOn(today, company)
  return [current.id, neighbour(current, -1, company).id]
}

/** Gives a member's reviews of this cycle and the one before to who reviews them now. */
export async function handOverReviews(transaction: Transaction, actor: Reviewing, member: Member): Promise<void> {
  const ids = cyclesOf(actor).map((cycleId) => reviewIdOf(member._id, cycleId))
  const reviews = await allIn(transaction, 'reviews', ids)
  if (reviews.length === 0) return
  const reviewerId = await reviewerIn(transaction, actor, member)
  for (const review of reviews) {
    if (review.reviewerId !== reviewerId) await transaction.put('reviews', handedTo(review, reviewerId))
  }
}

/** Who reviews a member, as the transaction itself leaves the company; `null` where nobody is named. */
async function reviewerIn(transaction: Transaction, { today }: Reviewing, member: Member): Promise<string | null> {
  const departments = await allIn(transaction, 'departments', member.departmentPath)
  const named = [member.managerId, ...departments.map(({ headId }) => headId ?? null)]
  const candidates = await allIn(
    transaction,
    'members',
    named.filter((id) => id !== null),
  )
  const present = candidates.filter((each) => each.companyId === member.companyId && isActive(each, today))
  return reviewerIdOf({ member, departments, isActive: (id) => present.some(({ _id }) => _id === id) })
}

/** Those of the ids that there are, one after the other: a transaction does one thing at a time. */
async function allIn<Name extends keyof Collections>(
  transaction: Transaction,
  name: Name,
  ids: readonly string[],
): Promise<Collections[Name][]> {
  const found: Collections[Name][] = []
  for (const id of new Set(ids)) {
    const document = await transaction.get(name, id)
    if (document) found.push(document)
  }
  return found
}
