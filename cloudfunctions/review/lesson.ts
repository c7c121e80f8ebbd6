import { isDeepStrictEqual } from 'node:util'
import type { ParsedInput } from '@domain/call'
import { Failure } from '@domain/failure'
import { isPublic } from '@domain/okr/states'
import { reviewedCycle } from '@domain/review/cycle'
import { type Lesson, type LessonContent, thanksIdOf } from '@domain/review/lesson'
import { lessonApi, type LessonPage } from '@domain/review/lessonApi'
import type { AuditAction } from '@domain/people/audit'
import {
  contentOf,
  departmentPathFor,
  rewrite,
  share,
  shareAgain,
  withdraw,
  type Written,
} from '@domain/review/sharing'
import type { Actor } from '../platform/actor'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle, showing } from '../platform/handle'
import { refuseStale } from '../platform/refuseStale'
import type { ShownTexts } from '../platform/textCheck'
import { isReadable } from '../platform/objectiveAccess'
import { lessonOf, thanksOf } from '../platform/store/lessons'
import { people } from '../platform/store/members'
import { inTransaction, type Transaction } from '../platform/store/transaction'
import { lessonFor, lessonView, readableLesson } from './lessonAccess'

/** One lesson: at most four reads. */
export const lesson = handle(lessonApi.lesson, async ({ input, actor }): Promise<LessonPage> => {
  const { companyId, id, today } = actor
  const found = readableLesson(await lessonOf(companyId, input.lessonId), actor)
  const [writer = null] = await people(companyId, [found.byId])
  const read = { lesson: lessonView(found), writer, today }
  if (found.byId === id) return { kind: 'mine', ...read }
  return { kind: 'others', ...read, thanked: (await thanksOf(thanksIdOf(found._id, id))) !== undefined }
})

const wordsOf = ({ lesson: { title, learned, tags } }: ParsedInput<typeof lessonApi.saveLesson>): ShownTexts => ({
  'lesson.title': title,
  'lesson.learned': learned,
  ...Object.fromEntries(tags.map((tag, index) => [`lesson.tags.${index}`, tag])),
})

/** Shares or rewrites a lesson; a repeat of the same words is the same lesson. */
export const saveLesson = handle(showing(lessonApi.saveLesson, wordsOf), ({ input, actor }) =>
  inTransaction(async (transaction) => {
    const { lessonId, version, lesson: content } = input
    const there = await transaction.get('lessons', lessonId)
    if (!there && version === 0) {
      allow(actor, 'shareLesson')
      const by = { _id: lessonId, companyId: actor.companyId, byId: actor.id }
      return save(transaction, actor, 'saveLesson', share(by, await written(transaction, content, actor), actor.at))
    }
    const before = lessonFor('changeLesson', there, actor)
    if (before.state === 'withdrawn') throw new Failure('wrongState')
    if (before.version === version + 1 && isDeepStrictEqual(contentOf(before), content)) return { version: version + 1 }
    refuseStale(before, version)
    const next = rewrite(before, await written(transaction, content, actor, before), actor.at)
    return save(transaction, actor, 'saveLesson', next, before)
  }),
)

/** Takes a lesson back. */
export const withdrawLesson = handle(lessonApi.withdrawLesson, ({ input, actor }) =>
  inTransaction(async (transaction) => {
    const before = lessonFor('changeLesson', await transaction.get('lessons', input.lessonId), actor)
    if (before.state === 'withdrawn') return { version: before.version }
    refuseStale(before, input.version)
    return save(transaction, actor, 'withdrawLesson', withdraw(before, actor.at), before)
  }),
)

/** Shares a lesson that was withdrawn. */
export const shareLesson = handle(lessonApi.shareLesson, ({ input, actor }) =>
  inTransaction(async (transaction) => {
    const before = lessonFor('changeLesson', await transaction.get('lessons', input.lessonId), actor)
    if (before.state === 'shared') return { version: before.version }
    refuseStale(before, input.version)
    return save(transaction, actor, 'shareLesson', shareAgain(before, actor.at), before)
  }),
)

/** The trail keeps where a lesson stands and none of its words. */
async function save(transaction: Transaction, actor: Actor, action: AuditAction, next: Lesson, before?: Lesson) {
  const standing = ({ state, version, departmentPath }: Lesson) => ({ state, version, departmentPath })
  await transaction.put('lessons', next)
  await leaveTrail(transaction, actor, {
    action,
    subjectId: next._id,
    before: before ? standing(before) : {},
    after: standing(next),
  })
  return { version: next.version }
}

/**
 * What is written, with what its references mean. An objective and a department that the lesson stands with already
 * stay possible, also when the one was archived or the writer moved on.
 *
 * @throws Failure `notFound` for an objective that the writer cannot read or that is not public, `notAllowedValue` for a
 *   department that is not theirs
 */
async function written(
  transaction: Transaction,
  { title, learned, tags, departmentId, objectiveId }: LessonContent,
  actor: Actor,
  before?: Lesson,
): Promise<Written> {
  const departmentPath = departmentPathFor(departmentId, actor.member.departmentPath, before?.departmentPath)
  const text = { title, learned, tags, departmentPath }
  if (before && objectiveId === (before.objective?.objectiveId ?? null)) {
    return { ...text, objective: before.objective, cycleId: before.cycleId }
  }
  if (objectiveId === null) {
    return { ...text, objective: null, cycleId: before?.cycleId ?? reviewedCycle(actor.today, actor.company).id }
  }
  const source = await transaction.get('objectives', objectiveId)
  if (!source || source.companyId !== actor.companyId || !isPublic(source) || !isReadable(source, actor)) {
    throw new Failure('notFound', 'lesson.objectiveId')
  }
  return { ...text, objective: { objectiveId, title: source.title }, cycleId: source.cycleId }
}
