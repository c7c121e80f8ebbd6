import type { CivilDate } from '@domain/calendar/civilDate'
import { phaseOf } from '@domain/okr/cycle'
import type { CompanyView } from '@domain/people/api'
import { cycleShortTitle, cycleTitle, useWords } from '../okr/present'
import { cyclesToBrowse } from './cycles'

export interface CycleChoice {
  value: string
  text: string
  /** Where the cycle stands on that day. */
  hint: string
  /** For a chip. */
  short: string
}

/** The cycles that a list can show, by name and phase, the next one first. */
export function useCycleChoices(
  { fiscalStartMonth, cycleLength }: Pick<CompanyView, 'fiscalStartMonth' | 'cycleLength'>,
  today: CivilDate,
): CycleChoice[] {
  const words = useWords()
  return cyclesToBrowse(today, { fiscalStartMonth, cycleLength }).map((cycle) => ({
    value: cycle.id,
    text: cycleTitle(words, cycle, fiscalStartMonth),
    hint: words(`okr:cycle.phase.${phaseOf(cycle, today)}`),
    short: cycleShortTitle(words, cycle, fiscalStartMonth),
  }))
}
