import { Text, View } from '@tarojs/components'
import { RadioRow } from '../../../../components/Cell'
import { Chip } from '../../../../components/Chip'
import { StepButton } from '../../../../components/NumberField'

interface StepperProps {
  label: string
  value: number
  bounds: { from: number; until: number }
  step?: number
  /** How the value is written; as a plain number when left out. */
  text?: (value: number) => string
  onChange: (value: number) => void
}

/** A small whole number between its two steps. */
export function Stepper({ label, value, bounds, step = 1, text = String, onChange }: StepperProps) {
  return (
    <View className="parameter__row" ariaRole="group" ariaLabel={label}>
      <Text className="grow">{label}</Text>
      <StepButton
        small
        direction="less"
        step={String(step)}
        disabled={value - step < bounds.from}
        onStep={() => onChange(value - step)}
      />
      <Text className="parameter__value num" ariaLive="polite">
        {text(value)}
      </Text>
      <StepButton
        small
        direction="more"
        step={String(step)}
        disabled={value + step > bounds.until}
        onStep={() => onChange(value + step)}
      />
    </View>
  )
}

interface ChoicesProps<Value extends string> {
  label: string
  items: readonly { value: Value; text: string; hint?: string; disabled?: boolean }[]
  /** None where nothing is settled. */
  value: Value | undefined
  onChoose: (value: Value) => void
}

/** One of a few, each with what it means. */
export function Choices<Value extends string>({ label, items, value, onChoose }: ChoicesProps<Value>) {
  return (
    <View className="parameter__choices" ariaRole="radiogroup" ariaLabel={label}>
      {items.map((item) => (
        <RadioRow
          key={item.value}
          title={item.text}
          text={item.hint}
          chosen={item.value === value}
          disabled={item.disabled}
          onChoose={() => onChoose(item.value)}
        />
      ))}
    </View>
  )
}

interface SeveralProps<Value extends string> {
  label: string
  /** The one that is always chosen. */
  fixed: string
  items: readonly { value: Value; text: string; hint?: string }[]
  chosen: readonly string[]
  /** Before anything is settled, nothing looks chosen. */
  isSettled: boolean
  onChange: (chosen: Value[]) => void
}

/** Any of a few, beside one that is always chosen. */
export function Several<Value extends string>({
  label,
  fixed,
  items,
  chosen,
  isSettled,
  onChange,
}: SeveralProps<Value>) {
  const values = items.map(({ value }) => value).filter((value) => chosen.includes(value))
  const hints = items.filter(({ value, hint }) => hint !== undefined && chosen.includes(value))
  return (
    <View ariaRole="group" ariaLabel={label}>
      <View className="row row--wrap g2">
        <Chip disabled={isSettled} on={isSettled} line={!isSettled} text={fixed} onPress={() => onChange([])} />
        {items.map(({ value, text }) => {
          const on = values.includes(value)
          return (
            <Chip
              key={value}
              on={on}
              line={!on}
              text={text}
              onPress={() => onChange(on ? values.filter((each) => each !== value) : [...values, value])}
            />
          )
        })}
      </View>
      {hints.map(({ value, text, hint }) => (
        <View key={value}>
          <Text className="t-cap c2">
            {text}: {hint}
          </Text>
        </View>
      ))}
    </View>
  )
}
