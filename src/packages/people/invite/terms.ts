import { addDays, type CivilDate, firstOfMonth, yearAndMonthOf } from '@domain/calendar/civilDate'
import type { CallInput } from '@domain/call'
import { inviteBounds } from '@domain/people/invite'
import type { joiningApi } from '@domain/people/joiningApi'
import * as v from 'valibot'

/** How long an invite is offered to last, in days from today. */
export const dayChoices = [1, 7, 30, inviteBounds.days] as const

/** For how many people it is offered. */
export const useChoices = {
  member: [1, 10, 50, 200, 1_000, inviteBounds.uses],
  coach: [1, 2, inviteBounds.coachUses],
} as const

/** An invite while its terms are chosen; kept until it is made. */
export const termsSchema = v.object({
  kind: v.picklist(['member', 'coach']),
  departmentId: v.nullable(v.string()),
  days: v.picklist(dayChoices),
  uses: v.number(),
  /** Months from this one on at whose end a coach stops coming. */
  coachMonths: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(11)),
})

export type Terms = v.InferOutput<typeof termsSchema>

/** Most invites are for a team, in the week that it begins. */
export const usualTerms = (departmentId: string | null): Terms => ({
  kind: 'member',
  departmentId,
  days: 7,
  uses: 50,
  coachMonths: 2,
})

/** The last day of a month, so many after this one. */
export function endOfMonth(today: CivilDate, ahead: number): CivilDate {
  const { year, month } = yearAndMonthOf(today)
  return addDays(firstOfMonth(year, month + ahead + 1), -1)
}

/** What is sent for an invite on these terms. */
export const inviteFor = (
  companyId: string,
  { kind, departmentId, days, uses, coachMonths }: Terms,
  today: CivilDate,
): CallInput<typeof joiningApi.createInvite> => ({
  companyId,
  departmentId,
  as: kind === 'coach' ? { kind, endsOn: endOfMonth(today, coachMonths) } : { kind },
  lastDay: addDays(today, days),
  mostUses: uses,
})
