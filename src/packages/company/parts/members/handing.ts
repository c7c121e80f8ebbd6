import { type HandedItem, type LeftWork, memberLimits } from '@domain/people/membersApi'
import * as v from 'valibot'

/** Who is to have what, by objective; kept while it is chosen. */
const person = v.object({ id: v.string(), name: v.string() })
export const plansSchema = v.record(
  v.string(),
  v.variant('kind', [
    v.object({ kind: v.literal('archive') }),
    v.object({
      kind: v.literal('give'),
      owner: v.optional(person),
      keyResults: v.record(v.string(), person),
    }),
  ]),
)
export type Plans = v.InferOutput<typeof plansSchema>
export type Plan = Plans[string]
export type Receiver = v.InferOutput<typeof person>

export const nothing: Extract<Plan, { kind: 'give' }> = { kind: 'give', keyResults: {} }

/** Whether anything is chosen for an objective. */
const isChosen = (plan: Plan | undefined): plan is Plan =>
  plan !== undefined && (plan.kind === 'archive' || plan.owner !== undefined || Object.keys(plan.keyResults).length > 0)

/** The same person for everything of these objectives. */
export const allTo = (works: readonly LeftWork[], to: Receiver): Plans =>
  Object.fromEntries(
    works.map(({ objectiveId, isOwner, keyResults }) => [
      objectiveId,
      {
        kind: 'give' as const,
        ...(isOwner ? { owner: to } : {}),
        keyResults: Object.fromEntries(keyResults.map(({ id }) => [id, to])),
      },
    ]),
  )

/** What the calls take of what is chosen, for objectives that are there, as many at once as one call takes. */
export function batchesOf(works: readonly LeftWork[], plans: Plans): HandedItem[][] {
  const items = works.flatMap((work): HandedItem[] => {
    const plan = plans[work.objectiveId]
    if (!isChosen(plan)) return []
    const { objectiveId, version } = work
    if (plan.kind === 'archive') return [{ kind: 'archive', objectiveId, version }]
    const keyResults = work.keyResults.flatMap(({ id }) => {
      const to = plan.keyResults[id]
      return to ? [{ keyResultId: id, toId: to.id }] : []
    })
    return [
      { kind: 'give', objectiveId, version, ownerToId: work.isOwner ? (plan.owner?.id ?? null) : null, keyResults },
    ]
  })
  const batches: HandedItem[][] = []
  for (let from = 0; from < items.length; from += memberLimits.handedOver) {
    batches.push(items.slice(from, from + memberLimits.handedOver))
  }
  return batches
}
