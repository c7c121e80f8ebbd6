import headings from './rosterHeadings.json'

/** What a file can say of somebody, in the order in which screens and example files list it. */
export const rosterFields = ['name', 'employeeNumber', 'department', 'managerNumber', 'title', 'language'] as const
export type RosterField = (typeof rosterFields)[number]

/** Without these there is no line. */
export const neededFields: readonly RosterField[] = ['name', 'employeeNumber']

/** What separates the levels of a department's path. */
export const pathSeparators = ['/', '\\', '>', '-'] as const
export type PathSeparator = (typeof pathSeparators)[number]

/** Which column says what: columns by their place from 0, each for one field at most. */
export interface RosterMapping {
  columns: Partial<Record<RosterField, number>>
  separator: PathSeparator
}

/** A file's table as it was read. */
export interface RosterTable {
  /** The row that the headings stand in, counted from 1 as spreadsheets do. */
  headingRow: number
  headings: string[]
  rows: RosterRow[]
}

/** One row below the headings that is not empty. */
export interface RosterRow {
  /** Its place in the file, counted from 1. */
  row: number
  cells: string[]
  /** Columns whose cell holds a formula: its text is not known, or would be carried out by a spreadsheet. */
  formulas?: number[]
}

/**
 * Headings that files call the fields by: our own example, what 企业微信, 钉钉 and 飞书 export, and what HR systems
 * write. Compared by `headingKey`.
 */
const knownHeadings: Record<RosterField, readonly string[]> = headings

/**
 * What two headings are compared by: width, case, blanks, marks such as `*`, and remarks in brackets such as （必填）
 * make no difference.
 */
export const headingKey = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[\s*:'’_.-]/g, '')

const fieldByKey: ReadonlyMap<string, RosterField> = new Map(
  rosterFields.flatMap((field) => knownHeadings[field].map((heading) => [headingKey(heading), field] as const)),
)

/** The field that a heading is known for. */
export const fieldOf = (heading: string): RosterField | undefined => fieldByKey.get(headingKey(heading))

/** Where the headings may stand at the latest: exports begin with a title, or with notes on how to fill them in. */
const latestHeadingRow = 20

/**
 * Finds the headings: of the first rows the one that says the most fields, else the first that is not empty.
 * @returns `undefined` where everything is empty
 */
export function tableOf(rows: readonly RosterRow[]): RosterTable | undefined {
  const filled = rows.filter(({ cells, formulas }) => cells.some((cell) => cell !== '') || formulas !== undefined)
  const [first] = filled
  if (!first) return undefined
  const known = ({ cells }: RosterRow) => new Set(cells.flatMap((cell) => fieldOf(cell) ?? [])).size
  const heading = filled
    .filter(({ row }) => row <= latestHeadingRow)
    .reduce((best, each) => (known(each) > known(best) ? each : best), first)
  return {
    headingRow: heading.row,
    headings: heading.cells,
    rows: filled.filter(({ row }) => row > heading.row),
  }
}

/** What a file's headings say; of two that say the same, the first. */
export function guessMapping({ headings, rows }: RosterTable): RosterMapping {
  const columns: RosterMapping['columns'] = {}
  headings.forEach((heading, column) => {
    const field = fieldOf(heading)
    if (field !== undefined && columns[field] === undefined) columns[field] = column
  })
  const paths = columns.department
  return { columns, separator: separatorOf(paths === undefined ? [] : rows.map(({ cells }) => cells[paths] ?? '')) }
}

/**
 * What separates the levels in these paths. A hyphen stands in many a name, and counts only where nothing better
 * separates anything.
 */
export function separatorOf(paths: readonly string[]): PathSeparator {
  const counted = pathSeparators
    .slice(0, -1)
    .map((separator) => ({ separator, paths: paths.filter((path) => plain(path).includes(separator)).length }))
    .sort((one, other) => other.paths - one.paths)
  const [best] = counted
  if (best && best.paths > 0) return best.separator
  return paths.some((path) => plain(path).includes('-')) ? '-' : '/'
}

/** A path with the narrow forms of its separators. */
const plain = (path: string): string => path.normalize('NFKC').replace(/[—–−]/g, '-')

/** The names on a path, from the root; empty ones, as of a leading separator, are left out. */
export const pathNames = (path: string, separator: PathSeparator): string[] =>
  plain(path)
    .split(separator)
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter((name) => name !== '')
