import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { tabs } from './tabs'
import { IconButton } from '../Button'

export interface TopBarProps {
  title: string
  /** `back` and `close` leave the page; a tab has neither and a bigger title. */
  leave?: 'back' | 'close'
  /** Called instead of leaving: an editor may first ask. */
  onLeave?: () => void
  /** Beside the title: the company, with its down mark. */
  extra?: ReactNode
}

/** Leaves a page, also one that was opened by a link and has nothing below it. */
export function leavePage(): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
  else Taro.switchTab({ url: tabs[0].url })
}

/** The title in the row of WeChat's capsule, at the left. */
export function TopBar({ title, leave, onLeave, extra }: TopBarProps) {
  const { t } = useTranslation('components')
  return (
    <View className="top" ariaRole="banner">
      <View className={`nav${leave ? ' nav--page' : ''}`}>
        {leave && <IconButton icon={leave} label={t(leave)} onPress={onLeave ?? leavePage} />}
        <Text className="nav__title" ariaRole="heading" ariaLevel={1}>
          {title}
        </Text>
        {extra}
      </View>
    </View>
  )
}
