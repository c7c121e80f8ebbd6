import { addDays, type CivilDate, civilDateAt, laterOf } from '../calendar/civilDate'
import type { WorkCalendar } from '../calendar/workdays'
import { type Cycle, cycleOn, type CycleRhythm, lastDayOfClosing, neighbour } from '../okr/cycle'
import { newsCutoff, quietSince } from '../okr/health'
import type { ClosedObjective, DraftObjective, KeyResult, PublishedObjective } from '../okr/model'
import { weeksUntil } from '../okr/weeks'
import type { CheckInCadence, Member } from '../people/model'
import { type MidQuarterDays, midQuarterDays, midQuarterStateIn } from '../review/midQuarter'
import { type OkrReview, reviewIdOf } from '../review/model'
import { type AdoptionStep, adoptionSteps, placeIn, type PackedFigures } from './adoption'
import type { Attendance } from './model'

type Fields = '_id' | 'cycleId' | 'ownerId' | 'createdAt' | 'sharedWith'
type PublicFields = Fields | 'level' | 'publishedAt' | 'midQuarter' | 'keyResults'

/** What is looked at in an objective: nothing that anybody wrote. */
export type CountedObjective =
  | Pick<DraftObjective, 'state' | Fields>
  | Pick<PublishedObjective, 'state' | PublicFields>
  | Pick<ClosedObjective, 'state' | PublicFields | 'closedAt' | 'closing'>

export type CountedPublic = Exclude<CountedObjective, { state: 'draft' }>

/** Everything that decides which steps one person has taken. */
export interface PersonRecord {
  member: Pick<Member, '_id' | 'createdAt'>
  /** What they own, or own a key result of, in the cycle and the one before it. */
  objectives: readonly CountedObjective[]
  /** Their own, of the same cycles. */
  reviews: readonly OkrReview[]
  attendances: readonly Pick<Attendance, 'kind' | 'on'>[]
}

/** A moment that is counted: a day, and the week that ends with it; `null` for now, whatever week it is. */
interface Moment {
  day: CivilDate
  monday: CivilDate | null
}

/** A company on the day on which it is counted. */
export interface Counting {
  today: CivilDate
  cycle: Cycle
  before: Cycle
  /** The weeks of the cycle so far, by their Mondays. */
  mondays: readonly CivilDate[]
  /** Now, and then the end of each of these weeks; the one of today ends today. */
  moments: readonly Moment[]
  halfway: MidQuarterDays
  /** The last day whose check-in is no news any more; `undefined` while nothing can be overdue. */
  cutoff: CivilDate | undefined
}

/** The cycle that is counted is the one that runs. */
export function countingOn(
  today: CivilDate,
  { cadence, ...rhythm }: CycleRhythm & { cadence: CheckInCadence },
  calendar: WorkCalendar,
): Counting {
  const cycle = cycleOn(today, rhythm)
  const mondays = weeksUntil(cycle, today)
  const endOf = (monday: CivilDate) => (addDays(monday, 6) < today ? addDays(monday, 6) : today)
  return {
    today,
    cycle,
    before: neighbour(cycle, -1, rhythm),
    mondays,
    moments: [{ day: today, monday: null }, ...mondays.map((monday) => ({ day: endOf(monday), monday }))],
    halfway: midQuarterDays(cycle, calendar),
    cutoff: newsCutoff(cycle, today, cadence, calendar),
  }
}

/** How somebody stands to a step: it cannot be expected yet, is still to do, or is done. */
export type StepStanding = 'notExpected' | 'open' | 'taken'

/** When somebody took which step, as far as their documents say. */
interface Taken {
  trainedOn: CivilDate | undefined
  draftedOn: CivilDate | undefined
  publishedOn: CivilDate | undefined
  checkingIn: { from: CivilDate; mondays: ReadonlySet<CivilDate>; isWithinCadence: boolean } | undefined
  halfway: { doneOn: CivilDate | undefined } | undefined
  joinedOn: CivilDate
  reviewedOn: ReadonlyMap<string, CivilDate>
}

const first = (days: readonly CivilDate[]): CivilDate | undefined => [...days].sort()[0]
const last = (days: readonly CivilDate[]): CivilDate | undefined => [...days].sort()[days.length - 1]

const isPublicOne = (objective: CountedObjective): objective is CountedPublic => objective.state !== 'draft'

/** Key results that somebody owns, each with its objective, and the day from which it was theirs to check in. */
const ownKeyResults = (objectives: readonly CountedPublic[], memberId: string) =>
  objectives.flatMap((objective) =>
    objective.keyResults
      .filter(({ ownerId }) => ownerId === memberId)
      .map((keyResult) => ({ objective, keyResult, from: keyResult.addedOn ?? civilDateAt(objective.publishedAt) })),
  )

function checkingIn(objectives: readonly CountedPublic[], memberId: string, { cutoff }: Counting): Taken['checkingIn'] {
  const own = ownKeyResults(objectives, memberId)
  const from = first(own.map((each) => each.from))
  if (from === undefined) return undefined
  return {
    from,
    mondays: new Set(own.flatMap(({ keyResult }) => keyResult.checkedInWeeks ?? [])),
    isWithinCadence: own.every(({ objective, keyResult }) => !isQuiet(objective, keyResult, cutoff)),
  }
}

/** Whether a key result that is still open has missed two due days. */
const isQuiet = (objective: CountedPublic, keyResult: KeyResult, cutoff: CivilDate | undefined): boolean =>
  objective.state === 'published' && cutoff !== undefined && quietSince(objective, keyResult) <= cutoff

/** Reviewed once every objective of theirs is that was there at the middle of the cycle. */
function halfwayOf(own: readonly CountedPublic[], { cycle, halfway, today }: Counting): Taken['halfway'] {
  const expected = own.filter((objective) => midQuarterStateIn(cycle, halfway, objective, today) !== 'notNeeded')
  if (expected.length === 0) return undefined
  const held = expected.flatMap((objective) => {
    const isHeld = midQuarterStateIn(cycle, halfway, objective, today) === 'done'
    return isHeld && objective.midQuarter ? [civilDateAt(objective.midQuarter.at)] : []
  })
  return { doneOn: held.length === expected.length ? last(held) : undefined }
}

function takenBy({ member, objectives, reviews, attendances }: PersonRecord, counting: Counting): Taken {
  const { _id, createdAt } = member
  const ofCycle = objectives.filter(({ cycleId }) => cycleId === counting.cycle.id)
  const shown = ofCycle.filter(isPublicOne)
  const own = shown.filter(({ ownerId }) => ownerId === _id)
  const published = [
    ...own.map(({ publishedAt }) => civilDateAt(publishedAt)),
    ...ownKeyResults(shown, _id).map(({ from }) => from),
  ]
  const begun = ofCycle.filter(({ ownerId }) => ownerId === _id).map((objective) => civilDateAt(objective.createdAt))
  return {
    trainedOn: first(attendances.map(({ on }) => on)),
    draftedOn: first([...begun, ...published]),
    publishedOn: first(published),
    checkingIn: checkingIn(shown, _id, counting),
    halfway: halfwayOf(own, counting),
    joinedOn: civilDateAt(createdAt),
    reviewedOn: new Map(
      reviews.flatMap((review) =>
        review.state === 'open' ? [] : [[review._id, civilDateAt(review.submittedAt)] as const],
      ),
    ),
  }
}

const doneBy = (on: CivilDate | undefined, day: CivilDate): StepStanding =>
  on !== undefined && on <= day ? 'taken' : 'open'

/** The review of the cycle before while that one is closing, for whoever was there; else of this one, once it is written. */
function reviewStanding(
  memberId: string,
  taken: Taken,
  { day, monday }: Moment,
  { cycle, before }: Counting,
): StepStanding {
  // A week in which closing ends is still one of closing.
  const isClosing = before.lastDay < day && (monday ?? day) <= lastDayOfClosing(before)
  const standing = doneBy(taken.reviewedOn.get(reviewIdOf(memberId, isClosing ? before.id : cycle.id)), day)
  const isExpected = isClosing && taken.joinedOn <= before.lastDay
  return standing === 'taken' || isExpected ? standing : 'notExpected'
}

function standingAt(
  step: AdoptionStep,
  { day, monday }: Moment,
  taken: Taken,
  memberId: string,
  counting: Counting,
): StepStanding {
  switch (step) {
    case 'trained':
      return doneBy(taken.trainedOn, day)
    case 'drafted':
      return doneBy(taken.draftedOn, day)
    case 'published':
      return doneBy(taken.publishedOn, day)
    case 'checkedIn': {
      if (!taken.checkingIn || taken.checkingIn.from > day) return 'notExpected'
      const { mondays, isWithinCadence } = taken.checkingIn
      return (monday === null ? isWithinCadence : mondays.has(monday)) ? 'taken' : 'open'
    }
    case 'midQuarter':
      if (!taken.halfway || day < counting.halfway.from) return 'notExpected'
      return doneBy(taken.halfway.doneOn, day)
    case 'review':
      return reviewStanding(memberId, taken, { day, monday }, counting)
  }
}

/** How somebody stands to a step today. */
export const standingNow = (step: AdoptionStep, person: PersonRecord, counting: Counting): StepStanding =>
  standingAt(step, { day: counting.today, monday: null }, takenBy(person, counting), person.member._id, counting)

/** Counts one more person in. @param figures of the same weeks; they are changed, since a company has thousands */
export function countIn(figures: PackedFigures, person: PersonRecord, counting: Counting): void {
  const taken = takenBy(person, counting)
  const { counts } = figures
  figures.people += 1
  counting.moments.forEach((moment, at) => {
    for (const step of adoptionSteps) {
      const standing = standingAt(step, moment, taken, person.member._id, counting)
      if (standing === 'notExpected') continue
      const place = placeIn(at, step)
      counts[place] = (counts[place] ?? 0) + 1
      if (standing === 'taken') counts[place + 1] = (counts[place + 1] ?? 0) + 1
    }
  })
}

/** The last day on which anything was said of what somebody owns and is still open; `undefined` where there is nothing. */
export function lastSaidBy(person: PersonRecord, { cycle }: Counting): CivilDate | undefined {
  const shown = person.objectives
    .filter(isPublicOne)
    .filter(({ state, cycleId }) => state === 'published' && cycleId === cycle.id)
  return ownKeyResults(shown, person.member._id)
    .map(({ objective, keyResult }) => quietSince(objective, keyResult))
    .reduce<CivilDate | undefined>((latest, day) => (latest === undefined ? day : laterOf(latest, day)), undefined)
}
