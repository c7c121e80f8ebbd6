import type { KeyResultMeasure } from '@domain/okr/model'
import { spanText, unitText, type Words } from '../../../../features/okr/present'
import { scaleText } from '../../../../features/okr/scale'
import { formatNumber } from '../../../../i18n/format'

/**
 * How a key result of an example is measured, as the product says it: 从 6 降到 1.5 天.
 * @param unit one that the product offers, or a word of its own
 */
export function measureText(t: Words, measure: KeyResultMeasure, unit: string): string {
  const word = unitText(t, unit)
  const counted = (text: string) => (word === '' ? text : word === '%' ? `${text}%` : `${text} ${word}`)
  return measure.type === 'metric'
    ? counted(spanText(t, measure))
    : measure.type === 'maintain'
      ? counted(scaleText(t, measure))
      : scaleText(t, measure)
}

/** The values on the way, where they are written: 承诺 4.7 · 目标 2.9. */
export const thresholdsText = (t: Words, measure: KeyResultMeasure, withCommit: boolean): string =>
  measure.type === 'metric'
    ? (withCommit ? (['commit', 'target'] as const) : (['target'] as const))
        .map((name) => `${t(`okr:threshold.${name}`)} ${formatNumber(measure[name])}`)
        .join(' · ')
    : ''
