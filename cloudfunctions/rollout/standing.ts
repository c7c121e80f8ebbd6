import type { Company } from '@domain/people/model'
import type { Standing } from '@domain/rollout/boardApi'
import { textsToMend } from '@domain/rollout/rating'
import { rulesStanding, type RulesEdition } from '@domain/rollout/rules'
import { countOfRole } from '../platform/store/members'
import { editionOf } from '../platform/store/okrRules'
import type { RolloutState } from '../platform/store/rolloutFigures'

/**
 * What was decided, as it is now: at most two reads, and one for a department's board, which says nothing of texts.
 * @param of whose board it stands on
 */
export async function standingOf(
  company: Company,
  { rollout, draft }: RolloutState,
  of: 'company' | 'department',
): Promise<Standing> {
  const [sponsors, inForce] = await Promise.all([
    countOfRole(company._id, 'sponsor'),
    of === 'company' ? rulesInForce(company) : undefined,
  ])
  return standingIn({ company, rollout, draft, sponsors, inForce, of })
}

/** The edition of the rules that is in force: one read, or none where none was published. */
export const rulesInForce = ({ _id, okrRules }: Company): Promise<RulesEdition | undefined> =>
  okrRules ? editionOf(_id, okrRules.edition) : Promise.resolve(undefined)

interface Decided extends Pick<RolloutState, 'rollout' | 'draft'> {
  company: Company
  /** How many there are. */
  sponsors: number
  inForce: RulesEdition | undefined
  of: 'company' | 'department'
}

/** The same of what was read already. */
export function standingIn({ company, rollout, draft, sponsors, inForce, of }: Decided): Standing {
  return {
    whyAt: rollout?.why?.at ?? null,
    sponsors,
    hasCoordinator: rollout?.coordinatorId !== undefined,
    pilot: rollout?.pilot ?? null,
    rules: rulesStanding(draft, company),
    textsToMend:
      of === 'company'
        ? textsToMend({
            why: Object.values(rollout?.why?.texts ?? {}),
            rules: notesOf(inForce),
            pilot: rollout?.pilot ? [rollout.pilot.success] : [],
          })
        : [],
  }
}

/** What was added to the rules in words, in either language. */
const notesOf = (edition: Pick<RulesEdition, 'notes'> | undefined): string[] =>
  Object.values(edition?.notes ?? {}).flatMap((note) => Object.values(note))
