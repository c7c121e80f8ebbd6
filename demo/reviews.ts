import { addDays, type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import { type Cycle, neighbour, phaseOf } from '@domain/okr/cycle'
import type { Objective } from '@domain/okr/model'
import { isPublic } from '@domain/okr/states'
import type { Language } from '@domain/people/model'
import { reviewedCycle } from '@domain/review/cycle'
import { accept, acknowledge, approve, begin, hold, propose, submit } from '@domain/review/lifecycle'
import { type Answers, type OkrReview, reviewIdOf, type ReviewText } from '@domain/review/model'
import { companyIdIn, departmentPathIn, memberIdIn, rhythm } from './company'
import { instantAt, officeTime, workdayFrom } from './hours'
import { people } from './people'
import { type DemoReview, reviews } from './reviewTexts'

/** A review with its words, as the store keeps them apart. */
export interface ToldReview {
  review: OkrReview
  text: ReviewText
}

interface Telling {
  language: Language
  cycle: Cycle
  /** Of that cycle. */
  objectives: readonly Objective[]
}

/** Hours of the day at which people write, and at which they meet. */
const [writingHour, meetingHour] = [16, 10]

/** The OKRs Reviews of a company at a moment: two quarters behind it, and a team in the middle of this one's. */
export function reviewsIn(language: Language, objectives: readonly Objective[], now: number): ToldReview[] {
  const today = civilDateAt(now)
  const current = reviewedCycle(today, rhythm)
  return reviews.flatMap((demo) => {
    const cycle = cycleBefore(current, demo.cyclesAgo)
    if (phaseOf(cycle, today) === 'planning') return []
    const ours = objectives.filter(({ cycleId }) => cycleId === cycle.id)
    const last = demo.cyclesAgo === 0 ? workdayFrom(today, -1) : addDays(cycle.lastDay, 10)
    return [tell(demo, { language, cycle, objectives: ours }, last)]
  })
}

const cycleBefore = (cycle: Cycle, cyclesAgo: number): Cycle =>
  cyclesAgo === 0 ? cycle : cycleBefore(neighbour(cycle, -1, rhythm), cyclesAgo - 1)

/** @param last the day of its latest step */
function tell(demo: DemoReview, telling: Telling, last: CivilDate): ToldReview {
  const { language, cycle } = telling
  const member = people.find(({ key }) => key === demo.member)
  if (!member?.manager) throw new Error(`${demo.member} has nobody to review them`)
  const memberId = memberIdIn(language, demo.member)
  const reviewerId = memberIdIn(language, member.manager)
  const companyId = companyIdIn(language)
  const departmentPath = departmentPathIn(language, member.department)
  const on = (workdays: number, hours = writingHour) => instantAt(workdayFrom(last, workdays), hours)
  const answers = answersOf(demo, telling, memberId)
  const review = advanced(
    begin({ companyId, memberId, cycleId: cycle.id, reviewerId, departmentPath }, on(-5)),
    demo,
    on,
  )
  const submitted = review.state === 'open' ? null : answers
  const note = demo.note?.[language] ?? ''
  return {
    review,
    text: {
      _id: reviewIdOf(memberId, cycle.id),
      companyId,
      answers,
      answersVersion: 1,
      submitted,
      note,
      noteVersion: note === '' ? 0 : 1,
      reason: '',
    },
  }
}

/** The review as far as it has come, each step on a workday of its own. */
function advanced(open: OkrReview, { until }: DemoReview, on: (workdays: number, hours?: number) => number): OkrReview {
  const { memberId, reviewerId } = open
  if (until === 'open' || reviewerId === null) return open
  const submitted = submit(open, on(-4))
  if (until === 'submitted') return submitted
  const startsAt = until === 'proposed' || until === 'booked' ? on(2, meetingHour) : on(-1, meetingHour)
  const proposed = propose(submitted, { startsAt, byId: memberId }, { at: on(-3), ...officeTime })
  if (until === 'proposed') return proposed
  const booked = accept(proposed, { startsAt, byId: reviewerId }, { at: on(-2), ...officeTime })
  if (until === 'booked') return booked
  const held = hold(booked, on(-1, meetingHour + 1))
  if (until === 'held') return held
  const approved = approve(held, held.submission, reviewerId, on(-1))
  return until === 'approved' ? approved : acknowledge(approved, on(0))
}

/** The key result they moved most is the first of theirs in that cycle. */
function answersOf({ answers }: DemoReview, { language, objectives }: Telling, memberId: string): Answers {
  const mine = objectives
    .filter(isPublic)
    .flatMap(({ _id, keyResults }) =>
      keyResults
        .filter(({ ownerId }) => ownerId === memberId)
        .map(({ id, title }) => ({ objectiveId: _id, keyResultId: id, title })),
    )
  const [possible, moved, next] = answers
  return {
    possible: possible[language],
    moved: moved[language],
    movedKeyResult: mine[0] ?? null,
    next: next[language],
  }
}
