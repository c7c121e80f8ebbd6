import { type AnnouncedYear, type DaysOff } from '@domain/calendar/announced'
import { type CivilDate, daysBetween, yearAndMonthOf } from '@domain/calendar/civilDate'
import { isBundled, yearsKnownTo } from '@domain/calendar/company'
import { knowsMovingFestivals, statutoryDaysOff } from '@domain/calendar/provisional'
import type { CompanyView } from '@domain/people/api'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../components/Button'
import { Card, Section } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { useWords } from '../../../features/okr/present'
import { formatDate, formatDateWithWeekday } from '../../../i18n/format'
import { openAnnouncing } from '../ways'
import type { Changes } from './useChanges'

interface Props {
  year: number
  company: CompanyView
  today: CivilDate
  mayChange: boolean
  changes: Changes
}

/** What is known of a year: its festivals, the weekends worked in return, and how certain that is. */
export function YearDays({ year, company, today, mayChange, changes }: Props) {
  const { t } = useTranslation('calendar')
  const known = yearsKnownTo(company.calendar).find((each) => each.year === year)
  const current = yearAndMonthOf(today).year
  const canBeEntered = mayChange && !isBundled(year) && (year === current || year === current + 1)
  return (
    <Section title={t('holidays', { year })}>
      <View className="stack g3">
        <Certainty year={year} known={known} />
        <Card list>
          <Festivals off={known?.off ?? statutoryDaysOff(year)} />
          {known && known.makeUp.length > 0 && <MakeUp days={known.makeUp} />}
        </Card>
        {canBeEntered && (
          <Button
            wide
            kind={known ? 'line' : 'soft'}
            label={t(known ? 'announce.again' : 'announce.open', { year })}
            onPress={() => openAnnouncing(year)}
          />
        )}
        {canBeEntered && known && (
          <Button
            kind="text"
            label={t('announce.withdraw', { year })}
            loading={changes.isSending}
            onPress={() => void changes.change({ kind: 'withdrawYear', year })}
          />
        )}
      </View>
    </Section>
  )
}

/** Announced, by which notice; or not, and what is counted with until then. */
function Certainty({ year, known }: { year: number; known: AnnouncedYear | undefined }) {
  const { t } = useTranslation('calendar')
  const words = useWords()
  if (known) {
    const day = formatDate(words, known.announcedOn, `${year}-01-01`)
    return (
      <View className="certainty t-sub c2">
        <Text>{t(isBundled(year) ? 'announced' : 'announcedHere', { day })}</Text>
      </View>
    )
  }
  return (
    <View className="certainty certainty--unsure t-sub">
      <Text>{t(knowsMovingFestivals(year) ? 'unannounced' : 'unannouncedFar')}</Text>
    </View>
  )
}

/** Each festival with its days. */
export function Festivals({ off }: { off: readonly DaysOff[] }) {
  const { t } = useTranslation('calendar')
  const words = useWords()
  return (
    <>
      {[...off]
        .sort((one, other) => (one.from < other.from ? -1 : 1))
        .map(({ festival, from, until }) => (
          <Cell
            key={festival}
            height={52}
            title={t(`festivals.${festival}`)}
            text={
              from === until
                ? formatDateWithWeekday(words, from)
                : t('range', { from: formatDate(words, from), until: formatDate(words, until) })
            }
            value={t('days', { count: daysBetween(from, until) + 1 })}
          />
        ))}
    </>
  )
}

/** The days of weekends that are worked in return. */
export function MakeUp({ days }: { days: readonly CivilDate[] }) {
  const { t } = useTranslation(['calendar', 'components'])
  const words = useWords()
  return (
    <Cell
      title={t('makeUp')}
      text={days.map((date) => formatDateWithWeekday(words, date)).join(t('components:join'))}
      value={t('days', { count: days.length })}
    />
  )
}
