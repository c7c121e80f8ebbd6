import { accept, acknowledge, approve, begin, hold, propose, sendBack, submit } from '@domain/review/lifecycle'
import { usualHours } from '@domain/calendar/hours'
import type { WorkingTime } from '@domain/review/meeting'
import type { OkrReview, ReviewState } from '@domain/review/model'
import { plainWeek } from '../calendar/plainWeek'

/** Friday 2027-01-08, 10:00 in Shanghai. */
export const now = Date.parse('2027-01-08T10:00:00+08:00')
/** The Monday after, 14:30. */
export const monday = Date.parse('2027-01-11T14:30:00+08:00')
export const member = 'member-lin'
export const reviewer = 'member-guan'

const open = begin(
  { companyId: 'company-1', memberId: member, cycleId: '2026-10-01.3', reviewerId: reviewer, departmentPath: [] },
  now,
)
const submitted = submit(open, now)
/** Monday to Friday, from nine to six. */
export const time: WorkingTime = { calendar: plainWeek, hours: usualHours }

const booked = accept(
  propose(submitted, { startsAt: monday, byId: reviewer }, { at: now, ...time }),
  { startsAt: monday, byId: member },
  { at: now, ...time },
)
const held = hold(booked, monday)
const approved = approve(held, 1, reviewer, monday)

/** One review in every state, each as the rules lead to it. */
export const inState: Record<ReviewState, OkrReview> = {
  open,
  submitted,
  booked,
  held,
  returned: sendBack(held, 1, monday),
  approved,
  acknowledged: acknowledge(approved, monday),
}
