import * as v from 'valibot'
import type { CivilDate } from '../calendar/civilDate'
import { defineCall } from '../call'
import type { ObjectiveView } from '../okr/api'
import type { Page, PersonView } from '../people/api'
import { idSchema, textSchema, versionSchema } from '../text'
import { decidingsSchema } from './decisions'
import type { MidQuarterState } from './midQuarter'

/** One objective on a team's agenda. */
export interface MidQuarterItem {
  objective: ObjectiveView
  state: MidQuarterState
}

export type MidQuarterTeam = Page<MidQuarterItem> & { people: PersonView[]; today: CivilDate }

export const midQuarterApi = {
  /** Reviews one objective of one's own, once, with everything that it changes. */
  reviewMidQuarter: defineCall<{ objective: ObjectiveView }>()({
    capability: 'review',
    name: 'reviewMidQuarter',
    standing: 'member',
    writes: true,
    input: v.strictObject({
      companyId: idSchema,
      objectiveId: idSchema,
      version: versionSchema,
      decisions: decidingsSchema,
    }),
  }),
  /** What my direct reports and I own in the cycle that runs, newest first, twenty a page. */
  midQuarterTeam: defineCall<MidQuarterTeam>()({
    capability: 'review',
    name: 'midQuarterTeam',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId: idSchema, after: v.nullable(textSchema(120, 1)) }),
  }),
} as const
