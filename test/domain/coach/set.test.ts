import type { Neighbour } from '@domain/coach/model'
import type { OkrRules } from '@domain/okr/rules'
import { coached, keyResult, metric } from './writing'

const rules: OkrRules = {
  edition: 1,
  publishedAt: 0,
  levels: ['company', 'department', 'team', 'person'],
  amounts: { team: 2, person: 2, least: 2, most: 4 },
  thresholds: 'three',
  types: ['metric', 'baseline', 'maintain'],
  drafts: 'chosen',
  alignment: 'suggested',
  ownShare: 60,
}

const neighbour = (title: string, changes: Partial<Neighbour> = {}): Neighbour => ({
  id: 'objective-1',
  title,
  level: 'department',
  ownerId: 'member-gao',
  keyResults: [],
  ...changes,
})

const written = (count: number, changes = {}) =>
  Array.from({ length: count }, (_, index) =>
    keyResult(`客户自助办结的第 ${index} 类业务占比`, {
      id: `keyresult-${index}`,
      measure: metric(10, 20, 30, 40),
      unit: 'percent',
      ...changes,
    }),
  )

const saidOfSet = (...[situation]: Parameters<typeof coached>) =>
  coached(situation)
    .filter(({ place }) => place.on === 'set')
    .map(({ rule }) => rule)

const title = '让客户自己就能把事办完'

test.each`
  count | said
  ${1}  | ${['tooFewKeyResults']}
  ${2}  | ${[]}
  ${5}  | ${[]}
  ${6}  | ${['tooManyKeyResults']}
`('$count key results: $said', ({ count, said }) => {
  expect(saidOfSet({ title, keyResults: written(count) })).toEqual(said)
})

test("the company's own amounts count before the method's", () => {
  const company = { okrRules: { ...rules, alignment: 'free' as const } }
  expect(saidOfSet({ title, company, keyResults: written(5) })).toEqual(['tooManyKeyResults'])
  const own = [neighbour('甲', { level: 'team' }), neighbour('乙', { level: 'team' })]
  expect(saidOfSet({ title, company, keyResults: written(3), around: { own } })).toEqual(['tooManyObjectives'])
  expect(saidOfSet({ title, keyResults: written(3), around: { own } })).toEqual([])
})

test('key results that all move at the end only', () => {
  const lagging = ['年度营收', '老客户续约率'].map((text, index) =>
    keyResult(text, { id: `keyresult-${index}`, measure: metric(10, 20, 30, 40), unit: 'percent' }),
  )
  expect(saidOfSet({ title, keyResults: lagging })).toEqual(['allLagging'])
  expect(saidOfSet({ title, keyResults: [...lagging, ...written(1)] })).toEqual([])
})

test('nearly the same objective as another', () => {
  const around = { department: [neighbour('让客户自己就能把事情办完')] }
  expect(saidOfSet({ title, keyResults: written(2), around })).toEqual(['duplicateOfAnother'])
  expect(saidOfSet({ title: '让司机不用等', keyResults: written(2), around })).toEqual([])
})

test('a copy of what it supports is said as such', () => {
  const parents = [neighbour('让客户自己就能把事办完')]
  expect(saidOfSet({ title, aligned: true, keyResults: written(2), around: { parents } })).toEqual(['copyOfParent'])
})

test('nothing proposed by those who own it', () => {
  const given = { origin: { kind: 'given', byId: 'member-gao' } }
  expect(saidOfSet({ title, keyResults: written(2, given) })).toEqual(['noneFromBelow'])
  expect(
    saidOfSet({ title, keyResults: [...written(2, given), keyResult('每周主动打开看板的占比 20%', { id: 'own' })] }),
  ).toEqual([])
})

test('what it supports is asked for where the company suggests it', () => {
  const company = { okrRules: rules }
  expect(saidOfSet({ title, company, keyResults: written(2) })).toEqual(['orphan'])
  expect(saidOfSet({ title, company, aligned: true, keyResults: written(2) })).toEqual([])
  expect(saidOfSet({ title, company, level: 'company', keyResults: written(2) })).toEqual([])
  expect(saidOfSet({ title, keyResults: written(2) })).toEqual([])
})

test.each`
  parent          | level       | used                                           | isSkipped
  ${'company'}    | ${'person'} | ${['company', 'department', 'team', 'person']} | ${true}
  ${'company'}    | ${'person'} | ${['company', 'person']}                       | ${false}
  ${'department'} | ${'team'}   | ${['company', 'department', 'team', 'person']} | ${false}
  ${'team'}       | ${'team'}   | ${['company', 'department', 'team', 'person']} | ${false}
`('from $level to $parent where there are $used skips a level: $isSkipped', ({ parent, level, used, isSkipped }) => {
  const company = { okrRules: { ...rules, levels: used } }
  const around = { parents: [neighbour('成为客户离不开的伙伴', { level: parent })] }
  const said = saidOfSet({ title, level, company, aligned: true, keyResults: written(2), around })
  expect(said.includes('levelSkipped')).toBe(isSkipped)
})

test('a key result that nobody owns, or that a colleague measures too', () => {
  const rulesOfFirst = (...[situation]: Parameters<typeof coached>) =>
    coached(situation).flatMap(({ rule, place }) => (place.on === 'keyResult' ? [rule] : []))
  expect(rulesOfFirst({ title, keyResults: written(1, { ownerId: '' }) })).toContain('ownerMissing')
  expect(rulesOfFirst({ title, keyResults: written(1), around: { gone: ['member-lin'] } })).toContain('ownerMissing')
  const department = [neighbour('让办事更快', { keyResults: [{ title: '客户自助办结的第 3 类业务占比' }] })]
  expect(rulesOfFirst({ title, keyResults: written(1), around: { department } })).toContain('sameMetricInDepartment')
  expect(rulesOfFirst({ title, keyResults: written(1) })).toEqual(['keyResultFromTo'])
})

test.each`
  pace   | confidences  | said
  ${0.1} | ${[9, 8, 9]} | ${['confidenceHighAtStart']}
  ${0.1} | ${[9, 5, 9]} | ${[]}
  ${0.6} | ${[9, 8, 9]} | ${[]}
  ${0.6} | ${[7, 7, 7]} | ${['scoresBunched']}
  ${0.6} | ${[7, 7]}    | ${[]}
  ${0.1} | ${[]}        | ${[]}
`('at $pace of the cycle, forecasts of $confidences: $said', ({ pace, confidences, said }) => {
  const lastCheckIns = confidences.map((confidence: number, index: number) => ({
    confidence,
    keyResultId: `keyresult-${index}`,
  }))
  expect(saidOfSet({ title, keyResults: written(3), running: { pace, lastCheckIns } })).toEqual(said)
})
