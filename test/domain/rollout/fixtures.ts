import { civilDate } from '@domain/calendar/civilDate'
import { newDraft, publish } from '@domain/okr/lifecycle'
import type { KeyResult, ObjectiveContent, PublishedObjective } from '@domain/okr/model'
import { weeksOf } from '@domain/okr/weeks'
import { begin, submit } from '@domain/review/lifecycle'
import type { OkrReview } from '@domain/review/model'
import type { Attendance } from '@domain/rollout/model'
import { countingOn, type PersonRecord } from '@domain/rollout/taken'
import { plainWeek } from '../calendar/plainWeek'
import { acting, content, keyResult, noonOn } from '../okr/fixtures'

export const memberId = 'member-lin'
export const cycleId = '2026-10-01.3'
export const cycleBefore = '2026-07-01.3'

/** A company that checks in on Fridays, on a day of the last quarter of 2026, without festivals. */
export const on = (day: string) =>
  countingOn(civilDate(day), { fiscalStartMonth: 1, cycleLength: 3, cadence: { everyWeeks: 1, weekday: 5 } }, plainWeek)

interface Published {
  begun?: string
  on?: string
  owner?: string
  keyResults?: Partial<KeyResult>[]
  given?: Partial<ObjectiveContent>
}

/** An objective with what has happened to its key results. */
export function objective({
  begun = '2026-09-24',
  on: day = '2026-10-08',
  owner = memberId,
  keyResults = [{}],
  given = {},
}: Published = {}): PublishedObjective {
  const by = { companyId: 'company-1', memberId: owner, departmentPath: ['department-1'] }
  const written = content({
    keyResults: keyResults.map((_given, at) => keyResult(`keyresult-${at}`, { ownerId: owner })),
    ...given,
  })
  const { objective: published } = publish(
    newDraft('objective-1', by, written, noonOn(begun)),
    { milestonesAllowed: true },
    acting(noonOn(day), owner),
  )
  return {
    ...published,
    keyResults: published.keyResults.map((each, at) => ({ ...each, ...keyResults[at] })),
  }
}

export const draft = (begun: string, owner = memberId) =>
  newDraft(
    'objective-draft',
    { companyId: 'company-1', memberId: owner, departmentPath: ['department-1'] },
    content(),
    noonOn(begun),
  )

/** Checked in on these days, the last of them last. */
export const saidOn = (...days: string[]): Pick<KeyResult, 'lastCheckIn' | 'checkedInWeeks'> => {
  const last = civilDate(days.at(-1) ?? '')
  return {
    lastCheckIn: { id: 'checkin-1', value: 1, confidence: 5, note: '', on: last, at: noonOn(last), byId: memberId },
    checkedInWeeks: weeksOf(days.map(civilDate)),
  }
}

export const reviewed = (of: string, day: string): OkrReview => {
  const beginning = {
    companyId: 'company-1',
    memberId,
    cycleId: of,
    reviewerId: null,
    departmentPath: ['department-1'],
  }
  return submit(begin(beginning, noonOn(day)), noonOn(day))
}

export const begunReview = (of: string, day: string): OkrReview =>
  begin(
    { companyId: 'company-1', memberId, cycleId: of, reviewerId: null, departmentPath: ['department-1'] },
    noonOn(day),
  )

export const attended = (day: string, kind: Attendance['kind'] = 'introduction') => ({ kind, on: civilDate(day) })

export const person = (given: Partial<PersonRecord> & { joined?: string } = {}): PersonRecord => {
  const { joined = '2026-01-05', ...record } = given
  return {
    member: { _id: memberId, createdAt: noonOn(joined) },
    objectives: [],
    reviews: [],
    attendances: [],
    ...record,
  }
}
