import type { KeyResultMeasure } from '@domain/okr/model'
import { formatNumber } from '../../i18n/format'
import type { Words } from './words'

/** A measure in one line, so that two of them can be read together. */
export function scaleText(t: Words, measure: KeyResultMeasure): string {
  switch (measure.type) {
    case 'metric':
      return t('okr:scale.metric', {
        baseline: formatNumber(measure.baseline),
        commit: formatNumber(measure.commit),
        target: formatNumber(measure.target),
        stretch: formatNumber(measure.stretch),
      })
    case 'maintain':
      return t('okr:scale.maintain', { low: formatNumber(measure.low), high: formatNumber(measure.high) })
    case 'baseline':
    case 'milestone':
      return t(`okr:scale.${measure.type}`)
  }
}
