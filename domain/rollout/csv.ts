/** A cell of a table: words, or a number that a spreadsheet may reckon with. */
export type Cell = string | number

/** By this a spreadsheet knows UTF-8; without it, Excel in Chinese reads a file as GBK. */
const byteOrderMark = '\ufeff'

/**
 * What spreadsheets take for the beginning of a formula, full-width signs too, which Chinese ones read alike; blanks
 * and unseen characters before it do not stop them (OWASP, CSV Injection).
 */
const beginsFormula = /^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]|^[\t\r]/

/** A separator in some country, a quote, or an end of line. */
const wantsQuotes = /[",;\t\r\n]/

/**
 * A table as the text of a CSV file: RFC 4180, with a byte order mark, and no cell that a spreadsheet would carry out.
 * What would be a formula is text behind an apostrophe.
 */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  byteOrderMark + rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')

function written(cell: Cell): string {
  const text = defused(String(cell))
  return wantsQuotes.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

/** A text that no spreadsheet takes for a formula. */
export const defused = (text: string): string => (beginsFormula.test(text) ? `'${text}` : text)
