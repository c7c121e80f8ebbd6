import { unzipSync, zipSync } from 'fflate'
import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import type { Gathered } from '../places'
import { tablesOf } from './tables'
import { type Naming, wordsOf } from './words'

/** Characters that a cell holds at most (Excel's own limit); what is written in the product is shorter. */
const mostCharacters = 32_767

/** XML has no way to say these, and nobody typed them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are the point
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const written = (text: string): string => text.replace(unwritable, '').slice(0, mostCharacters)

/** The archive is dated with when the file was made, so that all parts of it are of one file. */
const dated = (bytes: Uint8Array, at: number): Buffer => Buffer.from(zipSync(unzipSync(bytes), { mtime: new Date(at) }))

/**
 * A person's data as a spreadsheet: one sheet for each kind of thing, and none for what there is nothing of. Everything
 * is text or a number, never a formula.
 */
export async function spreadsheetOf(gathered: Gathered, naming: Naming): Promise<Buffer> {
  const words = wordsOf(naming)
  const sheets = tablesOf(gathered, words).map(({ sheet, columns, rows }) => {
    const data: SheetData = [
      columns.map((column) => ({ value: words.column(column), fontWeight: 'bold' as const })),
      ...rows.map((row) =>
        row.map((cell) =>
          typeof cell === 'string' ? { type: String, value: written(cell), wrap: true } : { type: Number, value: cell },
        ),
      ),
    ]
    return { data, sheet: words.sheet(sheet), stickyRowsCount: 1, columns: columns.map(() => ({ width: 24 })) }
  })
  return dated(await writeExcelFile(sheets).toBuffer(), naming.at)
}
