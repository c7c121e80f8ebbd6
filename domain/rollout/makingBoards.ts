import { okrUseOf, type SaidUse } from '../people/okrUse'
import type { Department } from '../people/model'
import { noFigures, type PackedFigures, shortened, smallestGroup, together, weeksIn, without } from './adoption'
import type { CountedBoard, CountedGroup } from './boards'
import { grouped } from './groups'

/** A department as boards need it. */
export type BoardDepartment = Pick<Department, '_id' | 'name' | 'path' | 'order'>

/** Bounds of one board, so that an answer stays below 100 KB whatever the tree looks like. */
export const boardLimits = { groups: 120, names: 30, outside: 60, characters: 55_000 } as const

/** A company's tree with what was counted in it. */
interface Tree {
  said: SaidUse
  weeks: number
  childrenOf: ReadonlyMap<string | null, BoardDepartment[]>
  totalOf: (departmentId: string) => PackedFigures
}

/** The department above; `null` at the root, and where the one above is gone. */
const aboveOf = ({ path }: BoardDepartment, known: ReadonlySet<string>): string | null => {
  const above = path[path.length - 2]
  return above !== undefined && known.has(above) ? above : null
}

function treeOf(
  departments: readonly BoardDepartment[],
  own: ReadonlyMap<string, PackedFigures>,
  said: SaidUse,
  weeks: number,
): Tree {
  const known = new Set(departments.map(({ _id }) => _id))
  const childrenOf = new Map<string | null, BoardDepartment[]>()
  for (const department of [...departments].sort((one, other) => one.order - other.order)) {
    const above = aboveOf(department, known)
    childrenOf.set(above, [...(childrenOf.get(above) ?? []), department])
  }
  const totals = new Map<string, PackedFigures>()
  const totalOf = (id: string): PackedFigures => {
    const kept = totals.get(id)
    if (kept) return kept
    const below = (childrenOf.get(id) ?? []).map(({ _id }) => totalOf(_id))
    const total = below.reduce(together, own.get(id) ?? noFigures(weeks))
    totals.set(id, total)
    return total
  }
  return { said, weeks, childrenOf, totalOf }
}

/** What a whole is made of: the departments right below it, and who is in none of them, under the whole's own name. */
interface BoardPart {
  people: number
  department: BoardDepartment | null
  name: string
  figures: PackedFigures
}

function partsOf(total: PackedFigures, name: string, children: readonly BoardDepartment[], tree: Tree): BoardPart[] {
  const below = children.map((department): BoardPart => {
    const figures = tree.totalOf(department._id)
    return { people: figures.people, department, name: department.name, figures }
  })
  const rest = below.reduce((left, { figures }) => without(left, figures), total)
  return [...below, { people: rest.people, department: null, name, figures: rest }]
}

const hasPeopleBelow = ({ _id }: BoardDepartment, { childrenOf, totalOf }: Tree): boolean =>
  (childrenOf.get(_id) ?? []).some((child) => totalOf(child._id).people > 0)

/** Several parts in one line; none where there are no parts. */
function mergedGroup(parts: readonly BoardPart[], weeks: number): CountedGroup[] {
  if (parts.length === 0) return []
  const names = parts.map(({ name }) => name).filter((name) => name !== '')
  return [
    {
      kind: 'merged',
      names: names.slice(0, boardLimits.names),
      others: Math.max(0, names.length - boardLimits.names),
      figures: parts.reduce((sum, { figures }) => together(sum, figures), noFigures(weeks)),
    },
  ]
}

/** The lines of a board, and which departments below have none of their own because they are too small. */
function linesOf(parts: readonly BoardPart[], tree: Tree): { groups: CountedGroup[]; hidden: ReadonlySet<string> } {
  const { alone, merged } = grouped(parts)
  const departments = alone.flatMap(({ department, ...part }) => (department ? [{ ...part, department }] : []))
  const groups = [
    ...departments.slice(0, boardLimits.groups).map(
      ({ department, name, figures }): CountedGroup => ({
        kind: 'department',
        departmentId: department._id,
        name,
        hasMore: hasPeopleBelow(department, tree),
        figures,
      }),
    ),
    ...mergedGroup(
      alone.filter(({ department }) => department === null),
      tree.weeks,
    ),
    // For which there is no room: not too small, so that they have boards all the same, and a line apart from those.
    ...mergedGroup(departments.slice(boardLimits.groups), tree.weeks),
    ...mergedGroup(merged, tree.weeks),
  ]
  return { groups: fitting(groups), hidden: new Set(merged.flatMap(({ department }) => department?._id ?? [])) }
}

/** Lines with as many of the newest weeks as there is room for. */
function fitting(groups: CountedGroup[]): CountedGroup[] {
  const characters = groups.reduce((sum, { figures }) => sum + figures.counts.join().length, 0)
  const weeks = Math.max(0, ...groups.map(({ figures }) => weeksIn(figures)))
  if (characters <= boardLimits.characters || weeks === 0) return groups
  return fitting(groups.map((group) => ({ ...group, figures: shortened(group.figures, weeks - 1) })))
}

const outsideOf = (departments: readonly BoardDepartment[], said: SaidUse): string[] =>
  departments
    .filter(({ path }) => okrUseOf(path, said) !== 'yes')
    .slice(0, boardLimits.outside)
    .map(({ name }) => name)

/** A company's boards: its own, and those of its departments. */
export interface CountedBoards {
  company: CountedBoard
  departments: (CountedBoard & { departmentId: string })[]
}

/**
 * Everything that boards show of a company, made of what was counted of the people right in each department.
 *
 * No figure of fewer than five people can be read from it or worked out by subtraction, not even from all boards
 * together: a department that is merged with others has no board of its own, and neither have those below it.
 *
 * @param own by department, of the people right in it
 * @param weeks how many the figures hold
 */
export function boardsOf(
  departments: readonly BoardDepartment[],
  own: ReadonlyMap<string, PackedFigures>,
  said: SaidUse,
  weeks: number,
): CountedBoards {
  const tree = treeOf(departments, own, said, weeks)
  const boards: CountedBoards['departments'] = []
  const show = (whole: PackedFigures, name: string, children: readonly BoardDepartment[], isHidden: boolean) => {
    const isShown = !isHidden && whole.people >= smallestGroup
    const { groups, hidden } = linesOf(partsOf(whole, name, children, tree), tree)
    for (const child of children) showDepartment(child, !isShown || hidden.has(child._id))
    return { total: isShown ? whole : null, groups: isShown ? groups : [], outside: outsideOf(children, said) }
  }
  const showDepartment = ({ _id, name }: BoardDepartment, isHidden: boolean): CountedBoard => {
    const board = show(tree.totalOf(_id), name, tree.childrenOf.get(_id) ?? [], isHidden)
    boards.push({ departmentId: _id, ...board })
    return board
  }
  const roots = tree.childrenOf.get(null) ?? []
  const [root] = roots
  const company =
    root && roots.length === 1
      ? showDepartment(root, false)
      : show([...own.values()].reduce(together, noFigures(weeks)), '', roots, false)
  return { company, departments: boards }
}
