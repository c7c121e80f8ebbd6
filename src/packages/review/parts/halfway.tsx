import type { CivilDate } from '@domain/calendar/civilDate'
import { calendarOf } from '@domain/calendar/company'
import { cycleById } from '@domain/okr/cycle'
import type { CompanyView } from '@domain/people/api'
import { type MidQuarterState, midQuarterDays } from '@domain/review/midQuarter'
import { useTranslation } from 'react-i18next'
import { Tag } from '../../../components/Card'
import { useWords } from '../../../features/okr/present'
import { formatDate } from '../../../i18n/format'

/** Where a review stands, in a word. */
export function StateTag({ state }: { state: MidQuarterState }) {
  const { t } = useTranslation('review')
  return <Tag brand={state === 'due' || state === 'overdue'} text={t(`midQuarter.state.${state}`)} />
}

/** Until when it is due, or from when; nothing where no day matters any more. */
export function useDayText(
  company: Pick<CompanyView, 'calendar'>,
): (state: MidQuarterState, cycleId: string, today: CivilDate) => string | undefined {
  const { t } = useTranslation('review')
  const words = useWords()
  return (state, cycleId, today) => {
    const cycle = cycleById(cycleId)
    if (!cycle) return undefined
    const { from, dueUntil } = midQuarterDays(cycle, calendarOf(company))
    switch (state) {
      case 'ahead':
        return t('midQuarter.from', { day: formatDate(words, from, today) })
      case 'due':
        return t('midQuarter.until', { day: formatDate(words, dueUntil, today) })
      case 'overdue':
        return t('midQuarter.lastDay')
      case 'done':
      case 'missed':
      case 'notNeeded':
        return undefined
    }
  }
}
