import { failureCodes } from '@domain/failure'
import type { ObjectiveDraft } from '@domain/okr/model'
import * as v from 'valibot'
import { emptyQueue, type KeptFailure, type Queue, type Queued } from './queue'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const failureSchema = v.pipe(
  v.looseObject({ code: v.picklist(failureCodes), message: v.string() }),
  v.transform(
    ({ code, message, field }): KeptFailure => ({ code, message, ...(typeof field === 'string' ? { field } : {}) }),
  ),
)

const newerSchema = v.variant('kind', [
  v.object({
    kind: v.literal('checkIn'),
    checkInId: v.nullable(v.string()),
    value: v.nullable(v.number()),
    confidence: v.nullable(v.number()),
    byId: v.nullable(v.string()),
    on: v.nullable(v.string()),
  }),
  v.object({ kind: v.literal('draft'), version: v.number() }),
])

const standingSchema = v.variant('state', [
  v.object({ state: v.literal('waiting'), troubles: v.number(), held: v.boolean() }),
  v.object({ state: v.literal('refused'), failure: failureSchema }),
  v.object({ state: v.literal('conflicted'), newer: newerSchema }),
])

const common = { id: v.string(), title: v.string(), at: v.number(), standing: standingSchema }

/**
 * The shape only, not the rules of the call: what those refuse must come back from the cloud with a reason, never
 * vanish on this phone because a newer release is stricter.
 */
const itemSchema: v.GenericSchema<unknown, Queued> = v.variant('kind', [
  v.object({
    ...common,
    kind: v.literal('checkIn'),
    unit: v.string(),
    milestone: v.boolean(),
    input: v.object({
      companyId: v.string(),
      objectiveId: v.string(),
      keyResultId: v.string(),
      checkInId: v.string(),
      value: v.number(),
      confidence: v.number(),
      note: v.string(),
      basedOn: v.nullable(v.string()),
      /** What an older release queued has none. */
      reason: v.optional(v.string()),
    }),
  }),
  v.object({
    ...common,
    kind: v.literal('draft'),
    input: v.object({
      companyId: v.string(),
      objectiveId: v.string(),
      version: v.number(),
      draft: v.custom<ObjectiveDraft>(isRecord),
    }),
  }),
])

/** Reads a queue from what storage gave; anything that is none is left out. */
export function readQueue(stored: unknown): Queue {
  if (!isRecord(stored) || !Array.isArray(stored.items)) return emptyQueue
  const items = stored.items.flatMap((item: unknown) => {
    const parsed = v.safeParse(itemSchema, item)
    return parsed.success ? [parsed.output] : []
  })
  const versions = v.safeParse(v.record(v.string(), v.number()), stored.versions)
  return { items, versions: versions.success ? versions.output : {} }
}
