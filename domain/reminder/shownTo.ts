import type { DraftObjective } from '../okr/model'
import { inboxEntry } from './inboxEntry'
import type { Reminder } from './model'

/**
 * That somebody shows a member their draft, as it comes to the inbox: once, however often it is shown.
 * @param at milliseconds since 1970
 */
export const shownTo = (
  memberId: string,
  { _id: objectiveId, companyId }: Pick<DraftObjective, '_id' | 'companyId'>,
  at: number,
): Reminder => inboxEntry(memberId, { kind: 'shown', occasion: objectiveId, companyId, objectiveId, at })
