import { kpiQuestions, type KpiAnswers } from '@domain/coach/kpiCheck'
import * as v from 'valibot'

/** What somebody said to the coach about one objective. It stays on this phone: nobody else is told what was found. */
export interface KeptCoaching {
  /** Findings that are not wanted here, by `dismissalOf`. */
  dismissed: readonly string[]
  /** Answers of the eight questions, by key result. */
  kpi: Readonly<Record<string, KpiAnswers>>
}

export const nothingSaid: KeptCoaching = { dismissed: [], kpi: {} }

export const keptCoachingSchema: v.GenericSchema<unknown, KeptCoaching> = v.object({
  dismissed: v.array(v.string()),
  kpi: v.record(v.string(), v.record(v.picklist(kpiQuestions), v.boolean())),
})

/** Under which key it is kept. */
export const coachingKey = (objectiveId: string): string => `coaching:${objectiveId}`
