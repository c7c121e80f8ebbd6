import { bounds as nameBounds, languages } from '@domain/people/model'
import { lengthOf } from '@domain/text'
import * as v from 'valibot'

/** A company while it is being founded; kept at every keystroke. */
export const foundingSchema = v.object({
  /** Made once, so that a repeated request founds one company. */
  companyId: v.string(),
  name: v.string(),
  departmentName: v.string(),
  myName: v.string(),
  fiscalStartMonth: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
  cycleLength: v.picklist([3, 4]),
  language: v.picklist(languages),
})

export type Founding = v.InferOutput<typeof foundingSchema>

/** How long each text may be, in characters. */
export const bounds = {
  name: nameBounds.companyName,
  departmentName: nameBounds.departmentName,
  myName: nameBounds.personName,
} as const

export type FoundingText = keyof typeof bounds

/** What is wrong with a text of the first step. */
export type FoundingProblem = 'missing' | 'tooShort' | 'tooLong'

/** The texts of the first step that something is wrong with. */
export function problemsOf(founding: Founding): { [Field in FoundingText]?: FoundingProblem } {
  const fields: FoundingText[] = ['name', 'departmentName', 'myName']
  const problems: { [Field in FoundingText]?: FoundingProblem } = {}
  for (const field of fields) {
    const length = lengthOf(founding[field].trim())
    if (length === 0) problems[field] = 'missing'
    else if (length < bounds[field].min) problems[field] = 'tooShort'
    else if (length > bounds[field].max) problems[field] = 'tooLong'
  }
  return problems
}
