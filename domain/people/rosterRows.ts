import * as v from 'valibot'
import { jobTitleSchema, type Language, personNameSchema } from './model'
import { employeeNumberSchema } from './roster'
import { pathNames, type RosterField, type RosterMapping, type RosterRow } from './rosterFields'
import { problemOf, type RosterProblem } from './rosterProblems'
import { departmentNameSchema } from './model'

/** What a row says of somebody; what the file does not speak of is left out. */
export interface FileLine {
  row: number
  employeeNumber: string
  name: string
  /** The names of the department and those above it, from the root; none where the cell is empty. */
  department?: string[]
  managerNumber?: string | null
  title?: string
  language?: Language
}

/** What spreadsheets take for a formula at the beginning of a cell, full-width signs too. A lone hyphen says "none". */
const beginsFormula = /^\s*[=+@＝＋＠]/

/** How files write languages, lower case and without blanks. */
const languageNames: Readonly<Record<string, Language>> = {
  'zh-cn': 'zh-CN',
  zh: 'zh-CN',
  中文: 'zh-CN',
  简体中文: 'zh-CN',
  汉语: 'zh-CN',
  chinese: 'zh-CN',
  simplifiedchinese: 'zh-CN',
  en: 'en',
  'en-us': 'en',
  'en-gb': 'en',
  英文: 'en',
  英语: 'en',
  english: 'en',
}

/** What stands in a cell that says nothing. */
const saysNothing = /^[-—–/\\无]?$/

/** Several departments in one cell, as 企业微信 and 飞书 write them. */
const betweenDepartments = /[;；,，]/

/** Reads one row by a mapping. @returns the line where the row can be one, and what is wrong with it */
export function readRow(
  row: RosterRow,
  { columns, separator }: RosterMapping,
): { line?: FileLine; problems: RosterProblem[] } {
  const problems: RosterProblem[] = []
  const note = (code: RosterProblem['code'], field: RosterField, text: string, other?: string | number) =>
    void problems.push(problemOf(row.row, code, field, text, other))
  const cellOf = (field: RosterField): string | undefined => {
    const column = columns[field]
    if (column === undefined) return undefined
    const text = (row.cells[column] ?? '').trim()
    if (row.formulas?.includes(column) || beginsFormula.test(text)) {
      note('formula', field, text)
      return undefined
    }
    return text
  }
  const checked = (field: RosterField, schema: v.GenericSchema<string, string>, text: string): string | undefined => {
    const result = v.safeParse(schema, text)
    if (result.success) return result.output
    const [{ message, expected }] = result.issues
    if (message === 'tooLong') note('tooLong', field, text, Number(expected))
    else note(message === 'tooShort' ? 'missing' : 'badCharacter', field, text)
    return undefined
  }
  const needed = (field: RosterField, schema: v.GenericSchema<string, string>) => {
    const text = cellOf(field)
    return text === undefined ? undefined : checked(field, schema, text)
  }

  const name = needed('name', personNameSchema)
  const employeeNumber = needed('employeeNumber', employeeNumberSchema)
  const optional = {
    ...department(cellOf('department')),
    ...manager(cellOf('managerNumber')),
    ...title(cellOf('title')),
    ...language(cellOf('language')),
  }
  return {
    ...(name === undefined || employeeNumber === undefined
      ? {}
      : { line: { row: row.row, employeeNumber, name, ...optional } }),
    problems,
  }

  function department(text: string | undefined): Pick<FileLine, 'department'> {
    if (text === undefined) return {}
    const several = text.split(betweenDepartments).filter((each) => each.trim() !== '')
    if (several.length > 1) note('severalDepartments', 'department', text, several[0])
    const names = pathNames(several[0] ?? '', separator)
    if (names.some((each) => checked('department', departmentNameSchema, each) === undefined)) return {}
    if (names.length === 0) note('noDepartment', 'department', '')
    return { department: names }
  }

  function manager(text: string | undefined): Pick<FileLine, 'managerNumber'> {
    if (text === undefined) return {}
    if (saysNothing.test(text)) return { managerNumber: null }
    const number = checked('managerNumber', employeeNumberSchema, text)
    return number === undefined ? {} : { managerNumber: number }
  }

  function title(text: string | undefined): Pick<FileLine, 'title'> {
    if (text === undefined) return {}
    const written = saysNothing.test(text) ? '' : checked('title', jobTitleSchema, text)
    return written === undefined ? {} : { title: written }
  }

  function language(text: string | undefined): Pick<FileLine, 'language'> {
    if (text === undefined || text === '') return {}
    const known = languageNames[text.normalize('NFKC').toLowerCase().replace(/\s/g, '').replace('_', '-')]
    if (known === undefined) note('unknownLanguage', 'language', text)
    return known === undefined ? {} : { language: known }
  }
}
