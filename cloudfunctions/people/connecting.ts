import { civilDateAt } from '@domain/calendar/civilDate'
import { Failure } from '@domain/failure'
import { type Company, isActive, type Member } from '@domain/people/model'
import { rosterLineId } from '@domain/people/roster'
import { budgetFrom } from '../platform/budget'
import { get } from '../platform/store/database'
import { reportsNaming } from '../platform/store/joining'
import { memberOf } from '../platform/store/members'
import { inTransaction } from '../platform/store/transaction'
import { managerIdOf } from './entering'
import { place } from './placing'

/**
 * Connects somebody who has come in with those whom the list names: the manager who came in at the same moment, and the
 * reports who were waiting. After both have come in, since whoever does so last sees the other: a transaction cannot
 * look for lines. A repeat changes nothing. Of a team so large that it takes longer than a call may, the others stay listed
 * among those whose manager is missing, for people to settle.
 *
 * @param at milliseconds since 1970
 */
export async function connect(companyId: string, memberId: string, at: number): Promise<void> {
  const [member, company] = await Promise.all([memberOf(companyId, memberId), get('companies', companyId)])
  if (!company || member?.employeeNumber === undefined) return
  if (member.managerId === null) await putUnderManager(company, member, at)
  const budget = budgetFrom(() => performance.now())
  for await (const id of reportsNaming(companyId, member.employeeNumber)) {
    if (budget.isSpent()) return
    await putUnder(company, id, memberId, at)
  }
}

async function putUnderManager(company: Company, { _id, employeeNumber }: Member, at: number): Promise<void> {
  const line = await get('rosterLines', rosterLineId(company._id, employeeNumber ?? ''))
  if (!line || line.managerNumber === null) return
  const managerId = await inTransaction((transaction) => managerIdOf(transaction, line, civilDateAt(at)))
  if (managerId !== null) await putUnder(company, _id, managerId, at)
}

/** Only who has no manager is given one: what an administrator set stays. */
async function putUnder(company: Company, memberId: string, managerId: string, at: number): Promise<void> {
  const today = civilDateAt(at)
  try {
    await inTransaction(async (transaction) => {
      const member = await transaction.get('members', memberId)
      if (!member || member.managerId !== null || memberId === managerId || !isActive(member, today)) return
      const acting = { id: managerId, companyId: company._id, company, today, at }
      await place(transaction, acting, member, { managerId }, 'stay', 'join')
    })
  } catch (error) {
    // A circle of managers, or somebody who has just left: listed among the missing managers, for people to settle.
    if (!(error instanceof Failure)) throw error
  }
}
