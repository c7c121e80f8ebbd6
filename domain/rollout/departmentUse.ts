import type { Department, KpiUse, OkrUse } from '../people/model'

/** A department with what is said of it; `null` where the one above says it. */
export interface SaidOfDepartment {
  id: string
  path: readonly string[]
  okrs: OkrUse | null
  kpis: KpiUse | null
}

/** How many departments are changed in one call. */
export const mostChanges = 50

/** Changes of a department's use are counted from 1. */
export const versionOf = ({ version }: Pick<Department, 'version'>): number => version ?? 0

/** What the nearest department on the way up says; `null` where none does. */
function nearest<Use>(path: readonly string[], said: (id: string) => Use | null | undefined): Use | null {
  for (const id of [...path].reverse()) {
    const use = said(id)
    if (use !== null && use !== undefined) return use
  }
  return null
}

/** What departments use in the end: OKRs unless somebody says otherwise, and KPIs only where somebody says so. */
export interface Use {
  okrs: OkrUse
  kpis: KpiUse
}

/**
 * What each department uses, by what is said of it and of those above.
 *
 * @param departments the whole tree, or a part of it with everything above
 */
export function usesOf(departments: readonly SaidOfDepartment[]): ReadonlyMap<string, Use> {
  const known = new Map(departments.map((each) => [each.id, each]))
  return new Map(
    departments.map(({ id, path }) => [
      id,
      {
        okrs: nearest(path, (each) => known.get(each)?.okrs) ?? 'yes',
        kpis: nearest(path, (each) => known.get(each)?.kpis) ?? 'none',
      },
    ]),
  )
}

/** What would be said of a department. */
export type DepartmentChange = Pick<SaidOfDepartment, 'okrs' | 'kpis'>

/** The tree as it would be. */
export const withChanges = (
  departments: readonly SaidOfDepartment[],
  changes: ReadonlyMap<string, DepartmentChange>,
): SaidOfDepartment[] => departments.map((each) => ({ ...each, ...changes.get(each.id) }))

/** What changes would do: the departments that leave the figures and the reminders, and those that come in. */
export interface Effect {
  leaving: string[]
  coming: string[]
}

/** What changes would do to departments and to those below that follow them, in the order of the tree. */
export function effectOf(
  departments: readonly SaidOfDepartment[],
  changes: ReadonlyMap<string, DepartmentChange>,
): Effect {
  const before = usesOf(departments)
  const after = usesOf(withChanges(departments, changes))
  const counts = (uses: ReadonlyMap<string, Use>, id: string) => uses.get(id)?.okrs === 'yes'
  const ids = departments.map(({ id }) => id)
  return {
    leaving: ids.filter((id) => counts(before, id) && !counts(after, id)),
    coming: ids.filter((id) => !counts(before, id) && counts(after, id)),
  }
}

/** Kinds of work that product.md names: sales tends to KPIs alone, engineering to OKRs alone, marketing to both, legal to neither. */
export const kindsOfWork = ['sales', 'engineering', 'marketing', 'legal'] as const
export type KindOfWork = (typeof kindsOfWork)[number]

const namedLike: Readonly<Record<KindOfWork, RegExp>> = {
  legal: /法务|法律|合规|legal|compliance|counsel/i,
  marketing: /市场|品牌|营销|公关|增长|marketing|brand|growth/i,
  sales: /销售|商务|大客户|渠道|sales|business development/i,
  engineering: /研发|技术|工程|开发|测试|架构|算法|engineering|software|technology|\br&d\b/i,
}

const order: readonly KindOfWork[] = ['legal', 'marketing', 'sales', 'engineering']

/** The kind of work that a department's name tells, in Chinese or English; `undefined` where it tells none. */
export const kindOfWork = (name: string): KindOfWork | undefined => order.find((kind) => namedLike[kind].test(name))
