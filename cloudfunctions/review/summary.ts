import type { PublicObjective } from '@domain/okr/model'
import { endingStateOf, resultsOf } from '@domain/review/ending'
import { closingApi, type SummaryItem } from '@domain/review/closingApi'
import { allow } from '../platform/allow'
import { handle } from '../platform/handle'
import { objectivesPerPage, pageOf } from '../platform/objectivePage'
import { _ } from '../platform/store/database'
import { colleagues, nearestTeam } from '../platform/store/members'
import { publicObjectives } from '../platform/store/objectives'

/** What a team reached and learned in one cycle: four reads. Whose each objective is stays with the objective. */
export const cycleSummary = handle(closingApi.cycleSummary, async ({ input, actor }) => {
  allow(actor, 'browse')
  const { companyId, member } = actor
  const { leaderId, ids } = await nearestTeam(member)
  const limit = objectivesPerPage + 1
  const where = { cycleId: input.cycleId, ownerId: _.in(ids) }
  const [found, [leader]] = await Promise.all([
    publicObjectives(companyId, where, limit, input.after),
    colleagues(companyId, [leaderId]),
  ])
  const { shown, after } = pageOf(found, found.length < limit)
  return { team: leader?.departmentName ?? '', items: shown.map(summaryItem), after }
})

const summaryItem = (objective: PublicObjective): SummaryItem => ({
  objectiveId: objective._id,
  title: objective.title,
  state: endingStateOf(objective),
  results: resultsOf(objective),
})
