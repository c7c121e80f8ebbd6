/** One measured number beside the number it should reach; `npm run bench` prints a line a figure. */
export interface Figure {
  what: string
  measured: number
  unit: 'KB' | 'ms' | '×' | ''
  /** Reached when measured is at most this; absent where only the number is of interest. */
  atMost?: number
  /** Reached when measured is at least this. */
  atLeast?: number
}

/** A group of figures that are measured together; `needs` says in words what was missing where it cannot run. */
export type Section = () => Promise<Figure[]>

export const reached = ({ measured, atMost, atLeast }: Figure): boolean =>
  (atMost === undefined || measured <= atMost) && (atLeast === undefined || measured >= atLeast)

const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2))

/** `✓ main package                     412 KB   at most 600 KB` */
export function line(figure: Figure): string {
  const unit = figure.unit === '' ? '' : ` ${figure.unit}`
  const most = figure.atMost === undefined ? '' : `   at most ${figure.atMost}${unit}`
  const least = figure.atLeast === undefined ? '' : `   at least ${figure.atLeast}${unit}`
  return `${reached(figure) ? '✓' : '✗'} ${figure.what.padEnd(52)} ${`${shown(figure.measured)}${unit}`.padStart(12)}${most}${least}`
}

/** Middle of the values; of an even count, the upper of the two. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** @returns ms that what is done at once took */
export function timed(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

/** @returns ms that `act` took */
export async function time(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await act()
  return performance.now() - begun
}
