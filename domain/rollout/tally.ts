import { addDays, type CivilDate, civilDateAt, laterOf } from '../calendar/civilDate'
import { isStaff, okrUseOf, type SaidUse } from '../people/okrUse'
import type { Member } from '../people/model'
import { reachedBy, resultsOf } from '../review/ending'
import { midQuarterStateIn } from '../review/midQuarter'
import { reviewIdOf } from '../review/model'
import type { BoardDepartment } from './makingBoards'
import type { Evidence } from './evidence'
import type { WhyRead } from './model'
import { type CountedPublic, type Counting, lastSaidBy, type PersonRecord } from './taken'

/** Somebody with everything that is counted of them. */
export interface CountedPerson extends PersonRecord {
  member: Pick<Member, '_id' | 'createdAt' | 'departmentId' | 'departmentPath' | 'roles' | 'coaches'>
  whyRead: Pick<WhyRead, 'edition'> | undefined
}

const numbers = [
  'people',
  'whyRead',
  'introduced',
  'champions',
  'championsTrained',
  'objectives',
  'companyObjectives',
  'coached',
  'publishedLate',
  'keyResults',
  'ownKeyResults',
  'midQuarterOf',
  'midQuarterDone',
  'reviewsOf',
  'reviewsDone',
  'finalsOf',
  'finalsAtStretch',
] as const
type CountedNumber = (typeof numbers)[number]

/** What is counted of a department right below the root. */
export interface TopTally {
  departmentId: string
  champions: number
  companyObjectives: number
  /** The last day on which anything was said of what its people own; `null` where nothing is open. */
  saidOn: CivilDate | null
}

/** What was counted so far for the factors and the warnings; two of different people add up. */
export interface Tally {
  numbers: Record<CountedNumber, number>
  tops: TopTally[]
  /** Departments that champions coach besides their own. */
  coached: string[]
}

export const noTally = (): Tally => ({
  numbers: {
    people: 0,
    whyRead: 0,
    introduced: 0,
    champions: 0,
    championsTrained: 0,
    objectives: 0,
    companyObjectives: 0,
    coached: 0,
    publishedLate: 0,
    keyResults: 0,
    ownKeyResults: 0,
    midQuarterOf: 0,
    midQuarterDone: 0,
    reviewsOf: 0,
    reviewsDone: 0,
    finalsOf: 0,
    finalsAtStretch: 0,
  },
  tops: [],
  coached: [],
})

const laterOrNone = (one: CivilDate | null, other: CivilDate | null): CivilDate | null =>
  one === null || other === null ? (one ?? other) : laterOf(one, other)

const withTop = (tops: readonly TopTally[], more: TopTally): TopTally[] => {
  const known = tops.find(({ departmentId }) => departmentId === more.departmentId)
  if (!known) return [...tops, more]
  const sum: TopTally = {
    departmentId: known.departmentId,
    champions: known.champions + more.champions,
    companyObjectives: known.companyObjectives + more.companyObjectives,
    saidOn: laterOrNone(known.saidOn, more.saidOn),
  }
  return tops.map((top) => (top === known ? sum : top))
}

/** What was counted of two groups that share nobody. */
export function bothTallies(one: Tally, other: Tally): Tally {
  const sum = noTally().numbers
  for (const name of numbers) sum[name] = one.numbers[name] + other.numbers[name]
  return {
    numbers: sum,
    tops: other.tops.reduce(withTop, one.tops),
    coached: [...new Set([...one.coached, ...other.coached])],
  }
}

/** What the tally looks at besides one person. */
export interface TallySetting {
  counting: Counting
  said: SaidUse
  /** The newest edition of why the company uses OKRs; 0 where nobody has said it. */
  whyEdition: number
  /** Champions and coaches. */
  helperIds: ReadonlySet<string>
}

/** Whether somebody is counted: staff of a department that uses OKRs. */
export const isCounted = (member: Pick<Member, 'roles' | 'departmentPath'>, said: SaidUse): boolean =>
  isStaff(member) && okrUseOf(member.departmentPath, said) === 'yes'

/** How many days after its cycle began an objective is written late. */
const lateAfter = 7

const count = <Item>(items: readonly Item[], matches: (item: Item) => boolean): number => items.filter(matches).length

/** What one person adds. A champion counts wherever they work; everything else is of those who use OKRs. */
export function tallyOf(person: CountedPerson, setting: TallySetting): Tally {
  const { member, attendances } = person
  const isChampion = member.roles.includes('champion')
  const isOne = isCounted(member, setting.said)
  const own = isOne ? ownObjectives(person, setting.counting) : []
  const tally = noTally()
  const { numbers } = tally
  if (isChampion) {
    numbers.champions = 1
    numbers.championsTrained = attendances.some(({ kind }) => kind === 'champion') ? 1 : 0
    tally.coached = [...(member.coaches ?? [])]
  }
  if (isOne) {
    numbers.people = 1
    numbers.introduced = attendances.length > 0 ? 1 : 0
    const { whyEdition } = setting
    numbers.whyRead = whyEdition > 0 && person.whyRead?.edition === whyEdition ? 1 : 0
    Object.assign(numbers, objectiveNumbers(own, setting), reviewNumbers(person, setting.counting))
    Object.assign(numbers, finalNumbers(person, setting.counting))
  }
  const top = member.departmentPath[1]
  if (top !== undefined && (isOne || isChampion)) {
    tally.tops = [
      {
        departmentId: top,
        champions: numbers.champions,
        companyObjectives: numbers.companyObjectives,
        saidOn: (isOne ? lastSaidBy(person, setting.counting) : undefined) ?? null,
      },
    ]
  }
  return tally
}

const ownObjectives = ({ member, objectives }: CountedPerson, { cycle }: Counting): CountedPublic[] =>
  objectives.flatMap((objective) =>
    objective.state !== 'draft' && objective.ownerId === member._id && objective.cycleId === cycle.id
      ? [objective]
      : [],
  )

function objectiveNumbers(own: readonly CountedPublic[], { counting, helperIds }: TallySetting) {
  const { cycle, halfway, today } = counting
  const keyResults = own.flatMap((objective) => objective.keyResults)
  const lateFrom = addDays(cycle.firstDay, lateAfter)
  const states = own.map((objective) => midQuarterStateIn(cycle, halfway, objective, today))
  return {
    objectives: own.length,
    companyObjectives: count(own, ({ level }) => level === 'company'),
    coached: count(own, ({ sharedWith }) => sharedWith.some((id) => helperIds.has(id))),
    publishedLate: count(own, ({ publishedAt }) => civilDateAt(publishedAt) > lateFrom),
    keyResults: keyResults.length,
    ownKeyResults: count(keyResults, ({ origin }) => origin.kind === 'own'),
    midQuarterOf: count(states, (state) => state !== 'notNeeded' && state !== 'ahead'),
    midQuarterDone: count(states, (state) => state === 'done'),
  }
}

/** Reviews of the cycle before, of whoever was there at its end. */
function reviewNumbers({ member, reviews }: CountedPerson, { before }: Counting) {
  const isExpected = civilDateAt(member.createdAt) <= before.lastDay
  const id = reviewIdOf(member._id, before.id)
  const isWritten = reviews.some((review) => review._id === id && review.state !== 'open')
  return { reviewsOf: isExpected ? 1 : 0, reviewsDone: isExpected && isWritten ? 1 : 0 }
}

/** What the cycle before ended with, of key results with thresholds whose value was said: of the cycle, not of anybody. */
function finalNumbers({ member, objectives }: CountedPerson, { before }: Counting) {
  const finals = objectives
    .flatMap((objective) =>
      objective.state === 'closed' && objective.ownerId === member._id && objective.cycleId === before.id
        ? resultsOf(objective)
        : [],
    )
    .filter(({ measure, value }) => measure.type === 'metric' && value !== null)
  return {
    finalsOf: finals.length,
    finalsAtStretch: count(finals, ({ measure, value }) => reachedBy(measure, value) === 'stretch'),
  }
}

/** The department with most of something, the first of equals; `null` where nothing is anywhere. */
const mostOf = (tops: readonly TopTally[], of: (top: TopTally) => number): TopTally | null =>
  tops.reduce<TopTally | null>((most, top) => (of(top) > (most ? of(most) : 0) ? top : most), null)

/**
 * What a whole company's tally says.
 * @param departments all of them
 * @param lessons shared since the cycle before began
 * @param shownAlone departments with a board of their own
 */
export function evidenceOf(
  { numbers, tops, coached }: Tally,
  departments: readonly BoardDepartment[],
  { counting, said }: Pick<TallySetting, 'counting' | 'said'>,
  lessons: number,
  shownAlone: ReadonlySet<string>,
): Evidence {
  const byOrder = [...departments].sort((one, other) => one.order - other.order)
  const using = byOrder.filter(({ path }) => path.length === 2 && okrUseOf(path, said) === 'yes')
  const topsOf = (of: readonly BoardDepartment[]) =>
    of.flatMap(({ _id }) => tops.find(({ departmentId }) => departmentId === _id) ?? [])
  const inOrder = topsOf(using)
  const helped = new Set(byOrder.filter(({ _id }) => coached.includes(_id)).flatMap(({ path }) => path.slice(1, 2)))
  const hasChampion = ({ _id }: BoardDepartment) =>
    helped.has(_id) || inOrder.some((top) => top.departmentId === _id && top.champions > 0)
  // Champions may come from one that does not use OKRs itself.
  const champions = mostOf(topsOf(byOrder), (top) => top.champions)
  const fromTheTop = mostOf(inOrder, (top) => top.companyObjectives)
  const { midQuarterOf, midQuarterDone, reviewsOf, reviewsDone, finalsOf, finalsAtStretch, ...plain } = numbers
  return {
    ...plain,
    departments: using.length,
    departmentsWithChampion: using.filter(hasChampion).length,
    mostChampions: champions && { departmentId: champions.departmentId, champions: champions.champions },
    mostCompanyObjectives: fromTheTop && {
      departmentId: fromTheTop.departmentId,
      objectives: fromTheTop.companyObjectives,
    },
    midQuarter: { of: midQuarterOf, done: midQuarterDone },
    reviews: { of: reviewsOf, done: reviewsDone },
    finals: { of: finalsOf, atStretch: finalsAtStretch },
    lessons,
    silent: silentIn(inOrder, shownAlone, counting),
  }
}

/** More silent departments than these nobody visits in a week. */
const mostSilent = 30

/**
 * Departments in which nobody has said anything since two due days. Those with a board of their own alone: of one that
 * is merged with a smaller one, what the merged line says would be left for that one.
 */
const silentIn = (
  tops: readonly TopTally[],
  shownAlone: ReadonlySet<string>,
  { cutoff }: Counting,
): Evidence['silent'] =>
  tops
    .flatMap(({ departmentId, saidOn }) =>
      cutoff !== undefined && shownAlone.has(departmentId) && saidOn !== null && saidOn <= cutoff
        ? [{ departmentId, since: saidOn }]
        : [],
    )
    .slice(0, mostSilent)
