import type { KeyResultMeasure } from '@domain/okr/model'
import { decimalsOf } from '@domain/okr/progress'

/** From one end of the scale to the other in about this many taps. */
const tapsAcross = 50
/** Decimals beyond these are noise of binary fractions. */
const mostDecimals = 12

const decimalsShown = (value: number): number => Math.min(mostDecimals, decimalsOf(value))

/** The largest of 1, 2, 5, 10, 20, 50, … (and 0.1, 0.2, …) that is not above a positive value. */
function roundStepBelow(value: number): number {
  const power = Math.floor(Math.log10(value))
  const digit = [5, 2].find((each) => each * 10 ** power <= value) ?? 1
  return Number((digit * 10 ** power).toFixed(mostDecimals))
}

function stepAcross(from: number, to: number): number {
  const finest = 10 ** -Math.max(decimalsShown(from), decimalsShown(to))
  const across = Math.abs(to - from) / tapsAcross
  return across > finest ? roundStepBelow(across) : Number(finest.toFixed(mostDecimals))
}

/**
 * What one tap on − or + changes, in the key result's own unit: a round number that fits its scale and is no finer
 * than the scale is written.
 *
 * @returns `undefined` where there is no scale: a baseline still to be found, a milestone
 */
export function stepOf(measure: KeyResultMeasure): number | undefined {
  if (measure.type === 'metric') return stepAcross(measure.baseline, measure.stretch)
  if (measure.type === 'maintain') return stepAcross(measure.low, measure.high)
  return undefined
}

/** A value one step on, without the noise that adding decimals makes. */
export const stepped = (value: number, step: number, direction: 1 | -1): number =>
  Number((value + direction * step).toFixed(Math.max(decimalsShown(value), decimalsShown(step))))

/** A number as it stands in a field to be edited: every digit, no separators, no exponent. */
export function editable(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(mostDecimals).replace(/\.?0+$/, '') : text
}
