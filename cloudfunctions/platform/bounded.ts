/** What some JSON weighs on its way, in bytes of UTF-8. */
export const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))

/**
 * The first of some items that fit: a function's answer should stay below 100 KB (design.md), and everything written
 * to its limits would be more.
 *
 * @param most bytes of UTF-8 in all
 */
export function fitting<Item>(items: readonly Item[], most: number): Item[] {
  let bytes = 0
  const excess = items.findIndex((item) => {
    bytes += bytesOf(item)
    return bytes > most
  })
  return items.slice(0, excess === -1 ? items.length : excess)
}
