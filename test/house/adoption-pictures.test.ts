import fc from 'fast-check'
import i18next from 'i18next'
import { addDays, civilDate } from '../../domain/calendar/civilDate'
import { calendarOf, noRules } from '../../domain/calendar/company'
import type { BoardGroup } from '../../domain/rollout/boardApi'
import { noFigures, unpackedFigures } from '../../domain/rollout/adoption'
import { heatOf, printed, shareOf } from '../../domain/rollout/shares'
import { weekColumns } from '../../domain/rollout/weekColumns'
import zhAdoption from '../../locales/zh-CN/adoption.json'
import { mergedNames, rowsOf } from '../../src/packages/rollout/parts/present'
import { lineSize, weekLine, weekPath } from '../../src/packages/rollout/parts/line'

describe('a share of a department', () => {
  test.each`
    of    | done  | share     | print    | heat
    ${80} | ${0}  | ${0}      | ${'0'}   | ${0}
    ${80} | ${7}  | ${0.0875} | ${'9'}   | ${0}
    ${80} | ${8}  | ${0.1}    | ${'10'}  | ${1}
    ${80} | ${27} | ${0.3375} | ${'34'}  | ${1}
    ${80} | ${28} | ${0.35}   | ${'35'}  | ${2}
    ${80} | ${48} | ${0.6}    | ${'60'}  | ${3}
    ${80} | ${64} | ${0.8}    | ${'80'}  | ${4}
    ${80} | ${80} | ${1}      | ${'100'} | ${4}
  `('$done of $of are printed $print and stand on step $heat of one hue', ({ of, done, share, print, heat }) => {
    expect(shareOf({ of, done })).toBeCloseTo(share)
    expect(printed(share)).toBe(print)
    expect(heatOf(share)).toBe(heat)
  })

  test('of a step that applies to nobody there is none', () => {
    expect(shareOf({ of: 0, done: 0 })).toBeNull()
  })

  test('never looks darker where it is less', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, (one, other) => {
        expect(heatOf(Math.max(one, other))).toBeGreaterThanOrEqual(heatOf(Math.min(one, other)))
      }),
    )
  })
})

describe('the weeks of a cycle', () => {
  const calendar = calendarOf({ calendar: noRules })
  const mondays = Array.from({ length: 9 }, (_, week) => addDays(civilDate('2025-12-29'), week * 7))

  test('are called by their first workday inside the cycle, and a festival week by the festival', () => {
    const columns = weekColumns(mondays, '2026-01-01.3', calendar)
    expect(columns.map((column) => (column.kind === 'worked' ? column.from : column.why))).toEqual([
      '2026-01-04', // Thursday to Saturday are New Year's; the Sunday is worked in return.
      '2026-01-05',
      '2026-01-12',
      '2026-01-19',
      '2026-01-26',
      '2026-02-02',
      '2026-02-09',
      expect.objectContaining({ why: 'festival', festival: 'springFestival' }),
      '2026-02-24',
    ])
  })

  test('a company that closes for a week says why', () => {
    const own = { id: 'own-week-1', kind: 'dayOff', from: '2026-03-09', until: '2026-03-13', name: '搬家' } as const
    const exceptions = [{ ...own, from: civilDate(own.from), until: civilDate(own.until) }]
    const [week] = weekColumns(
      [civilDate('2026-03-09')],
      '2026-01-01.3',
      calendarOf({ calendar: { years: [], exceptions } }),
    )
    expect(week).toMatchObject({ kind: 'off', why: { why: 'companyDayOff', name: '搬家' } })
  })
})

describe('the line by week', () => {
  test('runs from the first week to the last, more is higher', () => {
    expect(weekPath([0, 0.5, 1])).toBe('M6 82L160 44L314 6')
  })

  test('is interrupted by a week without a share, and a week alone is a dot', () => {
    expect(weekPath([0, 0, null, 1])).toBe('M6 82L108.7 82M314 6h0')
    expect(weekPath([0.5])).toBe('M314 44h0')
    expect(weekPath([null, null])).toBe('')
  })

  test('stays inside its picture, whatever is counted', () => {
    const share = fc.option(fc.double({ min: -1, max: 2, noNaN: true }))
    fc.assert(
      fc.property(fc.array(share, { maxLength: 18 }), (shares) => {
        const numbers = [...weekPath(shares).matchAll(/([\d.]+) ([\d.]+)/g)]
        expect(numbers).toHaveLength(shares.filter((each) => each !== null).length)
        for (const [, x, y] of numbers) {
          expect(Number(x)).toBeLessThanOrEqual(lineSize.width)
          expect(Number(y)).toBeLessThanOrEqual(lineSize.height)
        }
      }),
    )
  })

  test('ends in a thick dot on its last week', () => {
    expect(weekLine([0, 1, null])).toContain("<path d='M160 6h0' stroke-width='8'")
    expect(weekLine([null])).toContain("<path d='' stroke-width='8'")
  })
})

describe('the lines of a board', () => {
  const words = i18next.createInstance()
  void words.init({ lng: 'zh-CN', initAsync: false, resources: { 'zh-CN': { adoption: zhAdoption } } })
  const figures = unpackedFigures(noFigures(0), [])
  const groups: BoardGroup[] = [
    { kind: 'department', departmentId: 'platform', name: '平台组', hasMore: false, figures },
    { kind: 'merged', names: ['研发部'], others: 0, figures },
    { kind: 'merged', names: ['质量组', '研发部'], others: 3, figures },
  ]

  test('are departments, which open, and what is counted together, which does not', () => {
    const rows = rowsOf(words.t, groups, '研发部')
    expect(rows.map(({ name, opens }) => [name, opens])).toEqual([
      ['平台组', 'platform'],
      ['研发部直属', null],
      ['小部门', null],
    ])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(3)
  })

  test('name whom several are of, and tell a department from its own people', () => {
    expect(mergedNames(words.t, groups, '研发部')).toEqual([{ names: ['质量组', '研发部直属'], others: 3 }])
  })
})
