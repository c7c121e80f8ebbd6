import { Text, View } from '@tarojs/components'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { touchX } from './touch'

export interface CalendarDay {
  /** `YYYY-MM-DD` */
  date: string
  /** 四, Thu. */
  weekday: string
  /** 2月26日 周四: what a screen reader says, with today and exceptions added. */
  label: string
  workday: boolean
  /** Only on exceptions: a public holiday, a weekend that is worked. */
  exception?: 'rest' | 'work'
  /** Its year has not been announced: dashed. */
  provisional?: boolean
  today?: boolean
  chosen?: boolean
  unavailable?: boolean
}

export interface CalendarStripProps {
  /** What the days are for, for a screen reader. */
  label: string
  /** Seven, Monday first. */
  days: readonly CalendarDay[]
  /** Left out, the days only show. */
  onChoose?: (date: string) => void
  /** Swiping sideways: -1 for the week before, 1 for the next. */
  onWeek?: (by: -1 | 1) => void
}

/** A sideways swipe shorter than this, px, is a tap that slipped. */
const swipe = 48

/** A week of days; a mark stands only on exceptions. */
export function CalendarStrip({ label, days, onChoose, onWeek }: CalendarStripProps) {
  const { t } = useTranslation('components')
  const from = useRef<number | undefined>(undefined)
  const turn = (to: number | undefined) => {
    if (from.current === undefined || to === undefined) return
    const moved = to - from.current
    if (Math.abs(moved) > swipe) onWeek?.(moved > 0 ? -1 : 1)
  }
  const spoken = (day: CalendarDay) =>
    [
      day.label,
      day.today ? t('calendar.today') : '',
      day.exception === 'work' ? t('calendar.makeUp') : day.workday ? '' : t('calendar.dayOff'),
    ]
      .filter(Boolean)
      .join(t('join'))
  return (
    <View
      className="days"
      ariaRole={onChoose ? 'listbox' : 'list'}
      ariaLabel={label}
      onTouchStart={(event) => {
        from.current = touchX(event)
      }}
      onTouchEnd={(event) => turn(touchX(event))}
    >
      {days.map((day) => (
        <View
          key={day.date}
          className={`day num${day.workday ? '' : ' day--off'}${day.today ? ' day--now' : ''}${day.chosen ? ' day--pick' : ''}${day.unavailable ? ' day--struck' : ''}${day.provisional ? ' day--unsure' : ''}`}
          ariaRole={onChoose ? 'option' : 'listitem'}
          ariaLabel={spoken(day)}
          {...(onChoose
            ? {
                ariaSelected: day.chosen ?? false,
                ariaDisabled: day.unavailable,
                onClick: () => !day.unavailable && onChoose(day.date),
              }
            : {})}
        >
          <Text ariaHidden>{day.weekday}</Text>
          <Text className="day__number" ariaHidden>
            {Number(day.date.slice(8))}
          </Text>
          {day.exception && (
            <Text className="day__mark" ariaHidden>
              {t(`calendar.${day.exception}`)}
            </Text>
          )}
        </View>
      ))}
    </View>
  )
}
