import type { CivilDate } from '../calendar/civilDate'
import { type GroupFigures, type PackedFigures, unpackedFigures } from './adoption'

/** One line of the board: a department, or several together, so that no figure is about a person. */
export type GroupOf<Figures> =
  | { kind: 'department'; departmentId: string; name: string; hasMore: boolean; figures: Figures }
  /** By name as far as there is room, and how many others. */
  | { kind: 'merged'; names: string[]; others: number; figures: Figures }

/** The line as it is stored and sent. */
export type CountedGroup = GroupOf<PackedFigures>

/** What a board shows of a department, or of the company, with everything that would tell of persons left out. */
export interface CountedBoard {
  /** `null` where it is too small to be shown, or shown only together with others. */
  total: PackedFigures | null
  /** In the company's own order, what is merged last; none where there is no total. */
  groups: CountedGroup[]
  /** Departments below that do not use OKRs. */
  outside: string[]
}

/** A department's board of one run; `_id` is run and department. */
export interface DepartmentAdoption extends CountedBoard {
  _id: string
  companyId: string
  run: string
  departmentId: string
}

export const adoptionIdOf = (run: string, departmentId: string): string => `${run}:${departmentId}`

/** A line as screens read it. */
export const unpackedGroup = (group: CountedGroup, mondays: readonly CivilDate[]): GroupOf<GroupFigures> => ({
  ...group,
  figures: unpackedFigures(group.figures, mondays),
})
