import { Failure } from '@domain/failure'
import {
  asAdministrator,
  asCoach,
  coachingUntil,
  isOutsideCoach,
  mostAdministrators,
  watermarked,
  without,
} from '@domain/people/access'
import { accessApi, type CoachView } from '@domain/people/accessApi'
import type { AuditAction } from '@domain/people/audit'
import { isActive, type Member } from '@domain/people/model'
import type { Actor } from '../platform/actor'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { activeIn, companyIn, memberIn } from '../platform/inCompany'
import { refuseStale } from '../platform/refuseStale'
import { coachesPage } from '../platform/store/access'
import { takeTurn } from '../platform/store/locks'
import { people } from '../platform/store/members'
import { membersWith } from '../platform/store/rollouts'
import { inTransaction, type Transaction } from '../platform/store/transaction'
import { endMembership, refuseLastAdministrator } from './ending'

/** The administrators, and what they chose: two reads. */
export const access = handle(accessApi.access, async ({ actor }) => {
  allow(actor, 'nameAdministrator')
  const { companyId, company, today } = actor
  const administrators = await membersWith(companyId, ['administrator'], mostAdministrators)
  return {
    today,
    administrators: await people(
      companyId,
      administrators.map(({ _id }) => _id),
    ),
    watermark: company.watermark === true,
    version: company.version,
  }
})

/** Who coaches, also from outside when their time is over: two reads. */
export const coaches = handle(accessApi.coaches, async ({ input, actor }) => {
  allow(actor, 'manageCoaches')
  const { members, after } = await coachesPage(actor.companyId, input.after)
  const found = await people(
    actor.companyId,
    members.map(({ _id }) => _id),
  )
  const byId = new Map(found.map((person) => [person.id, person]))
  const items = members.flatMap((member): CoachView[] => {
    const person = byId.get(member._id)
    if (!person) return []
    const { endsOn, version } = member
    return [{ person, outside: isOutsideCoach(member), endsOn, ended: !isActive(member, actor.today), version }]
  })
  return { items, after }
})

/** Makes a colleague an administrator; a repeat changes nothing. */
export const nameAdministrator = handle(accessApi.nameAdministrator, ({ input, actor }) =>
  inTransaction(async (transaction) => {
    allow(actor, 'nameAdministrator')
    const member = await activeIn(transaction, actor, input.memberId)
    const next = asAdministrator(member)
    if (next === member) return { version: member.version }
    await takeTurn(transaction, actor.companyId, 'administrators')
    const there = await membersWith(actor.companyId, ['administrator'], mostAdministrators)
    if (there.length >= mostAdministrators) throw new Failure('tooMany', 'memberId', { bound: mostAdministrators })
    return putMember(transaction, actor, 'nameAdministrator', member, next)
  }),
)

/** Ends that. Two who end each other at once are one after the other, so that one stays. */
export const endAdministrator = handle(accessApi.endAdministrator, ({ input, actor }) =>
  inTransaction(async (transaction) => {
    allow(actor, 'nameAdministrator')
    const member = await activeIn(transaction, actor, input.memberId)
    const next = without(member, 'administrator')
    if (next === member) return { version: member.version }
    await refuseLastAdministrator(transaction, actor, member._id)
    return putMember(transaction, actor, 'endAdministrator', member, next)
  }),
)

/** Makes a colleague a coach; a repeat changes nothing. */
export const nameCoach = handle(accessApi.nameCoach, ({ input, actor }) =>
  inTransaction(async (transaction) => {
    allow(actor, 'manageCoaches')
    const member = await activeIn(transaction, actor, input.memberId)
    const next = asCoach(member)
    return next === member ? { version: member.version } : putMember(transaction, actor, 'nameCoach', member, next)
  }),
)

/** Until when an outside coach comes; a day to come lets one back in whose time was over. */
export const saveCoachEnd = handle(accessApi.saveCoachEnd, ({ input, actor }) =>
  inTransaction(async (transaction) => {
    allow(actor, 'manageCoaches')
    const { memberId, endsOn, version } = input
    const member = await memberIn(transaction, actor, memberId)
    if (member.standing.state === 'left') throw new Failure('notFound', 'memberId')
    const next = coachingUntil(member, endsOn, actor.today)
    if (next === member) return { version: member.version }
    refuseStale(member, version)
    return putMember(transaction, actor, 'saveCoachEnd', member, next)
  }),
)

/** Ends coaching: a colleague goes on as one, somebody from outside has no access from the next call on. */
export const endCoach = handle(accessApi.endCoach, ({ input, actor }) =>
  inTransaction(async (transaction) => {
    allow(actor, 'manageCoaches')
    const member = await memberIn(transaction, actor, input.memberId)
    if (member.standing.state === 'left') return { version: member.version }
    if (isOutsideCoach(member)) return { version: (await endMembership(transaction, actor, member)).version }
    const next = without(member, 'coach')
    return next === member ? { version: member.version } : putMember(transaction, actor, 'endCoach', member, next)
  }),
)

/** Whether pages of several people's OKRs carry the viewer's name. */
export const saveWatermark = handle(accessApi.saveWatermark, ({ input, actor }) =>
  inTransaction(async (transaction) => {
    allow(actor, 'setWatermark')
    const { companyId, version, watermark } = input
    const company = await companyIn(transaction, actor)
    const before = company.watermark === true
    if (company.version === version + 1 && before === watermark) return { version: company.version }
    refuseStale(company, version)
    const next = watermarked(company, watermark)
    await transaction.put('companies', next)
    await leaveTrail(transaction, actor, {
      action: 'saveWatermark',
      subjectId: companyId,
      before: { watermark: before },
      after: { watermark },
    })
    return { version: next.version }
  }),
)

async function putMember(transaction: Transaction, actor: Actor, action: AuditAction, before: Member, after: Member) {
  const audited = ({ roles, endsOn }: Member) => ({ roles, ...(endsOn === null ? {} : { endsOn }) })
  await transaction.put('members', after)
  await leaveTrail(transaction, actor, {
    action,
    subjectId: after._id,
    before: audited(before),
    after: audited(after),
  })
  return { version: after.version }
}
