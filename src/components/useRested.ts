import { useCallback, useEffect, useState } from 'react'

/** How long typing rests before it counts, ms: a search at every keystroke would ask for what nobody meant. */
const rest = 300

/**
 * Text as it stood when typing last rested, without blanks at its ends.
 *
 * @returns the text, and what makes it count at once, for who presses the search key
 */
export function useRested(typed: string): [string, () => void] {
  const [rested, setRested] = useState(typed.trim())
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed.trim()), rest)
    return () => clearTimeout(timer)
  }, [typed])
  return [rested, useCallback(() => setRested(typed.trim()), [typed])]
}
