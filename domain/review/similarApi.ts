import * as v from 'valibot'
import { defineCall } from '../call'
import { limits } from '../okr/model'
import type { PersonView } from '../people/api'
import { idSchema, lineSchema } from '../text'
import type { LessonView } from './lessonApi'

/** Apart from the other calls of lessons: on the phone it is asked where objectives are written, and they elsewhere. */
export const similarApi = {
  /** What was learned from something like an objective that is being written, the nearest first; a handful. */
  similarLessons: defineCall<{ items: LessonView[]; people: PersonView[] }>()({
    capability: 'review',
    name: 'similarLessons',
    standing: 'member',
    writes: false,
    input: v.strictObject({
      companyId: idSchema,
      title: lineSchema(limits.objectiveTitle),
      keyResults: v.pipe(
        v.array(lineSchema(limits.keyResultTitle), 'wrongType'),
        v.maxLength(limits.keyResults, 'tooMany'),
      ),
    }),
  }),
} as const
