import { cycleOn, neighbour, phaseOf } from '@domain/okr/cycle'
import { okrApi } from '@domain/okr/api'
import type { DraftObjective } from '@domain/okr/model'
import { handle } from '../platform/handle'
import { people } from '../platform/store/members'
import { draftsFor, publishedWith } from '../platform/store/objectives'
import { isReadable } from '../platform/objectiveAccess'
import { fitting } from '../platform/bounded'
import { objectiveView, peopleOf } from '../platform/views'
import { draftView, peopleOfDraft } from './views'

/** Nobody works on more at once; whoever owns more finds the rest under OKRs. */
const most = { objectives: 40, drafts: 20 }
/** Drafts to choose from: whoever helps many is shown more than stand here. */
const mostLookedAt = 100
/** Of their text, in bytes; the rest of the answer is names. */
const mostBytes = { objectives: 52_000, drafts: 24_000 }

/** What waits for me, newest first: four reads. */
export const today = handle(okrApi.today, async ({ actor }) => {
  const { companyId, company, today } = actor
  const current = cycleOn(today, company)
  const before = neighbour(current, -1, company)
  const cycleIds = phaseOf(before, today) === 'closing' ? [current.id, before.id] : [current.id]
  const [involving, mine] = await Promise.all([
    publishedWith(companyId, actor.id, cycleIds, most.objectives),
    draftsFor(companyId, actor.id, mostLookedAt),
  ])
  const readable = involving.filter((objective) => isReadable(objective, actor))
  const objectives = fitting(readable, mostBytes.objectives)
  const drafts = chosen(mine, actor.id)
  return {
    today,
    objectives: objectives.map(objectiveView),
    drafts: drafts.map(draftView),
    people: await people(companyId, [...objectives.flatMap(peopleOf), ...drafts.flatMap(peopleOfDraft)]),
  }
})

/**
 * The drafts that stand on Today, newest first. Those that others show are left out first: they are listed by person
 * elsewhere, and one's own are found here alone.
 */
function chosen(drafts: readonly DraftObjective[], ownerId: string): DraftObjective[] {
  const newest = [...drafts].sort((one, other) => other.updatedAt - one.updatedAt)
  const isOwn = (draft: DraftObjective) => draft.ownerId === ownerId
  const ownFirst = [...newest.filter(isOwn), ...newest.filter((draft) => !isOwn(draft))]
  const fit = new Set(fitting(ownFirst.slice(0, most.drafts), mostBytes.drafts))
  return newest.filter((draft) => fit.has(draft))
}
