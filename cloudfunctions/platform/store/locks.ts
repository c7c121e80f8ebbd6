import type { Transaction } from './transaction'

/**
 * Makes transactions of one kind come one after the other: of two that take the same turn, the second runs again from
 * its start and reads what the first has written, also by queries, which no transaction can make itself.
 *
 * @param name what the turn is for, unique in the company
 */
export async function takeTurn(transaction: Transaction, companyId: string, name: string): Promise<void> {
  const _id = `${companyId}:${name}`
  const lock = await transaction.get('locks', _id)
  await transaction.put('locks', { _id, companyId, version: (lock?.version ?? 0) + 1 })
}
