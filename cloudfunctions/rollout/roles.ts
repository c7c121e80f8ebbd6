import { isDeepStrictEqual } from 'node:util'
import { Failure } from '@domain/failure'
import type { AuditAction } from '@domain/people/audit'
import type { Member } from '@domain/people/model'
import type { Rollout } from '@domain/rollout/model'
import {
  coaching,
  coordinatedBy,
  mostSponsors,
  type RolloutRole,
  uncoordinated,
  withoutRole,
  withRole,
} from '@domain/rollout/roles'
import { startApi } from '@domain/rollout/startApi'
import type { Actor } from '../platform/actor'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { activeIn } from '../platform/inCompany'
import { refuseStale } from '../platform/refuseStale'
import { departmentPaths } from '../platform/store/departments'
import { takeTurn } from '../platform/store/locks'
import { championsPage, membersWith, rolloutOf, trainedAsChampions } from '../platform/store/rollouts'
import { inTransaction, type Transaction } from '../platform/store/transaction'
import { relationsToRollout, rolloutIn } from './leading'

/** Names somebody for a role; a repeat changes nothing. */
export const nameRole = handle(startApi.nameRole, ({ input, actor }) =>
  inTransaction(async (transaction) => {
    const { memberId, role } = input
    const rollout = await rolloutIn(transaction, actor)
    allowNaming(actor, role, rollout)
    const member = await activeIn(transaction, actor, memberId)
    if (role === 'coordinator') {
      if (rollout.coordinatorId === memberId) return { version: member.version }
      await putRollout(transaction, actor, 'nameRole', rollout, coordinatedBy(rollout, member))
      return { version: member.version }
    }
    const next = withRole(member, role)
    if (next === member) return { version: member.version }
    if (role === 'sponsor') await refuseTooManySponsors(transaction, actor)
    return putMember(transaction, actor, 'nameRole', member, next)
  }),
)

/** Ends a role. A champion who coordinates does not any more: the coordinator is one of them. */
export const endRole = handle(startApi.endRole, ({ input, actor }) =>
  inTransaction(async (transaction) => {
    const { memberId, role } = input
    const rollout = await rolloutIn(transaction, actor)
    allowNaming(actor, role, rollout)
    const member = await activeIn(transaction, actor, memberId)
    if (role !== 'sponsor' && rollout.coordinatorId === memberId) {
      await putRollout(transaction, actor, 'endRole', rollout, uncoordinated(rollout))
    }
    if (role === 'coordinator') return { version: member.version }
    const next = withoutRole(member, role)
    if (next === member) return { version: member.version }
    return putMember(transaction, actor, 'endRole', member, next)
  }),
)

/** Sets the departments that a champion coaches besides their own. */
export const saveCoaching = handle(startApi.saveCoaching, async ({ input, actor }) => {
  const { companyId, memberId, version, departmentIds } = input
  allow(actor, 'leadRollout', relationsToRollout(await rolloutOf(companyId), actor))
  const paths = await departmentPaths(companyId, departmentIds)
  return inTransaction(async (transaction) => {
    const member = await activeIn(transaction, actor, memberId)
    const unknown = departmentIds.findIndex((id) => !paths.has(id))
    if (unknown !== -1) throw new Failure('notFound', `departmentIds.${unknown}`)
    const next = coaching(member, departmentIds)
    if (member.version === version + 1 && isDeepStrictEqual(member.coaches, next.coaches)) {
      return { version: member.version }
    }
    refuseStale(member, version)
    return putMember(transaction, actor, 'saveCoaching', member, next)
  })
})

/** Champions by name, with whom they coach and when they were trained: four reads. */
export const champions = handle(startApi.champions, async ({ input, actor }) => {
  const { companyId } = actor
  allow(actor, 'leadRollout', relationsToRollout(await rolloutOf(companyId), actor))
  const { items, after } = await championsPage(companyId, input.after)
  const trained = await trainedAsChampions(
    companyId,
    items.map(({ person }) => person.id),
  )
  return {
    items: items.map((champion) => ({ ...champion, trainedOn: trained.get(champion.person.id) ?? null })),
    after,
  }
})

/** @throws Failure `notAllowed` */
function allowNaming(actor: Actor, role: RolloutRole, rollout: Rollout): void {
  if (role === 'sponsor') allow(actor, 'nameSponsor')
  else allow(actor, 'leadRollout', relationsToRollout(rollout, actor))
}

/**
 * Sponsors are named one after the other, so that two administrators at once do not name a fourth.
 * @throws Failure `tooMany`
 */
async function refuseTooManySponsors(transaction: Transaction, { companyId }: Actor): Promise<void> {
  await takeTurn(transaction, companyId, 'sponsors')
  const sponsors = await membersWith(companyId, ['sponsor'], mostSponsors)
  if (sponsors.length >= mostSponsors) throw new Failure('tooMany', 'role', { bound: mostSponsors })
}

async function putMember(transaction: Transaction, actor: Actor, action: AuditAction, before: Member, after: Member) {
  const audited = ({ roles, coaches = [] }: Member) => ({ roles, coaches })
  await transaction.put('members', after)
  await leaveTrail(transaction, actor, {
    action,
    subjectId: after._id,
    before: audited(before),
    after: audited(after),
  })
  return { version: after.version }
}

async function putRollout(
  transaction: Transaction,
  actor: Actor,
  action: AuditAction,
  before: Rollout,
  after: Rollout,
) {
  const audited = ({ coordinatorId }: Rollout) => (coordinatorId === undefined ? {} : { coordinatorId })
  await transaction.put('rollouts', after)
  await leaveTrail(transaction, actor, {
    action,
    subjectId: actor.companyId,
    before: audited(before),
    after: audited(after),
  })
}
