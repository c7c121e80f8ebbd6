import { civilDateAt } from '@domain/calendar/civilDate'
import { type CompanyView, type MyMembership, type MyRequest, peopleApi } from '@domain/people/api'
import { isWaiting } from '@domain/people/joining'
import { watermarkOf } from '@domain/people/access'
import { type Company, isActive, type Member } from '@domain/people/model'
import { isToBeAsked } from '@domain/people/notice'
import { handleForAnyone } from '../platform/handle'
import { get } from '../platform/store/database'
import { companyNames, requestsWith } from '../platform/store/joining'
import { departmentOf } from '../platform/store/departments'
import { membershipsOf, sharesName } from '../platform/store/members'
import { reviewsOthers } from '../platform/store/reviews'

/**
 * Who am I, and where: six reads, up to two more where pages carry the reader's name, and two for who has asked to be
 * let in somewhere.
 */
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
    requests: await requestsOf(caller.openid, account?.requestIds ?? [], caller.at),
    companies: memberships.map(({ company }) => ({ id: company._id, name: company.name })),
    asksConsent: isToBeAsked(account?.consent),
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

/** Wishes to join, with the names that the invites told. */
async function requestsOf(openid: string, ids: readonly string[], now: number): Promise<MyRequest[]> {
  const requests = (await requestsWith(ids)).filter((request) => request.openid === openid)
  const names = await companyNames(requests.map(({ companyId }) => companyId))
  return requests.flatMap((request) => {
    const { _id: id, companyId, askedAt, standing } = request
    const companyName = names.get(companyId)
    if (companyName === undefined || standing.state === 'approved') return []
    const seen: MyRequest['standing'] =
      standing.state === 'declined'
        ? { state: 'declined', reason: standing.reason }
        : { state: isWaiting(request, now) ? 'waiting' : 'lapsed' }
    return [{ id, companyName, askedAt, standing: seen }]
  })
}

/** What every member may know of their company; what else it has set stays on the server. */
function companyView(company: Company): CompanyView {
  const { _id, name, language, fiscalStartMonth, cycleLength, cadence, hours, calendar, version } = company
  const { earlierLengths, milestonesAllowed, okrRules, watermark, settingUp, retentionMonths } = company
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
    ...(watermark === undefined ? {} : { watermark }),
    ...(settingUp === undefined ? {} : { settingUp }),
    ...(retentionMonths === undefined ? {} : { retentionMonths }),
  }
}

/** The reader's name as pages carry it, told apart from colleagues of the same name. */
async function signOf(member: Member): Promise<string> {
  if (!(await sharesName(member))) return member.name
  return watermarkOf(member, (await departmentOf(member.companyId, member.departmentId))?.name)
}

const membershipView = (
  { _id, name, title, departmentId, departmentPath, managerId, roles, coaches, endsOn, version }: Member,
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
  ...(coaches === undefined ? {} : { coaches }),
  endsOn,
  version,
  reviewsOthers: reviewing,
  watermark,
})
