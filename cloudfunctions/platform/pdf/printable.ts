/** What stands where letters are that the font does not have: their absence is seen, and never a row of empty boxes. */
const gap = '[…]'

/** Joins and colours emoji, and has no shape of its own. */
const shapeless = /[\u200b-\u200d\ufe00-\ufe0f]/gu

/** Written letters and digits mean something; a picture or a mark that is missing leaves the sentence whole. */
const meansSomething = /[\p{L}\p{N}]/u

const characters = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' })

export interface Printable {
  text: string
  /** Whether anything that was written is missing. */
  leavesOut: boolean
}

/**
 * Text as a font can print it: emoji and signs that it lacks are left out, letters that it lacks become `[…]`.
 * @param has whether the font has a shape for a code point
 */
export function printable(text: string, has: (codePoint: number) => boolean): Printable {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .normalize('NFC')
    .split('\n')
    .map((line) => printableLine(line, has))
  return { text: lines.map((line) => line.text).join('\n'), leavesOut: lines.some(({ leavesOut }) => leavesOut) }
}

function printableLine(line: string, has: (codePoint: number) => boolean): Printable {
  const isThere = (character: string) => has(character.codePointAt(0) ?? 0)
  const shaped = line.replace(shapeless, '')
  // Nearly always so. Finding where characters end takes time that grows with the square of a line's length.
  if ([...shaped].every(isThere)) return { text: shaped, leavesOut: false }
  const parts = [...characters.segment(line)].map(({ segment }) => {
    const kept = [...segment.replace(shapeless, '')].filter(isThere).join('')
    return kept === '' && meansSomething.test(segment) ? gap : kept
  })
  // Several letters in a row are one gap.
  return { text: parts.filter((part, at) => part !== gap || parts[at - 1] !== gap).join(''), leavesOut: true }
}
