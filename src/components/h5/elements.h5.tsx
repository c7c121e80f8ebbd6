import { forwardRef, type UIEvent, useEffect, useImperativeHandle, useRef } from 'react'
import { type BaseProps, elementAttributes } from './attributes.h5'
import { type EntryProps, useEntry } from './entry.h5'

/*
 * Taro's base elements for the browser, as plain HTML: only those that the product uses. What a screen needs beyond
 * these is added here and named in index.h5.ts.
 */

/** A class of the browser's own before those that a screen gives. */
function withClass<Props extends { className?: string }>(props: Props, own: string): Props {
  return { ...props, className: props.className ? `${own} ${props.className}` : own }
}

export const View = forwardRef<HTMLDivElement, BaseProps>((props, ref) => (
  <div ref={ref} {...elementAttributes(props)} />
))
View.displayName = 'View'

export const Text = forwardRef<HTMLSpanElement, BaseProps>((props, ref) => (
  <span ref={ref} {...elementAttributes(props)} />
))
Text.displayName = 'Text'

export const Label = forwardRef<HTMLLabelElement, BaseProps & { for?: string }>(({ for: target, ...props }, ref) => (
  <label ref={ref} htmlFor={target} {...elementAttributes(props)} />
))
Label.displayName = 'Label'

export const Block = ({ children }: BaseProps) => <>{children}</>

interface ImageProps extends BaseProps {
  src: string
  mode?: 'aspectFill' | 'aspectFit' | 'scaleToFill' | 'widthFix'
  lazyLoad?: boolean
}

const fits = { aspectFill: 'cover', aspectFit: 'contain', scaleToFill: 'fill', widthFix: 'contain' } as const

export const Image = forwardRef<HTMLImageElement, ImageProps>(
  ({ src, mode = 'scaleToFill', lazyLoad, style, ...props }, ref) => {
    const attributes = elementAttributes(props)
    return (
      <img
        ref={ref}
        src={src}
        alt={attributes['aria-label'] ?? ''}
        loading={lazyLoad ? 'lazy' : 'eager'}
        style={{ objectFit: fits[mode], ...style }}
        {...attributes}
      />
    )
  },
)
Image.displayName = 'Image'

interface ButtonProps extends BaseProps {
  disabled?: boolean
}

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(({ disabled, ...props }, ref) => (
  <button ref={ref} type="button" disabled={disabled} {...elementAttributes(withClass(props, 'h5-button'))} />
))
Button.displayName = 'Button'

interface InputProps extends EntryProps {
  type?: 'text' | 'number' | 'digit' | 'nickname'
  password?: boolean
  confirmType?: 'search' | 'done' | 'send' | 'next' | 'go'
}

const keyboards = { text: 'text', number: 'numeric', digit: 'decimal', nickname: 'text' } as const

export const Input = forwardRef<HTMLInputElement, InputProps>(({ type = 'text', password, ...props }, ref) => {
  const own = useRef<HTMLInputElement>(null)
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => own.current)
  const entry = useEntry(own, withClass(props, 'h5-entry'))
  return (
    <input
      ref={own}
      type={password ? 'password' : props.confirmType === 'search' ? 'search' : 'text'}
      inputMode={keyboards[type]}
      enterKeyHint={props.confirmType}
      {...entry}
    />
  )
})
Input.displayName = 'Input'

interface TextareaProps extends EntryProps {
  autoHeight?: boolean
}

/** Grows with its text where `autoHeight` is set, between the heights that its style allows. */
export const Textarea = forwardRef<HTMLTextAreaElement, TextareaProps>(({ autoHeight, ...props }, ref) => {
  const own = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(ref, () => own.current)
  const entry = useEntry(own, withClass(props, 'h5-entry h5-entry--lines'))
  useEffect(() => {
    const element = own.current
    if (!element || !autoHeight) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  })
  return <textarea ref={own} rows={1} {...entry} />
})
Textarea.displayName = 'Textarea'

interface ScrollViewProps extends BaseProps {
  scrollX?: boolean
  scrollY?: boolean
  lowerThreshold?: number
  onScrollToLower?: () => void
}

/** Says `onScrollToLower` once each time the end comes within `lowerThreshold` px. */
export const ScrollView = forwardRef<HTMLDivElement, ScrollViewProps>(
  ({ scrollX, scrollY, lowerThreshold = 50, onScrollToLower, className = '', ...props }, ref) => {
    const atEnd = useRef(false)
    const follow = ({ currentTarget: box }: UIEvent<HTMLElement>) => {
      const near = box.scrollTop + box.clientHeight >= box.scrollHeight - lowerThreshold
      if (near && !atEnd.current) onScrollToLower?.()
      atEnd.current = near
    }
    const axis = `${scrollX ? ' h5-scroll--x' : ''}${scrollY ? ' h5-scroll--y' : ''}`
    return <div ref={ref} onScroll={follow} {...elementAttributes(props)} className={className + axis} />
  },
)
ScrollView.displayName = 'ScrollView'
