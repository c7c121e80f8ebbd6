import { chinaCalendar } from '@domain/calendar/china'
import { addDays, civilDate } from '@domain/calendar/civilDate'
import { type AdoptionStep, adoptionSteps, type GroupFigures, type StepCounts } from '@domain/rollout/adoption'
import type { Board } from '@domain/rollout/boardApi'
import { digestOf } from '@domain/rollout/digest'
import { nothingCounted } from '@domain/rollout/evidence'

const day = civilDate
const people = 40

const countsOf = (done: Partial<Record<AdoptionStep, number>>): StepCounts => {
  const count = (step: AdoptionStep) => ({ of: people, done: done[step] ?? 0 })
  const [trained, drafted, published] = [count('trained'), count('drafted'), count('published')]
  const [checkedIn, midQuarter, review] = [count('checkedIn'), count('midQuarter'), count('review')]
  return { trained, drafted, published, checkedIn, midQuarter, review }
}

/** The first weeks of a cycle, from Monday 28 September 2026, with so many who had published, and checked in. */
const figuresOf = (weeks: [published: number, checkedIn: number][]): GroupFigures => ({
  people,
  now: countsOf({ published: weeks.at(-1)?.[0] ?? 0, checkedIn: weeks.at(-1)?.[1] ?? 0 }),
  weeks: weeks.map(([published, checkedIn], at) => ({
    monday: addDays(day('2026-09-28'), at * 7),
    steps: countsOf({ published, checkedIn }),
  })),
})

const board = (today: string, total: GroupFigures | null, named: Board['named'] = [], silent: string[] = []) => ({
  today: day(today),
  cycleId: '2026-10-01.3',
  total,
  named,
  evidence: { ...nothingCounted, silent: silent.map((departmentId) => ({ departmentId, since: day('2026-10-09') })) },
})

test('on a Monday a champion reads of last week: what was added in it, and who checked in in it', () => {
  const total = figuresOf([
    [4, 0],
    [20, 8],
    [31, 17],
    [32, 19],
    [32, 0],
  ])
  expect(digestOf(board('2026-10-26', total), 'week', chinaCalendar)).toEqual({
    since: '2026-10-19',
    news: [
      { kind: 'step', step: 'published', more: 1 },
      { kind: 'checkedIn', monday: '2026-10-19', count: { of: people, done: 19 } },
    ],
  })
})

test('a sponsor reads of last month, or of the cycle where it is younger', () => {
  const total = figuresOf([
    [4, 0],
    [20, 8],
    [31, 17],
    [32, 19],
    [36, 21],
    [38, 0],
  ])
  const { since, news } = digestOf(board('2026-11-02', total), 'month', chinaCalendar)
  expect(since).toBe('2026-10-01')
  // The week of 28 September ended on 4 October, so everything in it counts as new.
  expect(news[0]).toEqual({ kind: 'step', step: 'published', more: 38 })
})

test.each`
  span       | trained         | more         | why
  ${'month'} | ${[24, 24, 24]} | ${undefined} | ${'all of them were trained in earlier cycles'}
  ${'month'} | ${[24, 26, 30]} | ${6}         | ${'since the first week: how many there were before it is not counted'}
  ${'week'}  | ${[24, 26, 30]} | ${4}         | ${'since the week before'}
`('training goes on from cycle to cycle: $trained are $more new in a $span, $why', ({ span, trained, more }) => {
  const weeks = [0, 1, 2].map((at) => ({
    monday: addDays(day('2026-09-28'), at * 7),
    steps: countsOf({ trained: trained[at] }),
  }))
  const total = { people, now: countsOf({ trained: trained[2] }), weeks }
  const { news } = digestOf(board('2026-10-19', total), span, chinaCalendar)
  expect(news.flatMap((each) => (each.kind === 'step' ? [each.more] : []))).toEqual(more === undefined ? [] : [more])
})

test('people who left make no news, and nothing new is nothing', () => {
  const total = figuresOf([
    [20, 8],
    [19, 0],
  ])
  const { news } = digestOf(board('2026-10-19', total), 'week', chinaCalendar)
  expect(news.filter(({ kind }) => kind === 'step')).toEqual([])
})

test('silent departments are named; one that is gone since is not', () => {
  const named = [
    { id: 'product', name: '产品部' },
    { id: 'sales', name: '销售部' },
  ]
  const { news } = digestOf(board('2026-10-26', null, named, ['sales', 'gone']), 'week', chinaCalendar)
  expect(news).toEqual([{ kind: 'silent', names: ['销售部'] }])
})

test.each`
  today           | span       | near
  ${'2026-10-26'} | ${'week'}  | ${[]}
  ${'2026-11-09'} | ${'week'}  | ${[]}
  ${'2026-11-11'} | ${'week'}  | ${['midQuarterOpens 2026-11-18']}
  ${'2026-11-02'} | ${'month'} | ${['midQuarterOpens 2026-11-18']}
  ${'2026-11-18'} | ${'week'}  | ${['midQuarterOpen 2026-12-01']}
  ${'2026-12-01'} | ${'week'}  | ${['midQuarterOpen 2026-12-01']}
  ${'2026-12-02'} | ${'week'}  | ${[]}
  ${'2026-12-28'} | ${'week'}  | ${['cycleEnds 2026-12-31']}
  ${'2026-12-02'} | ${'month'} | ${['cycleEnds 2026-12-31']}
`('on $today, near within a $span: $near', ({ today, span, near }) => {
  const { news } = digestOf(board(today, null), span, chinaCalendar)
  expect(news.map((each) => `${each.kind} ${'on' in each ? each.on : 'until' in each ? each.until : ''}`)).toEqual(near)
})

test('it has every step that is taken once, and none but these', () => {
  const all = countsOf(Object.fromEntries(adoptionSteps.map((step) => [step, 3])))
  const { news } = digestOf(board('2026-10-12', { people, now: all, weeks: [] }), 'week', chinaCalendar)
  expect(news.map((each) => ('step' in each ? each.step : each.kind))).toEqual(
    adoptionSteps.filter((step) => step !== 'checkedIn'),
  )
})
