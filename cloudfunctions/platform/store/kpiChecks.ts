import type { CivilDate } from '@domain/calendar/civilDate'
import type { Coaching } from '@domain/coach/coaching'
import type { Objective } from '@domain/okr/model'
import type { SaidUse } from '@domain/people/okrUse'
import { isActive, type Member } from '@domain/people/model'
import { type Checked, type KpiCheck, standingOutcomes } from '@domain/rollout/kpiChecks'
import { isCounted } from '@domain/rollout/tally'
import { database } from './database'

/** More are as many as tell something; the newest, so that a large company's shares are of what it does today. */
const mostChecks = 1000

interface CheckRow extends Pick<Coaching, '_id' | 'memberId' | 'outcomes'> {
  objectives: Checked[]
  members: Pick<Member, 'departmentPath' | 'roles' | 'standing' | 'endsOn'>[]
}

/**
 * What was found by the eight questions in a cycle, the newest thousand objectives of the whole company, by today's
 * people in today's departments, of what these objectives hold today: one read. Left out is who has left, and who is in
 * a department without OKRs, as on the board.
 */
export async function kpiChecksOf(
  companyId: string,
  cycleId: string,
  { said, today }: { said: SaidUse; today: CivilDate },
): Promise<KpiCheck[]> {
  const { list } = await database
    .collection('coachings')
    .aggregate()
    .match({ companyId, cycleId, checked: true })
    .sort({ updatedAt: -1 })
    .limit(mostChecks)
    .lookup<Member, 'members'>({ from: 'members', localField: 'memberId', foreignField: '_id', as: 'members' })
    .lookup<Objective, 'objectives'>({
      from: 'objectives',
      localField: 'objectiveId',
      foreignField: '_id',
      as: 'objectives',
    })
    .project<CheckRow>({
      memberId: 1,
      outcomes: 1,
      'members.departmentPath': 1,
      'members.roles': 1,
      'members.standing': 1,
      'members.endsOn': 1,
      'objectives.state': 1,
      'objectives.ownerId': 1,
      'objectives.cycleId': 1,
      'objectives.keyResults.id': 1,
      'objectives.draft.keyResults.id': 1,
    })
    .end()
  return list.flatMap(({ memberId, outcomes, members: [member], objectives: [objective] }) => {
    if (!member || !isActive(member, today) || !isCounted(member, said)) return []
    const standing = standingOutcomes({ memberId, cycleId, outcomes }, objective)
    return [{ memberId, departmentPath: member.departmentPath, outcomes: standing }]
  })
}
