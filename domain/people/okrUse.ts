import type { Department, Member, OkrUse } from './model'

/** What departments say about themselves, by their ids; those that say nothing are left out. */
export type SaidUse = ReadonlyMap<string, OkrUse>

/** What these departments say. */
export const saidUse = (departments: readonly Pick<Department, '_id' | 'okrs'>[]): SaidUse =>
  new Map(departments.flatMap(({ _id, okrs }) => (okrs ? [[_id, okrs] as const] : [])))

/** Whether a department uses OKRs: the nearest on the way up that says so decides. */
export function okrUseOf(departmentPath: readonly string[], said: SaidUse): OkrUse {
  const nearest = [...departmentPath].reverse().find((id) => said.has(id))
  return (nearest === undefined ? undefined : said.get(nearest)) ?? 'yes'
}

/** Staff write OKRs and reviews; an outside coach does not. */
export const isStaff = ({ roles }: Pick<Member, 'roles'>): boolean => roles.some((role) => role !== 'coach')
