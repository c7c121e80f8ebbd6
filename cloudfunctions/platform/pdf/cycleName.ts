import { type Cycle, cycleName } from '@domain/okr/cycle'
import type { Language } from '@domain/people/model'
import en from '@locales/en/okr.json'
import zh from '@locales/zh-CN/okr.json'
import { fill } from '../fill'

const words: Record<Language, typeof zh.cycle> = { 'zh-CN': zh.cycle, en: en.cycle }

/** What a cycle is called on paper: 2026 第四季度, or by fiscal year where the company's does not start in January. */
export function printedCycle(cycle: Cycle, fiscalStartMonth: number, language: Language): string {
  const { fiscalYear, ordinal } = cycleName(cycle, fiscalStartMonth)
  const { quarter, fiscalQuarter, third, fiscalThird } = words[language]
  const isCalendarYear = fiscalStartMonth === 1
  const names = cycle.length === 3 ? (isCalendarYear ? quarter : fiscalQuarter) : isCalendarYear ? third : fiscalThird
  // A year is a name: no separators in it.
  return fill(Object.values(names)[ordinal - 1] ?? '', { year: String(fiscalYear) })
}
