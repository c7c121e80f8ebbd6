import { Failure } from '../failure'
import { orderOf } from '../okr/search'
import { termsOf } from '../okr/terms'
import { type LessonBase, type LessonContent, type SharedLesson, tagKeyOf, type WithdrawnLesson } from './lesson'

/** What a list of lessons is narrowed to. */
export interface LessonFilter {
  departmentId: string | null
  tag: string | null
}

/**
 * Under what a lesson is found by its department, its tag, or both; under the first sign alone stands every one. Neither
 * sign is ever in a piece of a word, so that no search by words finds a place.
 */
const lessonPlaceOf = ({ departmentId, tag }: LessonFilter): string =>
  `@${departmentId ?? ''}${tag === null ? '' : `#${tagKeyOf(tag)}`}`

/** The pieces that must all be in a lesson for a list to show it, what narrows most first. */
export function piecesFor(terms: readonly string[], filter: LessonFilter): string[] {
  const isNarrowed = filter.departmentId !== null || filter.tag !== null
  return isNarrowed || terms.length === 0 ? [...terms, lessonPlaceOf(filter)] : [...terms]
}

type Unindexed = Omit<SharedLesson, 'index'>

function indexed(lesson: Unindexed): SharedLesson {
  const { title, learned, tags, departmentPath, createdAt, _id } = lesson
  const places = [null, ...departmentPath].flatMap((departmentId) =>
    [null, ...tags].map((tag) => lessonPlaceOf({ departmentId, tag })),
  )
  const pieces = new Set([...places, ...termsOf(title, tags.join(' '), learned)])
  return { ...lesson, index: { pieces: [...pieces], order: orderOf(createdAt, _id) } }
}

/**
 * The path of the department that a lesson is shared under.
 *
 * @param own the writer's department today, from the root
 * @param before where the lesson stands already: that stays possible after a move
 * @throws Failure `notAllowedValue` for a department that is neither the writer's nor above it
 */
export function departmentPathFor(departmentId: string, own: readonly string[], before?: readonly string[]): string[] {
  const path = [own, before ?? []].find((each) => each.includes(departmentId))
  if (!path) throw new Failure('notAllowedValue', 'lesson.departmentId')
  return path.slice(0, path.indexOf(departmentId) + 1)
}

/** What is written of a lesson, with what its references mean. */
export type Written = Pick<LessonBase, 'title' | 'learned' | 'tags' | 'departmentPath' | 'objective' | 'cycleId'>

/** A new lesson, shared from now on. */
export const share = (
  { _id, companyId, byId }: Pick<LessonBase, '_id' | 'companyId' | 'byId'>,
  written: Written,
  at: number,
): SharedLesson =>
  indexed({ _id, companyId, byId, ...written, state: 'shared', version: 1, createdAt: at, updatedAt: at })

/** A lesson in other words; it keeps its place among the others. */
export const rewrite = ({ index: _index, ...lesson }: SharedLesson, written: Written, at: number): SharedLesson =>
  indexed({ ...lesson, ...written, version: lesson.version + 1, updatedAt: at })

/** A lesson that its writer takes back: out of every list, with every word kept for them. */
export const withdraw = (lesson: SharedLesson, at: number): WithdrawnLesson => ({
  ...lesson,
  state: 'withdrawn',
  withdrawnAt: at,
  version: lesson.version + 1,
  updatedAt: at,
  index: { ...lesson.index, pieces: [] },
})

/** A lesson that was taken back, shared as it was and in its old place. */
export const shareAgain = (
  { index: _index, withdrawnAt: _withdrawnAt, ...lesson }: WithdrawnLesson,
  at: number,
): SharedLesson => indexed({ ...lesson, state: 'shared', version: lesson.version + 1, updatedAt: at })

/** A lesson that stands under another department: its own has become part of it. Nobody wrote anything. */
export function standingUnder(
  lesson: SharedLesson | WithdrawnLesson,
  departmentPath: string[],
): SharedLesson | WithdrawnLesson {
  if (lesson.state === 'withdrawn') return { ...lesson, departmentPath }
  const { index: _index, ...shared } = lesson
  return indexed({ ...shared, departmentPath })
}

/** What was written of a lesson, as it is written again. */
export const contentOf = ({ title, learned, tags, departmentPath, objective }: Written): LessonContent => ({
  title,
  learned,
  tags,
  departmentId: departmentPath.at(-1) ?? '',
  objectiveId: objective?.objectiveId ?? null,
})
