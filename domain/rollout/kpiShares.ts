import type { KpiOutcome } from '../coach/kpiCheck'

/** What the eight questions can end in, in the order in which it is always shown: never by how many. */
export const kpiOutcomes = ['keyResult', 'healthMetric', 'compensationKpi'] as const satisfies readonly KpiOutcome[]

/** Whole percentages of the key results that were checked; they add up to 100. */
export type KpiShares = Record<KpiOutcome, number>

/** From this percentage on, something is worth a word. */
const worthAWord = 25

/** What a champion makes of the shares. */
export type KpiAdvice = 'talk' | 'watch' | 'mostlyKeyResults'

/**
 * What to do about it: where one in four is a compensation KPI, talk about the difference; else where one in four is a
 * health metric, say how to watch those. What is left are key results for the most part.
 */
export function kpiAdviceOf({ compensationKpi, healthMetric }: KpiShares): KpiAdvice {
  if (compensationKpi >= worthAWord) return 'talk'
  return healthMetric >= worthAWord ? 'watch' : 'mostlyKeyResults'
}
