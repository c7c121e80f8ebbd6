import type { TFunction } from 'i18next'
import type { Mark } from '../../../../components/Bar'
import type { HealthState } from '../../../../components/Health'

export const healthStates: readonly HealthState[] = [
  'on-track',
  'caution',
  'off-track',
  'outdated',
  'not-started',
  'closed',
]

/** Three marks with these values, the first so many of them reached. */
export function sampleMarks(
  t: TFunction<'gallery'>,
  [commit, target, stretch]: readonly [number, number, number],
  reached: number,
): readonly [Mark, Mark, Mark] {
  return [
    { label: t('commit'), value: String(commit), reached: reached > 0 },
    { label: t('target'), value: String(target), reached: reached > 1 },
    { label: t('stretch'), value: String(stretch), reached: reached > 2 },
  ]
}
