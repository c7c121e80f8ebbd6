import type { DraftMeasure, KeyResultDraft } from '../okr/model'
import type { Line } from './line'
import { type Counted, has, type Token } from './tokens'

/** The numbers of a key result as its fields hold them. */
export interface Ends {
  start: number | null
  reach: number | null
}

/** Where a measure starts and what it should reach, `null` for what is not written. */
export function endsOf(measure: DraftMeasure): Ends {
  if (measure.type !== 'metric') return { start: null, reach: null }
  return { start: measure.baseline, reach: measure.stretch ?? measure.target ?? measure.commit }
}

/** Whether it is counted at all: a baseline is still to be found, a milestone is done or not. */
export const isCounted = ({ type }: DraftMeasure): boolean => type === 'metric' || type === 'maintain'

const isToReach = ({ role }: Counted): boolean => role === 'reach' || role === 'limit'

/** Whether nobody has typed a number, or chosen another way to measure. */
export const isUnwritten = (measure: DraftMeasure): boolean =>
  measure.type === 'metric' &&
  [measure.baseline, measure.commit, measure.target, measure.stretch].every((value) => value === null)

/** The numbers in the words that are to be reached. */
export const amountsToReach = (line: Line): Counted[] => line.quantities.filter(isToReach)

/** Zero, said without a number: 扭亏为盈. */
const breaksEven =
  /扭亏|盈亏(?:打?平|持平)|(?:实现|开始|整体|首次|单月|单店|模型|季度|全年)盈利|(?:现金流|净利润?)转正|break(?:s|ing)?[- ]?even/i

/** How often, said without a number: from weekly to daily, 从每月到每周. */
const comesMoreOften =
  /from (?:hourly|daily|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?) to (?:hourly|daily|weekly|fortnightly|monthly|quarterly)|[从由]每[年季月周][^,，;；。]{0,6}[到至变]为?每[季月周天日]/i

/** Whether the words or the fields hold a number to reach. */
export const isMeasured = (line: Line, { measure }: KeyResultDraft): boolean =>
  amountsToReach(line).length > 0 ||
  breaksEven.test(line.said) ||
  comesMoreOften.test(line.said) ||
  endsOf(measure).reach !== null ||
  (measure.type === 'maintain' && (measure.low ?? measure.high) !== null)

/** Where an English noun phrase ends: response time | of the stores. */
const phraseEnd =
  /^(?:of|per|from|for|in|to|at|by|that|who|which|when|while|if|on|still|with|across|down.*|up.*|until|after|before|we|is|are|a|about|within)$/

/** The words before the first English preposition; in Chinese, whose measure stands at the end, all of them. */
export function phraseOf(line: Line, tokens: readonly Token[] = line.tokens): readonly Token[] {
  return line.language === 'zh' ? tokens : nounPhrase(tokens)
}

/** The words before the first English preposition. */
export function nounPhrase(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ text, from }) => from > 0 && phraseEnd.test(text))
  return end < 0 ? tokens : tokens.slice(0, end)
}

/** What is measured: the last word of measuring before the numbers, in English of the first phrase. */
export function measureIn(line: Line): Token | undefined {
  const firstNumber = line.tokens.findIndex(({ quantity }) => quantity !== undefined && quantity.role !== 'names')
  const before = firstNumber < 0 ? line.tokens : line.tokens.slice(0, firstNumber)
  if (line.language === 'en') return phraseOf(line, before).at(-1)
  return [...before].reverse().find((token) => has(token, 'metric', 'unitless', 'sales'))
}

/** Whether its numbers mean nothing without a unit: a time, a share or money do not, a count or an index does. */
export function needsUnit(line: Line): boolean {
  const measure = measureIn(line)
  return has(measure, 'metric', 'sales') && !has(measure, 'unitless')
}
