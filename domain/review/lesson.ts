import * as v from 'valibot'
import { Failure } from '../failure'
import { orderOf, termsOf } from '../okr/search'
import { idSchema, lineSchema, textSchema } from '../text'

/** Bounds of a lesson; a screen counts by the same. */
export const lessonLimits = { title: 60, learned: 500, tags: 5, tag: 20 } as const

/** A tag as it is kept: as its writer spells it, without the `#` that many type before it. */
const spelled = (tag: string): string => tag.replace(/^[#＃\s]+/, '').trim()

/** What two spellings of one tag have in common: `OKR`, `okr` and `ＯＫＲ` are one tag. */
export const tagKeyOf = (tag: string): string => spelled(tag).normalize('NFKC').toLowerCase()

/** Each tag once, in the order in which they were named, as it was spelled first. */
export function distinctTags(tags: readonly string[]): string[] {
  const keys = tags.map(tagKeyOf)
  return tags.filter((_tag, at) => keys.indexOf(keys[at] ?? '') === at)
}

/**
 * The tags in something typed: split at commas and `#`, so that people need not know how. A blank ends a Chinese tag;
 * in English it may stand within one.
 */
export const tagsIn = (typed: string): string[] =>
  distinctTags(
    typed
      .split(/\p{Script=Han}/u.test(typed) ? /[\s,，、;；#＃]+/ : /[,，、;；#＃\n]+/)
      .map(spelled)
      .filter((tag) => tag !== ''),
  )

export const tagSchema = v.pipe(
  lineSchema(lessonLimits.tag, 1),
  v.transform(spelled),
  v.check((tag) => tag !== '', 'notAllowedValue'),
)

/** What is written of a lesson. Sharing it is a choice: nothing becomes a lesson by itself. */
export const lessonContentSchema = v.strictObject({
  title: lineSchema(lessonLimits.title, 1),
  /** What happened, and what the writer would do again or otherwise. */
  learned: textSchema(lessonLimits.learned, 1),
  tags: v.pipe(
    v.array(tagSchema, 'wrongType'),
    v.maxLength(lessonLimits.tags, 'tooMany'),
    v.transform((tags) => distinctTags(tags)),
  ),
  /** The writer's department or one above it. */
  departmentId: idSchema,
  /** The objective that it was learned from, where it was one. */
  objectiveId: v.nullable(idSchema),
})
export type LessonContent = v.InferOutput<typeof lessonContentSchema>

/** The objective that a lesson comes from, by its title as it was: it may be renamed or archived later. */
export interface LessonSource {
  objectiveId: string
  title: string
}

/** What the database finds lessons by; made by `indexed`, never read for anything else. */
export interface LessonIndex {
  /**
   * Pieces of its words, its tags and its departments in one array, since no index serves two; none once it is
   * withdrawn, so that no list can meet it.
   */
  pieces: string[]
  /** Sorts by the time of writing, unique: pages begin after one of these. */
  order: string
}

interface LessonBase {
  /** Made by the client, so that a repeat of the same request is one lesson. */
  _id: string
  companyId: string
  byId: string
  /** From the root to the department that it is shared under. */
  departmentPath: string[]
  title: string
  learned: string
  tags: string[]
  objective: LessonSource | null
  /** The cycle that it was learned in. */
  cycleId: string
  /** Counts changes, from 1; a write is conditional on it. */
  version: number
  /** Milliseconds since 1970. */
  createdAt: number
  updatedAt: number
  index: LessonIndex
}

/** Every colleague may read it. */
export type SharedLesson = LessonBase & { state: 'shared' }
/** Its writer took it back, and alone still sees it. */
export type WithdrawnLesson = LessonBase & { state: 'withdrawn'; withdrawnAt: number }
export type Lesson = SharedLesson | WithdrawnLesson

/** One colleague's thanks for a lesson. Only the lesson's writer ever reads it, and nothing is counted from it. */
export interface Thanks {
  /** `thanksIdOf` the lesson and the member: nobody thanks twice. */
  _id: string
  companyId: string
  lessonId: string
  memberId: string
  /** Milliseconds since 1970. */
  at: number
  /** Sorts by time, unique: pages begin after one of these. */
  order: string
}

export const thanksIdOf = (lessonId: string, memberId: string): string => `${lessonId}:${memberId}`

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

/** What was written of a lesson, as it is written again. */
export const contentOf = ({ title, learned, tags, departmentPath, objective }: Written): LessonContent => ({
  title,
  learned,
  tags,
  departmentId: departmentPath.at(-1) ?? '',
  objectiveId: objective?.objectiveId ?? null,
})
