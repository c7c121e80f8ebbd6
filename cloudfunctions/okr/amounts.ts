import { Failure } from '@domain/failure'
import type { Level } from '@domain/okr/model'
import { mostObjectives } from '@domain/okr/rules'
import type { Actor } from '../platform/actor'
import { takeTurn } from '../platform/store/locks'
import { publicLevelsOf } from '../platform/store/objectives'
import type { Transaction } from '../platform/store/transaction'

/** What is about to be public, and where it counts. */
interface Counted {
  objectiveId: string
  ownerId: string
  level: Level
  cycleId: string
}

/**
 * Refuses an objective more than the company's rules let one owner have in public at a level in a cycle: one read, or none
 * where they do not say. Two that are published at once come one after the other.
 *
 * @throws Failure `objectivesEnough` with the most that there may be
 */
export async function refuseOneTooMany(
  { objectiveId, ownerId, level, cycleId }: Counted,
  { company, companyId }: Actor,
  transaction: Transaction,
): Promise<void> {
  const most = mostObjectives(level, company)
  if (most === undefined) return
  await takeTurn(transaction, companyId, `objectives:${ownerId}`)
  const others = (await publicLevelsOf(companyId, ownerId, cycleId)).filter(({ _id }) => _id !== objectiveId)
  const before = others.filter((other) => other.level === level).length
  if (before >= most) throw new Failure('objectivesEnough', 'level', { bound: most })
}
