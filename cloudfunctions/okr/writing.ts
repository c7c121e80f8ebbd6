import { Failure } from '@domain/failure'
import { refuseCircle } from '@domain/okr/alignment'
import { cycleById, cycleOn, phaseOf } from '@domain/okr/cycle'
import type { Alignment, KeyResultContent, Level, PublishedObjective } from '@domain/okr/model'
import { allow } from '../platform/allow'
import type { Actor } from '../platform/actor'
import { colleagues } from '../platform/store/members'
import { alignedToBy, alignedToOf, publicObjectivesById } from '../platform/store/objectives'
import { takeTurn } from '../platform/store/locks'
import type { Transaction } from '../platform/store/transaction'

/** What is about to be public, as far as it refers to other things. */
interface Referring {
  level: Level
  cycleId: string
  alignments: readonly Alignment[]
  keyResults: readonly Pick<KeyResultContent, 'ownerId' | 'origin'>[]
}

/**
 * Refuses references of a text that is to be public which lead nowhere, out of the company, or in a circle.
 *
 * @param accepted what the objective says already, where it is public: that stays, even where a colleague has left
 *   since or what it aligns to was archived
 * @throws Failure `notAllowed` (company level), `notAllowedValue` or `cycleClosed` (cycle), `notFound` (people,
 *   alignments), `alignmentCircle`, each with its field
 */
export async function refuseBadReferences(
  objectiveId: string,
  content: Referring,
  actor: Actor,
  accepted?: Referring,
): Promise<void> {
  if (content.level === 'company' && accepted?.level !== 'company') allow(actor, 'publishForCompany')
  refuseWrongCycle(content.cycleId, actor, accepted?.cycleId)
  await refuseStrangers(content.keyResults, actor, accepted?.keyResults ?? [])
  await refuseStrayAlignments(content.alignments, actor, accepted?.alignments ?? [])
  await refuseCircle(objectiveId, content.alignments, (ids) => alignedToOf(actor.companyId, ids))
}

/**
 * Refuses a circle that two edits would make together, each of which is none by itself: edits that align a public
 * objective to something more come one after the other. A draft cannot close a circle, since nothing aligns to it.
 *
 * @throws Failure `alignmentCircle`
 */
export async function refuseCircleNow(
  { _id, companyId, alignments: before }: Pick<PublishedObjective, '_id' | 'companyId' | 'alignments'>,
  alignments: readonly Alignment[],
  transaction: Transaction,
): Promise<void> {
  const known = new Set(before.map(({ objectiveId }) => objectiveId))
  if (alignments.every(({ objectiveId }) => known.has(objectiveId))) return
  await takeTurn(transaction, companyId, 'alignments')
  await refuseCircle(_id, alignments, async (ids) => {
    const above = new Map<string, readonly string[]>()
    for (const id of ids) above.set(id, alignedToBy(await transaction.get('objectives', id)))
    return above
  })
}

function refuseWrongCycle(cycleId: string, { company, today }: Actor, accepted: string | undefined): void {
  const cycle = cycleById(cycleId)
  const ours = cycle !== undefined && (cycleId === accepted || cycleOn(cycle.firstDay, company).id === cycleId)
  if (!ours) throw new Failure('notAllowedValue', 'cycleId')
  // What a closed cycle ended with stays there: moving it on would take it out of that cycle's history.
  const before = accepted === undefined ? cycle : cycleById(accepted)
  const closed = [cycle, before].some((each) => each !== undefined && phaseOf(each, today) === 'closed')
  if (closed) throw new Failure('cycleClosed', 'cycleId')
}

async function refuseStrangers(
  keyResults: Referring['keyResults'],
  actor: Actor,
  accepted: Referring['keyResults'],
): Promise<void> {
  const named = keyResults.flatMap(({ ownerId, origin }, index) => [
    { id: ownerId, field: `keyResults.${index}.ownerId` },
    ...(origin.kind === 'given' ? [{ id: origin.byId, field: `keyResults.${index}.origin.byId` }] : []),
  ])
  const alreadyNamed = new Set(
    accepted.flatMap(({ ownerId, origin }) => (origin.kind === 'given' ? [ownerId, origin.byId] : [ownerId])),
  )
  const fresh = named.filter(({ id }) => id !== actor.id && !alreadyNamed.has(id))
  const known = await colleagues(
    actor.companyId,
    fresh.map(({ id }) => id),
  )
  const stranger = fresh.find(({ id }) => !known.some((person) => person.id === id && !person.left))
  if (stranger) throw new Failure('notFound', stranger.field)
}

async function refuseStrayAlignments(
  alignments: readonly Alignment[],
  actor: Actor,
  accepted: readonly Alignment[],
): Promise<void> {
  const isAccepted = ({ objectiveId, keyResultId }: Alignment) =>
    accepted.some((one) => one.objectiveId === objectiveId && one.keyResultId === keyResultId)
  const fresh = alignments
    .map((alignment, index) => ({ ...alignment, field: `alignments.${index}` }))
    .filter((alignment) => !isAccepted(alignment))
  const targets = await publicObjectivesById(
    actor.companyId,
    fresh.map(({ objectiveId }) => objectiveId),
  )
  for (const { objectiveId, keyResultId, field } of fresh) {
    const target = targets.find(({ _id }) => _id === objectiveId)
    if (!target) throw new Failure('notFound', `${field}.objectiveId`)
    if (keyResultId !== null && !target.keyResults.some(({ id }) => id === keyResultId)) {
      throw new Failure('notFound', `${field}.keyResultId`)
    }
  }
}
