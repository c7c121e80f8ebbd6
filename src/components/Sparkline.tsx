import { View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { drawn, sparkLine } from './drawings'
import type { HealthState } from './Health'

export interface SparklineProps {
  /** Achieved shares, 0 to 1, oldest first. Fewer than three draw nothing: they are no trend. */
  shares: readonly number[]
  health: HealthState
  /** First and last reading as the reader sees them. */
  from: string
  to: string
}

/** The shape of the last check-ins; the dotted line is the pace. */
export function Sparkline({ shares, health, from, to }: SparklineProps) {
  const { t } = useTranslation('components')
  const [first, last] = [shares[0], shares.at(-1)]
  if (shares.length < 3 || first === undefined || last === undefined) return null
  const direction = t(last > first ? 'sparkline.up' : last < first ? 'sparkline.down' : 'sparkline.flat')
  return (
    <View
      className={`spark h-${health}`}
      ariaRole="img"
      ariaLabel={t('sparkline.spoken', { count: shares.length, from, to, direction })}
    >
      <View className="spark__pace" />
      <View className="spark__line" style={drawn(sparkLine(shares))} />
    </View>
  )
}
