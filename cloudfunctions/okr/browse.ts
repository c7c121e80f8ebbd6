import { plainWeek } from '@domain/calendar/workdays'
import { okrApi, type HealthFilter, type Scope } from '@domain/okr/api'
import { cycleById, phaseOf } from '@domain/okr/cycle'
import { type HealthSetting, healthOf, newsCutoff } from '@domain/okr/health'
import { allow } from '../platform/allow'
import type { Actor } from '../platform/actor'
import { handle } from '../platform/handle'
import { _ } from '../platform/store/database'
import { people, teamOf } from '../platform/store/members'
import { publicObjectives, type Where } from '../platform/store/objectives'
import { objectivesPerPage, pageOf } from './page'
import { peopleOf } from './views'

/**
 * How many objectives one call looks at for a health. Health changes with the day, so the index narrows and this
 * call decides; a page may be short and still have a next one.
 */
const mostExamined = 60

/** One page of a cycle's objectives: at most four reads. */
export const browse = handle(okrApi.browse, async ({ input, actor }) => {
  allow(actor, 'browse')
  const { health, cycleId } = input
  const setting = { today: actor.today, cadence: actor.company.cadence, calendar: plainWeek }
  const narrowed = health === null ? {} : narrowing(health, cycleId, setting)
  if (!narrowed) return { items: [], after: null, people: [], today: actor.today }

  const limit = health === null ? objectivesPerPage + 1 : mostExamined
  const where = { cycleId, ...(await within(input.scope, actor)), ...narrowed }
  const found = await publicObjectives(actor.companyId, where, limit, input.after)
  const { shown, ...page } = pageOf(
    found,
    found.length < limit,
    (objective) =>
      health === null || objective.keyResults.some((keyResult) => healthOf(objective, keyResult, setting) === health),
  )
  return { ...page, people: await people(actor.companyId, shown.flatMap(peopleOf)), today: actor.today }
})

/** Whose objectives a scope means; a team costs a read. */
async function within(scope: Scope, actor: Actor): Promise<Where> {
  switch (scope.kind) {
    case 'company':
      return { level: 'company' }
    case 'department':
      return { departmentPath: scope.departmentId }
    case 'team':
      return { ownerId: _.in(await teamOf(actor.member)) }
    case 'person':
      return { ownerId: scope.memberId }
  }
}

/** What the index knows of a health; `undefined` where no objective can be in it. */
function narrowing(health: HealthFilter, cycleId: string, setting: HealthSetting): Where | undefined {
  const cycle = cycleById(cycleId)
  if (!cycle || phaseOf(cycle, setting.today) === 'closed') return undefined
  if (health !== 'outdated') return { state: 'published', 'index.said': health }
  const cutoff = newsCutoff(cycle, setting.today, setting.cadence, setting.calendar)
  return cutoff === undefined ? undefined : { state: 'published', 'index.quietSince': _.lte(cutoff) }
}
