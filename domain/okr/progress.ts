import type { KeyResultMeasure, MetricMeasure } from './model'

/** A share from 0 to 1, never NaN. */
export type Ratio = number

/** What the written thresholds are worth (Niven & Lamorte, Objectives and Key Results, 2016). */
export const thresholdScores = { baseline: 0, commit: 0.3, target: 0.7, stretch: 1 } as const

const within = (ratio: number): Ratio => Math.min(1, Math.max(0, ratio))

/** Decimals that a number is written with. */
export const decimalsOf = (value: number): number => {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent))
}

/** Which share of the way between two different values a third one has come; halves where the distance overflows. */
const shareOfWay = (value: number, from: number, to: number): number =>
  Number.isFinite(to - from) ? (value - from) / (to - from) : (value / 2 - from / 2) / (to / 2 - from / 2)

/** The value that a share of the way between two others leads to. */
const alongWay = (share: number, from: number, to: number): number =>
  Number.isFinite(to - from) ? from + (to - from) * share : from * (1 - share) + to * share

/**
 * Share of a metric that is achieved, on the scale its thresholds define: baseline 0, commit 0.3, target 0.7,
 * stretch 1, straight lines between. Falling numbers count the same as rising ones.
 *
 * @param current latest checked-in value, in the key result's own unit; `undefined` before the first check-in
 * @returns 0 to 1, never NaN for finite thresholds, even where they are out of order
 */
export function achievedOfMetric(metric: MetricMeasure, current: number | undefined): Ratio {
  if (current === undefined || Number.isNaN(current)) return 0
  const sign = metric.stretch > metric.baseline ? 1 : -1
  const points = [
    [metric.baseline, thresholdScores.baseline],
    [metric.commit, thresholdScores.commit],
    [metric.target, thresholdScores.target],
    [metric.stretch, thresholdScores.stretch],
  ] as const
  let [reachedValue, reachedScore]: readonly [number, number] = points[0]
  if ((current - reachedValue) * sign <= 0) return 0
  for (const [value, score] of points.slice(1)) {
    if ((current - value) * sign < 0) {
      return within(reachedScore + shareOfWay(current, reachedValue, value) * (score - reachedScore))
    }
    ;[reachedValue, reachedScore] = [value, score]
  }
  return 1
}

/**
 * Share of any key result that is achieved: a `baseline` is achieved once its number is found, a `milestone`
 * once its value is 1, a `maintain` while its last value lies inside the band.
 *
 * @param current latest checked-in value; `undefined` before the first check-in, which is 0
 */
export function achieved(measure: KeyResultMeasure, current: number | undefined): Ratio {
  if (current === undefined || Number.isNaN(current)) return 0
  switch (measure.type) {
    case 'metric':
      return achievedOfMetric(measure, current)
    case 'baseline':
      return 1
    case 'milestone':
      return current === 1 ? 1 : 0
    case 'maintain':
      return current >= measure.low && current <= measure.high ? 1 : 0
  }
}

/** One key result, as the mean needs it. */
export interface Weighed {
  measure: KeyResultMeasure
  /** 0 to 100; none counts as 1. */
  weight?: number
  /** Latest checked-in value. */
  current?: number
}

/**
 * Mean progress of an objective's key results, by weight; never called a score.
 * @returns `undefined` without key results; the plain mean where every weight is zero
 */
export function meanProgress(keyResults: readonly Weighed[]): Ratio | undefined {
  if (keyResults.length === 0) return undefined
  const weightOf = ({ weight }: Weighed) => Math.max(0, weight ?? 1)
  const heaviest = Math.max(...keyResults.map(weightOf))
  let total = 0
  let sum = 0
  for (const keyResult of keyResults) {
    // Relative to the heaviest, so that no sum of weights overflows; divided once, so that all achieved is exactly 1.
    const weight = heaviest === 0 ? 1 : weightOf(keyResult) / heaviest
    total += weight
    sum += weight * achieved(keyResult.measure, keyResult.current)
  }
  return within(sum / total)
}

/**
 * The commit and target values that 30 % and 70 % of the way give, with at most one decimal more than the ends
 * are written with (and unrounded where that would not tell them apart).
 *
 * @param baseline where it starts, and `stretch` where it may end; they differ
 * @returns values in order, unless the ends are so close that no number lies between them
 */
export function derivedThresholds(baseline: number, stretch: number): { commit: number; target: number } {
  const exact = {
    commit: alongWay(thresholdScores.commit, baseline, stretch),
    target: alongWay(thresholdScores.target, baseline, stretch),
  }
  const tidy = { commit: tidied(exact.commit, baseline, stretch), target: tidied(exact.target, baseline, stretch) }
  return firstOutOfOrder({ type: 'metric', baseline, ...tidy, stretch }) ? exact : tidy
}

/** A value between two others, with at most one decimal more than they are written with. */
function tidied(value: number, from: number, to: number): number {
  // `toFixed` takes up to 100.
  const decimals = Math.min(100, Math.max(decimalsOf(from), decimalsOf(to)) + 1)
  // Adding 0 makes 0 of -0, which would be another value to a comparison of documents.
  return Number(value.toFixed(decimals)) + 0
}

/**
 * The commit value where a company asks for target and stretch alone: that share of the way to the target which makes
 * one straight line of the way there, so that nothing counts differently for its sake.
 *
 * @returns a value between the two, unless they are so close that no number lies there
 */
export function derivedCommit(baseline: number, target: number): number {
  const exact = alongWay(thresholdScores.commit / thresholdScores.target, baseline, target)
  const tidy = tidied(exact, baseline, target)
  return (tidy - baseline) * (target - tidy) > 0 ? tidy : exact
}

/**
 * Whether the four values run in one direction, each beyond the one before.
 * @returns the first that does not, with the neighbour it must pass; `undefined` where all is well
 */
export function firstOutOfOrder(
  metric: MetricMeasure,
): { threshold: 'commit' | 'target' | 'stretch'; after: number } | undefined {
  const sign = metric.stretch > metric.baseline ? 1 : -1
  const order = ['baseline', 'commit', 'target', 'stretch'] as const
  for (const [index, threshold] of order.entries()) {
    const before = order[index - 1]
    if (threshold === 'baseline' || before === undefined) continue
    if (!((metric[threshold] - metric[before]) * sign > 0)) return { threshold, after: metric[before] }
  }
  return undefined
}
