import { addDays, type CivilDate, civilDateAt } from '../calendar/civilDate'
import type { WorkCalendar } from '../calendar/workdays'
import { type Cycle, cycleById, cycleOn, type CycleRhythm, lastDayOfClosing, neighbour } from '../okr/cycle'
import { closingDays } from '../review/ending'
import { midQuarterDays, type MidQuarterDays } from '../review/midQuarter'
import type { Board, Standing } from './boardApi'
import type { Evidence } from './evidence'
import {
  count,
  day,
  type Factor,
  type FactorId,
  factorIds,
  type FactorState,
  type Judged,
  type Line,
  type Looked,
  part,
  type Source,
} from './factor'
import { keep, open, waitUntil } from './steps'

/** What counts as everybody: in any company some have just come, are ill, or are away. */
export const nearlyAll = 0.8

/** From this share on key results come mostly from below (product.md; what is less is handed down). */
export const mostlyOwn = 0.6

/** The deployment parameters there are. */
export const parameterCount = 10

/** Lessons for each department: every one that works with OKRs has learned something worth telling. */
export const lessonsPerDepartment = 1

/** What the factors are judged by. */
export interface Known {
  today: CivilDate
  standing: Standing
  /** `null` before the first night. */
  counted: Evidence | null
  midQuarter: MidQuarterDays
  /** From when on objectives of this cycle are closed, and lessons come of it. */
  closingFrom: CivilDate
  /** The last day on which the cycle before is still being closed. */
  closingBeforeUntil: CivilDate
  /** When the mid-quarter reviews of the next cycle begin; asked for where this one has none. */
  nextMidQuarter(): CivilDate
}

interface Definition {
  sources: readonly Source[]
  /** Its state depends on nothing else, but for the day. */
  looksAt: readonly Looked[]
  judge(known: Known): Judged
}

/** The nine factors: where each comes from, what it looks at, and how it is judged. */
export const definitions: Record<FactorId, Definition> = {
  why: { sources: ['nineFactors', 'hrRole'], looksAt: ['whyAt', 'sponsors', 'people', 'whyRead'], judge: why },
  roles: {
    sources: ['nineFactors', 'hrRole'],
    looksAt: ['sponsors', 'hasCoordinator', 'departments', 'departmentsWithChampion', 'champions'],
    judge: roles,
  },
  parameters: { sources: ['nineFactors'], looksAt: ['rules'], judge: parameters },
  training: { sources: ['nineFactors', 'hrRole'], looksAt: ['champions', 'championsTrained'], judge: training },
  introduction: { sources: ['nineFactors'], looksAt: ['people', 'introduced'], judge: introduction },
  coach: { sources: ['nineFactors', 'hrRole'], looksAt: ['objectives', 'coached'], judge: coach },
  ownership: { sources: ['nineFactors', 'krOrKpi'], looksAt: ['keyResults', 'ownKeyResults'], judge: ownership },
  midQuarter: { sources: ['nineFactors', 'book'], looksAt: ['midQuarter'], judge: midQuarter },
  lessons: { sources: ['nineFactors'], looksAt: ['departments', 'lessons'], judge: lessons },
}

/** What of a board the factors are judged by. */
export type Judging = Pick<Board, 'today' | 'cycleId' | 'standing' | 'evidence'>

/**
 * The nine success factors of a company, in the method's order; each once, whatever is known.
 * @param board the company's own: of a department's, whose evidence is not counted apart, only what stands is known
 */
export function factorsOf(board: Judging, calendar: WorkCalendar, rhythm: CycleRhythm): Factor[] {
  const known = knownOf(board, calendar, rhythm)
  return factorIds.map((id) => ({ id, sources: definitions[id].sources, ...definitions[id].judge(known) }))
}

/** How many factors are in each state. */
export const countStates = (factors: readonly Pick<Factor, 'state'>[]): Record<FactorState, number> => {
  const counts = { notStarted: 0, underWay: 0, inPlace: 0 }
  for (const { state } of factors) counts[state] += 1
  return counts
}

/** What a board says, with the days of its cycle. */
export function knownOf(
  { today, cycleId, standing, evidence }: Judging,
  calendar: WorkCalendar,
  rhythm: CycleRhythm,
): Known {
  const cycle: Cycle = cycleById(cycleId) ?? cycleOn(today, rhythm)
  return {
    today,
    standing,
    counted: evidence,
    midQuarter: midQuarterDays(cycle, calendar),
    closingFrom: closingDays(cycle, calendar).from,
    closingBeforeUntil: lastDayOfClosing(neighbour(cycle, -1, rhythm)),
    nextMidQuarter: () => midQuarterDays(neighbour(cycle, 1, rhythm), calendar).from,
  }
}

/** Whether a share is reached; of nothing none is. */
export const reached = (done: number, of: number, share: number): boolean => of > 0 && done / of >= share

/** The state of what is done by many: some of it is under way, enough of it in place. */
function stateOf(done: number, of: number, enough: number): FactorState {
  if (reached(done, of, enough)) return 'inPlace'
  return of > 0 && done > 0 ? 'underWay' : 'notStarted'
}

/** Of what only the night can count, before the first one. */
const notCounted = ({ today }: Known): Judged => ({
  state: 'notStarted',
  line: { says: 'notCounted' },
  pieces: [],
  next: waitUntil(addDays(today, 1)),
})

/** In place when the sponsor has said why and eight in ten have read it. */
function why({ standing: { whyAt, sponsors }, counted }: Known): Judged {
  const pieces = [day('whyAt', whyAt === null ? null : civilDateAt(whyAt)), count('sponsors', sponsors)]
  if (whyAt === null) {
    const next = open(sponsors === 0 ? 'nameSponsor' : 'writeWhy')
    return { state: 'notStarted', line: { says: 'whyNotSaid' }, pieces, next }
  }
  const on = civilDateAt(whyAt)
  if (!counted) return { state: 'underWay', line: { says: 'whySaid', on }, pieces, next: open('tellWhy') }
  const { whyRead: done, people: of } = counted
  const isInPlace = sponsors > 0 && reached(done, of, nearlyAll)
  return {
    state: isInPlace ? 'inPlace' : 'underWay',
    line: done > 0 && of > 0 ? { says: 'whyRead', on, done, of } : { says: 'whySaid', on },
    pieces: [...pieces, part('whyRead', done, of)],
    next: isInPlace ? keep : open(sponsors === 0 ? 'nameSponsor' : 'tellWhy'),
  }
}

/** In place with a sponsor, a coordinator, and a champion for every department: one without has nobody to ask. */
function roles({ standing: { sponsors, hasCoordinator }, counted }: Known): Judged {
  const { departments, departmentsWithChampion, champions } = counted ?? noChampions
  const everywhere = departments > 0 ? departmentsWithChampion >= departments : champions > 0
  const some = sponsors > 0 || hasCoordinator || champions > 0 || departmentsWithChampion > 0
  const isInPlace = sponsors > 0 && hasCoordinator && everywhere
  const lacks = sponsors === 0 ? 'nameSponsor' : hasCoordinator ? 'nameChampions' : 'nameCoordinator'
  return {
    state: isInPlace ? 'inPlace' : some ? 'underWay' : 'notStarted',
    line: some ? roleLine({ sponsors, hasCoordinator }, counted) : { says: 'noRoles' },
    pieces: [
      count('sponsors', sponsors),
      { is: 'named', what: 'coordinator', named: hasCoordinator },
      ...(counted
        ? [part('departmentsWithChampion', departmentsWithChampion, departments), count('champions', champions)]
        : []),
    ],
    next: isInPlace ? keep : open(lacks),
  }
}

const noChampions = { departments: 0, departmentsWithChampion: 0, champions: 0 }

/** The first role that is missing; where none is, how far the champions reach. */
function roleLine(
  { sponsors, hasCoordinator }: Pick<Standing, 'sponsors' | 'hasCoordinator'>,
  counted: Evidence | null,
): Line {
  if (sponsors === 0) return { says: 'noSponsor' }
  if (!hasCoordinator) return { says: 'noCoordinator' }
  if (!counted) return { says: 'notCounted' }
  const { departments: of, departmentsWithChampion: done, champions } = counted
  if (champions === 0 && done === 0) return { says: 'noChampions' }
  if (of === 0) return { says: 'champions', count: champions }
  return done >= of ? { says: 'everyDepartment', count: of } : { says: 'departmentsWithChampion', done, of }
}

/** In place once all ten are published: what is agreed on and not told binds nobody. */
function parameters({ standing: { rules } }: Known): Judged {
  const { settled, publishedAt } = rules
  const on = publishedAt === null ? null : civilDateAt(publishedAt)
  const pieces = [part('settled', settled, parameterCount), day('publishedAt', on)]
  if (on !== null) return { state: 'inPlace', line: { says: 'rulesPublished', on }, pieces, next: keep }
  if (settled === 0) {
    return { state: 'notStarted', line: { says: 'noneSettled' }, pieces, next: open('settleParameters') }
  }
  return settled >= parameterCount
    ? { state: 'underWay', line: { says: 'allSettled' }, pieces, next: open('publishRules') }
    : {
        state: 'underWay',
        line: { says: 'settled', done: settled, of: parameterCount },
        pieces,
        next: open('settleParameters'),
      }
}

/** In place when every champion had the full day: each of them coaches others alone. */
function training(known: Known): Judged {
  if (!known.counted) return notCounted(known)
  const { championsTrained: done, champions: of } = known.counted
  const pieces = [part('championsTrained', done, of)]
  if (of === 0) return { state: 'notStarted', line: { says: 'noChampions' }, pieces, next: open('nameChampions') }
  const state = stateOf(done, of, 1)
  const next = state === 'inPlace' ? keep : open('planChampionDay')
  return { state, line: { says: 'championsTrained', done, of }, pieces, next }
}

/** In place when eight in ten came to an introduction. */
function introduction(known: Known): Judged {
  if (!known.counted) return notCounted(known)
  const { introduced: done, people: of } = known.counted
  const state = stateOf(done, of, nearlyAll)
  return {
    state,
    line:
      of === 0 ? { says: 'nobodyYet' } : done === 0 ? { says: 'nobodyIntroduced' } : { says: 'introduced', done, of },
    pieces: [part('introduced', done, of)],
    next: state === 'inPlace' ? keep : open('planIntroduction'),
  }
}

/** In place when a champion or a coach saw eight in ten objectives as drafts: after that only their owners change them. */
function coach(known: Known): Judged {
  if (!known.counted) return notCounted(known)
  const { coached: done, objectives: of } = known.counted
  const pieces = [part('coached', done, of)]
  if (of === 0) return { state: 'notStarted', line: { says: 'noObjectives' }, pieces, next: open('askToPublish') }
  const state = stateOf(done, of, nearlyAll)
  const next = state === 'inPlace' ? keep : open('askForDrafts')
  return { state, line: { says: 'coached', done, of }, pieces, next }
}

/** In place when six in ten key results were proposed by their owners. */
function ownership(known: Known): Judged {
  if (!known.counted) return notCounted(known)
  const { ownKeyResults: done, keyResults: of } = known.counted
  const pieces = [part('ownKeyResults', done, of)]
  if (of === 0) return { state: 'notStarted', line: { says: 'noKeyResults' }, pieces, next: open('askToPublish') }
  const state = stateOf(done, of, mostlyOwn)
  const next = state === 'inPlace' ? keep : open('askForOwnKeyResults')
  return { state, line: { says: 'ownKeyResults', done, of }, pieces, next }
}

/** In place when eight in ten objectives that were there at the middle of the cycle were reviewed; before it, it waits. */
function midQuarter(known: Known): Judged {
  const { today, counted, midQuarter: days, nextMidQuarter } = known
  const dated = [day('midQuarterFrom', days.from), day('midQuarterUntil', days.dueUntil)]
  const { done, of } = counted?.midQuarter ?? { done: 0, of: 0 }
  if (today < days.from && done === 0) {
    const line = { says: 'midQuarterFrom', on: days.from } as const
    return { state: 'notStarted', line, pieces: dated, next: waitUntil(days.from) }
  }
  if (!counted) return { ...notCounted(known), pieces: dated }
  if (of === 0) {
    return { state: 'notStarted', line: { says: 'noMidQuarter' }, pieces: dated, next: waitUntil(nextMidQuarter()) }
  }
  const state = stateOf(done, of, nearlyAll)
  return {
    state,
    line: { says: 'midQuarterHeld', done, of },
    pieces: [part('midQuarter', done, of), ...dated],
    next: state === 'inPlace' ? keep : open('holdMidQuarter'),
  }
}

/** In place when there are as many lessons as departments; there is little to tell before objectives are closed. */
function lessons(known: Known): Judged {
  const { today, counted, closingFrom, closingBeforeUntil } = known
  if (!counted) return notCounted(known)
  const { lessons: shared, departments } = counted
  const pieces = [count('lessons', shared)]
  if (shared > 0) {
    const state = stateOf(shared, Math.max(1, departments) * lessonsPerDepartment, 1)
    const next = state === 'inPlace' ? keep : open('shareLessons')
    return { state, line: { says: 'lessonsShared', count: shared }, pieces, next }
  }
  return today > closingBeforeUntil && today < closingFrom
    ? { state: 'notStarted', line: { says: 'lessonsFrom', on: closingFrom }, pieces, next: waitUntil(closingFrom) }
    : { state: 'notStarted', line: { says: 'noLessons' }, pieces, next: open('shareLessons') }
}
