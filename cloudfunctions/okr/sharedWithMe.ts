import { sharedApi, type SharedLine } from '@domain/okr/sharedApi'
import type { Objective } from '@domain/okr/model'
import { isArchived } from '@domain/okr/states'
import { allow } from '../platform/allow'
import { handle } from '../platform/handle'
import { people } from '../platform/store/members'
import { sharedWith } from '../platform/store/objectives'

/** Nobody reads more of others' at a time. */
const most = 100

/** What others show me, by person: two reads. */
export const sharedWithMe = handle(sharedApi.sharedWithMe, async ({ actor }) => {
  allow(actor, 'readShared')
  const { companyId, id, today } = actor
  const shown = await sharedWith(companyId, id, most)
  const owners = await people(
    companyId,
    shown.map(({ ownerId }) => ownerId),
  )
  const items = owners
    .map((person) => ({ person, lines: shown.filter(({ ownerId }) => ownerId === person.id).flatMap(lineOf) }))
    .filter(({ lines }) => lines.length > 0)
    .sort((one, other) => (one.person.name < other.person.name ? -1 : 1))
  return { today, items }
})

function lineOf(objective: Objective): SharedLine[] {
  if (isArchived(objective)) return []
  const { _id: objectiveId, state, cycleId, updatedAt } = objective
  const title = objective.state === 'draft' ? objective.draft.title : objective.title
  return [{ objectiveId, state, title, cycleId, updatedAt }]
}
