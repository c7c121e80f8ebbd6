import { isDeepStrictEqual } from 'node:util'
import { Failure } from '@domain/failure'
import { okrApi } from '@domain/okr/api'
import { edit as edited } from '@domain/okr/lifecycle'
import type { ObjectiveContent } from '@domain/okr/model'
import { isPublic, isPublished } from '@domain/okr/states'
import { completed, contentOf } from '@domain/okr/writing'
import { mayDo } from '../platform/allow'
import type { AuditedFields } from '../platform/audit'
import { handle, showing } from '../platform/handle'
import { textsOf } from '../platform/shownTexts'
import { objectiveOf } from '../platform/store/objectives'
import { readable, relationsTo } from '../platform/objectiveAccess'
import { actingAs } from '../platform/actor'
import { advance } from './advance'
import { refuseOneTooMany } from './amounts'
import { refuseUnanswered } from './answered'
import { refuseBadReferences, refuseCircleNow } from './writing'

const rewriting = showing(okrApi.edit, ({ content, reason }) => ({ ...textsOf(content, 'content.'), reason }))

/** Rewrites a published objective. */
export const edit = handle(rewriting, async ({ input, actor }) => {
  const { content, reason, version, dismissed } = input
  const { companyId, company } = actor
  const objective = readable(await objectiveOf(companyId, input.objectiveId), actor)
  const current = isPublished(objective) && objective.version === version
  if (current && mayDo(actor, 'editPublished', relationsTo(objective, actor))) {
    await inContent(async () => {
      const whole = completed(content, company, objective)
      await refuseUnanswered(whole, dismissed, actor, objective)
      await refuseBadReferences(objective._id, whole, actor, objective)
    })
  }
  return advance(input, actor, {
    name: 'edit',
    action: 'editPublished',
    starts: isPublished,
    isDone: (found) => isPublished(found) && isDeepStrictEqual(contentOf(found), content),
    take: (found) => edited(found, content, reason, company, actingAs(actor)),
    refuse: (found, transaction) =>
      inContent(async () => {
        await refuseCircleNow(found, content.alignments, transaction)
        const { _id: objectiveId, ownerId } = found
        const { level, cycleId } = content
        const isMoved = level !== found.level || cycleId !== found.cycleId
        if (isMoved) await refuseOneTooMany({ objectiveId, ownerId, level, cycleId }, actor, transaction)
      }),
    changed: (before, after) => (isPublic(after) ? changedFields(contentOf(before), contentOf(after)) : none),
  })
})

const none = { before: {}, after: {} }

/** Names fields as the call's input does. */
async function inContent(check: () => Promise<void>): Promise<void> {
  try {
    await check()
  } catch (error) {
    if (!(error instanceof Failure) || error.field === undefined) throw error
    throw new Failure(error.code, `content.${error.field}`, error.details)
  }
}

/** The fields of an objective's text that differ, and of its key results only those that do. */
function changedFields(
  before: ObjectiveContent,
  after: ObjectiveContent,
): { before: AuditedFields; after: AuditedFields } {
  const differing = (one: ObjectiveContent, other: ObjectiveContent): AuditedFields => {
    const fields = Object.entries({ ...one, keyResults: missingIn(one.keyResults, other.keyResults) })
    const others: AuditedFields = { ...other, keyResults: [] }
    return Object.fromEntries(fields.filter(([field, value]) => !isDeepStrictEqual(value, others[field])))
  }
  return { before: differing(before, after), after: differing(after, before) }
}

const missingIn = <Item>(items: readonly Item[], others: readonly Item[]): Item[] =>
  items.filter((item) => !others.some((other) => isDeepStrictEqual(item, other)))
