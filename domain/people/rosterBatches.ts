import type { Department } from './model'
import { stops } from './rosterProblems'
import type { PlanCounts, PlannedChange, PlannedLeave, PlannedLine, RosterPlan } from './rosterPlan'

/** Lists of a plan that a reader pages through; a page is a batch of the import. */
export const planLists = ['added', 'changed', 'moved', 'left'] as const
export type PlanList = (typeof planLists)[number]

/** What one batch of an import does: all of it or nothing. */
export type BatchWork =
  | { kind: 'departments'; departments: Department[] }
  | { kind: 'added'; lines: PlannedLine[] }
  | { kind: 'changed' | 'moved'; lines: PlannedChange[] }
  | { kind: 'left'; lines: PlannedLeave[] }
  /** Claimed lines whose members get the manager that their line names now. */
  | { kind: 'managers'; numbers: string[] }

/** Writes of one transaction, the platform's bound of a hundred with what every batch writes besides. */
const mostWork = 50

/** What one line weighs: a member's comes with their OKRs and reviews. */
const weightOf = ({ isClaimed }: { isClaimed: boolean }): number => (isClaimed ? 5 : 1)
const managerWeight = 5

/** Cuts a list into pieces that weigh no more than one transaction takes. */
function pieces<Item>(items: readonly Item[], weight: (item: Item) => number): Item[][] {
  const cut: Item[][] = []
  let room = 0
  for (const item of items) {
    const last = cut.at(-1)
    if (last && weight(item) <= room) {
      last.push(item)
      room -= weight(item)
    } else {
      cut.push([item])
      room = mostWork - weight(item)
    }
  }
  return cut
}

const each = () => 1

/**
 * What an import does, in order: departments before who is in them, managers when every line says what it will, and who
 * leaves at the end. It is undone backwards, so that whoever gets their manager back finds them back.
 */
export const batchesOf = ({ departments, added, changed, moved, left, managers }: RosterPlan): BatchWork[] => [
  ...pieces(departments, each).map((piece) => ({ kind: 'departments' as const, departments: piece })),
  ...pieces(added, weightOf).map((lines) => ({ kind: 'added' as const, lines })),
  ...pieces(changed, weightOf).map((lines) => ({ kind: 'changed' as const, lines })),
  ...pieces(moved, weightOf).map((lines) => ({ kind: 'moved' as const, lines })),
  ...pieces(managers, () => managerWeight).map((numbers) => ({ kind: 'managers' as const, numbers })),
  ...pieces(left, weightOf).map((lines) => ({ kind: 'left' as const, lines })),
]

/** A plan in numbers. */
export const countsOf = ({ problems, departments, added, changed, moved, left, unchanged }: RosterPlan): PlanCounts => {
  const errors = problems.filter(stops).length
  return {
    errors,
    warnings: problems.length - errors,
    departments: departments.length,
    added: added.length,
    changed: changed.length,
    moved: moved.length,
    left: left.length,
    unchanged,
  }
}
