import { isActive, type Member } from '@domain/people/model'
import type { Reminder } from '@domain/reminder/model'
import type { NudgeAudience } from '@domain/reminder/nudging'
import { standsInTheWay } from '@domain/reminder/person'
import { countingOn, standingNow } from '@domain/rollout/taken'
import { isCounted } from '@domain/rollout/tally'
import { _ } from '../platform/store/database'
import { activeMembersAfter } from '../platform/store/members'
import { nudgesById } from '../platform/store/reminders'
import { recordsFor } from '../platform/store/rolloutPeople'
import type { CompanyDay } from './companyDay'
import { stateOf } from './people'

/** Colleagues among whom those are whom words are for, in the order of names, a page at a time: one read. */
export const membersFor = (companyId: string, to: NudgeAudience, after: string | null): Promise<Member[]> =>
  activeMembersAfter(
    companyId,
    to.kind === 'people' ? { _id: _.in(to.memberIds) } : { departmentPath: to.departmentId },
    after,
  )

type Day = Pick<CompanyDay, 'company' | 'calendar' | 'today' | 'use'>

/** Those of them whom words are for as it is now: whoever has taken the step meanwhile is left alone. At most one read. */
export async function meantBy(
  to: NudgeAudience,
  members: readonly Member[],
  { company, calendar, today, use }: Day,
): Promise<Member[]> {
  if (to.kind !== 'notYet') return [...members]
  const counted = members.filter((member) => isActive(member, today) && isCounted(member, use))
  const counting = countingOn(today, company, calendar)
  const records = await recordsFor(to.step, company._id, counted, counting)
  const open = records.filter((record) => standingNow(to.step, record, counting) === 'open')
  const ids = new Set(open.map(({ member }) => member._id))
  return counted.filter(({ _id }) => ids.has(_id))
}

/** The keys of words that wait for their message and are still for these people: a read of the words, and one each. */
export async function stillMeant(
  waiting: readonly Reminder[],
  members: readonly Member[],
  day: CompanyDay,
): Promise<string[]> {
  const spoken = waiting.filter(({ kind }) => kind === 'nudge')
  const nudges = await nudgesById(
    day.company._id,
    spoken.map(({ subjectId }) => subjectId),
  )
  const keys = await Promise.all(
    nudges.map(async ({ _id, to }) => {
      const theirs = spoken.filter(({ subjectId }) => subjectId === _id)
      const there = members.filter(
        (member) =>
          theirs.some(({ memberId }) => memberId === member._id) &&
          !standsInTheWay(stateOf(member, day, { contact: undefined }), day.today, true),
      )
      const meant = new Set((await meantBy(to, there, day)).map((member) => member._id))
      return theirs.filter(({ memberId }) => meant.has(memberId)).map((reminder) => reminder._id)
    }),
  )
  return keys.flat()
}
