/**
 * A share as a whole percentage, `0.574` → 57; never 100 before all of it, never 0 after some.
 * @param share 0 to 1
 */
export function wholePercent(share: number): number {
  const rounded = Math.round(share * 100)
  if (share > 0 && rounded === 0) return 1
  return share < 1 && rounded === 100 ? 99 : rounded
}
