import { Failure } from '@domain/failure'
import { handOver as handedOver, ownedIn } from '@domain/okr/handing'
import { archive } from '@domain/okr/lifecycle'
import type { Objective, PublishedObjective } from '@domain/okr/model'
import { isPublished } from '@domain/okr/states'
import { type HandedItem, type HandedOver, type LeftWork, membersApi } from '@domain/people/membersApi'
import { isActive } from '@domain/people/model'
import { isStaff } from '@domain/people/okrUse'
import { handedTo } from '@domain/reminder/handedTo'
import { type Actor, actingAs } from '../platform/actor'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { publishedInvolving } from '../platform/store/memberLists'
import { memberOf, membersById } from '../platform/store/members'
import { inTransaction, type Transaction } from '../platform/store/transaction'

const perPage = 50

/** What somebody owns in objectives that run: two reads. */
export const leftWork = handle(membersApi.leftWork, async ({ input, actor }) => {
  allow(actor, 'handOver')
  const { memberId, after } = input
  if (!(await memberOf(actor.companyId, memberId))) throw new Failure('notFound', 'memberId')
  const found = await publishedInvolving(actor.companyId, memberId, { after, limit: perPage + 1 })
  const shown = found.slice(0, perPage)
  return {
    items: shown.map((objective) => workOf(objective, memberId)),
    after: found.length > perPage ? (shown.at(-1)?.index.order ?? null) : null,
  }
})

function workOf(objective: PublishedObjective, memberId: string): LeftWork {
  const { _id: objectiveId, version, title, cycleId, keyResults } = objective
  const { isOwner, keyResultIds } = ownedIn(objective, memberId)
  const theirs = keyResults.filter(({ id }) => keyResultIds.includes(id))
  return { objectiveId, version, title, cycleId, isOwner, keyResults: theirs.map(({ id, title }) => ({ id, title })) }
}

/** Hands over what somebody owns, each objective in a transaction of its own: one that changed stops no other. */
export const handOver = handle(membersApi.handOver, async ({ input, actor }) => {
  allow(actor, 'handOver')
  const { memberId, items } = input
  if (!(await memberOf(actor.companyId, memberId))) throw new Failure('notFound', 'memberId')
  await refuseStrangers(items, actor)
  const done: HandedOver[] = []
  for (const item of items) done.push(await handItem(item, memberId, actor))
  return { items: done }
})

/** Who is to have something of it, each with the field that names them. */
const receivers = (item: HandedItem): { id: string; field: string }[] =>
  item.kind === 'archive'
    ? []
    : [
        ...(item.ownerToId === null ? [] : [{ id: item.ownerToId, field: 'ownerToId' }]),
        ...item.keyResults.map(({ toId }, place) => ({ id: toId, field: `keyResults.${place}.toId` })),
      ]

/** @throws Failure `notFound` with the field that names somebody who does not work here */
async function refuseStrangers(items: readonly HandedItem[], { companyId, today }: Actor): Promise<void> {
  const named = items.flatMap((item, place) =>
    receivers(item).map(({ id, field }) => ({ id, field: `items.${place}.${field}` })),
  )
  const known = await membersById(companyId, [...new Set(named.map(({ id }) => id))])
  const here = new Set(known.filter((each) => isActive(each, today) && isStaff(each)).map(({ _id }) => _id))
  const stranger = named.find(({ id }) => !here.has(id))
  if (stranger) throw new Failure('notFound', stranger.field)
}

const handItem = (item: HandedItem, memberId: string, actor: Actor): Promise<HandedOver> =>
  inTransaction(async (transaction) => {
    const { objectiveId } = item
    const objective = await transaction.get('objectives', objectiveId)
    if (objective?.companyId !== actor.companyId) return { objectiveId, state: 'gone', version: 0 }
    const { version } = objective
    if (!isPublished(objective)) return { objectiveId, state: isAsked(objective, item) ? 'done' : 'gone', version }
    const { isOwner, keyResultIds } = ownedIn(objective, memberId)
    // Nothing of it is theirs any more: this is a repeat, or somebody else was faster.
    if (!isOwner && keyResultIds.length === 0) return { objectiveId, state: 'done', version }
    if (version !== item.version) return { objectiveId, state: 'changed', version }
    return { objectiveId, state: 'done', version: await written(transaction, { objective, item, memberId }, actor) }
  })

/** Whether an objective that does not run any more is as it was to be. */
const isAsked = ({ state }: Objective, { kind }: HandedItem): boolean => kind === 'archive' && state === 'archived'

interface Handed {
  objective: PublishedObjective
  item: HandedItem
  memberId: string
}

/** Writes one objective with its history; whoever has it now finds it in their inbox. @returns its version */
async function written(transaction: Transaction, { objective, item, memberId }: Handed, actor: Actor): Promise<number> {
  const acting = actingAs(actor)
  if (item.kind === 'archive' && objective.ownerId !== memberId) throw new Failure('wrongState', 'items')
  const step = item.kind === 'archive' ? archive(objective, acting) : handedOver(objective, memberId, item, acting)
  await transaction.put('objectives', step.objective)
  await transaction.put('changes', step.change)
  for (const id of new Set(receivers(item).map(({ id }) => id))) {
    if (id !== actor.id) await transaction.put('reminders', handedTo(id, step.objective, actor.at))
  }
  await leaveTrail(transaction, actor, {
    action: 'handOver',
    subjectId: objective._id,
    before: ownersOf(objective),
    after: ownersOf(step.objective),
  })
  return step.objective.version
}

const ownersOf = (objective: Objective) => ({
  state: objective.state,
  ownerId: objective.ownerId,
  ...('keyResults' in objective ? { keyResultOwnerIds: objective.keyResults.map(({ ownerId }) => ownerId) } : {}),
})
