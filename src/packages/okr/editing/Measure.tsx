import type { DraftMeasure } from '@domain/okr/model'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { withThreshold } from './draft'
import { ThresholdField } from '../../../features/okr/ThresholdField'

export interface MeasureProps {
  measure: DraftMeasure
  /** As the reader sees it. */
  unit: string
  /** The sentence for a field of the measure that is missing or wrong; `undefined` where it is well. */
  errorOf: (field: string) => string | undefined
  onChange: (measure: DraftMeasure) => void
}

const metricThresholds = ['baseline', 'commit', 'target', 'stretch'] as const
const bandEnds = ['low', 'high'] as const

/** The numbers of one key result, written before the cycle starts. */
export function Measure({ measure, unit, errorOf, onChange }: MeasureProps) {
  const { t } = useTranslation('editor')
  switch (measure.type) {
    case 'metric':
      return (
        <>
          <View className="thresholds">
            {metricThresholds.map((threshold, index) => (
              <ThresholdField
                key={threshold}
                label={t(`threshold.${threshold}`)}
                value={measure[threshold]}
                unit={index === 0 ? unit : undefined}
                error={errorOf(threshold)}
                onChange={(value) => onChange(withThreshold(measure, threshold, value))}
              />
            ))}
          </View>
          <Text className="t-cap c3">{t(measure.commit === null ? 'threshold.meaning' : 'threshold.derived')}</Text>
        </>
      )
    case 'maintain':
      return (
        <>
          <View className="thresholds">
            {bandEnds.map((end) => (
              <ThresholdField
                key={end}
                label={t(`threshold.${end}`)}
                value={measure[end]}
                unit={unit}
                error={errorOf(end)}
                onChange={(value) => onChange({ ...measure, [end]: value })}
              />
            ))}
          </View>
          <Text className="t-cap c3">{t('type.maintainHint')}</Text>
        </>
      )
    case 'baseline':
      return <Text className="t-sub c2">{t('type.baselineHint')}</Text>
    case 'milestone':
      return <Text className="t-sub c2">{errorOf('type') ?? t('type.milestoneHint')}</Text>
  }
}
