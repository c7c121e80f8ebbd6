import type { CivilDate } from '@domain/calendar/civilDate'
import type { DepartmentView } from '@domain/people/api'
import type { StartPage } from '@domain/rollout/startApi'
import { firstDayOf } from '@domain/rollout/growth'
import { type Stage, stagesOf } from '@domain/rollout/pilot'
import { useTranslation } from 'react-i18next'
import { useWords } from '../../../../features/okr/present'
import { formatDate, formatMonth } from '../../../../i18n/format'

/** How the pages of the start say days, months and departments. */
export function useStartWords(today: CivilDate) {
  const { t } = useTranslation(['start', 'components'])
  const words = useWords()
  const day = (date: CivilDate) => formatDate(words, date, today)
  return {
    day,
    /** 2026年12月 */
    month: (month: string) =>
      t('components:calendar.month', { year: month.slice(0, 4), month: formatMonth(words, firstDayOf(month)) }),
    /** From a day on, or to another. */
    span: (from: CivilDate, until: CivilDate | null) =>
      until === null ? t('from', { day: day(from) }) : t('range', { from: day(from), until: day(until) }),
    /** Departments by name; the root is everybody. */
    departments: (ids: readonly string[], departments: readonly DepartmentView[]) =>
      ids
        .map((id) => {
          const found = departments.find((each) => each.id === id)
          if (!found) return t('departments.gone')
          return found.path.length === 1 ? t('departments.everyone') : found.name
        })
        .join(t('names')),
  }
}

/** The pilot and its waves as the page has them. */
export const stagesIn = ({ pilot, waves, today }: Pick<StartPage, 'pilot' | 'waves' | 'today'>): Stage[] =>
  stagesOf({ waves, ...(pilot ? { pilot } : {}) }, today)

/** Which of the waves one is, from 1; 0 for the pilot. */
export const waveNumber = (stages: readonly Stage[], id: string): number =>
  stages.filter(({ kind }) => kind === 'wave').findIndex((stage) => stage.id === id) + 1
