/** One answer that is kept in storage, so that it can be shown at once next time, or offline. */
export interface SeenEntry {
  key: string
  /** Characters of its JSON. */
  size: number
}

/** WeChat gives 10 MB in all; half of it stays free for what people write. A character of JSON is at most 3 bytes. */
export const seenLimits = { entries: 40, size: 1_500_000, entry: 200_000 } as const

/**
 * Which answers stay when one more comes: the newest ones, within the limits.
 *
 * @param entries oldest first
 * @returns the new list, and the keys to be removed; `admitted` is false where the answer alone is too large
 */
export function admit(
  entries: readonly SeenEntry[],
  entry: SeenEntry,
): { entries: SeenEntry[]; removed: string[]; admitted: boolean } {
  const others = entries.filter(({ key }) => key !== entry.key)
  if (entry.size > seenLimits.entry) {
    const removed = others.length < entries.length ? [entry.key] : []
    return { entries: others, removed, admitted: false }
  }
  const kept: SeenEntry[] = []
  let size = 0
  for (const each of [...others, entry].reverse()) {
    size += each.size
    if (kept.length === seenLimits.entries || size > seenLimits.size) break
    kept.unshift(each)
  }
  const removed = others.filter(({ key }) => !kept.some((each) => each.key === key)).map(({ key }) => key)
  return { entries: kept, removed, admitted: true }
}
