import * as v from 'valibot'
import type { CivilDate } from '../calendar/civilDate'
import { lineSchema } from '../text'
import type { Language } from './model'

/** Whether somebody has taken their line: a claimed one is that member's until an administrator frees it. */
export type LineStanding =
  | { state: 'open' }
  | { state: 'claimed'; memberId: string }
  | { state: 'left'; leftOn: CivilDate }

export const lineStates = ['open', 'claimed', 'left'] as const satisfies readonly LineStanding['state'][]
export type LineState = (typeof lineStates)[number]

/** What a line says of somebody: everything that a file can change. */
export interface LineContents {
  employeeNumber: string
  name: string
  departmentId: string
  /** The employee number of the direct manager; it may be of somebody who is not in the list. */
  managerNumber: string | null
  title: string
  /** `null` where the list says none: then it is the company's, whatever that is by then. */
  language: Language | null
}

/** One line of a company's list of people, by employee number; `_id` is the company's id and the number. */
export interface RosterLine extends LineContents {
  _id: string
  companyId: string
  standing: LineStanding
  /** Searchable pieces of name and number; see `domain/okr/terms`. */
  terms: string[]
  /** Sorts by name, unique: pages begin after one of these. */
  order: string
  version: number
}

/** Characters of an employee number. */
export const longestNumber = 30

/**
 * An employee number: letters, digits and a few signs, as companies write them; in one width, without white space,
 * which typing and copying add.
 */
export const employeeNumberSchema = v.pipe(
  lineSchema(longestNumber * 2),
  v.transform((text) => text.normalize('NFKC').replace(/\s+/g, '')),
  lineSchema(longestNumber, 1),
  v.regex(/^[\p{L}\p{N}._/#-]+$/u, 'notAllowedValue'),
)

/** By this two numbers are the same person's: case makes no difference. */
export const numberKey = (employeeNumber: string): string => employeeNumber.toLowerCase()

/** The id of a line. */
export const rosterLineId = (companyId: string, employeeNumber: string): string => `${companyId}.${employeeNumber}`

/** What is said of somebody, besides the number that they are known by. */
export const contentFields = ['name', 'departmentId', 'managerNumber', 'title', 'language'] as const
export type ContentField = (typeof contentFields)[number]

/** What differs between what was said of somebody and what is said now. */
export const changedFields = (before: LineContents, after: LineContents): ContentField[] =>
  contentFields.filter((field) => before[field] !== after[field])
