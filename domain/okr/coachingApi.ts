import * as v from 'valibot'
import { defineCall } from '../call'
import { type Said, saidSchema } from '../coach/coaching'
import type { Neighbour } from '../coach/model'
import { idSchema } from '../text'
import { cycleIdSchema } from './cycle'

/** What the coach on the phone cannot know by itself. The words that are being written stay there. */
export interface CoachingView {
  said: Said
  /** Others of its owner in the cycle, the reader's own drafts among them; those of the department that are public. */
  own: Neighbour[]
  department: Neighbour[]
  /** Owners of its key results who have left. */
  gone: string[]
}

const reference = { companyId: idSchema, objectiveId: idSchema }

export const coachingApi = {
  /** What its writer said to the coach about an objective, and what stands around it; also of one that begins. */
  coaching: defineCall<CoachingView>()({
    capability: 'okr',
    name: 'coaching',
    standing: 'member',
    writes: false,
    input: v.strictObject({ ...reference, cycleId: cycleIdSchema }),
  }),
  /** Puts what was said on this phone to what is kept with the objective. The same again changes nothing. */
  keepCoaching: defineCall<{ said: Said }>()({
    capability: 'okr',
    name: 'keepCoaching',
    standing: 'member',
    writes: true,
    input: v.strictObject({ ...reference, said: saidSchema }),
  }),
} as const
