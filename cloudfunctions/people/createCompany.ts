import { noRules } from '@domain/calendar/company'
import { usualHours } from '@domain/calendar/hours'
import { Failure } from '@domain/failure'
import { peopleApi } from '@domain/people/api'
import { foundingTree } from '@domain/people/founding'
import { type Company, usualCadence } from '@domain/people/model'
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

/** Founds a company with the founder's department in it; the founder administers it. A repeat changes nothing. */
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
    const { made, own } = foundingTree(company, input.departmentName, newId)
    const founder = newMember(newId(), own, {
      openid,
      name: input.myName,
      roles: ['member', 'administrator'],
      at,
    })
    await transaction.put('companies', company)
    for (const department of made) await transaction.put('departments', department)
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
