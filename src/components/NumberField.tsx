import { Input, Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseNumber } from '../i18n/format'
import { Icon } from './Icon'
import { FieldFrame } from './TextField'

export interface NumberFieldProps {
  label: string
  /** What was typed, kept as it is: `3.`, `-` and an empty field are states on the way to a number. */
  value: string
  /** @param number what it means now; `undefined` while it is not one number */
  onChange: (text: string, number: number | undefined) => void
  /** Said after the number: `天`, `%`. */
  unit?: string
  /** May be below zero: offers a sign, because a phone's number pad has none. */
  signed?: boolean
  error?: string
  /** `34` on the update sheet, drawn without a ground; else a field, `row` for several side by side. */
  look?: 'field' | 'row' | 'value'
  /** Full sentence for a screen reader: `现在的值，12 天，上次 14 天`. */
  spoken?: string
  focus?: boolean
  onBlur?: () => void
}

/** How long a tap may take from the loss of focus to its end, ms. */
const tapTime = 300

/** One decimal number by the phone's number pad. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, onChange, unit, signed, error, look = 'field', spoken, focus, onBlur } = props
  const { t } = useTranslation('components')
  const [focused, setFocused] = useState(false)
  const [offersSign, setOffersSign] = useState(false)
  const hiding = useRef<ReturnType<typeof setTimeout>>(undefined)
  const negative = /^\s*[-−－]/.test(value)
  const change = (text: string) => onChange(text, parseNumber(text))
  const entry = (
    <View className={`number${look === 'value' ? ' number--value' : ''} num`}>
      <Input
        className="number__entry"
        style={look === 'value' ? { width: `${Math.max(1, value.length) + 0.2}ch` } : undefined}
        value={value}
        type="digit"
        maxlength={24}
        focus={focus}
        cursorSpacing={120}
        ariaRole="spinbutton"
        ariaLabel={spoken ?? (unit ? t('field.unit', { label, unit }) : label)}
        {...speakNumber(value)}
        onInput={(event) => change(event.detail.value)}
        onFocus={() => {
          clearTimeout(hiding.current)
          setFocused(true)
          setOffersSign(true)
        }}
        onBlur={() => {
          setFocused(false)
          // A tap on the sign takes the focus first: it must still be there when the tap arrives.
          hiding.current = setTimeout(() => setOffersSign(false), tapTime)
          onBlur?.()
        }}
      />
      {unit && (
        <Text className="number__unit" ariaHidden>
          {unit}
        </Text>
      )}
      {signed && (offersSign || negative) && (
        <View
          className="number__sign hit"
          ariaRole="button"
          ariaLabel={t(negative ? 'field.positive' : 'field.negative')}
          onClick={() => change(negative ? value.replace(/^\s*[-−－]/, '') : `-${value}`)}
        >
          <Icon name={negative ? 'plus' : 'minus'} size={16} />
        </View>
      )}
    </View>
  )
  if (look === 'value') {
    return (
      <View className="number-value">
        {entry}
        {error && (
          <View className="field__error" ariaRole="alert">
            <View className="glyph glyph--off-track" ariaHidden />
            <Text className="grow">{error}</Text>
          </View>
        )}
      </View>
    )
  }
  return (
    <FieldFrame label={label} error={error} focused={focused} labelOutside={look === 'row'}>
      {entry}
    </FieldFrame>
  )
}

function speakNumber(value: string): { ariaValuenow?: number } {
  const number = parseNumber(value)
  return number === undefined ? {} : { ariaValuenow: number }
}

export interface StepButtonProps {
  direction: 'less' | 'more'
  /** The key result's own step, as the reader sees it: `1`, `0.5`. */
  step: string
  unit?: string
  /** At the bound. */
  disabled?: boolean
  /** 44 in a form. */
  small?: boolean
  onStep: () => void
}

/** Held, it repeats: first after this long, then each so often, ms. */
const holdAfter = 450
const repeatEach = 110

/** A disc left or right of a value; holding it repeats. */
export function StepButton({ direction, step, unit = '', disabled, small, onStep }: StepButtonProps) {
  const { t } = useTranslation('components')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(onStep)
  latest.current = onStep
  const held = useRef(false)
  useEffect(() => () => clearTimeout(timer.current), [])
  const release = () => clearTimeout(timer.current)
  const hold = (after: number) => {
    timer.current = setTimeout(() => {
      held.current = true
      latest.current()
      hold(repeatEach)
    }, after)
  }
  return (
    <View
      className={`step${small ? ' step--s' : ''}${disabled ? ' step--off' : ''}`}
      hoverClass={disabled ? 'none' : 'step--pressed'}
      hoverStayTime={60}
      ariaRole="button"
      ariaLabel={t(`step.${direction}`, { step, unit }).trim()}
      ariaDisabled={disabled}
      onClick={() => {
        // The tap that ends a hold is not one more step.
        if (!disabled && !held.current) onStep()
        held.current = false
      }}
      onTouchStart={() => {
        held.current = false
        if (!disabled) hold(holdAfter)
      }}
      onTouchEnd={release}
      onTouchCancel={release}
    >
      <Icon name={direction === 'less' ? 'minus' : 'plus'} />
    </View>
  )
}
