import * as v from 'valibot'
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

/** What the database finds lessons by; made by `indexed` in `sharing`, never read for anything else. */
export interface LessonIndex {
  /**
   * Pieces of its words, its tags and its departments in one array, since no index serves two; none once it is
   * withdrawn, so that no list can meet it.
   */
  pieces: string[]
  /** Sorts by the time of writing, unique: pages begin after one of these. */
  order: string
}

export interface LessonBase {
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
