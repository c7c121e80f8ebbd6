/** How wide a text is drawn, in the picture's units. */
export type Measure = (text: string) => number

/** Chinese and its punctuation may break anywhere; anything else only where a space stands. */
const units = /\n|[^\S\n]+|[\p{Script=Han}　-〿＀-￯“”‘’…—]|[^\s\p{Script=Han}　-〿＀-￯“”‘’…—]+/gu
/** What no line begins with, and what none ends with. */
const closers = /^[，。！？；：、）〉》」』】”’…%％)\],.!?;:]/
const openers = /[（〈《「『【“‘(\[]$/

/** A text in pieces that are never torn apart: words, and characters with the punctuation that belongs to them. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (const unit of text.match(units) ?? []) {
    const before = pieces[pieces.length - 1]
    const joins = before !== undefined && before.trim() !== '' && (closers.test(unit) || openers.test(before))
    if (joins) pieces[pieces.length - 1] = before + unit
    else pieces.push(unit)
  }
  return pieces
}

/** A piece wider than a line, cut where the line is full. */
function cut(piece: string, width: number, measure: Measure): string[] {
  const parts: string[] = []
  let part = ''
  for (const character of piece) {
    if (part !== '' && measure(part + character) > width) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

/**
 * A text in lines, none wider than there is room for (but a single character that is). Lines break between words, and
 * between Chinese characters but never before a closing or after an opening mark.
 */
export function wrap(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  const end = () => {
    lines.push(line.trim())
    line = ''
  }
  for (const piece of piecesOf(text)) {
    if (piece === '\n') {
      end()
      continue
    }
    if (measure(line + piece.trimEnd()) <= width) {
      line += piece
      continue
    }
    if (line.trim() !== '') end()
    const parts = measure(piece) > width ? cut(piece, width, measure) : [piece]
    for (const part of parts.slice(0, -1)) lines.push(part)
    line = (parts[parts.length - 1] ?? '').trimStart()
  }
  if (line.trim() !== '' || lines.length === 0) end()
  return lines
}
