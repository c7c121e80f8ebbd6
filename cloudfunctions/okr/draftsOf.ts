import { okrApi } from '@domain/okr/api'
import type { Objective } from '@domain/okr/model'
import { managerReadsDrafts } from '@domain/okr/rules'
import { allow, mayDo } from '../platform/allow'
import type { Actor } from '../platform/actor'
import { handle } from '../platform/handle'
import { isReadable, readable } from '../platform/objectiveAccess'
import { memberOf } from '../platform/store/members'
import { draftsForManager } from '../platform/store/objectives'

/** Nobody writes more at once. */
const most = 20

/** Whether somebody manages a member today, which is asked at each call: a new manager has it at once. One read. */
async function manages(actor: Actor, memberId: string): Promise<boolean> {
  return (await memberOf(actor.companyId, memberId))?.managerId === actor.id
}

/**
 * An objective that the caller may know of, a draft also as its author's manager, where the company's rules say so and
 * said so when it was written: at most one read more.
 *
 * @throws Failure `notFound`, as `readable` does
 */
export async function readableAlsoByManager(objective: Objective | undefined, actor: Actor): Promise<Objective> {
  const isShown =
    objective?.state === 'draft' &&
    objective.companyId === actor.companyId &&
    objective.shownToManager === true &&
    managerReadsDrafts(actor.company)
  if (!isShown || isReadable(objective, actor)) return readable(objective, actor)
  const isTheirs = mayDo(actor, 'readDraft', ['manager']) && (await manages(actor, objective.ownerId))
  return isTheirs ? objective : readable(objective, actor)
}

/** The drafts of a direct report, where the company's rules show them to managers: three reads. */
export const draftsOf = handle(okrApi.draftsOf, async ({ input, actor }) => {
  allow(actor, 'browse')
  const { memberId } = input
  const isShown = managerReadsDrafts(actor.company) && (await manages(actor, memberId))
  if (!isShown) return { items: [] }
  const drafts = await draftsForManager(actor.companyId, memberId, most)
  return {
    items: drafts.map(({ _id, cycleId, draft, updatedAt }) => ({
      objectiveId: _id,
      title: draft.title,
      cycleId,
      updatedAt,
    })),
  }
})
