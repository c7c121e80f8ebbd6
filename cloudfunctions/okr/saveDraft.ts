import { isDeepStrictEqual } from 'node:util'
import type { CallInput } from '@domain/call'
import { Failure } from '@domain/failure'
import { okrApi } from '@domain/okr/api'
import { newDraft, rewritten, sharedWith, writtenUnder } from '@domain/okr/lifecycle'
import type { DraftObjective, Objective } from '@domain/okr/model'
import { shownTo } from '@domain/reminder/shownTo'
import type { Actor } from '../platform/actor'
import { leaveTrail } from '../platform/audit'
import { allow } from '../platform/allow'
import { handle } from '../platform/handle'
import { refuseStale } from '../platform/refuseStale'
import { textsOf } from '../platform/shownTexts'
import { checkTexts } from '../platform/textCheck'
import { get } from '../platform/store/database'
import { colleagues } from '../platform/store/members'
import { shelve } from '../platform/store/reminders'
import { inTransaction } from '../platform/store/transaction'
import { readable, relationsTo } from '../platform/objectiveAccess'

/** A draft that its owner is about to change. */
function draftOf(objective: Objective): DraftObjective {
  if (objective.state !== 'draft') throw new Failure('wrongState')
  return objective
}

type Saved = CallInput<typeof okrApi.saveDraft>

/**
 * A draft as it is once it is saved; `undefined` where the same text is there already.
 * @throws Failure `notFound`, `notAllowed`, `wrongState`, `staleVersion`
 */
function saved(
  existing: Objective | undefined,
  { objectiveId, version, draft }: Saved,
  actor: Actor,
): DraftObjective | undefined {
  if (!existing && version === 0) {
    allow(actor, 'createDraft')
    const owner = { companyId: actor.companyId, memberId: actor.id, departmentPath: actor.member.departmentPath }
    return writtenUnder(actor.company, newDraft(objectiveId, owner, draft, actor.at))
  }
  const objective = readable(existing, actor)
  allow(actor, 'writeDraft', relationsTo(objective, actor))
  const current = draftOf(objective)
  if (current.version === version + 1 && isDeepStrictEqual(current.draft, draft)) return undefined
  refuseStale(current, version)
  return writtenUnder(actor.company, rewritten(current, draft, actor.at))
}

/** Creates or rewrites a draft; a repeat of the same text is the same draft. */
export const saveDraft = handle(okrApi.saveDraft, async ({ input, actor }) => {
  const { objectiveId, draft } = input
  const asked = saved(await get('objectives', objectiveId), input, actor)
  // Whoever it is shown to reads every word as it is saved. The version keeps it shown to the same.
  if (asked && (asked.sharedWith.length > 0 || asked.shownToManager)) {
    await checkTexts(textsOf(draft, 'draft.'), actor.openid)
  }
  return inTransaction(async (transaction) => {
    const existing = await transaction.get('objectives', objectiveId)
    const next = saved(existing, input, actor)
    if (!next) return { version: input.version + 1 }
    await transaction.put('objectives', next)
    await leaveTrail(transaction, actor, {
      action: 'saveDraft',
      subjectId: objectiveId,
      before: existing ? { version: existing.version } : {},
      after: { version: next.version },
    })
    return { version: next.version }
  })
})

/** Sets whom a draft is shown to; each of them finds it in their inbox, once. */
export const shareDraft = handle(okrApi.shareDraft, async ({ input, actor }) => {
  const shared = await share(input, actor)
  // Also after a repeat: the first may have died before anybody was told, and nobody is told twice.
  await shelve(
    shared.sharedWith.map((memberId) => shownTo(memberId, shared, actor.at)),
    new Map(),
  )
  return { version: shared.version }
})

type Shared = CallInput<typeof okrApi.shareDraft>

/**
 * A draft before and after it is shown; twice the same where it is shown so already.
 * @throws Failure `notFound`, `notAllowed`, `wrongState`, `staleVersion`
 */
function shown(existing: Objective | undefined, { version, memberIds }: Shared, actor: Actor) {
  const objective = readable(existing, actor)
  allow(actor, 'shareDraft', relationsTo(objective, actor))
  const before = draftOf(objective)
  const after = sharedWith(before, memberIds, actor.at)
  const isRepeat = before.version === version + 1 && isDeepStrictEqual(before.sharedWith, after.sharedWith)
  if (isRepeat) return { before, after: before }
  refuseStale(before, version)
  return { before, after }
}

async function share(input: Shared, actor: Actor): Promise<DraftObjective> {
  const { objectiveId, memberIds } = input
  const [existing, known] = await Promise.all([get('objectives', objectiveId), colleagues(actor.companyId, memberIds)])
  const asked = shown(existing, input, actor)
  // Only who is new is looked up: an outside coach whose last day has passed must not keep it from being shown to others.
  const stranger = memberIds.findIndex(
    (id) => !asked.before.sharedWith.includes(id) && !known.some((person) => person.id === id && !person.left),
  )
  if (stranger !== -1) throw new Failure('notFound', `memberIds.${stranger}`)
  // The version keeps it the same words.
  if (asked.after !== asked.before && asked.after.sharedWith.length > 0) {
    await checkTexts(textsOf(asked.before.draft), actor.openid)
  }
  return inTransaction(async (transaction) => {
    const { before, after } = shown(await transaction.get('objectives', objectiveId), input, actor)
    if (after === before) return before
    await transaction.put('objectives', after)
    await leaveTrail(transaction, actor, {
      action: 'shareDraft',
      subjectId: objectiveId,
      before: { sharedWith: before.sharedWith },
      after: { sharedWith: after.sharedWith },
    })
    return after
  })
}
