import type { Action, Relation } from '@domain/people/permissions'
import { notBegun, type Rollout } from '@domain/rollout/model'
import type { Actor } from '../platform/actor'
import { allow, mayDo } from '../platform/allow'
import { get } from '../platform/store/database'
import type { Transaction } from '../platform/store/transaction'

/** The company's rollout, as it is or as it is before anybody begins. */
export const rolloutIn = async (transaction: Transaction, { companyId }: Pick<Actor, 'companyId'>): Promise<Rollout> =>
  (await transaction.get('rollouts', companyId)) ?? notBegun(companyId)

/** How somebody stands to the rollout; who coordinates it is a champion. */
export const relationsToRollout = (
  rollout: Pick<Rollout, 'coordinatorId'> | undefined,
  { id, member }: Pick<Actor, 'id' | 'member'>,
): Relation[] => (rollout?.coordinatorId === id && member.roles.includes('champion') ? ['coordinator'] : [])

/**
 * Lets through who may lead the rollout by a role, or by being its coordinator: one read where the role is not enough.
 * @throws Failure `notAllowed`
 */
export async function allowLeading(actor: Actor, action: Action): Promise<void> {
  if (mayDo(actor, action)) return
  allow(actor, action, relationsToRollout(await get('rollouts', actor.companyId), actor))
}
