import { rootName } from './founding'
import type { Company, Department } from './model'
import { problemOf, type RosterProblem } from './rosterProblems'
import { mostLevels, nameKey } from './tree'

/** A department that a row names, level by level. */
export interface NamedPath {
  row: number
  names: readonly string[]
}

/** Where rows belong, and what that takes. */
export interface PlacedPaths {
  /** By the row; a path that cannot be is left out. */
  departmentOf: ReadonlyMap<number, Department>
  /** Those that are yet to be made, each after the one above it. */
  made: Department[]
  problems: RosterProblem[]
}

/** Departments by the one above them (empty for the top) and their name. */
class Tree {
  private readonly below = new Map<string, Map<string, Department>>()
  private readonly byId = new Map<string, Department>()

  constructor(departments: readonly Department[]) {
    for (const department of departments) this.add(department)
  }

  add(department: Department): void {
    this.byId.set(department._id, department)
    const above = department.path.at(-2) ?? ''
    const siblings = this.below.get(above) ?? new Map<string, Department>()
    const key = nameKey(department.name)
    if (!siblings.has(key)) siblings.set(key, department)
    this.below.set(above, siblings)
  }

  find(above: string, name: string): Department | undefined {
    return this.below.get(above)?.get(nameKey(name))
  }

  /** A single department at the top that holds others, or is called like it, is the company: files often leave it out. */
  companyItself(companyName: string): Department | undefined {
    const [only, ...others] = this.below.get('')?.values() ?? []
    if (only === undefined || others.length > 0) return undefined
    return this.below.has(only._id) || nameKey(only.name) === nameKey(rootName(companyName)) ? only : undefined
  }
}

/**
 * Finds the departments that a file names in the company's tree, and adds those that are not there. What is spelled in
 * two ways is one department, under the name that it has, or is given first.
 *
 * @param newId makes the ids of those that are added
 */
export function placePaths(
  { _id: companyId, name: companyName }: Pick<Company, '_id' | 'name'>,
  existing: readonly Department[],
  paths: readonly NamedPath[],
  newId: () => string,
): PlacedPaths {
  const tree = new Tree(existing)
  const companyItself = tree.companyItself(companyName)
  const departmentOf = new Map<number, Department>()
  const made: Department[] = []
  const problems: RosterProblem[] = []
  const spelled = new Set<string>()
  let order = Math.max(0, ...existing.map((each) => each.order))

  for (const { row, names } of paths) {
    const [top] = names
    if (top === undefined) continue
    const base = tree.find('', top) ? undefined : companyItself
    const levels = (base?.path.length ?? 0) + names.length
    if (levels > mostLevels) {
      problems.push(problemOf(row, 'tooManyLevels', 'department', names.join('/'), mostLevels))
      continue
    }
    let here = base
    for (const name of names) {
      const found = tree.find(here?._id ?? '', name)
      if (found && found.name !== name && !spelled.has(`${found._id} ${name}`)) {
        spelled.add(`${found._id} ${name}`)
        problems.push(problemOf(row, 'departmentSpelledTwice', 'department', name, found.name))
      }
      if (!found) {
        order += 1
        const _id = newId()
        const department: Department = { _id, companyId, name, path: [...(here?.path ?? []), _id], order, version: 1 }
        tree.add(department)
        made.push(department)
        here = department
      } else {
        here = found
      }
    }
    if (here) departmentOf.set(row, here)
  }
  return { departmentOf, made, problems }
}
