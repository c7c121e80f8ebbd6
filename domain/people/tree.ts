import { Failure } from '../failure'
import type { Department, Owned } from './model'

/** Levels of a company's tree of departments, the root included. */
export const mostLevels = 8

/** A department as far as the tree goes. */
export type Node = Pick<Department, '_id' | 'name' | 'path' | 'order'>

/** The department above; `null` for a root. */
export const parentOf = ({ path }: Pick<Department, 'path'>): string | null => path.at(-2) ?? null

/**
 * A change that goes through everything below a department, in pieces: of all paths, whatever leads up to the
 * department becomes `prefix`. One at a time in a company; what is still to do is found by looking, so a change that
 * was cut off goes on by beginning again.
 */
export type TreeChange = {
  /** The company's id. */
  _id: string
  companyId: string
  departmentId: string
  /** Milliseconds since 1970. */
  at: number
  byId: string
  prefix: string[]
} & (
  | { kind: 'move'; owned: Owned }
  | { kind: 'merge' }
  /** Another head: the department stays where it is, and reviews go to who reads them now. */
  | { kind: 'head' }
)

/** A path after a change: everything up to the department is what the change says; one past it stays. */
export function rebased(
  path: readonly string[],
  { departmentId, prefix }: Pick<TreeChange, 'departmentId' | 'prefix'>,
) {
  const place = path.indexOf(departmentId)
  return place === -1 ? [...path] : [...prefix, ...path.slice(place + 1)]
}

/** Whether a path already is what a change makes of it. */
export const isRebased = (path: readonly string[], change: Pick<TreeChange, 'departmentId' | 'prefix'>): boolean =>
  rebased(path, change).join() === path.join()

/** How names of departments are compared: two that look alike are one to whoever reads them. */
export const nameKey = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

/** @throws Failure `departmentNamed` where a department of this name is there already, below the same one */
export function refuseSameName(
  tree: readonly Node[],
  parentId: string | null,
  { _id, name }: Pick<Node, '_id' | 'name'>,
) {
  const isThere = tree.some(
    (each) => each._id !== _id && parentOf(each) === parentId && nameKey(each.name) === nameKey(name),
  )
  if (isThere) throw new Failure('departmentNamed', 'name', { name })
}

/** How many levels a department spans with everything below it. */
const heightOf = (tree: readonly Node[], { _id }: Node): number =>
  Math.max(1, ...tree.filter(({ path }) => path.includes(_id)).map(({ path }) => path.length - path.indexOf(_id)))

/**
 * Refuses a move that the tree cannot bear.
 *
 * @param parent the department that it is to be below; `null` for none
 * @throws Failure `departmentCircle` below itself, `departmentTooDeep` past eight levels, `departmentNamed`
 */
export function refuseMove(tree: readonly Node[], moved: Node, parent: Node | null): void {
  if (parent?.path.includes(moved._id)) throw new Failure('departmentCircle', 'parentId')
  refuseDepth((parent?.path.length ?? 0) + heightOf(tree, moved), 'parentId')
  refuseSameName(tree, parent?._id ?? null, moved)
}

/**
 * Refuses a merger that the tree cannot bear: what is below the one comes to be below the other.
 *
 * @throws Failure as `refuseMove`, with the field `intoId`
 */
export function refuseMerger(tree: readonly Node[], merged: Node, into: Node): void {
  if (into.path.includes(merged._id)) throw new Failure('departmentCircle', 'intoId')
  refuseDepth(into.path.length + heightOf(tree, merged) - 1, 'intoId')
  const others = tree.filter(({ _id }) => _id !== merged._id)
  for (const child of others.filter((each) => parentOf(each) === merged._id)) refuseSameName(others, into._id, child)
}

/** @throws Failure `departmentTooDeep` */
export function refuseDepth(levels: number, field: string): void {
  if (levels > mostLevels) throw new Failure('departmentTooDeep', field, { bound: mostLevels })
}

/** Departments as a tree is read: each after the one above it, those beside each other in the company's own order. */
export function inTreeOrder<Item extends { path: readonly string[]; order: number }>(
  departments: readonly Item[],
): Item[] {
  const idOf = ({ path }: Item) => path.at(-1) ?? ''
  const known = new Set(departments.map(idOf))
  const below = new Map<string | null, Item[]>()
  for (const item of [...departments].sort((one, other) => one.order - other.order)) {
    const above = item.path.at(-2)
    const parent = above !== undefined && known.has(above) ? above : null
    below.set(parent, [...(below.get(parent) ?? []), item])
  }
  const from = (parent: string | null): Item[] =>
    (below.get(parent) ?? []).flatMap((item) => [item, ...from(idOf(item))])
  return from(null)
}
