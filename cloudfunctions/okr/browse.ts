import { addDays, type CivilDate, daysBetween } from '@domain/calendar/civilDate'
import { okrApi, type HealthFilter, type Scope } from '@domain/okr/api'
import { type Cycle, cycleById, phaseOf } from '@domain/okr/cycle'
import { type HealthSetting, healthOf, newsCutoff } from '@domain/okr/health'
import { mondayOf, placeOf, quietPlaceOf } from '@domain/okr/search'
import { allow } from '../platform/allow'
import type { Actor } from '../platform/actor'
import { handle } from '../platform/handle'
import { _ } from '../platform/store/database'
import { people, teamOf } from '../platform/store/members'
import { publicObjectives, type Where } from '../platform/store/objectives'
import { objectivesPerPage, pageOf } from '../platform/objectivePage'
import { peopleOf } from '../platform/views'

/**
 * How many objectives one call looks at for a health. Health changes with the day, so the index narrows and this
 * call decides; a page may be short and still have a next one.
 */
const mostExamined = 60

/** One page of a cycle's objectives: at most four reads. */
export const browse = handle(okrApi.browse, async ({ input, actor }) => {
  allow(actor, 'browse')
  const { health, cycleId } = input
  const setting = { today: actor.today, cadence: actor.company.cadence, calendar: actor.calendar }
  const narrowed = health === null ? {} : narrowing(health, cycleId, setting, input.scope)
  if (!narrowed) return { items: [], after: null, people: [], today: actor.today }

  const limit = health === null ? objectivesPerPage + 1 : mostExamined
  // Where the places narrow, they say the department too: a second array would only be looked through.
  const scope = 'index.places' in narrowed ? {} : await within(input.scope, actor)
  const where = { cycleId, ...scope, ...narrowed }
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

/**
 * What the index knows of a health; `undefined` where no objective can be in it. In a department, which may be the whole
 * company, `index.places` answers both questions at once; the other scopes hold few objectives.
 */
function narrowing(health: HealthFilter, cycleId: string, setting: HealthSetting, scope: Scope): Where | undefined {
  const cycle = cycleById(cycleId)
  if (!cycle || phaseOf(cycle, setting.today) === 'closed') return undefined
  const departmentId = scope.kind === 'department' ? scope.departmentId : undefined
  if (health !== 'outdated') {
    const said =
      departmentId === undefined ? { 'index.said': health } : { 'index.places': placeOf(departmentId, health) }
    return { state: 'published', ...said }
  }
  const cutoff = newsCutoff(cycle, setting.today, setting.cadence, setting.calendar)
  if (cutoff === undefined) return undefined
  const quiet =
    departmentId === undefined
      ? { 'index.quietSince': _.lte(cutoff) }
      : { 'index.places': _.in(mondaysOf(cycle, cutoff).map((monday) => quietPlaceOf(departmentId, monday))) }
  return { state: 'published', ...quiet }
}

/** The weeks of a cycle up to a day, by their Mondays. */
function mondaysOf(cycle: Cycle, last: CivilDate): CivilDate[] {
  const first = mondayOf(cycle.firstDay)
  return Array.from({ length: Math.floor(daysBetween(first, last) / 7) + 1 }, (_each, week) => addDays(first, week * 7))
}
