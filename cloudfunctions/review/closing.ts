import type { ParsedInput } from '@domain/call'
import { Failure } from '@domain/failure'
import { type ClosedObjective, type DraftObjective, type Objective, type PublishedObjective } from '@domain/okr/model'
import { isPublished } from '@domain/okr/states'
import { carriedIn, successorOf } from '@domain/review/carrying'
import { type ClosedNow, closeWith, endedWith } from '@domain/review/closing'
import { closingApi } from '@domain/review/closingApi'
import { reviewedCycle } from '@domain/review/cycle'
import { type Actor, actingAs } from '../platform/actor'
import { allow } from '../platform/allow'
import { type AuditedFields, leaveTrail } from '../platform/audit'
import { fitting } from '../platform/bounded'
import { handle, showing } from '../platform/handle'
import { refuseStale } from '../platform/refuseStale'
import { textsIn } from '../platform/shownTexts'
import type { ShownTexts } from '../platform/textCheck'
import { objectiveFor } from '../platform/objectiveAccess'
import { colleagues } from '../platform/store/members'
import { leftOpen, objectiveOf, objectivesInvolving } from '../platform/store/objectives'
import { inTransaction, type Transaction } from '../platform/store/transaction'
import { objectiveView } from '../platform/views'

const wordsOf = ({ finals, reason }: ParsedInput<typeof closingApi.close>): ShownTexts => ({
  ...textsIn(finals, 'finals', 'learned', ({ learned }) => learned),
  reason,
})

/** Ends an objective with what it reached and taught; its successor, if it has one, is written with it. */
export const close = handle(showing(closingApi.close, wordsOf), async ({ input, actor }) => {
  const { objectiveId, version, finals, reason, onward } = input
  const draftId = onward.kind === 'carried' ? onward.draftId : undefined
  const isHere = draftId === undefined ? () => false : await whoIsHere(objectiveId, actor)
  const objective = await inTransaction(async (transaction) => {
    const found = await objectiveFor('close', transaction, actor, objectiveId)
    if (isClosed(found) && found.carriedTo?.objectiveId === draftId && endedWith(found, actor.id, finals)) return found
    if (!isPublished(found)) throw new Failure('wrongState')
    refuseStale(found, version)
    const ended = closeWith(found, finals, reason, actingAs(actor))
    const draft =
      draftId === undefined ? undefined : await successor(transaction, ended.objective, { draftId, isHere }, actor)
    const closed = draft ? carriedIn(ended.objective, draft) : ended.objective
    await transaction.put('objectives', closed)
    await transaction.put('changes', ended.change)
    for (const checkIn of ended.checkIns) await transaction.put('checkIns', checkIn)
    await leaveTrail(transaction, actor, { action: 'close', subjectId: objectiveId, ...endedBy(found, ended, draft) })
    return closed
  })
  return { objective: objectiveView(objective) }
})

/** Carries on what is closed already. */
export const carryOn = handle(closingApi.carryOn, async ({ input, actor }) => {
  const { objectiveId, version, draftId } = input
  const isHere = await whoIsHere(objectiveId, actor)
  const objective = await inTransaction(async (transaction) => {
    const found = await objectiveFor('carryOn', transaction, actor, objectiveId)
    if (!isClosed(found)) throw new Failure('wrongState')
    if (found.carriedTo?.objectiveId === draftId) return found
    refuseStale(found, version)
    const draft = await successor(transaction, found, { draftId, isHere }, actor)
    const carried = { ...carriedIn(found, draft), version: found.version + 1, updatedAt: actor.at }
    await transaction.put('objectives', carried)
    await leaveTrail(transaction, actor, {
      action: 'carryOn',
      subjectId: objectiveId,
      before: { version: found.version },
      after: { version: carried.version, carriedTo: carried.carriedTo },
    })
    return carried
  })
  return { objective: objectiveView(objective) }
})

const isClosed = (objective: Objective): objective is ClosedObjective => objective.state === 'closed'

/** Who of those that an objective names is in the company still: two reads, and none of them for who may not know it. */
async function whoIsHere(objectiveId: string, actor: Actor): Promise<(memberId: string) => boolean> {
  const found = await objectiveOf(actor.companyId, objectiveId)
  const named = found && 'keyResults' in found && found.ownerId === actor.id ? found.keyResults : []
  const ids = named.flatMap(({ ownerId, origin }) => (origin.kind === 'given' ? [ownerId, origin.byId] : [ownerId]))
  const known = await colleagues(actor.companyId, ids)
  return (memberId) => known.some(({ id, left }) => id === memberId && !left)
}

/** Writes the draft in which an objective goes on. */
async function successor(
  transaction: Transaction,
  objective: ClosedObjective,
  { draftId, isHere }: { draftId: string; isHere: (memberId: string) => boolean },
  actor: Actor,
): Promise<DraftObjective> {
  allow(actor, 'carryOn', objective.ownerId === actor.id ? ['owner'] : [])
  allow(actor, 'createDraft')
  if (await transaction.get('objectives', draftId)) throw new Failure('notAllowedValue', 'draftId')
  const { departmentPath } = actor.member
  const draft = successorOf(objective, { draftId, departmentPath, rhythm: actor.company, isHere }, actingAs(actor))
  await transaction.put('objectives', draft)
  await leaveTrail(transaction, actor, {
    action: 'saveDraft',
    subjectId: draftId,
    before: {},
    after: { version: draft.version, carriedFrom: objective._id },
  })
  return draft
}

/** What the audit trail keeps: states and last values as they were counted; no reason, and no word of what was learned. */
function endedBy(
  before: PublishedObjective,
  { objective, checkIns }: ClosedNow,
  draft: DraftObjective | undefined,
): { before: AuditedFields; after: AuditedFields } {
  return {
    before: { state: before.state, version: before.version },
    after: {
      state: objective.state,
      version: objective.version,
      results: (objective.closing?.results ?? []).map(({ keyResultId, measure, value }) => ({
        keyResultId,
        measure,
        value,
      })),
      checkIns: checkIns.map(({ _id, keyResultId, value }) => ({ checkInId: _id, keyResultId, value })),
      ...(draft ? { carriedTo: draft._id } : {}),
    },
  }
}

/** Of the objectives of the cycle and of those left over, in bytes. */
const mostBytes = { now: 52_000, earlier: 28_000 }

/** What I close now: three reads. */
export const closingMine = handle(closingApi.closingMine, async ({ actor }) => {
  const { companyId, id, company, today } = actor
  const { id: cycleId } = reviewedCycle(today, company)
  const [involving, earlier] = await Promise.all([
    objectivesInvolving(companyId, id, cycleId),
    leftOpen(companyId, id, cycleId),
  ])
  const mine = involving.filter(({ ownerId }) => ownerId === id)
  return {
    today,
    cycleId,
    objectives: fitting(mine, mostBytes.now).map(objectiveView),
    earlier: fitting(earlier, mostBytes.earlier).map(objectiveView),
  }
})
