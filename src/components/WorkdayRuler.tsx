import { Text, View } from '@tarojs/components'
import { drawn, rulerAt, rulerStrokes } from './drawings'
import { apart } from './rulerLabels'

/** A day of the cycle, in order; every calendar day is one, so that a holiday shows as the gap it is. */
export interface RulerDay {
  /** `YYYY-MM-DD` */
  date: string
  workday: boolean
  passed: boolean
  today?: boolean
  /** A weekend that is worked: wears a dot. */
  makeUp?: boolean
  /** Its year has not been announced: dashed. */
  provisional?: boolean
}

export interface WorkdayRulerProps {
  days: readonly RulerDay[]
  /** Names of months and long holidays, under the day they begin on. Where two would touch, the earlier named stays. */
  labels: readonly { date: string; text: string }[]
  /** Below, left: 2026 第一季度. */
  left: string
  /** Below, right: 第 35 个工作日，共 59 个. Also what a screen reader says. */
  right: string
}

/** One stroke for each workday of the cycle, at its true place: passed ones brand, today taller. */
export function WorkdayRuler({ days, labels, left, right }: WorkdayRulerProps) {
  const places = (wanted: (day: RulerDay) => boolean) =>
    days.flatMap((day, place) => (day.workday && wanted(day) ? [place] : []))
  const today = places((day) => day.today === true)
  const passed = places((day) => day.passed && !day.today)
  const ahead = places((day) => !day.passed && !day.today && !day.provisional)
  const unsure = places((day) => !day.passed && !day.today && day.provisional === true)
  const at = (place: number) => `${Math.round(rulerAt(place, days.length) * 1000) / 10}%`
  return (
    <View>
      <View className="ruler" ariaRole="img" ariaLabel={right}>
        <View
          className="ruler__strokes ruler__strokes--passed"
          style={drawn(rulerStrokes({ passed, today }, days.length))}
        />
        <View
          className="ruler__strokes ruler__strokes--ahead"
          style={drawn(rulerStrokes({ ahead, unsure }, days.length))}
        />
        {days.map((day, place) =>
          day.makeUp ? <View key={day.date} className="ruler__dot" style={{ left: at(place) }} /> : null,
        )}
        {apart(labels, days).map(({ date, text, place }) => (
          <Text
            key={date}
            className={`ruler__label${place === 0 ? ' ruler__label--first' : ''}`}
            style={{ left: place === 0 ? '0' : at(place) }}
            ariaHidden
          >
            {text}
          </Text>
        ))}
      </View>
      <View className="ruler__captions num">
        <Text>{left}</Text>
        <Text ariaHidden>{right}</Text>
      </View>
    </View>
  )
}
