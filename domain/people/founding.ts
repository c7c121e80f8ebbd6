import { bounds, type Company, type Department } from './model'
import { nameKey, parentOf } from './tree'

/** What the department at the top is called that stands for a company: its name, as much of it as a department may have. */
export const rootName = (companyName: string): string =>
  [...companyName].slice(0, bounds.departmentName.max).join('').trim()

/** The departments of a company that is being founded. */
export interface FoundingTree {
  /** Those to be made, each after the one above it. */
  made: Department[]
  /** Where the founder belongs. */
  own: Department
}

/**
 * A root that stands for the company, and the founder's department below it: whatever is added later, by hand or from a
 * file, has its place beside that one, and nobody who leads it leads the company. A founder who names the company itself
 * belongs to the root.
 *
 * @param departmentName where the founder works
 * @param newId makes the ids
 */
export function foundingTree(
  { _id: companyId, name }: Pick<Company, '_id' | 'name'>,
  departmentName: string,
  newId: () => string,
): FoundingTree {
  const rootId = newId()
  const root: Department = { _id: rootId, companyId, name: rootName(name), path: [rootId], order: 1 }
  if (nameKey(departmentName) === nameKey(root.name)) return { made: [root], own: root }
  const ownId = newId()
  const own: Department = { _id: ownId, companyId, name: departmentName, path: [rootId, ownId], order: 2 }
  return { made: [root, own], own }
}

/**
 * The root that goes on standing for a company that takes another name; `undefined` where no department at the top is
 * called as the company was, or another one already is as it will be.
 *
 * @param before what the company was called
 * @param after what it will be called
 */
export function renamedRoot(tree: readonly Department[], before: string, after: string): Department | undefined {
  const tops = tree.filter((each) => parentOf(each) === null)
  const called = (name: string) => tops.find((each) => nameKey(each.name) === nameKey(rootName(name)))
  const root = called(before)
  const other = called(after)
  if (root === undefined || (other !== undefined && other._id !== root._id)) return undefined
  const name = rootName(after)
  return root.name === name ? undefined : { ...root, name }
}
