import { createHash } from 'node:crypto'
import { Failure } from '@domain/failure'
import type { FilePart } from '@domain/file'
import type { Actor } from '../platform/actor'
import { type Audited, type AuditEntry, leaveTrail } from '../platform/audit'
import { filePart } from '../platform/filePart'
import { spend } from '../platform/store/allowances'
import { get } from '../platform/store/database'
import { inTransaction } from '../platform/store/transaction'
import type { Printed } from './paper/print'

interface Exporting {
  actor: Actor
  /** The client's own: it is the id of the entry in the audit trail. */
  exportId: string
  from: number
  /** The call, and what it exports. */
  audited: Pick<Audited, 'action' | 'subjectId'>
}

/**
 * A part of an export. The file is made anew for each part and kept nowhere; the audit trail says once that it was made,
 * by whom and when, and what its bytes come to. So all parts are of one moment, and one that would be of another file,
 * since a night has counted meanwhile, is refused. One read, and one transaction for the first part.
 *
 * @param make makes the file as of an instant, milliseconds since 1970
 * @throws Failure `busy` where the file has changed under way: the client begins anew; `notAllowedValue` for the id of
 *   something else, `tooOften` for too many in an hour
 */
export async function exportedPart(
  { actor, exportId, from, audited }: Exporting,
  make: (at: number) => Promise<Printed>,
): Promise<FilePart> {
  const known = await get('audit', exportId)
  if (known && !isOf(known, actor, audited)) throw new Failure('notAllowedValue', 'exportId')
  const { bytes, leavesOut } = await make(known?.at ?? actor.at)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (!known) await note({ actor, exportId, audited, sha256 })
  else if (known.after.sha256 !== sha256) throw new Failure('busy')
  return { ...filePart(bytes, from), leavesOut }
}

const isOf = ({ companyId, byId, ...entry }: AuditEntry, actor: Actor, { action, subjectId }: Exporting['audited']) =>
  companyId === actor.companyId && byId === actor.id && entry.action === action && entry.subjectId === subjectId

/** The same request at once from two places is one export: whoever is first says when it was made. */
const note = ({ actor, exportId, audited, sha256 }: Omit<Exporting, 'from'> & { sha256: string }): Promise<void> =>
  inTransaction(async (transaction) => {
    if (await transaction.get('audit', exportId)) throw new Failure('busy')
    await spend(transaction, actor, 'export')
    await leaveTrail(transaction, actor, { ...audited, before: {}, after: { sha256 } }, exportId)
  })
