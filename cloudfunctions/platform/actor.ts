import { type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import { calendarOf } from '@domain/calendar/company'
import type { DayCalendar } from '@domain/calendar/day'
import { Failure } from '@domain/failure'
import type { Acting } from '@domain/okr/lifecycle'
import { type Company, isActive, type Member } from '@domain/people/model'
import { newId } from './ids'
import { membership } from './store/members'

/** An active member who is calling, with their company. */
export interface Actor {
  /** The member's id. */
  id: string
  openid: string
  companyId: string
  member: Member
  company: Company
  /** The company's: which days it works, and why. */
  calendar: DayCalendar
  /** The cloud's time, milliseconds since 1970, and the day it is in the company's zone. */
  at: number
  today: CivilDate
}

/**
 * The caller's place in a company: one read.
 * @throws Failure `notMember`, the very same for a stranger, somebody who left, and a company that does not exist
 */
export async function actorIn(companyId: string, openid: string, at: number): Promise<Actor> {
  const found = await membership(companyId, openid)
  const today = civilDateAt(at)
  if (!found || !isActive(found.member, today)) throw new Failure('notMember')
  return { id: found.member._id, openid, companyId, ...found, calendar: calendarOf(found.company), at, today }
}

/** Who acts, as the domain's rules want it. */
export const actingAs = ({ id, at }: Pick<Actor, 'id' | 'at'>): Acting => ({ byId: id, at, newId })
