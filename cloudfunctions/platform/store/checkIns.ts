import type { Change, CheckIn } from '@domain/okr/model'
import { orderOf } from '@domain/okr/search'
import { _, find } from './database'

/** Check-ins of one objective in the same millisecond: at most one a key result, and a few to spare. */
const mostTies = 20

const newestFirst = [
  ['at', 'desc'],
  ['_id', 'desc'],
] as const

/** Where a page that begins after this check-in continues. */
export const cursorOf = ({ at, _id }: CheckIn): string => orderOf(at, _id)

/**
 * Check-ins of an objective, undone ones included, newest first: one read.
 * @param after where the page before ended
 */
export async function checkInsOf(
  { companyId, objectiveId }: { companyId: string; objectiveId: string },
  limit: number,
  after: string | null = null,
): Promise<{ items: CheckIn[]; after: string | null }> {
  const before = after === null ? Number.POSITIVE_INFINITY : Number.parseInt(after, 10)
  if (Number.isNaN(before)) return { items: [], after: null }
  const found = await find('checkIns', {
    where: { companyId, objectiveId, ...(after === null ? {} : { at: _.lte(before) }) },
    orderBy: newestFirst,
    limit: limit + 1 + (after === null ? 0 : mostTies),
  })
  const rest = after === null ? found : found.filter((checkIn) => cursorOf(checkIn) < after)
  const items = rest.slice(0, limit)
  const last = items.at(-1)
  return { items, after: rest.length > items.length && last ? cursorOf(last) : null }
}

/** The check-in of the same key result before this one that stands, if any: one read. */
export async function checkInBefore({
  _id,
  companyId,
  objectiveId,
  keyResultId,
  at,
}: CheckIn): Promise<CheckIn | undefined> {
  const [previous] = await find('checkIns', {
    where: { companyId, keyResultId, objectiveId, at: _.lte(at), undoneAt: _.eq(null), _id: _.neq(_id) },
    orderBy: newestFirst,
    limit: 1,
  })
  return previous
}

/** More notes than this nobody draws from for one review. */
const mostNotes = 50

/** What somebody said with their check-ins on these objectives, newest first: one read, or none for no objectives. */
export const notesBy = (companyId: string, byId: string, objectiveIds: readonly string[]): Promise<CheckIn[]> =>
  objectiveIds.length === 0
    ? Promise.resolve([])
    : find('checkIns', {
        where: { companyId, objectiveId: _.in([...objectiveIds]), byId, undoneAt: _.eq(null), note: _.neq('') },
        orderBy: newestFirst,
        limit: mostNotes,
      })

/** The history of an objective after publication, newest first: one read. */
export const changesOf = (
  { companyId, objectiveId }: { companyId: string; objectiveId: string },
  limit: number,
): Promise<Change[]> => find('changes', { where: { companyId, objectiveId }, orderBy: newestFirst, limit })
