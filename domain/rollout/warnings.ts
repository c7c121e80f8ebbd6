import type { CivilDate } from '../calendar/civilDate'
import type { WorkCalendar } from '../calendar/workdays'
import type { CycleRhythm } from '../okr/cycle'
import type { Board } from './boardApi'
import { type Evidence, nothingCounted } from './evidence'
import { type Known, knownOf, mostlyOwn, reached } from './factors'
import type { CompanyText } from './rating'
import type { StepId } from './steps'

/**
 * What the product warns of, what weighs most first: what turns OKRs into something else, then what keeps them from
 * being the company's own, then what was left out, then what makes them weak.
 */
export const warningKinds = [
  'textsToMend',
  'noneFromTop',
  'objectivesFromOne',
  'championsFromOne',
  'handedDown',
  'championsUntrained',
  'midQuarterSkipped',
  'silent',
  'writtenLate',
  'bunchedAtStretch',
] as const
export type WarningKind = (typeof warningKinds)[number]

/** What was seen; counts of the company, never of a person. */
export type Seen =
  | { kind: 'textsToMend'; texts: CompanyText[] }
  | { kind: 'noneFromTop'; of: number }
  | { kind: 'objectivesFromOne' | 'championsFromOne'; department: string; done: number; of: number }
  | {
      kind: 'handedDown' | 'championsUntrained' | 'midQuarterSkipped' | 'writtenLate' | 'bunchedAtStretch'
      done: number
      of: number
    }
  | { kind: 'silent'; departments: { id: string; name: string; since: CivilDate }[] }

/** Something seen, and what to do about it. */
export type Warning = Seen & { step: StepId }

/** Below so many nothing is most of anything: one champion of two is no majority. */
export const fewestToJudge = {
  champions: 4,
  companyObjectives: 4,
  objectives: 10,
  keyResults: 10,
  /** Reviews that were due. */
  midQuarter: 10,
  finals: 10,
} as const

/** More than this share is most. */
export const most = 0.5

/** Half as many is few: of champions with their full day, of mid-quarter reviews held. */
export const few = 0.5

/**
 * Objectives published more than a week after the cycle began; from a third on, others cannot have aligned to them in
 * time.
 */
export const manyLate = 1 / 3

interface Asked extends Known {
  evidence: Evidence
  board: Board
}

/** When each is seen. */
const rules: Record<WarningKind, (asked: Asked) => Seen | null> = {
  textsToMend: ({ standing: { textsToMend: texts } }) => (texts.length > 0 ? { kind: 'textsToMend', texts } : null),

  noneFromTop: ({ evidence: { companyObjectives, objectives: of } }) =>
    companyObjectives === 0 && of >= fewestToJudge.objectives ? { kind: 'noneFromTop', of } : null,

  objectivesFromOne: ({ evidence, board }) => {
    const { mostCompanyObjectives: found, companyObjectives: of } = evidence
    const department = found && nameOf(found.departmentId, board)
    if (!found || !department || evidence.departments < 2 || of < fewestToJudge.companyObjectives) return null
    return found.objectives / of > most ? { kind: 'objectivesFromOne', department, done: found.objectives, of } : null
  },

  championsFromOne: ({ evidence, board }) => {
    const { mostChampions: found, champions: of } = evidence
    const department = found && nameOf(found.departmentId, board)
    if (!found || !department || evidence.departments < 2 || of < fewestToJudge.champions) return null
    const share = found.champions / of
    // A department that is most of the company rightly has most of its champions.
    const isOwner = share > most && share > shareOfPeople(found.departmentId, board)
    return isOwner ? { kind: 'championsFromOne', department, done: found.champions, of } : null
  },

  handedDown: ({ evidence: { ownKeyResults: done, keyResults: of } }) =>
    of >= fewestToJudge.keyResults && !reached(done, of, mostlyOwn) ? { kind: 'handedDown', done, of } : null,

  championsUntrained: ({ evidence: { championsTrained: done, champions: of } }) =>
    of >= fewestToJudge.champions && done / of < few ? { kind: 'championsUntrained', done, of } : null,

  midQuarterSkipped: ({ today, midQuarter: { dueUntil }, evidence: { midQuarter } }) => {
    const { done, of } = midQuarter
    const isSkipped = today > dueUntil && of >= fewestToJudge.midQuarter && done / of < few
    return isSkipped ? { kind: 'midQuarterSkipped', done, of } : null
  },

  silent: ({ evidence: { silent }, board }) => {
    const departments = silent.flatMap(({ departmentId, since }) => {
      const name = nameOf(departmentId, board)
      return name ? [{ id: departmentId, name, since }] : []
    })
    return departments.length > 0 ? { kind: 'silent', departments } : null
  },

  writtenLate: ({ evidence: { publishedLate: done, objectives: of } }) =>
    of >= fewestToJudge.objectives && done / of >= manyLate ? { kind: 'writtenLate', done, of } : null,

  bunchedAtStretch: ({ evidence: { finals } }) => {
    const { atStretch: done, of } = finals
    return of >= fewestToJudge.finals && done / of > most ? { kind: 'bunchedAtStretch', done, of } : null
  },
}

/** What to do about each. */
const answers: Record<Exclude<WarningKind, 'textsToMend'>, StepId> = {
  noneFromTop: 'writeCompanyObjectives',
  objectivesFromOne: 'spreadCompanyObjectives',
  championsFromOne: 'nameChampions',
  handedDown: 'askForOwnKeyResults',
  championsUntrained: 'planChampionDay',
  midQuarterSkipped: 'holdMidQuarter',
  silent: 'lookAtSilent',
  writtenLate: 'askToDraftEarlier',
  bunchedAtStretch: 'aimHigher',
}

const mending: Record<CompanyText, StepId> = { why: 'mendWhy', rules: 'mendRules', pilot: 'mendPilot' }

const stepAgainst = (seen: Seen): StepId =>
  seen.kind === 'textsToMend' ? mending[seen.texts[0] ?? 'rules'] : answers[seen.kind]

/**
 * What a company's rollout is warned of, what weighs most first; each kind once at most. Before the first night only
 * what its texts say.
 * @param board the company's own
 */
export function warningsOf(board: Board, calendar: WorkCalendar, rhythm: CycleRhythm): Warning[] {
  const asked = { ...knownOf(board, calendar, rhythm), evidence: board.evidence ?? nothingCounted, board }
  return warningKinds.flatMap((kind) => {
    const seen = rules[kind](asked)
    return seen ? [{ ...seen, step: stepAgainst(seen) }] : []
  })
}

/** A department by its name of today; of one that is gone since nothing is said. */
const nameOf = (departmentId: string, { named }: Pick<Board, 'named'>): string | undefined =>
  named.find(({ id }) => id === departmentId)?.name

/** The share of the people that a department has; 0 of a small one, which is not shown by itself. */
function shareOfPeople(departmentId: string, { groups, total }: Pick<Board, 'groups' | 'total'>): number {
  const group = groups.find((each) => each.kind === 'department' && each.departmentId === departmentId)
  return group && total && total.people > 0 ? group.figures.people / total.people : 0
}
