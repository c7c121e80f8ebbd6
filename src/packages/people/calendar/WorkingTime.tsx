import { addDays, civilDate } from '@domain/calendar/civilDate'
import { hoursStep, shortestDay } from '@domain/calendar/hours'
import type { CompanyView } from '@domain/people/api'
import type { CheckInCadence } from '@domain/people/model'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { ChoiceSheet } from '../../../features/choice/ChoiceSheet'
import { useWords } from '../../../features/okr/present'
import { formatWeekday } from '../../../i18n/format'
import { openRules } from '../../../ways'
import type { Changes } from './useChanges'

interface Props {
  company: CompanyView
  mayChange: boolean
  changes: Changes
}

/** `09:30`, from minutes of the day. */
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const everyStep = (from: number, until: number): number[] =>
  Array.from({ length: Math.floor((until - from) / hoursStep) + 1 }, (_each, step) => from + step * hoursStep)

const mondayOfAnyWeek = civilDate('2026-01-05')
const weekdays = [1, 2, 3, 4, 5] as const

/**
 * When the company works, and when it checks in; how often is one of its OKR rules, and stands there. The section stands
 * in the page, its sheets over it.
 */
export function useWorkingTime({ company, mayChange, changes }: Props) {
  const { t } = useTranslation('calendar')
  const words = useWords()
  const [choosing, setChoosing] = useState<'from' | 'until' | 'weekday'>()
  const { hours, cadence } = company
  const close = () => setChoosing(undefined)
  const open = (what: typeof choosing) => (mayChange ? { onPress: () => setChoosing(what) } : {})
  const weekdayText = (weekday: CheckInCadence['weekday']) =>
    formatWeekday(words, addDays(mondayOfAnyWeek, weekday - 1))
  const minutesOf = (minutes: number[]) => minutes.map((each) => ({ value: String(each), text: clock(each) }))
  const section = (
    <Section title={t('time.title')}>
      <Card>
        <Cell title={t('time.from')} value={clock(hours.from)} {...open('from')} />
        <Cell title={t('time.until')} value={clock(hours.until)} {...open('until')} />
        <Cell title={t('time.weekday')} value={weekdayText(cadence.weekday)} {...open('weekday')} />
        <Cell title={t('time.everyWeeks')} value={t(`time.every.${cadence.everyWeeks}`)} onPress={openRules} />
      </Card>
    </Section>
  )
  const sheets = (
    <>
      <ChoiceSheet
        open={choosing === 'from'}
        title={t('time.from')}
        items={minutesOf(everyStep(0, hours.until - shortestDay))}
        value={String(hours.from)}
        onChoose={(from) => void changes.setTime({ ...hours, from: Number(from) }, cadence.weekday)}
        onClose={close}
      />
      <ChoiceSheet
        open={choosing === 'until'}
        title={t('time.until')}
        items={minutesOf(everyStep(hours.from + shortestDay, 24 * 60))}
        value={String(hours.until)}
        onChoose={(until) => void changes.setTime({ ...hours, until: Number(until) }, cadence.weekday)}
        onClose={close}
      />
      <ChoiceSheet
        open={choosing === 'weekday'}
        title={t('time.weekday')}
        items={weekdays.map((weekday) => ({ value: String(weekday), text: weekdayText(weekday) }))}
        value={String(cadence.weekday)}
        onChoose={(value) => {
          const weekday = weekdays.find((each) => String(each) === value)
          if (weekday) void changes.setTime(hours, weekday)
        }}
        onClose={close}
      />
    </>
  )
  return { section, sheets }
}
