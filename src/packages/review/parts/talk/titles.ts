import { cycleById } from '@domain/okr/cycle'
import { useTranslation } from 'react-i18next'
import { cycleTitle, useWords } from '../../../../features/okr/present'
import type { Member } from '../../../../session'

type Company = Pick<Member['company'], 'fiscalStartMonth'>

/** What a year is called: 2026 年度, or by fiscal year where the company's does not start in January. */
export function useYearTitle({ fiscalStartMonth }: Company): (year: number) => string {
  const { t } = useTranslation('annualTalk')
  return (year) => t(fiscalStartMonth === 1 ? 'year' : 'fiscalYear', { year })
}

/** What a cycle is called, by its id. */
export function useCycleTitle({ fiscalStartMonth }: Company): (cycleId: string) => string {
  const words = useWords()
  return (cycleId) => {
    const cycle = cycleById(cycleId)
    return cycle ? cycleTitle(words, cycle, fiscalStartMonth) : ''
  }
}
