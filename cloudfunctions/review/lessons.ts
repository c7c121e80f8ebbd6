import { queryTermsOf } from '@domain/okr/terms'
import type { Lesson } from '@domain/review/lesson'
import { lessonApi, type LessonList } from '@domain/review/lessonApi'
import { piecesFor } from '@domain/review/sharing'
import { nearestLessons, tellingTermsOf } from '@domain/review/similar'
import { similarApi } from '@domain/review/similarApi'
import type { Actor } from '../platform/actor'
import { allow } from '../platform/allow'
import { handle } from '../platform/handle'
import { lessonsBy, lessonsSharingAny, sharedLessons } from '../platform/store/lessons'
import { people } from '../platform/store/members'
import { lessonView } from './lessonAccess'

const perPage = 20

/** What colleagues shared, by words, department and tag: three reads. */
export const lessons = handle(lessonApi.lessons, async ({ input, actor }) => {
  allow(actor, 'readLessons')
  const { text, departmentId, tag, after } = input
  const terms = queryTermsOf(text)
  if (text !== '' && terms.length === 0) return { items: [], after: null, people: [], today: actor.today }
  const pieces = piecesFor(terms, { departmentId, tag })
  return listOf(await sharedLessons(actor.companyId, { pieces, limit: perPage + 1, after }), actor)
})

/** What I wrote: three reads. */
export const myLessons = handle(lessonApi.myLessons, async ({ input, actor }) => {
  allow(actor, 'readLessons')
  return listOf(await lessonsBy(actor.companyId, actor.id, { limit: perPage + 1, after: input.after }), actor)
})

/** @param found in order, one more than a page where there are more */
async function listOf(found: readonly Lesson[], { companyId, today }: Actor): Promise<LessonList> {
  const shown = found.slice(0, perPage)
  return {
    items: shown.map(lessonView),
    after: found.length > perPage ? (shown.at(-1)?.index.order ?? null) : null,
    people: await people(
      companyId,
      shown.map(({ byId }) => byId),
    ),
    today,
  }
}

/** Of those that share a word, the newest so many are looked at, and so many of these are shown. */
const similar = { read: 100, shown: 5 }

/** What was learned from something like an objective that is being written: three reads. */
export const similarLessons = handle(similarApi.similarLessons, async ({ input, actor }) => {
  allow(actor, 'readLessons')
  const terms = tellingTermsOf(input.title, input.keyResults)
  if (terms.length === 0) return { items: [], people: [] }
  const candidates = await lessonsSharingAny(actor.companyId, terms, similar.read)
  const nearest = nearestLessons(terms, candidates, similar.shown)
  return {
    items: nearest.map(lessonView),
    people: await people(
      actor.companyId,
      nearest.map(({ byId }) => byId),
    ),
  }
})
