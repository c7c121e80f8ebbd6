import { noFigures, type PackedFigures, together } from './adoption'
import { adoptionIdOf, type DepartmentAdoption } from './boards'
import { namedIn, type RolloutFigures } from './evidence'
import { type BoardDepartment, boardsOf } from './makingBoards'
import { countIn } from './taken'
import {
  bothTallies,
  type CountedPerson,
  evidenceOf,
  isCounted,
  noTally,
  type Tally,
  type TallySetting,
  tallyOf,
} from './tally'

/** What was counted of some people. */
export interface Counted {
  /** Of the people right in each department. */
  own: Map<string, PackedFigures>
  tally: Tally
}

export const nobodyCounted = (): Counted => ({ own: new Map(), tally: noTally() })

/** Counts people in. @param counted is changed, since a company has thousands */
export function countPeople(counted: Counted, people: readonly CountedPerson[], setting: TallySetting): void {
  for (const person of people) {
    counted.tally = bothTallies(counted.tally, tallyOf(person, setting))
    if (!isCounted(person.member, setting.said)) continue
    const { departmentId } = person.member
    const figures = counted.own.get(departmentId) ?? noFigures(setting.counting.mondays.length)
    countIn(figures, person, setting.counting)
    counted.own.set(departmentId, figures)
  }
}

/** What was counted of people in pieces, as it is kept between them. */
export interface CountedPiece {
  departments: { departmentId: string; figures: PackedFigures }[]
  /** `null` where it stands in another piece. */
  tally: Tally | null
}

/** What all pieces counted; they share nobody. */
export function sumOf(pieces: readonly CountedPiece[]): Counted {
  const sum = nobodyCounted()
  for (const { departments, tally } of pieces) {
    if (tally) sum.tally = bothTallies(sum.tally, tally)
    for (const { departmentId, figures } of departments) {
      const known = sum.own.get(departmentId)
      sum.own.set(departmentId, known ? together(known, figures) : figures)
    }
  }
  return sum
}

/** Whose figures they are, and of which run. */
export interface Run {
  companyId: string
  /** Sorts by when it was begun. */
  run: string
  /** Milliseconds since 1970. */
  computedAt: number
}

/**
 * Everything that a run writes, made of what was counted of everybody.
 * @param departments all of the company's
 * @param lessons shared since the cycle before began
 */
export function shownOf(
  { own, tally }: Counted,
  departments: readonly BoardDepartment[],
  setting: Pick<TallySetting, 'counting' | 'said'>,
  lessons: number,
  { companyId, run, computedAt }: Run,
): { figures: RolloutFigures; adoptions: DepartmentAdoption[] } {
  const { cycle, mondays } = setting.counting
  const boards = boardsOf(departments, own, setting.said, mondays.length)
  const shown = boards.departments.filter(({ total }) => total !== null).map(({ departmentId }) => departmentId)
  const evidence = evidenceOf(tally, departments, setting, lessons, new Set(shown))
  return {
    figures: {
      _id: companyId,
      companyId,
      cycleId: cycle.id,
      run,
      computedAt,
      mondays: [...mondays],
      evidence,
      named: namedIn(evidence, departments),
      board: boards.company,
    },
    adoptions: boards.departments.map((board) => ({
      _id: adoptionIdOf(run, board.departmentId),
      companyId,
      run,
      ...board,
    })),
  }
}
