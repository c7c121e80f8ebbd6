import type { Comment, StandingComment } from '@domain/okr/comment'
import { _, find } from './database'

const perPage = 20
/** Of so many comments before one, the newest, the writers are told of it. */
const mostEarlier = 100
/** More than this nobody draws from for one review. */
const mostToDrawFrom = 30

const newestFirst = [['order', 'desc']] as const

const isStanding = (comment: Comment): comment is StandingComment => comment.state === 'standing'

/** Those that whoever reads the objective reads: not what was said of its draft. */
const inPublic = { onDraft: _.neq(true) }

/**
 * Comments on an objective, also those that were taken back, newest first, twenty a page: one read.
 * @param after the `order` of the last one before
 * @param withDraft for its owner and whom the draft was shown to: what was said of it too
 */
export async function commentsOf(
  { companyId, objectiveId }: { companyId: string; objectiveId: string },
  { after, withDraft }: { after: string | null; withDraft: boolean },
): Promise<{ items: Comment[]; after: string | null }> {
  const found = await find('comments', {
    where: {
      companyId,
      objectiveId,
      ...(withDraft ? {} : inPublic),
      ...(after === null ? {} : { order: _.lt(after) }),
    },
    orderBy: newestFirst,
    limit: perPage + 1,
  })
  const items = found.slice(0, perPage)
  return { items, after: found.length > perPage ? (items.at(-1)?.order ?? null) : null }
}

/**
 * Who commented on an objective before, on its draft or in public as this one is, each once, whoever was last first: one
 * read.
 */
export async function earlierWriters({
  companyId,
  objectiveId,
  onDraft,
  order,
}: Pick<Comment, 'companyId' | 'objectiveId' | 'onDraft' | 'order'>): Promise<string[]> {
  const found = await find('comments', {
    where: { companyId, objectiveId, ...(onDraft ? { onDraft } : inPublic), order: _.lt(order) },
    orderBy: newestFirst,
    limit: mostEarlier,
    only: ['byId', 'state'],
  })
  return [...new Set(found.filter(isStanding).map(({ byId }) => byId))]
}

/** What was said in public of these objectives and stands, newest first: one read, or none for no objectives. */
export async function commentsToDrawFrom(
  companyId: string,
  objectiveIds: readonly string[],
): Promise<StandingComment[]> {
  if (objectiveIds.length === 0) return []
  const found = await find('comments', {
    where: { companyId, objectiveId: _.in([...objectiveIds]), state: 'standing', ...inPublic },
    orderBy: newestFirst,
    limit: mostToDrawFrom,
  })
  return found.filter(isStanding)
}
