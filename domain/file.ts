import * as v from 'valibot'

/** A part of a file: the platform carries text, and little of it at once. */
export interface FilePart {
  /** In base64, from where it was asked for. */
  base64: string
  /** Where the next part begins; `null` behind the last. */
  next: number | null
  /** Whether it lacks something that was written: a picture, or a letter that the font does not have. */
  leavesOut: boolean
}

/** Where a part begins. */
export const fileFromSchema = v.pipe(v.number('wrongType'), v.integer('wrongType'), v.minValue(0, 'tooSmall'))
