import * as v from 'valibot'
import { limits } from '../okr/model'
import { idSchema, numberSchema, textSchema } from '../text'

/** What the owner says of one key result when its objective is closed. */
const finalSchema = v.strictObject({
  keyResultId: idSchema,
  /** `null` where there is nothing to say, and never was. */
  value: v.nullable(numberSchema),
  /** The last check-in that the owner saw, or none. */
  basedOn: v.nullable(idSchema),
  learned: textSchema(limits.learned, 1),
})
export type Final = v.InferOutput<typeof finalSchema>

export const finalsSchema = v.pipe(
  v.array(finalSchema, 'wrongType'),
  v.minLength(1, 'tooFew'),
  v.maxLength(limits.keyResults, 'tooMany'),
  v.check((list) => new Set(list.map(({ keyResultId }) => keyResultId)).size === list.length, 'notAllowedValue'),
)

/** Whether an objective ends, or goes on in a draft under the client's own id. */
export const onwardSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('ends') }),
  v.strictObject({ kind: v.literal('carried'), draftId: idSchema }),
])
export type Onward = v.InferOutput<typeof onwardSchema>
