import { civilDate } from '@domain/calendar/civilDate'
import { factorIds, factorStates } from '@domain/rollout/factor'
import { definitions, factorsOf } from '@domain/rollout/factors'
import { briefText, enoughText, lineText, pieceText, seenText, summaryText, type Words } from '@domain/rollout/say'
import { steps } from '@domain/rollout/steps'
import { warningKinds, warningsOf } from '@domain/rollout/warnings'
import fc from 'fast-check'
import { plainWeek } from '../domain/calendar/plainWeek'
import { anyBoard, boardWith, rhythm } from '../domain/rollout/board'
import { wordsIn } from './words'

const languages = ['zh-CN', 'en'] as const

/** Words of factors, and those of dates. */
function wordsOf(language: (typeof languages)[number]): Words {
  const [factors, common] = [wordsIn(language, 'factors'), wordsIn(language, 'common')]
  const ask = (key: string, values?: Record<string, string | number>) =>
    (key.startsWith('factors:') ? factors : common)(key, values)
  return ask
}

describe.each(languages)('in %s', (language) => {
  const t = wordsOf(language)
  const plain = wordsIn(language, 'factors')
  const isThere = (key: string) => plain(key) !== key

  test.each(factorIds)('the factor %s has a name, why it matters and its sources', (id) => {
    const keys = [`name.${id}`, `matters.${id}`, ...definitions[id].sources.map((source) => `source.${source}`)]
    expect(keys.filter((key) => !isThere(key))).toEqual([])
    expect(enoughText(t, id)).not.toMatch(/\{\{|enough\./)
  })

  test.each(warningKinds)('the warning %s says why it matters', (kind) => {
    expect(isThere(`reason.${kind}`)).toBe(true)
  })

  test.each(factorStates)('the state %s has a word', (state) => {
    expect(isThere(`state.${state}`)).toBe(true)
  })

  test('every step says what to do, on which button, and who does it', () => {
    const keys = Object.entries(steps).flatMap(([step, { opens, by }]) => [
      `step.${step}.text`,
      `step.${step}.button`,
      `screen.${opens}`,
      ...(by === null ? [] : [`by.${by}`]),
    ])
    expect(keys.filter((key) => !isThere(key))).toEqual([])
  })

  test('whatever is known of a company is said in whole sentences', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const factors = factorsOf(board, plainWeek, rhythm)
        const warnings = warningsOf(board, plainWeek, rhythm)
        const said = [
          summaryText(t, factors),
          ...factors.map(({ line }) => lineText(t, line, board.today)),
          ...factors.flatMap(({ pieces }) => pieces.map((piece) => pieceText(t, piece, board.today))),
          ...factors.flatMap(({ pieces }) => pieces.map(({ what }) => plain(`piece.${what}`))),
          ...warnings.map((warning) => seenText(t, warning, board.today)),
          ...warnings.flatMap((warning) => briefText(t, warning) ?? []),
        ]
        expect(said.filter((text) => /\{\{|undefined|NaN|^\w+\.\w+$|^$/.test(text))).toEqual([])
      }),
    )
  })
})

const chinese = wordsOf('zh-CN')
const english = wordsOf('en')
const lineOf = (t: Words, index: number, board: ReturnType<typeof boardWith>) => {
  const found = factorsOf(board, plainWeek, rhythm)[index]
  if (!found) throw new Error(String(index))
  return lineText(t, found.line, board.today)
}

test('the board speaks as it is drawn', () => {
  const board = boardWith({
    standing: {
      whyAt: Date.UTC(2026, 9, 5),
      sponsors: 1,
      hasCoordinator: true,
      rules: { settled: 7, publishedAt: null },
    },
    counted: {
      people: 1000,
      whyRead: 849,
      departments: 12,
      departmentsWithChampion: 12,
      champions: 14,
      championsTrained: 9,
      objectives: 100,
      coached: 61,
      companyObjectives: 5,
      mostCompanyObjectives: { departmentId: 'hr', objectives: 4 },
      keyResults: 100,
      ownKeyResults: 68,
      silent: [{ departmentId: 'hardware', since: civilDate('2026-10-08') }],
    },
  })
  expect([0, 1, 2, 3, 5, 6].map((index) => lineOf(chinese, index, board))).toEqual([
    '发起人 10月5日说明原因，八成同事读过',
    '12 个部门，个个有推动者',
    '十项定了七项',
    '推动者 9 / 14 人上满一整天',
    '61% 的目标经教练看过',
    '68% 由团队自己提出',
  ])
  expect([0, 1, 2, 3].map((index) => lineOf(english, index, board))).toEqual([
    'The sponsor said why on 5 Oct, read by eight in ten',
    '12 departments, each with a champion',
    '7 of 10 settled',
    'Full day: 9 / 14 champions',
  ])
  expect(warningsOf(board, plainWeek, rhythm).map((warning) => seenText(chinese, warning, board.today))).toEqual([
    '公司目标里，五个有四个归人力资源部',
    '硬件部 10月8日之后还没有人更新过',
  ])
  expect(summaryText(chinese, factorsOf(board, plainWeek, rhythm))).toBe('三个到位，三个进行中')
})
