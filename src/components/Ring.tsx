import { View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { arc, drawn, notch } from './drawings'
import { type Measure, barLabel } from './Bar'
import type { HealthState } from './Health'

export interface RingProps {
  /** 0 to 1; `undefined` before there is anything to show. */
  achieved: number | undefined
  health: HealthState
  /** An objective's ring is brand: a mean has no health. */
  kind?: 'objective' | 'metric'
  pace?: number
  /** px: 40 in a list, 64. */
  size?: 40 | 64
  silent?: boolean
}

/** The bar bent round, only where a bar has no room; the pace is a notch. */
export function Ring({ achieved, health, kind = 'metric', pace, size = 40, silent }: RingProps) {
  const { t } = useTranslation('components')
  const measure: Measure = kind === 'objective' ? { kind, achieved } : { kind, achieved }
  const spoken = silent ? { ariaHidden: true } : { ariaRole: 'img', ariaLabel: barLabel(t, { measure, health, pace }) }
  const share = Math.min(1, Math.max(0, achieved ?? 0))
  const drawing = { size, stroke: size === 40 ? 4 : 6 }
  return (
    <View className={`ring ring--${size} ${kind === 'objective' ? 'h-objective' : `h-${health}`}`} {...spoken}>
      <View className="ring__track" />
      {share > 0 && <View className="ring__fill" style={drawn(arc({ ...drawing, share }))} />}
      {pace !== undefined && health !== 'closed' && (
        <View className="ring__pace" style={drawn(notch({ ...drawing, at: pace }))} />
      )}
    </View>
  )
}
