import type { WrittenExample } from '@domain/coach/library/example'
import type { DraftView, ObjectiveView } from '@domain/okr/api'
import { contentOf } from '@domain/okr/writing'
import * as v from 'valibot'
import { keep, kept, letGo, newId } from '../../../cloud'
import { emptyDraft, emptyKeyResult, type NewDraft } from './draft'
import { type KeptEditing, keptEditingSchema, keptKey, newObjectiveKey } from './kept'

/** Where an editing begins, and whether it goes on with words that the cloud does not have. */
export interface Start {
  editing: KeptEditing
  restored: boolean
}

/** What this phone still holds of an objective that was being written. */
const keptEditing = (objectiveId: string): KeptEditing | undefined => kept(keptKey(objectiveId), keptEditingSchema)

/** The new objective that is being written on this phone; `undefined` where none is. */
export const newObjectiveOf = (companyId: string): string | undefined => kept(newObjectiveKey(companyId), v.string())

/** A new objective, or the one that was being written when the app closed. */
export function startNew(companyId: string, draft: Omit<NewDraft, 'newId'>): Start {
  const objectiveId = newObjectiveOf(companyId)
  const last = objectiveId === undefined ? undefined : keptEditing(objectiveId)
  if (last) return { editing: last, restored: true }
  const editing: KeptEditing = { objectiveId: newId(), version: 0, draft: emptyDraft({ ...draft, newId }) }
  keep(newObjectiveKey(companyId), editing.objectiveId)
  return { editing, restored: false }
}

/** A new objective that starts with the words and numbers of an example; the phone keeps it like one's own. */
export function startFromExample(companyId: string, draft: Omit<NewDraft, 'newId'>, example: WrittenExample): void {
  const objectiveId = newId()
  const { title, why, keyResults } = example
  const begun: KeptEditing = {
    objectiveId,
    version: 0,
    draft: {
      ...emptyDraft({ ...draft, newId }),
      title,
      why,
      keyResults: keyResults.map((each) => ({ ...emptyKeyResult(newId(), draft.memberId), ...each })),
    },
  }
  keep(keptKey(objectiveId), begun)
  keep(newObjectiveKey(companyId), objectiveId)
}

/** The next new objective is another one. */
export const startedAnother = (companyId: string): void => letGo(newObjectiveKey(companyId))

/** A draft as the cloud has it, with the words that this phone holds on top. */
export function startDraft(objective: DraftView): Start {
  const last = keptEditing(objective._id)
  if (last) return { editing: last, restored: true }
  return {
    editing: { objectiveId: objective._id, version: objective.version, draft: objective.draft },
    restored: false,
  }
}

/** A published objective, with the changes that this phone holds on top. */
export function startPublished(objective: ObjectiveView): Start {
  const last = keptEditing(objective._id)
  if (last) return { editing: last, restored: true }
  return {
    editing: { objectiveId: objective._id, version: objective.version, draft: contentOf(objective) },
    restored: false,
  }
}
