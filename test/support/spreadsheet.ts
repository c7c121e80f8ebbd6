import { strToU8, zipSync } from 'fflate'

/** A cell: words, a number, or a formula with what it showed last. */
export type SheetCell = string | number | { formula: string; shows?: string }

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

const columnOf = (index: number): string =>
  (index >= 26 ? columnOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

function cellOf(cell: SheetCell, place: string): string {
  if (cell === '') return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  const shows = cell.shows === undefined ? '' : `<v>${escaped(cell.shows)}</v>`
  return `<c r="${place}" t="str"><f>${escaped(cell.formula)}</f>${shows}</c>`
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The files of a workbook whose first sheet has these rows; behind it stands another one. */
export function workbookFiles(rows: readonly (readonly SheetCell[])[]): Record<string, Uint8Array> {
  const lines = rows.map((cells, index) => {
    const written = cells.map((cell, column) => cellOf(cell, `${columnOf(column)}${index + 1}`)).join('')
    return written === '' ? '' : `<row r="${index + 1}">${written}</row>`
  })
  const sheet = (body: string) => strToU8(`<worksheet xmlns="${main}"><sheetData>${body}</sheetData></worksheet>`)
  const relation = (id: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/worksheet" Target="worksheets/${target}.xml"/>`
  return {
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="花名册" sheetId="7" r:id="rId2"/>` +
        `<sheet name="说明" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `${relation('rId1', 'sheet1')}${relation('rId2', 'sheet9')}</Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': sheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
    'xl/worksheets/sheet9.xml': sheet(lines.join('')),
  }
}

/** An .xlsx file with these rows. */
export const workbook = (rows: readonly (readonly SheetCell[])[]): Uint8Array => zipSync(workbookFiles(rows))

/** The text of a CSV file with these rows. */
export const csvText = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  rows
    .map((cells) =>
      cells.map((cell) => (/[",;\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(delimiter),
    )
    .join('\r\n')

/** The characters of two bytes, as GBK has them: what Node can only decode, turned around. */
const twoBytes: ReadonlyMap<string, readonly number[]> = new Map(
  Array.from({ length: 126 * 191 }, (_, index) => [0x81 + Math.floor(index / 191), 0x40 + (index % 191)])
    .filter(([, second]) => second !== 0x7f)
    .map((bytes) => [new TextDecoder('gb18030').decode(new Uint8Array(bytes)), bytes]),
)

/** Four bytes that count on from U+10000, as GB18030 has them. */
function fourBytes(codePoint: number): number[] {
  const linear = codePoint - 0x10000 + 189_000
  return [
    0x81 + Math.floor(linear / 12_600),
    0x30 + (Math.floor(linear / 1_260) % 10),
    0x81 + (Math.floor(linear / 10) % 126),
    0x30 + (linear % 10),
  ]
}

/** A text in GB18030, of which GBK is a part: how Excel in Chinese saves CSV. */
export const gb18030 = (text: string): Uint8Array =>
  new Uint8Array(
    [...text].flatMap((character) => {
      const codePoint = character.codePointAt(0) ?? 0
      return codePoint < 0x80 ? [codePoint] : (twoBytes.get(character) ?? fourBytes(codePoint))
    }),
  )
