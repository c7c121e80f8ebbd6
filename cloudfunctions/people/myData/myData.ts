import { type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import { isActive, type Member } from '@domain/people/model'
import { myDataApi } from '@domain/people/myDataApi'
import { handleForAnyone } from '../../platform/handle'
import { get } from '../../platform/store/database'
import { membershipsOf } from '../../platform/store/members'

/** The day on which somebody left, or a coach from outside came last; `null` for who is here. */
const leftOnOf = (member: Member, today: CivilDate): CivilDate | null =>
  member.standing.state === 'left' ? member.standing.leftOn : isActive(member, today) ? null : member.endsOn

/** What the caller agreed to, and where something of theirs is held: two reads. */
export const myData = handleForAnyone(myDataApi.myData, async ({ input, caller }) => {
  const account = await get('accounts', caller.openid)
  const joined = account?.companyIds ?? []
  const companyIds = [
    ...joined.filter((id) => id === input.companyId),
    ...joined.filter((id) => id !== input.companyId),
  ]
  const memberships = await membershipsOf(caller.openid, companyIds)
  return {
    consent: account?.consent ?? null,
    places: companyIds.flatMap((companyId) => {
      const found = memberships.find(({ company }) => company._id === companyId)
      if (!found) return []
      const { company, member } = found
      return [
        {
          companyId,
          companyName: company.name,
          name: member.name,
          leftOn: leftOnOf(member, civilDateAt(caller.at)),
          retentionMonths: company.retentionMonths ?? null,
        },
      ]
    }),
  }
})
