import fc from 'fast-check'
import { civilDate } from '@domain/calendar/civilDate'
import { Failure } from '@domain/failure'
import { cycleById } from '@domain/okr/cycle'
import { publish, rewritten } from '@domain/okr/lifecycle'
import { type KeyResultMeasure, objectiveDraftSchema, type PublishedObjective } from '@domain/okr/model'
import { carriedIn, successorOf } from '@domain/review/carrying'
import { onwardCycle } from '@domain/review/ending'
import { closeWith } from '@domain/review/closing'
import * as v from 'valibot'
import { acting, keyResult, noonOn, published, rising, rules } from '../okr/fixtures'

const rhythm = { fiscalStartMonth: 1, cycleLength: 3 } as const
const closingDay = noonOn('2027-01-05')
const successor = {
  draftId: 'objective-2',
  departmentPath: ['department-9'],
  rhythm,
  isHere: (memberId: string) => memberId !== 'member-left',
}

const closed = (open: PublishedObjective, values: readonly (number | null)[]) =>
  closeWith(
    open,
    open.keyResults.map(({ id }, at) => ({
      keyResultId: id,
      value: values[at] ?? null,
      basedOn: null,
      learned: '学到了',
    })),
    '',
    acting(closingDay),
  ).objective

const counted = (measure: KeyResultMeasure, value: number | null) => {
  const open = published({ keyResults: [keyResult('keyresult-1', { measure })] })
  return successorOf(closed(open, [value]), successor, acting(closingDay)).draft.keyResults.map((each) => each.measure)
}

const falling: KeyResultMeasure = { type: 'metric', baseline: 20, commit: 16, target: 12, stretch: 8 }
const metric = (baseline: number, commit: number | null, target: number | null, stretch: number | null) => ({
  type: 'metric',
  baseline,
  commit,
  target,
  stretch,
})

describe('a key result goes on from where it got to', () => {
  test.each`
    measure                                  | value   | becomes
    ${rising}                                | ${10}   | ${[metric(10, 30, 70, 100)]}
    ${rising}                                | ${30}   | ${[metric(30, null, 70, 100)]}
    ${rising}                                | ${85}   | ${[metric(85, null, null, 100)]}
    ${rising}                                | ${100}  | ${[metric(100, null, null, null)]}
    ${rising}                                | ${-5}   | ${[metric(-5, 30, 70, 100)]}
    ${rising}                                | ${null} | ${[rising]}
    ${falling}                               | ${13}   | ${[metric(13, null, 12, 8)]}
    ${{ type: 'baseline' }}                  | ${44}   | ${[metric(44, null, null, null)]}
    ${{ type: 'baseline' }}                  | ${null} | ${[{ type: 'baseline' }]}
    ${{ type: 'milestone' }}                 | ${0}    | ${[{ type: 'milestone' }]}
    ${{ type: 'milestone' }}                 | ${1}    | ${[]}
    ${{ type: 'maintain', low: 1, high: 2 }} | ${5}    | ${[{ type: 'maintain', low: 1, high: 2 }]}
  `('$measure at $value', ({ measure, value, becomes }) => {
    expect(counted(measure, value)).toEqual(becomes)
  })

  test('what stays of its thresholds is in order, whichever way it runs and wherever it ended', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(numbers, fc.boolean(), fc.integer({ min: -20_000, max: 20_000 }), (values, rises, value) => {
        const sorted = values.sort((one, other) => (one - other) * (rises ? 1 : -1))
        const [baseline = 0, commit = 1, target = 2, stretch = 3] = sorted
        const [next] = counted({ type: 'metric', baseline, commit, target, stretch }, value)
        if (next?.type !== 'metric') throw new Error('not a metric')
        const left = [next.baseline, next.commit, next.target, next.stretch].flatMap((each) => each ?? [])
        expect(left).toEqual([...left].sort((one, other) => (one - other) * (rises ? 1 : -1)))
        expect(new Set(left).size).toBe(left.length)
      }),
    )
  })
})

describe('the draft', () => {
  const open = published({
    alignments: [{ objectiveId: 'objective-9', keyResultId: null }],
    keyResults: [
      keyResult('keyresult-1', { ownerId: 'member-left' }),
      keyResult('keyresult-2', { origin: { kind: 'given', byId: 'member-left' }, weight: 3 }),
      keyResult('keyresult-3', { ownerId: 'member-wang', origin: { kind: 'given', byId: 'member-guan' } }),
    ],
  })
  const ended = closed(open, [10, 20, 30])
  const draft = successorOf(ended, successor, acting(closingDay))

  test('is of the owner, in the next cycle, says the same and points back', () => {
    expect(draft).toMatchObject({
      _id: 'objective-2',
      companyId: 'company-1',
      ownerId: 'member-lin',
      departmentPath: ['department-9'],
      state: 'draft',
      version: 1,
      sharedWith: [],
      cycleId: '2027-01-01.3',
      carriedFrom: 'objective-1',
      draft: { title: open.title, why: open.why, level: open.level, cycleId: '2027-01-01.3' },
    })
    expect(v.is(objectiveDraftSchema, draft.draft)).toBe(true)
  })

  test('has key results of its own', () => {
    const ids = draft.draft.keyResults.map(({ id }) => id)
    expect(new Set([...ids, ...open.keyResults.map(({ id }) => id)]).size).toBe(6)
  })

  test('leaves behind what is over: alignments, and people who left', () => {
    expect(draft.draft.alignments).toEqual([])
    expect(draft.draft.keyResults.map(({ ownerId, origin, weight }) => [ownerId, origin.kind, weight])).toEqual([
      ['member-lin', 'own', 1],
      ['member-lin', 'own', 3],
      ['member-wang', 'given', 1],
    ])
  })

  test('still points back once it is rewritten and published', () => {
    const complete = { ...draft.draft, keyResults: [keyResult('keyresult-7')] }
    const { objective } = publish(rewritten(draft, complete, closingDay), rules, acting(closingDay))
    expect(objective.carriedFrom).toBe('objective-1')
  })

  test('is the only one: what goes on already does not go on twice', () => {
    const carried = carriedIn(ended, draft)
    expect(carried.carriedTo).toEqual({ objectiveId: 'objective-2', cycleId: '2027-01-01.3' })
    expect(() => successorOf(carried, successor, acting(closingDay))).toThrow(new Failure('wrongState'))
  })
})

test.each`
  cycle             | today           | next
  ${'2026-07-01.3'} | ${'2026-09-28'} | ${'2026-10-01.3'}
  ${'2026-07-01.3'} | ${'2026-10-05'} | ${'2026-10-01.3'}
  ${'2026-07-01.3'} | ${'2026-12-31'} | ${'2026-10-01.3'}
  ${'2026-07-01.3'} | ${'2027-01-01'} | ${'2027-01-01.3'}
  ${'2026-01-01.3'} | ${'2026-11-18'} | ${'2026-10-01.3'}
`('what is carried on from $cycle on $today goes into $next', ({ cycle, today, next }) => {
  const from = cycleById(cycle)
  if (!from) throw new Error('no cycle')
  expect(onwardCycle(from, civilDate(today), rhythm).id).toBe(next)
})
