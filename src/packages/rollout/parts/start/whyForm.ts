import { languages } from '@domain/people/model'
import { type WhyTexts, whyLimits } from '@domain/rollout/why'
import type { Language } from '@domain/people/model'
import { lengthOf } from '@domain/text'
import * as v from 'valibot'

/** What is being written, and the edition that it follows. */
export const whyFormSchema = v.object({
  edition: v.number(),
  texts: v.object({ 'zh-CN': v.string(), en: v.string() }),
})
export type WhyForm = v.InferOutput<typeof whyFormSchema>

export type WhyProblem = { language: Language; problem: 'needed' | 'tooLong' }

/** The company's own language first: it must be written. */
export const inOrderFor = (own: Language): Language[] => [own, ...languages.filter((each) => each !== own)]

/** What keeps it from being said. */
export function problemIn(texts: WhyTexts, own: Language): WhyProblem | undefined {
  if (texts[own].trim() === '') return { language: own, problem: 'needed' }
  const long = languages.find((each) => lengthOf(texts[each].trim()) > whyLimits.text)
  return long && { language: long, problem: 'tooLong' }
}
