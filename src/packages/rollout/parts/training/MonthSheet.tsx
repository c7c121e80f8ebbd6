import { addDays, civilDate, type CivilDate, daysFrom, firstOfMonth, yearAndMonthOf } from '@domain/calendar/civilDate'
import type { DayCalendar } from '@domain/calendar/day'
import { weeksOfMonth } from '@domain/calendar/month'
import { trainingLimits } from '@domain/rollout/training'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../../components/Button'
import { type CalendarDay, CalendarStrip } from '../../../../components/CalendarStrip'
import { Sheet } from '../../../../components/Sheet'
import { useWords, type Words } from '../../../../features/okr/present'
import { formatDate, formatDateWithWeekday, formatMonth, formatWeekdayShort } from '../../../../i18n/format'

interface Props {
  open: boolean
  day: CivilDate
  today: CivilDate
  calendar: DayCalendar
  onChoose: (day: CivilDate) => void
  onClose: () => void
}

/** A month of days to choose from, a year back and a year ahead; days off can be chosen, and look like it. */
export function MonthSheet({ open, day, onClose, ...choice }: Props) {
  const { t } = useTranslation('training')
  return (
    <Sheet open={open} title={t('edit.day')} onClose={onClose}>
      <Month key={String(open)} day={day} onClose={onClose} {...choice} />
    </Sheet>
  )
}

function Month({ day, today, calendar, onChoose, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('training')
  const words = useWords()
  const [{ year, month }, setShown] = useState(() => yearAndMonthOf(day))
  const first = addDays(today, -trainingLimits.daysAway)
  const last = addDays(today, trainingLimits.daysAway)
  const turn = (by: 1 | -1) => setShown(yearAndMonthOf(firstOfMonth(year, month + by)))
  return (
    <View className="stack g2">
      <View className="row between">
        <IconButton
          icon="back"
          size={20}
          label={t('edit.previousMonth')}
          disabled={firstOfMonth(year, month) <= first}
          onPress={() => turn(-1)}
        />
        <Text className="t-heading num" ariaLive="polite">
          {t('edit.month', { year, month: formatMonth(words, firstOfMonth(year, month)) })}
        </Text>
        <IconButton
          icon="next"
          size={20}
          label={t('edit.nextMonth')}
          disabled={firstOfMonth(year, month + 1) > last}
          onPress={() => turn(1)}
        />
      </View>
      <View className="month-strip">
        {mondaysOf(year, month).map((monday) => (
          <CalendarStrip
            key={monday}
            label={t('edit.week', { day: formatDate(words, monday, today) })}
            days={daysFrom(monday, addDays(monday, 6)).map((date) => ({
              ...shown(words, date, today, calendar),
              chosen: date === day,
              unavailable: date < first || date > last,
            }))}
            onChoose={(date) => {
              onChoose(civilDate(date))
              onClose()
            }}
          />
        ))}
      </View>
    </View>
  )
}

/** The Mondays of the weeks that have a day in a month. */
const mondaysOf = (year: number, month: number): CivilDate[] =>
  weeksOfMonth(year, month).flatMap((week) => {
    const place = week.findIndex((date) => date !== undefined)
    const known = week[place]
    return known === undefined ? [] : [addDays(known, -place)]
  })

function shown(words: Words, date: CivilDate, today: CivilDate, calendar: DayCalendar): CalendarDay {
  const { isWorkday, why, certainty } = calendar.dayOf(date)
  const exception =
    why === 'festival' || why === 'companyDayOff'
      ? 'rest'
      : why === 'makeUp' || why === 'companyWorkday' || why === 'alternatingSaturday'
        ? 'work'
        : undefined
  return {
    date,
    weekday: formatWeekdayShort(words, date),
    label: formatDateWithWeekday(words, date, today),
    workday: isWorkday,
    ...(exception ? { exception } : {}),
    provisional: certainty === 'provisional',
    today: date === today,
  }
}
