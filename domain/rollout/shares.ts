import { wholePercent } from '../percent'
import type { StepCount } from './adoption'

/** The share of those for whom a step applies who have taken it, 0 to 1; `null` where it applies to nobody. */
export const shareOf = ({ of, done }: StepCount): number | null => (of === 0 ? null : Math.min(1, done / of))

/** A share as a cell prints it, without its sign: never 100 before all of it, never 0 after some. */
export const printed = (share: number): string => String(wholePercent(share))

/** From which whole percentage on each of the five steps of one hue stands. */
const steps = [0, 10, 35, 60, 80] as const

/** Which of the five steps of one hue a share has, as it is printed: 0 is the lightest. */
export const heatOf = (share: number): number => steps.filter((from) => from <= wholePercent(share)).length - 1
