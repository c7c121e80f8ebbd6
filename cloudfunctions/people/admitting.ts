import { Failure } from '@domain/failure'
import { answeringFor, answersFor } from '@domain/people/invite'
import { type JoinRequest, refuseAnswered, type RequestStanding } from '@domain/people/joining'
import { type JoinRequestView, joiningApi } from '@domain/people/joiningApi'
import type { PersonView } from '@domain/people/api'
import type { ParsedInput } from '@domain/call'
import type { RosterLine } from '@domain/people/roster'
import type { Actor } from '../platform/actor'
import { allow, mayDo } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle, showing } from '../platform/handle'
import { get } from '../platform/store/database'
import { invitesWith, requestsWaiting } from '../platform/store/joining'
import { membership, membersNumbered, people } from '../platform/store/members'
import { inTransaction, type Transaction } from '../platform/store/transaction'
import { accountOf, withoutRequest } from './account'
import { connect } from './connecting'
import { enter, type Place, placeOf } from './entering'
import { lineNumbered } from './line'
import { refuseOutsider } from './refuseOutsider'

const perPage = 20

/** Who waits to be let in: three reads. */
export const joinRequests = handle(joiningApi.joinRequests, async ({ input, actor }) => {
  allow(actor, 'admit')
  const { companyId, member, at: now } = actor
  const departmentIds = answeringFor(member)
  const found = await requestsWaiting(companyId, { departmentIds, now, limit: perPage + 1, after: input.after })
  const shown = found.slice(0, perPage)
  const invites = await invitesWith(
    companyId,
    shown.map(({ inviteId }) => inviteId),
  )
  const makers = await people(
    companyId,
    invites.map(({ byId }) => byId),
  )
  const makerOf = new Map(invites.map(({ _id, byId }) => [_id, makers.find(({ id }) => id === byId) ?? null]))
  return {
    items: shown.map((request) => requestView(request, makerOf.get(request.inviteId) ?? null)),
    after: found.length > perPage ? (shown.at(-1)?.order ?? null) : null,
  }
})

const requestView = (request: JoinRequest, invitedBy: PersonView | null): JoinRequestView => {
  const { _id, name, as, employeeNumber, askedAt, departmentPath } = request
  return { id: _id, name, as, employeeNumber, askedAt, departmentId: departmentPath.at(-1) ?? null, invitedBy }
}

const mostCounted = 100

/** How many wait: one read, and none for who has nobody to let in. */
export const waitingRequests = handle(joiningApi.waitingRequests, async ({ actor }) => {
  if (!mayDo(actor, 'admit')) return { count: 0 }
  const { companyId, member, at: now } = actor
  const departmentIds = answeringFor(member)
  const found = await requestsWaiting(companyId, { departmentIds, now, limit: mostCounted, after: null })
  return { count: found.length }
})

type Destination = ParsedInput<typeof joiningApi.approveRequest>['to']

/** Lets somebody in. */
export const approveRequest = handle(joiningApi.approveRequest, async ({ input, actor }) => {
  allow(actor, 'admit')
  const { companyId, company, id: byId, today, at } = actor
  const known = knownRequest(await get('joinRequests', input.joinRequestId), actor)
  const former = await membership(companyId, known.openid)
  const memberId = await inTransaction(async (transaction) => {
    const request = knownRequest(await transaction.get('joinRequests', input.joinRequestId), actor)
    if (request.standing.state === 'approved') return request.standing.memberId
    refuseAnswered(request, at)
    if (request.as.kind === 'coach' && request.as.endsOn < today) throw new Failure('dayOver', 'as.endsOn')
    const { place, line } = await destination(transaction, actor, request, input.to)
    const holderIds = line ? await membersNumbered(companyId, line.employeeNumber) : []
    const { openid, as } = request
    const formerId = former?.member._id ?? null
    const name = line?.name ?? request.name
    const arrival = { company, openid, name, as, place, line, formerId, holderIds, byId, at }
    const { member } = await enter(transaction, arrival)
    await answer(transaction, actor, request, { state: 'approved', byId, at, memberId: member._id })
    return member._id
  })
  await connect(companyId, memberId, at)
  return { memberId }
})

/**
 * Where somebody is let in to.
 * @throws Failure `notFound`, `lineTaken`, `notAllowed` for a place that the actor does not answer for, each with its
 * field
 */
async function destination(
  transaction: Transaction,
  actor: Actor,
  { as }: JoinRequest,
  to: Destination,
): Promise<{ place: Place; line: RosterLine | null }> {
  const { companyId, member, today } = actor
  if (to.kind === 'place') {
    const department = await transaction.get('departments', to.departmentId)
    if (department?.companyId !== companyId) throw new Failure('notFound', 'to.departmentId')
    if (!answersFor(member, department.path)) throw new Failure('notAllowed', 'to.departmentId')
    if (to.managerId !== null) await refuseOutsider(transaction, actor, to.managerId, 'to.managerId')
    return { place: { department, managerId: to.managerId, title: '' }, line: null }
  }
  if (as.kind === 'coach') throw new Failure('notAllowedValue', 'to.kind')
  const line = await lineNumbered(transaction, companyId, to.employeeNumber)
  if (!line || line.standing.state === 'left') throw new Failure('notFound', 'to.employeeNumber')
  if (line.standing.state === 'claimed') throw new Failure('lineTaken', 'to.employeeNumber')
  const place = await placeOf(transaction, line, today)
  if (!answersFor(member, place.department.path)) throw new Failure('notAllowed', 'to.employeeNumber')
  return { place, line }
}

const declining = showing(joiningApi.declineRequest, ({ reason }) => ({ reason }))

/** Does not let somebody in; they read why. */
export const declineRequest = handle(declining, ({ input, actor }) => {
  allow(actor, 'admit')
  const { id: byId, at } = actor
  return inTransaction(async (transaction) => {
    const request = knownRequest(await transaction.get('joinRequests', input.joinRequestId), actor)
    if (request.standing.state === 'declined') return {}
    refuseAnswered(request, at)
    await answer(transaction, actor, request, { state: 'declined', byId, at, reason: input.reason })
    return {}
  })
})

/** Somebody who is in has no wish left; who was declined has to read it first. The trail keeps no reason. */
async function answer(transaction: Transaction, actor: Actor, request: JoinRequest, standing: RequestStanding) {
  await transaction.put('joinRequests', { ...request, standing })
  if (standing.state === 'approved') {
    const account = await accountOf(transaction, request.openid)
    await transaction.put('accounts', withoutRequest(account, request._id))
  }
  await leaveTrail(transaction, actor, {
    action: standing.state === 'approved' ? 'approveRequest' : 'declineRequest',
    subjectId: request._id,
    before: { state: request.standing.state },
    after: { state: standing.state, ...(standing.state === 'approved' ? { memberId: standing.memberId } : {}) },
  })
}

/**
 * Lets a request through to who answers for its department.
 * @throws Failure `notFound`, the same for what does not exist, is another company's, and is not theirs to answer
 */
function knownRequest(request: JoinRequest | undefined, { companyId, member }: Actor): JoinRequest {
  if (request?.companyId !== companyId || !answersFor(member, request.departmentPath)) {
    throw new Failure('notFound', 'joinRequestId')
  }
  return request
}
