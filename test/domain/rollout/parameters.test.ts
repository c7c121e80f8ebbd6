import fc from 'fast-check'
import * as v from 'valibot'
import { Failure } from '@domain/failure'
import { levels, type Level } from '@domain/okr/model'
import {
  agreed,
  answerSchemas,
  type Answers,
  answersTo,
  contradictionsIn,
  type DraftAnswers,
  draftAnswersSchema,
  findingsUse,
  fittingAmounts,
  nothingSettled,
  parameterIds,
  settledIn,
  settledUnder,
  usualAnswers,
} from '@domain/rollout/parameters'
import { isSame } from '@domain/rollout/same'

const failureOf = (answers: DraftAnswers): string => {
  try {
    agreed(answers)
    return 'agreed'
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return `${error.code} ${error.field}`
  }
}

test('there are ten, and what most companies do holds together', () => {
  expect(parameterIds).toHaveLength(10)
  expect(Object.keys(answerSchemas)).toEqual([...parameterIds])
  expect(agreed(usualAnswers)).toEqual(usualAnswers)
  expect(settledIn(nothingSettled)).toEqual([])
  expect(settledIn(usualAnswers)).toEqual(parameterIds)
})

describe('what the coach finds', () => {
  test.each`
    findings      | taken
    ${undefined}  | ${true}
    ${'advice'}   | ${true}
    ${'answered'} | ${true}
    ${'forbids'}  | ${false}
    ${null}       | ${false}
  `('$findings is settled with where drafts are published: $taken', ({ findings, taken }) => {
    expect(v.is(draftAnswersSchema, { ...usualAnswers, findings })).toBe(taken)
  })

  test('is advice where nothing else was said, and is no eleventh parameter', () => {
    expect(findingsUse(usualAnswers)).toBe('advice')
    expect(agreed({ ...usualAnswers, findings: 'answered' })).toEqual({ ...usualAnswers, findings: 'answered' })
    expect(settledIn({ ...usualAnswers, findings: 'answered' })).toEqual(parameterIds)
    expect(settledIn({ ...nothingSettled, findings: 'answered' })).toEqual([])
    expect(failureOf({ ...usualAnswers, drafts: null, findings: 'answered' })).toBe('missing answers.drafts')
  })

  test.each<[string, Partial<DraftAnswers>, Partial<DraftAnswers>, boolean]>([
    ['advice, said or not', {}, { findings: 'advice' }, true],
    ['advice and answers', {}, { findings: 'answered' }, false],
    ['other readers', { drafts: 'manager' }, {}, false],
    ['nothing settled yet, whatever is said with it', { drafts: null }, { drafts: null, findings: 'answered' }, true],
  ])('is compared with it: %s', (_what, one, other, same) => {
    const [settled, another] = [one, other].map((changes) => settledUnder('drafts', { ...usualAnswers, ...changes }))
    expect(isSame(settled, another)).toBe(same)
  })

  test('goes along where the answer does', () => {
    const answers: Answers = { ...usualAnswers, findings: 'answered' }
    expect(answersTo(['drafts', 'kpi'], answers)).toEqual({ drafts: 'chosen', findings: 'answered', kpi: 'beside' })
    expect(answersTo(['kpi'], answers)).toEqual({ kpi: 'beside' })
  })
})

test.each`
  id             | answer                                       | taken
  ${'levels'}    | ${['company']}                               | ${true}
  ${'levels'}    | ${[]}                                        | ${false}
  ${'levels'}    | ${['team', 'person']}                        | ${false}
  ${'amounts'}   | ${{ team: 5, person: 1, least: 1, most: 8 }} | ${true}
  ${'amounts'}   | ${{ team: 6, person: 1, least: 1, most: 8 }} | ${false}
  ${'amounts'}   | ${{ team: 1, person: 1, least: 0, most: 8 }} | ${false}
  ${'amounts'}   | ${{ team: 1, person: 1, least: 1, most: 9 }} | ${false}
  ${'progress'}  | ${{ thresholds: 'two', everyWeeks: 2 }}      | ${true}
  ${'progress'}  | ${{ thresholds: 'one', everyWeeks: 2 }}      | ${false}
  ${'progress'}  | ${{ thresholds: 'two', everyWeeks: 3 }}      | ${false}
  ${'cycle'}     | ${4}                                         | ${true}
  ${'cycle'}     | ${6}                                         | ${false}
  ${'types'}     | ${['metric', 'maintain']}                    | ${true}
  ${'types'}     | ${['milestone']}                             | ${false}
  ${'drafts'}    | ${'everybody'}                               | ${false}
  ${'reviews'}   | ${'words'}                                   | ${true}
  ${'reviews'}   | ${'tied'}                                    | ${false}
  ${'reviews'}   | ${'numbers'}                                 | ${false}
  ${'kpi'}       | ${'beside'}                                  | ${true}
  ${'alignment'} | ${'required'}                                | ${true}
  ${'ownShare'}  | ${50}                                        | ${true}
  ${'ownShare'}  | ${100}                                       | ${true}
  ${'ownShare'}  | ${45}                                        | ${false}
  ${'ownShare'}  | ${62}                                        | ${false}
`('$answer is an answer to $id: $taken', ({ id, answer, taken }) => {
  expect(v.is(draftAnswersSchema, { ...nothingSettled, [id]: answer })).toBe(taken)
})

test('two ways to say the same are the same', () => {
  const parsed = v.parse(draftAnswersSchema, {
    ...usualAnswers,
    levels: ['person', 'company', 'person'],
    types: ['maintain', 'metric'],
  })
  expect(parsed).toMatchObject({ levels: ['company', 'person'], types: ['metric', 'maintain'] })
})

const amounts = usualAnswers.amounts
test.each<[string, Partial<DraftAnswers>, string]>([
  ['nothing settled for one', { kpi: null }, 'missing answers.kpi'],
  ['nothing settled for two: the first', { types: null, kpi: null }, 'missing answers.types'],
  ['objectives of a team without teams', { levels: ['company', 'person'] }, 'amountOfNoLevel answers.amounts.team'],
  ['objectives of a person without persons', { levels: ['company', 'team'] }, 'amountOfNoLevel answers.amounts.person'],
  ['no amount for a level in use', { amounts: { ...amounts, person: null } }, 'missing answers.amounts.person'],
  ['the least above the most', { amounts: { ...amounts, least: 5, most: 4 } }, 'leastAboveMost answers.amounts.least'],
  [
    'an alignment required where there is one level',
    { levels: ['company'], amounts: { ...amounts, team: null, person: null }, alignment: 'required' },
    'nothingToAlignTo answers.alignment',
  ],
  [
    'one level, and free',
    { levels: ['company'], amounts: { ...amounts, team: null, person: null }, alignment: 'free' },
    'agreed',
  ],
])('%s', (_what, changes, failure) => {
  expect(failureOf({ ...usualAnswers, ...changes })).toBe(failure)
})

test('nothing contradicts what is still open', () => {
  expect(contradictionsIn({ ...nothingSettled, levels: ['company'] })).toEqual([])
  expect(contradictionsIn({ ...nothingSettled, amounts })).toEqual([])
  expect(contradictionsIn({ ...nothingSettled, alignment: 'required' })).toEqual([])
})

describe('answers', () => {
  const subset = <Item>(items: readonly Item[], always: Item) =>
    fc.subarray(items.filter((item) => item !== always)).map((some) => [always, ...some])
  const amount = fc.integer({ min: 1, max: 5 })
  const everyAnswer: { [Each in keyof Answers]-?: fc.Arbitrary<Answers[Each]> } = {
    levels: subset<Level>(levels, 'company'),
    amounts: fc.record({
      team: fc.option(amount),
      person: fc.option(amount),
      least: fc.integer({ min: 1, max: 8 }),
      most: fc.integer({ min: 1, max: 8 }),
    }),
    progress: fc.record({
      thresholds: fc.constantFrom('three' as const, 'two' as const),
      everyWeeks: fc.constantFrom(1 as const, 2 as const),
    }),
    cycle: fc.constantFrom(3 as const, 4 as const),
    types: subset<Answers['types'][number]>(['metric', 'baseline', 'milestone', 'maintain'], 'metric'),
    drafts: fc.constantFrom('chosen' as const, 'manager' as const),
    reviews: fc.constant('words' as const),
    kpi: fc.constantFrom('beside' as const, 'byDepartment' as const, 'alone' as const),
    alignment: fc.constantFrom('free' as const, 'suggested' as const, 'required' as const),
    ownShare: fc.integer({ min: 10, max: 20 }).map((steps) => steps * 5),
    findings: fc.constantFrom('advice' as const, 'answered' as const),
  }
  const answers: fc.Arbitrary<Answers> = fc.record(everyAnswer, { requiredKeys: [...parameterIds] })

  test('hold together just where nothing contradicts', () => {
    fc.assert(
      fc.property(answers, (some) => {
        expect(failureOf(some) === 'agreed').toBe(contradictionsIn(some).length === 0)
      }),
    )
  })

  test('that fit their levels never contradict them', () => {
    fc.assert(
      fc.property(answers, (some) => {
        const fitting = { ...some, amounts: { ...fittingAmounts(some.amounts, some.levels), least: 1 } }
        expect(contradictionsIn(fitting).filter(({ field }) => field.startsWith('answers.amounts'))).toEqual([])
      }),
    )
  })
})
