import * as v from 'valibot'
import { addDays, type CivilDate } from '../calendar/civilDate'
import { Failure } from '../failure'
import { longestCoaching } from './access'
import type { Member } from './model'

/** What an invite makes of who joins by it: one of the company's people, or a coach from outside until a day. */
export type InvitedAs = { kind: 'member' } | { kind: 'coach'; endsOn: CivilDate }

export type InviteStanding = { state: 'open' } | { state: 'revoked'; byId: string; at: number }

/** A link that lets its holder join; only the hash of its token is stored. */
export interface Invite {
  /** SHA-256 of the token, in hexadecimal. */
  _id: string
  companyId: string
  /** The department it is for, with those below; `null` for the whole company. */
  departmentId: string | null
  as: InvitedAs
  byId: string
  /** The last day on which it opens anything. */
  lastDay: CivilDate
  /** How many people it is for, and how many of these places are left. */
  mostUses: number
  usesLeft: number
  standing: InviteStanding
  /** Milliseconds since 1970. */
  createdAt: number
  /** Sorts by time, unique. */
  order: string
}

/** How many days an invite may last, and how many people it may be for; a coach's is meant for one. */
export const inviteBounds = { days: 90, uses: 20_000, coachUses: 5 } as const

/** A whole number from 1 on. */
const counted = (most: number) =>
  v.pipe(v.number('wrongType'), v.integer('wrongType'), v.minValue(1, 'tooSmall'), v.maxValue(most, 'tooLarge'))

export const usesSchema = counted(inviteBounds.uses)

/** Why an invite opens nothing any more, or that it does. */
export type InviteState = 'open' | 'revoked' | 'usedUp' | 'over'

/** Where an invite stands on a day: a coach's is over with the coach's own last day. */
export function inviteStateOn(
  { standing, usesLeft, lastDay, as }: Pick<Invite, 'standing' | 'usesLeft' | 'lastDay' | 'as'>,
  today: CivilDate,
): InviteState {
  if (standing.state === 'revoked') return 'revoked'
  if (today > lastDay || (as.kind === 'coach' && today > as.endsOn)) return 'over'
  return usesLeft > 0 ? 'open' : 'usedUp'
}

/** What is chosen when an invite is made. */
export type InviteTerms = Pick<Invite, 'as' | 'lastDay' | 'mostUses'>

/**
 * Keeps the terms of an invite within bounds.
 * @throws Failure `dayOutsideBounds` or `tooLarge` with the field; a coach's invite is for few, since it is meant for one
 */
export function refuseTerms({ as, lastDay, mostUses }: InviteTerms, today: CivilDate): void {
  refuseDay(lastDay, 'lastDay', today, inviteBounds.days)
  if (as.kind === 'member') return
  refuseDay(as.endsOn, 'as.endsOn', today, longestCoaching)
  const bound = inviteBounds.coachUses
  if (mostUses > bound) throw new Failure('tooLarge', 'mostUses', { bound })
}

function refuseDay(day: CivilDate, field: string, today: CivilDate, most: number): void {
  if (day < today || day > addDays(today, most)) throw new Failure('dayOutsideBounds', field, { days: most })
}

/** An invite as it is for somebody who took one of its places by asking to be let in: that place is theirs. */
export const withPlaceHeld = (invite: Invite, holdsPlace: boolean): Invite => (holdsPlace ? givenBack(invite) : invite)

/** One more person has come by it. */
export const usedOnce = (invite: Invite): Invite => ({ ...invite, usesLeft: invite.usesLeft - 1 })

/** Somebody who had one of its places wants it no more. */
export const givenBack = (invite: Invite): Invite => ({ ...invite, usesLeft: invite.usesLeft + 1 })

/**
 * Takes an invite back; taken back twice is taken back once.
 * @param at milliseconds since 1970
 */
export const revoked = (invite: Invite, byId: string, at: number): Invite =>
  invite.standing.state === 'revoked' ? invite : { ...invite, standing: { state: 'revoked', byId, at } }

/**
 * Whether somebody answers for who comes to a place: an administrator for the whole company; a champion for the
 * departments they coach and their own, and what is below these.
 *
 * @param path of the department from the root, itself included; empty for the whole company
 */
export const answersFor = (
  { roles, departmentId, coaches = [] }: Pick<Member, 'roles' | 'departmentId' | 'coaches'>,
  path: readonly string[],
): boolean =>
  roles.includes('administrator') ||
  (roles.includes('champion') && path.some((id) => id === departmentId || coaches.includes(id)))

/** The departments that `answersFor` begins at: `null` where it is the whole company. */
export const answeringFor = ({
  roles,
  departmentId,
  coaches = [],
}: Pick<Member, 'roles' | 'departmentId' | 'coaches'>): string[] | null =>
  roles.includes('administrator') ? null : roles.includes('champion') ? [departmentId, ...coaches] : []
