import type { RosterField } from './rosterFields'

/** What stops an import: the file is mended and chosen again. */
export const rosterErrors = [
  /** A name or a number is not there. */
  'missing',
  'tooLong',
  /** A character that no name has. */
  'badCharacter',
  /** A formula, whose value is not in the file, or which a spreadsheet would carry out. */
  'formula',
  'duplicateNumber',
  /** They report, over whomever, to themselves. */
  'managerCircle',
  /** A department below the eighth level. */
  'tooManyLevels',
  /** WeChat does not let the text pass. */
  'textRefused',
] as const

/** What an administrator should know of, and may leave. */
export const rosterWarnings = [
  /** Nobody has the manager's number; until somebody has, the head of the department reviews. */
  'unknownManager',
  /** The manager is in the list, but not in this file. */
  'managerNotInFile',
  /** The same department in another spelling: width, blanks or case. */
  'departmentSpelledTwice',
  /** The first of several departments counts. */
  'severalDepartments',
  /** No department: the company's first one. */
  'noDepartment',
  'unknownLanguage',
] as const

export type RosterErrorCode = (typeof rosterErrors)[number]
export type RosterWarningCode = (typeof rosterWarnings)[number]
export type RosterProblemCode = RosterErrorCode | RosterWarningCode

/** One problem of a file. */
export interface RosterProblem {
  /** The row, counted from 1 as spreadsheets do. */
  row: number
  code: RosterProblemCode
  field: RosterField
  /** What the cell says, cut. */
  text: string
  /** What it is held against: the row with the same number, the other spelling, the bound that is broken. */
  other?: string | number
}

/** More of a cell than this is not repeated. */
const longestText = 40

/** A problem with the cell as the reader sees it. */
export const problemOf = (
  row: number,
  code: RosterProblemCode,
  field: RosterField,
  text: string,
  other?: string | number,
): RosterProblem => ({
  row,
  code,
  field,
  text: [...text].slice(0, longestText).join(''),
  ...(other === undefined ? {} : { other }),
})

const errors: ReadonlySet<string> = new Set(rosterErrors)

/** Whether a problem stops the import. */
export const stops = ({ code }: Pick<RosterProblem, 'code'>): boolean => errors.has(code)
