import { okrApi } from '@domain/okr/api'
import { publish as published } from '@domain/okr/lifecycle'
import { isDraft } from '@domain/okr/states'
import { completed } from '@domain/okr/writing'
import { mayDo } from '../platform/allow'
import { handle } from '../platform/handle'
import { objectiveOf } from '../platform/store/objectives'
import { readable, relationsTo } from '../platform/objectiveAccess'
import { actingAs } from '../platform/actor'
import { textsOf } from '../platform/shownTexts'
import { checkTexts } from '../platform/textCheck'
import { advance } from './advance'
import { refuseOneTooMany } from './amounts'
import { refuseUnanswered } from './answered'
import { refuseBadReferences } from './writing'

/** Makes a draft public; what it refers to is looked up before, and the version keeps it the same draft. */
export const publish = handle(okrApi.publish, async ({ input, actor }) => {
  const { companyId, company } = actor
  const objective = readable(await objectiveOf(companyId, input.objectiveId), actor)
  const current = isDraft(objective) && objective.version === input.version
  if (current && mayDo(actor, 'publish', relationsTo(objective, actor))) {
    const content = completed(objective.draft, company)
    await refuseUnanswered(content, input.dismissed, actor)
    await refuseBadReferences(objective._id, content, actor)
    await checkTexts(textsOf(content), actor.openid)
  }
  return advance(input, actor, {
    name: 'publish',
    action: 'publish',
    starts: isDraft,
    isDone: ({ state }) => state === 'published',
    take(draft) {
      const { objective, change } = published(draft, company, actingAs(actor))
      return { objective, changes: [change] }
    },
    refuse: ({ _id: objectiveId, ownerId, draft: { level, cycleId } }, transaction) =>
      refuseOneTooMany({ objectiveId, ownerId, level, cycleId }, actor, transaction),
  })
})
