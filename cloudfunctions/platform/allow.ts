import { Failure } from '@domain/failure'
import { type Action, isAllowed, type Relation } from '@domain/people/permissions'
import type { Actor } from './actor'

/** Whether the table in `domain/people/permissions` grants an action to somebody, by role or relation. */
export const mayDo = (actor: Pick<Actor, 'member'>, action: Action, relations: readonly Relation[] = []): boolean =>
  isAllowed(action, actor.member.roles, relations)

/** @throws Failure `notAllowed` */
export function allow(actor: Actor, action: Action, relations: readonly Relation[] = []): void {
  if (!mayDo(actor, action, relations)) throw new Failure('notAllowed')
}
