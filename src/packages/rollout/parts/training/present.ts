import type { CivilDate } from '@domain/calendar/civilDate'
import type { DepartmentView, PersonView } from '@domain/people/api'
import type { Audience, TrainingContent } from '@domain/rollout/training'
import { useTranslation } from 'react-i18next'
import { type Words, useWords } from '../../../../features/okr/present'
import { formatDateWithWeekday } from '../../../../i18n/format'

const minute = 60_000
const shanghaiOffset = 8 * 60

/** `14:30`, from minutes of the day. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The hour of an instant (milliseconds since 1970) on the company's clock. */
export const hourText = (instant: number): string =>
  clockText((Math.floor(instant / minute) + shanghaiOffset) % (24 * 60))

/** What a training reads as. */
export interface TrainingTexts {
  title: string
  /** 11月25日 周三 09:00–17:00 */
  when: string
  /** 一整天, 90 分钟. */
  length: string
  /** Of who gives it; empty where they are not known any more. */
  trainer: string
}

/** Writes trainings in the reader's language. */
export function useTrainingTexts(today: CivilDate) {
  const { t } = useTranslation('training')
  const words: Words = useWords()
  return (
    { kind, title, day, hours, trainer }: Pick<TrainingContent, 'kind' | 'title' | 'day' | 'hours' | 'trainer'>,
    person?: PersonView | null,
  ): TrainingTexts => ({
    title: title || t(`kind.${kind}`),
    when: `${formatDateWithWeekday(words, day, today)} ${t('hours', { from: clockText(hours.from), until: clockText(hours.until) })}`,
    length: kind === 'champion' ? t('length.champion') : t('length.introduction', { count: hours.until - hours.from }),
    trainer: trainer.kind === 'outside' ? trainer.name : (person?.name ?? ''),
  })
}

/** Whom a training is for, by the names of departments. */
export function useAudienceText(departments: readonly DepartmentView[]) {
  const { t } = useTranslation('training')
  return (audience: Audience): string => {
    if (audience.kind === 'company') return t('everyone')
    const names = audience.departmentIds.map((id) => departments.find((each) => each.id === id)?.name ?? '')
    return names.filter(Boolean).join(t('join'))
  }
}
