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
  /** Whom I could show a draft to for advice: who helps my department along, then the company's coaches; without me. */
  helpersForMe: defineCall<{ champions: PersonView[]; coaches: PersonView[] }>()({
    capability: 'rollout',
    name: 'helpersForMe',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId: idSchema }),
  }),
} as const
