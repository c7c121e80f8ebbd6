import { Text, View } from '@tarojs/components'

export interface Choice<Value extends string> {
  value: Value
  text: string
  disabled?: boolean
}

export interface SegmentedProps<Value extends string> {
  /** What is chosen among, for a screen reader. */
  label: string
  items: readonly Choice<Value>[]
  value: Value
  onChange: (value: Value) => void
  /** As a switch between screens it is a list of tabs, else a group of radios. */
  switchesScreen?: boolean
}

/** Two to four choices side by side; four become two by two in large type. */
export function Segmented<Value extends string>({
  label,
  items,
  value,
  onChange,
  switchesScreen,
}: SegmentedProps<Value>) {
  return (
    <View className={`seg seg--${items.length}`} ariaRole={switchesScreen ? 'tablist' : 'radiogroup'} ariaLabel={label}>
      {items.map((item) => {
        const on = item.value === value
        return (
          <View
            key={item.value}
            className={`seg__item${on ? ' seg__item--on' : ''}${item.disabled ? ' seg__item--off' : ''}`}
            ariaRole={switchesScreen ? 'tab' : 'radio'}
            {...(switchesScreen ? { ariaSelected: on } : { ariaChecked: on })}
            ariaDisabled={item.disabled}
            onClick={() => {
              if (!item.disabled && !on) onChange(item.value)
            }}
          >
            <Text>{item.text}</Text>
          </View>
        )
      })}
    </View>
  )
}

export interface TabsProps<Value extends string> {
  label: string
  items: readonly Choice<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** Words over a line, for parts of one page. */
export function Tabs<Value extends string>({ label, items, value, onChange }: TabsProps<Value>) {
  return (
    <View className="tabs" ariaRole="tablist" ariaLabel={label}>
      {items.map((item) => {
        const on = item.value === value
        return (
          <View
            key={item.value}
            className={`tabs__item${on ? ' tabs__item--on' : ''}`}
            ariaRole="tab"
            ariaSelected={on}
            onClick={() => {
              if (!on) onChange(item.value)
            }}
          >
            <Text>{item.text}</Text>
          </View>
        )
      })}
    </View>
  )
}
