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
  /** Whether commit is written; else it is worked out. */
  asksForCommit: boolean
  onChange: (measure: DraftMeasure) => void
}

type MetricMeasure = Extract<DraftMeasure, { type: 'metric' }>

const metricThresholds = ['baseline', 'commit', 'target', 'stretch'] as const
type Threshold = (typeof metricThresholds)[number]
const bandEnds = ['low', 'high'] as const

/** What the thresholds mean, until they are worked out; then, how. */
const thresholdHint = (isWorkedOut: boolean, asksForCommit: boolean) =>
  asksForCommit
    ? (['threshold.meaning', 'threshold.derived'] as const)[isWorkedOut ? 1 : 0]
    : (['threshold.meaningOfTwo', 'threshold.derivedTarget'] as const)[isWorkedOut ? 1 : 0]

/** How many digits a quarter of a phone shows; the narrowest never show four in a row (editing.scss). */
const digitsInAQuarter = 5

/** About as many digits take the same place; a Chinese character takes that of two. */
const widthOf = (text: string) => text.replace(/[^ -~]/g, '00').length

/** Whether the fields side by side would cut a number off; the first of them holds the unit as well. */
const hasLongNumber = (measure: MetricMeasure, unit: string, thresholds: readonly Threshold[]) =>
  thresholds.some((threshold, index) => {
    const number = measure[threshold]
    return number !== null && widthOf(index === 0 ? `${number}${unit}` : String(number)) > digitsInAQuarter
  })

/** The numbers of one key result, written before the cycle starts. */
export function Measure({ measure, unit, errorOf, asksForCommit, onChange }: MeasureProps) {
  const { t } = useTranslation('editor')
  switch (measure.type) {
    case 'metric': {
      const thresholds = metricThresholds.filter((each) => asksForCommit || each !== 'commit')
      // The sentence of an error needs the room of two as well.
      const isHalved =
        hasLongNumber(measure, unit, thresholds) || thresholds.some((each) => errorOf(each) !== undefined)
      return (
        <>
          <View className={`thresholds${isHalved ? ' thresholds--halved' : ''}`}>
            {thresholds.map((threshold, index) => (
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
          <Text className="t-cap c3">
            {t(thresholdHint((asksForCommit ? measure.commit : measure.target) !== null, asksForCommit))}
          </Text>
        </>
      )
    }
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
      return <Text className="t-sub c2">{t('type.milestoneHint')}</Text>
  }
}
