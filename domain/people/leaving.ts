import type { CivilDate } from '../calendar/civilDate'
import type { Member } from './model'
import { isStaff } from './okrUse'

/**
 * Somebody whose membership has ended. They lead nothing any more, and whoever comes back comes back as a plain member:
 * what somebody may decide in a company is given, not found again.
 *
 * @param leftOn their last day
 */
export function left(
  { coaches: _coaches, standIn: _standIn, ...member }: Member,
  { leftOn, successorId }: { leftOn: CivilDate; successorId?: string | undefined },
): Member {
  return {
    ...member,
    roles: [isStaff(member) ? 'member' : 'coach'],
    standing: { state: 'left', leftOn, ...(successorId === undefined ? {} : { successorId }) },
    version: member.version + 1,
  }
}

/** Somebody who has come back, to everything that is still theirs. */
export const back = (member: Member): Member => ({
  ...member,
  standing: { state: 'active' },
  version: member.version + 1,
})
