import type { ChangeView, DraftView } from '@domain/okr/api'
import type { Comment } from '@domain/okr/comment'
import type { CommentView } from '@domain/okr/commentApi'
import type { Change, DraftObjective } from '@domain/okr/model'

export function draftView({ index: _index, companyId: _companyId, ...view }: DraftObjective): DraftView {
  return view
}

export function changeView({ companyId: _companyId, objectiveId: _objectiveId, ...view }: Change): ChangeView {
  return view
}

export function commentView({
  companyId: _companyId,
  objectiveId: _objectiveId,
  order: _order,
  ...view
}: Comment): CommentView {
  return view
}

/** Everyone whose name a draft shows. */
export const peopleOfDraft = ({ ownerId, sharedWith, draft }: DraftObjective): string[] => [
  ownerId,
  ...sharedWith,
  ...draft.keyResults.map((keyResult) => keyResult.ownerId),
]
