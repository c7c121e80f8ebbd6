import { type CivilDate, firstOfMonth, weekdayOf, yearAndMonthOf } from '@domain/calendar/civilDate'
import type { DayCalendar } from '@domain/calendar/day'
import { weeksOfMonth } from '@domain/calendar/month'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../components/Button'
import { useWords } from '../../../features/okr/present'
import { formatDateWithWeekday, formatMonth, formatWeekdayShort } from '../../../i18n/format'
import { whyText } from './why'

interface Month {
  year: number
  month: number
}

interface Props {
  calendar: DayCalendar
  today: CivilDate
  shown: Month
  onShow: (month: Month) => void
  onDay: (date: CivilDate) => void
}

/** What can be turned to: a company's days lie in these years. */
const firstYear = 2020
const lastYear = 2099

/** A month in weeks; each day opens why it is as it is. */
export function MonthCard({ calendar, today, shown, onShow, onDay }: Props) {
  const { t } = useTranslation(['calendar', 'components'])
  const words = useWords()
  const { year, month } = shown
  const weeks = weeksOfMonth(year, month)
  const name = t('components:calendar.month', { year, month: formatMonth(words, firstOfMonth(year, month)) })
  const turn = (by: 1 | -1) => onShow(yearAndMonthOf(firstOfMonth(year, month + by)))
  return (
    <View className="card month">
      <View className="row between">
        <IconButton
          icon="back"
          size={20}
          label={t('components:calendar.previousMonth')}
          disabled={year === firstYear && month === 1}
          onPress={() => turn(-1)}
        />
        <Text className="t-heading num" ariaRole="heading" ariaLevel={2} ariaLive="polite">
          {name}
        </Text>
        <View className="month__next">
          <IconButton
            icon="next"
            size={20}
            label={t('components:calendar.nextMonth')}
            disabled={year === lastYear && month === 12}
            onPress={() => turn(1)}
          />
        </View>
      </View>
      <View className="month__week t-cap c3" ariaHidden>
        {weeks[1]?.map((date) => date && <Text key={weekdayOf(date)}>{formatWeekdayShort(words, date)}</Text>)}
      </View>
      <View ariaRole="group" ariaLabel={name}>
        {weeks.map((week, place) => (
          <View key={`${year}-${month}-${place}`} className="month__week">
            {week.map((date, weekday) =>
              date ? (
                <Day key={date} date={date} calendar={calendar} today={today} onPress={() => onDay(date)} />
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

interface DayProps {
  date: CivilDate
  calendar: DayCalendar
  today: CivilDate
  onPress: () => void
}

function Day({ date, calendar, today, onPress }: DayProps) {
  const { t } = useTranslation(['calendar', 'components'])
  const words = useWords()
  const day = calendar.dayOf(date)
  const isUnsure = day.certainty === 'provisional'
  const mark = markOf(day.isWorkday, day.why, weekdayOf(date) > 5)
  const look = [
    'month__day',
    !day.isWorkday && 'month__day--off',
    isUnsure && 'month__day--unsure',
    date === today && 'month__day--now',
  ]
  const spoken = [
    formatDateWithWeekday(words, date, today),
    date === today ? t('components:calendar.today') : '',
    whyText(t, day),
    isUnsure ? t('unannouncedDay') : '',
  ]
  return (
    <View
      className={look.filter(Boolean).join(' ')}
      hoverClass="month__day--pressed"
      hoverStayTime={60}
      ariaRole="button"
      ariaLabel={spoken.filter(Boolean).join(t('components:join'))}
      onClick={onPress}
    >
      <Text className="num" ariaHidden>
        {Number(date.slice(8))}
      </Text>
      <Text className={`month__mark${mark === 'work' ? ' month__mark--work' : ''}`} ariaHidden>
        {mark ? t(`components:calendar.${mark}`) : ''}
      </Text>
    </View>
  )
}

/** A mark stands only on exceptions, as on Today. */
function markOf(isWorkday: boolean, why: string, onWeekend: boolean): 'rest' | 'work' | undefined {
  if (why === 'festival' || why === 'companyDayOff') return 'rest'
  return isWorkday && onWeekend ? 'work' : undefined
}
