import type { Department, OkrUse } from '@domain/people/model'
import { _, find, get } from './database'

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

/** Those of the ids that are departments of the company: one read. */
export const departmentsWith = (companyId: string, ids: readonly string[]): Promise<Department[]> =>
  find('departments', { where: { companyId, _id: _.in([...new Set(ids)]) }, limit: ids.length })

/** Departments that say something of their own: more than a read takes would be no tree that anybody keeps. */
const mostSaid = 1000

export type DepartmentUse = ReadonlyMap<string, OkrUse>

/** The departments of a company that say whether they use OKRs: one read. */
export async function departmentUse(companyId: string): Promise<DepartmentUse> {
  const found = await find('departments', {
    where: { companyId, okrs: _.in(['yes', 'later', 'no']) },
    limit: mostSaid,
  })
  return new Map(found.flatMap(({ _id, okrs }) => (okrs ? [[_id, okrs] as const] : [])))
}
