import { addDays, type CivilDate } from '../calendar/civilDate'
import { Failure } from '../failure'
import type { Company, Member } from './model'
import { isStaff } from './okrUse'

/** With more administrators nobody is responsible. */
export const mostAdministrators = 20

/** Days for which an outside coach can be let in at once, from today: a year, and then somebody looks again. */
export const longestCoaching = 366

/** Somebody who only coaches, from outside, until a day. */
export const isOutsideCoach = (member: Pick<Member, 'roles'>): boolean => !isStaff(member)

/**
 * The member as an administrator; whoever is one already stays what they are.
 * @throws Failure `outsideCoach` for who does not work here
 */
export function asAdministrator(member: Member): Member {
  if (!isStaff(member)) throw new Failure('outsideCoach', 'memberId')
  return withRole(member, 'administrator')
}

/** The member as a coach besides what they are. */
export const asCoach = (member: Member): Member => withRole(member, 'coach')

/** The member without one of these roles; who has only that one stays as they are, since it is why they are here. */
export function without(member: Member, role: 'administrator' | 'coach'): Member {
  const roles = member.roles.filter((each) => each !== role)
  if (roles.length === member.roles.length || roles.length === 0) return member
  return { ...member, roles, version: member.version + 1 }
}

/**
 * An outside coach who comes until a day, that day included.
 * @throws Failure `notCoach` for who works here, `dayOver` for a day that has passed, `dayTooFar`
 */
export function coachingUntil(member: Member, endsOn: CivilDate, today: CivilDate): Member {
  if (!isOutsideCoach(member)) throw new Failure('notCoach', 'memberId')
  if (endsOn < today) throw new Failure('dayOver', 'endsOn')
  if (endsOn > addDays(today, longestCoaching)) throw new Failure('dayTooFar', 'endsOn')
  return member.endsOn === endsOn ? member : { ...member, endsOn, version: member.version + 1 }
}

/** The company with or without the viewer's name on pages of several people's OKRs. */
export const watermarked = (company: Company, watermark: boolean): Company => ({
  ...company,
  watermark,
  version: company.version + 1,
})

/** Digits of an employee number that tell colleagues of one name apart, and little else. */
const digitsShown = 4

/**
 * What pages carry where colleagues share the reader's name: the end of their employee number too, or where they work.
 * @param departmentName for a company that keeps no numbers
 */
export const watermarkOf = ({ name, employeeNumber }: Pick<Member, 'name' | 'employeeNumber'>, departmentName = '') =>
  `${name} ${employeeNumber?.slice(-digitsShown) ?? departmentName}`.trim()

function withRole(member: Member, role: 'administrator' | 'coach'): Member {
  if (member.roles.includes(role)) return member
  return { ...member, roles: [...member.roles, role], version: member.version + 1 }
}
