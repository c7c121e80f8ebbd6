import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { Icon } from './Icon'

export interface WaveProps {
  /** px: 56 in a list, 150 on first run. */
  height?: 56 | 150
}

/** Four lines out of step that end as one: the product's sign, for first run and empty states only. */
export function Wave({ height = 56 }: WaveProps) {
  return <View className={`wave wave--${height}`} ariaHidden />
}

export interface EmptyStateProps {
  /** What belongs here. */
  title: string
  /** How it comes here. */
  text?: string
  action?: { text: string; onPress: () => void }
}

export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <View className="card state">
      <Wave />
      <Text className="state__title" ariaRole="heading" ariaLevel={2}>
        {title}
      </Text>
      {text && <Text className="state__text">{text}</Text>}
      {action && <Button kind="text" label={action.text} onPress={action.onPress} />}
    </View>
  )
}

export interface FailedStateProps {
  /** 没读到, when left out. */
  title?: string
  /** Says that what was written is safe, when left out. */
  text?: string
  /** The way on. */
  onRetry: () => void
  loading?: boolean
}

export function FailedState({ title, text, onRetry, loading }: FailedStateProps) {
  const { t } = useTranslation('components')
  return (
    <View className="card state" ariaRole="alert">
      <View className="c-off-track">
        <Icon name="warn" size={28} />
      </View>
      <Text className="state__title">{title ?? t('failed.title')}</Text>
      <Text className="state__text">{text ?? t('failed.text')}</Text>
      <Button kind="text" label={t('retry')} loading={loading} onPress={onRetry} />
    </View>
  )
}
