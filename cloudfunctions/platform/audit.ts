import { orderOf } from '@domain/okr/search'
import { type AuditAction, auditActions, type AuditKind } from '@domain/people/audit'
import type { Actor } from './actor'
import { newId } from './ids'
import type { Transaction } from './store/transaction'

/**
 * One line of the audit trail: who changed what, when, and how it was before. It holds only the fields that changed,
 * never the text of a draft, of a comment, of a check-in's note or of a reason: those stay where they were written.
 */
export interface AuditEntry {
  _id: string
  companyId: string
  /** Milliseconds since 1970. */
  at: number
  /** The member who did it. */
  byId: string
  /** The call. */
  action: AuditAction
  /** What the trail can be narrowed to. */
  kind: AuditKind
  /** Sorts by time, unique: pages begin before one of these. */
  order: string
  /** The document that it was done to. */
  subjectId: string
  before: AuditedFields
  after: AuditedFields
  /**
   * One of the many entries of a long act, which has one of its own from its beginning: of a batch, kept and listed
   * nowhere; of a person, listed where one looks at what was done to them.
   */
  part?: 'batch' | 'person'
}

/** Values by field; what did not exist is left out. */
export type AuditedFields = Readonly<Record<string, unknown>>

export type Audited = Pick<AuditEntry, 'action' | 'subjectId' | 'before' | 'after' | 'part'>

/**
 * Leaves an entry in the same transaction as the change itself.
 * @param entryId the client's own, where the entry is all that a repeatable call writes
 */
export const leaveTrail = (
  transaction: Transaction,
  { companyId, at, id }: Pick<Actor, 'companyId' | 'at' | 'id'>,
  audited: Audited,
  entryId = newId(),
): Promise<void> => {
  const { kind } = auditActions[audited.action]
  return transaction.put('audit', {
    _id: entryId,
    companyId,
    at,
    order: orderOf(at, entryId),
    byId: id,
    kind,
    ...audited,
  })
}
