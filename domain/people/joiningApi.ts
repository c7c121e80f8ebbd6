import * as v from 'valibot'
import { civilDateSchema } from '../calendar/civilDate'
import { defineCall } from '../call'
import { idSchema, textSchema, versionSchema } from '../text'
import type { Page, PersonView } from './api'
import { type Invite, type InvitedAs, type InviteState, usesSchema } from './invite'
import { declineReasonSchema, type Entry, entrySchema, type Joining, type JoinRequest } from './joining'
import { personNameSchema } from './model'
import { employeeNumberSchema } from './roster'

/** How a company lets people in, for who decides it. */
export interface JoiningView extends Joining {
  /** Whether the company keeps a list of its people, so that who joins claims a line. */
  hasRoster: boolean
  /** The company's. */
  version: number
}

/** An invite as its maker and administrators see it: never with what its token was. */
export type InviteView = Pick<Invite, 'departmentId' | 'as' | 'createdAt' | 'lastDay' | 'mostUses'> & {
  id: string
  /** How many people came by it. */
  uses: number
  state: InviteState
  madeBy: PersonView | null
}

/** What a token opens: who invites, and what is asked of whoever wants to join; `waiting`: the reader has asked. */
export interface OpenedInvite {
  reader: 'stranger' | 'waiting'
  companyName: string
  /** `null` where it is for the whole company. */
  departmentName: string | null
  as: InvitedAs
  /** By the line of a list, or by name alone. */
  by: 'line' | 'name'
  /** What follows on the line or the name; without their line, who is on a list always waits. */
  entry: Entry
}

/** What a token is to who belongs there already, however little it is worth to others by now: the way in. */
export interface InviteOfMine {
  reader: 'member'
  companyId: string
  companyName: string
}

export type JoinOutcome = { state: 'joined'; companyId: string } | { state: 'waiting' }

/** A wish to join as it is answered. */
export type JoinRequestView = Pick<JoinRequest, 'name' | 'as' | 'employeeNumber' | 'askedAt'> & {
  id: string
  /** The department of the line or of the invite; `null` where there is none. */
  departmentId: string | null
  /** Who made the invite that led here. */
  invitedBy: PersonView | null
}

const companyId = idSchema
const after = v.nullable(textSchema(120, 1))
const tokenSchema = textSchema(100, 1)
const aRequest = { companyId, joinRequestId: idSchema }

export const joiningApi = {
  /** How people come in. */
  joining: defineCall<JoiningView>()({
    capability: 'people',
    name: 'joining',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId }),
  }),
  /** Says how people come in from now on, based on the company's version. */
  saveJoining: defineCall<{ version: number }>()({
    capability: 'people',
    name: 'saveJoining',
    standing: 'member',
    writes: true,
    input: v.strictObject({ companyId, version: versionSchema, listed: entrySchema, unlisted: entrySchema }),
  }),
  /** Makes an invite; its token is in this answer alone, and stored hashed. */
  createInvite: defineCall<{ token: string; invite: InviteView }>()({
    capability: 'people',
    name: 'createInvite',
    standing: 'member',
    writes: true,
    input: v.strictObject({
      companyId,
      departmentId: v.nullable(idSchema),
      as: v.variant('kind', [
        v.strictObject({ kind: v.literal('member') }),
        v.strictObject({ kind: v.literal('coach'), endsOn: civilDateSchema }),
      ]),
      lastDay: civilDateSchema,
      mostUses: usesSchema,
    }),
  }),
  /** Invites, the newest first, twenty a page: all for administrators, their own for others. */
  invites: defineCall<Page<InviteView>>()({
    capability: 'people',
    name: 'invites',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId, after }),
  }),
  /** One of them. */
  invite: defineCall<InviteView>()({
    capability: 'people',
    name: 'invite',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId, inviteId: idSchema }),
  }),
  /** Takes an invite back: it opens nothing from now on. Again changes nothing. */
  revokeInvite: defineCall<Record<string, never>>()({
    capability: 'people',
    name: 'revokeInvite',
    standing: 'member',
    writes: true,
    input: v.strictObject({ companyId, inviteId: idSchema }),
  }),
  /** The mini program code of an invite that is open, as a picture in base64; its token is known to its maker alone. */
  inviteCode: defineCall<{ base64: string; type: string }>()({
    capability: 'people',
    name: 'inviteCode',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId, token: tokenSchema }),
  }),
  /** Which company a token opens. A worthless one says so and nothing else, but to who belongs there. */
  openInvite: defineCall<OpenedInvite | InviteOfMine>()({
    capability: 'people',
    name: 'openInvite',
    standing: 'account',
    writes: false,
    input: v.strictObject({ token: tokenSchema }),
  }),
  /**
   * Joins by a token, or asks to be let in; with an employee number, by the line of the company's list. Somebody who is
   * a member already stays what they are, and who has asked already has asked once.
   */
  join: defineCall<JoinOutcome>()({
    capability: 'people',
    name: 'join',
    standing: 'account',
    writes: true,
    input: v.strictObject({
      token: tokenSchema,
      name: personNameSchema,
      employeeNumber: v.nullable(employeeNumberSchema),
    }),
  }),
  /** Takes a wish to join back, or puts an answered one away. Again changes nothing. */
  withdrawRequest: defineCall<Record<string, never>>()({
    capability: 'people',
    name: 'withdrawRequest',
    standing: 'account',
    writes: true,
    input: v.strictObject({ joinRequestId: idSchema }),
  }),
  /** Who waits to be let in, the longest first, twenty a page: of the whole company, or of a champion's departments. */
  joinRequests: defineCall<Page<JoinRequestView>>()({
    capability: 'people',
    name: 'joinRequests',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId, after }),
  }),
  /** How many wait, up to a hundred; nobody for who may not let them in. */
  waitingRequests: defineCall<{ count: number }>()({
    capability: 'people',
    name: 'waitingRequests',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId }),
  }),
  /** Lets somebody in, on the line of the list or in a place. Again changes nothing. */
  approveRequest: defineCall<{ memberId: string }>()({
    capability: 'people',
    name: 'approveRequest',
    standing: 'member',
    writes: true,
    input: v.strictObject({
      ...aRequest,
      to: v.variant('kind', [
        v.strictObject({ kind: v.literal('line'), employeeNumber: employeeNumberSchema }),
        v.strictObject({ kind: v.literal('place'), departmentId: idSchema, managerId: v.nullable(idSchema) }),
      ]),
    }),
  }),
  /** Does not let somebody in, and says why. */
  declineRequest: defineCall<Record<string, never>>()({
    capability: 'people',
    name: 'declineRequest',
    standing: 'member',
    writes: true,
    input: v.strictObject({ ...aRequest, reason: declineReasonSchema }),
  }),
  /**
   * Gives a claimed line back to the list, or one that a file ended and nobody has, so that its person can claim it. Who
   * had claimed it stays a member.
   */
  freeLine: defineCall<Record<string, never>>()({
    capability: 'people',
    name: 'freeLine',
    standing: 'member',
    writes: true,
    input: v.strictObject({ companyId, employeeNumber: employeeNumberSchema }),
  }),
} as const
