import {
  addDays,
  type CivilDate,
  civilDate,
  firstOfMonth,
  startOfDay,
  weekdayOf,
  yearAndMonthOf,
} from '../calendar/civilDate'
import { daysOfYear } from '../calendar/month'
import { shiftWorkdays, type WorkCalendar, workdayOnOrAfter } from '../calendar/workdays'
import { type Cycle, cycleOn, lastDayOfClosing, neighbour } from '../okr/cycle'
import { checkInDays } from '../okr/health'
import { maySetAt } from '../okr/rules'
import type { Company, Role } from '../people/model'
import { reviewDeadline } from '../review/cycle'
import { type MidQuarterDays, midQuarterDays, midQuarterStateIn } from '../review/midQuarter'
import { reviewIdOf } from '../review/model'
import { usualRules } from './model'
import { type OccasionKind, occasions, type Step, workdaysOf } from './occasions'
import { isStaff } from '../people/okrUse'
import { joinedOn, type OwnObjective, type PersonState } from './person'

/** The company as the plan knows it. */
export type PlannedCompany = Pick<
  Company,
  '_id' | 'fiscalStartMonth' | 'cycleLength' | 'earlierLengths' | 'cadence' | 'hours' | 'reminderRules' | 'okrRules'
>

/** Which days are worked, and whether that is announced yet. */
export interface PlanningCalendar extends WorkCalendar {
  dayOf(date: CivilDate): { certainty: 'announced' | 'provisional' }
}

/** Something that can be done from a day on, by a deadline. */
export interface Occasion {
  kind: OccasionKind
  /** Names it among those of its kind, for one person. */
  id: string
  opening: CivilDate
  deadline: CivilDate
  /** The last day on which it is true to say that it waits. */
  lastDay: CivilDate
  /** What a person is told as the day by which. */
  due: CivilDate | null
  cycleId: string
  subjectId: string
  startsAt?: number
  /** Whose screen it opens, where it is about somebody else. */
  aboutId?: string
}

/** A step of an occasion with its day. */
export interface DatedStep {
  step: Step
  day: CivilDate
}

/** An occasion with the steps that have begun, in their order; the last is where it stands. */
export interface Begun extends Occasion {
  begun: readonly DatedStep[]
}

/** The steps of an occasion that have begun by a day; none where none has, or it is over. */
export function begunOn(
  today: CivilDate,
  occasion: Occasion,
  { reminderRules = usualRules }: Pick<PlannedCompany, 'reminderRules'>,
  calendar: WorkCalendar,
): Begun | undefined {
  if (today > occasion.lastDay) return undefined
  const begun = occasions[occasion.kind].steps
    .map((rule) => ({
      step: rule.step,
      day: shiftWorkdays(occasion[rule.from], workdaysOf(rule, reminderRules), calendar),
    }))
    .filter(({ day }) => day <= today)
  return begun.length === 0 ? undefined : { ...occasion, begun }
}

/** An occasion of everybody's that has begun, and who still has to do something about it. */
export interface DatedOccasion extends Begun {
  isOpenTo: (person: PersonState) => boolean
}

type Candidate = Occasion & Pick<DatedOccasion, 'isOpenTo'>

/** What has begun for a whole company on a day: its cycles and weeks decide, the same for everybody. */
export function datedOn(today: CivilDate, company: PlannedCompany, calendar: PlanningCalendar): DatedOccasion[] {
  const current = cycleOn(today, company)
  const next = neighbour(current, 1, company)
  const last = neighbour(current, -1, company)
  const candidates: Candidate[] = [
    drafting(next, company, calendar),
    publishing(current, company, calendar),
    ...checkingIn(current, company, calendar, today),
    halfway(current, calendar, today),
    closing(last, calendar),
    writing(last, calendar),
    ...weeklyDigest(today, calendar),
    ...monthlyDigest(today, calendar),
    ...holidays(today, calendar),
  ]
  return candidates.flatMap(({ isOpenTo, ...occasion }) => {
    const begun = begunOn(today, occasion, company, calendar)
    return begun ? [{ ...begun, isOpenTo }] : []
  })
}

/** An occasion that is the cycle's own. */
const ofCycle = (
  kind: OccasionKind,
  { id }: Cycle,
  days: Pick<Occasion, 'opening' | 'deadline' | 'lastDay'>,
): Occasion => ({ kind, id, cycleId: id, subjectId: id, due: days.deadline, ...days })

const owns = ({ member, objectives }: PersonState, test: (objective: OwnObjective) => boolean): boolean =>
  objectives.some((objective) => objective.ownerId === member._id && test(objective))

/**
 * Whether somebody is expected to write OKRs: everybody of the staff, and where the company sets none for single people
 * who owns some in the cycles around today, or has begun to.
 */
const isWriter = (person: PersonState, company: PlannedCompany): boolean =>
  isStaff(person.member) && (maySetAt('person', company) || owns(person, () => true))

function drafting(next: Cycle, company: PlannedCompany, calendar: WorkCalendar): Candidate {
  const first = workdayOnOrAfter(next.firstDay, calendar)
  const days = { opening: first, deadline: first, lastDay: addDays(next.firstDay, -1) }
  return {
    ...ofCycle('draftBefore', next, days),
    isOpenTo: (person) => isWriter(person, company) && !owns(person, ({ cycleId }) => cycleId === next.id),
  }
}

function publishing(cycle: Cycle, company: PlannedCompany, calendar: WorkCalendar): Candidate {
  const first = workdayOnOrAfter(cycle.firstDay, calendar)
  return {
    ...ofCycle('publish', cycle, { opening: first, deadline: first, lastDay: cycle.lastDay }),
    isOpenTo: (person) =>
      isWriter(person, company) &&
      // Who comes later begins at their own pace.
      joinedOn(person.member) <= first &&
      !owns(person, ({ cycleId, state }) => cycleId === cycle.id && state !== 'draft'),
  }
}

/** The due day that came last, or is coming: the one after it begins another occasion. */
function checkingIn(cycle: Cycle, { cadence }: PlannedCompany, calendar: WorkCalendar, today: CivilDate): Candidate[] {
  const days = checkInDays(cycle, cadence, calendar)
  const place = days.filter((day) => day <= today).length - 1
  const due = days[place]
  if (due === undefined) return []
  const following = days[place + 1]
  const before = days[place - 1]
  const newsFrom = before === undefined ? cycle.firstDay : addDays(before, 1)
  const lastDay = following === undefined ? cycle.lastDay : addDays(following, -1)
  const occasion = ofCycle('checkIn', cycle, { opening: due, deadline: due, lastDay })
  return [
    {
      ...occasion,
      // By the weekday that it was moved from: where new data moves it again, it is the same occasion.
      id: addDays(due, -((weekdayOf(due) - cadence.weekday + 7) % 7)),
      isOpenTo: ({ member, objectives }) =>
        objectives.some((objective) => wantsCheckIn(objective, member._id, cycle, { newsFrom, due })),
    },
  ]
}

/** Whether one of a person's key results had no check-in since the due day before, and was there before this one. */
function wantsCheckIn(
  objective: OwnObjective,
  memberId: string,
  cycle: Cycle,
  { newsFrom, due }: { newsFrom: CivilDate; due: CivilDate },
): boolean {
  if (objective.state !== 'published' || objective.cycleId !== cycle.id) return false
  const dueFrom = startOfDay(due)
  return objective.keyResults.some(
    ({ ownerId, lastCheckIn, addedOn }) =>
      ownerId === memberId &&
      (!lastCheckIn || lastCheckIn.on < newsFrom) &&
      (addedOn === undefined ? objective.publishedAt < dueFrom : addedOn < due),
  )
}

function halfway(cycle: Cycle, calendar: WorkCalendar, today: CivilDate): Candidate {
  const days: MidQuarterDays = midQuarterDays(cycle, calendar)
  const occasion = ofCycle('midQuarter', cycle, {
    opening: days.from,
    deadline: days.dueUntil,
    lastDay: cycle.lastDay,
  })
  return {
    ...occasion,
    isOpenTo: (person) =>
      owns(
        person,
        (objective) =>
          objective.state === 'published' &&
          objective.cycleId === cycle.id &&
          ['ahead', 'due', 'overdue'].includes(midQuarterStateIn(cycle, days, objective, today)),
      ),
  }
}

function closing(last: Cycle, calendar: WorkCalendar): Candidate {
  const days = {
    opening: workdayOnOrAfter(addDays(last.lastDay, 1), calendar),
    deadline: reviewDeadline(last, calendar),
    lastDay: lastDayOfClosing(last),
  }
  return {
    ...ofCycle('closing', last, days),
    isOpenTo: (person) => owns(person, ({ cycleId, state }) => cycleId === last.id && state === 'published'),
  }
}

/** Workdays after the deadline for which a missing review is still spoken of. */
const reviewsMissedFor = 10

function writing(last: Cycle, calendar: WorkCalendar): Candidate {
  const deadline = reviewDeadline(last, calendar)
  const occasion = ofCycle('writeReview', last, {
    opening: workdayOnOrAfter(addDays(last.lastDay, 1), calendar),
    deadline,
    lastDay: shiftWorkdays(deadline, reviewsMissedFor, calendar),
  })
  return {
    ...occasion,
    isOpenTo: ({ member, reviews }) => {
      const review = reviews.find(({ _id }) => _id === reviewIdOf(member._id, last.id))
      const isToWrite = review === undefined || review.state === 'open' || review.state === 'returned'
      return isToWrite && isStaff(member) && joinedOn(member) <= last.lastDay
    },
  }
}

/** News of the rollout, which there are for whoever has a role. */
const digest = (
  kind: 'championDigest' | 'sponsorDigest',
  role: Role,
  id: string,
  days: { first: CivilDate; lastDay: CivilDate },
): Candidate => ({
  kind,
  id,
  cycleId: '',
  subjectId: id,
  opening: days.first,
  deadline: days.first,
  lastDay: days.lastDay,
  due: null,
  isOpenTo: ({ member }) => member.roles.includes(role),
})

/** A champion hears of the week on its first workday. */
function weeklyDigest(today: CivilDate, calendar: WorkCalendar): Candidate[] {
  const monday = addDays(today, 1 - weekdayOf(today))
  const sunday = addDays(monday, 6)
  const first = workdayOnOrAfter(monday, calendar)
  return first > sunday ? [] : [digest('championDigest', 'champion', monday, { first, lastDay: sunday })]
}

/** A sponsor hears of the month on its first workday. */
function monthlyDigest(today: CivilDate, calendar: WorkCalendar): Candidate[] {
  const { year, month } = yearAndMonthOf(today)
  const firstDay = firstOfMonth(year, month)
  const lastDay = addDays(firstOfMonth(year, month + 1), -1)
  const first = workdayOnOrAfter(firstDay, calendar)
  return first > lastDay ? [] : [digest('sponsorDigest', 'sponsor', firstDay.slice(0, 7), { first, lastDay })]
}

/** The State Council's notice for the next year comes out in the last months of a year. */
function holidays(today: CivilDate, calendar: PlanningCalendar): Candidate[] {
  const { year } = yearAndMonthOf(today)
  const first = workdayOnOrAfter(civilDate(`${year}-10-01`), calendar)
  if (today < first) return []
  // A day that the company names is certain whatever is announced, so that the whole year is asked.
  const isOpen = daysOfYear(year + 1).some((date) => calendar.dayOf(date).certainty === 'provisional')
  if (isOpen) return []
  return [
    {
      kind: 'nextYearsHolidays',
      id: String(year + 1),
      cycleId: '',
      subjectId: String(year + 1),
      opening: first,
      deadline: first,
      lastDay: civilDate(`${year}-12-31`),
      due: null,
      isOpenTo: ({ member }) => member.roles.includes('administrator'),
    },
  ]
}
