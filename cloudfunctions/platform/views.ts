import type { CheckInView, ObjectiveView } from '@domain/okr/api'
import type { CheckIn, PublicObjective } from '@domain/okr/model'

/** A public objective without what only the database needs. */
export function objectiveView(objective: PublicObjective): ObjectiveView {
  const { index: _index, companyId: _companyId, sharedWith: _sharedWith, ...view } = objective
  return view
}

export function checkInView({ companyId: _companyId, objectiveId: _objectiveId, ...view }: CheckIn): CheckInView {
  return view
}
