import { openings } from './words/openings'

/**
 * How many characters in front of a line say nothing of it.
 * @param text as `normalText` writes it
 */
export function openingOf(text: string): number {
  let end = 0
  for (let found = true; found && end < text.length; ) {
    found = openings.some((opening) => {
      opening.lastIndex = end
      const length = opening.exec(text)?.[0].length ?? 0
      end += length
      return length > 0
    })
  }
  return end
}
