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
    what                     | given                                                                         | known
    ${'pay in the words'}    | ${keyResult('回款率 95%，与奖金挂钩')}                                        | ${{ moneyHangsOnIt: true }}
    ${'words that hold'}     | ${keyResult('可用性保持在 99.9% 以上')}                                       | ${{ aboutToday: true, improves: false }}
    ${'a band'}              | ${keyResult('可用性', { measure: { type: 'maintain', low: 99, high: 100 } })} | ${{ aboutToday: true, improves: false }}
    ${'from one to another'} | ${keyResult('续约率从 70% 到 90%')}                                           | ${{ aboutToday: false, improves: true }}
    ${'a baseline value'}    | ${keyResult('续约率', { measure: metric(70, null, null, 90) })}               | ${{ aboutToday: false, improves: true }}
    ${'handed down'}         | ${keyResult('续约率', { origin: { kind: 'given', byId: 'member-gao' } })}     | ${{ fromBelow: false }}
  `('$what', ({ given, known }) => {
    const usually = { isPublic: true, insideObjective: true, fromBelow: true }
    expect(knownAnswers(given, alone)).toEqual({ ...usually, ...known })
  })

  test.each`
    text                                                    | hangs
    ${'季度奖金与之挂钩的达标率 95%'}                       | ${true}
    ${'回款率达到 95%，奖金与之挂钩'}                       | ${true}
    ${'销售额与绩效挂钩'}                                   | ${true}
    ${'人均绩效工资达到 5000 元'}                           | ${true}
    ${'人均提成达到 2 万元'}                                | ${true}
    ${'出勤率 98%，计入绩效考核'}                           | ${true}
    ${'Team bonus depends on 95% on-time delivery'}         | ${true}
    ${'Quota attainment of 100%, tied to the annual bonus'} | ${true}
    ${'Bookings of 2 million, which decide our commission'} | ${true}
    ${'发薪准确率从 99% 到 100%'}                           | ${undefined}
    ${'农民工工资按时发放率 100%'}                          | ${undefined}
    ${'薪酬核算差错从 12 起降到 2 起'}                      | ${undefined}
    ${'薪火计划学员留任率 90%'}                             | ${undefined}
    ${'提成核算差错率从 5% 降到 1%'}                        | ${undefined}
    ${'奖金按时发放率 100%'}                                | ${undefined}
    ${'Salary negotiation time from 12 days to 5'}          | ${undefined}
    ${'Commission payout errors from 40 to 5'}              | ${undefined}
    ${'Staff who say how their bonus comes about: 90%'}     | ${undefined}
  `('"$text" says of pay: $hangs', ({ text, hangs }) => {
    expect(knownAnswers(keyResult(text), alone).moneyHangsOnIt).toBe(hangs)
  })

  test.each`
    text                                                 | measure                                     | holds
    ${'确保 NPS 从 30 提升到 50'}                        | ${undefined}                                | ${false}
    ${'Customers who stay past 90 days from 40% to 60%'} | ${undefined}                                | ${false}
    ${'保证准时交付率'}                                  | ${metric(80, null, null, 95)}               | ${false}
    ${'确保可用性不低于 99.9%'}                          | ${undefined}                                | ${true}
    ${'可用性保持在 99.9%'}                              | ${metric(99.9, null, null, 99.9)}           | ${true}
    ${'Keep churn below 2%'}                             | ${undefined}                                | ${true}
    ${'流失率从 5% 降到 3%'}                             | ${{ type: 'maintain', low: null, high: 5 }} | ${true}
  `('"$text" only holds: $holds', ({ text, measure, holds }) => {
    const { aboutToday, improves } = knownAnswers(keyResult(text, measure && { measure }), alone)
    expect({ aboutToday, improves }).toEqual({ aboutToday: holds, improves: !holds })
  })

  test('whether it aligns, where it is aligned or stands at the top', () => {
    const given = keyResult('续约率')
    expect(knownAnswers(given, { ...alone, level: 'company' }).aligns).toBe(true)
    const alignments = [{ objectiveId: 'objective-1', keyResultId: null }]
    expect(knownAnswers(given, { ...alone, alignments }).aligns).toBe(true)
    expect(knownAnswers(given, alone).aligns).toBeUndefined()
  })
})
