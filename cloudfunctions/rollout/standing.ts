import type { Standing } from '@domain/rollout/boardApi'
import type { Rollout } from '@domain/rollout/model'
import { textsToMend } from '@domain/rollout/rating'
import type { Actor } from '../platform/actor'
import { get } from '../platform/store/database'
import { countOfRole } from '../platform/store/members'

/** What was decided, as it is now: two reads. */
export async function standingOf({ companyId }: Pick<Actor, 'companyId'>): Promise<Standing> {
  const [rollout, sponsors] = await Promise.all([get('rollouts', companyId), countOfRole(companyId, 'sponsor')])
  return standingIn(rollout, sponsors)
}

/** The same of what was read already. @param sponsors how many there are */
export const standingIn = (rollout: Rollout | undefined, sponsors: number): Standing => ({
  whyAt: rollout?.why?.at ?? null,
  sponsors,
  hasCoordinator: rollout?.coordinatorId !== undefined,
  pilot: rollout?.pilot ?? null,
  rules: rulesStanding(),
  textsToMend: textsToMend({
    why: Object.values(rollout?.why?.texts ?? {}),
    rules: [],
    pilot: rollout?.pilot ? [rollout.pilot.success] : [],
  }),
})

/** How far the company's own OKR rules are: none are settled where none can be. */
const rulesStanding = (): Standing['rules'] => ({ settled: 0, publishedAt: null })
