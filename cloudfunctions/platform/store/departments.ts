import type { Department } from '@domain/people/model'
import { find, get } from './database'

/** A company with more departments than this is cut off; twelve thousand people have some hundreds. */
const mostDepartments = 1000

/** All departments in the company's own order: one read. */
export const departmentsOf = (companyId: string): Promise<Department[]> =>
  find('departments', { where: { companyId }, orderBy: [['order', 'asc']], limit: mostDepartments })

/** A department of this company: one read. */
export async function departmentOf(companyId: string, id: string): Promise<Department | undefined> {
  const department = await get('departments', id)
  return department?.companyId === companyId ? department : undefined
}
