import { readFileSync } from 'node:fs'
import { layTalk, type TalkToPrint } from '../../cloudfunctions/review/pdf/layTalk'
import { printable } from '../../cloudfunctions/platform/pdf/printable'
import { readPdf } from '../support/pdf'

const font = readFileSync(require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'))

/** A font with Chinese and Latin letters, and nothing else. */
const has = (codePoint: number) =>
  /[\p{Script=Han}\p{Script=Latin}\p{N}\p{P} +<>]/u.test(String.fromCodePoint(codePoint))

test.each`
  written              | printed            | leavesOut | why
  ${'做到了'}          | ${'做到了'}        | ${false}  | ${'everything is there'}
  ${'做到了🎉！'}      | ${'做到了！'}      | ${true}   | ${'a picture leaves the sentence whole'}
  ${'一家👨‍👩‍👧人'}        | ${'一家人'}        | ${true}   | ${'several joined are one picture'}
  ${'第1️⃣步'}          | ${'第1步'}         | ${true}   | ${'a digit in a box is a digit'}
  ${'找שלום谈'}        | ${'找[…]谈'}       | ${true}   | ${'missing letters are seen to be missing'}
  ${'שלום שלום'}       | ${'[…] […]'}       | ${true}   | ${'one gap a word'}
  ${'e\u0301te\u0301'} | ${'\u00e9t\u00e9'} | ${false}  | ${'an accent belongs to its letter'}
  ${'一\r\n二\t三'}    | ${'一\n二 三'}     | ${false}  | ${'lines and tabs are white space'}
  ${'a\u200bb\ufe0f'}  | ${'ab'}            | ${false}  | ${'what has no shape is not missing'}
  ${'<b>粗</b>'}       | ${'<b>粗</b>'}     | ${false}  | ${'mark-up is text'}
  ${''}                | ${''}              | ${false}  | ${'nothing is nothing'}
`('$written is printed as $printed: $why', ({ written, printed, leavesOut }) => {
  expect(printable(written, has)).toEqual({ text: printed, leavesOut })
})

const talk = (given: Partial<TalkToPrint> = {}): TalkToPrint => ({
  document: { sections: [], wish: '想说的' },
  year: 2026,
  name: '林知夏',
  company: '榆川智造',
  language: 'zh-CN',
  fiscalStartMonth: 1,
  writtenAt: 0,
  ...given,
})

test('twenty pages of text are twenty pages, each with its number, and all of it is there', async () => {
  const line = (at: number) => `第${at}段：把卡住的地方当场说出来，十分钟。`.repeat(4)
  const wish = Array.from({ length: 330 }, (_, at) => line(at)).join('\n')
  const { bytes, leavesOut } = await layTalk(talk({ document: { sections: [], wish } }), font)
  const { pages, text } = readPdf(bytes)
  expect(pages).toBeGreaterThanOrEqual(20)
  for (let page = 1; page <= pages; page += 1) expect(text).toContain(`\n${page} / ${pages}`)
  for (const at of [0, 100, 329]) expect(text.replace(/\n/g, '')).toContain(line(at))
  expect(leavesOut).toBe(false)
})

test.each`
  fiscalStartMonth | language   | cycleId           | named
  ${1}             | ${'zh-CN'} | ${'2026-10-01.3'} | ${'2026 第四季度'}
  ${4}             | ${'zh-CN'} | ${'2026-10-01.3'} | ${'2027 财年第三季度'}
  ${1}             | ${'en'}    | ${'2026-09-01.4'} | ${'Cycle 3, 2026'}
  ${4}             | ${'en'}    | ${'2026-10-01.3'} | ${'FY2027 Q3'}
`('the cycle $cycleId is headed $named', async ({ fiscalStartMonth, language, cycleId, named }) => {
  const section = { cycleId, possible: '做成了', moved: '', next: '', keyResult: '', note: '' }
  const document = { sections: [section], wish: '' }
  const { bytes } = await layTalk(talk({ document, fiscalStartMonth, language }), font)
  expect(readPdf(bytes).text).toContain(named)
})

test('the same words give the same bytes, and only the letters that occur are in the file', async () => {
  const [one, other] = [await layTalk(talk(), font), await layTalk(talk(), font)]
  expect(one.bytes.equals(other.bytes)).toBe(true)
  expect(one.bytes.length).toBeLessThan(40_000)
})

test('a name or a company of any length and kind does not break the page', async () => {
  const { bytes } = await layTalk(talk({ name: '长'.repeat(30), company: 'W'.repeat(40) }), font)
  expect(readPdf(bytes).pages).toBe(1)
})
