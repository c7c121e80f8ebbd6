import { View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../../../../components/Avatar'
import { LockLine } from '../../../../components/Banner'
import { CalendarStrip } from '../../../../components/CalendarStrip'
import { Card, Section } from '../../../../components/Card'
import { Cell, NumberedDisc } from '../../../../components/Cell'
import { EmptyState, FailedState, Wave } from '../../../../components/EmptyState'
import { Skeleton } from '../../../../components/Skeleton'
import { type RulerDay, WorkdayRuler } from '../../../../components/WorkdayRuler'
import { formatDateWithWeekday, formatMonth, formatWeekdayShort } from '../../../../i18n/format'

const today = '2026-02-26'
/** Days off of the first quarter of 2026, and weekends worked, as announced. */
const holidays = new Set([
  '01-01',
  '01-02',
  '01-03',
  '02-15',
  '02-16',
  '02-17',
  '02-18',
  '02-19',
  '02-20',
  '02-21',
  '02-22',
  '02-23',
])
const worked = new Set(['01-04', '02-14', '02-28'])

function daysFrom(first: string, count: number): string[] {
  const start = Date.parse(`${first}T00:00:00Z`)
  return Array.from({ length: count }, (_, index) => new Date(start + index * 86_400_000).toISOString().slice(0, 10))
}

function isWorkday(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay()
  return worked.has(date.slice(5)) || (day !== 0 && day !== 6 && !holidays.has(date.slice(5)))
}

const quarter: RulerDay[] = daysFrom('2026-01-01', 90).map((date) => ({
  date,
  workday: isWorkday(date),
  passed: date < today,
  today: date === today,
  makeUp: worked.has(date.slice(5)),
}))

/** Calendar, lists and the states of a list. */
export function Lists() {
  const { t } = useTranslation('gallery')
  const { t: common } = useTranslation('common')
  const week = daysFrom('2026-02-23', 7).map((date) => ({
    date,
    weekday: formatWeekdayShort(common, date),
    label: formatDateWithWeekday(common, date),
    workday: isWorkday(date),
    exception: worked.has(date.slice(5))
      ? ('work' as const)
      : holidays.has(date.slice(5))
        ? ('rest' as const)
        : undefined,
    today: date === today,
    chosen: date === '2026-02-27',
  }))
  const months = ['2026-01-01', '2026-02-01', '2026-03-01'].map((date) => ({ date, text: formatMonth(common, date) }))
  return (
    <>
      <CalendarStrip label={t('week')} days={week} onChoose={() => undefined} />
      <View className="pad">
        <WorkdayRuler
          days={quarter}
          labels={[...months, { date: '2026-02-19', text: t('springFestival') }]}
          left={t('quarter')}
          right={t('workday')}
        />
      </View>
      <Section title={t('cells')}>
        <Card>
          <Cell icon="flag" title={t('midQuarter')} text={t('before')} onPress={() => undefined} />
          <Cell icon="globe" title={t('language')} value={t('chinese')} onPress={() => undefined} />
          <Cell icon="bell" title={t('off')} disabled unread onPress={() => undefined} />
        </Card>
        <Card>
          <Cell
            height={68}
            strong
            before={<NumberedDisc number={1} done />}
            title={t('step')}
            text={t('stepText')}
            onPress={() => undefined}
          />
          <Cell
            height={68}
            strong
            before={<NumberedDisc number={2} />}
            title={t('step')}
            text={t('stepText')}
            onPress={() => undefined}
          />
          <Cell
            height={72}
            before={<Avatar name={t('people.he')} memberId="he" />}
            title={t('people.he')}
            text={t('teams.new')}
          />
        </Card>
        <View className="row g2 pad">
          <Avatar name={t('people.lin')} memberId="lin" size={56} alone />
          <Avatar name={t('people.shen')} memberId="shen" alone />
          <LockLine text={t('private')} />
        </View>
      </Section>
      <Section title={t('states')}>
        <Skeleton />
        <EmptyState title={t('empty')} text={t('emptyHint')} action={{ text: t('write'), onPress: () => undefined }} />
        <FailedState onRetry={() => undefined} />
        <Wave height={150} />
      </Section>
    </>
  )
}
