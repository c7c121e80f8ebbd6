import { civilDate } from '../../domain/calendar/civilDate'
import { chinaCalendar } from '../../domain/calendar/china'
import type { ObjectiveView } from '../../domain/okr/api'
import type { KeyResult } from '../../domain/okr/model'
import { usualCadence } from '../../domain/people/model'
import { todayNow } from '../../src/features/okr/today'
import { sectionsOf } from '../../src/pages/today/sections'
import { type Founding, problemsOf } from '../../src/packages/people/pages/welcome/founding'
import { inviteTokenIn } from '../../src/packages/people/pages/welcome/inviteToken'

const setting = { today: civilDate('2026-11-23'), cadence: usualCadence, calendar: chinaCalendar }

/** Last checked in on a day; before 13 November it is overdue on the 23rd. */
const keyResult = (id: string, ownerId: string, on: string): KeyResult => ({
  id,
  title: id,
  measure: { type: 'metric', baseline: 0, commit: 3, target: 7, stretch: 10 },
  unit: '',
  ownerId,
  origin: { kind: 'own' },
  weight: 1,
  lastCheckIn: { id: `${id}-last`, value: 1, confidence: 7, note: '', on: civilDate(on), at: 0, byId: ownerId },
})

const objective = (id: string, ownerId: string, keyResults: KeyResult[]): ObjectiveView => ({
  _id: id,
  cycleId: '2026-10-01.3',
  ownerId,
  departmentPath: ['department-1'],
  version: 1,
  createdAt: 0,
  updatedAt: 0,
  state: 'published',
  title: id,
  why: '',
  level: 'person',
  alignments: [],
  keyResults,
  publishedAt: Date.parse('2026-10-01T02:00:00Z'),
})

const objectives = [
  objective('mine', 'me', [keyResult('quiet', 'me', '2026-11-05'), keyResult('fresh', 'me', '2026-11-20')]),
  objective('led', 'me', [keyResult('theirs', 'other', '2026-11-05')]),
]
const sections = (held: string[] = [], queued: string[] = []) =>
  sectionsOf({ objectives, drafts: [] }, 'me', setting, new Set(held), new Set(queued))
const ids = (list: { keyResult: KeyResult }[]) => list.map((each) => each.keyResult.id)

describe('Today', () => {
  test('asks for what is overdue, and only of its owner', () => {
    expect(ids(sections().due)).toEqual(['quiet'])
    expect(ids(sections().others)).toEqual(['fresh'])
    expect(sections().owned.map(({ _id }) => _id)).toEqual(['led'])
  })

  test('leaves a row where it was when the page was read', () => {
    expect(ids(sections(['quiet', 'fresh']).due)).toEqual(['quiet', 'fresh'])
  })

  test('asks no more for what waits on this phone', () => {
    const { due, wanting } = sections(['quiet'], ['quiet'])
    expect(ids(due)).toEqual(['quiet'])
    expect(wanting).toEqual([])
  })
})

test.each`
  said            | answered                  | now                       | today
  ${'2026-11-23'} | ${'2026-11-23T01:00:00Z'} | ${'2026-11-23T15:59:00Z'} | ${'2026-11-23'}
  ${'2026-11-23'} | ${'2026-11-23T01:00:00Z'} | ${'2026-11-23T16:01:00Z'} | ${'2026-11-24'}
  ${'2027-01-04'} | ${'2026-11-23T01:00:00Z'} | ${'2026-11-25T01:00:00Z'} | ${'2027-01-06'}
  ${'2026-11-23'} | ${'2026-11-23T01:00:00Z'} | ${'2026-11-20T01:00:00Z'} | ${'2026-11-23'}
`('an answer of $said from $answered is shown as $today at $now', ({ said, answered, now, today }) => {
  expect(todayNow(civilDate(said), Date.parse(answered), Date.parse(now))).toBe(today)
})

test.each`
  pasted                                                                           | token
  ${'abcDEF123_-xyz'}                                                              | ${'abcDEF123_-xyz'}
  ${'  abcDEF123_-xyz\n'}                                                          | ${'abcDEF123_-xyz'}
  ${'http://127.0.0.1:5180/#/packages/people/pages/welcome/index?invite=abcDEF12'} | ${'abcDEF12'}
  ${'林知夏邀请你：/packages/people/pages/welcome/index?a=1&invite=abcDEF12 快来'} | ${'abcDEF12'}
  ${'packages/people/pages/welcome/index?scene=abcDEF123_-xyz'}                    | ${'abcDEF123_-xyz'}
  ${'short'}                                                                       | ${undefined}
  ${''}                                                                            | ${undefined}
  ${'<script>alert(1)</script>'}                                                   | ${undefined}
`('the invite in "$pasted" is $token', ({ pasted, token }) => {
  expect(inviteTokenIn(pasted)).toBe(token)
})

const founding: Founding = {
  companyId: 'company-123',
  name: '屿川科技',
  departmentName: '总经办',
  myName: '陈屹',
  fiscalStartMonth: 1,
  cycleLength: 3,
  language: 'zh-CN',
}

test.each<[Partial<Founding>, ReturnType<typeof problemsOf>]>([
  [{}, {}],
  [{ name: '  ' }, { name: 'missing' }],
  [{ name: '屿' }, { name: 'tooShort' }],
  [{ name: '屿'.repeat(41) }, { name: 'tooLong' }],
  [
    { myName: '陈'.repeat(31), departmentName: '' },
    { myName: 'tooLong', departmentName: 'missing' },
  ],
])('a company with %j has the problems %j', (part, problems) => {
  expect(problemsOf({ ...founding, ...part })).toEqual(problems)
})
