import { myDataApi } from '@domain/people/myDataApi'
import { handleForAnyone } from '../../platform/handle'
import { get } from '../../platform/store/database'
import { membershipsOf } from '../../platform/store/members'

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
          leftOn: member.standing.state === 'left' ? member.standing.leftOn : null,
          retentionMonths: company.retentionMonths ?? null,
        },
      ]
    }),
  }
})
