import { Failure } from '@domain/failure'
import type { Change, Objective } from '@domain/okr/model'
import type { AuditAction } from '@domain/people/audit'
import type { Action } from '@domain/people/permissions'
import type { Actor } from '../platform/actor'
import { type AuditedFields, leaveTrail } from '../platform/audit'
import { refuseStale } from '../platform/refuseStale'
import { inTransaction, type Transaction } from '../platform/store/transaction'
import { objectiveFor } from '../platform/objectiveAccess'

interface Step<From extends Objective> {
  /** The call, for the audit trail. */
  name: AuditAction
  /** The line of the permissions table that it needs. */
  action: Action
  /** The states it starts from. */
  starts: (objective: Objective) => objective is From
  /** Whether the objective already is what this step makes of the version before: then it is a repeat. */
  isDone: (objective: Objective) => boolean
  take: (objective: From) => { objective: Objective; changes: readonly Change[] }
  /** Looks, in the same transaction, at what others may be changing at this moment. */
  refuse?: (objective: From, transaction: Transaction) => Promise<void>
  /** What the audit trail keeps beside state and version. */
  changed?: (before: From, after: Objective) => { before: AuditedFields; after: AuditedFields }
}

/**
 * Takes an objective one step further, conditional on its version, with its history and audit entry.
 * @throws Failure `notFound`, `notAllowed`, `wrongState`, `staleVersion`
 */
export const advance = <From extends Objective>(
  { objectiveId, version }: { objectiveId: string; version: number },
  actor: Actor,
  { name, action, starts, isDone, take, refuse, changed }: Step<From>,
): Promise<{ version: number }> =>
  inTransaction(async (transaction) => {
    const current = await objectiveFor(action, transaction, actor, objectiveId)
    if (current.version === version + 1 && isDone(current)) return { version: current.version }
    if (!starts(current)) throw new Failure('wrongState')
    refuseStale(current, version)
    const { objective, changes } = take(current)
    await refuse?.(current, transaction)
    await transaction.put('objectives', objective)
    for (const change of changes) await transaction.put('changes', change)
    const kept = changed?.(current, objective)
    await leaveTrail(transaction, actor, {
      action: name,
      subjectId: objectiveId,
      before: { state: current.state, version: current.version, ...kept?.before },
      after: { state: objective.state, version: objective.version, ...kept?.after },
    })
    return { version: objective.version }
  })
