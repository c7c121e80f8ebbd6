import fc from 'fast-check'
import { csvOf, defused } from '@domain/rollout/csv'

/** RFC 4180 read letter by letter, knowing nothing of how it was written. */
function read(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (quoted && letter === '"' && text.charAt(at + 1) === '"') {
      cell += '"'
      at += 1
    } else if (letter === '"') {
      quoted = !quoted
    } else if (!quoted && letter === ',') {
      row.push(cell)
      cell = ''
    } else if (!quoted && letter === '\r' && text.charAt(at + 1) === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
      at += 1
    } else {
      cell += letter
    }
  }
  if (cell !== '' || row.length > 0) throw new Error('the last line has no end')
  return rows
}

const body = (rows: (string | number)[][]): string => csvOf(rows).slice(1)

test.each`
  cell          | written            | why
  ${'产品部'}   | ${'产品部'}        | ${'words are words'}
  ${'甲,乙'}    | ${'"甲,乙"'}       | ${'a comma would be the next cell'}
  ${'甲;乙'}    | ${'"甲;乙"'}       | ${'elsewhere a semicolon would be'}
  ${'说"好"'}   | ${'"说""好"""'}    | ${'a quote is doubled'}
  ${'一\n二'}   | ${'"一\n二"'}      | ${'a line may have two'}
  ${'=1+1'}     | ${"'=1+1"}         | ${'a formula is text'}
  ${'+86 10'}   | ${"'+86 10"}       | ${'a telephone number is one, for a spreadsheet'}
  ${'-'}        | ${"'-"}            | ${'so is a dash'}
  ${'@SUM(A1)'} | ${"'@SUM(A1)"}     | ${'so it was in Lotus'}
  ${'＝1＋1'}   | ${"'＝1＋1"}       | ${'full-width signs are signs'}
  ${'  =1'}     | ${"'  =1"}         | ${'blanks before it do not help'}
  ${'\ufeff=1'} | ${"'\ufeff=1"}     | ${'nor does what is not seen'}
  ${'\t甲'}     | ${'"\'\t甲"'}      | ${'a tab is skipped by some'}
  ${'=A1,"x"'}  | ${'"\'=A1,""x"""'} | ${'quotes do not defuse'}
  ${'A-1'}      | ${'A-1'}           | ${'inside, a sign is harmless'}
  ${12}         | ${'12'}            | ${'a count stays a number'}
  ${''}         | ${''}              | ${'nothing is nothing'}
`('$cell is written $written: $why', ({ cell, written }) => {
  expect(body([[cell]])).toBe(`${written}\r\n`)
})

test('a file begins with what tells Excel that it is UTF-8, and every line ends as Windows ends one', () => {
  const bytes = Buffer.from(csvOf([['部门', 1], ['产品部']]))
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(bytes.toString('utf8').match(/\r\n/g)).toHaveLength(2)
})

const letters = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  '\t',
  '\r',
  '\n',
  '"',
  ',',
  ';',
  ' ',
  '甲',
  'a',
)
const cells = fc.oneof(
  fc.string(),
  fc.array(letters, { maxLength: 6 }).map((parts) => parts.join('')),
)
const tables = fc.array(fc.array(cells, { minLength: 1, maxLength: 5 }), { maxLength: 6 })

test('what a reader of CSV gets is what went in, defused', () => {
  fc.assert(fc.property(tables, (rows) => expect(read(body(rows))).toEqual(rows.map((row) => row.map(defused)))))
})

test('no cell begins a formula, whatever is in it', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      for (const cell of read(body(rows)).flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r]/)
    }),
  )
})

test('what is no formula is left as it is', () => {
  fc.assert(
    fc.property(fc.constantFrom('产品部', 'Sales', '3'), cells, (first, rest) =>
      expect(defused(first + rest)).toBe(first + rest),
    ),
  )
})
