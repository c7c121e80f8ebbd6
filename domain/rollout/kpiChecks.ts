import type { Coaching } from '../coach/coaching'
import type { KpiOutcome } from '../coach/kpiCheck'
import type { ArchivedObjective, DraftObjective, PublicObjective } from '../okr/model'
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

type Ids = readonly { id: string }[]

/** What is looked at of an objective to tell what of its checks still stands. */
export type Checked =
  | (Pick<DraftObjective, 'state' | 'ownerId' | 'cycleId'> & { draft: { keyResults: Ids } })
  | (Pick<PublicObjective, 'state' | 'ownerId' | 'cycleId'> & { keyResults: Ids })
  | Pick<ArchivedObjective, 'state' | 'ownerId' | 'cycleId'>

/** The key results that an objective holds today: none once it is out of the lists, since then nobody works on them. */
function heldIn(objective: Checked): Ids {
  switch (objective.state) {
    case 'draft':
      return objective.draft.keyResults
    case 'published':
    case 'closed':
      return objective.keyResults
    case 'archived':
      return []
  }
}

/**
 * The outcomes that still say something: of key results that are there, while who checked them owns the objective and it
 * is of that cycle. What was kept is not rewritten when somebody takes a key result away, archives, or hands over.
 *
 * @param objective `undefined` where it is deleted
 */
export function standingOutcomes(
  { memberId, cycleId, outcomes }: Pick<Coaching, 'memberId' | 'cycleId' | 'outcomes'>,
  objective: Checked | undefined,
): KpiOutcome[] {
  if (objective?.ownerId !== memberId || objective.cycleId !== cycleId) return []
  return heldIn(objective).flatMap(({ id }) => outcomes[id] ?? [])
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
  const parts = kpiOutcomes.map((outcome, at) => {
    const hundredfold = (counts[at] ?? 0) * 100
    return { outcome, whole: Math.floor(hundredfold / sum), remainder: hundredfold % sum }
  })
  const missing = 100 - parts.reduce((total, { whole }) => total + whole, 0)
  const raised = [...parts].sort((one, other) => other.remainder - one.remainder).slice(0, missing)
  return parts.map((part) => ({ outcome: part.outcome, percent: part.whole + (raised.includes(part) ? 1 : 0) }))
}
