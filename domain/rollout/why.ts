import * as v from 'valibot'
import { Failure } from '../failure'
import { type Language, languages } from '../people/model'
import { textSchema } from '../text'
import type { Rollout, Why, WhyRead } from './model'

/** Characters of the why in each language; a screen counts by the same. Six hundred are read in two minutes. */
export const whyLimits = { text: 600 } as const

const whyTextSchema = textSchema(whyLimits.text)

/** Why the company uses OKRs, in each language; empty where it was not written in one. */
export const whyTextsSchema = v.strictObject({ 'zh-CN': whyTextSchema, en: whyTextSchema })
export type WhyTexts = v.InferOutput<typeof whyTextsSchema>

/**
 * What is said, as a new edition.
 *
 * @param former what was said before; `undefined` the first time
 * @param language the company's own: everybody there reads it
 * @throws Failure `tooShort` where nothing is said in the company's language
 */
export function sayAnew(
  former: Why | undefined,
  texts: WhyTexts,
  { language, byId, at }: { language: Language; byId: string; at: number },
): Why {
  if (texts[language] === '') throw new Failure('tooShort', `texts.${language}`, { bound: 1 })
  return { texts: written(texts), byId, edition: (former?.edition ?? 0) + 1, at }
}

const written = (texts: WhyTexts): Why['texts'] =>
  Object.fromEntries(languages.flatMap((each) => (texts[each] === '' ? [] : [[each, texts[each]]])))

/** What was written, with an empty text where a language was left out: what an editor begins with. */
export const textsOf = (why: Pick<Why, 'texts'> | undefined): WhyTexts => ({
  'zh-CN': why?.texts['zh-CN'] ?? '',
  en: why?.texts.en ?? '',
})

/** Whether somebody said the very same: a request that came twice is one edition. */
export const saysTheSame = ({ texts, byId }: Why, said: WhyTexts, by: string): boolean =>
  byId === by && languages.every((each) => (texts[each] ?? '') === said[each])

/** What was not said like this before: only that has to be looked at. */
export const newIn = (said: WhyTexts, former: Pick<Why, 'texts'> | undefined): Language[] =>
  languages.filter((each) => said[each] !== '' && said[each] !== former?.texts[each])

/**
 * The text for a reader: in their language, else in the other.
 * @returns with the language that it is in
 */
export function readableIn({ texts }: Pick<Why, 'texts'>, language: Language): { text: string; language: Language } {
  const own = texts[language]
  if (own !== undefined) return { text: own, language }
  const other = languages.find((each) => texts[each] !== undefined) ?? language
  return { text: texts[other] ?? '', language: other }
}

/** Whether the newest edition is still to be read by somebody. */
export const isUnread = (
  why: Pick<Why, 'edition'> | null | undefined,
  read: Pick<WhyRead, 'edition'> | undefined,
): boolean => why !== null && why !== undefined && (read?.edition ?? 0) < why.edition

/**
 * Says anew why the company uses OKRs.
 *
 * @param edition the one that the writer saw; 0 where there was none
 * @throws Failure `staleVersion` where somebody said it anew meanwhile, and what `sayAnew` throws
 */
export function withWhy(
  rollout: Rollout,
  { edition, texts }: { edition: number; texts: WhyTexts },
  by: { language: Language; byId: string; at: number },
): Rollout & { why: Why } {
  const now = rollout.why?.edition ?? 0
  if (now !== edition) throw new Failure('staleVersion', 'edition', { version: now })
  return { ...rollout, why: sayAnew(rollout.why, texts, by), version: rollout.version + 1 }
}
