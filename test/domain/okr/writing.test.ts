import fc from 'fast-check'
import * as v from 'valibot'
import { Failure, type FailureCode } from '@domain/failure'
import {
  type DraftMeasure,
  type KeyResultMeasure,
  type ObjectiveDraft,
  objectiveContentSchema,
  objectiveDraftSchema,
} from '@domain/okr/model'
import { completed, contentOf, measureChanges, problemsOf } from '@domain/okr/writing'
import { content, keyResult, keyResultDraft, lastCheckIn, rising, rules, withLast } from './fixtures'

const draftOf = (changes: Partial<ObjectiveDraft> = {}): ObjectiveDraft => ({ ...content(), ...changes })
const measured = (measure: DraftMeasure): ObjectiveDraft =>
  draftOf({ keyResults: [keyResultDraft('keyresult-1'), keyResultDraft('keyresult-2', { measure })] })
const metric = { ...rising }
const at = 'keyResults.1.measure'

describe('what keeps a draft from being published', () => {
  test.each`
    what                                   | draft                                                                                | problems
    ${'nothing'}                           | ${draftOf()}                                                                         | ${[]}
    ${'no title'}                          | ${draftOf({ title: '' })}                                                            | ${[{ code: 'missing', field: 'title' }]}
    ${'a title of spaces'}                 | ${draftOf({ title: '  ' })}                                                          | ${[{ code: 'missing', field: 'title' }]}
    ${'a title over its length'}           | ${draftOf({ title: '字'.repeat(61) })}                                               | ${[{ code: 'tooLong', field: 'title', details: { bound: 60 } }]}
    ${'a number beyond what stays exact'}  | ${measured({ type: 'maintain', low: 1, high: 1e15 })}                                | ${[{ code: 'tooLarge', field: `${at}.high`, details: { bound: 1e12 } }]}
    ${'a weight over 100'}                 | ${draftOf({ keyResults: [keyResultDraft('keyresult-1', { weight: 101 })] })}         | ${[{ code: 'tooLarge', field: 'keyResults.0.weight', details: { bound: 100 } }]}
    ${'no reason why: it may be empty'}    | ${draftOf({ why: '' })}                                                              | ${[]}
    ${'no key result'}                     | ${draftOf({ keyResults: [] })}                                                       | ${[{ code: 'tooFew', field: 'keyResults', details: { bound: 1 } }]}
    ${'a key result without a title'}      | ${draftOf({ keyResults: [keyResultDraft('keyresult-1', { title: '' })] })}           | ${[{ code: 'missing', field: 'keyResults.0.title' }]}
    ${'a metric without a baseline'}       | ${measured({ ...metric, baseline: null })}                                           | ${[{ code: 'missing', field: `${at}.baseline` }]}
    ${'a metric without a commit'}         | ${measured({ ...metric, commit: null })}                                             | ${[{ code: 'missing', field: `${at}.commit` }]}
    ${'a metric without a target'}         | ${measured({ ...metric, target: null })}                                             | ${[{ code: 'missing', field: `${at}.target` }]}
    ${'a metric without a stretch'}        | ${measured({ ...metric, stretch: null })}                                            | ${[{ code: 'missing', field: `${at}.stretch` }]}
    ${'a metric that stays where it is'}   | ${measured({ ...metric, stretch: 0 })}                                               | ${[{ code: 'sameBaselineAndStretch', field: `${at}.stretch` }]}
    ${'that, with nothing between either'} | ${measured({ type: 'metric', baseline: 5, commit: null, target: null, stretch: 5 })} | ${[{ code: 'sameBaselineAndStretch', field: `${at}.stretch` }]}
    ${'a commit before the baseline'}      | ${measured({ ...metric, commit: -1 })}                                               | ${[{ code: 'thresholdsOutOfOrder', field: `${at}.commit`, details: { after: 0 } }]}
    ${'a target before the commit'}        | ${measured({ ...metric, target: 20 })}                                               | ${[{ code: 'thresholdsOutOfOrder', field: `${at}.target`, details: { after: 30 } }]}
    ${'a target beyond the stretch'}       | ${measured({ ...metric, target: 120 })}                                              | ${[{ code: 'thresholdsOutOfOrder', field: `${at}.stretch`, details: { after: 120 } }]}
    ${'a falling metric, in order'}        | ${measured({ type: 'metric', baseline: 9, commit: 7, target: 4, stretch: 1 })}       | ${[]}
    ${'a baseline, which needs no number'} | ${measured({ type: 'baseline' })}                                                    | ${[]}
    ${'a milestone, where allowed'}        | ${measured({ type: 'milestone' })}                                                   | ${[]}
    ${'a band without its lower end'}      | ${measured({ type: 'maintain', low: null, high: 2 })}                                | ${[{ code: 'missing', field: `${at}.low` }]}
    ${'a band without its upper end'}      | ${measured({ type: 'maintain', low: 1, high: null })}                                | ${[{ code: 'missing', field: `${at}.high` }]}
    ${'a band upside down'}                | ${measured({ type: 'maintain', low: 2, high: 1 })}                                   | ${[{ code: 'bandUpsideDown', field: `${at}.high`, details: { low: 2 } }]}
    ${'a band without width'}              | ${measured({ type: 'maintain', low: 2, high: 2 })}                                   | ${[{ code: 'bandUpsideDown', field: `${at}.high`, details: { low: 2 } }]}
    ${'a band'}                            | ${measured({ type: 'maintain', low: 1, high: 2 })}                                   | ${[]}
  `('$what', ({ draft, problems }) => {
    expect(problemsOf(draft, rules)).toEqual(problems)
  })

  test('a milestone, where the company does not allow them', () => {
    expect(problemsOf(measured({ type: 'milestone' }), { milestonesAllowed: false })).toEqual([
      { code: 'milestoneNotAllowed', field: `${at}.type` },
    ])
  })

  test('everything at once, in the order it stands on the page', () => {
    const draft = draftOf({
      title: '',
      keyResults: [
        keyResultDraft('keyresult-1', { title: '', measure: { ...metric, baseline: null } }),
        keyResultDraft('keyresult-2', { measure: { type: 'maintain', low: null, high: null } }),
      ],
    })
    expect(problemsOf(draft, rules).map(({ field }) => field)).toEqual([
      'title',
      'keyResults.0.title',
      'keyResults.0.measure.baseline',
      'keyResults.1.measure.low',
      'keyResults.1.measure.high',
    ])
  })
})

/** Drafts as the editor makes them: anything may be missing, numbers may be in any order. */
const draftNumber = fc.option(fc.integer({ min: -3, max: 3 }))
const draftMeasure: fc.Arbitrary<DraftMeasure> = fc.oneof(
  fc.record({
    type: fc.constant('metric' as const),
    baseline: draftNumber,
    commit: draftNumber,
    target: draftNumber,
    stretch: draftNumber,
  }),
  fc.constant<DraftMeasure>({ type: 'baseline' }),
  fc.constant<DraftMeasure>({ type: 'milestone' }),
  fc.record({ type: fc.constant('maintain' as const), low: draftNumber, high: draftNumber }),
)
const anyDraft: fc.Arbitrary<ObjectiveDraft> = fc
  .tuple(
    fc.constantFrom('', '目标'),
    fc.array(fc.tuple(fc.constantFrom('', '结果', '另一个'), draftMeasure), { maxLength: 3 }),
  )
  .map(([title, keyResults]) =>
    draftOf({
      title,
      keyResults: keyResults.map(([each, measure], index) =>
        keyResultDraft(`keyresult-${index}`, { title: each, measure }),
      ),
    }),
  )

describe('a draft and the schemas', () => {
  test('every draft can be kept, whatever is missing', () => {
    fc.assert(fc.property(anyDraft, (draft) => v.is(objectiveDraftSchema, draft)))
  })

  test('a draft without problems is complete by the schema, and nothing in it changes', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        fc.pre(problemsOf(draft, rules).length === 0)
        expect(completed(draft, rules)).toEqual(draft)
      }),
    )
  })

  test('what the schema refuses has a problem at the same field', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const refused = v.safeParse(objectiveContentSchema, draft).issues?.map((issue) => v.getDotPath(issue)) ?? []
        const problems = problemsOf(draft, rules).map(({ field }) => field)
        // Of one measure the schema names every missing number, and the editor the first.
        const firstOfMeasures = refused.filter((field, index) => {
          const measure = (path: string | null | undefined) => path?.match(/^keyResults\.\d+\.measure/)?.[0]
          return measure(field) === undefined || refused.findIndex((one) => measure(one) === measure(field)) === index
        })
        for (const field of firstOfMeasures) {
          const inMeasure = field?.match(/^keyResults\.\d+\.measure/)?.[0]
          expect(problems.some((each) => each === field || (inMeasure && each.startsWith(inMeasure)))).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('every problem names a field that the draft has', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        for (const { field } of problemsOf(draft, { milestonesAllowed: false })) {
          const found = field
            .split('.')
            .reduce<unknown>(
              (within, key) =>
                typeof within === 'object' && within !== null
                  ? Object.entries(within).find(([k]) => k === key)?.[1]
                  : within,
              draft,
            )
          expect(found).not.toBeUndefined()
        }
      }),
    )
  })
})

test('completing refuses with the first problem, its field and its details', () => {
  const draft = measured({ ...metric, target: 20 })
  let refused: unknown
  try {
    completed(draft, rules)
  } catch (error) {
    refused = error
  }
  expect(refused).toBeInstanceOf(Failure)
  expect(refused).toMatchObject({ code: 'thresholdsOutOfOrder', field: `${at}.target`, details: { after: 30 } })
})

test('what was written of a public objective is what can be written again', () => {
  const happened = {
    ...content(),
    keyResults: [withLast(lastCheckIn('2026-11-10')), withLast(null, { id: 'keyresult-2' })],
  }
  const again = contentOf({
    ...happened,
    keyResults: happened.keyResults.map((each) => ({ ...each, addedOn: '2026-11-01' })),
  })
  expect(v.parse(objectiveContentSchema, again)).toEqual(again)
  expect(again.keyResults).toEqual([keyResult('keyresult-1'), { ...keyResult('keyresult-1'), id: 'keyresult-2' }])
})

describe('the bounds of what is written refuse', () => {
  const refusals: [string, unknown, FailureCode, string][] = [
    [
      'nine key results',
      { keyResults: Array.from({ length: 9 }, (_, n) => keyResult(`keyresult-${n}`)) },
      'tooMany',
      'keyResults',
    ],
    ['no key result', { keyResults: [] }, 'tooFew', 'keyResults'],
    [
      'two of one id',
      { keyResults: [keyResult('keyresult-1'), keyResult('keyresult-1')] },
      'notAllowedValue',
      'keyResults',
    ],
    [
      'eleven alignments',
      { alignments: Array.from({ length: 11 }, () => ({ objectiveId: 'objective-9', keyResultId: null })) },
      'tooMany',
      'alignments',
    ],
    ['a title of 61', { title: '目'.repeat(61) }, 'tooLong', 'title'],
    ['a why of 501', { why: '目'.repeat(501) }, 'tooLong', 'why'],
    ['an unknown level', { level: 'galaxy' }, 'notAllowedValue', 'level'],
    ['a cycle that is none', { cycleId: '2026-02-30.3' }, 'notAllowedValue', 'cycleId'],
    [
      'a title of 81 in a key result',
      { keyResults: [keyResult('keyresult-1', { title: '结'.repeat(81) })] },
      'tooLong',
      'keyResults.0.title',
    ],
    [
      'a unit of 17',
      { keyResults: [keyResult('keyresult-1', { unit: '12345678901234567' })] },
      'tooLong',
      'keyResults.0.unit',
    ],
    ['a weight of 101', { keyResults: [keyResult('keyresult-1', { weight: 101 })] }, 'tooLarge', 'keyResults.0.weight'],
    ['a weight below 0', { keyResults: [keyResult('keyresult-1', { weight: -1 })] }, 'tooSmall', 'keyResults.0.weight'],
    [
      'a stretch of 1e308',
      { keyResults: [keyResult('keyresult-1', { measure: { ...rising, stretch: 1e308 } })] },
      'tooLarge',
      'keyResults.0.measure.stretch',
    ],
    [
      'a baseline of NaN',
      { keyResults: [keyResult('keyresult-1', { measure: { ...rising, baseline: Number.NaN } })] },
      'wrongType',
      'keyResults.0.measure.baseline',
    ],
  ]
  test.each(refusals)('%s', (_what, changes, code, field) => {
    const input = { ...content(), ...Object(changes) }
    const [issue] = v.safeParse(objectiveContentSchema, input).issues ?? []
    expect([issue?.message, issue && v.getDotPath(issue)]).toEqual([code, field])
  })

  test.each([1, 8])('neither %i key results', (count) => {
    const keyResults = Array.from({ length: count }, (_, n) => keyResult(`keyresult-${n}`))
    expect(v.is(objectiveContentSchema, content({ keyResults }))).toBe(true)
  })
})

describe('key results that an edit counts in another way', () => {
  const band: KeyResultMeasure = { type: 'maintain', low: 1, high: 2 }
  test.each`
    before                   | after                          | differs  | why
    ${rising}                | ${rising}                      | ${false} | ${'nothing changed'}
    ${rising}                | ${{ ...rising }}               | ${false} | ${'a copy is the same'}
    ${rising}                | ${{ ...rising, baseline: -1 }} | ${true}  | ${'another baseline'}
    ${rising}                | ${{ ...rising, commit: 31 }}   | ${true}  | ${'another commit'}
    ${rising}                | ${{ ...rising, target: 71 }}   | ${true}  | ${'another target'}
    ${rising}                | ${{ ...rising, stretch: 101 }} | ${true}  | ${'another stretch'}
    ${rising}                | ${{ type: 'baseline' }}        | ${true}  | ${'another type'}
    ${{ type: 'baseline' }}  | ${rising}                      | ${true}  | ${'a number that was found becomes a metric'}
    ${{ type: 'baseline' }}  | ${{ type: 'baseline' }}        | ${false} | ${'nothing to change'}
    ${{ type: 'milestone' }} | ${{ type: 'milestone' }}       | ${false} | ${'nothing to change'}
    ${{ type: 'milestone' }} | ${{ type: 'baseline' }}        | ${true}  | ${'another type'}
    ${band}                  | ${{ ...band }}                 | ${false} | ${'the same band'}
    ${band}                  | ${{ ...band, low: 0 }}         | ${true}  | ${'another lower end'}
    ${band}                  | ${{ ...band, high: 3 }}        | ${true}  | ${'another upper end'}
    ${band}                  | ${rising}                      | ${true}  | ${'another type'}
  `('$why: $differs', ({ before, after, differs }) => {
    const changes = measureChanges(
      [{ id: 'keyresult-1', title: 'before', measure: before, unit: 'days' }],
      [{ id: 'keyresult-1', title: 'after', measure: after, unit: 'days' }],
    )
    expect(changes).toEqual(differs ? [{ id: 'keyresult-1', title: 'after', before, after }] : [])
  })

  test('another unit counts another way, though its numbers stay', () => {
    const [before, after] = [
      { ...keyResult('keyresult-1'), unit: 'days' },
      { ...keyResult('keyresult-1'), unit: '' },
    ]
    expect(measureChanges([before], [after])).toEqual([
      {
        id: before.id,
        title: after.title,
        before: before.measure,
        after: after.measure,
        units: { before: 'days', after: '' },
      },
    ])
  })

  test('are found by id, in any order, and a new or a dropped one is none', () => {
    const changed = { ...keyResult('keyresult-2'), measure: band }
    expect(
      measureChanges(
        [keyResult('keyresult-1'), keyResult('keyresult-2'), keyResult('keyresult-3')],
        [keyResult('keyresult-4'), changed, keyResult('keyresult-1')],
      ).map(({ id }) => id),
    ).toEqual(['keyresult-2'])
  })
})
