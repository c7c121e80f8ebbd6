import { Failure } from '@domain/failure'
import { commentApi, type CommentOnMine } from '@domain/okr/commentApi'
import { isArchived } from '@domain/okr/states'
import { mayDo } from '../platform/allow'
import { fitting } from '../platform/bounded'
import { handle } from '../platform/handle'
import { readable, relationsTo } from '../platform/objectiveAccess'
import { commentsOf, commentsToDrawFrom } from '../platform/store/comments'
import { people } from '../platform/store/members'
import { objectiveOf, objectivesInvolving } from '../platform/store/objectives'
import { commentView } from './views'

/** What was said of an objective: four reads. Twenty comments written to their limit stay below 50 KB. */
export const comments = handle(commentApi.comments, async ({ input, actor }) => {
  const { companyId, today } = actor
  const objective = readable(await objectiveOf(companyId, input.objectiveId), actor)
  if (isArchived(objective)) throw new Failure('notFound', 'objectiveId')
  const { items, after } = await commentsOf(
    { companyId, objectiveId: objective._id },
    { after: input.after, withDraft: mayDo(actor, 'commentOnDraft', relationsTo(objective, actor)) },
  )
  return {
    items: items.map(commentView),
    after,
    people: await people(
      companyId,
      items.map(({ byId }) => byId),
    ),
    today,
  }
})

/** Of the comments to draw from, in bytes: thirty with their writers and titles stay below 100 KB. */
const mostBytes = 72_000

/** What was said in public of what the caller owns something in: four reads. */
export const commentsOnMine = handle(commentApi.commentsOnMine, async ({ input, actor }) => {
  const { companyId, id, today } = actor
  const mine = await objectivesInvolving(companyId, id, input.cycleId)
  const said = await commentsToDrawFrom(
    companyId,
    mine.map(({ _id }) => _id),
  )
  const persons = await people(
    companyId,
    said.map(({ byId }) => byId),
  )
  const items = said.flatMap(({ _id, objectiveId, keyResultId, byId, text, at }): CommentOnMine[] => {
    const objective = mine.find((each) => each._id === objectiveId)
    const by = persons.find((person) => person.id === byId)
    if (!objective || !by) return []
    const keyResult = objective.keyResults.find((each) => each.id === keyResultId)
    return [{ id: _id, by, text, at, about: (keyResult ?? objective).title }]
  })
  return { items: fitting(items, mostBytes), today }
})
