import { Failure } from '@domain/failure'
import { okrApi } from '@domain/okr/api'
import { recordCheckIn, undoCheckIn as takenBack } from '@domain/okr/checkIn'
import type { CheckIn, Objective, PublicObjective, PublishedObjective } from '@domain/okr/model'
import { isPublic } from '@domain/okr/states'
import type { AuditAction } from '@domain/people/audit'
import { allow, mayDo } from '../platform/allow'
import type { Actor } from '../platform/actor'
import { leaveTrail } from '../platform/audit'
import { handle, showing } from '../platform/handle'
import { checkInBefore } from '../platform/store/checkIns'
import { get } from '../platform/store/database'
import { memberOf } from '../platform/store/members'
import { inTransaction, type Transaction } from '../platform/store/transaction'
import { readable, relationsTo, relationsToKeyResult } from '../platform/objectiveAccess'
import { objectiveView } from '../platform/views'

const saying = showing(okrApi.checkIn, ({ note, reason }) => ({ note, reason }))

/** Records a check-in; a repeat under the same id is one check-in. */
export const checkIn = handle(saying, async ({ input, actor }) => {
  const recording = inTransaction(async (transaction) => {
    const objective = readable(await transaction.get('objectives', input.objectiveId), actor)
    await allowCheckIn(transaction, objective, input.keyResultId, actor)
    const repeated = await transaction.get('checkIns', input.checkInId)
    if (repeated) return sameAgain(repeated, objective, input.keyResultId, actor)
    const recorded = recordCheckIn(publishedOf(objective), input, actor.id, actor.at)
    await save(transaction, actor, 'checkIn', objective, recorded)
    return recorded.objective
  })
  return { objective: objectiveView(await withNameOfNewer(recording, actor)) }
})

/** Takes one's own last check-in back. */
export const undoCheckIn = handle(okrApi.undoCheckIn, async ({ input, actor }) => {
  const unknown = new Failure('notFound', 'checkInId')
  const found = await get('checkIns', input.checkInId)
  const ours = found?.companyId === actor.companyId && found.objectiveId === input.objectiveId ? found : undefined
  const before = ours && (await checkInBefore(ours))
  const objective = await inTransaction(async (transaction) => {
    const current = readable(await transaction.get('objectives', input.objectiveId), actor)
    const checkIn = ours && (await transaction.get('checkIns', ours._id))
    if (!checkIn) throw unknown
    allow(actor, 'undoCheckIn', [...relationsTo(current, actor), ...authorship(checkIn, actor)])
    if (checkIn.undoneAt !== null && isPublic(current)) return current
    const standing = before && (await transaction.get('checkIns', before._id))
    // What was last before has been undone since it was looked up: asked again, the right one is found.
    if (standing && standing.undoneAt !== null) throw new Failure('busy')
    const undone = takenBack(publishedOf(current), checkIn, standing, actor.at)
    await save(transaction, actor, 'undoCheckIn', current, undone)
    return undone.objective
  })
  return { objective: objectiveView(objective) }
})

const authorship = ({ byId }: CheckIn, { id }: Actor) => (byId === id ? (['author'] as const) : [])

function publishedOf(objective: Objective): PublishedObjective {
  if (objective.state !== 'published') throw new Failure('wrongState')
  return objective
}

/** Whose manager somebody is costs a read, and is looked up only for who owns nothing here. */
async function allowCheckIn(
  transaction: Transaction,
  objective: Objective,
  keyResultId: string,
  actor: Actor,
): Promise<void> {
  const keyResults = isPublic(objective) ? objective.keyResults : []
  const keyResult = keyResults.find(({ id }) => id === keyResultId)
  if (!keyResult) {
    // A draft's key results cannot be checked in: whoever owns it is told so, whoever sees it may not anyway.
    if (!isPublic(objective)) {
      allow(actor, 'checkIn', relationsTo(objective, actor))
      publishedOf(objective)
    }
    throw new Failure('notFound', 'keyResultId')
  }
  const asOwner = relationsToKeyResult(objective, keyResult, actor, () => undefined)
  if (mayDo(actor, 'checkIn', asOwner)) return
  const managers = new Map<string, string | null>()
  for (const ownerId of new Set([objective.ownerId, keyResult.ownerId])) {
    managers.set(ownerId, (await transaction.get('members', ownerId))?.managerId ?? null)
  }
  allow(
    actor,
    'checkIn',
    relationsToKeyResult(objective, keyResult, actor, (id) => managers.get(id)),
  )
}

/** The same request again: nothing changes, whatever has happened since. */
function sameAgain(repeated: CheckIn, objective: Objective, keyResultId: string, actor: Actor): PublicObjective {
  const same =
    repeated.byId === actor.id && repeated.objectiveId === objective._id && repeated.keyResultId === keyResultId
  if (!same || !isPublic(objective)) throw new Failure('notAllowedValue', 'checkInId')
  return objective
}

async function save(
  transaction: Transaction,
  actor: Actor,
  action: AuditAction,
  before: Objective,
  { objective, checkIn }: { objective: PublishedObjective; checkIn: CheckIn },
): Promise<void> {
  await transaction.put('objectives', objective)
  await transaction.put('checkIns', checkIn)
  const { keyResultId } = checkIn
  await leaveTrail(transaction, actor, {
    action,
    subjectId: objective._id,
    before: { keyResultId, ...saidOf(before, keyResultId) },
    after: { keyResultId, ...saidOf(objective, keyResultId) },
  })
}

/** What the last check-in says in numbers; its note stays where it was written. */
function saidOf(objective: Objective, keyResultId: string) {
  const keyResults = isPublic(objective) ? objective.keyResults : []
  const last = keyResults.find(({ id }) => id === keyResultId)?.lastCheckIn
  return last ? { checkInId: last.id, value: last.value, confidence: last.confidence } : {}
}

/** Tells who was first by name, so that the phone can say so without asking again. */
async function withNameOfNewer<Result>(recording: Promise<Result>, actor: Actor): Promise<Result> {
  try {
    return await recording
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'staleCheckIn' || error.details?.byId === undefined) throw error
    const first = await memberOf(actor.companyId, String(error.details.byId))
    throw new Failure(error.code, error.field, { ...error.details, byName: first?.name ?? '' })
  }
}
