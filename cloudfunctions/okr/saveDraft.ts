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
import { textsOf } from '../platform/shownTexts'
import { checkTexts } from '../platform/textCheck'
import { colleagues } from '../platform/store/members'
import { shelve } from '../platform/store/reminders'
import { inTransaction } from '../platform/store/transaction'
import { readable, refuseStale, relationsTo } from '../platform/objectiveAccess'

/** A draft that its owner is about to change. */
function draftOf(objective: Objective): DraftObjective {
  if (objective.state !== 'draft') throw new Failure('wrongState')
  return objective
}

/** Creates or rewrites a draft; a repeat of the same text is the same draft. */
export const saveDraft = handle(okrApi.saveDraft, ({ input, actor }) =>
  inTransaction(async (transaction) => {
    const { objectiveId, version, draft } = input
    const existing = await transaction.get('objectives', objectiveId)
    const created = !existing && version === 0
    if (created) {
      allow(actor, 'createDraft')
    } else {
      const objective = readable(existing, actor)
      allow(actor, 'writeDraft', relationsTo(objective, actor))
      const current = draftOf(objective)
      if (current.version === version + 1 && isDeepStrictEqual(current.draft, draft)) {
        return { version: current.version }
      }
      refuseStale(current, version)
    }
    const owner = { companyId: actor.companyId, memberId: actor.id, departmentPath: actor.member.departmentPath }
    const written =
      existing?.state === 'draft' ? rewritten(existing, draft, actor.at) : newDraft(objectiveId, owner, draft, actor.at)
    const next = writtenUnder(actor.company, written)
    // Whoever it is shown to reads every word as it is saved.
    if (next.sharedWith.length > 0 || next.shownToManager) {
      await checkTexts(textsOf(draft, 'draft.'), actor.openid)
    }
    await transaction.put('objectives', next)
    await leaveTrail(transaction, actor, {
      action: 'saveDraft',
      subjectId: objectiveId,
      before: existing ? { version: existing.version } : {},
      after: { version: next.version },
    })
    return { version: next.version }
  }),
)

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

async function share(
  { objectiveId, version, memberIds }: CallInput<typeof okrApi.shareDraft>,
  actor: Actor,
): Promise<DraftObjective> {
  const known = await colleagues(actor.companyId, memberIds)
  return inTransaction(async (transaction) => {
    const objective = readable(await transaction.get('objectives', objectiveId), actor)
    allow(actor, 'shareDraft', relationsTo(objective, actor))
    const current = draftOf(objective)
    const stranger = memberIds.findIndex((id) => !known.some((person) => person.id === id && !person.left))
    if (stranger !== -1) throw new Failure('notFound', `memberIds.${stranger}`)
    const next = sharedWith(current, memberIds, actor.at)
    if (current.version === version + 1 && isDeepStrictEqual(current.sharedWith, next.sharedWith)) return current
    refuseStale(current, version)
    if (next.sharedWith.length > 0) await checkTexts(textsOf(current.draft), actor.openid)
    await transaction.put('objectives', next)
    await leaveTrail(transaction, actor, {
      action: 'shareDraft',
      subjectId: objectiveId,
      before: { sharedWith: current.sharedWith },
      after: { sharedWith: next.sharedWith },
    })
    return next
  })
}
