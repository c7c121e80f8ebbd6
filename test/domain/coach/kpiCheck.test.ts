import { knownAnswers, type KpiAnswers, kpiQuestions, kpiVerdict } from '@domain/coach/kpiCheck'
import fc from 'fast-check'
import { keyResult, metric } from './writing'

/** The answers that a key result usually has. */
const usual: KpiAnswers = {
  moneyHangsOnIt: false,
  isPublic: true,
  insideObjective: true,
  aboutToday: false,
  improves: true,
  aligns: true,
  ownControl: false,
  fromBelow: true,
}

test.each`
  what                                     | answers                                                                            | outcome              | because
  ${'all as a key result has them'}        | ${{}}                                                                              | ${'keyResult'}       | ${'isPublic'}
  ${'pay hangs on it, whatever else'}      | ${{ moneyHangsOnIt: true }}                                                        | ${'compensationKpi'} | ${'moneyHangsOnIt'}
  ${"it only holds today's level"}         | ${{ aboutToday: true, improves: false }}                                           | ${'healthMetric'}    | ${'aboutToday'}
  ${"it holds today's level and improves"} | ${{ aboutToday: true }}                                                            | ${'keyResult'}       | ${'isPublic'}
  ${'most answers are those of a KPI'}     | ${{ isPublic: false, insideObjective: false, ownControl: true, fromBelow: false }} | ${'compensationKpi'} | ${'isPublic'}
  ${'some are'}                            | ${{ ownControl: true, fromBelow: false, aligns: false }}                           | ${'keyResult'}       | ${'isPublic'}
`('$what: $outcome', ({ answers, outcome, because }) => {
  const verdict = kpiVerdict({ ...usual, ...answers })
  expect(verdict?.outcome).toBe(outcome)
  expect(verdict?.because[0]).toBe(because)
})

test('nothing is said before it can be', () => {
  for (const question of kpiQuestions) expect(kpiVerdict({ ...usual, [question]: undefined })).toBeUndefined()
  expect(kpiVerdict({ moneyHangsOnIt: true })?.outcome).toBe('compensationKpi')
})

test('every set of answers has one outcome, with a reason', () => {
  const answers = fc.record(Object.fromEntries(kpiQuestions.map((question) => [question, fc.boolean()])))
  fc.assert(
    fc.property(answers, (given) => {
      const verdict = kpiVerdict(given)
      expect(verdict?.because.length).toBeGreaterThan(0)
      expect(verdict?.outcome === 'keyResult' && given.moneyHangsOnIt).toBe(false)
    }),
  )
})

describe('what is known is not asked', () => {
  const alone = { alignments: [], level: 'team' as const }
  test.each`
    what                      | given                                                                         | known
    ${'a bonus in the words'} | ${keyResult('季度奖金达标率 95%')}                                            | ${{ moneyHangsOnIt: true }}
    ${'words that hold'}      | ${keyResult('可用性保持在 99.9% 以上')}                                       | ${{ aboutToday: true, improves: false }}
    ${'a band'}               | ${keyResult('可用性', { measure: { type: 'maintain', low: 99, high: 100 } })} | ${{ aboutToday: true, improves: false }}
    ${'from one to another'}  | ${keyResult('续约率从 70% 到 90%')}                                           | ${{ aboutToday: false, improves: true }}
    ${'a baseline value'}     | ${keyResult('续约率', { measure: metric(70, null, null, 90) })}               | ${{ aboutToday: false, improves: true }}
    ${'handed down'}          | ${keyResult('续约率', { origin: { kind: 'given', byId: 'member-gao' } })}     | ${{ fromBelow: false }}
  `('$what', ({ given, known }) => {
    const usually = { isPublic: true, insideObjective: true, fromBelow: true }
    expect(knownAnswers(given, alone)).toEqual({ ...usually, ...known })
  })

  test('whether it aligns, where it is aligned or stands at the top', () => {
    const given = keyResult('续约率')
    expect(knownAnswers(given, { ...alone, level: 'company' }).aligns).toBe(true)
    const alignments = [{ objectiveId: 'objective-1', keyResultId: null }]
    expect(knownAnswers(given, { ...alone, alignments }).aligns).toBe(true)
    expect(knownAnswers(given, alone).aligns).toBeUndefined()
  })
})
