import { Failure } from '@domain/failure'
import { rosterApi } from '@domain/people/rosterApi'
import { afterBatch, batchId, type RosterImport, undoing } from '@domain/people/rosterImport'
import type { Actor } from '../../platform/actor'
import { allow } from '../../platform/allow'
import { leaveTrail } from '../../platform/audit'
import { budgetFrom } from '../../platform/budget'
import { handle } from '../../platform/handle'
import { spend } from '../../platform/store/allowances'
import { get } from '../../platform/store/database'
import { takeTurn } from '../../platform/store/locks'
import { runningImports } from '../../platform/store/rosters'
import { inTransaction } from '../../platform/store/transaction'
import { importHere, importIn } from './access'
import { importView } from './importView'
import { pieceTime } from './importing'
import { takeBackBatch } from './takingBack'

/** Takes an import back, batch by batch from its end, a piece at a time, as it was carried out. */
export const undoRosterImport = handle(rosterApi.undoRosterImport, async ({ input, actor }) => {
  allow(actor, 'keepRoster')
  const { importId } = input
  const budget = budgetFrom(() => performance.now(), pieceTime)
  let now = await importHere(actor, importId)
  if (now.standing.state !== 'undoing' && now.standing.state !== 'undone') now = await begin(actor, importId)
  while (now.standing.state === 'undoing' && !budget.isSpent()) now = await nextBatch(actor, now)
  return importView(now)
})

const begin = (actor: Actor, importId: string): Promise<RosterImport> =>
  inTransaction(async (transaction) => {
    await takeTurn(transaction, actor.companyId, 'roster')
    const found = await importIn(transaction, actor, importId)
    if (found.standing.state === 'undoing' || found.standing.state === 'undone') return found
    const next = { ...found, standing: undoing(found.standing, actor.at) }
    if ((await runningImports(actor.companyId)).length > 0) throw new Failure('importRunning')
    await spend(transaction, actor, 'import')
    await transaction.put('rosterImports', next)
    await leaveTrail(transaction, actor, { action: 'undoRosterImport', subjectId: importId, before: {}, after: {} })
    return next
  })

async function nextBatch(actor: Actor, known: RosterImport): Promise<RosterImport> {
  if (known.standing.state !== 'undoing') return known
  const batch = await get('rosterBatches', batchId(known.standing.plan.id, known.standing.next))
  if (!batch) throw new Failure('wrongState', 'importId')
  return inTransaction(async (transaction) => {
    const found = await importIn(transaction, actor, known._id)
    const { standing } = found
    if (standing.state !== 'undoing' || standing.next !== batch.index) return found
    const { kept, trail } = await takeBackBatch(transaction, actor, batch.done ?? [], standing.choices)
    const next = { ...found, standing: afterBatch(standing, kept, actor.at) }
    await transaction.put('rosterImports', next)
    if (batch.done?.length) {
      await leaveTrail(transaction, actor, {
        action: 'undoRosterImport',
        subjectId: known._id,
        part: 'batch',
        ...trail,
      })
    }
    return next
  })
}
