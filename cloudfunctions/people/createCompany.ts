import { noRules } from '@domain/calendar/company'
import { usualHours } from '@domain/calendar/hours'
import { Failure } from '@domain/failure'
import { peopleApi } from '@domain/people/api'
import { type Company, type Department, usualCadence } from '@domain/people/model'
import { leaveTrail } from '../platform/audit'
import { handleForAnyone, showing } from '../platform/handle'
import { newId } from '../platform/ids'
import { inTransaction } from '../platform/store/transaction'
import { accountOf, refuseUnasked, withCompany } from './account'
import { newMember } from './newMember'

const founding = showing(peopleApi.createCompany, ({ name, myName, departmentName }) => ({
  name,
  myName,
  departmentName,
}))

/** Founds a company with its first department; the founder administers it. A repeat changes nothing. */
export const createCompany = handleForAnyone(founding, ({ input, caller }) =>
  inTransaction(async (transaction) => {
    const { companyId } = input
    const { openid, at } = caller
    const account = await accountOf(transaction, openid)
    if (account.companyIds.includes(companyId)) return { companyId }
    refuseUnasked(account)
    // An id that somebody else took: a fresh one is the client's to make.
    if (await transaction.get('companies', companyId)) throw new Failure('notAllowedValue', 'companyId')
    const joined = withCompany(account, companyId)

    const company: Company = {
      _id: companyId,
      name: input.name,
      language: input.language,
      fiscalStartMonth: input.fiscalStartMonth,
      cycleLength: input.cycleLength,
      cadence: usualCadence,
      hours: usualHours,
      calendar: noRules,
      milestonesAllowed: false,
      settingUp: true,
      createdAt: at,
      version: 1,
    }
    const departmentId = newId()
    const department: Department = {
      _id: departmentId,
      companyId,
      name: input.departmentName,
      path: [departmentId],
      order: 1,
    }
    const founder = newMember(newId(), department, {
      openid,
      name: input.myName,
      roles: ['member', 'administrator'],
      at,
    })
    await transaction.put('companies', company)
    await transaction.put('departments', department)
    await transaction.put('members', founder)
    await transaction.put('accounts', joined)
    await leaveTrail(
      transaction,
      { companyId, at, id: founder._id },
      { action: 'createCompany', subjectId: companyId, before: {}, after: { name: company.name } },
    )
    return { companyId }
  }),
)
