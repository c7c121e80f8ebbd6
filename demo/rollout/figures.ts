import { civilDateAt, startOfDay } from '@domain/calendar/civilDate'
import { calendarOf } from '@domain/calendar/company'
import { orderOf } from '@domain/okr/search'
import type { Objective } from '@domain/okr/model'
import { isDraft, isPublic } from '@domain/okr/states'
import type { Company, Department, Member } from '@domain/people/model'
import { saidUse } from '@domain/people/okrUse'
import type { Lesson } from '@domain/review/lesson'
import type { OkrReview } from '@domain/review/model'
import type { DepartmentAdoption } from '@domain/rollout/boards'
import { countPeople, nobodyCounted, shownOf } from '@domain/rollout/counting'
import type { RolloutFigures } from '@domain/rollout/evidence'
import type { Attendance, Rollout, WhyRead } from '@domain/rollout/model'
import { countingOn } from '@domain/rollout/taken'

/** One company of the demo, as far as its figures are made of it. */
export interface CountedCompany {
  company: Company
  departments: readonly Department[]
  members: readonly Member[]
  objectives: readonly Objective[]
  reviews: readonly OkrReview[]
  lessons: readonly Lesson[]
  attendances: readonly Attendance[]
  whyReads: readonly WhyRead[]
  rollout: Rollout | undefined
}

/** What the product's own counting makes of a company at a moment, milliseconds since 1970. */
export function figuresIn(
  told: CountedCompany,
  now: number,
): { figures: RolloutFigures; adoptions: DepartmentAdoption[] } {
  const { company, departments, members, objectives, reviews, lessons, attendances, whyReads, rollout } = told
  const counting = countingOn(civilDateAt(now), company, calendarOf(company))
  const setting = {
    counting,
    said: saidUse(departments),
    whyEdition: rollout?.why?.edition ?? 0,
    helperIds: new Set(
      members
        .filter(({ roles }) => roles.some((role) => role === 'champion' || role === 'coach'))
        .map(({ _id }) => _id),
    ),
  }
  const counted = nobodyCounted()
  const shown = objectives.filter((objective) => isDraft(objective) || isPublic(objective))
  countPeople(
    counted,
    members
      .filter(({ standing }) => standing.state === 'active')
      .map((member) => ({
        member,
        objectives: shown.filter(({ ownerId, index }) => ownerId === member._id || index.involved.includes(member._id)),
        reviews: reviews.filter(({ memberId }) => memberId === member._id),
        attendances: attendances.filter(({ memberId }) => memberId === member._id),
        whyRead: whyReads.find(({ memberId }) => memberId === member._id),
      })),
    setting,
  )
  const since = startOfDay(counting.before.firstDay)
  const shared = lessons.filter(({ state, createdAt }) => state === 'shared' && createdAt >= since)
  const run = { companyId: company._id, run: orderOf(now, company._id), computedAt: now }
  return shownOf(counted, departments, setting, shared.length, run)
}
