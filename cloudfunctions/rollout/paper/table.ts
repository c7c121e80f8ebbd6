import { colour, makeRoom, setType, type Sheet, type Type } from '../../platform/pdf/sheet'

/** A cell of a table on paper. */
export interface PaperCell {
  text: string
  /** What it is filled with, where it is. */
  ground?: string
  ink?: string
}

export interface PaperTable {
  /** Of each column, in points; they add up to a line at most. */
  widths: readonly number[]
  head: readonly string[]
  rows: readonly (readonly PaperCell[])[]
  /** Of a row, in points at scale 1. */
  height: number
  type?: Type
}

/** A table with its head repeated on every page that it reaches; what is too long for a cell ends in an ellipsis. */
export function table(sheet: Sheet, { widths, head, rows, height, type = 'cell' }: PaperTable): void {
  const { pdf, scale } = sheet
  const tall = height * scale
  const headRow = head.map((text) => ({ text, ink: colour.quiet }))
  const drawHead = () => drawRow(sheet, headRow, { widths, tall, type })
  makeRoom(sheet, 2 * tall)
  drawHead()
  for (const row of rows) {
    const before = pdf.bufferedPageRange().count
    makeRoom(sheet, tall)
    if (pdf.bufferedPageRange().count > before) drawHead()
    drawRow(sheet, row, { widths, tall, type })
  }
}

interface Drawn {
  widths: readonly number[]
  tall: number
  type: Type
}

function drawRow(sheet: Sheet, cells: readonly PaperCell[], { widths, tall, type }: Drawn): void {
  const { pdf, margin, width, printed } = sheet
  const top = pdf.y
  let left = margin
  cells.forEach(({ text, ground, ink = colour.ink }, place) => {
    const wide = widths[place] ?? 0
    if (ground !== undefined) pdf.roundedRect(left + 0.75, top + 0.75, wide - 1.5, tall - 1.5, 2).fill(ground)
    setType(sheet, type, ink)
    const lineHeight = pdf.currentLineHeight(true)
    // The first column is words and stands left; the others are figures, in the middle of theirs.
    const isWords = place === 0
    pdf.text(printed(text), left + (isWords ? 0 : 1), top + Math.max(0, (tall - lineHeight) / 2), {
      width: wide - (isWords ? 6 : 2),
      height: lineHeight,
      align: isWords ? 'left' : 'center',
      ellipsis: true,
      lineBreak: true,
    })
    left += wide
  })
  pdf
    .moveTo(margin, top + tall)
    .lineTo(margin + width, top + tall)
    .lineWidth(0.4)
    .stroke(colour.line)
  pdf.x = margin
  pdf.y = top + tall
}
