import type { Standing } from '@domain/rollout/boardApi'
import type { Rollout } from '@domain/rollout/model'
import { textsToMend } from '@domain/rollout/rating'
import { countOfRole } from '../platform/store/members'

/** What was decided, as it is now: one read. */
export const standingOf = async (companyId: string, rollout: Rollout | undefined): Promise<Standing> =>
  standingIn(rollout, await countOfRole(companyId, 'sponsor'))

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
