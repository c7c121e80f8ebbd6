import type { RosterRow } from '@domain/people/rosterFields'
import { parse } from 'papaparse'

/** What stands between cells: in Chinese and English files, in European ones, and where a table was copied. */
const delimiters = [',', '\t', ';', '，', '|']

/** The rows of a CSV text. A delimiter in its first line, as Excel writes it (`sep=;`), is no row. */
export function csvRows(text: string): RosterRow[] {
  const { data } = parse<string[]>(text, { delimitersToGuess: delimiters })
  return data
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ row, cells }) => !(row === 1 && /^sep=/.test(cells[0] ?? '')))
}
