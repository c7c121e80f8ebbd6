import type { ChangeView, DraftView } from '@domain/okr/api'
import type { Change, DraftObjective } from '@domain/okr/model'

export function draftView({ index: _index, companyId: _companyId, ...view }: DraftObjective): DraftView {
  return view
}

export function changeView({ companyId: _companyId, objectiveId: _objectiveId, ...view }: Change): ChangeView {
  return view
}

/** Everyone whose name a draft shows. */
export const peopleOfDraft = ({ ownerId, sharedWith, draft }: DraftObjective): string[] => [
  ownerId,
  ...sharedWith,
  ...draft.keyResults.map((keyResult) => keyResult.ownerId),
]
