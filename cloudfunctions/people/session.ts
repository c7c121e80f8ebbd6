import { civilDateAt } from '@domain/calendar/civilDate'
import { watermarkOf } from '@domain/people/access'
import { type CompanyView, type MyMembership, peopleApi } from '@domain/people/api'
import { type Company, isActive, type Member } from '@domain/people/model'
import { handleForAnyone } from '../platform/handle'
import { get } from '../platform/store/database'
import { departmentOf } from '../platform/store/departments'
import { membershipsOf, sharesName } from '../platform/store/members'
import { reviewsOthers } from '../platform/store/reviews'

/** Who am I, and where: six reads, and up to two more where pages carry the reader's name. */
export const session = handleForAnyone(peopleApi.session, async ({ input, caller }) => {
  const account = await get('accounts', caller.openid)
  const today = civilDateAt(caller.at)
  const memberships = (await membershipsOf(caller.openid, account?.companyIds ?? [])).filter(({ member }) =>
    isActive(member, today),
  )
  const current =
    memberships.find(({ company }) => company._id === input.companyId) ??
    memberships.find(({ company }) => company.language === input.language) ??
    memberships[0]
  return {
    companies: memberships.map(({ company }) => ({ id: company._id, name: company.name })),
    current: current
      ? {
          company: companyView(current.company),
          me: membershipView(
            current.member,
            await reviewsOthers(current.member, today),
            current.company.watermark === true ? await signOf(current.member) : null,
          ),
          today,
        }
      : null,
  }
})

/** What every member may know of their company; what else it has set stays on the server. */
function companyView(company: Company): CompanyView {
  const { _id, name, language, fiscalStartMonth, cycleLength, cadence, hours, calendar, version } = company
  const { earlierLengths, milestonesAllowed, okrRules, settingUp, watermark } = company
  return {
    id: _id,
    name,
    language,
    fiscalStartMonth,
    cycleLength,
    cadence,
    hours,
    calendar,
    version,
    ...(earlierLengths === undefined ? {} : { earlierLengths }),
    ...(milestonesAllowed === undefined ? {} : { milestonesAllowed }),
    ...(okrRules === undefined ? {} : { okrRules }),
    ...(settingUp === undefined ? {} : { settingUp }),
    ...(watermark === undefined ? {} : { watermark }),
  }
}

/** The reader's name as pages carry it, told apart from colleagues of the same name. */
async function signOf(member: Member): Promise<string> {
  if (!(await sharesName(member))) return member.name
  return watermarkOf(member, (await departmentOf(member.companyId, member.departmentId))?.name)
}

const membershipView = (
  { _id, name, title, departmentId, departmentPath, managerId, roles, endsOn, version }: Member,
  reviewing: boolean,
  watermark: string | null,
): MyMembership => ({
  id: _id,
  name,
  title,
  departmentId,
  departmentPath,
  managerId,
  roles,
  endsOn,
  version,
  reviewsOthers: reviewing,
  watermark,
})
