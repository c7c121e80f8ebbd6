import { addDays, type CivilDate } from '../../domain/calendar/civilDate'
import type { CallInput } from '../../domain/call'
import { joiningApi } from '../../domain/people/joiningApi'

/** What an invite is made with in tests: for fifty people, for a week from a day on. */
export const invitation = (
  companyId: string,
  departmentId: string | null,
  today: CivilDate,
): CallInput<typeof joiningApi.createInvite> => ({
  companyId,
  departmentId,
  as: { kind: 'member' },
  lastDay: addDays(today, 7),
  mostUses: 50,
})

/** Whoever has the link is in: what a company can choose, and tests about other things begin with. */
export const openDoors = { listed: 'atOnce', unlisted: 'atOnce' } as const
