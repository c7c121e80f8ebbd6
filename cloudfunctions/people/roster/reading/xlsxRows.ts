import { unzipSync, zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import { withoutFormulas } from './formulas'
import type { ReadFile } from './readTable'
import { firstSheetPath } from './sheetPath'

/** What an archive may unfold to in all, in bytes: 20,000 rows of twenty cells, and far from what a function holds. */
const mostUnfolded = 32_000_000
/** Files in an archive; a workbook with many sheets has some fifty. */
const mostEntries = 1_000

/**
 * The rows of a workbook's first sheet. The archive is unfolded here, where its size is bounded, and only what was
 * measured is given to the reader; cells with formulas are taken out of the sheet, since what they show need not be in
 * the file.
 */
export async function xlsxRows(bytes: Uint8Array): Promise<ReadFile> {
  const entries = unfolded(bytes)
  if (entries === undefined) return { refused: 'fileUnreadable' }
  if (entries === 'tooLarge') return { refused: 'fileTooLarge' }
  const path = firstSheetPath(entries)
  const sheet = path === undefined ? undefined : entries[path]
  if (path === undefined || !sheet) return { refused: 'fileUnknown' }
  const { xml, formulas } = withoutFormulas(new TextDecoder().decode(sheet))
  const needed = Object.entries(entries).filter(([name]) => !name.includes('/worksheets/'))
  const measured = zipSync({ ...Object.fromEntries(needed), [path]: new TextEncoder().encode(xml) }, { level: 0 })
  try {
    const data = await readSheet(new Uint8Array(measured).buffer, 1, { parseNumber: plainNumber, trim: false })
    const rows = data.map((cells, index) => ({
      row: index + 1,
      cells: cells.map(textOf),
      ...(formulas.has(index + 1) ? { formulas: formulas.get(index + 1) ?? [] } : {}),
    }))
    const beyond = [...formulas].filter(([row]) => row > rows.length)
    return { rows: [...rows, ...beyond.map(([row, columns]) => ({ row, cells: [], formulas: columns }))] }
  } catch {
    return { refused: 'fileUnreadable' }
  }
}

/** The archive's files of XML. A size that an archive understates is cut there: nothing unfolds further than it says. */
function unfolded(bytes: Uint8Array): Record<string, Uint8Array> | 'tooLarge' | undefined {
  let size = 0
  let count = 0
  try {
    const entries = unzipSync(bytes, {
      filter({ name, originalSize }) {
        count += 1
        if (!/\.(xml|rels)$/.test(name)) return false
        size += originalSize
        return size <= mostUnfolded && count <= mostEntries
      },
    })
    return size > mostUnfolded || count > mostEntries ? 'tooLarge' : entries
  } catch {
    return undefined
  }
}

/** Digits as they stand in the cell: an employee number is no quantity. Excel writes long ones as `1.0E+11`. */
function plainNumber(text: string): string {
  const number = Number(text)
  return /e/i.test(text) && Number.isSafeInteger(number) ? String(number) : text
}

/** A cell in words. */
const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
