import { Failure } from '@domain/failure'
import type { CheckInCadence, Company } from '@domain/people/model'
import { reminderApi } from '@domain/reminder/api'
import { type ReminderRules, usualRules } from '@domain/reminder/model'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { inTransaction } from '../platform/store/transaction'

/** The company's check-in day, cadence, leads and weekly amount. Repeating it changes nothing. */
export const saveReminderRules = handle(reminderApi.saveReminderRules, ({ input, actor }) => {
  allow(actor, 'setReminderRules')
  const { version, cadence, rules } = input
  return inTransaction(async (transaction) => {
    const company = await transaction.get('companies', actor.companyId)
    if (!company) throw new Failure('notMember')
    if (company.version === version + 1 && isSame(company, cadence, rules)) return { version: company.version }
    if (company.version !== version) throw new Failure('staleVersion', 'version', { version: company.version })
    await transaction.put('companies', { ...company, cadence, reminderRules: rules, version: version + 1 })
    await leaveTrail(transaction, actor, {
      action: 'saveReminderRules',
      subjectId: company._id,
      before: { cadence: company.cadence, rules: company.reminderRules ?? usualRules },
      after: { cadence, rules },
    })
    return { version: version + 1 }
  })
})

function isSame(
  { cadence: known, reminderRules = usualRules }: Company,
  cadence: CheckInCadence,
  rules: ReminderRules,
) {
  return (
    known.everyWeeks === cadence.everyWeeks &&
    known.weekday === cadence.weekday &&
    reminderRules.weeklyMost === rules.weeklyMost &&
    reminderRules.draftLead === rules.draftLead &&
    reminderRules.midQuarterLead === rules.midQuarterLead &&
    reminderRules.readReviewAfter === rules.readReviewAfter
  )
}
