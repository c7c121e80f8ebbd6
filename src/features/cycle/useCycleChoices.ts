import type { CivilDate } from '@domain/calendar/civilDate'
import { type CycleRhythm, phaseOf } from '@domain/okr/cycle'
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
export function useCycleChoices(rhythm: CycleRhythm, today: CivilDate): CycleChoice[] {
  const words = useWords()
  const { fiscalStartMonth } = rhythm
  return cyclesToBrowse(today, rhythm).map((cycle) => ({
    value: cycle.id,
    text: cycleTitle(words, cycle, fiscalStartMonth),
    hint: words(`okr:cycle.phase.${phaseOf(cycle, today)}`),
    short: cycleShortTitle(words, cycle, fiscalStartMonth),
  }))
}
