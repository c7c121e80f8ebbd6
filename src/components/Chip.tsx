import { ScrollView, Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './Icon'

export interface ChipProps {
  text: string
  /** What a screen reader says: `部门，客户成功部`; the text when left out. */
  label?: string
  on?: boolean
  disabled?: boolean
  /** Opens a list of values rather than switching itself; ends in a small down mark. */
  opens?: boolean
  /** Can be taken away: ends in a cross. */
  removes?: boolean
  line?: boolean
  onPress: () => void
}

/** A pill of 32 in a hit area of 44. */
export function Chip({ text, label, on, disabled, opens, removes, line, onPress }: ChipProps) {
  return (
    <View
      className="chip-hit"
      hoverClass={disabled ? 'none' : 'chip-hit--pressed'}
      hoverStayTime={60}
      ariaRole="button"
      ariaLabel={label ?? text}
      ariaDisabled={disabled}
      {...(opens ? { ariaHaspopup: true } : removes ? {} : { ariaPressed: on ?? false })}
      onClick={() => !disabled && onPress()}
    >
      <View className={`chip${on ? ' chip--on' : ''}${line ? ' chip--line' : ''}${disabled ? ' chip--off' : ''}`}>
        <Text ariaHidden>{text}</Text>
        {opens && <Icon name="down" size={14} />}
        {removes && <Icon name="close" size={14} />}
      </View>
    </View>
  )
}

export interface FilterRowProps {
  /** What is filtered, for a screen reader. */
  label: string
  children: ReactNode
  /** Given while any filter is on: 清除 appears last. */
  onClear?: () => void
}

/** Chips that scroll sideways and bleed off the right edge of the page. */
export function FilterRow({ label, children, onClear }: FilterRowProps) {
  const { t } = useTranslation('components')
  return (
    <ScrollView className="filter-row" scrollX ariaRole="group" ariaLabel={label}>
      <View className="filter-row__chips">
        {children}
        {onClear && (
          <View className="hit t-sub cb t-strong" ariaRole="button" onClick={onClear}>
            <Text>{t('clear')}</Text>
          </View>
        )}
      </View>
    </ScrollView>
  )
}
