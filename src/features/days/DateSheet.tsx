import './dateSheet.scss'
import { type CivilDate, firstOfMonth, weekdayOf, yearAndMonthOf } from '@domain/calendar/civilDate'
import type { CalendarDay, DayCalendar } from '@domain/calendar/day'
import { weeksOfMonth } from '@domain/calendar/month'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/Button'
import { Sheet } from '../../components/Sheet'
import { useWords } from '../okr/present'
import { formatDateWithWeekday, formatMonth, formatWeekdayShort } from '../../i18n/format'

interface Props {
  open: boolean
  title: string
  calendar: DayCalendar
  today: CivilDate
  value: CivilDate | null
  /** The first day that can be chosen; any where left out. */
  earliest?: CivilDate | undefined
  /** The last day that can be chosen; any where left out. */
  latest?: CivilDate | undefined
  onChoose: (date: CivilDate) => void
  onClose: () => void
}

/** One day of a month, chosen with the company's days off in sight; choosing closes it. */
export function DateSheet({ open, title, onClose, ...days }: Props) {
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <Month {...days} onClose={onClose} />
    </Sheet>
  )
}

/** Mounted anew each time the sheet opens, at the month that matters. */
function Month({ calendar, today, value, earliest, latest, onChoose, onClose }: Omit<Props, 'open' | 'title'>) {
  const { t } = useTranslation('components')
  const words = useWords()
  const [shown, setShown] = useState(() => yearAndMonthOf(value ?? later(earliest, today)))
  const { year, month } = shown
  const weeks = weeksOfMonth(year, month)
  const name = t('calendar.month', { year, month: formatMonth(words, firstOfMonth(year, month)) })
  const turn = (by: 1 | -1) => setShown(yearAndMonthOf(firstOfMonth(year, month + by)))
  return (
    <View className="pick">
      <View className="row between pick__head">
        <IconButton icon="back" size={20} label={t('calendar.previousMonth')} onPress={() => turn(-1)} />
        <Text className="t-strong num" ariaLive="polite">
          {name}
        </Text>
        <IconButton icon="next" size={20} label={t('calendar.nextMonth')} onPress={() => turn(1)} />
      </View>
      <View className="pick__week t-cap c2" ariaHidden>
        {weeks[1]?.map((date) => date && <Text key={weekdayOf(date)}>{formatWeekdayShort(words, date)}</Text>)}
      </View>
      <View ariaRole="group" ariaLabel={name}>
        {weeks.map((week, place) => (
          <View key={`${year}-${month}-${place}`} className="pick__week">
            {week.map((date, weekday) =>
              date ? (
                <Day
                  key={date}
                  date={date}
                  day={calendar.dayOf(date)}
                  today={today}
                  chosen={date === value}
                  barred={(earliest !== undefined && date < earliest) || (latest !== undefined && date > latest)}
                  onPress={() => {
                    onChoose(date)
                    onClose()
                  }}
                />
              ) : (
                <View key={`none-${weekday}`} />
              ),
            )}
          </View>
        ))}
      </View>
    </View>
  )
}

const later = (one: CivilDate | undefined, other: CivilDate): CivilDate =>
  one === undefined || one < other ? other : one

interface DayProps {
  date: CivilDate
  day: CalendarDay
  today: CivilDate
  chosen: boolean
  barred: boolean
  onPress: () => void
}

function Day({ date, day, today, chosen, barred, onPress }: DayProps) {
  const { t } = useTranslation('components')
  const words = useWords()
  const isUnsure = day.certainty === 'provisional'
  const mark = markOf(day, weekdayOf(date) > 5)
  const look = [
    'pick__day num',
    !day.isWorkday && 'pick__day--off',
    isUnsure && 'pick__day--unsure',
    date === today && 'pick__day--now',
    barred && 'pick__day--barred',
    chosen && 'pick__day--on',
  ]
  const spoken = [
    formatDateWithWeekday(words, date, today),
    date === today && t('calendar.today'),
    !day.isWorkday && t('calendar.dayOff'),
    isUnsure && t('calendar.unsure'),
  ]
  return (
    <View
      className={look.filter(Boolean).join(' ')}
      hoverClass={barred ? 'none' : 'pick__day--pressed'}
      hoverStayTime={60}
      ariaRole="button"
      ariaLabel={spoken.filter(Boolean).join(t('join'))}
      ariaPressed={chosen}
      ariaDisabled={barred}
      onClick={() => !barred && onPress()}
    >
      <Text ariaHidden>{Number(date.slice(8))}</Text>
      <Text className="pick__mark" ariaHidden>
        {mark ? t(`calendar.${mark}`) : ''}
      </Text>
    </View>
  )
}

/** A mark stands only on exceptions, as on Today. */
function markOf({ isWorkday, why }: CalendarDay, onWeekend: boolean): 'rest' | 'work' | undefined {
  if (why === 'festival' || why === 'companyDayOff') return 'rest'
  return isWorkday && onWeekend ? 'work' : undefined
}
