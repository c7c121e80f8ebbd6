import { addDays, type CivilDate, startOfDay } from '@domain/calendar/civilDate'
import { orderOf } from '@domain/okr/search'
import type { AuditKind } from '@domain/people/audit'
import type { AuditEntry } from '../audit'
import { _, find } from './database'

/** What the trail is narrowed to; `null` for everything. */
export interface AuditFilter {
  byId: string | null
  subjectId: string | null
  kind: AuditKind | null
  from: CivilDate | null
  until: CivilDate | null
}

/**
 * The audit trail of a company, the newest first, of a long act as one: one read. Of one person it has what such an act did
 * to them.
 * @param before the `order` of the last one before
 */
export function auditOf(
  companyId: string,
  { byId, subjectId, kind, from, until }: AuditFilter,
  { before, limit }: { before: string | null; limit: number },
): Promise<AuditEntry[]> {
  const bounds = [
    ...(from === null ? [] : [_.gte(orderOf(startOfDay(from), ''))]),
    ...(until === null ? [] : [_.lt(orderOf(startOfDay(addDays(until, 1)), ''))]),
    ...(before === null ? [] : [_.lt(before)]),
  ]
  return find('audit', {
    where: {
      companyId,
      ...(byId === null ? {} : { byId }),
      ...(subjectId === null ? { part: _.exists(false) } : { subjectId, part: _.neq('batch') }),
      ...(kind === null ? {} : { kind }),
      ...(bounds.length > 0 ? { order: _.and(bounds) } : {}),
    },
    orderBy: [['order', 'desc']],
    limit,
  })
}
