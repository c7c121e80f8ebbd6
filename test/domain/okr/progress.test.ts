import fc from 'fast-check'
import type { KeyResultMeasure, MetricMeasure } from '@domain/okr/model'
import {
  achieved,
  achievedOfMetric,
  derivedThresholds,
  firstOutOfOrder,
  meanProgress,
  type Weighed,
} from '@domain/okr/progress'

const metric = (baseline: number, commit: number, target: number, stretch: number): MetricMeasure => ({
  type: 'metric',
  baseline,
  commit,
  target,
  stretch,
})

/** From 1.8e308 down to the smallest denormal, both signs, and 0. */
const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true })
/** Numbers as people type them. */
const typedNumber = fc
  .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => Number(`${digits}e-${decimals}`))
const anyMetric = fc.tuple(anyNumber, anyNumber, anyNumber, anyNumber).map((values) => metric(...values))

const ascending = (one: number, other: number) => one - other || 0
/** Four different numbers in order, in either direction. */
const ordered = (number: fc.Arbitrary<number>) =>
  fc
    .tuple(fc.uniqueArray(number, { minLength: 4, maxLength: 4, comparator: (a, b) => a === b }), fc.boolean())
    .map(([values, falls]) => {
      const [a = 0, b = 0, c = 0, d = 0] = [...values].sort(ascending)
      return falls ? metric(d, c, b, a) : metric(a, b, c, d)
    })

describe('what a metric has achieved', () => {
  test.each`
    baseline    | commit    | target     | stretch     | current      | share   | why
    ${0}        | ${30}     | ${70}      | ${100}      | ${undefined} | ${0}    | ${'nothing said yet'}
    ${0}        | ${30}     | ${70}      | ${100}      | ${0}         | ${0}    | ${'the baseline'}
    ${0}        | ${30}     | ${70}      | ${100}      | ${30}        | ${0.3}  | ${'commit'}
    ${0}        | ${30}     | ${70}      | ${100}      | ${70}        | ${0.7}  | ${'target'}
    ${0}        | ${30}     | ${70}      | ${100}      | ${100}       | ${1}    | ${'stretch'}
    ${0}        | ${30}     | ${70}      | ${100}      | ${15}        | ${0.15} | ${'half of the way to commit'}
    ${0}        | ${50}     | ${60}      | ${100}      | ${25}        | ${0.15} | ${'half of a longer way to commit'}
    ${0}        | ${50}     | ${60}      | ${100}      | ${55}        | ${0.5}  | ${'between commit and target'}
    ${0}        | ${50}     | ${60}      | ${100}      | ${80}        | ${0.85} | ${'between target and stretch'}
    ${0}        | ${30}     | ${70}      | ${100}      | ${-5}        | ${0}    | ${'worse than the baseline'}
    ${0}        | ${30}     | ${70}      | ${100}      | ${150}       | ${1}    | ${'beyond stretch'}
    ${100}      | ${76}     | ${44}      | ${20}       | ${76}        | ${0.3}  | ${'a falling number at commit'}
    ${100}      | ${76}     | ${44}      | ${20}       | ${60}        | ${0.5}  | ${'a falling number half-way'}
    ${100}      | ${76}     | ${44}      | ${20}       | ${120}       | ${0}    | ${'a falling number that rose'}
    ${100}      | ${76}     | ${44}      | ${20}       | ${10}        | ${1}    | ${'a falling number beyond stretch'}
    ${-50}      | ${-35}    | ${-15}     | ${0}        | ${-35}       | ${0.3}  | ${'a loss that shrinks'}
    ${0.1}      | ${0.16}   | ${0.24}    | ${0.3}      | ${0.24}      | ${0.7}  | ${'decimals'}
    ${0}        | ${30}     | ${70}      | ${100}      | ${NaN}       | ${0}    | ${'no number at all'}
    ${0}        | ${30}     | ${70}      | ${100}      | ${Infinity}  | ${1}    | ${'endless'}
    ${0}        | ${30}     | ${70}      | ${100}      | ${-Infinity} | ${0}    | ${'endlessly bad'}
    ${-1e308}   | ${-5e307} | ${5e307}   | ${1e308}    | ${0}         | ${0.5}  | ${'ends whose distance is no finite number'}
    ${-1.5e308} | ${1e308}  | ${1.2e308} | ${1.5e308}  | ${-2.5e307}  | ${0.15} | ${'thresholds whose distance is no finite number'}
    ${0}        | ${5e-324} | ${1e-323}  | ${1.5e-323} | ${1e-323}    | ${0.7}  | ${'the smallest numbers there are'}
  `('$baseline → $stretch at $current: $why is $share', ({ baseline, commit, target, stretch, current, share }) => {
    expect(achievedOfMetric(metric(baseline, commit, target, stretch), current)).toBeCloseTo(share, 12)
  })

  test('is between 0 and 1 for any numbers at all, even out of order', () => {
    fc.assert(
      fc.property(anyMetric, anyNumber, (any, current) => {
        const share = achievedOfMetric(any, current)
        expect(share >= 0 && share <= 1).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  test('is exact at every threshold, in either direction', () => {
    fc.assert(
      fc.property(ordered(fc.oneof(anyNumber, typedNumber)), (any) => {
        const { baseline, commit, target, stretch } = any
        expect([baseline, commit, target, stretch].map((value) => achievedOfMetric(any, value))).toEqual([
          0, 0.3, 0.7, 1,
        ])
      }),
    )
  })

  test('never falls while the number moves towards its stretch', () => {
    fc.assert(
      fc.property(ordered(fc.oneof(anyNumber, typedNumber)), anyNumber, anyNumber, (any, one, other) => {
        const rises = any.stretch > any.baseline
        const [worse, better] = one < other === rises ? [one, other] : [other, one]
        expect(achievedOfMetric(any, better)).toBeGreaterThanOrEqual(achievedOfMetric(any, worse))
      }),
      { numRuns: 1_000 },
    )
  })

  test('counts falling numbers the same as rising ones', () => {
    fc.assert(
      fc.property(ordered(anyNumber), anyNumber, ({ baseline, commit, target, stretch }, current) => {
        expect(achievedOfMetric(metric(-baseline, -commit, -target, -stretch), -current)).toBe(
          achievedOfMetric(metric(baseline, commit, target, stretch), current),
        )
      }),
    )
  })
})

describe('what a key result of another type has achieved', () => {
  test.each`
    measure                                  | current      | share  | why
    ${{ type: 'baseline' }}                  | ${undefined} | ${0}   | ${'the number is not found yet'}
    ${{ type: 'baseline' }}                  | ${0}         | ${1}   | ${'it is found, and it is 0'}
    ${{ type: 'baseline' }}                  | ${-12.5}     | ${1}   | ${'it is found'}
    ${{ type: 'baseline' }}                  | ${NaN}       | ${0}   | ${'no number'}
    ${{ type: 'milestone' }}                 | ${undefined} | ${0}   | ${'nothing said'}
    ${{ type: 'milestone' }}                 | ${0}         | ${0}   | ${'not done'}
    ${{ type: 'milestone' }}                 | ${1}         | ${1}   | ${'done'}
    ${{ type: 'milestone' }}                 | ${0.5}       | ${0}   | ${'there is no half done'}
    ${{ type: 'milestone' }}                 | ${42}        | ${0}   | ${'a value from when it was a metric'}
    ${{ type: 'maintain', low: 2, high: 4 }} | ${undefined} | ${0}   | ${'nothing said'}
    ${{ type: 'maintain', low: 2, high: 4 }} | ${1.99}      | ${0}   | ${'below the band'}
    ${{ type: 'maintain', low: 2, high: 4 }} | ${2}         | ${1}   | ${'its lower end'}
    ${{ type: 'maintain', low: 2, high: 4 }} | ${3}         | ${1}   | ${'inside'}
    ${{ type: 'maintain', low: 2, high: 4 }} | ${4}         | ${1}   | ${'its upper end'}
    ${{ type: 'maintain', low: 2, high: 4 }} | ${4.01}      | ${0}   | ${'above the band'}
    ${{ type: 'maintain', low: 2, high: 4 }} | ${NaN}       | ${0}   | ${'no number'}
    ${metric(0, 30, 70, 100)}                | ${30}        | ${0.3} | ${'a metric counts by its thresholds'}
  `('$measure at $current is $share: $why', ({ measure, current, share }) => {
    expect(achieved(measure, current)).toBe(share)
  })
})

describe('the mean progress of an objective', () => {
  const at = (share: number, weight?: number): Weighed => ({
    measure: metric(0, 30, 70, 100),
    current: share * 100,
    ...(weight === undefined ? {} : { weight }),
  })

  test.each`
    keyResults                                                  | mean         | why
    ${[]}                                                       | ${undefined} | ${'no key result is no progress, rather than 0'}
    ${[at(0.3)]}                                                | ${0.3}       | ${'one'}
    ${[at(0), at(1)]}                                           | ${0.5}       | ${'no weights: the plain mean'}
    ${[at(0, 1), at(1, 3)]}                                     | ${0.75}      | ${'by weight'}
    ${[at(0, 0), at(1, 2)]}                                     | ${1}         | ${'a weight of 0 does not count'}
    ${[at(0, 0), at(1, 0)]}                                     | ${0.5}       | ${'all weights 0: the plain mean'}
    ${[at(0), at(1, 3)]}                                        | ${0.75}      | ${'a missing weight counts as 1'}
    ${[at(1, -5), at(0, 5)]}                                    | ${0}         | ${'a negative weight counts as none'}
    ${[at(1, 1e308), at(0, 1e308), at(1, 1e308), at(0, 1e308)]} | ${0.5}       | ${'weights whose sum is no finite number'}
    ${[at(1, 5e-324), at(0, 5e-324)]}                           | ${0.5}       | ${'the smallest weights there are'}
    ${[{ measure: { type: 'baseline' } }, at(1)]}               | ${0.5}       | ${'what was not checked in counts as 0'}
  `('$why: $mean', ({ keyResults, mean }) => {
    expect(meanProgress(keyResults)).toBe(mean)
  })

  const anyMeasure: fc.Arbitrary<KeyResultMeasure> = fc.oneof(
    anyMetric,
    fc.constant<KeyResultMeasure>({ type: 'baseline' }),
    fc.constant<KeyResultMeasure>({ type: 'milestone' }),
    fc.tuple(anyNumber, anyNumber).map(([low, high]): KeyResultMeasure => ({ type: 'maintain', low, high })),
  )
  const anyWeighed: fc.Arbitrary<Weighed> = fc.record(
    { measure: anyMeasure, weight: anyNumber, current: anyNumber },
    { requiredKeys: ['measure'] },
  )

  test('lies between the least and the most achieved of its key results', () => {
    fc.assert(
      fc.property(fc.array(anyWeighed, { minLength: 1, maxLength: 8 }), (keyResults) => {
        const shares = keyResults.map(({ measure, current }) => achieved(measure, current))
        const mean = meanProgress(keyResults) ?? Number.NaN
        expect(mean).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-12)
        expect(mean).toBeLessThanOrEqual(Math.max(...shares) + 1e-12)
        expect(mean >= 0 && mean <= 1).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  test('is exactly 1 when all is achieved, however many and whatever they weigh', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 }), (weights) => {
        expect(meanProgress(weights.map((weight) => at(1, weight)))).toBe(1)
      }),
    )
  })
})

describe('thresholds that are worked out', () => {
  test.each`
    baseline     | stretch      | commit       | target
    ${0}         | ${100}       | ${30}        | ${70}
    ${100}       | ${20}        | ${76}        | ${44}
    ${-50}       | ${50}        | ${-20}       | ${20}
    ${-3}        | ${7}         | ${0}         | ${4}
    ${12}        | ${15}        | ${12.9}      | ${14.1}
    ${0.1}       | ${0.2}       | ${0.13}      | ${0.17}
    ${99.9}      | ${99.99}     | ${99.927}    | ${99.963}
    ${0}         | ${1e-7}      | ${3e-8}      | ${7e-8}
    ${0}         | ${1e-12}     | ${3e-13}     | ${7e-13}
    ${1e12}      | ${0}         | ${7e11}      | ${3e11}
    ${1_000_000} | ${1_000_001} | ${1000000.3} | ${1000000.7}
  `('$baseline → $stretch: commit $commit, target $target', ({ baseline, stretch, commit, target }) => {
    expect(derivedThresholds(baseline, stretch)).toEqual({ commit, target })
  })

  const different = (number: fc.Arbitrary<number>) =>
    fc.tuple(number, number).filter(([baseline, stretch]) => baseline !== stretch)

  test('are in order for any two different numbers that a person types', () => {
    fc.assert(
      fc.property(different(typedNumber), ([baseline, stretch]) => {
        const derived = derivedThresholds(baseline, stretch)
        expect(firstOutOfOrder({ type: 'metric', baseline, ...derived, stretch })).toBeUndefined()
      }),
      { numRuns: 2_000 },
    )
  })

  test('are in order for any two numbers between which there is room', () => {
    const apart = different(anyNumber).filter(
      ([one, other]) => Math.abs(one / 2 - other / 2) > Math.max(Math.abs(one), Math.abs(other), 1e-300) * 1e-14,
    )
    fc.assert(
      fc.property(apart, ([baseline, stretch]) => {
        const derived = derivedThresholds(baseline, stretch)
        expect(firstOutOfOrder({ type: 'metric', baseline, ...derived, stretch })).toBeUndefined()
      }),
      { numRuns: 2_000 },
    )
  })

  test('are said to be out of order where no number lies between the ends', () => {
    const baseline = 1e15
    const stretch = baseline + 0.125
    expect(stretch).not.toBe(baseline)
    expect(
      firstOutOfOrder({ type: 'metric', baseline, ...derivedThresholds(baseline, stretch), stretch }),
    ).toBeDefined()
  })

  test.each`
    baseline | stretch
    ${-9.8}  | ${4.2}
    ${-4.9}  | ${2.1}
  `('from $baseline to $stretch the target is 0, and not the -0 that rounding makes', ({ baseline, stretch }) => {
    expect(derivedThresholds(baseline, stretch).target).toBe(0)
  })
})

describe('four values run in one direction, or the first that does not is named', () => {
  test.each`
    baseline | commit | target | stretch | threshold    | after
    ${0}     | ${30}  | ${70}  | ${100}  | ${undefined} | ${undefined}
    ${100}   | ${76}  | ${44}  | ${20}   | ${undefined} | ${undefined}
    ${0}     | ${-1}  | ${70}  | ${100}  | ${'commit'}  | ${0}
    ${0}     | ${0}   | ${70}  | ${100}  | ${'commit'}  | ${0}
    ${0}     | ${30}  | ${30}  | ${100}  | ${'target'}  | ${30}
    ${0}     | ${30}  | ${20}  | ${100}  | ${'target'}  | ${30}
    ${0}     | ${30}  | ${100} | ${100}  | ${'stretch'} | ${100}
    ${0}     | ${30}  | ${170} | ${100}  | ${'stretch'} | ${170}
    ${0}     | ${130} | ${70}  | ${100}  | ${'target'}  | ${130}
    ${100}   | ${44}  | ${76}  | ${20}   | ${'target'}  | ${44}
    ${100}   | ${110} | ${44}  | ${20}   | ${'commit'}  | ${100}
    ${5}     | ${5}   | ${5}   | ${5}    | ${'commit'}  | ${5}
    ${0}     | ${NaN} | ${70}  | ${100}  | ${'commit'}  | ${0}
    ${0}     | ${30}  | ${NaN} | ${100}  | ${'target'}  | ${30}
  `('$baseline, $commit, $target, $stretch: $threshold', ({ baseline, commit, target, stretch, threshold, after }) => {
    expect(firstOutOfOrder(metric(baseline, commit, target, stretch))).toEqual(
      threshold === undefined ? undefined : { threshold, after },
    )
  })

  test('all is well exactly where the four are strictly sorted', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5), fc.nat(5)), ([a, b, c, d]) => {
        const sorted = (a < b && b < c && c < d) || (a > b && b > c && c > d)
        expect(firstOutOfOrder(metric(a, b, c, d)) === undefined).toBe(sorted)
      }),
      { numRuns: 2_000 },
    )
  })
})
