import * as v from 'valibot'
import { Failure } from '../failure'
import { lineSchema } from '../text'
import type { InvitedAs } from './invite'
import type { Company } from './model'

/** Whether somebody is in with their own tap, or once they have been let in. */
export const entries = ['atOnce', 'afterApproval'] as const
export type Entry = (typeof entries)[number]
export const entrySchema = v.picklist(entries, 'notAllowedValue')

/** How a company lets people in. */
export interface Joining {
  /** Whoever gives the number and name of an open line of the company's list. */
  listed: Entry
  /** Whoever is invited by a company without a list, and outside coaches. */
  unlisted: Entry
}

/**
 * A number with the right name is evidence, and an invite alone is not: whoever holds a link that went astray would be
 * in.
 */
export const usualJoining: Joining = { listed: 'atOnce', unlisted: 'afterApproval' }

/** How a company lets people in, by its own choice or as usual. */
export const joiningOf = ({ joining }: Pick<Company, 'joining'>): Joining => joining ?? usualJoining

/** Where a wish to join stands; one that nobody answers lapses, see `isLapsed`. One that is taken back is gone. */
export type RequestStanding =
  | { state: 'waiting' }
  | { state: 'approved'; byId: string; at: number; memberId: string }
  | { state: 'declined'; byId: string; at: number; reason: string }

/** Somebody's wish to join a company; `_id` is a hash of both, so that there is one of each. */
export interface JoinRequest {
  _id: string
  companyId: string
  openid: string
  name: string
  as: InvitedAs
  /** The line that they claimed rightly; `null` where there was none to claim, or they could not name theirs. */
  employeeNumber: string | null
  /** The department it is about, from the root; empty where the invite names none. */
  departmentPath: string[]
  inviteId: string
  standing: RequestStanding
  /** Milliseconds since 1970. */
  askedAt: number
  /** Sorts by time, unique. */
  order: string
}

/** Days for which a request waits. */
export const requestLastsDays = 30

const requestLasts = requestLastsDays * 86_400_000

/** The earliest instant at which something that still waits can have been asked. All in milliseconds since 1970. */
export const oldestWaiting = (now: number): number => now - requestLasts

/** Whether a request was left unanswered for too long. */
export const isLapsed = ({ standing, askedAt }: Pick<JoinRequest, 'standing' | 'askedAt'>, now: number): boolean =>
  standing.state === 'waiting' && askedAt <= oldestWaiting(now)

/** Whether a request may be answered or withdrawn. */
export const isWaiting = (request: Pick<JoinRequest, 'standing' | 'askedAt'>, now: number): boolean =>
  request.standing.state === 'waiting' && !isLapsed(request, now)

/** Whether a wish to join took a place of an invite, and still has it. */
export const holdsPlaceOf = (inviteId: string, request: JoinRequest | undefined, now: number): boolean =>
  request?.inviteId === inviteId && isWaiting(request, now)

/** @throws Failure `wrongState` where there is nothing to answer any more */
export function refuseAnswered(request: JoinRequest, now: number): void {
  if (!isWaiting(request, now)) throw new Failure('wrongState', 'joinRequestId')
}

/** Places in an order by time: ids break ties. @param at milliseconds since 1970 */
export const timeOrder = (at: number, id: string): string => `${String(at).padStart(15, '0')}-${id}`

/** Wishes to join that one person may have at once. */
export const mostRequests = 20

/** Characters of a reason for declining. */
export const reasonBounds = { min: 1, max: 100 } as const
export const declineReasonSchema = lineSchema(reasonBounds.max, reasonBounds.min)
