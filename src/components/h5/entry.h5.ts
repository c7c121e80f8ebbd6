import { type CompositionEvent, type FormEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { type BaseProps, elementAttributes } from './attributes.h5'

type Said = { detail: { value: string; cursor: number } }

export interface EntryProps extends Omit<BaseProps, 'onInput' | 'onFocus' | 'onBlur'> {
  value?: string
  placeholder?: string
  disabled?: boolean
  /** Characters allowed; -1, WeChat's own word for it, is no limit. */
  maxlength?: number
  focus?: boolean
  confirmType?: 'search' | 'done' | 'send' | 'next' | 'go'
  onInput?: (event: Said) => void
  onFocus?: (event: Said) => void
  onBlur?: (event: Said) => void
  onConfirm?: (event: Said) => void
}

type Entry = HTMLInputElement | HTMLTextAreaElement

function said(element: Entry): Said {
  return { detail: { value: element.value, cursor: element.selectionStart ?? element.value.length } }
}

/**
 * Behaviour that inputs and text areas share, in WeChat's manner: events carry `detail.value`, and text of a
 * half-typed Chinese syllable is not reported before it is composed.
 *
 * The element keeps its own text and is corrected when `value` differs: a controlled React input would throw a
 * composition away.
 */
export function useEntry(element: RefObject<Entry>, props: EntryProps) {
  const {
    value = '',
    placeholder,
    disabled,
    maxlength = 140,
    focus,
    onInput,
    onFocus,
    onBlur,
    onConfirm,
    ...rest
  } = props
  const composing = useRef(false)
  useEffect(() => {
    if (element.current && !composing.current && element.current.value !== value) element.current.value = value
  }, [element, value])
  useEffect(() => {
    if (focus) element.current?.focus()
  }, [element, focus])
  return {
    ...elementAttributes(rest),
    defaultValue: value,
    placeholder,
    readOnly: disabled,
    maxLength: maxlength < 0 ? undefined : maxlength,
    onInput: (event: FormEvent<Entry>) => {
      if (!composing.current) onInput?.(said(event.currentTarget))
    },
    onCompositionStart: () => {
      composing.current = true
    },
    onCompositionEnd: (event: CompositionEvent<Entry>) => {
      composing.current = false
      onInput?.(said(event.currentTarget))
    },
    onFocus: () => element.current && onFocus?.(said(element.current)),
    onBlur: () => element.current && onBlur?.(said(element.current)),
    onKeyDown: (event: KeyboardEvent<Entry>) => {
      if (event.key === 'Enter' && !composing.current && onConfirm) onConfirm(said(event.currentTarget))
    },
  }
}
