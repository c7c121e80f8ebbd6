import { lengthOf } from '@domain/text'
import { Input, Text, Textarea, View } from '@tarojs/components'
import { memo, type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Distance kept between the caret and the keyboard, px, so that a sheet's main button stays in sight. */
const aboveKeyboard = 120

export interface FieldFrameProps {
  label: string
  /** At the right of the label: a counter, a unit. */
  aside?: string
  asideOver?: boolean
  error?: string
  focused: boolean
  readOnly?: boolean
  /** Label above the ground rather than on it, for fields side by side. */
  labelOutside?: boolean
  children: ReactNode
}

/** The well that every entry sits in: label, ground, focus and error look, and the sentence of an error below. */
export function FieldFrame(props: FieldFrameProps) {
  const { label, aside, asideOver, error, focused, readOnly, labelOutside, children } = props
  const heading = (
    <View className="row between g2 t-cap c3">
      <Text ariaHidden>{label}</Text>
      {aside && (
        <Text className={`num${asideOver ? ' field__over' : ''}`} ariaHidden>
          {aside}
        </Text>
      )}
    </View>
  )
  const look = `field${focused ? ' field--focus' : ''}${error ? ' field--error' : ''}${readOnly ? ' field--read' : ''}`
  return (
    <View className="field-frame">
      {labelOutside && heading}
      <View className={`${look}${labelOutside ? ' field--compact' : ''}`}>
        {!labelOutside && heading}
        {children}
      </View>
      {error && (
        <View className="field__error" ariaRole="alert">
          <View className="glyph glyph--off-track" ariaHidden />
          <Text className="grow">{error}</Text>
        </View>
      )}
    </View>
  )
}

export interface TextFieldProps {
  label: string
  value: string
  onChange: (text: string) => void
  hint?: string
  /** Most characters; typing is never refused, saving is (look/components.md). */
  max?: number
  error?: string
  /** Grows with its text up to 12 lines, from this many. One line that does not grow when left out. */
  lines?: 1 | 2 | 5
  readOnly?: boolean
  /** Bigger and heavier text, for a title. */
  title?: boolean
  focus?: boolean
  /** WeChat offers the reader's own nickname above the keyboard. */
  nickname?: boolean
  onBlur?: () => void
  onConfirm?: () => void
}

/** The counter speaks only from here on. */
const lastTenth = 0.9

/** Drawn again only when something of its own changes: WeChat is sent an entry's text with every drawing. */
export const TextField = memo((props: TextFieldProps) => {
  const { label, value, onChange, hint, max, error, lines, readOnly, title, focus, nickname, onBlur, onConfirm } = props
  const { t } = useTranslation('components')
  const [focused, setFocused] = useState(false)
  const counterId = useId()
  const length = lengthOf(value)
  const over = max !== undefined && length > max
  const entry = {
    className: `field__entry${title ? ' field__entry--title' : ''}`,
    value,
    placeholder: hint,
    placeholderClass: 'field__hint',
    disabled: readOnly,
    // The limit is ours to say: a field that swallows what is pasted into it loses what somebody wrote.
    maxlength: -1,
    focus,
    cursorSpacing: aboveKeyboard,
    ariaLabel: label,
    ariaDescribedby: max === undefined ? undefined : counterId,
    onFocus: () => setFocused(true),
    onBlur: () => {
      setFocused(false)
      onBlur?.()
    },
    onConfirm: () => onConfirm?.(),
  }
  const change = (event: { detail: { value: string } }) => onChange(event.detail.value)
  return (
    <FieldFrame
      label={label}
      aside={max === undefined || readOnly || (length === 0 && !focused) ? undefined : `${length} / ${max}`}
      asideOver={over}
      error={error}
      focused={focused && !readOnly}
      readOnly={readOnly}
    >
      {lines === undefined ? (
        <Input {...entry} type={nickname ? 'nickname' : 'text'} onInput={change} />
      ) : (
        <Textarea
          {...entry}
          className={`${entry.className} field__entry--lines field__entry--from-${lines}`}
          autoHeight
          showConfirmBar={false}
          disableDefaultPadding
          onInput={change}
        />
      )}
      {max !== undefined && (
        <View id={counterId} className="spoken" ariaLive={length >= max * lastTenth ? 'polite' : 'off'}>
          <Text>{over ? t('field.over', { count: length - max }) : t('field.counter', { count: length, max })}</Text>
        </View>
      )}
    </FieldFrame>
  )
})
