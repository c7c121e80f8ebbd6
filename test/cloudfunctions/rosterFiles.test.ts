import { strToU8, zipSync } from 'fflate'
import { readTable } from '../../cloudfunctions/people/roster/reading/readTable'
import { mostRows } from '../../domain/people/rosterImport'
import { csvText, gb18030, workbook, workbookFiles } from '../support/spreadsheet'

const table = [
  ['姓名', '工号', '部门'],
  ['张三', '00123', '研发中心/移动端'],
  ['李四 "小"', 'A2', '销售部, 华东'],
]
const text = csvText(table)
const rows = table.map((cells, index) => ({ row: index + 1, cells }))

const bytes = (content: string): Uint8Array => new TextEncoder().encode(content)
const utf16 = (content: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${content}`, 'utf16le'))

test.each`
  file                          | content
  ${'UTF-8'}                    | ${bytes(text)}
  ${'UTF-8 with its mark'}      | ${bytes(`\ufeff${text}`)}
  ${'GBK'}                      | ${gb18030(text)}
  ${'Excel’s Unicode text'}     | ${utf16(csvText(table, '\t'))}
  ${'line feeds alone'}         | ${bytes(text.replace(/\r/g, ''))}
  ${'an empty line at its end'} | ${bytes(`${text}\r\n\r\n`)}
`('a CSV file in $file is read', async ({ content }) => {
  expect(await readTable(content)).toEqual({ rows })
})

test.each([',', ';', '\t', '|'])('cells are separated by %j', async (delimiter) => {
  expect(await readTable(bytes(csvText(table.slice(0, 2), delimiter)))).toEqual({ rows: rows.slice(0, 2) })
})

test('a character beyond GBK is one of GB18030', async () => {
  const rare = csvText([
    ['姓名', '工号'],
    ['𠮷野', 'A1'],
  ])
  expect(await readTable(gb18030(rare))).toEqual({
    rows: [
      { row: 1, cells: ['姓名', '工号'] },
      { row: 2, cells: ['𠮷野', 'A1'] },
    ],
  })
})

test('an .xlsx file is read from its first sheet, whatever that is called', async () => {
  const content = workbook([['姓名', '工号'], [' 张三 ', 10001], [], ['李四', 'A2', '', '备注 & <注>']])
  expect(await readTable(content)).toEqual({
    rows: [
      { row: 1, cells: ['姓名', '工号'] },
      { row: 2, cells: ['张三', '10001'] },
      { row: 4, cells: ['李四', 'A2', '', '备注 & <注>'] },
    ],
  })
})

test('cells with formulas are told, whatever they showed last, and not read', async () => {
  const content = workbook([
    ['姓名', '工号', '部门'],
    ['张三', { formula: '1+1', shows: '2' }, '销售部'],
    [{ formula: 'A2' }, 'A2', { formula: '#REF!' }],
    [{ formula: 'A3' }],
  ])
  expect(await readTable(content)).toEqual({
    rows: [
      { row: 1, cells: ['姓名', '工号', '部门'] },
      { row: 2, cells: ['张三', '', '销售部'], formulas: [1] },
      { row: 3, cells: ['', 'A2'], formulas: [0, 2] },
      { row: 4, cells: [], formulas: [0] },
    ],
  })
})

/** An archive that says its sheet unfolds to a few bytes. */
function understated(): Uint8Array {
  const content = zipSync({ ...workbookFiles([['姓名']]), 'xl/worksheets/sheet9.xml': new Uint8Array(40_000_000) })
  const view = new DataView(content.buffer)
  for (let at = 0; at + 4 < content.length; at += 1) {
    const mark = view.getUint32(at, true)
    if (mark === 0x04034b50 && view.getUint32(at + 22, true) === 40_000_000) view.setUint32(at + 22, 100, true)
    if (mark === 0x02014b50 && view.getUint32(at + 24, true) === 40_000_000) view.setUint32(at + 24, 100, true)
  }
  return content
}

test.each`
  file                              | content                                                                                              | refused
  ${'nothing'}                      | ${bytes('')}                                                                                         | ${'fileEmpty'}
  ${'blanks and commas'}            | ${bytes(' ,\n,,\n')}                                                                                 | ${'fileEmpty'}
  ${'an empty workbook'}            | ${workbook([])}                                                                                      | ${'fileEmpty'}
  ${'Excel before 2007'}            | ${new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])}                                  | ${'oldExcel'}
  ${'a PDF'}                        | ${bytes('%PDF-1.7 …')}                                                                               | ${'fileUnknown'}
  ${'a picture'}                    | ${new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])}                                              | ${'fileUnknown'}
  ${'an archive of something else'} | ${zipSync({ 'a.txt': strToU8('a') })}                                                                | ${'fileUnknown'}
  ${'half an archive'}              | ${workbook(table).slice(0, 200)}                                                                     | ${'fileUnreadable'}
  ${'bytes of no text'}             | ${new Uint8Array([0xff, 0xfd, 0x81, 0x20, 0xff])}                                                    | ${'fileUnreadable'}
  ${'a program'}                    | ${new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0x02, 0x01, 0x01, 0x00, 0x00])}                            | ${'fileUnreadable'}
  ${'an archive that bursts'}       | ${zipSync({ ...workbookFiles([['姓名']]), 'xl/worksheets/sheet2.xml': new Uint8Array(40_000_000) })} | ${'fileTooLarge'}
`('$file is refused as $refused', async ({ content, refused }) => {
  expect(await readTable(content)).toMatchObject({ refused })
})

test('an archive that understates what it holds unfolds no further than it says', async () => {
  expect(await readTable(understated())).toEqual({ refused: expect.stringMatching(/^file/) })
})

test('more rows than one import takes are refused, with the bound', async () => {
  const many = ['姓名,工号', ...Array.from({ length: mostRows + 1 }, (_, index) => `张三,A${index}`)].join('\n')
  expect(await readTable(bytes(many))).toEqual({ refused: 'tooManyRows', bound: mostRows })
  const enough = many.slice(0, many.lastIndexOf('\n'))
  expect(await readTable(bytes(enough))).toMatchObject({ rows: expect.any(Array) })
})
