import { civilDateAt } from '@domain/calendar/civilDate'
import { type CompanyView, type MyMembership, peopleApi } from '@domain/people/api'
import { type Company, isActive, type Member } from '@domain/people/model'
import { isToBeAsked } from '@domain/people/notice'
import { handleForAnyone } from '../platform/handle'
import { get } from '../platform/store/database'
import { membershipsOf } from '../platform/store/members'
import { reviewsOthers } from '../platform/store/reviews'

/** Who am I, and where: six reads. */
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
    asksConsent: isToBeAsked(account?.consent),
    current: current
      ? {
          company: companyView(current.company),
          me: membershipView(current.member, await reviewsOthers(current.member, today)),
          today,
        }
      : null,
  }
})

const companyView = ({ _id, createdAt: _createdAt, ...company }: Company): CompanyView => ({ id: _id, ...company })

const membershipView = (
  { _id, name, title, departmentId, departmentPath, managerId, roles, version }: Member,
  reviewing: boolean,
): MyMembership => ({
  id: _id,
  name,
  title,
  departmentId,
  departmentPath,
  managerId,
  roles,
  version,
  reviewsOthers: reviewing,
})
