import { Failure } from '@domain/failure'
import type { Relation } from '@domain/people/permissions'
import { notBegun, type Rollout } from '@domain/rollout/model'
import type { Actor } from '../platform/actor'
import type { Transaction } from '../platform/store/transaction'

/** The company's rollout, as it is or as it is before anybody begins. */
export const rolloutIn = async (transaction: Transaction, { companyId }: Pick<Actor, 'companyId'>): Promise<Rollout> =>
  (await transaction.get('rollouts', companyId)) ?? notBegun(companyId)

/** How somebody stands to the rollout; who coordinates it is a champion. */
export const relationsToRollout = (
  rollout: Pick<Rollout, 'coordinatorId'> | undefined,
  { id, member }: Pick<Actor, 'id' | 'member'>,
): Relation[] => (rollout?.coordinatorId === id && member.roles.includes('champion') ? ['coordinator'] : [])

/** @throws Failure `staleVersion` where somebody changed it meanwhile */
export function refuseStaleVersion({ version: now }: { version: number }, version: number): void {
  if (now !== version) throw new Failure('staleVersion', 'version', { version: now })
}
