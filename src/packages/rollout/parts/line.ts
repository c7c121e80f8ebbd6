/** Units of a line's drawing; it stretches with its place. */
export const lineSize = { width: 320, height: 88 }
const inset = 6

const short = (value: number) => String(Math.round(value * 10) / 10)

function point(share: number, place: number, many: number): string {
  const x = many < 2 ? 1 : place / (many - 1)
  const y = 1 - Math.min(1, Math.max(0, share))
  return `${short(inset + x * (lineSize.width - 2 * inset))} ${short(inset + y * (lineSize.height - 2 * inset))}`
}

/** The points of weeks that follow each other without a gap. */
function runsOf(shares: readonly (number | null)[]): string[][] {
  const runs: string[][] = [[]]
  shares.forEach((share, place) => {
    if (share === null) runs.push([])
    else runs.at(-1)?.push(point(share, place, shares.length))
  })
  return runs.filter(({ length }) => length > 0)
}

/** A line of no length has round ends, and is seen as a dot. */
const dot = (at: string): string => `M${at}h0`

/**
 * A line by week as a path of SVG: a week without a share interrupts it, and a week alone is a dot.
 *
 * @param shares 0 to 1, by week; `null` where nobody works, or the step applies to nobody
 */
export const weekPath = (shares: readonly (number | null)[]): string =>
  runsOf(shares)
    .map(([first = '', ...rest]) => (rest.length === 0 ? dot(first) : `M${[first, ...rest].join('L')}`))
    .join('')

/** The same as a drawing, with a thick dot on its last week. */
export function weekLine(shares: readonly (number | null)[]): string {
  const last = runsOf(shares).at(-1)?.at(-1)
  return (
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${lineSize.width} ${lineSize.height}' ` +
    `preserveAspectRatio='none' fill='none' stroke='#000' stroke-linecap='round' stroke-linejoin='round'>` +
    `<path d='${weekPath(shares)}' stroke-width='2' vector-effect='non-scaling-stroke'/>` +
    `<path d='${last === undefined ? '' : dot(last)}' stroke-width='8' vector-effect='non-scaling-stroke'/></svg>`
  )
}
