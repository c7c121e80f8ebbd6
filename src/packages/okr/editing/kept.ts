import { levels, type ObjectiveDraft } from '@domain/okr/model'
import * as v from 'valibot'

/**
 * The shape of what the editor keeps on the phone, without the rules of a call: text that is too long or a number that
 * is too large is kept too, so that the person can mend it.
 */

const number = v.nullable(v.number())
const nothing = v.nullable(v.string())

const measure = v.variant('type', [
  v.object({ type: v.literal('metric'), baseline: number, commit: number, target: number, stretch: number }),
  v.object({ type: v.literal('baseline') }),
  v.object({ type: v.literal('milestone') }),
  v.object({ type: v.literal('maintain'), low: number, high: number }),
])

const origin = v.variant('kind', [
  v.object({ kind: v.literal('own') }),
  v.object({ kind: v.literal('given'), byId: v.string() }),
])

const draft: v.GenericSchema<unknown, ObjectiveDraft> = v.object({
  title: v.string(),
  why: v.string(),
  level: v.picklist(levels),
  cycleId: v.string(),
  alignments: v.array(v.object({ objectiveId: v.string(), keyResultId: nothing })),
  keyResults: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      measure,
      unit: v.string(),
      ownerId: v.string(),
      origin,
      weight: v.number(),
    }),
  ),
})

/** What was being written, and the version in the cloud that it builds on (0: none yet). */
export interface KeptEditing {
  objectiveId: string
  version: number
  draft: ObjectiveDraft
}

export const keptEditingSchema: v.GenericSchema<unknown, KeptEditing> = v.object({
  objectiveId: v.string(),
  version: v.number(),
  draft,
})

/** Under which key the editing of an objective is kept. */
export const keptKey = (objectiveId: string): string => `editor:${objectiveId}`

/** Under which key the phone remembers the new objective that was being written in a company. */
export const newObjectiveKey = (companyId: string): string => `editor:new:${companyId}`
