import * as v from 'valibot'
import { defineCall } from '../call'
import type { PersonView } from '../people/api'
import { idSchema } from '../text'

export const championsApi = {
  /** Who helps a department along: champions who work there, or coach it besides their own; twenty at most. */
  championsOf: defineCall<{ champions: PersonView[] }>()({
    capability: 'rollout',
    name: 'championsOf',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId: idSchema, departmentId: idSchema }),
  }),
} as const
