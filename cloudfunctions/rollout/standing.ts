import type { Company } from '@domain/people/model'
import type { Standing } from '@domain/rollout/boardApi'
import { textsToMend } from '@domain/rollout/rating'
import { rulesStanding } from '@domain/rollout/rules'
import { type Leaders, leadersOf } from '../platform/store/members'
import type { RolloutState } from '../platform/store/rolloutFigures'

/** What was decided, as it is now: one read. */
export const standingOf = async (company: Company, state: RolloutState): Promise<Standing> =>
  standingIn(company, state, await leadersOf(company._id))

/**
 * The same of what was read already. Of the rules the working copy is looked at, which says what comes next.
 * @param leaders who leads the rollout today: a coordinator who left, or is no champion any more, is none
 */
export const standingIn = (
  company: Company,
  { rollout, rulesDraft }: RolloutState,
  { sponsors, champions }: Leaders,
): Standing => ({
  whyAt: rollout?.why?.at ?? null,
  sponsors,
  hasCoordinator: champions.some(({ _id }) => _id === rollout?.coordinatorId),
  pilot: rollout?.pilot ?? null,
  rules: rulesStanding(rulesDraft, company),
  textsToMend: textsToMend({
    why: Object.values(rollout?.why?.texts ?? {}),
    rules: Object.values(rulesDraft?.notes ?? {}).flatMap((note) => Object.values(note)),
    pilot: rollout?.pilot ? [rollout.pilot.success] : [],
  }),
})
