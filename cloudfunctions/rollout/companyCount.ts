import type { CivilDate } from '@domain/calendar/civilDate'
import { calendarOf } from '@domain/calendar/company'
import type { Company } from '@domain/people/model'
import { countingOn } from '@domain/rollout/taken'
import type { TallySetting } from '@domain/rollout/tally'
import { _, find, get } from '../platform/store/database'
import { departmentUse } from '../platform/store/departments'

/** A company on the day on which it is counted, with what the counting looks at besides people. */
export interface CompanyCount extends TallySetting {
  companyId: string
}

/** More champions and coaches help nobody. */
const mostHelpers = 1000

/** Three reads. */
export async function companyCount(company: Company, day: CivilDate): Promise<CompanyCount> {
  const companyId = company._id
  const [said, rollout, helpers] = await Promise.all([
    departmentUse(companyId),
    get('rollouts', companyId),
    find('members', {
      where: { companyId, roles: _.in(['champion', 'coach']) },
      limit: mostHelpers,
      only: ['_id'],
    }),
  ])
  return {
    companyId,
    counting: countingOn(day, company, calendarOf(company)),
    said,
    whyEdition: rollout?.why?.edition ?? 0,
    helperIds: new Set(helpers.map(({ _id }) => _id)),
  }
}
