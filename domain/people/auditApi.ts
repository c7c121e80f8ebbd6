import * as v from 'valibot'
import { civilDateSchema } from '../calendar/civilDate'
import { defineCall } from '../call'
import { idSchema, textSchema } from '../text'
import type { Page, PersonView } from './api'
import { type AuditAction, type AuditChange, auditKinds } from './audit'

/** What something was done to, as far as the trail shows it. */
export type AuditSubject =
  | { kind: 'person'; person: PersonView }
  | { kind: 'department'; name: string }
  | { kind: 'objective'; objectiveId: string; title: string }
  | { kind: 'company' }

/**
 * Who did something: a member; the company by itself, where a rule that somebody set came due; or somebody at the door,
 * who has no name here yet.
 */
export type AuditActor = PersonView | 'company' | 'applicant'

/** One line of the audit trail. */
export interface AuditLine {
  id: string
  /** Milliseconds since 1970. */
  at: number
  /** `null` for an act of this release's unknown, which is only counted among the rest. */
  action: AuditAction | null
  /** `null` where who did it is not in the company's list any more. */
  by: AuditActor | null
  /** `null` where it belongs to somebody, or is gone. */
  subject: AuditSubject | null
  changes: AuditChange[]
}

/** What the trail is narrowed to; `null` for everything. */
const filterEntries = {
  /** Who did it. */
  byId: v.nullable(idSchema),
  /** Whom it was done to. */
  subjectId: v.nullable(idSchema),
  kind: v.nullable(v.picklist(auditKinds, 'notAllowedValue')),
  /** Days in the company's zone, both included. */
  from: v.nullable(civilDateSchema),
  until: v.nullable(civilDateSchema),
}

export const auditApi = {
  /** Who did what, the newest first, twenty a page, for administrators; a page's `after` is the next one's `before`. */
  audit: defineCall<Page<AuditLine>>()({
    capability: 'people',
    name: 'audit',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId: idSchema, ...filterEntries, before: v.nullable(textSchema(120, 1)) }),
  }),
} as const
