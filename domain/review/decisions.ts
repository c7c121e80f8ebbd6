import * as v from 'valibot'
import { confidenceSchema, type KeyResultMeasure, limits, measureSchema } from '../okr/model'
import { idSchema, numberSchema, textSchema } from '../text'

const namedSchema = (most: number) =>
  v.pipe(
    v.array(idSchema, 'wrongType'),
    v.maxLength(most, 'tooMany'),
    v.check((ids) => new Set(ids).size === ids.length, 'notAllowedValue'),
  )

/** The value as it is now and the confidence in it, said together with the decision. */
const saidSchema = v.strictObject({
  value: numberSchema,
  confidence: confidenceSchema,
  /** The last check-in that the owner saw, or none. */
  basedOn: v.nullable(idSchema),
})

const common = {
  keyResultId: idSchema,
  blocker: textSchema(limits.blocker),
  helperIds: namedSchema(limits.helpers),
  toldIds: namedSchema(limits.told),
}
const reason = textSchema(limits.reason, 1)
/** `null` where there is no value to say yet. */
const said = v.nullable(saidSchema)

/** What the owner decides on one key result. */
const decidingSchema = v.variant('kind', [
  v.strictObject({ ...common, kind: v.literal('keep'), said }),
  v.strictObject({ ...common, kind: v.literal('adjust'), said, reason, measure: measureSchema }),
  v.strictObject({ ...common, kind: v.literal('drop'), reason }),
])
export type Deciding = v.InferOutput<typeof decidingSchema>

export const decidingsSchema = v.pipe(
  v.array(decidingSchema, 'wrongType'),
  v.minLength(1, 'tooFew'),
  v.maxLength(limits.keyResults, 'tooMany'),
  v.check((list) => new Set(list.map(({ keyResultId }) => keyResultId)).size === list.length, 'notAllowedValue'),
)

/**
 * The ways of counting that a key result may be adjusted to: new thresholds of the same kind, and the first ones where
 * the baseline has been found. A milestone has none: it is kept or dropped.
 */
const adjustable: Record<KeyResultMeasure['type'], KeyResultMeasure['type'] | undefined> = {
  metric: 'metric',
  baseline: 'metric',
  maintain: 'maintain',
  milestone: undefined,
}

/** What a measure becomes when it is adjusted; `undefined` where there is nothing to adjust. */
export const adjustedType = ({ type }: Pick<KeyResultMeasure, 'type'>) => adjustable[type]
