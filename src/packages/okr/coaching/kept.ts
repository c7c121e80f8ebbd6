import { nothingSaid, type Said, saidSchema } from '@domain/coach/coaching'
import * as v from 'valibot'

/** What somebody said to the coach about one objective, as this phone knows it. */
export interface KeptCoaching {
  said: Said
  /** Whether some of it may not have reached the cloud. */
  isUnsent: boolean
}

export const nothingKept: KeptCoaching = { said: nothingSaid, isUnsent: false }

export const keptCoachingSchema: v.GenericSchema<unknown, KeptCoaching> = v.object({
  said: saidSchema,
  isUnsent: v.boolean(),
})

/** Under which key it is kept. */
export const coachingKey = (objectiveId: string): string => `coaching:${objectiveId}`
