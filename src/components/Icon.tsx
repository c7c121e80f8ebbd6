import { View } from '@tarojs/components'

export type IconName =
  | 'align'
  | 'ask'
  | 'back'
  | 'bell'
  | 'check'
  | 'clock'
  | 'close'
  | 'coach'
  | 'comment'
  | 'doc'
  | 'dots'
  | 'down'
  | 'edit'
  | 'flag'
  | 'globe'
  | 'inbox'
  | 'lock'
  | 'me'
  | 'minus'
  | 'moon'
  | 'next'
  | 'offline'
  | 'okr'
  | 'people'
  | 'plus'
  | 'return'
  | 'search'
  | 'send'
  | 'share'
  | 'today'
  | 'undo'
  | 'warn'

export interface IconProps {
  name: IconName
  /** px; text scales, icons do not. 24 when left out. */
  size?: 14 | 16 | 18 | 20 | 22 | 24 | 28
  /** Filled below its line, for the chosen tab. */
  filled?: boolean
}

/** A line icon in the colour of the text around it. Never heard: what it means is said by the control that holds it. */
export function Icon({ name, size = 24, filled }: IconProps) {
  const sized = size === 24 ? '' : ` i--s${size}`
  return <View className={`i i--${name}${sized}${filled ? ' i--filled' : ''}`} ariaHidden />
}
