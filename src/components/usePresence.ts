import { useEffect, useState } from 'react'

/** A sheet leaves in 240 ms (look/tokens.md, Motion). */
const leaves = 240

/**
 * Keeps something on screen while it leaves.
 *
 * @returns whether to render it, and whether it is on its way out
 */
export function usePresence(open: boolean): { present: boolean; leaving: boolean } {
  const [present, setPresent] = useState(open)
  useEffect(() => {
    if (open) {
      setPresent(true)
      return
    }
    const timer = setTimeout(() => setPresent(false), leaves)
    return () => clearTimeout(timer)
  }, [open])
  return { present: open || present, leaving: !open && present }
}
