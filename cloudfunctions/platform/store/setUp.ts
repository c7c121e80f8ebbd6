import type { CivilDate } from '@domain/calendar/civilDate'
import { cycleOn, neighbour } from '@domain/okr/cycle'
import type { Company } from '@domain/people/model'
import type { SoFar } from '@domain/people/setUp'
import { _, find } from './database'
import { leadersOf } from './members'
import { rolloutOf } from './rollouts'

/** A founder and one more tell whether anybody has come. */
const enoughMembers = 2

/** What there is of a company so far: five reads, none of which grows with it. */
export async function soFarOf(company: Company, today: CivilDate): Promise<SoFar> {
  const companyId = company._id
  const cycle = cycleOn(today, company)
  const cycles = [neighbour(cycle, -1, company), cycle, neighbour(cycle, 1, company)].map(({ id }) => id)
  const [rollout, leaders, members, lines, objectives] = await Promise.all([
    rolloutOf(companyId),
    leadersOf(companyId),
    find('members', { where: { companyId, 'standing.state': 'active' }, limit: enoughMembers, only: ['_id'] }),
    find('rosterLines', { where: { companyId }, limit: 1, only: ['_id'] }),
    find('objectives', {
      where: { companyId, cycleId: _.in(cycles), publishedAt: _.gt(0) },
      limit: 1,
      only: ['_id'],
    }),
  ])
  return {
    saysWhy: rollout?.why !== undefined,
    sponsors: leaders.sponsors,
    champions: leaders.champions.length,
    members: members.length,
    hasRoster: lines.length > 0,
    hasObjective: objectives.length > 0,
  }
}
