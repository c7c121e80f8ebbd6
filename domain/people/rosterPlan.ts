import type { Company, Department, Member } from './model'
import { changedFields, type ContentField, type LineContents, numberKey, type RosterLine } from './roster'
import { placePaths } from './rosterDepartments'
import type { RosterMapping, RosterTable } from './rosterFields'
import { inCircles, managersFirst, reportingOf, reportsFirst } from './rosterManagers'
import { problemOf, type RosterProblem } from './rosterProblems'
import { type FileLine, readRow } from './rosterRows'

/** A line as an import will write it. */
export interface PlannedLine {
  contents: LineContents
  /** The department's name, which may have yet to be made. */
  departmentName: string
  /** A member has this line, or has its number already: what it says, it says of them. */
  isClaimed: boolean
}

/** A line that is there, and what of it will be otherwise. */
export interface PlannedChange extends PlannedLine {
  before: LineContents
  formerDepartmentName: string
  fields: ContentField[]
}

/** Somebody who is in the list, and not in the file. */
export interface PlannedLeave {
  employeeNumber: string
  name: string
  departmentName: string
  isClaimed: boolean
}

/** Everything that an import of a file would do. */
export interface RosterPlan {
  problems: RosterProblem[]
  /** To be made, each after the one above it. */
  departments: Department[]
  /** Lines of people who are new in the list, or come back. */
  added: PlannedLine[]
  /** The same department, and something else of it changes. */
  changed: PlannedChange[]
  /** Another department, and whatever else changes. */
  moved: PlannedChange[]
  /** Each before their manager: undone backwards, nobody comes back to a manager who is not there yet. */
  left: PlannedLeave[]
  /** Of claimed lines whose members get another manager: the numbers, each after their manager's. */
  managers: string[]
  unchanged: number
}

/** A colleague with a number, and what they are where a file does not say. */
export type Numbered = Pick<Member, 'departmentId' | 'title'>

export interface Planning {
  company: Pick<Company, '_id' | 'name'>
  table: RosterTable
  mapping: RosterMapping
  /** Every line of the company. */
  lines: readonly RosterLine[]
  departments: readonly Department[]
  /** Colleagues who have a number that no line has, by `numberKey`: the line will be theirs. */
  numbered: ReadonlyMap<string, Numbered>
  /** Texts that WeChat does not let pass. */
  refused: ReadonlySet<string>
  newId: () => string
}

/** The dry run: what a file would change, and what is wrong with it. Decides everything and does nothing. */
export function planRoster(planning: Planning): RosterPlan {
  const { company, table, mapping, lines, departments, newId } = planning
  const read = table.rows.map((row) => readRow(row, mapping))
  const problems = read.flatMap((each) => each.problems)
  const { distinct, duplicates } = onceEach(read.flatMap(({ line }) => line ?? []))
  problems.push(...duplicates)

  const paths = distinct.map(({ row, department = [] }) => ({ row, names: department }))
  const placed = placePaths(company, departments, paths, newId)
  problems.push(...placed.problems)
  const { made } = placed
  const nameOf = new Map([...departments, ...made].map(({ _id, name }) => [_id, name]))

  const known = new Map(lines.map((line) => [numberKey(line.employeeNumber), line]))
  const [first] = [...departments].sort((one, other) => one.order - other.order)
  const numberOf = spellingsOf(lines, distinct)
  const rows = distinct.map((line) => {
    const key = numberKey(line.employeeNumber)
    const former = known.get(key)
    const holder = former ? undefined : planning.numbered.get(key)
    return { row: line.row, former, holder, contents: contentsOf(line, former, holder) }
  })

  function contentsOf(line: FileLine, former: RosterLine | undefined, holder: Numbered | undefined): LineContents {
    const department =
      placed.departmentOf.get(line.row)?._id ?? former?.departmentId ?? holder?.departmentId ?? first?._id ?? ''
    const manager = line.managerNumber === undefined ? (former?.managerNumber ?? null) : line.managerNumber
    return {
      employeeNumber: former?.employeeNumber ?? line.employeeNumber,
      name: line.name,
      departmentId: department,
      managerNumber: manager === null ? null : (numberOf.get(numberKey(manager)) ?? manager),
      title: line.title ?? former?.title ?? holder?.title ?? '',
      language: line.language ?? former?.language ?? null,
    }
  }

  problems.push(...managerProblems(rows, lines), ...refusals(rows, made, placed.departmentOf, planning.refused))
  const inFile = new Set(distinct.map(({ employeeNumber }) => numberKey(employeeNumber)))
  const planned = (contents: LineContents, isClaimed: boolean): PlannedLine => ({
    contents,
    departmentName: nameOf.get(contents.departmentId) ?? '',
    isClaimed,
  })
  const added = rows
    .filter(({ former }) => former === undefined || former.standing.state === 'left')
    .map(({ contents, holder }) => planned(contents, holder !== undefined))
  const changes = rows.flatMap(({ former, contents }): PlannedChange[] => {
    if (former === undefined || former.standing.state === 'left') return []
    const before = bareContents(former)
    const fields = changedFields(before, contents)
    const formerDepartmentName = nameOf.get(former.departmentId) ?? ''
    const isClaimed = former.standing.state === 'claimed'
    return fields.length === 0 ? [] : [{ ...planned(contents, isClaimed), before, formerDepartmentName, fields }]
  })
  const moves = ({ fields }: PlannedChange) => fields.includes('departmentId')
  const held = new Set(rows.flatMap(({ holder, contents }) => (holder ? numberKey(contents.employeeNumber) : [])))
  const claimed = new Set(
    lines.flatMap(({ employeeNumber, standing }) => (standing.state === 'claimed' ? numberKey(employeeNumber) : [])),
  )
  const reconnected = rows.filter(({ former, holder, contents: { managerNumber } }) => {
    const key = managerNumber === null ? '' : numberKey(managerNumber)
    // Whom no line spoke of before keeps the manager they have where the file names none who is here.
    if (holder) return held.has(key) || claimed.has(key)
    if (former?.standing.state !== 'claimed') return false
    return former.managerNumber !== managerNumber || held.has(key)
  })
  return {
    problems: problems.sort((one, other) => one.row - other.row),
    departments: made,
    added,
    changed: changes.filter((change) => !moves(change)),
    moved: changes.filter(moves),
    left: reportsFirst(
      lines.filter(
        ({ employeeNumber, standing }) => standing.state !== 'left' && !inFile.has(numberKey(employeeNumber)),
      ),
      reportingOf(lines),
    ).map(({ employeeNumber, name, departmentId, standing }) => ({
      employeeNumber,
      name,
      departmentName: nameOf.get(departmentId) ?? '',
      isClaimed: standing.state === 'claimed',
    })),
    managers: managersFirst(
      reconnected.map(({ contents }) => contents),
      reportingOf(rows.map(({ contents }) => contents)),
    ).map(({ employeeNumber }) => employeeNumber),
    unchanged: rows.length - added.length - changes.length,
  }
}

const bareContents = ({
  employeeNumber,
  name,
  departmentId,
  managerNumber,
  title,
  language,
}: RosterLine): LineContents => ({ employeeNumber, name, departmentId, managerNumber, title, language })

/** The first line of each number, and a problem for every further one. */
function onceEach(lines: readonly FileLine[]): { distinct: FileLine[]; duplicates: RosterProblem[] } {
  const first = new Map<string, FileLine>()
  const duplicates: RosterProblem[] = []
  for (const line of lines) {
    const key = numberKey(line.employeeNumber)
    const earlier = first.get(key)
    if (earlier) {
      duplicates.push(problemOf(line.row, 'duplicateNumber', 'employeeNumber', line.employeeNumber, earlier.row))
    } else {
      first.set(key, line)
    }
  }
  return { distinct: [...first.values()], duplicates }
}

/** How each number is written: as the list has it, else as the file does. */
const spellingsOf = (lines: readonly RosterLine[], distinct: readonly FileLine[]): ReadonlyMap<string, string> =>
  new Map([...distinct, ...lines].map(({ employeeNumber }) => [numberKey(employeeNumber), employeeNumber]))

interface PlannedRow {
  row: number
  contents: LineContents
}

function managerProblems(rows: readonly PlannedRow[], lines: readonly RosterLine[]): RosterProblem[] {
  const inFile = new Set(rows.map(({ contents }) => numberKey(contents.employeeNumber)))
  const staying = lines.filter(({ standing }) => standing.state !== 'left')
  const listed = new Set(staying.map(({ employeeNumber }) => numberKey(employeeNumber)))
  const others = staying.filter(({ employeeNumber }) => !inFile.has(numberKey(employeeNumber)))
  // A file of a few people can close a circle with those who are in the list already.
  const circles = inCircles(reportingOf([...others, ...rows.map(({ contents }) => contents)]))
  return rows.flatMap(({ row, contents: { employeeNumber, managerNumber } }) => {
    if (managerNumber === null) return []
    if (circles.has(numberKey(employeeNumber))) {
      return [problemOf(row, 'managerCircle', 'managerNumber', managerNumber)]
    }
    const manager = numberKey(managerNumber)
    if (inFile.has(manager)) return []
    return [problemOf(row, listed.has(manager) ? 'managerNotInFile' : 'unknownManager', 'managerNumber', managerNumber)]
  })
}

function refusals(
  rows: readonly PlannedRow[],
  made: readonly Department[],
  departmentOf: ReadonlyMap<number, Department>,
  refused: ReadonlySet<string>,
): RosterProblem[] {
  if (refused.size === 0) return []
  const named = new Set<string>()
  const makes = new Map(made.map(({ _id, name }) => [_id, name]))
  return rows.flatMap(({ row, contents: { name, title } }) => {
    const department = (departmentOf.get(row)?.path ?? []).flatMap((id) => {
      const made = makes.get(id)
      if (made === undefined || !refused.has(made) || named.has(id)) return []
      named.add(id)
      return [problemOf(row, 'textRefused', 'department', made)]
    })
    return [
      ...(refused.has(name) ? [problemOf(row, 'textRefused', 'name', name)] : []),
      ...(refused.has(title) ? [problemOf(row, 'textRefused', 'title', title)] : []),
      ...department,
    ]
  })
}

/**
 * The texts that others will read and that the list does not hold yet, each once: what WeChat is asked about.
 * Sorted, so that asking can go on where it stopped.
 */
export function newTexts({
  table,
  mapping,
  lines,
  departments,
}: Pick<Planning, 'table' | 'mapping' | 'lines' | 'departments'>): string[] {
  const known = new Set([...lines.flatMap(({ name, title }) => [name, title]), ...departments.map(({ name }) => name)])
  const texts = table.rows.flatMap((row) => {
    const { line } = readRow(row, mapping)
    return line ? [line.name, line.title ?? '', ...(line.department ?? [])] : []
  })
  return [...new Set(texts)].filter((text) => text !== '' && !known.has(text)).sort()
}

/** The employee numbers that the list does not hold yet: by these is found who has one already. */
export function newNumbers({ table, mapping, lines }: Pick<Planning, 'table' | 'mapping' | 'lines'>): string[] {
  const known = new Set(lines.map(({ employeeNumber }) => numberKey(employeeNumber)))
  const numbers = table.rows.flatMap((row) => readRow(row, mapping).line?.employeeNumber ?? [])
  return [...new Set(numbers)].filter((each) => !known.has(numberKey(each)))
}

/** How much a plan is, in numbers. */
export interface PlanCounts {
  errors: number
  warnings: number
  departments: number
  added: number
  changed: number
  moved: number
  left: number
  unchanged: number
}
