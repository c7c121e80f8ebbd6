import type { WorkingHours } from '@domain/calendar/hours'
import type { RemindingPage } from '@domain/reminder/api'
import { hoursInside } from '@domain/reminder/days'

const hour = 60

/** What the schema of the rules allows a company at most. */
const mostMessages = 5

/** Whole hours, since the plan is made every hour: a company may begin at half past. */
function hoursFrom(from: number, until: number): number[] {
  const first = Math.ceil(from / hour) * hour
  return Array.from({ length: Math.max(0, Math.floor((until - first) / hour) + 1) }, (_, place) => first + place * hour)
}

/** The hours in which somebody is reminded: their own inside the company's. */
export const hoursOfMine = ({ reminding, company }: RemindingPage): WorkingHours =>
  hoursInside(company.hours, reminding.hours)

/** When they can begin: inside the company's hours, and an hour before their own end at the latest. */
export const fromHours = (page: RemindingPage): number[] =>
  hoursFrom(page.company.hours.from, hoursOfMine(page).until - hour)

/** When they can end. */
export const untilHours = (page: RemindingPage): number[] =>
  hoursFrom(hoursOfMine(page).from + hour, page.company.hours.until)

/** `9:00` of minutes since midnight. */
export const hourText = (minute: number): string =>
  `${Math.floor(minute / hour)}:${String(minute % hour).padStart(2, '0')}`

/** Amounts of messages a week, from none on. */
export const amounts = (most = mostMessages): number[] => Array.from({ length: most + 1 }, (_, count) => count)

/** The company's leads, in workdays. */
export const leads = ['draftLead', 'midQuarterLead', 'readReviewAfter'] as const

/** What is offered of each; an administrator wants a choice, not a number field. */
export const offeredLeads: Readonly<Record<(typeof leads)[number], readonly number[]>> = {
  draftLead: [5, 8, 10, 12, 15, 20],
  midQuarterLead: [1, 2, 3, 5, 8],
  readReviewAfter: [1, 2, 3, 5],
}
