import fc from 'fast-check'
import { chinaCalendar } from '@domain/calendar/china'
import { civilDate } from '@domain/calendar/civilDate'
import { Failure } from '@domain/failure'
import { cycleById } from '@domain/okr/cycle'
import { edit } from '@domain/okr/lifecycle'
import type { KeyResultMeasure, PublishedObjective } from '@domain/okr/model'
import { contentOf } from '@domain/okr/writing'
import { closeWith, endedWith } from '@domain/review/closing'
import { awaitsClosing, closingDays, isReached, reachedBy, resultsOf } from '@domain/review/ending'
import type { Final } from '@domain/review/closings'
import { acting, keyResult, lastCheckIn, noonOn, published, rising, rules } from '../okr/fixtures'

const closingDay = noonOn('2027-01-05')
const said = lastCheckIn('2026-12-25', 8, 82)

/** One with a last value, one without, both rising to 100. */
const objective = (): PublishedObjective => {
  const fresh = published()
  return {
    ...fresh,
    keyResults: fresh.keyResults.map((each, at) => (at === 0 ? { ...each, lastCheckIn: said } : each)),
  }
}
const finals = (changes: Partial<Final> = {}): Final[] => [
  { keyResultId: 'keyresult-1', value: 82, basedOn: said.id, learned: '早一周到现场', ...changes },
  { keyResultId: 'keyresult-2', value: null, basedOn: null, learned: '没人负责就没人动' },
]
const close = (given = finals(), at = closingDay, reason = '') => closeWith(objective(), given, reason, acting(at))

function failureOf(act: () => unknown): Failure {
  try {
    act()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('a closed objective', () => {
  test('holds what each key result reached and taught, and how it was counted', () => {
    const { objective: closed, change, checkIns } = close()
    expect(closed).toMatchObject({ state: 'closed', closedAt: closingDay, version: 3 })
    expect(closed.closing).toEqual({
      byId: 'member-lin',
      results: [
        {
          keyResultId: 'keyresult-1',
          title: '新客户续约率达到九成 keyresult-1',
          measure: rising,
          unit: 'percent',
          value: 82,
          learned: '早一周到现场',
        },
        expect.objectContaining({ keyResultId: 'keyresult-2', value: null, learned: '没人负责就没人动' }),
      ],
    })
    expect(change).toMatchObject({ kind: 'closed', reason: '' })
    expect(checkIns).toEqual([])
  })

  test('takes a last value that had not been said as a check-in, with the forecast that there was', () => {
    const { objective: closed, checkIns } = close(finals({ value: 91 }))
    expect(checkIns).toMatchObject([{ keyResultId: 'keyresult-1', value: 91, confidence: 8, note: '' }])
    expect(closed.keyResults[0]?.lastCheckIn).toMatchObject({ value: 91 })
    expect(closed.closing?.results[0]?.value).toBe(91)
  })

  test('keeps its values and thresholds, whatever is written on the objective it came from', () => {
    const measures = fc
      .uniqueArray(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 4, maxLength: 4 })
      .map((values) => values.sort((one, other) => one - other))
      .map(([baseline = 0, commit = 1, target = 2, stretch = 3]) => ({
        type: 'metric' as const,
        baseline,
        commit,
        target,
        stretch,
      }))
    const open = objective()
    const { objective: closed } = closeWith(open, finals(), '', acting(closingDay))
    const before = JSON.stringify(closed)
    fc.assert(
      fc.property(measures, (measure) => {
        const content = contentOf(open)
        const keyResults = content.keyResults.map((each) => ({ ...each, measure }))
        edit(open, { ...content, keyResults }, '口径变了', rules, acting(closingDay))
        expect(JSON.stringify(closed)).toBe(before)
        expect(resultsOf(closed).map((result) => result.measure)).toEqual([rising, rising])
      }),
    )
  })

  test('is the same request again only where it says the same', () => {
    const { objective: closed } = close()
    expect(endedWith(closed, 'member-lin', finals())).toBe(true)
    expect(endedWith(closed, 'member-wang', finals())).toBe(false)
    expect(endedWith(closed, 'member-lin', finals({ value: 83 }))).toBe(false)
    expect(endedWith(closed, 'member-lin', finals({ learned: '别的' }))).toBe(false)
  })

  test('closed before results were kept, it shows where it stood', () => {
    const { closing: _closing, ...old } = close().objective
    expect(resultsOf(old).map(({ value, learned }) => [value, learned])).toEqual([
      [82, ''],
      [null, ''],
    ])
  })
})

describe('closing is refused', () => {
  test.each`
    why                                              | given                                                            | code              | field
    ${'where a key result is left out'}              | ${finals().slice(1)}                                             | ${'missing'}      | ${'finals'}
    ${'of one that is none of it'}                   | ${[...finals(), { ...finals()[0], keyResultId: 'keyresult-9' }]} | ${'notFound'}     | ${'finals.2.keyResultId'}
    ${'where somebody said another value meanwhile'} | ${finals({ basedOn: null })}                                     | ${'staleCheckIn'} | ${'finals.0.basedOn'}
    ${'where a value that there was is gone'}        | ${finals({ value: null })}                                       | ${'missing'}      | ${'finals.0.value'}
  `('$why', ({ given, code, field }) => {
    expect(failureOf(() => close(given))).toMatchObject({ code, field })
  })

  test('without a reason once the cycle is closed, and with one it keeps it', () => {
    const late = noonOn('2027-01-15')
    expect(failureOf(() => close(finals(), late))).toMatchObject({ code: 'reasonNeeded', field: 'reason' })
    const { change, checkIns } = close(finals({ value: 90 }), late, '年报才定稿')
    expect(change.reason).toBe('年报才定稿')
    expect(checkIns).toMatchObject([{ value: 90, reason: '年报才定稿' }])
  })

  test('on the last day of closing no reason is asked for', () => {
    expect(close(finals(), noonOn('2027-01-14')).change.reason).toBe('')
  })
})

const falling: KeyResultMeasure = { type: 'metric', baseline: 20, commit: 16, target: 12, stretch: 8 }
const band: KeyResultMeasure = { type: 'maintain', low: 10, high: 20 }

test.each`
  measure                  | value   | reached
  ${rising}                | ${29}   | ${'below'}
  ${rising}                | ${30}   | ${'commit'}
  ${rising}                | ${70}   | ${'target'}
  ${rising}                | ${130}  | ${'stretch'}
  ${rising}                | ${null} | ${'unsaid'}
  ${falling}               | ${21}   | ${'below'}
  ${falling}               | ${16}   | ${'commit'}
  ${falling}               | ${9}    | ${'target'}
  ${falling}               | ${8}    | ${'stretch'}
  ${{ type: 'baseline' }}  | ${0}    | ${'found'}
  ${{ type: 'baseline' }}  | ${null} | ${'notFound'}
  ${{ type: 'milestone' }} | ${1}    | ${'done'}
  ${{ type: 'milestone' }} | ${0}    | ${'notDone'}
  ${{ type: 'milestone' }} | ${null} | ${'unsaid'}
  ${band}                  | ${10}   | ${'kept'}
  ${band}                  | ${20}   | ${'kept'}
  ${band}                  | ${9.9}  | ${'notKept'}
`('$value on $measure reached: $reached', ({ measure, value, reached }) => {
  expect(reachedBy(measure, value)).toBe(reached)
})

test.each`
  reached       | ticked
  ${'below'}    | ${false}
  ${'commit'}   | ${true}
  ${'stretch'}  | ${true}
  ${'found'}    | ${true}
  ${'notFound'} | ${false}
  ${'notDone'}  | ${false}
  ${'notKept'}  | ${false}
  ${'unsaid'}   | ${false}
`('$reached is ticked: $ticked', ({ reached, ticked }) => {
  expect(isReached(reached)).toBe(ticked)
})

test('objectives are expected to close from the fifth last workday, and without a reason until closing ends', () => {
  const cycle = cycleById('2026-07-01.3')
  if (!cycle) throw new Error('no cycle')
  // 25 to 27 September are the Mid-Autumn festival.
  expect(closingDays(cycle, chinaCalendar)).toEqual({ from: '2026-09-23', until: '2026-10-14' })
})

test.each`
  day             | awaits
  ${'2026-12-24'} | ${false}
  ${'2026-12-25'} | ${true}
  ${'2027-01-14'} | ${true}
  ${'2027-06-01'} | ${true}
`('on $day the owner is expected to close it: $awaits', ({ day, awaits }) => {
  expect(awaitsClosing(objective(), civilDate(day), chinaCalendar)).toBe(awaits)
  expect(awaitsClosing(close().objective, civilDate(day), chinaCalendar)).toBe(false)
})

test('a milestone ends done or not', () => {
  const open = published({ keyResults: [keyResult('keyresult-1', { measure: { type: 'milestone' } })] })
  const half = [{ keyResultId: 'keyresult-1', value: 0.5, basedOn: null, learned: '差一步' }]
  expect(failureOf(() => closeWith(open, half, '', acting(closingDay)))).toMatchObject({
    code: 'notAllowedValue',
    field: 'finals.0.value',
  })
})
