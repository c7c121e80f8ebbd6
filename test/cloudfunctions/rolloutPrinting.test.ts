import { readFileSync } from 'node:fs'
import { noRules } from '../../domain/calendar/company'
import { civilDate } from '../../domain/calendar/civilDate'
import type { Language } from '../../domain/people/model'
import { csvOf } from '../../domain/rollout/csv'
import { reportLimits } from '../../domain/rollout/pilotReport'
import { type BoardPaper, sayBoard } from '../../cloudfunctions/rollout/paper/boardPaper'
import { boardTable } from '../../cloudfunctions/rollout/paper/boardTable'
import { layBoard } from '../../cloudfunctions/rollout/paper/layBoard'
import { layPilot, type PilotPaper } from '../../cloudfunctions/rollout/paper/layPilot'
import { readPdf } from '../support/pdf'
import { boardOf, stepsOf } from '../support/rolloutBoard'
import { factors, reportOf } from '../support/rolloutReport'

const font = readFileSync(require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'))
const company = { name: '榆川智造', fiscalStartMonth: 1, cycleLength: 3, calendar: noRules } as const

const boardPaper = (given: Partial<BoardPaper> = {}): BoardPaper => ({
  board: boardOf(),
  company,
  language: 'zh-CN',
  by: '许清和',
  at: Date.parse('2026-11-27T02:30:00Z'),
  ...given,
})

const pilotPaper = (given: Partial<PilotPaper> = {}): PilotPaper => ({
  report: reportOf(),
  isOver: true,
  company,
  language: 'zh-CN',
  by: '许清和',
  at: Date.parse('2026-11-27T02:30:00Z'),
  ...given,
})

/** A text without the ends of lines, which depend on how wide it is set. */
const unbroken = (text: string) => text.replace(/\s/g, '')

describe('a board on paper', () => {
  test.each`
    language   | title                  | made                                      | computed                           | state          | factor              | warning                  | outside
    ${'zh-CN'} | ${'OKR 推行看板'}      | ${'导出：许清和，2026年11月27日 10:30'}   | ${'数据算出：2026年11月27日 2:05'} | ${'进行中'}    | ${'培训到位'}       | ${'只有 44% 的关键结果'} | ${'销售部，不计入任何比例。'}
    ${'en'}    | ${'OKR rollout board'} | ${'Exported: 许清和, 27 Nov 2026, 10:30'} | ${'Figures of: 27 Nov 2026, 2:05'} | ${'Under way'} | ${'Training given'} | ${'44%'}                 | ${'outside every share'}
  `('says in $language what it is, who made it, when it was counted, and how things stand', async (row) => {
    const { bytes, leavesOut } = await layBoard(boardPaper({ language: row.language }), font)
    const text = unbroken(readPdf(bytes).text)
    const { title, made, computed, state, warning, outside } = row
    for (const said of [title, '榆川智造', made, computed, state, warning, outside, '第0部', '法务部']) {
      expect(text).toContain(unbroken(said))
    }
    // A state is a word, not only a shape.
    expect(text.split(unbroken(state)).length).toBeGreaterThan(4)
    expect(leavesOut).toBe(false)
  })

  test('has a row for each department and a cell for each week, with its number', async () => {
    const { bytes } = await layBoard(boardPaper(), font)
    const lines = readPdf(bytes)
      .text.split('\n')
      .map((each) => each.trim())
    expect(lines).toEqual(expect.arrayContaining(['18 / 20', '61 / 68', '10/8', '休', '90']))
  })

  test('of forty departments and eighteen weeks is a few pages, each with its number', async () => {
    const many = boardOf({ departments: 40, weeks: 18 })
    const { bytes } = await layBoard(boardPaper({ board: many }), font)
    const { pages, text } = readPdf(bytes)
    expect(pages).toBeLessThan(8)
    for (let page = 1; page <= pages; page += 1) expect(text).toContain(`${page} / ${pages}`)
    for (const at of [0, 20, 39]) expect(text).toContain(`第${at}部`)
  })

  test('before the first night, and of a department too small, says so', async () => {
    const small = { ...boardOf(), total: null, groups: [], outside: [], evidence: null, computedAt: null, named: [] }
    const { text } = readPdf((await layBoard(boardPaper({ board: small }), font)).bytes)
    expect(text).toContain('还没有算过')
    expect(text).toContain('人太少，不单独显示')
  })

  test('of a department has no factors: they are the company’s', async () => {
    const place = [
      { id: 'root', name: '榆川智造' },
      { id: 'department-0', name: '第0部' },
    ]
    const { text } = readPdf(
      (await layBoard(boardPaper({ board: { ...boardOf(), evidence: null, place } }), font)).bytes,
    )
    expect(text).not.toContain('九个成功要素')
    expect(text).not.toContain('培训到位')
    expect(unbroken(text)).toContain('范围：第0部')
  })
})

describe('a board as a table', () => {
  const rowsIn = (language: Language) => boardTable(sayBoard(boardPaper({ language })))
  const headings = (language: Language) =>
    rowsIn(language).filter((row) => row.length > 10 && typeof row[1] === 'string')

  test.each(['zh-CN', 'en'] as const)(
    'has counts and shares for each step, and no other number of anybody (%s)',
    (language) => {
      const [adoption = [], weeks = []] = headings(language)
      expect(adoption).toHaveLength(2 + 6 * 3)
      expect(weeks).toHaveLength(2 + 6 * 3)
      const words = [...adoption, ...weeks].join(' ')
      expect(words).not.toMatch(/进展|得分|信心|评分|排名|progress|score|confidence|rating|rank/i)
    },
  )

  test('says of which company, cycle and time it is, who made it, and names no other person', () => {
    const text = rowsIn('zh-CN').flat().join('\n')
    for (const said of [
      'OKR 推行看板',
      '榆川智造',
      '2026 第四季度',
      '许清和，2026年11月27日 10:30',
      '2026年11月27日 2:05',
    ]) {
      expect(text).toContain(said)
    }
  })

  test('every number in it is a count of people of a group, of at least five', () => {
    const rows = rowsIn('zh-CN').filter((row) => row.some((cell) => typeof cell === 'number'))
    expect(rows.length).toBeGreaterThan(40)
    for (const row of rows) {
      expect(['合计', '小部门合计', '第0部', '第1部', '第2部']).toContain(row[0])
      expect(row).toHaveLength(2 + 6 * 3)
    }
    const people = rows.flatMap((row) => (typeof row[1] === 'number' ? [row[1]] : []))
    expect(Math.min(...people)).toBeGreaterThanOrEqual(5)
  })

  test('a department cannot bring a formula in by its name', () => {
    const named = boardOf({ name: () => '=cmd|calc' })
    const csv = csvOf(boardTable(sayBoard(boardPaper({ board: named }))))
    expect(csv).toContain("\r\n'=cmd|calc,")
    expect(csv).not.toMatch(/(^|,|\n)"?[=+@]/m)
  })
})

describe('a pilot’s report on paper', () => {
  test.each`
    language   | title             | change                        | next                          | moved
    ${'zh-CN'} | ${'试点小结'}     | ${'请发起人写两三个公司目标'} | ${'2 位推动者上满一整天'}     | ${'未开始 → 进行中'}
    ${'en'}    | ${'Pilot report'} | ${'company objectives'}       | ${'2 champions had the full'} | ${'Not started → Under way'}
  `('is one page in $language, with everything on it', async ({ language, title, change, next, moved }) => {
    const { bytes } = await layPilot(pilotPaper({ language }), font)
    const { pages, text } = readPdf(bytes)
    expect(pages).toBe(1)
    const flat = unbroken(text)
    const all = [
      title,
      change,
      next,
      moved,
      '八成的人每周更新',
      '先说为什么，再写数字',
      '林知夏',
      '市场部',
      '第1部',
      '许清和',
    ]
    for (const said of all) expect(flat).toContain(unbroken(said))
  })

  test('stays one page with every list at its end and every text at its limit', async () => {
    const long = (length: number) => '长'.repeat(length)
    const { bytes } = await layPilot(
      pilotPaper({
        report: reportOf({
          success: long(300),
          departments: Array.from({ length: 50 }, (_, at) => `${long(28)}${at}`),
          adoption: {
            on: civilDate('2026-11-20'),
            cycleId: '2026-10-01.3',
            groups: Array.from({ length: 50 }, (_, at) => ({
              name: `${long(28)}${at}`,
              people: 20,
              steps: stepsOf(20, { trained: 3 }),
            })),
            hidden: [],
          },
          lessons: Array.from({ length: reportLimits.lessons }, (_, at) => ({
            id: String(at),
            title: long(60),
            writer: long(30),
          })),
        }),
      }),
      font,
    )
    expect(readPdf(bytes).pages).toBe(1)
  })

  test('says where nothing is known: of the beginning, of figures, of lessons, and of what comes next', async () => {
    const bare = reportOf({
      factors: { then: null, now: factors },
      adoption: null,
      lessons: [],
      changes: [],
      next: { by: 'nobody' },
      computedAt: null,
    })
    const text = unbroken(readPdf((await layPilot(pilotPaper({ report: bare, isOver: false }), font)).bytes).text)
    for (const said of ['还没有算过', '还没有人分享经验', '没有在等的部门', '试点还在进行']) {
      expect(text).toContain(unbroken(said))
    }
  })
})
