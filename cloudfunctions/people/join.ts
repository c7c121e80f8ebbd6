import { type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import { Failure } from '@domain/failure'
import { withoutPersonal } from '@domain/people/audit'
import { claimOf, countingClaims, isSameName, mostWrongBy, refuseMoreClaims, wrongClaims } from '@domain/people/claim'
import { type Invite, inviteStateOn, usedOnce, withPlaceHeld } from '@domain/people/invite'
import { holdsPlaceOf, isWaiting, type JoinRequest, timeOrder } from '@domain/people/joining'
import { type JoinOutcome, joiningApi } from '@domain/people/joiningApi'
import { isActive } from '@domain/people/model'
import type { RosterLine } from '@domain/people/roster'
import { leaveTrail } from '../platform/audit'
import { type Caller, handleForAnyone, showing } from '../platform/handle'
import { get } from '../platform/store/database'
import { rootDepartment } from '../platform/store/departments'
import { requestIdOf } from '../platform/store/joining'
import { membership, membersNumbered } from '../platform/store/members'
import { inTransaction, type Transaction } from '../platform/store/transaction'
import { accountOf, refuseUnasked, withoutRequest, withRequest } from './account'
import { connect } from './connecting'
import { enter, type Place, placeOf } from './entering'
import { lineNumbered } from './line'
import { entryBy, inviteOf, opened, type OpenInvite, worthless } from './opening'
import { dropWish, giveBack } from './wishes'

const naming = showing(joiningApi.join, ({ name }) => ({ name }))

/**
 * Joins by a token, or asks to be let in. An active member stays what they are, however little the invite is worth by
 * now; everybody else learns nothing from one that is worthless.
 */
export const join = handleForAnyone(naming, async ({ input, caller }): Promise<JoinOutcome> => {
  const { openid, at } = caller
  const today = civilDateAt(at)
  const known = await inviteOf(input.token)
  if (!known) throw worthless()
  const { companyId } = known
  const present = await membership(companyId, openid)
  if (present && isActive(present.member, today)) return { state: 'joined', companyId }
  const request = await get('joinRequests', requestIdOf(companyId, openid))
  const open = await opened(withPlaceHeld(known, holdsPlaceOf(known._id, request, at)), today)
  refuseUnasked(await get('accounts', openid))
  const wish: Wish = { ...caller, today, open, name: input.name, formerId: present?.member._id ?? null }
  const claims = open.by === 'line' && input.employeeNumber !== null
  const outcome = claims ? await claim(wish, input.employeeNumber ?? '') : await introduce(wish)
  if (outcome.state === 'waiting') return outcome
  await connect(companyId, outcome.memberId, at)
  return { state: 'joined', companyId }
})

/** Somebody at the door. */
interface Wish extends Caller {
  today: CivilDate
  open: OpenInvite
  name: string
  /** Their membership that ended, if they were here before. */
  formerId: string | null
}

type Outcome = { state: 'joined'; memberId: string } | { state: 'waiting' }

/** By the line of the list: in, or waiting, or refused with a try less. */
async function claim(wish: Wish, employeeNumber: string): Promise<Outcome> {
  const outcome = await inTransaction((transaction) => tryClaim(transaction, wish, employeeNumber))
  // Thrown outside, since what a transaction throws in takes the counted try with it.
  if (outcome instanceof Failure) throw outcome
  return outcome
}

async function tryClaim(transaction: Transaction, wish: Wish, employeeNumber: string): Promise<Outcome | Failure> {
  const { open, openid, name, at, today } = wish
  const { invite, company } = open
  const tries = await triesOf(transaction, wish)
  for (const { wrongAt, most } of tries) refuseMoreClaims(wrongAt, most, at)
  const line = await lineNumbered(transaction, company._id, employeeNumber)
  // Of a line under another name not even the department is read: how long an answer takes tells nothing either.
  const isNamed = line !== undefined && isSameName(line.name, name)
  const path = isNamed ? ((await transaction.get('departments', line.departmentId))?.path ?? []) : []
  const found = claimOf(line, { name, path, within: invite.departmentId })
  switch (found.kind) {
    case 'noMatch':
    case 'taken': {
      for (const { _id, wrongAt } of tries) {
        await transaction.put('joinTries', { _id, companyId: company._id, wrongAt: [...wrongAt, at] })
      }
      if (found.kind === 'taken') return new Failure('lineTaken', 'employeeNumber')
      const [own] = tries
      return new Failure('noSuchLine', 'employeeNumber', { left: own.most - own.wrongAt.length - 1 })
    }
    case 'match': {
      const { name: listed } = found.line
      if (entryBy(open) === 'afterApproval') {
        // Their wrong tries count on: who knows one line right may be after another.
        return ask(transaction, { ...wish, name: listed }, { employeeNumber: found.line.employeeNumber, path })
      }
      await transaction.remove('joinTries', requestIdOf(company._id, openid))
      return letIn(transaction, { ...wish, name: listed }, await placeOf(transaction, found.line, today), found.line)
    }
  }
}

interface Tries {
  _id: string
  wrongAt: number[]
  most: number
}

/** Wrong claims that count now: their own in this company, and everybody's by this invite. */
async function triesOf(
  transaction: Transaction,
  { open: { invite, company }, openid, at }: Wish,
): Promise<[own: Tries, all: Tries]> {
  const read = async (_id: string, most: number): Promise<Tries> => {
    const tries = await transaction.get('joinTries', _id)
    return { _id, most, wrongAt: countingClaims(tries?.wrongAt ?? [], at) }
  }
  const own = await read(requestIdOf(company._id, openid), wrongClaims.most)
  return [own, await read(invite._id, mostWrongBy(invite))]
}

/**
 * By name alone. Who is on a list and cannot name their line always waits, and so does who was here before: a link that
 * is still around is no reason to be back.
 */
async function introduce(wish: Wish): Promise<Outcome> {
  const { open, formerId } = wish
  const { department, by, company } = open
  const path = department?.path ?? []
  const isIn = by === 'name' && formerId === null && entryBy(open) === 'atOnce'
  const there = isIn ? (department ?? (await rootDepartment(company._id))) : undefined
  return inTransaction((transaction) =>
    there
      ? letIn(transaction, wish, { department: there, managerId: null, title: '' }, null)
      : ask(transaction, wish, { employeeNumber: null, path }),
  )
}

async function letIn(
  transaction: Transaction,
  { open: { company, invite }, openid, name, formerId, at }: Wish,
  place: Place,
  line: RosterLine | null,
): Promise<Outcome> {
  const account = await accountOf(transaction, openid)
  // Joined a moment ago, on another phone or by the same request: the account is what both write.
  if (formerId === null && account.companyIds.includes(company._id)) {
    const present = await membership(company._id, openid)
    if (present) return { state: 'joined', memberId: present.member._id }
  }
  const usable = await usableInvite(transaction, invite._id, openid, at)
  const holderIds = line ? await membersNumbered(company._id, line.employeeNumber) : []
  const arrival = { company, openid, name, as: invite.as, place, line, formerId, holderIds, byId: null, at }
  const { member, isNew } = await enter(transaction, arrival)
  if (isNew) {
    const asked = await transaction.get('joinRequests', requestIdOf(company._id, openid))
    await transaction.put('invites', usedOnce(usable))
    if (asked && isWaiting(asked, at) && asked.inviteId !== invite._id) await giveBack(transaction, asked)
    await transaction.remove('joinRequests', requestIdOf(company._id, openid))
  }
  return { state: 'joined', memberId: member._id }
}

/** The invite as it stands when it is used. @throws Failure `inviteWorthless` */
async function usableInvite(transaction: Transaction, id: string, openid: string, at: number): Promise<Invite> {
  const invite = await transaction.get('invites', id)
  if (!invite) throw worthless()
  const request = await transaction.get('joinRequests', requestIdOf(invite.companyId, openid))
  const usable = withPlaceHeld(invite, holdsPlaceOf(id, request, at))
  if (inviteStateOn(usable, civilDateAt(at)) !== 'open') throw worthless()
  return usable
}

interface Asking {
  employeeNumber: string | null
  /** Of the department that it is about, from the root. */
  path: string[]
}

/** Keeps the wish for somebody to answer; it takes a place of the invite, so that a stray link fills no list. */
async function ask(
  transaction: Transaction,
  { open: { company, invite }, openid, name, at }: Wish,
  { employeeNumber, path }: Asking,
): Promise<Outcome> {
  const _id = requestIdOf(company._id, openid)
  const before = await transaction.get('joinRequests', _id)
  const isAgain = before !== undefined && isWaiting(before, at)
  const usable = await usableInvite(transaction, invite._id, openid, at)
  const request: JoinRequest = {
    _id,
    companyId: company._id,
    openid,
    name,
    as: invite.as,
    employeeNumber,
    departmentPath: path,
    inviteId: invite._id,
    standing: { state: 'waiting' },
    askedAt: isAgain ? before.askedAt : at,
    order: isAgain ? before.order : timeOrder(at, _id),
  }
  await transaction.put('joinRequests', request)
  if (!holdsPlaceOf(invite._id, before, at)) {
    await transaction.put('invites', usedOnce(usable))
    if (isAgain) await giveBack(transaction, before)
  }
  if (isAgain) return { state: 'waiting' }
  await transaction.put('accounts', withRequest(await accountOf(transaction, openid), _id))
  await leaveTrail(
    transaction,
    // Nobody of the company yet: the wish itself stands for who has it.
    { companyId: company._id, at, id: _id },
    {
      action: 'askToJoin',
      subjectId: _id,
      before: {},
      after: withoutPersonal({ kind: invite.as.kind, employeeNumber }),
    },
  )
  return { state: 'waiting' }
}

/** Takes a wish back, or puts an answered one away; nothing of it stays but that it was there. */
export const withdrawRequest = handleForAnyone(joiningApi.withdrawRequest, ({ input, caller }) =>
  inTransaction(async (transaction) => {
    const { openid, at } = caller
    const account = await accountOf(transaction, openid)
    const request = await transaction.get('joinRequests', input.joinRequestId)
    if (!account.requestIds?.includes(input.joinRequestId)) return {}
    await transaction.put('accounts', withoutRequest(account, input.joinRequestId))
    if (request?.openid !== openid || request.standing.state === 'approved') return {}
    await dropWish(transaction, request._id, at)
    await leaveTrail(
      transaction,
      { companyId: request.companyId, at, id: request._id },
      {
        action: 'withdrawRequest',
        subjectId: request._id,
        before: { state: request.standing.state },
        after: {},
      },
    )
    return {}
  }),
)
