import * as v from 'valibot'
import type { CivilDate } from '../calendar/civilDate'
import { defineCall } from '../call'
import type { Page, PersonView } from '../people/api'
import { idSchema, textSchema, versionSchema } from '../text'
import { lessonContentSchema, type SharedLesson, tagSchema, type WithdrawnLesson } from './lesson'

/** A lesson as it reaches the phone: without what only the database needs. */
export type LessonView = Omit<SharedLesson, 'index' | 'companyId'> | Omit<WithdrawnLesson, 'index' | 'companyId'>

/** Lessons, the newest first, with their writers. */
export type LessonList = Page<LessonView> & { people: PersonView[]; today: CivilDate }

interface Read {
  lesson: LessonView
  /** Its writer. */
  writer: PersonView | null
  today: CivilDate
}

/** One lesson; whether the reader has thanked for it is theirs to know, and nobody's else but the writer's. */
export type LessonPage = (Read & { kind: 'mine' }) | (Read & { kind: 'others'; thanked: boolean })

/** Who thanked, and when. */
export interface ThanksView {
  person: PersonView
  /** Milliseconds since 1970. */
  at: number
}

const companyId = idSchema
const cursor = v.nullable(textSchema(120, 1))
const reference = { companyId, lessonId: idSchema }
const conditional = { ...reference, version: versionSchema }

const lessonCall = <const Name extends string, const Entries extends v.ObjectEntries>(
  name: Name,
  writes: boolean,
  entries: Entries,
) => ({ capability: 'review' as const, name, standing: 'member' as const, writes, input: v.strictObject(entries) })

export const lessonApi = {
  /** What colleagues shared, by words, department and tag, newest first, twenty a page. */
  lessons: defineCall<LessonList>()(
    lessonCall('lessons', false, {
      companyId,
      text: textSchema(60),
      departmentId: v.nullable(idSchema),
      tag: v.nullable(tagSchema),
      after: cursor,
    }),
  ),
  /** What I wrote, also what I withdrew. */
  myLessons: defineCall<LessonList>()(lessonCall('myLessons', false, { companyId, after: cursor })),
  lesson: defineCall<LessonPage>()(lessonCall('lesson', false, reference)),
  /** Shares (version 0, under the client's own id) or rewrites a lesson. */
  saveLesson: defineCall<{ version: number }>()(
    lessonCall('saveLesson', true, { ...conditional, lesson: lessonContentSchema }),
  ),
  /** Takes a lesson back: nobody but its writer sees it any more. */
  withdrawLesson: defineCall<{ version: number }>()(lessonCall('withdrawLesson', true, conditional)),
  /** Shares a lesson that was withdrawn. */
  shareLesson: defineCall<{ version: number }>()(lessonCall('shareLesson', true, conditional)),
  /** Thanks for a colleague's lesson, or takes that back; only its writer learns of it. */
  thankLesson: defineCall<{ thanked: boolean }>()(
    lessonCall('thankLesson', true, { ...reference, thanked: v.boolean('wrongType') }),
  ),
  /** Who thanked for a lesson of mine, the latest first, twenty a page. */
  lessonThanks: defineCall<Page<ThanksView>>()(lessonCall('lessonThanks', false, { ...reference, after: cursor })),
} as const
