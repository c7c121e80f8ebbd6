import { type CivilDate, startOfDay } from '@domain/calendar/civilDate'
import { orderOf } from '@domain/okr/search'
import type { Lesson, SharedLesson, Thanks } from '@domain/review/lesson'
import { piecesFor } from '@domain/review/sharing'
import { _, database, find, get } from './database'

/** The pieces that a lesson is found by weigh more than itself and are never read. */
const withoutPieces = ['index.pieces']

const isShared = (lesson: Lesson): lesson is SharedLesson => lesson.state === 'shared'

/** A lesson of this company, whether shared or withdrawn: one read. */
export async function lessonOf(companyId: string, id: string): Promise<Lesson | undefined> {
  const lesson = await get('lessons', id)
  return lesson?.companyId === companyId ? lesson : undefined
}

interface Lessons {
  /** Made by `piecesFor`. */
  pieces: readonly string[]
  limit: number
  /** The `index.order` of the last one before. */
  after?: string | null
}

const before = (after: string | null) => (after === null ? {} : { 'index.order': _.lt(after) })

const newestFirst = [['index.order', 'desc']] as const

/** Shared lessons with all of these pieces, newest first: one read. */
export async function sharedLessons(
  companyId: string,
  { pieces, limit, after = null }: Lessons,
): Promise<SharedLesson[]> {
  const found = await find('lessons', {
    where: { companyId, 'index.pieces': _.all(pieces), ...before(after) },
    orderBy: newestFirst,
    limit,
    without: withoutPieces,
  })
  return found.filter(isShared)
}

/** How many lessons were shared since a day: one read. */
export async function lessonsSince(companyId: string, day: CivilDate): Promise<number> {
  const [everywhere] = piecesFor([], { departmentId: null, tag: null })
  const from = orderOf(startOfDay(day), '')
  const { total } = await database
    .collection('lessons')
    .where({ companyId, 'index.pieces': everywhere, 'index.order': _.gte(from) })
    .count()
  return total
}

/** Shared lessons with any of these pieces, newest first: one read. */
export async function lessonsSharingAny(
  companyId: string,
  pieces: readonly string[],
  limit: number,
): Promise<SharedLesson[]> {
  const found = await find('lessons', {
    where: { companyId, 'index.pieces': _.in([...pieces]) },
    orderBy: newestFirst,
    limit,
    without: withoutPieces,
  })
  return found.filter(isShared)
}

/** What somebody wrote, also what they withdrew, newest first: one read. */
export const lessonsBy = (
  companyId: string,
  byId: string,
  { limit, after }: { limit: number; after: string | null },
): Promise<Lesson[]> =>
  find('lessons', {
    where: { companyId, byId, ...before(after) },
    orderBy: newestFirst,
    limit,
    without: withoutPieces,
  })

/** Somebody's thanks for a lesson; `undefined` where they did not: one read. */
export const thanksOf = (id: string): Promise<Thanks | undefined> => get('thanks', id)

/** Who thanked for a lesson, the latest first: one read. */
export const thanksFor = (
  companyId: string,
  lessonId: string,
  { limit, after }: { limit: number; after: string | null },
): Promise<Thanks[]> =>
  find('thanks', {
    where: { companyId, lessonId, ...(after === null ? {} : { order: _.lt(after) }) },
    orderBy: [['order', 'desc']],
    limit,
  })
