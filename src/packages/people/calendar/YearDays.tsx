import type { AnnouncedYear, DaysOff } from '@domain/calendar/announced'
import { type CivilDate, daysBetween } from '@domain/calendar/civilDate'
import { isBundled, yearsKnownTo } from '@domain/calendar/company'
import { canBeAnnounced } from '@domain/calendar/announcing'
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
  const years = yearsKnownTo(company.calendar)
  const known = years.find((each) => each.year === year)
  const canBeEntered = (each: number) => mayChange && canBeAnnounced(each, today)
  // The year after this one is announced while this one is looked at.
  const awaited = [year, year + 1].find((each) => canBeEntered(each) && !years.some((one) => one.year === each))
  return (
    <Section title={t('holidays', { year })}>
      <View className="stack g3">
        <Certainty year={year} known={known} />
        <Card>
          <Festivals off={known?.off ?? statutoryDaysOff(year)} />
          {known && known.makeUp.length > 0 && <MakeUp days={known.makeUp} />}
        </Card>
        {awaited !== undefined && (
          <Button
            wide
            kind="soft"
            label={t('announce.open', { year: awaited })}
            onPress={() => openAnnouncing(awaited)}
          />
        )}
        {known && canBeEntered(year) && (
          <>
            <Button wide kind="line" label={t('announce.again', { year })} onPress={() => openAnnouncing(year)} />
            <Button
              kind="text"
              label={t('announce.withdraw', { year })}
              loading={changes.isSending}
              onPress={() => void changes.change({ kind: 'withdrawYear', year })}
            />
          </>
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
