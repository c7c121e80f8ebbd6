import type { CheckInView, ObjectiveView } from '@domain/okr/api'
import type { CheckIn, PublicObjective } from '@domain/okr/model'

/** A public objective without what only the database needs. */
export function objectiveView(objective: PublicObjective): ObjectiveView {
  const { index: _index, companyId: _companyId, sharedWith: _sharedWith, keyResults, ...view } = objective
  return { ...view, keyResults: keyResults.map(({ checkedInWeeks: _weeks, ...keyResult }) => keyResult) }
}

export function checkInView({ companyId: _companyId, objectiveId: _objectiveId, ...view }: CheckIn): CheckInView {
  return view
}

/** Everyone whose name a list shows with an objective. */
export const peopleOf = ({ ownerId, keyResults }: PublicObjective): string[] => [
  ownerId,
  ...keyResults.flatMap((keyResult) => [
    keyResult.ownerId,
    ...(keyResult.lastCheckIn ? [keyResult.lastCheckIn.byId] : []),
  ]),
]

/** Who is named in what was decided on an objective at the middle of its cycle. */
export const namedHalfway = ({ midQuarter }: Pick<PublicObjective, 'midQuarter'>): string[] =>
  (midQuarter?.decisions ?? []).flatMap(({ helperIds, toldIds }) => [...helperIds, ...toldIds])
