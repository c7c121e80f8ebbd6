import { civilDateAt } from '@domain/calendar/civilDate'
import type { Company } from '@domain/people/model'
import { batchId, type RosterImport } from '@domain/people/rosterImport'
import type { Budget } from '../../platform/budget'
import { get } from '../../platform/store/database'
import { memberOf } from '../../platform/store/members'
import { latestImports, removeImport } from '../../platform/store/rosters'
import { settle } from '../settling'
import { isOver } from './access'

/**
 * Removes files and imports whose day is over: they hold what a list says of everybody. Now that nobody takes them back,
 * what people left behind whom an import ended goes to others.
 *
 * @returns whether none is left
 */
export async function clearImports(company: Company, now: number, budget: Budget): Promise<boolean> {
  for (const found of await latestImports(company._id)) {
    if (!isOver(found, now)) continue
    if (budget.isSpent() || !(await settleEnded(company, found, now, budget))) return false
    await removeImport(company._id, found._id)
  }
  return true
}

/** Settles for those whom an import ended and who are still gone. Nobody but the company itself does it. */
async function settleEnded(
  company: Company,
  { standing }: RosterImport,
  now: number,
  budget: Budget,
): Promise<boolean> {
  if (standing.state !== 'imported' || standing.choices.leaving !== 'end') return true
  const { _id: companyId } = company
  const acting = { id: companyId, companyId, company, today: civilDateAt(now), at: now }
  const { first, count } = standing.plan.lists.left
  for (let index = first; index < first + count; index += 1) {
    const batch = await get('rosterBatches', batchId(standing.plan.id, index))
    for (const done of batch?.done ?? []) {
      if (done.kind !== 'line' || done.member?.did !== 'ended') continue
      const member = await memberOf(companyId, done.member.id)
      if (member?.standing.state !== 'left') continue
      if (!(await settle(acting, member, budget))) return false
    }
  }
  return true
}
