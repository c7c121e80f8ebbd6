import type { CivilDate } from '@domain/calendar/civilDate'
import { Failure } from '@domain/failure'
import type { PersonView } from '@domain/people/api'
import { answersFor, type Invite, inviteStateOn, refuseTerms, revoked } from '@domain/people/invite'
import { type InviteView, joiningApi } from '@domain/people/joiningApi'
import { timeOrder } from '@domain/people/joining'
import type { Relation } from '@domain/people/permissions'
import type { Actor } from '../platform/actor'
import { allow, mayDo } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { hashOf, newInviteToken } from '../platform/ids'
import { miniProgramCode } from '../platform/miniProgramCode'
import { get } from '../platform/store/database'
import { spend } from '../platform/store/allowances'
import { departmentOf } from '../platform/store/departments'
import { invitesOf } from '../platform/store/joining'
import { people } from '../platform/store/members'
import { inTransaction } from '../platform/store/transaction'
import { departmentIn } from './treeTurn'

const perPage = 20

/** Makes an invite; of its token only the hash stays. */
export const createInvite = handle(joiningApi.createInvite, async ({ input, actor }) => {
  const { companyId, today, at, id: byId } = actor
  const { departmentId, as, lastDay, mostUses } = input
  allow(actor, as.kind === 'coach' ? 'inviteCoach' : 'invite')
  refuseTerms({ as, lastDay, mostUses }, today)
  await refusePlace(actor, departmentId)
  const token = newInviteToken()
  const _id = hashOf(token)
  const invite: Invite = {
    _id,
    companyId,
    departmentId,
    as,
    byId,
    lastDay,
    mostUses,
    usesLeft: mostUses,
    standing: { state: 'open' },
    createdAt: at,
    order: timeOrder(at, _id),
  }
  await inTransaction(async (transaction) => {
    if (departmentId !== null) await departmentIn(transaction, actor, departmentId)
    await spend(transaction, actor, 'invite')
    await transaction.put('invites', invite)
    await leaveTrail(transaction, actor, {
      action: 'createInvite',
      subjectId: _id,
      before: {},
      after: { departmentId, kind: as.kind, lastDay, mostUses },
    })
  })
  return { token, invite: inviteView(invite, today, await people(companyId, [byId])) }
})

/** @throws Failure `notFound` for what is no department here, `notAllowed` for one that the actor does not answer for */
async function refusePlace({ companyId, member }: Actor, departmentId: string | null): Promise<void> {
  const department = departmentId === null ? undefined : await departmentOf(companyId, departmentId)
  if (departmentId !== null && !department) throw new Failure('notFound', 'departmentId')
  if (!answersFor(member, department?.path ?? [])) throw new Failure('notAllowed', 'departmentId')
}

/** Invites and who made them: two reads. */
export const invites = handle(joiningApi.invites, async ({ input, actor }) => {
  allow(actor, 'invite')
  const { companyId, id, today } = actor
  const byId = mayDo(actor, 'seeInvite') ? null : id
  const found = await invitesOf(companyId, { byId, limit: perPage + 1, after: input.after })
  const shown = found.slice(0, perPage)
  const makers = await people(
    companyId,
    shown.map((invite) => invite.byId),
  )
  return {
    items: shown.map((invite) => inviteView(invite, today, makers)),
    after: found.length > perPage ? (shown.at(-1)?.order ?? null) : null,
  }
})

/** One invite: two reads. */
export const invite = handle(joiningApi.invite, async ({ input, actor }) => {
  const found = knownInvite(await get('invites', input.inviteId), actor)
  allow(actor, 'seeInvite', relationsToInvite(found, actor))
  return inviteView(found, actor.today, await people(actor.companyId, [found.byId]))
})

/** Takes an invite back. */
export const revokeInvite = handle(joiningApi.revokeInvite, ({ input, actor }) =>
  inTransaction(async (transaction) => {
    const found = knownInvite(await transaction.get('invites', input.inviteId), actor)
    allow(actor, 'revokeInvite', relationsToInvite(found, actor))
    const next = revoked(found, actor.id, actor.at)
    if (next === found) return {}
    await transaction.put('invites', next)
    await leaveTrail(transaction, actor, {
      action: 'revokeInvite',
      subjectId: found._id,
      before: { state: found.standing.state },
      after: { state: next.standing.state },
    })
    return {}
  }),
)

const welcome = 'packages/people/pages/welcome/index'

/** The mini program code that leads to an invite; WeChat draws it anew each time, and nothing of it is kept. */
export const inviteCode = handle(joiningApi.inviteCode, async ({ input, actor }) => {
  const found = knownInvite(await get('invites', hashOf(input.token)), actor, 'token')
  allow(actor, 'seeInvite', relationsToInvite(found, actor))
  if (inviteStateOn(found, actor.today) !== 'open') throw new Failure('inviteWorthless')
  return miniProgramCode(welcome, input.token)
})

/** @throws Failure `notFound`, the same for what does not exist and what is another company's */
function knownInvite(found: Invite | undefined, { companyId }: Actor, field = 'inviteId'): Invite {
  if (found?.companyId !== companyId) throw new Failure('notFound', field)
  return found
}

const relationsToInvite = ({ byId }: Invite, { id }: Actor): Relation[] => (byId === id ? ['author'] : [])

const inviteView = (invite: Invite, today: CivilDate, makers: readonly PersonView[]): InviteView => {
  const { _id, departmentId, as, createdAt, lastDay, mostUses, usesLeft, byId } = invite
  return {
    id: _id,
    departmentId,
    as,
    createdAt,
    lastDay,
    mostUses,
    uses: mostUses - usesLeft,
    state: inviteStateOn(invite, today),
    madeBy: makers.find(({ id }) => id === byId) ?? null,
  }
}
