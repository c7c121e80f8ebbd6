import * as v from 'valibot'
import { Failure } from '../failure'
import type { Member } from '../people/model'
import { idSchema } from '../text'
import type { Rollout } from './model'

/** A few at the top; with more of them nobody is. */
export const mostSponsors = 3

/** Departments that a champion can coach besides their own. */
export const mostCoached = 20

/** What somebody can be named for. The coordinator is one of the champions, and stands in the rollout itself. */
export const rolloutRoles = ['sponsor', 'champion', 'coordinator'] as const
export type RolloutRole = (typeof rolloutRoles)[number]
type MemberRole = Exclude<RolloutRole, 'coordinator'>

/** Each department once, as often as it was named. */
export const coachedSchema = v.pipe(
  v.array(idSchema, 'wrongType'),
  v.maxLength(mostCoached, 'tooMany'),
  v.transform((ids) => [...new Set(ids)]),
)

/** Staff of the company: an outside coach is none. */
export const isStaff = ({ roles }: Pick<Member, 'roles'>): boolean => roles.includes('member')

/**
 * A member with a role more; what else they are stays.
 * @throws Failure `outsideCoach` for who does not work here
 */
export function withRole(member: Member, role: MemberRole): Member {
  if (!isStaff(member)) throw new Failure('outsideCoach', 'memberId')
  if (member.roles.includes(role)) return member
  return { ...member, roles: [...member.roles, role], version: member.version + 1 }
}

/** A member without a role; who is no champion any more coaches no department. */
export function withoutRole(member: Member, role: MemberRole): Member {
  if (!member.roles.includes(role)) return member
  const { coaches, ...rest } = member
  const keeps = coaches !== undefined && role !== 'champion'
  return {
    ...rest,
    ...(keeps ? { coaches } : {}),
    roles: member.roles.filter((each) => each !== role),
    version: member.version + 1,
  }
}

/**
 * A champion with the departments that they coach; their own goes without saying.
 * @throws Failure `notChampion`
 */
export function coaching(member: Member, departmentIds: readonly string[]): Member {
  if (!member.roles.includes('champion')) throw new Failure('notChampion', 'memberId')
  const { coaches: _former, ...rest } = member
  const others = departmentIds.filter((id) => id !== member.departmentId)
  return { ...rest, ...(others.length > 0 ? { coaches: others } : {}), version: member.version + 1 }
}

/**
 * The rollout with one of the champions as its coordinator.
 * @throws Failure `notChampion`
 */
export function coordinatedBy(rollout: Rollout, { _id, roles }: Pick<Member, '_id' | 'roles'>): Rollout {
  if (!roles.includes('champion')) throw new Failure('notChampion', 'memberId')
  return { ...rollout, coordinatorId: _id, version: rollout.version + 1 }
}

/** The rollout without a coordinator. */
export function uncoordinated({ coordinatorId: _former, ...rollout }: Rollout): Rollout {
  return { ...rollout, version: rollout.version + 1 }
}
