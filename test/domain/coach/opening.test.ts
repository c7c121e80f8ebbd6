import { applied } from '@domain/coach/applying'
import { findingsOf } from '@domain/coach/coach'
import { lineOf } from '@domain/coach/line'
import { known } from './corpus/known'
import { keyResult, saidOfKeyResult, saidOfObjective, unwritten } from './writing'

const lines = known.flatMap((each) => each.lines)

const saidOf = (where: 'objective' | 'keyResult', text: string): string =>
  (where === 'objective' ? saidOfObjective(text) : saidOfKeyResult(text)).join()

/** As lines come out of a list in a document, a slide or a chat. */
const marks = [
  '1. ',
  '2、',
  '3）',
  '（4）',
  '(5) ',
  '一、',
  '（二）',
  '①',
  '1️⃣ ',
  '• ',
  '- ',
  '· ',
  '# ',
  '🚀 ',
  '🎯',
  '✅ ',
  'O1：',
  'KR2: ',
  'KR3 ',
  'KR1.2 ',
  'O1-KR2：',
  '目标：',
  '目标一：',
  '关键结果1：',
  '【增长】',
  '[Growth] ',
  '【必达】1. ',
  'Objective 1: ',
  'Key result 2: ',
]

test.each(marks)('%j in front of a line changes nothing that is said of it', (mark) => {
  const changed = lines.filter(({ where, text }) => saidOf(where, text) !== saidOf(where, mark + text))
  expect(changed.map(({ text }) => text)).toEqual([])
})

test.each`
  title                        | quantities
  ${'1.5 倍于去年的老客户'}    | ${1}
  ${'10 家门店盈利'}           | ${1}
  ${'3-5 天到货'}              | ${2}
  ${'95% 的门店盈利'}          | ${1}
  ${'$1.2M from new accounts'} | ${1}
  ${'10,000 users'}            | ${1}
  ${'1、新增客户 30 家'}       | ${1}
  ${'2.新增客户 30 家'}        | ${1}
`('"$title" holds $quantities', ({ title, quantities }) => {
  expect(lineOf(title).quantities).toHaveLength(quantities)
})

test.each(['！！！', '🎉🎉', '——', '1.', '【增长】', 'KR1：'])('%j says nothing yet', (title) => {
  expect(saidOfObjective(title)).toEqual([])
  expect(saidOfKeyResult(title)).toEqual([])
})

test('what stands in front stays where it was when a number moves', () => {
  const draft = {
    title: '【增长】年营收提升到 3.5 亿元',
    why: '',
    level: 'team' as const,
    cycleId: '2026-10-01.3',
    alignments: [],
    keyResults: [keyResult('', { measure: unwritten })],
  }
  const [finding] = findingsOf({ draft, company: {} }).filter(({ remedy }) => remedy === 'moveNumber')
  const after = finding && applied(draft, finding, { newId: () => 'keyresult-2', memberId: 'member-lin' })
  expect(after?.title).toBe('【增长】年营收提升')
  expect(after?.keyResults.map(({ title }) => title)).toEqual(['【增长】年营收提升到 3.5 亿元'])
})
