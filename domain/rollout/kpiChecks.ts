import type { KpiOutcome } from '../coach/kpiCheck'
import { smallestGroup } from './adoption'
import { grouped } from './groups'
import { kpiOutcomes, type KpiShares } from './kpiShares'

/** What somebody found by the eight questions, for one objective or several, and where they belong. */
export interface KpiCheck {
  memberId: string
  /** The departments that the member belongs to, from the root; the same in every check of theirs. */
  departmentPath: readonly string[]
  outcomes: readonly KpiOutcome[]
}

/** Whoever checked something in one place: together and not one by one. */
interface Part {
  people: number
  checks: KpiCheck[]
  /** The department right below; `null` for whoever belongs to the place itself. */
  departmentId: string | null
}

const peopleIn = (checks: readonly KpiCheck[]): number => new Set(checks.map(({ memberId }) => memberId)).size

/** Checks by the department that stands at a place of their paths. */
function partsOf(checks: readonly KpiCheck[], depth: number): Part[] {
  const below = new Map<string | null, KpiCheck[]>()
  for (const check of checks) {
    const departmentId = check.departmentPath[depth] ?? null
    const known = below.get(departmentId)
    if (known) known.push(check)
    else below.set(departmentId, [check])
  }
  return [...below].map(([departmentId, found]) => ({ people: peopleIn(found), checks: found, departmentId }))
}

/** The checks of a department and of everybody below it; `undefined` where they are shown together with others only. */
function shownFor(checks: readonly KpiCheck[], path: readonly string[]): KpiCheck[] | undefined {
  let here = [...checks]
  for (const [depth, id] of path.entries()) {
    const found = grouped(partsOf(here, depth)).alone.find(({ departmentId }) => departmentId === id)
    if (!found) return undefined
    here = found.checks
  }
  return here
}

/**
 * How the eight questions end, as a champion may see it: shares, with no number of people or key results.
 *
 * They are never of fewer than five people, nor can those of fewer be told by holding the shares of one department
 * against those of the one above: who is merged on the board by its rule (`grouped`) is merged here, only that whoever
 * checked something is counted. So all answers have to be worked out of the same checks, the company's.
 *
 * @param checks of the whole company
 * @param path of the department, from the root to itself; empty for the company
 * @returns `null` where too few have checked something
 */
export function kpiSharesOf(checks: readonly KpiCheck[], path: readonly string[]): KpiShares | null {
  const shown = shownFor(
    checks.filter(({ outcomes }) => outcomes.length > 0),
    path,
  )
  if (!shown || peopleIn(shown) < smallestGroup) return null
  const found = shown.flatMap(({ outcomes }) => outcomes)
  return percentagesOf(kpiOutcomes.map((outcome) => found.filter((each) => each === outcome).length))
}

/** Whole percentages that add up to 100, by the largest remainder; of equal ones the first. */
function percentagesOf(counts: readonly number[]): KpiShares {
  const sum = counts.reduce((total, count) => total + count, 0)
  // In whole numbers: a remainder that is worked out of fractions is not the same for the same shares.
  const whole = counts.map((count) => Math.floor((count * 100) / sum))
  const missing = 100 - whole.reduce((total, percent) => total + percent, 0)
  const byRemainder = counts
    .map((count, at) => ({ at, remainder: (count * 100) % sum }))
    .sort((one, other) => other.remainder - one.remainder || one.at - other.at)
    .slice(0, missing)
  const raised = new Set(byRemainder.map(({ at }) => at))
  const [keyResult, healthMetric, compensationKpi] = kpiOutcomes.map((_outcome, at) => {
    const percent = whole[at] ?? 0
    return raised.has(at) ? percent + 1 : percent
  })
  return { keyResult: keyResult ?? 0, healthMetric: healthMetric ?? 0, compensationKpi: compensationKpi ?? 0 }
}
