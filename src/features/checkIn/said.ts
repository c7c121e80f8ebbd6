import { valueText, type Words } from '../okr/present'

/** A value with its confidence in words: 12 天，信心 8. */
export function saidText(
  t: Words,
  { unit, milestone }: { unit: string; milestone: boolean },
  value: number,
  confidence: number,
): string {
  if (!milestone) return t('checkIn:queue.checkIn', { value: valueText(t, value, unit), confidence })
  return t(value === 1 ? 'checkIn:queue.milestoneDone' : 'checkIn:queue.milestoneNotDone', { confidence })
}
