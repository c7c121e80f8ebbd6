import type { CivilDate } from '../calendar/civilDate'
import type { Language } from './model'

/** Whether somebody has taken their line: a claimed one is that member's until an administrator frees it. */
export type LineStanding =
  | { state: 'open' }
  | { state: 'claimed'; memberId: string }
  | { state: 'left'; leftOn: CivilDate }

/** One line of a company's list of people, by employee number; `_id` is the company's id and the number. */
export interface RosterLine {
  _id: string
  companyId: string
  employeeNumber: string
  name: string
  departmentId: string
  /** The employee number of the direct manager. */
  managerNumber: string | null
  title: string
  language: Language
  standing: LineStanding
  /** Sorts by name, unique: pages begin after one of these. */
  order: string
  version: number
}

/** The id of a line. */
export const rosterLineId = (companyId: string, employeeNumber: string): string => `${companyId}.${employeeNumber}`
