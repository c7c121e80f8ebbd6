import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useTranslation } from 'react-i18next'
import { Icon } from '../Icon'
import { type TabName, tabs } from './tabs'

export interface TabBarProps {
  current: TabName
  /** Tabs with something unread: a dot, never a count. */
  unread?: readonly TabName[]
}

/**
 * The tab bar, drawn by each tab page. WeChat keeps a tab page alive once it has been open, so every page's bar shows
 * its own tab as chosen and nothing has to be told when the reader switches.
 */
export function TabBar({ current, unread = [] }: TabBarProps) {
  const { t } = useTranslation('components')
  return (
    <View className="tabbar" ariaRole="navigation" ariaLabel={t('tabs.label')}>
      <View className="tabbar__items" ariaRole="tablist">
        {tabs.map(({ name, icon, url }) => {
          const on = name === current
          const text = t(`tabs.${name}`)
          return (
            <View
              key={name}
              className={`tabbar__item${on ? ' tabbar__item--on' : ''}`}
              ariaRole="tab"
              ariaSelected={on}
              ariaLabel={unread.includes(name) ? t('tabs.unread', { name: text }) : text}
              onClick={() => {
                if (!on) Taro.switchTab({ url })
              }}
            >
              <Icon name={icon} filled={on} />
              <Text ariaHidden>{text}</Text>
              {unread.includes(name) && <View className="dot tabbar__dot" ariaHidden />}
            </View>
          )
        })}
      </View>
    </View>
  )
}
