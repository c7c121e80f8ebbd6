import { termsOf } from '../okr/terms'
import { type LineContents, type RosterLine, rosterLineId } from './roster'

/** A line with new contents; what is looked up by follows from them. */
export const withContents = (
  { _id, companyId, standing, version }: Pick<RosterLine, '_id' | 'companyId' | 'standing' | 'version'>,
  { employeeNumber, name, departmentId, managerNumber, title, language }: LineContents,
): RosterLine => ({
  _id,
  companyId,
  employeeNumber,
  name,
  departmentId,
  managerNumber,
  title,
  language,
  standing,
  terms: termsOf(name, employeeNumber),
  order: `${name}-${employeeNumber}`,
  version: version + 1,
})

/** A line that nobody has taken yet. */
export const newLine = (companyId: string, contents: LineContents): RosterLine =>
  withContents(
    { _id: rosterLineId(companyId, contents.employeeNumber), companyId, standing: { state: 'open' }, version: 0 },
    contents,
  )
