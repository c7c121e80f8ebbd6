import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'

export interface CellProps {
  title: string
  /** Second line. */
  text?: string
  /** At the right, before the chevron. */
  value?: string
  icon?: IconName
  /** In place of an icon: an avatar, a numbered disc. */
  before?: ReactNode
  /** In place of the chevron: a tag, a switch. */
  after?: ReactNode
  /** What a screen reader says for the whole row; title, text and value when left out. */
  label?: string
  strong?: boolean
  unread?: boolean
  disabled?: boolean
  /** px, at least: 52 dense, 56, 72 with a person. */
  height?: 52 | 56 | 68 | 72
  /** The row is a way to another screen when it has this: it gets a chevron and a pressed look. */
  onPress?: () => void
}

/** A row of a card. */
export function Cell(props: CellProps) {
  const { title, text, value, icon, before, after, label, strong, unread, disabled, height = 56, onPress } = props
  const spoken = label ?? [title, text, value].filter(Boolean).join(', ')
  const pressable = onPress && !disabled
  return (
    <View
      className={`cell${icon ? ' cell--icon' : before ? ' cell--before' : ''}${height === 56 ? '' : ` cell--${height}`}${pressable ? '' : ' cell--end'}${disabled ? ' cell--off' : ''}`}
      hoverClass={pressable ? 'cell--pressed' : 'none'}
      hoverStayTime={60}
      {...(onPress
        ? { ariaRole: 'button', ariaLabel: spoken, ariaDisabled: disabled, onClick: () => !disabled && onPress() }
        : {})}
    >
      {icon ? (
        <View className="cb">
          <Icon name={icon} />
        </View>
      ) : (
        before
      )}
      <View className="grow">
        <Text className={`cell__title${strong || unread ? ' t-strong' : ''}`}>{title}</Text>
        {text && <Text className="cell__text">{text}</Text>}
      </View>
      {value && <Text className="cell__value">{value}</Text>}
      {unread && <View className="dot" ariaHidden />}
      {after ??
        (pressable && (
          <View className="c3">
            <Icon name="next" size={18} />
          </View>
        ))}
    </View>
  )
}

export interface NumberedDiscProps {
  number: number
  done?: boolean
}

/** 28 disc before a step of first run: its number, or a tick. */
export function NumberedDisc({ number, done }: NumberedDiscProps) {
  return (
    <View className={`disc num${done ? ' disc--done' : ''}`} ariaHidden>
      {done ? <Icon name="check" size={16} /> : <Text>{number}</Text>}
    </View>
  )
}

export interface RadioRowProps {
  title: string
  text?: string
  chosen: boolean
  disabled?: boolean
  onChoose: () => void
}

/** One of several, in a card with `ariaRole="radiogroup"`. */
export function RadioRow({ title, text, chosen, disabled, onChoose }: RadioRowProps) {
  return (
    <View
      className={`cell cell--end${disabled ? ' cell--off' : ''}`}
      hoverClass={disabled ? 'none' : 'cell--pressed'}
      hoverStayTime={60}
      ariaRole="radio"
      ariaLabel={text ? `${title}, ${text}` : title}
      ariaChecked={chosen}
      ariaDisabled={disabled}
      onClick={() => !disabled && onChoose()}
    >
      <View className={`radio${chosen ? ' radio--on' : ''}`} ariaHidden />
      <View className="grow">
        <Text className={`cell__title${chosen ? ' t-strong' : ''}`}>{title}</Text>
        {text && <Text className="cell__text">{text}</Text>}
      </View>
    </View>
  )
}

export interface RadioGroupProps {
  label: string
  children: ReactNode
}

/** A card of radio rows, named. */
export function RadioGroup({ label, children }: RadioGroupProps) {
  return (
    <View className="card" ariaRole="radiogroup" ariaLabel={label}>
      {children}
    </View>
  )
}
