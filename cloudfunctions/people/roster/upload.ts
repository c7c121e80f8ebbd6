import { Failure } from '@domain/failure'
import { rosterApi } from '@domain/people/rosterApi'
import { filePartId, keptFor, partsOf, type RosterImport } from '@domain/people/rosterImport'
import { allow } from '../../platform/allow'
import { leaveTrail } from '../../platform/audit'
import { handle } from '../../platform/handle'
import { takeTurn } from '../../platform/store/locks'
import { latestImports, partsThere, removeFile, removeImport, runningImports } from '../../platform/store/rosters'
import { inTransaction } from '../../platform/store/transaction'
import { importHere, importIn, isOver, isRunning } from './access'
import { importView } from './importView'

/** Where the company's latest import is: two reads. */
export const rosterImport = handle(rosterApi.rosterImport, async ({ actor }) => {
  allow(actor, 'keepRoster')
  const [latest] = await latestImports(actor.companyId, 1)
  if (!latest || isOver(latest, actor.at)) return { latest: null }
  const isUploading = latest.standing.state === 'uploading'
  return { latest: importView(latest, isUploading ? await partsThere(actor.companyId, latest._id) : []) }
})

/**
 * Begins an upload. One import at a time is under way; a file that was uploaded before and led to nothing is removed.
 * What was imported, and has had its day, is the hourly round's to remove: it settles first for whom the import ended.
 */
export const startRosterUpload = handle(rosterApi.startRosterUpload, async ({ input, actor }) => {
  allow(actor, 'keepRoster')
  const { companyId, importId, fileName, bytes } = input
  const standing = { state: 'uploading' } as const
  const fresh: RosterImport = {
    _id: importId,
    companyId,
    byId: actor.id,
    fileName,
    bytes,
    at: actor.at,
    expiresAt: actor.at + keptFor,
    standing,
  }
  const begun = await inTransaction(async (transaction) => {
    await takeTurn(transaction, companyId, 'roster')
    const known = await transaction.get('rosterImports', importId)
    if (known) {
      if (known.companyId !== companyId || known.bytes !== bytes) throw new Failure('notAllowedValue', 'importId')
      return known
    }
    if ((await runningImports(companyId)).length > 0) throw new Failure('importRunning')
    await transaction.put('rosterImports', fresh)
    await leaveTrail(transaction, actor, {
      action: 'startRosterUpload',
      subjectId: importId,
      before: {},
      // Not what the file is called: that may be somebody's name.
      after: { bytes },
    })
    return fresh
  })
  for (const old of await latestImports(companyId)) {
    if (old._id !== importId && ledToNothing(old) && (await isGivenUp(old._id, actor.at)))
      await removeImport(companyId, old._id)
  }
  return importView(begun, await partsThere(companyId, importId))
})

const ledToNothing = ({ standing: { state } }: RosterImport): boolean =>
  state === 'uploading' || state === 'checking' || state === 'planned'

/**
 * Gives an import up that led to nothing; one that somebody has begun to carry out meanwhile stays. It is over from now
 * on, so that the hourly round removes what of it a killed call leaves.
 */
const isGivenUp = (importId: string, at: number): Promise<boolean> =>
  inTransaction(async (transaction) => {
    const found = await transaction.get('rosterImports', importId)
    if (!found || !ledToNothing(found)) return false
    await transaction.put('rosterImports', givenUp(found, at))
    return true
  })

const givenUp = (found: RosterImport, at: number): RosterImport => ({
  ...found,
  expiresAt: at,
  standing: { state: 'uploading' },
})

/** Keeps one part of a file. */
export const uploadRosterPart = handle(rosterApi.uploadRosterPart, ({ input, actor }) => {
  allow(actor, 'keepRoster')
  const { companyId, importId, part, base64 } = input
  return inTransaction(async (transaction) => {
    const found = await importIn(transaction, actor, importId)
    if (found.standing.state !== 'uploading') throw new Failure('wrongState', 'importId')
    const last = partsOf(found.bytes) - 1
    if (part > last) throw new Failure('tooLarge', 'part', { bound: last })
    await transaction.put('rosterFileParts', { _id: filePartId(importId, part), companyId, importId, part, base64 })
    return {}
  })
})

/** Removes a file that is not to be imported; what was imported stays, and can be undone. */
export const dropRosterImport = handle(rosterApi.dropRosterImport, async ({ input, actor }) => {
  allow(actor, 'keepRoster')
  const { companyId, importId } = input
  const found = await importHere(actor, importId)
  if (isRunning(found)) throw new Failure('importRunning')
  if (found.standing.state === 'imported' || found.standing.state === 'undone') {
    await removeFile(companyId, importId)
    return {}
  }
  await inTransaction(async (transaction) => {
    const now = await importIn(transaction, actor, importId)
    if (now.standing.state === 'importing') throw new Failure('importRunning')
    await transaction.put('rosterImports', givenUp(now, actor.at))
    await leaveTrail(transaction, actor, {
      action: 'dropRosterImport',
      subjectId: importId,
      before: { bytes: found.bytes },
      after: {},
    })
  })
  await removeImport(companyId, importId)
  return {}
})
