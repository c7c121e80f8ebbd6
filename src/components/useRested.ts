import { useCallback, useEffect, useState } from 'react'

/** How long typing rests before it counts, ms: a search at every keystroke would ask for what nobody meant. */
const usualRest = 300

/**
 * Text as it stood when typing last rested, without blanks at its ends.
 *
 * @param rest ms; a search's when left out
 * @returns the text, and what makes it count at once, for who presses the search key
 */
export function useRested(typed: string, rest = usualRest): [string, () => void] {
  const [rested, setRested] = useState(typed.trim())
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed.trim()), rest)
    return () => clearTimeout(timer)
  }, [typed, rest])
  return [rested, useCallback(() => setRested(typed.trim()), [typed])]
}
