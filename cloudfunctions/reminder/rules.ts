import { Failure } from '@domain/failure'
import type { Company } from '@domain/people/model'
import { reminderApi } from '@domain/reminder/api'
import { type ReminderRules, usualRules } from '@domain/reminder/model'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { inTransaction } from '../platform/store/transaction'

/** The company's leads and weekly amount. Repeating it changes nothing. */
export const saveReminderRules = handle(reminderApi.saveReminderRules, ({ input, actor }) => {
  allow(actor, 'setReminderRules')
  const { version, rules } = input
  return inTransaction(async (transaction) => {
    const company = await transaction.get('companies', actor.companyId)
    if (!company) throw new Failure('notMember')
    if (company.version === version + 1 && isSame(company, rules)) return { version: company.version }
    if (company.version !== version) throw new Failure('staleVersion', 'version', { version: company.version })
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
