import { Failure } from '@domain/failure'
import { rosterApi } from '@domain/people/rosterApi'
import { afterBatch, batchId, begun, type ImportChoices, keptFor, type RosterImport } from '@domain/people/rosterImport'
import type { Actor } from '../../platform/actor'
import { allow } from '../../platform/allow'
import { leaveTrail } from '../../platform/audit'
import { budgetFrom } from '../../platform/budget'
import { handle } from '../../platform/handle'
import { spend } from '../../platform/store/allowances'
import { get } from '../../platform/store/database'
import { takeTurn } from '../../platform/store/locks'
import { removeFile, runningImports } from '../../platform/store/rosters'
import { inTransaction } from '../../platform/store/transaction'
import { changeTree } from '../treeTurn'
import { importHere, importIn, isRunning, treeMark } from './access'
import { carryOut } from './batch'
import { importView } from './importView'

/** Milliseconds of one piece: short enough for a bar that moves, and for a phone that loses its network. */
export const pieceTime = 4_000

/**
 * Carries out a plan, a piece at a time. Each batch is one transaction, which also moves the import to the next: killed
 * anywhere, it goes on where it was, and of two phones that drive one import each batch is done by one.
 */
export const importRoster = handle(rosterApi.importRoster, async ({ input, actor }) => {
  allow(actor, 'keepRoster')
  const { importId, choices } = input
  const budget = budgetFrom(() => performance.now(), pieceTime)
  let now = await importHere(actor, importId)
  if (now.standing.state === 'planned') now = await begin(actor, importId, choices)
  while (now.standing.state === 'importing' && !budget.isSpent()) now = await nextBatch(actor, now)
  if (now.standing.state === 'undoing' || now.standing.state === 'undone') throw new Failure('wrongState', 'importId')
  if (now.standing.state === 'imported') await removeFile(actor.companyId, importId)
  return importView(now)
})

/** Two imports at once would undo each other's lines: one after the other, and the second is told. */
const begin = (actor: Actor, importId: string, choices: ImportChoices): Promise<RosterImport> =>
  inTransaction(async (transaction) => {
    await takeTurn(transaction, actor.companyId, 'roster')
    const found = await importIn(transaction, actor, importId)
    if (isRunning(found) || found.standing.state === 'imported') return found
    if ((await runningImports(actor.companyId)).length > 0) throw new Failure('importRunning')
    const tree = treeMark(await changeTree(transaction, actor))
    const standing = begun(found.standing, choices, tree, actor.at)
    const next = ended({ ...found, standing }, actor.at)
    await spend(transaction, actor, 'import')
    await transaction.put('rosterImports', next)
    await leaveTrail(transaction, actor, {
      action: 'importRoster',
      subjectId: importId,
      before: {},
      after: { counts: standing.state === 'importing' ? standing.plan.counts : {}, choices },
    })
    return next
  })

/** A plan without a batch is carried out already; from its end on an import is kept for a day. */
const ended = (found: RosterImport, at: number): RosterImport => {
  const { standing } = found
  if (standing.state !== 'importing' || standing.plan.batches > 0) return { ...found, expiresAt: at + keptFor }
  const { plan, choices } = standing
  return {
    ...found,
    expiresAt: at + keptFor,
    standing: { state: 'imported', plan, choices, at, kept: [], keptCount: 0 },
  }
}

/** Does the next batch: all of it, with where the import is then, or nothing. */
async function nextBatch(actor: Actor, known: RosterImport): Promise<RosterImport> {
  if (known.standing.state !== 'importing') return known
  const batch = await get('rosterBatches', batchId(known.standing.plan.id, known.standing.next))
  if (!batch) throw new Failure('wrongState', 'importId')
  return inTransaction(async (transaction) => {
    const found = await importIn(transaction, actor, known._id)
    const { standing } = found
    // Another phone did it meanwhile: from there.
    if (standing.state !== 'importing' || standing.next !== batch.index) return found
    const { done, kept, trail } = await carryOut(transaction, actor, batch.work, standing.choices)
    const next = ended({ ...found, standing: afterBatch(standing, kept, actor.at) }, actor.at)
    await transaction.put('rosterBatches', { ...batch, done })
    await transaction.put('rosterImports', next)
    if (done.length > 0) {
      await leaveTrail(transaction, actor, { action: 'importRoster', subjectId: known._id, part: 'batch', ...trail })
    }
    return next
  })
}
