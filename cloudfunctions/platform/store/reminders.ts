import type { Comment } from '@domain/okr/comment'
import type { Objective } from '@domain/okr/model'
import type { Delivery, Reminder } from '@domain/reminder/model'
import { troubleOf } from '@domain/reminder/model'
import type { Nudge } from '@domain/reminder/nudging'
import type { FeedbackAsked, Known } from '@domain/reminder/person'
import type { Member } from '@domain/people/model'
import type { OkrReview } from '@domain/review/model'
import { _, addMissing, database, find } from './database'

const perPage = 20
/** Keys that one query takes: the database answers at most 1,000 documents a read. */
const mostKeys = 1000

/** Those of the keys that exist: one read for each thousand. */
export async function knownOf(companyId: string, keys: readonly string[]): Promise<Map<string, Known>> {
  const known = new Map<string, Known>()
  for (let from = 0; from < keys.length; from += mostKeys) {
    const asked = keys.slice(from, from + mostKeys)
    const found = await find('reminders', {
      where: { companyId, _id: _.in(asked) },
      limit: asked.length,
      only: ['delivery.state', 'shelf', 'on'],
    })
    for (const { _id, delivery, shelf, on } of found) {
      known.set(_id, delivery.state === 'suppressed' && shelf === 'hidden' ? 'suppressed' : on)
    }
  }
  return known
}

/**
 * Puts reminders into the inboxes: one write for all that are new, one for each that was suppressed before.
 * @param known what exists of their keys
 * @returns those that are ours: what another run was first with is left to it
 */
export async function shelve(reminders: readonly Reminder[], known: ReadonlyMap<string, Known>): Promise<Reminder[]> {
  const added = await addMissing(
    'reminders',
    reminders.filter(({ _id }) => !known.has(_id)),
  )
  const revived: Reminder[] = []
  for (const reminder of reminders.filter(({ _id }) => known.has(_id))) {
    if (await revive(reminder)) revived.push(reminder)
  }
  return [...added, ...revived]
}

async function revive({ _id, ...fields }: Reminder): Promise<boolean> {
  const { delivery, ...rest } = fields
  const { stats } = await database
    .collection('reminders')
    .where({ _id, shelf: 'hidden' })
    .update({ data: { ...rest, delivery: _.set(delivery) } })
  return stats.updated > 0
}

/** What has become of a message: one write. */
export async function keepDelivery(
  { _id, kind, step }: Pick<Reminder, '_id' | 'kind' | 'step'>,
  delivery: Delivery,
): Promise<void> {
  const data = { delivery: _.set(delivery), trouble: troubleOf({ kind, step, delivery }) }
  await database.collection('reminders').where({ _id }).update({ data })
}

/** Messages that wait for their time, the oldest first: one read. */
export const waitingMessages = (companyId: string, at: number, limit: number): Promise<Reminder[]> =>
  find('reminders', {
    where: { companyId, 'delivery.state': 'planned', 'delivery.nextAt': _.lte(at) },
    orderBy: [['delivery.nextAt', 'asc']],
    limit,
  })

/** Whether any message waits, now or later: one read. */
export const anyWaiting = async (companyId: string): Promise<boolean> =>
  (await find('reminders', { where: { companyId, 'delivery.state': 'planned' }, limit: 1 })).length > 0

/** A comment without its words, which stay where it was written. */
export type WordlessComment = Omit<Comment, 'text'>

/** Somebody as far as it decides whether a review is to be looked at. */
export type Seated = Pick<Member, '_id' | 'standing' | 'endsOn' | 'standIn'>

/** A reminder with what it is about. */
export type ShelvedReminder = Reminder & {
  reviews: OkrReview[]
  /** Whose reviews these are, and who reviews them. */
  reviewed: Seated[]
  reviewers: Seated[]
  requests: FeedbackAsked[]
  nudges: Nudge[]
  comments: WordlessComment[]
  objectives: Objective[]
}

/** What is joined and never looked at. */
const unneeded = {
  'reviewed.nameTerms': 0,
  'reviewers.nameTerms': 0,
  'comments.text': 0,
  'objectives.index': 0,
  'objectives.why': 0,
  'objectives.draft.why': 0,
  'objectives.midQuarter': 0,
} as const

/** A page of somebody's inbox, newest first, or of what is unread, with what the entries are about: one read. */
export async function shelfOf(
  { companyId, memberId }: { companyId: string; memberId: string },
  { shelf, after }: { shelf: readonly Reminder['shelf'][]; after: string | null },
): Promise<{ items: ShelvedReminder[]; after: string | null }> {
  const { list } = await database
    .collection('reminders')
    .aggregate()
    .match({
      companyId,
      memberId,
      shelf: shelf.length === 1 ? shelf[0] : _.in(shelf),
      ...(after === null ? {} : { order: _.lt(after) }),
    })
    .sort({ order: -1 })
    .limit(perPage + 1)
    .lookup<OkrReview, 'reviews'>({ from: 'reviews', localField: 'subjectId', foreignField: '_id', as: 'reviews' })
    .lookup<Seated, 'reviewed'>({
      from: 'members',
      localField: 'reviews.memberId',
      foreignField: '_id',
      as: 'reviewed',
    })
    .lookup<Seated, 'reviewers'>({
      from: 'members',
      localField: 'reviews.reviewerId',
      foreignField: '_id',
      as: 'reviewers',
    })
    .lookup<FeedbackAsked, 'requests'>({
      from: 'feedbackRequests',
      localField: 'subjectId',
      foreignField: '_id',
      as: 'requests',
    })
    .lookup<Nudge, 'nudges'>({ from: 'nudges', localField: 'subjectId', foreignField: '_id', as: 'nudges' })
    .lookup<WordlessComment, 'comments'>({
      from: 'comments',
      localField: 'occasion',
      foreignField: '_id',
      as: 'comments',
    })
    .lookup<Objective, 'objectives'>({
      from: 'objectives',
      localField: 'subjectId',
      foreignField: '_id',
      as: 'objectives',
    })
    .project<ShelvedReminder>(unneeded)
    .end()
  const items = list.slice(0, perPage)
  return { items, after: list.length > perPage ? (items.at(-1)?.order ?? null) : null }
}

/** Marks what somebody has seen: one write. @returns how many were unread */
export async function markRead(
  { companyId, memberId }: { companyId: string; memberId: string },
  ids: readonly string[],
  at: number,
): Promise<number> {
  const { stats } = await database
    .collection('reminders')
    .where({ companyId, memberId, _id: _.in(ids), shelf: 'unread' })
    .update({ data: { shelf: 'read', readAt: at } })
  return stats.updated
}

/** What champions look at, newest first: one read. */
export async function troublesOf(
  companyId: string,
  trouble: Reminder['trouble'],
  after: string | null,
): Promise<{ items: Reminder[]; after: string | null }> {
  const found = await find('reminders', {
    where: { companyId, trouble, ...(after === null ? {} : { order: _.lt(after) }) },
    orderBy: [['order', 'desc']],
    limit: perPage + 1,
  })
  const items = found.slice(0, perPage)
  return { items, after: found.length > perPage ? (items.at(-1)?.order ?? null) : null }
}

/** Nudges that are still on their way: one read. */
export const goingNudges = (companyId: string): Promise<Nudge[]> =>
  find('nudges', { where: { companyId, state: 'going' }, limit: perPage })

/** Those of the ids: one read, or none for no ids. */
export const nudgesById = async (companyId: string, ids: readonly string[]): Promise<Nudge[]> =>
  ids.length === 0
    ? []
    : find('nudges', { where: { companyId, _id: _.in([...new Set(ids)]) }, limit: new Set(ids).size })

/** Where a nudge is: one write. */
export async function keepNudge(id: string, progress: Pick<Nudge, 'state' | 'after'>): Promise<void> {
  await database.collection('nudges').where({ _id: id }).update({ data: progress })
}

/** What was said by hand, newest first: one read. */
export async function nudgesOf(
  companyId: string,
  after: string | null,
): Promise<{ items: Nudge[]; after: string | null }> {
  const found = await find('nudges', {
    where: { companyId, ...(after === null ? {} : { order: _.lt(after) }) },
    orderBy: [['order', 'desc']],
    limit: perPage + 1,
  })
  const items = found.slice(0, perPage)
  return { items, after: found.length > perPage ? (items.at(-1)?.order ?? null) : null }
}
