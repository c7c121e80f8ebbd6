import type { PublicObjective } from '../okr/model'
import { inboxEntry } from './inboxEntry'
import type { Reminder } from './model'

/**
 * That an objective, or key results of it, are somebody's from now on, as it comes to their inbox: once for each time.
 * @param at milliseconds since 1970
 */
export const handedTo = (
  memberId: string,
  { _id: objectiveId, companyId, version }: Pick<PublicObjective, '_id' | 'companyId' | 'version'>,
  at: number,
): Reminder =>
  inboxEntry(memberId, { kind: 'handedOver', companyId, objectiveId, occasion: `${objectiveId}.${version}`, at })
