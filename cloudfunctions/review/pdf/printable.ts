/** What stands where letters are that the font does not have: their absence is seen, and never a row of empty boxes. */
const gap = '[…]'

/** Joins and colours emoji, and has no shape of its own. */
const shapeless = /[\u200b-\u200d\ufe00-\ufe0f]/gu

/** Written letters and digits mean something; a picture or a mark that is missing leaves the sentence whole. */
const meansSomething = /[\p{L}\p{N}]/u

const characters = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' })

/**
 * Text as a font can print it: emoji and signs that it lacks are left out, letters that it lacks become `[…]`.
 *
 * @param has whether the font has a shape for a code point
 * @returns the text, and whether anything is missing in it
 */
export function printable(text: string, has: (codePoint: number) => boolean): { text: string; leavesOut: boolean } {
  const isThere = (character: string) => character === '\n' || has(character.codePointAt(0) ?? 0)
  const composed = text.replace(/\t/g, ' ').normalize('NFC')
  let leavesOut = false
  const parts = [...characters.segment(composed)].map(({ segment }) => {
    const written = [...segment.replace(/\r\n?/g, '\n').replace(shapeless, '')]
    const kept = written.filter(isThere).join('')
    if (kept.length === written.join('').length) return kept
    leavesOut = true
    return kept === '' && meansSomething.test(segment) ? gap : kept
  })
  // Several letters in a row are one gap.
  return { text: parts.filter((part, at) => part !== gap || parts[at - 1] !== gap).join(''), leavesOut }
}
