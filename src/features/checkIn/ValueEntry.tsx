import type { KeyResult } from '@domain/okr/model'
import type { CivilDate } from '@domain/calendar/civilDate'
import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import { NumberField, StepButton } from '../../components/NumberField'
import { Segmented } from '../../components/Segmented'
import { formatDate, formatNumber, parseNumber } from '../../i18n/format'
import { unitText, useWords, valueText, type Words } from '../okr/present'
import { editable, stepOf, stepped } from './step'

interface Props {
  keyResult: KeyResult
  /** As typed. */
  text: string
  today: CivilDate
  error: string | undefined
  onChange(text: string): void
}

/** Where a value is said: a number between its two steps, or one of two for a milestone. */
export const ValueEntry = memo((props: Props) =>
  props.keyResult.measure.type === 'milestone' ? <Milestone {...props} /> : <NumberEntry {...props} />,
)

/** The last value and its day, in words. */
function lastText(t: Words, { measure, unit, lastCheckIn }: KeyResult, today: CivilDate): string {
  if (!lastCheckIn) return t('checkIn:sheet.first')
  const date = formatDate(t, lastCheckIn.on, today)
  if (measure.type === 'milestone') {
    return t(lastCheckIn.value === 1 ? 'checkIn:sheet.lastDone' : 'checkIn:sheet.lastNotDone', { date })
  }
  return t('checkIn:sheet.lastWas', { value: valueText(t, lastCheckIn.value, unit), date })
}

function Milestone({ keyResult, text, today, onChange }: Props) {
  const t = useWords()
  return (
    <View className="check-in__value">
      <Segmented
        label={t('checkIn:sheet.milestone')}
        items={[
          { value: '0', text: t('checkIn:sheet.notDone') },
          { value: '1', text: t('checkIn:sheet.done') },
        ]}
        value={text === '1' ? '1' : '0'}
        onChange={onChange}
      />
      <Text className="check-in__last">{lastText(t, keyResult, today)}</Text>
    </View>
  )
}

function NumberEntry({ keyResult, text, today, error, onChange }: Props) {
  const t = useWords()
  const { measure, unit, lastCheckIn } = keyResult
  const step = stepOf(measure)
  const word = unitText(t, unit)
  const value = parseNumber(text)
  const spoken = valueText(t, value ?? 0, unit)
  const stepBy = (direction: 1 | -1) => {
    if (step === undefined) return
    const from = value ?? lastCheckIn?.value ?? (measure.type === 'maintain' ? measure.low : 0)
    onChange(editable(stepped(from, step, direction)))
  }
  const stepButton = (direction: 'less' | 'more') =>
    step !== undefined && (
      <StepButton
        direction={direction}
        step={formatNumber(step)}
        unit={word}
        onStep={() => stepBy(direction === 'less' ? -1 : 1)}
      />
    )
  return (
    <View className="check-in__value">
      <View className="row between g2">
        {stepButton('less')}
        <View className="grow check-in__number">
          <NumberField
            look="value"
            label={t(measure.type === 'baseline' ? 'checkIn:sheet.found' : 'checkIn:sheet.value')}
            spoken={
              lastCheckIn
                ? t('checkIn:sheet.valueSpoken', { value: spoken, last: valueText(t, lastCheckIn.value, unit) })
                : t('checkIn:sheet.valueSpokenFirst', { value: spoken })
            }
            value={text}
            unit={word}
            signed={mayBeNegative(keyResult)}
            error={error}
            onChange={onChange}
          />
        </View>
        {stepButton('more')}
      </View>
      <Text className="check-in__last">{lastText(t, keyResult, today)}</Text>
    </View>
  )
}

/** A sign is offered where the scale reaches below zero, or nothing says that it does not. */
function mayBeNegative({ measure, lastCheckIn }: KeyResult): boolean {
  const scale =
    measure.type === 'metric' ? [measure.baseline, measure.stretch] : measure.type === 'maintain' ? [measure.low] : [-1]
  return [...scale, lastCheckIn?.value ?? 0].some((value) => value < 0)
}
