import { civilDateAt } from '@domain/calendar/civilDate'
import type { ObjectiveView } from '@domain/okr/api'
import { midQuarterOf, midQuarterStateOf } from '@domain/review/midQuarter'
import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { type Setting, useWords } from '../../../features/okr/present'
import { formatDate } from '../../../i18n/format'
import { openMidQuarter } from '../../../ways'

interface Props {
  objective: ObjectiveView
  /** Whether the reader owns it: only they review it. */
  mine: boolean
  setting: Setting
}

const kinds = ['keep', 'adjust', 'drop'] as const

/** What was decided at the middle of the cycle, or, for the owner, that it is time to. */
export function Halfway({ objective, mine, setting }: Props) {
  const { t } = useTranslation(['objective', 'components'])
  const words = useWords()
  const state = midQuarterStateOf(objective, setting.today, setting.calendar)
  const review = midQuarterOf(objective)
  if (!review && !(mine && (state === 'due' || state === 'overdue'))) return null
  const counts = kinds.flatMap((kind) => {
    const value = review?.decisions.filter((decision) => decision.kind === kind).length ?? 0
    return value > 0 ? [t(`midQuarter.${kind}`, { value })] : []
  })
  return (
    <Section title={t('midQuarter.title')}>
      <Card>
        <Cell
          icon="clock"
          title={
            review
              ? counts.join(t('components:join'))
              : t(state === 'overdue' ? 'midQuarter.overdue' : 'midQuarter.due')
          }
          text={
            review
              ? t('midQuarter.doneOn', { day: formatDate(words, civilDateAt(review.at), setting.today) })
              : undefined
          }
          onPress={() => openMidQuarter(objective._id)}
        />
      </Card>
    </Section>
  )
}
