import { addDays, type CivilDate, civilDateAt, weekdayOf } from '../../../domain/calendar/civilDate'
import { calendarOf } from '../../../domain/calendar/company'
import { cycleOn, neighbour } from '../../../domain/okr/cycle'
import { newsCutoff } from '../../../domain/okr/health'
import type { CheckIn, KeyResult, Objective, PublicObjective } from '../../../domain/okr/model'
import type { Company, Department, Member } from '../../../domain/people/model'
import type { OkrReview } from '../../../domain/review/model'
import { midQuarterDays } from '../../../domain/review/midQuarter'
import { adoptionSteps, type AdoptionStep } from '../../../domain/rollout/adoption'
import type { Attendance, WhyRead } from '../../../domain/rollout/model'

/** Everything that a company's figures are made of, as it lies in the database. */
export interface Raw {
  company: Company
  today: CivilDate
  departments: Department[]
  members: Member[]
  objectives: Objective[]
  checkIns: CheckIn[]
  reviews: OkrReview[]
  attendances: Attendance[]
  whyReads: WhyRead[]
}

/** For one person, step and moment: -1 not expected, 0 not yet, 1 done. */
type Mark = -1 | 0 | 1

const mark = (done: boolean): Mark => (done ? 1 : 0)

/**
 * Figures worked out the long way, person by person and moment by moment, from the history of check-ins rather than
 * from what key results remember of it.
 */
export function naiveFigures(raw: Raw) {
  const { company, today, objectives, checkIns, reviews, attendances } = raw
  const calendar = calendarOf(company)
  const cycle = cycleOn(today, company)
  const before = neighbour(cycle, -1, company)
  const middle = midQuarterDays(cycle, calendar).from
  const cutoff = newsCutoff(cycle, today, company.cadence, calendar)

  const mondays: CivilDate[] = []
  for (
    let monday = addDays(cycle.firstDay, 1 - weekdayOf(cycle.firstDay));
    monday <= today && monday <= cycle.lastDay;
    monday = addDays(monday, 7)
  ) {
    mondays.push(monday)
  }

  const ofCycle = objectives.filter(({ cycleId, state }) => cycleId === cycle.id && state !== 'archived')
  const shown = ofCycle.filter((each): each is PublicObjective => each.state === 'published' || each.state === 'closed')
  const dayOf = (at: number) => civilDateAt(at)
  const standing = checkIns.filter(({ undoneAt }) => undoneAt === null)
  const keyResultsOf = (memberId: string) =>
    shown.flatMap((objective) =>
      objective.keyResults.filter(({ ownerId }) => ownerId === memberId).map((keyResult) => ({ objective, keyResult })),
    )
  const theirsFrom = (objective: PublicObjective, keyResult: KeyResult) =>
    keyResult.addedOn ?? dayOf(objective.publishedAt)

  function isNews(objective: PublicObjective, keyResult: KeyResult): boolean {
    if (objective.state === 'closed' || cutoff === undefined) return true
    const said = standing.filter((each) => each.keyResultId === keyResult.id && each.objectiveId === objective._id)
    const since = said
      .map(({ on }) => on)
      .sort()
      .at(-1)
    const from = theirsFrom(objective, keyResult)
    return (since ?? (from < cycle.firstDay ? cycle.firstDay : from)) > cutoff
  }

  function at(member: Member, step: AdoptionStep, day: CivilDate, monday: CivilDate | null): Mark {
    const own = shown.filter(({ ownerId }) => ownerId === member._id)
    const keyResults = keyResultsOf(member._id)
    const isPublished =
      own.some(({ publishedAt }) => dayOf(publishedAt) <= day) ||
      keyResults.some(({ objective, keyResult }) => theirsFrom(objective, keyResult) <= day)
    switch (step) {
      case 'trained':
        return mark(attendances.some(({ memberId, on }) => memberId === member._id && on <= day))
      case 'drafted':
        return mark(
          isPublished || ofCycle.some(({ ownerId, createdAt }) => ownerId === member._id && dayOf(createdAt) <= day),
        )
      case 'published':
        return mark(isPublished)
      case 'checkedIn': {
        if (!keyResults.some(({ objective, keyResult }) => theirsFrom(objective, keyResult) <= day)) return -1
        if (monday === null) return mark(keyResults.every((each) => isNews(each.objective, each.keyResult)))
        return mark(
          keyResults.some(({ objective, keyResult }) =>
            standing.some(
              (said) =>
                said.objectiveId === objective._id &&
                said.keyResultId === keyResult.id &&
                said.on >= monday &&
                said.on <= addDays(monday, 6),
            ),
          ),
        )
      }
      case 'midQuarter': {
        const due = own.filter(
          (each) =>
            each.midQuarter !== undefined ||
            (dayOf(each.publishedAt) <= middle && !(each.state === 'closed' && dayOf(each.closedAt) < middle)),
        )
        if (due.length === 0 || day < middle) return -1
        return mark(due.every(({ midQuarter }) => midQuarter !== undefined && dayOf(midQuarter.at) <= day))
      }
      case 'review': {
        const isClosing = day > before.lastDay && (monday ?? day) <= addDays(before.lastDay, 14)
        const of = isClosing ? before.id : cycle.id
        const review = reviews.find(({ memberId, cycleId }) => memberId === member._id && cycleId === of)
        if (review && review.state !== 'open' && dayOf(review.submittedAt) <= day) return 1
        return isClosing && dayOf(member.createdAt) <= before.lastDay ? 0 : -1
      }
    }
  }

  const moments = [
    { day: today, monday: null },
    ...mondays.map((monday) => ({ day: addDays(monday, 6) < today ? addDays(monday, 6) : today, monday })),
  ]
  const countedMembers = raw.members.filter((member) => isCountedNaively(member, raw.departments))

  /** The figures of some people, as they are packed. */
  function figuresOf(members: readonly Member[]) {
    const counts = moments.flatMap(({ day, monday }) =>
      adoptionSteps.flatMap((step) => {
        const marks = members.map((member) => at(member, step, day, monday))
        return [marks.filter((each) => each >= 0).length, marks.filter((each) => each === 1).length]
      }),
    )
    return { people: members.length, counts }
  }
  const isCountedHere = (id: string) => countedMembers.some(({ _id }) => _id === id)
  const mine = shown.filter(({ ownerId }) => isCountedHere(ownerId))
  const keyResults = mine.flatMap((objective) => objective.keyResults)
  const attended = (of: readonly Member[], kind?: Attendance['kind']) =>
    of.filter(({ _id }) =>
      attendances.some((each) => each.memberId === _id && (kind === undefined || each.kind === kind)),
    ).length
  const champions = raw.members.filter(({ standing: at, roles }) => at.state === 'active' && roles.includes('champion'))
  const evidence = {
    people: countedMembers.length,
    introduced: attended(countedMembers),
    champions: champions.length,
    championsTrained: attended(champions, 'champion'),
    objectives: mine.length,
    publishedLate: mine.filter(({ publishedAt }) => dayOf(publishedAt) > addDays(cycle.firstDay, 7)).length,
    keyResults: keyResults.length,
    ownKeyResults: keyResults.filter(({ origin }) => origin.kind === 'own').length,
    reviews: {
      of: countedMembers.filter(({ createdAt }) => dayOf(createdAt) <= before.lastDay).length,
      done: countedMembers.filter(
        ({ _id, createdAt }) =>
          dayOf(createdAt) <= before.lastDay &&
          reviews.some((each) => each.memberId === _id && each.cycleId === before.id && each.state !== 'open'),
      ).length,
    },
  }
  return { mondays, members: countedMembers, figuresOf, evidence }
}

/** Staff who have not left, of departments that use OKRs. */
function isCountedNaively({ standing, roles, departmentPath }: Member, departments: readonly Department[]): boolean {
  if (standing.state !== 'active' || roles.every((role) => role === 'coach')) return false
  let use = 'yes'
  for (const id of departmentPath) use = departments.find(({ _id }) => _id === id)?.okrs ?? use
  return use === 'yes'
}
