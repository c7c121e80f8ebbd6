import { calendarOf } from '@domain/calendar/company'
import { type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import type { Company } from '@domain/people/model'
import type { PlanningCalendar } from '@domain/reminder/dated'
import { dayOf, type PlanningDay } from '@domain/reminder/plan'
import type { SaidUse } from '@domain/people/okrUse'
import { departmentUse } from '../platform/store/departments'

/** A company on a day on which it is reminded. */
export interface CompanyDay {
  company: Company
  calendar: PlanningCalendar
  today: CivilDate
  /** Milliseconds since 1970, of the call. */
  now: number
  use: SaidUse
  planning: PlanningDay
}

/** The company at an instant: one read; `undefined`, and none, where nobody is to be reminded then. */
export async function companyDay(company: Company, now: number): Promise<CompanyDay | undefined> {
  const calendar = calendarOf(company)
  const planning = dayOf({ company, calendar, now })
  if (!planning) return undefined
  return { company, calendar, today: civilDateAt(now), now, planning, use: await departmentUse(company._id) }
}
