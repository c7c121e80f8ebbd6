import { Failure } from '@domain/failure'
import { orderOf } from '@domain/okr/search'
import { thanksIdOf } from '@domain/review/lesson'
import { lessonApi } from '@domain/review/lessonApi'
import { handle } from '../platform/handle'
import { lessonOf, thanksFor } from '../platform/store/lessons'
import { people } from '../platform/store/members'
import { inTransaction } from '../platform/store/transaction'
import { lessonFor } from './lessonAccess'

const perPage = 20

/**
 * Thanks for a colleague's lesson, or takes that back; the same again changes nothing. It leaves no line in the audit
 * trail, and nothing once it is taken back: who thanked whom is for the writer alone, and a trail is read by others.
 */
export const thankLesson = handle(lessonApi.thankLesson, ({ input, actor }) =>
  inTransaction(async (transaction) => {
    const { lessonId, thanked } = input
    const { companyId, id: memberId, at } = actor
    const lesson = lessonFor('thankLesson', await transaction.get('lessons', lessonId), actor)
    // Nobody thanks themselves.
    if (lesson.byId === memberId) throw new Failure('notAllowed')
    const _id = thanksIdOf(lessonId, memberId)
    const given = await transaction.get('thanks', _id)
    if (thanked && !given) {
      await transaction.put('thanks', { _id, companyId, lessonId, memberId, at, order: orderOf(at, memberId) })
    }
    if (!thanked && given) await transaction.remove('thanks', _id)
    return { thanked }
  }),
)

/** Who thanked for a lesson of mine: four reads. */
export const lessonThanks = handle(lessonApi.lessonThanks, async ({ input, actor }) => {
  const { companyId } = actor
  const { _id } = lessonFor('seeThanks', await lessonOf(companyId, input.lessonId), actor)
  const found = await thanksFor(companyId, _id, { limit: perPage + 1, after: input.after })
  const shown = found.slice(0, perPage)
  const persons = await people(
    companyId,
    shown.map(({ memberId }) => memberId),
  )
  return {
    items: shown.flatMap(({ memberId, at }) => {
      const person = persons.find(({ id }) => id === memberId)
      return person ? [{ person, at }] : []
    }),
    after: found.length > perPage ? (shown.at(-1)?.order ?? null) : null,
  }
})
