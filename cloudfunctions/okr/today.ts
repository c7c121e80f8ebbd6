import { cycleOn, neighbour, phaseOf } from '@domain/okr/cycle'
import { okrApi } from '@domain/okr/api'
import { handle } from '../platform/handle'
import { people } from '../platform/store/members'
import { draftsFor, publishedWith } from '../platform/store/objectives'
import { isReadable } from './access'
import { draftView, objectiveView, peopleOf, peopleOfDraft } from './views'

/** Nobody works on more at once; whoever owns more finds the rest under OKRs. */
const most = { objectives: 40, drafts: 20 }

/** What waits for me: four reads. */
export const today = handle(okrApi.today, async ({ actor }) => {
  const { companyId, company, today } = actor
  const current = cycleOn(today, company)
  const before = neighbour(current, -1, company)
  const cycleIds = phaseOf(before, today) === 'closing' ? [current.id, before.id] : [current.id]
  const [involving, drafts] = await Promise.all([
    publishedWith(companyId, actor.id, cycleIds, most.objectives),
    draftsFor(companyId, actor.id, most.drafts),
  ])
  const objectives = involving.filter((objective) => isReadable(objective, actor))
  return {
    today,
    objectives: objectives.sort((one, other) => (one.index.order < other.index.order ? 1 : -1)).map(objectiveView),
    drafts: drafts.sort((one, other) => other.updatedAt - one.updatedAt).map(draftView),
    people: await people(companyId, [...objectives.flatMap(peopleOf), ...drafts.flatMap(peopleOfDraft)]),
  }
})
