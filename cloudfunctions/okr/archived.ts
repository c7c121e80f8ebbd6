import { type ArchivedView, okrApi } from '@domain/okr/api'
import type { ArchivedObjective } from '@domain/okr/model'
import { handle } from '../platform/handle'
import { archivedOf } from '../platform/store/objectives'

/** Nobody looks further back than this; what is older is still there. */
const most = 50

/** What I took out of the lists, to bring it back: two reads. */
export const archivedByMe = handle(okrApi.archived, async ({ actor }) => ({
  items: (await archivedOf(actor.companyId, actor.id, most)).map(archivedView),
}))

const archivedView = (objective: ArchivedObjective): ArchivedView => ({
  objectiveId: objective._id,
  title: objective.was === 'draft' ? objective.draft.title : objective.title,
  cycleId: objective.cycleId,
  was: objective.was,
  archivedAt: objective.archivedAt,
  version: objective.version,
})
