import { agenda } from '@domain/review/agenda'
import { meetingMinutes } from '@domain/review/meeting'
import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { Timer } from './Timer'

/** What the half hour is for, and how much of it is left. */
export function Agenda() {
  const { t } = useTranslation('review')
  return (
    <Section title={t('agenda.title')}>
      <Card>
        {agenda.map((point) => (
          <Cell
            key={point.kind === 'question' ? point.question : point.kind}
            height={52}
            title={t(`agenda.${point.kind === 'question' ? point.question : point.kind}`)}
            value={t('agenda.minutes', { count: point.minutes })}
          />
        ))}
      </Card>
      <Timer minutes={meetingMinutes} />
    </Section>
  )
}
