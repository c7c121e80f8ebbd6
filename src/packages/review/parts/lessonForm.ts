import { distinctTags, type LessonContent, lessonLimits, tagsIn } from '@domain/review/lesson'
import type { LessonView } from '@domain/review/lessonApi'
import { lengthOf } from '@domain/text'
import * as v from 'valibot'
import { keep, kept, letGo, newId } from '../../../cloud'
import { type LessonStart, lessonStartKey } from '../../../ways'

/** What is being written of a lesson; unlike what is sent, it may be half written and too long. */
export interface LessonForm {
  lessonId: string
  /** The one in the cloud that it builds on; 0 where there is none yet. */
  version: number
  title: string
  learned: string
  tags: string[]
  /** What stands in the tag field and is no tag yet. */
  typedTag: string
  departmentId: string
  objective: { objectiveId: string; title: string } | null
}

const formSchema: v.GenericSchema<unknown, LessonForm> = v.object({
  lessonId: v.string(),
  version: v.number(),
  title: v.string(),
  learned: v.string(),
  tags: v.array(v.string()),
  typedTag: v.string(),
  departmentId: v.string(),
  objective: v.nullable(v.object({ objectiveId: v.string(), title: v.string() })),
})

const startSchema: v.GenericSchema<unknown, LessonStart | null> = v.nullable(
  v.object({
    text: v.string(),
    is: v.picklist(['chosen', 'suggested']),
    objectiveId: v.nullable(v.string()),
    title: v.string(),
  }),
)

/** Where a writing begins, and whether it goes on with words that were left unfinished. */
export interface Begun {
  /** Under which it is kept at every keystroke. */
  key: string
  form: LessonForm
  restored: boolean
}

/** Each objective has a lesson being written of its own, so that two beginnings never run into each other. */
const newKey = (companyId: string, objectiveId: string | null) => `lesson:new:${companyId}:${objectiveId ?? ''}`

/** What was there already goes on in front of what is brought along; nothing is said twice, and nothing is lost. */
const joined = (there: string, brought: string): string =>
  brought === '' || there.includes(brought) ? there : there === '' ? brought : `${there}\n${brought}`

/** Begins a new lesson with what was handed over, or goes on with the one that was being written. */
export function beginNew(companyId: string, departmentId: string): Begun {
  const start = kept(lessonStartKey, startSchema) ?? { text: '', is: 'chosen', objectiveId: null, title: '' }
  letGo(lessonStartKey)
  const { objectiveId, title } = start
  const key = newKey(companyId, objectiveId)
  const last = kept(key, formSchema)
  const text = last && start.is === 'suggested' ? '' : start.text
  const fresh: LessonForm = {
    lessonId: newId(),
    version: 0,
    title: '',
    learned: '',
    tags: [],
    typedTag: '',
    departmentId,
    objective: objectiveId === null ? null : { objectiveId, title },
  }
  const form = last ?? fresh
  const begun = { ...form, learned: joined(form.learned, text) }
  if (text !== '') keep(key, begun)
  return { key, form: begun, restored: last !== undefined && isWorthKeeping(last) }
}

/** Under which changes of a lesson that is shared are kept. */
export const editingKey = (lessonId: string): string => `lesson:${lessonId}`

/** The lesson as it is in the cloud, or as this phone was changing it. */
export function beginEditing(lesson: LessonView): Begun {
  const key = editingKey(lesson._id)
  const last = kept(key, formSchema)
  return { key, form: last ?? formOf(lesson), restored: last !== undefined }
}

/** A lesson as it is written again. */
export const formOf = ({ _id, version, title, learned, tags, departmentPath, objective }: LessonView): LessonForm => ({
  lessonId: _id,
  version,
  title,
  learned,
  tags,
  typedTag: '',
  departmentId: departmentPath.at(-1) ?? '',
  objective,
})

/** Whether anything was written that would be missed. */
export const isWorthKeeping = ({ title, learned, tags, typedTag }: LessonForm): boolean =>
  [title, learned, typedTag].some((text) => text.trim() !== '') || tags.length > 0

/** The form with what stands in the tag field made into tags. */
export const withTypedTags = (form: LessonForm): LessonForm => ({
  ...form,
  tags: distinctTags([...form.tags, ...tagsIn(form.typedTag)]),
  typedTag: '',
})

/** The first thing that keeps a lesson from being shared. */
export type LessonProblem = 'title' | 'learned' | 'tooLong' | 'tags'

/** What is sent of a form, or what is wrong with it. */
export function contentOf(form: LessonForm): { content: LessonContent } | { problem: LessonProblem } {
  const { title, learned, tags, departmentId, objective } = withTypedTags(form)
  if (title.trim() === '') return { problem: 'title' }
  if (learned.trim() === '') return { problem: 'learned' }
  if (lengthOf(title.trim()) > lessonLimits.title || lengthOf(learned.trim()) > lessonLimits.learned) {
    return { problem: 'tooLong' }
  }
  if (tags.length > lessonLimits.tags || tags.some((tag) => lengthOf(tag) > lessonLimits.tag)) {
    return { problem: 'tags' }
  }
  return { content: { title, learned, tags, departmentId, objectiveId: objective?.objectiveId ?? null } }
}
