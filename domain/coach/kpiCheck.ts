import type { KeyResultDraft, ObjectiveDraft } from '../okr/model'
import { type Line, lineOf } from './line'
import { endsOf } from './measured'
import { some } from './tokens'
import { hangs, paidFor, paying } from './words/pay'

/**
 * The eight questions that tell a key result from a KPI that pay hangs on (product.md, "KR or compensation-KPI?"), in
 * the order in which they are asked.
 */
export const kpiQuestions = [
  'moneyHangsOnIt',
  'isPublic',
  'insideObjective',
  'aboutToday',
  'improves',
  'aligns',
  'ownControl',
  'fromBelow',
] as const
export type KpiQuestion = (typeof kpiQuestions)[number]

/** `undefined` until it is answered. */
export type KpiAnswers = Readonly<Partial<Record<KpiQuestion, boolean>>>

/** What it is, and what to do with it. */
export type KpiOutcome = 'keyResult' | 'healthMetric' | 'compensationKpi'

/** What was found, and the answers that speak for it, the strongest first. */
export interface KpiVerdict {
  outcome: KpiOutcome
  because: KpiQuestion[]
}

/** The answer that a key result usually has; the other one is a KPI's. */
const ofKeyResult: Readonly<Record<KpiQuestion, boolean>> = {
  moneyHangsOnIt: false,
  isPublic: true,
  insideObjective: true,
  aboutToday: false,
  improves: true,
  aligns: true,
  ownControl: false,
  fromBelow: true,
}

/** More KPI answers than this of the seven others are a KPI's by their number, whatever is said of pay. */
const mostKpiSigns = 3

/**
 * What the answers make of it. Pay decides alone: what pay hangs on is a compensation KPI by definition, and belongs in
 * that system. Else what only holds today's level is watched as a health metric, and the rest is a key result unless
 * most answers are a KPI's.
 *
 * @returns `undefined` until it can be said
 */
export function kpiVerdict(answers: KpiAnswers): KpiVerdict | undefined {
  if (answers.moneyHangsOnIt === undefined) return undefined
  if (answers.moneyHangsOnIt) return { outcome: 'compensationKpi', because: ['moneyHangsOnIt'] }
  const others = kpiQuestions.filter((question) => question !== 'moneyHangsOnIt')
  const answered = others.filter((question) => answers[question] !== undefined)
  if (answered.length < others.length) return undefined
  const signs = answered.filter((question) => answers[question] !== ofKeyResult[question])
  if (answers.aboutToday && !answers.improves) return { outcome: 'healthMetric', because: ['aboutToday', 'improves'] }
  if (signs.length > mostKpiSigns) return { outcome: 'compensationKpi', because: signs }
  return { outcome: 'keyResult', because: answered.filter((question) => !signs.includes(question)) }
}

const paysFor = (text: string): boolean =>
  hangs.some((words) => words.test(text)) || (paidFor.test(text) && !paying.test(text))

/** Whether it leads from one number to another, in its words or in its fields: then it moves, whatever else is said. */
function leadsOn(line: Line, { measure }: Pick<KeyResultDraft, 'measure'>): boolean {
  const { start, reach } = endsOf(measure)
  return line.spans.length > 0 || (start !== null && reach !== null && start !== reach)
}

/**
 * What is known without asking. Everything here is public and inside an objective; the rest comes from the words, the
 * measure, the alignment and where the key result comes from. What people control is theirs to say.
 */
export function knownAnswers(
  keyResult: Pick<KeyResultDraft, 'title' | 'measure' | 'origin'>,
  { alignments, level }: Pick<ObjectiveDraft, 'alignments' | 'level'>,
): KpiAnswers {
  const line = lineOf(keyResult.title)
  const { measure, origin } = keyResult
  const holds = measure.type === 'maintain' || (some(line.tokens, 'keeps') && !leadsOn(line, keyResult))
  const moves = leadsOn(line, keyResult) || (measure.type === 'metric' && measure.baseline !== null)
  return {
    isPublic: true,
    insideObjective: true,
    fromBelow: origin.kind === 'own',
    ...(paysFor(line.text) && { moneyHangsOnIt: true }),
    ...(holds && { aboutToday: true, improves: false }),
    ...(!holds && moves && { aboutToday: false, improves: true }),
    ...((alignments.length > 0 || level === 'company') && { aligns: true }),
  }
}
