import fc from 'fast-check'
import {
  agreedTo,
  answersOf,
  type KpiAnswer,
  outcomesOf,
  type Said,
  saidSchema,
  saidTogether,
} from '@domain/coach/coaching'
import { type KpiAnswers, type KpiQuestion, kpiQuestions } from '@domain/coach/kpiCheck'
import * as v from 'valibot'
import { keyResult } from './writing'

const somethingSaid: fc.Arbitrary<Said> = fc.record({
  dismissed: fc.uniqueArray(fc.constantFrom('orphan@set', 'objectiveHasNumber@objective', 'allLagging@set')),
  answers: fc.array(
    fc.record({
      keyResultId: fc.constantFrom('keyresult-1', 'keyresult-2'),
      question: fc.constantFrom(...kpiQuestions),
      answer: fc.boolean(),
    }),
  ),
})

describe('what was said on two phones', () => {
  test('is lost on neither', () => {
    fc.assert(
      fc.property(somethingSaid, somethingSaid, (before, later) => {
        const together = saidTogether(before, later)
        expect(new Set(together.dismissed)).toEqual(new Set([...before.dismissed, ...later.dismissed]))
        for (const id of ['keyresult-1', 'keyresult-2']) {
          expect(answersOf(together, id)).toEqual({ ...answersOf(before, id), ...answersOf(later, id) })
        }
      }),
    )
  })

  test('is the same when it is said again', () => {
    fc.assert(
      fc.property(somethingSaid, somethingSaid, (before, later) => {
        const together = saidTogether(before, later)
        expect(saidTogether(together, later)).toEqual(together)
      }),
    )
  })

  test('always fits into what is kept: the newest stays', () => {
    const old = {
      dismissed: Array.from({ length: 200 }, (_, at) => `keyResultIsActivity@keyresult-${at}`),
      answers: [],
    }
    const { dismissed } = saidTogether(old, { dismissed: ['orphan@set'], answers: [] })
    expect(v.is(saidSchema, { dismissed, answers: [] })).toBe(true)
    expect(dismissed.at(-1)).toBe('orphan@set')
  })
})

const answered = (keyResultId: string, question: KpiQuestion, answer: boolean | undefined): KpiAnswer[] =>
  answer === undefined ? [] : [{ keyResultId, question, answer }]

/** As of a key result, as far as its words do not tell. */
const usual: KpiAnswers = { moneyHangsOnIt: false, aboutToday: false, improves: true, aligns: true, fromBelow: true }

describe('what the eight questions made of a key result', () => {
  const { id, ...asked } = keyResult('新客户 30 天留存')
  const written = { level: 'team' as const, alignments: [], keyResults: [{ id, ...asked }] }
  const outcome = (given: KpiAnswers) =>
    outcomesOf(written, { answers: kpiQuestions.flatMap((question) => answered(id, question, given[question])) })[id]

  test('needs an answer on pay first', () => expect(outcome({})).toBeUndefined())
  test('is a compensation KPI where pay hangs on it', () => {
    expect(outcome({ moneyHangsOnIt: true })).toBe('compensationKpi')
  })
  test('takes from its words what nobody was asked', () => {
    expect(outcome({ ...usual, ownControl: false })).toBe('keyResult')
  })
  test('is a health metric where it holds what is there today', () => {
    const held = { ...usual, aboutToday: true, improves: false, ownControl: true }
    expect(outcome(held)).toBe('healthMetric')
  })
  test('is nothing any more once the key result is gone', () => {
    expect(outcomesOf(written, { answers: answered('keyresult-gone', 'moneyHangsOnIt', true) })).toEqual({})
  })
})

describe('a check that the words answer', () => {
  const id = 'keyresult-1'
  const ofPay = keyResult('回款率与奖金挂钩', { id })
  const moving = keyResult('续约率从 70% 到 90%', { id })
  const aligned = { level: 'company' as const, alignments: [] }
  const outcome = (asked: typeof ofPay, answers: KpiAnswer[]) =>
    outcomesOf({ ...aligned, keyResults: [asked] }, { answers })[id]

  test('has no outcome while nobody has asked', () => {
    expect(outcome(ofPay, [])).toBeUndefined()
    expect(outcome(ofPay, answered('keyresult-2', 'improves', true))).toBeUndefined()
  })
  test('has one once somebody agrees', () => {
    const agreed = agreedTo(ofPay, aligned, {})
    expect(agreed).toContainEqual({ keyResultId: id, question: 'moneyHangsOnIt', answer: true })
    expect(outcome(ofPay, agreed)).toBe('compensationKpi')
  })
  test('is agreed to in what was not said by hand', () => {
    const said: KpiAnswers = { moneyHangsOnIt: false, ownControl: false, improves: false, aboutToday: true }
    expect(agreedTo(moving, aligned, said).map(({ question }) => question)).toEqual([
      'isPublic',
      'insideObjective',
      'aligns',
      'fromBelow',
    ])
  })
  test('cannot be agreed to before it is through', () => {
    expect(agreedTo(moving, aligned, { moneyHangsOnIt: false })).toEqual([])
  })
})
