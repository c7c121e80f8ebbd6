/** A point of a story: share of the cycle's workdays, how far along, how confident (0 to 10). */
type Point = readonly [share: number, ratio: number, confidence: number]

/**
 * How key results go over a cycle. `ratio` is on the scale of `domain/okr/progress`: 0 the baseline, 1 the stretch,
 * below 0 worse than at the start. Confidence falls before the numbers do and returns after them.
 */
const plots = {
  /** Every week a little. */
  steady: [
    [0, 0, 6],
    [0.2, 0.12, 7],
    [0.5, 0.38, 7],
    [0.8, 0.62, 8],
    [1, 0.74, 8],
  ],
  /** Faster than anyone hoped. */
  ahead: [
    [0, 0.03, 7],
    [0.3, 0.36, 8],
    [0.6, 0.72, 9],
    [1, 1, 10],
  ],
  /** Groundwork first, nothing to show for it until the last third. */
  surge: [
    [0, 0, 6],
    [0.3, 0.06, 5],
    [0.55, 0.16, 4],
    [0.75, 0.42, 6],
    [1, 0.8, 8],
  ],
  /** A good start, a blow in the middle, a recovery. */
  dip: [
    [0, 0, 6],
    [0.25, 0.22, 7],
    [0.38, 0.3, 6],
    [0.47, 0.12, 3],
    [0.6, 0.16, 3],
    [0.7, 0.34, 5],
    [0.85, 0.5, 7],
    [1, 0.68, 7],
  ],
  /** Two steps forward, one back. */
  wobble: [
    [0, 0, 6],
    [0.2, 0.2, 7],
    [0.33, 0.13, 6],
    [0.5, 0.36, 7],
    [0.65, 0.3, 6],
    [0.85, 0.56, 7],
    [1, 0.64, 7],
  ],
  /** Something small moves, and then nothing. */
  stuck: [
    [0, 0, 6],
    [0.2, 0.1, 5],
    [0.4, 0.17, 3],
    [0.7, 0.19, 2],
    [1, 0.23, 2],
  ],
  /** It ends worse than it began. */
  regress: [
    [0, 0, 6],
    [0.2, 0.12, 6],
    [0.4, 0.02, 4],
    [0.6, -0.12, 3],
    [1, -0.16, 2],
  ],
  /** Moving, but not fast enough. */
  slow: [
    [0, 0, 6],
    [0.3, 0.12, 6],
    [0.6, 0.25, 5],
    [1, 0.47, 5],
  ],
  /** Nobody has said anything yet. */
  silent: [],
} as const satisfies Record<string, readonly Point[]>

export type Story = keyof typeof plots

/** Stories in which the numbers themselves go back; in the others they never do. */
export const wavering: readonly Story[] = ['dip', 'wobble', 'regress']

/** Where a story stands after a share, 0 to 1, of the cycle's workdays; nothing for a silent one. */
export function chapterOf(story: Story, share: number): { ratio: number; confidence: number } | undefined {
  const points: readonly Point[] = plots[story]
  let [before] = points
  if (!before) return undefined
  for (const point of points) {
    if (share <= point[0]) {
      const along = point[0] === before[0] ? 0 : (share - before[0]) / (point[0] - before[0])
      return {
        ratio: before[1] + (point[1] - before[1]) * along,
        confidence: Math.round(before[2] + (point[2] - before[2]) * along),
      }
    }
    before = point
  }
  return { ratio: before[1], confidence: before[2] }
}
