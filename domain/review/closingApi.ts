import * as v from 'valibot'
import type { CivilDate } from '../calendar/civilDate'
import { defineCall } from '../call'
import type { ObjectiveView } from '../okr/api'
import { cycleIdSchema } from '../okr/cycle'
import { type FinalResult, limits } from '../okr/model'
import type { Page } from '../people/api'
import { idSchema, textSchema, versionSchema } from '../text'
import type { EndingState } from './ending'
import { finalsSchema, onwardSchema } from './closings'

/** One objective in the summary of a team's cycle: what it reached, and nothing of whose it is. */
export interface SummaryItem {
  objectiveId: string
  title: string
  state: EndingState
  results: FinalResult[]
}

/** What a team reached and learned in a cycle, newest first. */
export type CycleSummary = Page<SummaryItem> & {
  /** The department of whoever leads the team. */
  team: string
}

const reference = { companyId: idSchema, objectiveId: idSchema, version: versionSchema }

export const closingApi = {
  /** Ends an objective of one's own with its last values and what was learned, and carries it on if that is wanted. */
  close: defineCall<{ objective: ObjectiveView }>()({
    capability: 'review',
    name: 'close',
    standing: 'member',
    writes: true,
    input: v.strictObject({
      ...reference,
      finals: finalsSchema,
      /** Needed once the cycle is closed. */
      reason: textSchema(limits.reason),
      onward: onwardSchema,
    }),
  }),
  /** Carries a closed objective of one's own on, in a draft under the client's own id. */
  carryOn: defineCall<{ objective: ObjectiveView }>()({
    capability: 'review',
    name: 'carryOn',
    standing: 'member',
    writes: true,
    input: v.strictObject({ ...reference, draftId: idSchema }),
  }),
  /** My own objectives of the cycle that closes now, and earlier ones that are still open. */
  closingMine: defineCall<{
    today: CivilDate
    cycleId: string
    objectives: ObjectiveView[]
    earlier: ObjectiveView[]
  }>()({
    capability: 'review',
    name: 'closingMine',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId: idSchema }),
  }),
  /** What my team reached and learned in one cycle, twenty objectives a page. */
  cycleSummary: defineCall<CycleSummary>()({
    capability: 'review',
    name: 'cycleSummary',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId: idSchema, cycleId: cycleIdSchema, after: v.nullable(textSchema(120, 1)) }),
  }),
} as const
