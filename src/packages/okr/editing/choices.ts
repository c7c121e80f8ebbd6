import type { CivilDate } from '@domain/calendar/civilDate'
import { cycleById } from '@domain/okr/cycle'
import { type Level, levels } from '@domain/okr/model'
import type { CompanyView } from '@domain/people/api'
import type { Role } from '@domain/people/model'
import { isAllowed } from '@domain/people/permissions'
import { useMemo } from 'react'
import { cyclesToWriteFor } from '../../../features/cycle/cycles'
import { cycleTitle, useWords } from '../../../features/okr/present'

/** The levels that somebody may write for: company objectives come from the top. */
export const levelsFor = (roles: readonly Role[]): readonly Level[] =>
  levels.filter((level) => level !== 'company' || isAllowed('publishForCompany', roles))

/** The cycles that an objective can be for, with their names; always holds the one that it is for now. */
export function useCyclesToWriteFor(
  company: Pick<CompanyView, 'fiscalStartMonth' | 'cycleLength'>,
  cycleId: string,
  today: CivilDate,
): { id: string; name: string }[] {
  const words = useWords()
  const { fiscalStartMonth, cycleLength } = company
  return useMemo(() => {
    const offered = cyclesToWriteFor(today, { fiscalStartMonth, cycleLength })
    const own = cycleById(cycleId)
    const cycles = own && !offered.some(({ id }) => id === cycleId) ? [own, ...offered] : offered
    return cycles.map((cycle) => ({ id: cycle.id, name: cycleTitle(words, cycle, fiscalStartMonth) }))
  }, [fiscalStartMonth, cycleLength, cycleId, today, words])
}
