import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'

/** How a key result stands. The words are the domain's own; the kit imports nothing of it. */
export type HealthState = 'on-track' | 'caution' | 'off-track' | 'outdated' | 'not-started' | 'closed'

export interface HealthProps {
  state: HealthState
  /** How many stand so: `1 需留意`. The count goes before the word, never in its place. */
  count?: number
  /** With its soft ground, in details. */
  chip?: boolean
}

/** Health as shape, colour and word, always the three. Derived, so never a control. */
export function Health({ state, count, chip }: HealthProps) {
  const { t } = useTranslation('components')
  const word = t(`health.${state}`)
  return (
    <View className={`health h-${state}${chip ? ' health--chip' : ''}`}>
      <Text>{count === undefined ? word : t('health.counted', { count, health: word })}</Text>
    </View>
  )
}

export interface HealthCountsProps {
  counts: { health: HealthState; count: number }[]
}

/** Key results of an objective by state, in the order given. */
export function HealthCounts({ counts }: HealthCountsProps) {
  return (
    <View className="health-counts">
      {counts.map(({ health, count }) => (
        <Health key={health} state={health} count={count} />
      ))}
    </View>
  )
}
