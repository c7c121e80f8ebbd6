import type { Action, Relation } from '@domain/people/permissions'
import type { Actor } from '../platform/actor'
import { allow, mayDo } from '../platform/allow'
import { get } from '../platform/store/database'

/**
 * Lets through who may lead the rollout by a role, or by being its coordinator: one read where the role is not enough.
 * @throws Failure `notAllowed`
 */
export async function allowLeading(actor: Actor, action: Action): Promise<void> {
  if (mayDo(actor, action)) return
  const rollout = await get('rollouts', actor.companyId)
  // Who coordinates is a champion, and no longer coordinates once they are none.
  const coordinates = rollout?.coordinatorId === actor.id && actor.member.roles.includes('champion')
  const relations: Relation[] = coordinates ? ['coordinator'] : []
  allow(actor, action, relations)
}
