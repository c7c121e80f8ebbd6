import type { Member } from '@domain/people/model'
import type { NudgeAudience } from '@domain/reminder/nudging'
import { _ } from '../platform/store/database'
import { activeMembersAfter } from '../platform/store/members'

/** Colleagues among whom those are whom words are for, in the order of names, a page at a time: one read. */
export const membersFor = (companyId: string, to: NudgeAudience, after: string | null): Promise<Member[]> =>
  activeMembersAfter(
    companyId,
    to.kind === 'people' ? { _id: _.in(to.memberIds) } : { departmentPath: to.departmentId },
    after,
  )
