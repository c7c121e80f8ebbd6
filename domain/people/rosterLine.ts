import { termsOf } from '../okr/terms'
import { type LineContents, type LineStanding, type RosterLine, rosterLineId } from './roster'

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

/** A line that is new: nobody has taken it yet, unless somebody has its number already. */
export const newLine = (companyId: string, contents: LineContents, holderId?: string): RosterLine => {
  const standing: LineStanding = holderId === undefined ? { state: 'open' } : { state: 'claimed', memberId: holderId }
  return withContents(
    { _id: rosterLineId(companyId, contents.employeeNumber), companyId, standing, version: 0 },
    contents,
  )
}
