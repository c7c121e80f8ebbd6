import { applied, measuredBy } from '@domain/coach/applying'
import { findingsOf } from '@domain/coach/coach'
import { lineOf } from '@domain/coach/line'
import type { Remedy } from '@domain/coach/model'
import { limits, type ObjectiveDraft, objectiveDraftSchema } from '@domain/okr/model'
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
  before                                | title                     | stretch  | unit
  ${'让客户对交付的满意度升到 95%'}     | ${'让客户对交付的满意度'} | ${95}    | ${'percent'}
  ${'年营收做到 3.5 亿元'}              | ${'年营收'}               | ${35000} | ${'tenThousandYuan'}
  ${'Increase revenue to five million'} | ${'Increase revenue'}     | ${5e6}   | ${''}
  ${'Raise NPS to 60'}                  | ${'Raise NPS'}            | ${60}    | ${''}
`('the number of "$before" becomes a key result', ({ before, title, stretch, unit }) => {
  const after = remedied(draft({ title: before }), 'moveNumber')
  expect(after.title).toBe(title)
  expect(after.keyResults.map(said)).toEqual([{ title: before, measure: metric(null, null, null, stretch), unit }])
})

test('a key result that is still empty is used first, and none that is written', () => {
  const empty = keyResult('', { id: 'keyresult-1' })
  const full = keyResult('续约率从 70% 到 90%', { id: 'keyresult-2' })
  const after = remedied(draft({ title: '满意度升到 95%', keyResults: [full, empty] }), 'moveNumber')
  expect(after.keyResults.map(({ id, title }) => [id, title])).toEqual([
    ['keyresult-2', '续约率从 70% 到 90%'],
    ['keyresult-1', '满意度升到 95%'],
  ])
})

test('there is no ninth key result', () => {
  const keyResults = Array.from({ length: limits.keyResults }, (_, index) =>
    keyResult('写好的', { id: `keyresult-${index}` }),
  )
  const before = draft({ title: '满意度升到 95%', keyResults })
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
  text                                   | measure                       | unit
  ${'续约率从 70% 到 90%'}               | ${metric(70, 76, 84, 90)}     | ${'percent'}
  ${'由 8 天缩短至 3 天'}                | ${metric(8, 6.5, 4.5, 3)}     | ${'days'}
  ${'月销售额从 80 万元提升到 200 万元'} | ${metric(80, 116, 164, 200)}  | ${'tenThousandYuan'}
  ${'NPS 从 20 到 40'}                   | ${metric(20, 26, 34, 40)}     | ${''}
  ${'客户从 120 家到 300 家'}            | ${metric(120, 174, 246, 300)} | ${'家'}
  ${'从 8 小时降到 30 分钟'}             | ${metric(8, 14.6, 23.4, 30)}  | ${''}
  ${'提升用户体验'}                      | ${unwritten}                  | ${''}
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

test('where an objective leads from one number to another, both go', () => {
  const after = remedied(draft({ title: '让续约率从 70% 提升到 90%' }), 'moveNumber')
  expect(after.title).toBe('让续约率')
  expect(after.keyResults.map(said)).toEqual([
    { title: '让续约率从 70% 提升到 90%', measure: metric(70, 76, 84, 90), unit: 'percent' },
  ])
})
