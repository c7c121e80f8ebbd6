import { addDays, type CivilDate } from '../calendar/civilDate'
import { Failure } from '../failure'
import { type Member, nameOrder, noName } from './model'
import { isStaff } from './okrUse'

/** How far back a last day may lie, in days: what a company keeps of who left is deleted by it. */
const mostDaysBack = 30

/** The last days that somebody may be given today, the latest first: today or one before it, nobody leaves in advance. */
export const lastDays = (today: CivilDate): CivilDate[] =>
  Array.from({ length: mostDaysBack + 1 }, (_, back) => addDays(today, -back))

/** @throws Failure `notAllowedValue` (leftOn) for a day that is no last day today */
export function refuseLastDay(leftOn: CivilDate, today: CivilDate): void {
  if (!lastDays(today).includes(leftOn)) throw new Failure('notAllowedValue', 'leftOn')
}

/** The last day of whoever is ended today: of a coach from outside it may be over for long. */
export const lastDayOf = ({ endsOn }: Pick<Member, 'endsOn'>, today: CivilDate): CivilDate =>
  endsOn !== null && endsOn < today ? endsOn : today

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

/**
 * Somebody of whom nothing personal is left: the company's records stay under a former member, who is nobody's account.
 *
 * @param member whose membership has ended
 */
export function forgotten(
  { employeeNumber: _number, reminding: _reminding, ...member }: Member,
  standing: Extract<Member['standing'], { state: 'left' }>,
  today: CivilDate,
): Member {
  return {
    ...member,
    openid: openidOfNobody(member._id),
    name: noName,
    nameTerms: [],
    order: nameOrder(noName, member._id),
    title: '',
    standing: { ...standing, forgottenOn: today },
    version: member.version + 1,
  }
}

/** What no account of WeChat is called: the colon occurs in no openid. */
const openidOfNobody = (memberId: string): string => `former:${memberId}`

/** Somebody who has come back, to everything that is still theirs. */
export const back = (member: Member): Member => ({
  ...member,
  standing: { state: 'active' },
  version: member.version + 1,
})
