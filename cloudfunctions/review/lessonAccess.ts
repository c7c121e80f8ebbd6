import { Failure } from '@domain/failure'
import type { LessonView } from '@domain/review/lessonApi'
import type { Lesson } from '@domain/review/lesson'
import type { Action, Relation } from '@domain/people/permissions'
import type { Actor } from '../platform/actor'
import { allow, mayDo } from '../platform/allow'

/** A lesson without what only the database needs. */
export function lessonView({ index: _index, companyId: _companyId, ...view }: Lesson): LessonView {
  return view
}

/** How somebody stands to a lesson. */
export const relationsToLesson = ({ byId }: Pick<Lesson, 'byId'>, { id }: Pick<Actor, 'id'>): Relation[] =>
  byId === id ? ['author'] : []

/** A withdrawn lesson is its writer's alone; of a shared one all staff know, and its writer whoever they are by now. */
function mayKnow(lesson: Lesson, actor: Actor): boolean {
  if (lesson.byId === actor.id) return true
  return lesson.state === 'shared' && mayDo(actor, 'readLessons')
}

/**
 * Lets a lesson through to somebody who may know of it.
 * @throws Failure `notFound`, the same for what does not exist, is another company's, or was withdrawn
 */
export function readableLesson(lesson: Lesson | undefined, actor: Actor): Lesson {
  if (!lesson || lesson.companyId !== actor.companyId || !mayKnow(lesson, actor)) {
    throw new Failure('notFound', 'lessonId')
  }
  return lesson
}

/**
 * A lesson that something is about to be done to.
 * @throws Failure `notFound` for who may not know of it, `notAllowed` for who may not do this
 */
export function lessonFor(action: Action, lesson: Lesson | undefined, actor: Actor): Lesson {
  const found = readableLesson(lesson, actor)
  allow(actor, action, relationsToLesson(found, actor))
  return found
}
