import type { Company } from '@domain/people/model'
import { reminderApi } from '@domain/reminder/api'
import { type ReminderRules, usualRules } from '@domain/reminder/model'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { companyIn } from '../platform/inCompany'
import { refuseStale } from '../platform/refuseStale'
import { inTransaction } from '../platform/store/transaction'

/** The company's leads and weekly amount. Repeating it changes nothing. */
export const saveReminderRules = handle(reminderApi.saveReminderRules, ({ input, actor }) => {
  allow(actor, 'setReminderRules')
  const { version, rules } = input
  return inTransaction(async (transaction) => {
    const company = await companyIn(transaction, actor)
    if (company.version === version + 1 && isSame(company, rules)) return { version: company.version }
    refuseStale(company, version)
    await transaction.put('companies', { ...company, reminderRules: rules, version: version + 1 })
    await leaveTrail(transaction, actor, {
      action: 'saveReminderRules',
      subjectId: company._id,
      before: { rules: company.reminderRules ?? usualRules },
      after: { rules },
    })
    return { version: version + 1 }
  })
})

const isSame = ({ reminderRules: known = usualRules }: Company, rules: ReminderRules): boolean =>
  known.weeklyMost === rules.weeklyMost &&
  known.draftLead === rules.draftLead &&
  known.midQuarterLead === rules.midQuarterLead &&
  known.readReviewAfter === rules.readReviewAfter
