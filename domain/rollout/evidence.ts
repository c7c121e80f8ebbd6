import type { CivilDate } from '../calendar/civilDate'
import type { StepCount } from './adoption'
import type { CountedBoard } from './boards'

/**
 * What a night's run counted for the nine success factors and the warnings: of a company and one cycle, never of a
 * person. Departments are those right below the root that use OKRs.
 */
export interface Evidence {
  /** People who use OKRs: staff of departments that do. */
  people: number
  /** Who read why the company uses OKRs, in its newest edition. */
  whyRead: number
  /** How many came to an introduction or a champion's day. */
  introduced: number
  departments: number
  departmentsWithChampion: number
  champions: number
  /** Champions who had their full day. */
  championsTrained: number
  /** The department that most champions come from. */
  mostChampions: { departmentId: string; champions: number } | null
  /** Objectives of this cycle that are, or were, published. */
  objectives: number
  companyObjectives: number
  /** The department whose people own most of the company's objectives. */
  mostCompanyObjectives: { departmentId: string; objectives: number } | null
  /** Objectives that a champion or a coach was shown as a draft. */
  coached: number
  /** Published more than a week after the cycle began. */
  publishedLate: number
  keyResults: number
  /** Proposed by their owners. */
  ownKeyResults: number
  /** Objectives that were there at the middle of the cycle, and those whose mid-quarter review was held. */
  midQuarter: StepCount
  /** Reviews of the cycle before: of everybody who was there at its end, those that were written. */
  reviews: StepCount
  /** Final results with thresholds of the cycle before, and those that reached their stretch: of the cycle, not of anybody. */
  finals: { of: number; atStretch: number }
  /** Lessons shared since the cycle before began. */
  lessons: number
  /**
   * Departments with a board of their own in which nobody said anything since two due days, and the last day on which
   * somebody did.
   */
  silent: { departmentId: string; since: CivilDate }[]
}

/** What there is before the first night, and of a company in which nobody uses OKRs. */
export const nothingCounted: Evidence = {
  people: 0,
  whyRead: 0,
  introduced: 0,
  departments: 0,
  departmentsWithChampion: 0,
  champions: 0,
  championsTrained: 0,
  mostChampions: null,
  objectives: 0,
  companyObjectives: 0,
  mostCompanyObjectives: null,
  coached: 0,
  publishedLate: 0,
  keyResults: 0,
  ownKeyResults: 0,
  midQuarter: { of: 0, done: 0 },
  reviews: { of: 0, done: 0 },
  finals: { of: 0, atStretch: 0 },
  lessons: 0,
  silent: [],
}

/** The departments that evidence speaks of, by name. */
export const namedIn = (
  { mostChampions, mostCompanyObjectives, silent }: Evidence,
  departments: readonly { _id: string; name: string }[],
): RolloutFigures['named'] => {
  const ids = new Set([mostChampions, mostCompanyObjectives, ...silent].map((each) => each?.departmentId))
  return departments.flatMap(({ _id, name }) => (ids.has(_id) ? [{ id: _id, name }] : []))
}

/** What the last run counted; one document a company, `_id` is the company's. What is read belongs to its run. */
export interface RolloutFigures {
  _id: string
  companyId: string
  cycleId: string
  /** Sorts by when it was begun. */
  run: string
  /** Milliseconds since 1970, of the run's end. */
  computedAt: number
  /** The weeks that were counted, by their Mondays. */
  mondays: CivilDate[]
  evidence: Evidence
  /** The departments that the evidence speaks of. */
  named: { id: string; name: string }[]
  /** Of the whole company. */
  board: CountedBoard
}
