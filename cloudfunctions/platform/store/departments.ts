import type { Department } from '@domain/people/model'
import { type SaidUse, saidUse } from '@domain/people/okrUse'
import { _, database, find, get } from './database'

/** With the longest names and paths of eight levels they stay below what a function may answer. */
const perPage = 200

/**
 * Departments in the company's own order: one read a page.
 * @param after where the page before ended
 */
export async function departmentsOf(
  companyId: string,
  after: string | null,
): Promise<{ items: Department[]; after: string | null }> {
  const last = after === null ? undefined : Number.parseInt(after, 10)
  if (Number.isNaN(last)) return { items: [], after: null }
  const found = await find('departments', {
    where: { companyId, ...(last === undefined ? {} : { order: _.gt(last) }) },
    orderBy: [['order', 'asc']],
    limit: perPage + 1,
  })
  const items = found.slice(0, perPage)
  const end = items.at(-1)
  return { items, after: found.length > perPage && end ? String(end.order) : null }
}

/** A department of this company: one read. */
export async function departmentOf(companyId: string, id: string): Promise<Department | undefined> {
  const department = await get('departments', id)
  return department?.companyId === companyId ? department : undefined
}

/** The department that stands first in a company's own order, which is the top of its tree: one read. */
export async function rootDepartment(companyId: string): Promise<Department | undefined> {
  const [root] = await find('departments', { where: { companyId }, orderBy: [['order', 'asc']], limit: 1 })
  return root
}

/** Those of the ids that are departments of this company, with those above them: one read, or none for no ids. */
export async function departmentPaths(companyId: string, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map()
  const found = await find('departments', {
    where: { companyId, _id: _.in([...ids]) },
    limit: Math.min(ids.length, 1000),
    only: ['path'],
  })
  return new Map(found.map(({ _id, path }) => [_id, path]))
}

/** More departments say nothing of their own. */
const mostSaying = 1000

/** The departments of a company that say whether they use OKRs: one read. */
export const departmentUse = async (companyId: string): Promise<SaidUse> =>
  saidUse(await find('departments', { where: { companyId, okrs: _.in(['yes', 'later', 'no']) }, limit: mostSaying }))

const mostDepartments = 1000

/** Every department of a company, in its own order: one read for a thousand. */
export async function allDepartments(companyId: string): Promise<Department[]> {
  const all: Department[] = []
  for (;;) {
    const last = all.at(-1)
    const found = await find('departments', {
      where: { companyId, ...(last === undefined ? {} : { order: _.gt(last.order) }) },
      orderBy: [['order', 'asc']],
      limit: mostDepartments,
    })
    all.push(...found)
    if (found.length < mostDepartments) return all
  }
}

/** A department, and those above it from the root. */
export interface PlacedDepartment {
  department: Department
  above: Department[]
}

/** A department of this company with those above it: one read. */
export async function placedDepartment(companyId: string, id: string): Promise<PlacedDepartment | undefined> {
  const { list } = await database
    .collection('departments')
    .aggregate()
    .match({ _id: id, companyId })
    .limit(1)
    .lookup<Department, 'placed'>({ from: 'departments', localField: 'path', foreignField: '_id', as: 'placed' })
    .end()
  const [found] = list
  if (!found) return undefined
  const { placed, ...department } = found
  const above = department.path.slice(0, -1).flatMap((each) => placed.find(({ _id }) => _id === each) ?? [])
  return { department, above }
}

/** Whether somebody heads any department: one read. */
export const headsAny = async (companyId: string, memberId: string): Promise<boolean> =>
  (await find('departments', { where: { companyId, headId: memberId }, limit: 1, only: ['_id'] })).length > 0

/** Those of the ids that are departments of the company: one read. */
export const departmentsWith = (companyId: string, ids: readonly string[]): Promise<Department[]> =>
  find('departments', { where: { companyId, _id: _.in([...new Set(ids)]) }, limit: ids.length })
