import { Failure } from '@domain/failure'
import type { Rollout } from '@domain/rollout/model'
import type { Actor } from '../platform/actor'
import { allow, mayDo } from '../platform/allow'
import { headsAny, type PlacedDepartment, placedDepartment } from '../platform/store/departments'

/**
 * A department of the actor's company: one read.
 * @throws Failure `notFound`, the very same for another company's and one that does not exist
 */
export async function departmentHere(actor: Actor, departmentId: string): Promise<PlacedDepartment> {
  const found = await placedDepartment(actor.companyId, departmentId)
  if (!found) throw new Failure('notFound', 'departmentId')
  return found
}

/** Whether somebody heads a department, or one above it. */
export const isHeadOf = ({ id }: Actor, { department, above }: PlacedDepartment): boolean =>
  [department, ...above].some(({ headId }) => headId === id)

/**
 * The board of a department is for who leads the rollout and for its heads; where the company lets them, heads see each
 * other's and the company's too. At most one read.
 *
 * @param place `undefined` for the company's
 * @throws Failure `notAllowed`
 */
export async function allowBoard(
  actor: Actor,
  place: PlacedDepartment | undefined,
  rollout: Pick<Rollout, 'boardOpen'> | undefined,
): Promise<void> {
  if (mayDo(actor, 'seeBoard') || (place && isHeadOf(actor, place))) return
  const isHead = (rollout?.boardOpen ?? false) && (await headsAny(actor.companyId, actor.id))
  allow(actor, 'seeBoard', isHead ? ['head'] : [])
}
