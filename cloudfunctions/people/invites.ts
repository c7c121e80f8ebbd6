import { civilDateAt } from '@domain/calendar/civilDate'
import { Failure } from '@domain/failure'
import { peopleApi } from '@domain/people/api'
import { type Invite, isActive } from '@domain/people/model'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle, handleForAnyone, showing } from '../platform/handle'
import { hashOf, newId, newToken } from '../platform/ids'
import { get } from '../platform/store/database'
import { departmentOf } from '../platform/store/departments'
import { membership } from '../platform/store/members'
import { inTransaction } from '../platform/store/transaction'
import { accountOf, withCompany } from './account'
import { newMember } from './newMember'

/** Seven days, in milliseconds. */
const validFor = 7 * 86_400_000
const mostUses = 50

const isOpen = ({ expiresAt, usesLeft }: Invite, at: number): boolean => at < expiresAt && usesLeft > 0

/** Makes a link's token; only its hash stays. */
export const createInvite = handle(peopleApi.createInvite, async ({ input, actor }) => {
  allow(actor, 'invite')
  const department = await departmentOf(actor.companyId, input.departmentId)
  if (!department) throw new Failure('notFound', 'departmentId')
  const token = newToken()
  const expiresAt = actor.at + validFor
  const invite: Invite = {
    _id: hashOf(token),
    companyId: actor.companyId,
    departmentId: department._id,
    byId: actor.id,
    expiresAt,
    usesLeft: mostUses,
    createdAt: actor.at,
  }
  await inTransaction(async (transaction) => {
    await transaction.put('invites', invite)
    await leaveTrail(transaction, actor, {
      action: 'createInvite',
      subjectId: invite._id,
      before: {},
      after: { departmentId: department._id, expiresAt },
    })
  })
  return { token, expiresAt }
})

/** What a token opens. */
export const openInvite = handleForAnyone(peopleApi.openInvite, async ({ input, caller }) => {
  const invite = await get('invites', hashOf(input.token))
  if (!invite || !isOpen(invite, caller.at)) throw new Failure('inviteWorthless')
  const [company, department] = await Promise.all([
    get('companies', invite.companyId),
    departmentOf(invite.companyId, invite.departmentId),
  ])
  if (!company || !department) throw new Failure('inviteWorthless')
  return { companyName: company.name, departmentName: department.name }
})

const joining = showing(peopleApi.join, ({ name }) => ({ name }))

/**
 * Joins by a token. An active member stays what they are; somebody who left does not come back by a link that is
 * still around: that is an administrator's to decide, and the link tells nothing.
 */
export const join = handleForAnyone(joining, async ({ input, caller }) => {
  const { openid, at } = caller
  const worthless = new Failure('inviteWorthless')
  const known = await get('invites', hashOf(input.token))
  if (!known) throw worthless
  const { companyId } = known
  const department = await departmentOf(companyId, known.departmentId)
  const present = await membership(companyId, openid)
  if (present && isActive(present.member, civilDateAt(at))) return { companyId }
  if (present || !department) throw worthless

  return inTransaction(async (transaction) => {
    const account = await accountOf(transaction, openid)
    // Joined a moment ago, on another phone or by the same request: the account is what both write.
    if (account.companyIds.includes(companyId)) return { companyId }
    const invite = await transaction.get('invites', known._id)
    if (!invite || !isOpen(invite, at)) throw worthless
    const member = newMember(newId(), department, { openid, name: input.name, roles: ['member'], at })
    await transaction.put('invites', { ...invite, usesLeft: invite.usesLeft - 1 })
    await transaction.put('members', member)
    await transaction.put('accounts', withCompany(account, companyId))
    await leaveTrail(
      transaction,
      { companyId, at, id: member._id },
      { action: 'join', subjectId: member._id, before: {}, after: { departmentId: department._id } },
    )
    return { companyId }
  })
})
