import { applied, measuredBy, withRemediesThatWork } from '@domain/coach/applying'
import { findingsOf } from '@domain/coach/coach'
import { lineOf } from '@domain/coach/line'
import type { Remedy } from '@domain/coach/model'
import { limits, type ObjectiveDraft, objectiveDraftSchema } from '@domain/okr/model'
import type { OkrRules, WritingRules } from '@domain/okr/rules'
import fc from 'fast-check'
import * as v from 'valibot'
import { known } from './corpus/known'
import { keyResult, metric, unwritten } from './writing'

const draft = (changes: Partial<ObjectiveDraft>): ObjectiveDraft => ({
  title: '',
  why: '',
  level: 'team',
  cycleId: '2026-10-01.3',
  alignments: [],
  keyResults: [],
  ...changes,
})

let made = 0
const applying = { newId: () => `new-${(made += 1)}-keyresult`, memberId: 'member-lin' }

/** The draft after the remedy of the first finding that has it; as it is where none has. */
function remedied(before: ObjectiveDraft, remedy: Remedy): ObjectiveDraft {
  const finding = findingsOf({ draft: before, company: {} }).find((each) => each.remedy === remedy)
  return finding ? applied(before, finding, applying) : before
}

const said = ({ title, measure, unit }: ReturnType<typeof keyResult>) => ({ title, measure, unit })

test.each`
  before                                     | title                               | stretch  | unit
  ${'让客户对交付的满意度提升到 95%'}        | ${'让客户对交付的满意度提升'}       | ${95}    | ${'percent'}
  ${'年营收提升到 3.5 亿元'}                 | ${'年营收提升'}                     | ${35000} | ${'tenThousandYuan'}
  ${'营收增长 30%，利润翻番'}                | ${'营收增长，利润翻番'}             | ${30}    | ${'percent'}
  ${'让 90% 的客户续约'}                     | ${'让客户续约'}                     | ${90}    | ${'percent'}
  ${'为 500 家企业提供稳定服务'}             | ${'为企业提供稳定服务'}             | ${500}   | ${'家'}
  ${'完成 500 万销售'}                       | ${'完成销售'}                       | ${5e6}   | ${''}
  ${'Increase revenue to five million'}      | ${'Increase revenue'}               | ${5e6}   | ${''}
  ${'Raise NPS to 60 by year end'}           | ${'Raise NPS by year end'}          | ${60}    | ${''}
  ${'Win the trust of 500 customers'}        | ${'Win the trust of customers'}     | ${500}   | ${'customers'}
  ${'Get 90% of customers to renew'}         | ${'Get customers to renew'}         | ${90}    | ${'percent'}
  ${'Hire 8 customer success managers'}      | ${'Hire customer success managers'} | ${8}     | ${'managers'}
  ${'提升客户满意度到 95%'}                  | ${'提升客户满意度'}                 | ${95}    | ${'percent'}
  ${'Win 30% of the market'}                 | ${'Win the market'}                 | ${30}    | ${'percent'}
  ${'Keep 95% of our customers happy'}       | ${'Keep our customers happy'}       | ${95}    | ${'percent'}
  ${'85% of issues solved at first contact'} | ${'Issues solved at first contact'} | ${85}    | ${'percent'}
  ${'Grow 30% in Asia'}                      | ${'Grow in Asia'}                   | ${30}    | ${'percent'}
  ${'Win 50 banks and earn their trust'}     | ${'Win banks and earn their trust'} | ${50}    | ${'banks'}
  ${'营收增长 50%，并成为客户首选'}          | ${'营收增长，并成为客户首选'}       | ${50}    | ${'percent'}
  ${'30 家门店和客户一起成长'}               | ${'门店和客户一起成长'}             | ${30}    | ${'家'}
`('the number of "$before" becomes a key result', ({ before, title, stretch, unit }) => {
  const after = remedied(draft({ title: before }), 'moveNumber')
  expect(after.title).toBe(title)
  expect(after.keyResults.map(said)).toEqual([{ title: before, measure: metric(null, null, null, stretch), unit }])
})

test.each`
  before                                       | title                          | baseline | stretch | unit
  ${'让续约率从 70% 提升到 90%'}               | ${'让续约率提升'}              | ${70}    | ${90}   | ${'percent'}
  ${'小程序 NPS 从 20 提升到 40'}              | ${'小程序 NPS 提升'}           | ${20}    | ${40}   | ${''}
  ${'从 50 家到 200 家门店都有人情味'}         | ${'门店都有人情味'}            | ${50}    | ${200}  | ${'家'}
  ${'Grow from 10 to 50 enterprise customers'} | ${'Grow enterprise customers'} | ${10}    | ${50}   | ${'customers'}
`('where "$before" leads from one number to another, both go', ({ before, title, baseline, stretch, unit }) => {
  const after = remedied(draft({ title: before }), 'moveNumber')
  expect(after.title).toBe(title)
  expect(after.keyResults.map(said)).toMatchObject([{ title: before, measure: { baseline, stretch }, unit }])
})

test.each([
  '制造出零缺陷的产品',
  '确保全年安全生产零事故',
  'Ship zero-defect software',
  '实现零事故、零投诉',
  '让事故率降为零',
  '用一年时间成为区域第一',
  '成为 500 强企业信赖的供应商',
  '用两年时间把营收从 3 亿做到 10 亿',
  '让客户对交付的满意度升到 95%',
  '确保 NPS 达到 60',
  '可用性保持在 99.9%',
  '满意度不低于 90%',
  '突破 500 家客户',
  'NPS 达到 60，成为行业标杆',
  '年营收做到 5 亿',
  '客户满意度达到 95%',
  '客户满意度 95%',
  '客户增长率达到 30%',
  '每 1000 名员工的事故降到 2 起',
  'Annual revenue reaches $5M',
  'Annual revenue to $5M',
  'Customer satisfaction at 95%',
  '平均 10 分钟内帮客户开好户',
  'Double revenue by year end',
  'Cut waiting by half for patients',
  'Grow to 50 customers',
  'A hundred clients who rave about us',
  'Make NPS 60',
  'Reach $5M and delight every customer',
  'Achieve $5M in revenue and become profitable',
  'Become profitable and achieve $5M',
  'Generate $2M from partners and make them rich',
  'Close CNY 300 million this year',
  'Hit 10k users and make them happy',
  'Get 10k users and keep them',
  '做到 5 亿，并让客户满意',
  '新签 30 家，让客户放心',
  '帮客户省下 500 万，赢得信任',
  '从 3 家店到 30 家店，让邻居都喝得到',
  '从 50 家到 200 家门店，让更多人喝到好咖啡',
  '100 家门店，家家盈利',
  'From 3 stores to 30 stores, loved by neighbours',
])('the number stays in "%s", which would say something else without it', (title) => {
  const before = draft({ title })
  const findings = findingsOf({ draft: before, company: {} })
  expect(remedied(before, 'moveNumber')).toBe(before)
  expect(withRemediesThatWork(findings, before, {}).map(({ remedy }) => remedy)).not.toContain('moveNumber')
})

test('a key result that is still empty is used first, and none that is written', () => {
  const empty = keyResult('', { id: 'keyresult-1' })
  const full = keyResult('续约率从 70% 到 90%', { id: 'keyresult-2' })
  const after = remedied(draft({ title: '满意度提升到 95%', keyResults: [full, empty] }), 'moveNumber')
  expect(after.keyResults.map(({ id, title }) => [id, title])).toEqual([
    ['keyresult-2', '续约率从 70% 到 90%'],
    ['keyresult-1', '满意度提升到 95%'],
  ])
})

test('there is no ninth key result', () => {
  const keyResults = Array.from({ length: limits.keyResults }, (_, index) =>
    keyResult('写好的', { id: `keyresult-${index}` }),
  )
  const before = draft({ title: '满意度提升到 95%', keyResults })
  expect(remedied(before, 'moveNumber')).toBe(before)
})

test.each`
  before                                                  | parts
  ${'在退货率不升的前提下，日活到 50 万，次日留存到 45%'} | ${['在退货率不升的前提下，日活到 50 万', '次日留存到 45%']}
  ${'日活到 50 万，且次日留存到 45%，前提是投诉不增加'}   | ${['日活到 50 万', '次日留存到 45%，前提是投诉不增加']}
  ${'【增长】日活到 50 万、次日留存到 45%。'}             | ${['【增长】日活到 50 万', '次日留存到 45%']}
`('"$before" is split without losing a word', ({ before, parts }) => {
  const after = remedied(draft({ keyResults: [keyResult(before)] }), 'split')
  expect(after.keyResults.map(({ title }) => title)).toEqual(parts)
})

test('two results in one line become two, and the first keeps its place', () => {
  const before = draft({
    keyResults: [
      keyResult('招聘周期缩短到 40 天，录用接受率从 70% 提高到 85%', { id: 'keyresult-1' }),
      keyResult('别的', { id: 'keyresult-2' }),
    ],
  })
  const after = remedied(before, 'split')
  expect(after.keyResults.map(said).slice(0, 2)).toEqual([
    { title: '招聘周期缩短到 40 天', measure: metric(null, null, null, 40), unit: 'days' },
    { title: '录用接受率从 70% 提高到 85%', measure: metric(70, 74.5, 80.5, 85), unit: 'percent' },
  ])
  expect(after.keyResults[0]?.id).toBe('keyresult-1')
  expect(after.keyResults[2]?.id).toBe('keyresult-2')
})

test('a missing start becomes a baseline to be found', () => {
  const before = draft({ keyResults: [keyResult('NPS 达到 50')] })
  expect(remedied(before, 'makeBaseline').keyResults[0]).toEqual({
    ...before.keyResults[0],
    measure: { type: 'baseline' },
  })
})

test.each`
  typed                                    | title                     | measure
  ${'all values, beside 客户满意度'}       | ${'客户满意度达到 95 分'} | ${metric(null, 85, 90, 95)}
  ${'what it is to reach'}                 | ${'NPS 达到 50'}          | ${metric(null, null, null, 50)}
  ${'a middle value, where words lead on'} | ${'续约率从 70% 到 90%'}  | ${metric(null, 75, null, null)}
`('nothing is offered that would drop $typed', ({ title, measure }) => {
  const before = draft({ keyResults: [keyResult(title, { measure })] })
  const findings = findingsOf({ draft: before, company: {} })
  for (const finding of findings) expect(applied(before, finding, applying)).toBe(before)
  expect(withRemediesThatWork(findings, before, {}).flatMap(({ remedy }) => remedy ?? [])).toEqual([])
})

test.each`
  what                | measure                                      | unit
  ${'four numbers'}   | ${metric(32, 38, 44, 50)}                    | ${'万'}
  ${'one number'}     | ${metric(null, 38, null, null)}              | ${''}
  ${'done or not'}    | ${{ type: 'milestone' }}                     | ${''}
  ${'something kept'} | ${{ type: 'maintain', low: 45, high: null }} | ${'percent'}
`('the first part of a line that is split keeps what was chosen: $what', ({ measure, unit }) => {
  const before = draft({ keyResults: [keyResult('DAU 达到 50 万，留存达到 45%', { measure, unit })] })
  expect(remedied(before, 'split').keyResults.map(said)).toEqual([
    { title: 'DAU 达到 50 万', measure, unit },
    { title: '留存达到 45%', measure: metric(null, null, null, 45), unit: 'percent' },
  ])
})

const rulesOf = (changes: Partial<OkrRules>): WritingRules => ({
  okrRules: {
    edition: 1,
    publishedAt: 0,
    levels: ['company', 'department', 'team', 'person'],
    amounts: { team: 3, person: 3, least: 1, most: 4 },
    thresholds: 'three',
    types: ['metric', 'baseline'],
    drafts: 'chosen',
    alignment: 'free',
    ownShare: 60,
    ...changes,
  },
})
const written = (count: number) =>
  Array.from({ length: count }, (_, at) => keyResult('写好的', { id: `keyresult-${at + 2}` }))
const moving = { title: 'Raise NPS to 60' }
const unstarted = { keyResults: [keyResult('NPS 达到 50')] }
const several = (others: number) => ({ keyResults: [keyResult('DAU 达到 50 万，留存达到 45%'), ...written(others)] })

test.each`
  remedy            | where                                       | given                                                    | company                              | offered
  ${'makeBaseline'} | ${'baselines are found'}                    | ${unstarted}                                             | ${rulesOf({})}                       | ${true}
  ${'makeBaseline'} | ${'nothing is said of it'}                  | ${unstarted}                                             | ${{}}                                | ${true}
  ${'makeBaseline'} | ${'baselines are not found'}                | ${unstarted}                                             | ${rulesOf({ types: ['metric'] })}    | ${false}
  ${'split'}        | ${'there is room'}                          | ${several(2)}                                            | ${rulesOf({})}                       | ${true}
  ${'split'}        | ${'there are as many as the company wants'} | ${several(3)}                                            | ${rulesOf({})}                       | ${false}
  ${'split'}        | ${'there are as many as can be'}            | ${several(limits.keyResults - 1)}                        | ${{}}                                | ${false}
  ${'split'}        | ${'nothing is measured in numbers'}         | ${several(0)}                                            | ${rulesOf({ types: ['milestone'] })} | ${false}
  ${'moveNumber'}   | ${'there is room'}                          | ${{ ...moving, keyResults: written(3) }}                 | ${rulesOf({})}                       | ${true}
  ${'moveNumber'}   | ${'there are as many as the company wants'} | ${{ ...moving, keyResults: written(4) }}                 | ${rulesOf({})}                       | ${false}
  ${'moveNumber'}   | ${'there are as many as can be'}            | ${{ ...moving, keyResults: written(limits.keyResults) }} | ${{}}                                | ${false}
`('$remedy where $where: $offered', ({ remedy, given, company, offered }) => {
  const before = draft(given)
  const findings = findingsOf({ draft: before, company })
  expect(findings.map((each) => each.remedy)).toContain(remedy)
  const working = withRemediesThatWork(findings, before, company)
  expect(working.map(({ rule }) => rule)).toEqual(findings.map(({ rule }) => rule))
  expect(working.some((each) => each.remedy === remedy)).toBe(offered)
})

test.each`
  text                                   | measure                          | unit
  ${'续约率从 70% 到 90%'}               | ${metric(70, 76, 84, 90)}        | ${'percent'}
  ${'由 8 天缩短至 3 天'}                | ${metric(8, 6.5, 4.5, 3)}        | ${'days'}
  ${'月销售额从 80 万元提升到 200 万元'} | ${metric(80, 116, 164, 200)}     | ${'tenThousandYuan'}
  ${'净利润由 -800 万元提升到 200 万元'} | ${metric(-800, -500, -100, 200)} | ${'tenThousandYuan'}
  ${'NPS 从 20 到 40'}                   | ${metric(20, 26, 34, 40)}        | ${''}
  ${'客户从 120 家到 300 家'}            | ${metric(120, 174, 246, 300)}    | ${'家'}
  ${'从 8 小时降到 30 分钟'}             | ${metric(8, 14.6, 23.4, 30)}     | ${''}
  ${'提升用户体验'}                      | ${unwritten}                     | ${''}
`('the fields take what "$text" says', ({ text, measure, unit }) => {
  expect(measuredBy(lineOf(text))).toEqual({ measure, unit })
})

const lines = known.flatMap((entry) => entry.lines)
const line = fc.constantFrom(...lines.map(({ text }) => text))

test('whatever a remedy does, the draft can be kept, and no key result that was written is lost', () => {
  fc.assert(
    fc.property(line, fc.array(line, { maxLength: 8 }), (title, titles) => {
      const keyResults = titles.map((each, index) => keyResult(each, { id: `keyresult-${index}` }))
      const before = draft({ title, keyResults })
      fc.pre(v.is(objectiveDraftSchema, before))
      for (const finding of findingsOf({ draft: before, company: {} })) {
        const after = applied(before, finding, applying)
        expect(v.is(objectiveDraftSchema, after)).toBe(true)
        const ids = after.keyResults.map(({ id }) => id)
        expect(keyResults.filter(({ id }) => !ids.includes(id))).toEqual([])
      }
    }),
  )
})
