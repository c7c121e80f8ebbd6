import { Failure } from '@domain/failure'
import { myDataApi } from '@domain/people/myDataApi'
import type { Company, Member } from '@domain/people/model'
import { exportedPart } from '../../platform/exported'
import { handleForAnyone } from '../../platform/handle'
import { departmentsWith } from '../../platform/store/departments'
import { membership, people } from '../../platform/store/members'
import { gather } from './gather'
import type { Gathered } from './places'
import { meOf } from './places'
import type { Naming } from './file/words'

/**
 * Everything that a company holds of the caller and that they may read, as one file; who has left may have it too. It is
 * made anew for each part, from some forty reads.
 */
export const exportMyData = handleForAnyone(myDataApi.exportMyData, async ({ input, caller }) => {
  const { companyId, exportId, language, from } = input
  const found = await membership(companyId, caller.openid)
  if (!found) throw new Failure('notMember')
  const { company, member } = found
  // A file of its own beside this one, with what writes spreadsheets: loaded when somebody first exports.
  const { spreadsheetOf } = await import('./file/spreadsheet')
  const actor = { id: member._id, companyId, at: caller.at }
  const audited = { action: 'exportMyData' as const, subjectId: member._id }
  return exportedPart({ actor, exportId, from, audited }, async (at) => {
    const gathered = withoutThis(await gather(meOf(member)), exportId)
    const naming = await namesIn(gathered, member, company)
    return { bytes: await spreadsheetOf(gathered, { ...naming, language, at }), leavesOut: false }
  })
})

/** The first part leaves a trace of the export, which the others must not find, or they would be of another file. */
const withoutThis = (gathered: Gathered, exportId: string): Gathered => ({
  ...gathered,
  audit: gathered.audit.filter(({ _id }) => _id !== exportId),
  // How often something was exported of late, likewise.
  allowances: gathered.allowances.filter(({ _id }) => !_id.endsWith(':export')),
})

/** Ids of one read. */
const mostIds = 500

/** What the ids that a person's data names are called: a few reads. */
async function namesIn(
  gathered: Gathered,
  member: Member,
  company: Company,
): Promise<Pick<Naming, 'people' | 'departments' | 'company'>> {
  const { objectives, reviews, feedbackRequests, annualTalks } = gathered
  const ids = [
    ...new Set([
      member._id,
      ...(member.managerId === null ? [] : [member.managerId]),
      ...objectives.map(({ ownerId }) => ownerId),
      ...reviews.flatMap(({ memberId, reviewerId }) => [memberId, ...(reviewerId === null ? [] : [reviewerId])]),
      ...feedbackRequests.flatMap(({ askerId, colleagueId }) => [askerId, colleagueId]),
      ...annualTalks.flatMap(({ sharing }) => (sharing.state === 'shared' ? [sharing.withId] : [])),
      ...(member.standIn ? [member.standIn.memberId] : []),
    ]),
  ]
  const named = new Map<string, string>()
  for (let from = 0; from < ids.length; from += mostIds) {
    for (const { id, name } of await people(company._id, ids.slice(from, from + mostIds))) named.set(id, name)
  }
  const departments = await departmentsWith(company._id, [member.departmentId, ...(member.coaches ?? [])])
  return { people: named, departments: new Map(departments.map(({ _id, name }) => [_id, name])), company }
}
