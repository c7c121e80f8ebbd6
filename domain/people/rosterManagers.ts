import { numberKey } from './roster'

/** Who reports to whom: the manager's number by each number, both as `numberKey` has them. */
export type Reporting = ReadonlyMap<string, string>

/** Reads "who reports to whom" off some lines. */
export const reportingOf = (
  lines: Iterable<{ employeeNumber: string; managerNumber: string | null }>,
): Map<string, string> => {
  const reporting = new Map<string, string>()
  for (const { employeeNumber, managerNumber } of lines) {
    if (managerNumber !== null) reporting.set(numberKey(employeeNumber), numberKey(managerNumber))
  }
  return reporting
}

/** Those who report, over whomever, to themselves. Linear in their number. */
export function inCircles(reporting: Reporting): Set<string> {
  const circles = new Set<string>()
  const seen = new Set<string>()
  for (const start of reporting.keys()) {
    const way: string[] = []
    const placeOnWay = new Map<string, number>()
    let here: string | undefined = start
    while (here !== undefined && !seen.has(here)) {
      seen.add(here)
      placeOnWay.set(here, way.length)
      way.push(here)
      here = reporting.get(here)
    }
    const entered = here === undefined ? undefined : placeOnWay.get(here)
    if (entered !== undefined) for (const each of way.slice(entered)) circles.add(each)
  }
  return circles
}

/**
 * Sorts people so that each comes after their manager: changed in this order, nobody reports to themselves at any time
 * between, whoever reported to whom before.
 *
 * @param reporting without circles
 */
export function managersFirst<Person extends { employeeNumber: string }>(
  people: readonly Person[],
  reporting: Reporting,
): Person[] {
  const depths = new Map<string, number>()
  const depthOf = (start: string): number => {
    const way: string[] = []
    let here: string | undefined = start
    while (here !== undefined && !depths.has(here) && way.length <= reporting.size) {
      way.push(here)
      here = reporting.get(here)
    }
    let depth = here === undefined ? -1 : (depths.get(here) ?? -1)
    for (const each of way.reverse()) {
      depth += 1
      depths.set(each, depth)
    }
    return depths.get(start) ?? 0
  }
  return people
    .map((person) => ({ person, depth: depthOf(numberKey(person.employeeNumber)) }))
    .sort((one, other) => one.depth - other.depth)
    .map(({ person }) => person)
}

/** The other way round: each before their manager; people of one level stay in their order. */
export const reportsFirst = <Person extends { employeeNumber: string }>(
  people: readonly Person[],
  reporting: Reporting,
): Person[] => managersFirst([...people].reverse(), reporting).reverse()
