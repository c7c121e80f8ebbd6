import { Failure } from '@domain/failure'
import { unsharedWith } from '@domain/okr/lifecycle'
import { isDraft } from '@domain/okr/states'
import { revoked } from '@domain/people/invite'
import { isActive, type Member } from '@domain/people/model'
import { withdraw } from '@domain/review/asking'
import { versionOf } from '@domain/rollout/departmentUse'
import type { Budget } from '../platform/budget'
import { openRequestsOf } from '../platform/store/feedback'
import { draftsShownTo, headedBy, namersOf, openInvitesOf, reportsOf, reviewsBy } from '../platform/store/memberLists'
import { memberOf } from '../platform/store/members'
import { inTransaction, type Transaction } from '../platform/store/transaction'
import { place, type Placing } from './placing'
import { cyclesOf, handOverReviews } from './reviewing'

/** What somebody leaves behind, one thing at a time. @returns whether there was any */
type Step = (actor: Placing, leaver: Member) => Promise<boolean>

const steps: readonly Step[] = [
  takeReports,
  takeDepartments,
  takeReviews,
  endStandIns,
  closeDrafts,
  withdrawRequests,
  revokeInvites,
]

/**
 * Takes care of what somebody who left leaves behind, as far as the time goes: whom they managed and the departments
 * they head go to who takes over, reviews to whoever reviews now, nobody is stood in for by them, drafts are shown to
 * them no more, nobody is asked on their behalf, and nobody comes in by their invites. It looks for what is left each time, so it goes on where it was
 * cut off.
 *
 * @returns whether nothing is left
 */
export async function settle(actor: Placing, leaver: Member, budget: Budget): Promise<boolean> {
  for (const step of steps) {
    while (await step(actor, leaver)) if (budget.isSpent()) return false
  }
  return true
}

/** Whether nothing is left to take care of: seven reads. */
export async function isSettled({ companyId, company, today }: Placing, { _id }: Member): Promise<boolean> {
  const found = await Promise.all([
    reportsOf(companyId, _id),
    headedBy(companyId, _id),
    reviewsBy(companyId, _id, cyclesOf({ company, today })),
    namersOf(companyId, _id),
    draftsShownTo(companyId, _id),
    openRequestsOf(companyId, _id),
    openInvitesOf(companyId, _id),
  ])
  return found.every(({ length }) => length === 0)
}

const successorOf = ({ standing }: Member): string | null =>
  standing.state === 'left' ? (standing.successorId ?? null) : null

/** Those who reported to them: to who takes over; where that would be a circle, to whom they reported themselves. */
async function takeReports(actor: Placing, leaver: Member): Promise<boolean> {
  const reports = await reportsOf(actor.companyId, leaver._id)
  const above = leaver.managerId === null ? undefined : await memberOf(actor.companyId, leaver.managerId)
  const managerAbove = above && isActive(above, actor.today) ? above._id : null
  for (const { _id } of reports) {
    await inTransaction(async (transaction) => {
      const report = await transaction.get('members', _id)
      if (report?.managerId !== leaver._id) return
      for (const managerId of [successorOf(leaver), successorOf(leaver) === null ? null : managerAbove, null]) {
        if (managerId !== _id && (await isTaken(transaction, actor, report, managerId))) return
      }
    })
  }
  return reports.length > 0
}

/** Gives somebody a manager. @returns whether they can have this one */
async function isTaken(
  transaction: Transaction,
  actor: Placing,
  report: Member,
  managerId: string | null,
): Promise<boolean> {
  try {
    await place(transaction, actor, report, { managerId }, 'stay', 'settleLeaver')
    return true
  } catch (error) {
    if (error instanceof Failure && (error.code === 'managerCircle' || error.code === 'notFound')) return false
    throw error
  }
}

async function takeDepartments({ companyId, today }: Placing, leaver: Member): Promise<boolean> {
  const headed = await headedBy(companyId, leaver._id)
  for (const { _id } of headed) {
    await inTransaction(async (transaction) => {
      const department = await transaction.get('departments', _id)
      if (department?.headId !== leaver._id) return
      const successorId = successorOf(leaver)
      const successor = successorId === null ? undefined : await transaction.get('members', successorId)
      const { headId: _leaver, ...headless } = department
      await transaction.put('departments', {
        ...headless,
        ...(successor && isActive(successor, today) ? { headId: successor._id } : {}),
        version: versionOf(department) + 1,
      })
    })
  }
  return headed.length > 0
}

async function takeReviews(actor: Placing, leaver: Member): Promise<boolean> {
  const reviews = await reviewsBy(actor.companyId, leaver._id, cyclesOf(actor))
  for (const { memberId } of reviews) {
    await inTransaction(async (transaction) => {
      const member = await transaction.get('members', memberId)
      if (member) await handOverReviews(transaction, actor, member)
    })
  }
  return reviews.length > 0
}

async function endStandIns({ companyId }: Placing, leaver: Member): Promise<boolean> {
  const namers = await namersOf(companyId, leaver._id)
  for (const { _id } of namers) {
    await inTransaction(async (transaction) => {
      const namer = await transaction.get('members', _id)
      if (namer?.standIn?.memberId !== leaver._id) return
      const { standIn: _standIn, ...alone } = namer
      await transaction.put('members', alone)
    })
  }
  return namers.length > 0
}

async function closeDrafts({ companyId }: Placing, leaver: Member): Promise<boolean> {
  const drafts = await draftsShownTo(companyId, leaver._id)
  for (const { _id } of drafts) {
    await inTransaction(async (transaction) => {
      const draft = await transaction.get('objectives', _id)
      if (draft && isDraft(draft)) await transaction.put('objectives', unsharedWith(draft, leaver._id))
    })
  }
  return drafts.length > 0
}

async function withdrawRequests({ companyId, at }: Placing, leaver: Member): Promise<boolean> {
  const requests = await openRequestsOf(companyId, leaver._id)
  for (const { _id } of requests) {
    await inTransaction(async (transaction) => {
      const request = await transaction.get('feedbackRequests', _id)
      if (request?.state === 'open') await transaction.put('feedbackRequests', withdraw(request, at))
    })
  }
  return requests.length > 0
}

async function revokeInvites({ companyId, id, at }: Placing, leaver: Member): Promise<boolean> {
  const invites = await openInvitesOf(companyId, leaver._id)
  for (const { _id } of invites) {
    await inTransaction(async (transaction) => {
      const invite = await transaction.get('invites', _id)
      if (invite) await transaction.put('invites', revoked(invite, id, at))
    })
  }
  return invites.length > 0
}
