import type { FailureCode } from '@domain/failure'
import { mostColumns, mostRows } from '@domain/people/rosterImport'
import type { RosterRow } from '@domain/people/rosterFields'
import { csvRows } from './csvRows'
import { decoded } from './decoded'
import { xlsxRows } from './xlsxRows'

/** What a file holds, or why it is not taken. A code and no `Failure`: this file is loaded apart, with its own classes. */
export type ReadFile = { rows: RosterRow[] } | { refused: FailureCode; bound?: number }

/** A ZIP archive begins so, and every .xlsx is one. */
const zip = [0x50, 0x4b, 0x03, 0x04]
/** The compound file of Excel before 2007, and of files under a password. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]
/** Other files that are easily chosen instead of a table: PDF, pictures, RAR and 7z archives. */
const others = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
]

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

/** Reads a table by what the file is, whatever it is called. */
export async function readTable(bytes: Uint8Array): Promise<ReadFile> {
  if (begins(bytes, compoundFile)) return { refused: 'oldExcel' }
  if (others.some((mark) => begins(bytes, mark))) return { refused: 'fileUnknown' }
  const read = begins(bytes, zip) ? await xlsxRows(bytes) : textRows(bytes)
  if ('refused' in read) return read
  const rows = read.rows.map(trimmed)
  const filled = rows.filter(({ cells, formulas }) => cells.length > 0 || formulas !== undefined)
  if (filled.length === 0) return { refused: 'fileEmpty' }
  // One is of the headings.
  if (filled.length > mostRows + 1) return { refused: 'tooManyRows', bound: mostRows }
  return { rows: filled }
}

function textRows(bytes: Uint8Array): ReadFile {
  const text = decoded(bytes)
  return text === undefined ? { refused: 'fileUnreadable' } : { rows: csvRows(text) }
}

/** A row whose cells have no white space around them, and no empty ones behind the last. */
function trimmed({ cells, ...row }: RosterRow): RosterRow {
  const kept = cells.slice(0, mostColumns).map((cell) => cell.trim())
  while (kept.at(-1) === '') kept.pop()
  return { ...row, cells: kept }
}
