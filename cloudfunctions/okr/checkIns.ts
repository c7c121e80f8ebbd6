import { okrApi } from '@domain/okr/api'
import { Failure } from '@domain/failure'
import { isPublic } from '@domain/okr/states'
import { handle } from '../platform/handle'
import { checkInsOf } from '../platform/store/checkIns'
import { people } from '../platform/store/members'
import { objectiveOf } from '../platform/store/objectives'
import { readable } from '../platform/objectiveAccess'
import { checkInView } from '../platform/views'

const perPage = 50

/** Older check-ins of an objective. */
export const checkIns = handle(okrApi.checkIns, async ({ input, actor }) => {
  const { companyId } = actor
  const objective = readable(await objectiveOf(companyId, input.objectiveId), actor)
  if (!isPublic(objective)) throw new Failure('notFound', 'objectiveId')
  const { items, after } = await checkInsOf({ companyId, objectiveId: objective._id }, perPage, input.after)
  return {
    items: items.map(checkInView),
    after,
    people: await people(
      companyId,
      items.map(({ byId }) => byId),
    ),
  }
})
