import { type Language, languages } from '@domain/people/model'
import { type WhyTexts, whyLimits } from '@domain/rollout/why'
import { lengthOf } from '@domain/text'
import * as v from 'valibot'

/** What is being written, and the edition that it follows. */
export const whyFormSchema = v.object({
  edition: v.number(),
  texts: v.object({ 'zh-CN': v.string(), en: v.string() }),
})
export type WhyForm = v.InferOutput<typeof whyFormSchema>

export type WhyProblem = { language: Language; problem: 'needed' | 'tooLong' }

/** The language that is offered besides the company's own. */
export const otherThan = (own: Language): Language => (own === 'en' ? 'zh-CN' : 'en')

/** What keeps it from being said. */
export function problemIn(texts: WhyTexts, own: Language): WhyProblem | undefined {
  if (texts[own].trim() === '') return { language: own, problem: 'needed' }
  const long = languages.find((each) => lengthOf(texts[each].trim()) > whyLimits.text)
  return long && { language: long, problem: 'tooLong' }
}
