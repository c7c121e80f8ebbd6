import * as v from 'valibot'
import type { Call } from '@domain/call'
import { calendarApi } from '@domain/calendar/api'
import { failureCodes } from '@domain/failure'
import { okrApi } from '@domain/okr/api'
import { peopleApi } from '@domain/people/api'
import { reviewApi } from '@domain/review/api'
import { reminderApi } from '@domain/reminder/api'
import { lessonApi } from '@domain/review/lessonApi'
import { similarApi } from '@domain/review/similarApi'
import { closingApi } from '@domain/review/closingApi'
import { annualTalkApi } from '@domain/review/annualTalkApi'
import { midQuarterApi } from '@domain/review/midQuarterApi'
import { feedbackApi } from '@domain/review/feedbackApi'
import { content, keyResult, rising } from './okr/fixtures'

const companyId = 'company-1'
const reference = { companyId, objectiveId: 'objective-1' }
const conditional = { ...reference, version: 1 }
const reviewed = { companyId, memberId: 'member-lin', cycleId: '2026-10-01.3' }
const talk = { companyId, year: 2026 }
const written = content({
  alignments: [{ objectiveId: 'objective-9', keyResultId: null }],
  keyResults: [
    keyResult('keyresult-1', { measure: rising, origin: { kind: 'given', byId: 'member-wang' } }),
    keyResult('keyresult-2', { measure: { type: 'maintain', low: 1, high: 2 } }),
    keyResult('keyresult-3', { measure: { type: 'milestone' } }),
    keyResult('keyresult-4', { measure: { type: 'baseline' } }),
  ],
})

/** One good input of every call: what follows breaks each of its fields in turn. */
const good: {
  [Name in
    | keyof typeof okrApi
    | keyof typeof peopleApi
    | keyof typeof reviewApi
    | keyof typeof midQuarterApi
    | keyof typeof reminderApi
    | keyof typeof feedbackApi
    | keyof typeof lessonApi
    | keyof typeof similarApi
    | keyof typeof closingApi
    | keyof typeof annualTalkApi
    | keyof typeof calendarApi]: unknown
} = {
  today: { companyId },
  browse: {
    companyId,
    scope: { kind: 'department', departmentId: 'department-1' },
    cycleId: '2026-10-01.3',
    health: null,
    after: null,
  },
  search: { companyId, text: '续约', after: null },
  objective: reference,
  saveDraft: { ...conditional, draft: written },
  shareDraft: { ...conditional, memberIds: ['member-wang'] },
  publish: conditional,
  edit: { ...conditional, content: written, reason: '' },
  checkIn: {
    ...reference,
    keyResultId: 'keyresult-1',
    checkInId: 'checkin-1',
    value: 1,
    confidence: 5,
    note: '',
    basedOn: null,
    reason: '月报周五才出',
  },
  undoCheckIn: { ...reference, checkInId: 'checkin-1' },
  checkIns: { ...reference, after: null },
  archive: conditional,
  archived: { companyId },
  restore: conditional,
  session: { companyId: null, language: 'zh-CN' },
  createCompany: {
    companyId,
    name: '同频科技',
    myName: '林晓',
    departmentName: '总部',
    fiscalStartMonth: 1,
    cycleLength: 3,
    language: 'zh-CN',
  },
  createInvite: { companyId, departmentId: 'department-1' },
  openInvite: { token: 'token' },
  join: { token: 'token', name: '林晓' },
  departments: { companyId, after: null },
  members: { companyId, search: '', departmentId: null, after: null },
  person: { companyId, memberId: 'member-lin' },
  saveProfile: { companyId, version: 1, name: '林晓', title: '' },
  changeCalendar: {
    companyId,
    version: 1,
    change: {
      kind: 'announceYear',
      announcement: {
        year: 2027,
        announcedOn: '2026-11-24',
        off: [{ festival: 'newYear', from: '2027-01-01', until: '2027-01-03' }],
        makeUp: ['2027-01-31'],
      },
    },
  },
  changeWorkingTime: {
    companyId,
    version: 1,
    hours: { from: 540, until: 1080 },
    cadence: { everyWeeks: 1, weekday: 5 },
  },
  changeManager: { companyId, memberId: 'member-lin', managerId: 'member-wang', version: 1 },
  review: reviewed,
  saveAnswers: {
    companyId,
    cycleId: '2026-10-01.3',
    version: 0,
    answers: {
      possible: '一起看流失客户',
      moved: '导入引导',
      movedKeyResult: { objectiveId: 'objective-1', keyResultId: 'keyresult-1', title: '续约率' },
      next: '周五一起更新',
    },
  },
  submit: { companyId, cycleId: '2026-10-01.3', version: 1 },
  propose: { ...reviewed, startsAt: 1_800_000_000_000 },
  accept: { ...reviewed, startsAt: 1_800_000_000_000 },
  hold: reviewed,
  saveNote: { ...reviewed, version: 0, note: '约好每周五更新' },
  approve: { ...reviewed, submission: 1, noteVersion: 1 },
  sendBack: { ...reviewed, submission: 1, reason: '第二问再具体些' },
  acknowledge: { companyId, cycleId: '2026-10-01.3' },
  queue: { companyId, cycleId: '2026-10-01.3', after: null },
  states: { companyId, cycleId: '2026-10-01.3', departmentId: 'department-1', after: null },
  nameStandIn: { companyId, standIn: { memberId: 'member-wang', from: '2026-12-01', until: '2026-12-31' } },
  reviewMidQuarter: {
    ...conditional,
    decisions: [
      {
        keyResultId: 'keyresult-1',
        kind: 'adjust',
        measure: rising,
        reason: '市场变了',
        said: { value: 4, confidence: 6, basedOn: 'checkin-1' },
        blocker: '接口没定',
        helperIds: ['member-wang'],
        toldIds: ['member-guan'],
      },
      {
        keyResultId: 'keyresult-2',
        kind: 'keep',
        said: null,
        blocker: '',
        helperIds: [],
        toldIds: [],
      },
    ],
  },
  midQuarterTeam: { companyId, after: null },
  inbox: { companyId, after: null },
  unread: { companyId },
  markRead: { companyId, reminderIds: ['checkIn:2026-11-27:due:member-lin'] },
  reminding: { companyId },
  saveReminding: {
    companyId,
    version: 1,
    reminding: {
      hours: { from: 600, until: 1020 },
      leave: { from: '2026-12-01', until: '2026-12-31' },
      weeklyMost: 2,
      language: 'en',
    },
  },
  keepLanguage: { companyId, language: 'en' },
  grant: { companyId, grantId: 'grant-0001', accepted: ['due', 'meeting'] },
  saveReminderRules: {
    companyId,
    version: 1,
    cadence: { everyWeeks: 1, weekday: 5 },
    rules: { weeklyMost: 3, draftLead: 10, midQuarterLead: 3, readReviewAfter: 2 },
  },
  unreachable: { companyId, after: null },
  troubles: { companyId, about: 'failed', after: null },
  nudge: { companyId, nudgeId: 'nudge-0001', departmentId: 'department-1', text: '周五一起更新' },
  nudges: { companyId, after: null },
  askForFeedback: {
    ...reference,
    requestId: 'request-1',
    colleagueId: 'member-wang',
    keyResultId: 'keyresult-1',
    question: '我多做哪一件事，对你最有帮助？',
  },
  answerFeedback: { companyId, requestId: 'request-1', answer: '早一周把导入样例给我们' },
  declineFeedback: { companyId, requestId: 'request-1', reason: '这周在发版' },
  withdrawFeedback: { companyId, requestId: 'request-1' },
  feedback: { companyId, requestId: 'request-1' },
  myFeedback: { companyId, after: null },
  feedbackForMe: { companyId, after: null },
  feedbackGiven: { companyId, cycleId: '2026-10-01.3' },
  lessons: { companyId, text: '续约', departmentId: 'department-1', tag: '客户', after: null },
  myLessons: { companyId, after: null },
  similarLessons: { companyId, title: '新客户很快用出价值', keyResults: ['新客户 30 天留存率'] },
  lesson: { companyId, lessonId: 'lesson-0001' },
  saveLesson: {
    companyId,
    lessonId: 'lesson-0001',
    version: 0,
    lesson: {
      title: '先陪客户导一次数据',
      learned: '陪着导一次就都会了',
      tags: ['客户上手', '数据'],
      departmentId: 'department-1',
      objectiveId: 'objective-1',
    },
  },
  withdrawLesson: { companyId, lessonId: 'lesson-0001', version: 1 },
  shareLesson: { companyId, lessonId: 'lesson-0001', version: 2 },
  thankLesson: { companyId, lessonId: 'lesson-0001', thanked: true },
  lessonThanks: { companyId, lessonId: 'lesson-0001', after: null },
  close: {
    ...conditional,
    finals: [
      { keyResultId: 'keyresult-1', value: 82, basedOn: 'checkin-1', learned: '先问清楚再动手' },
      { keyResultId: 'keyresult-4', value: null, basedOn: null, learned: '没找到基线' },
    ],
    reason: '月报周五才出',
    onward: { kind: 'carried', draftId: 'objective-2' },
  },
  carryOn: { ...conditional, draftId: 'objective-2' },
  closingMine: { companyId },
  cycleSummary: { companyId, cycleId: '2026-10-01.3', after: null },
  annualTalk: { companyId, year: 2026 },
  gatherAnnualTalk: { ...talk, version: 1 },
  saveAnnualTalk: {
    ...talk,
    version: 1,
    words: {
      sections: [
        {
          cycleId: '2026-10-01.3',
          possible: '做成了',
          moved: '推动了',
          next: '接着做',
          included: true,
          withNote: false,
        },
      ],
      wish: '想说的',
    },
  },
  shareAnnualTalk: { ...talk, version: 1, withId: 'member-guan' },
  takeBackAnnualTalk: talk,
  annualTalkPdf: { ...talk, version: 1, language: 'en', from: 0 },
  sharedAnnualTalk: { ...talk, memberId: 'member-lin' },
  sharedAnnualTalks: { companyId, after: null },
}

/** Fields that have a usual value. */
const optional = new Set(['session.language', 'checkIn.reason'])

const calls: readonly Call[] = [
  ...Object.values(okrApi),
  ...Object.values(peopleApi),
  ...Object.values(reviewApi),
  ...Object.values(calendarApi),
  ...Object.values(midQuarterApi),
  ...Object.values(reminderApi),
  ...Object.values(feedbackApi),
  ...Object.values(lessonApi),
  ...Object.values(similarApi),
  ...Object.values(closingApi),
  ...Object.values(annualTalkApi),
]
const inputs = new Map(Object.entries(good))
const cases = calls.map((call) => ({ name: call.name, call, input: inputs.get(call.name) }))

/** Every path into a value, the value itself first. */
function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [[...path], ...inner.flatMap(([key, each]) => pathsOf(each, [...path, key]))]
}

/** The same value with another one at a path; `undefined` takes the field away. */
function put(value: unknown, [key, ...rest]: readonly string[], next: unknown): unknown {
  if (key === undefined) return next
  if (Array.isArray(value)) return value.map((each, index) => (String(index) === key ? put(each, rest, next) : each))
  return Object.fromEntries(
    Object.entries(Object(value)).flatMap(([name, each]) => {
      if (name !== key) return [[name, each]]
      const changed = put(each, rest, next)
      return changed === undefined ? [] : [[name, changed]]
    }),
  )
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((within, key) => Object.entries(Object(within)).find(([name]) => name === key)?.[1], value)

type Issue = v.BaseIssue<unknown>
const issuesOf = (call: Call, input: unknown): Issue[] => [...(v.safeParse(call.input, input).issues ?? [])]
const fieldOf = (issue: Issue): string => v.getDotPath(issue) ?? ''
const codes: readonly string[] = failureCodes

/**
 * What an issue means. Schemas name our codes as their messages, but for objects and unions: what those refuse is told
 * by the kind of issue alone, and `cloudfunctions/platform` reads it the same way.
 */
const hasMeaning = (issue: Issue): boolean =>
  codes.includes(issue.message) ||
  (issue.type === 'strict_object' && ['never', 'Object'].includes(issue.expected ?? '')) ||
  (issue.type === 'strict_object' && issue.received === 'undefined') ||
  issue.type === 'variant'

const junk = [
  null,
  true,
  5,
  -1,
  1.5,
  Number.NaN,
  Infinity,
  1e308,
  '',
  'x',
  '<script>',
  '🎉'.repeat(40),
  'a'.repeat(100_000),
  [],
  [null],
  [[]],
  {},
  { kind: 'x' },
  { type: 'x' },
  { $ne: null },
  { __proto__: null },
]

test('every call has one name, and an example here', () => {
  expect(calls.map(({ name }) => name).sort()).toEqual(Object.keys(good).sort())
  expect(new Set(calls.map(({ name }) => name)).size).toBe(calls.length)
})

describe.each(cases)('$name', ({ name, call, input }) => {
  const fields = pathsOf(input)

  test('takes its example', () => {
    expect(issuesOf(call, input)).toEqual([])
    expect(v.parse(call.input, input)).toEqual(input)
  })

  test('names a field that is missing', () => {
    const named = fields.filter((each) => each.length > 0 && !Array.isArray(at(input, each.slice(0, -1))))
    for (const path of named.filter((each) => !optional.has([name, ...each].join('.')))) {
      const [issue] = issuesOf(call, put(input, path, undefined))
      expect([path.join('.'), issue && fieldOf(issue), issue?.received]).toEqual([
        path.join('.'),
        path.join('.'),
        'undefined',
      ])
    }
  })

  test('names a field that nobody knows, wherever it stands', () => {
    for (const path of fields) {
      const object = at(input, path)
      if (typeof object !== 'object' || object === null || Array.isArray(object)) continue
      const issues = issuesOf(call, put(input, path, { ...object, surprise: 1 }))
      expect(issues.map((issue) => [fieldOf(issue), issue.type, issue.expected])).toEqual([
        [[...path, 'surprise'].join('.'), 'strict_object', 'never'],
      ])
    }
  })

  test('refuses whatever else a field may hold by that field, and with one of our codes', () => {
    for (const path of fields) {
      for (const wrong of junk) {
        for (const issue of issuesOf(call, put(input, path, wrong))) {
          const field = fieldOf(issue)
          const inside = field === path.join('.') || field.startsWith([...path, ''].join('.'))
          // Two key results that the junk has given one id are the list's fault.
          const ofList = issue.message === 'notAllowedValue' && path.join('.').startsWith(field)
          if (!hasMeaning(issue) || !(inside || ofList)) {
            throw new Error(`${path.join('.')} = ${JSON.stringify(wrong)?.slice(0, 40)}: ${field} ${issue.message}`)
          }
        }
      }
    }
  })

  test.each([undefined, null, 5, 'text', true, Number.NaN])('refuses %p for its whole input', (whole) => {
    const [issue] = issuesOf(call, whole)
    expect([issue?.type, issue?.expected, issue?.path]).toEqual(['strict_object', 'Object', undefined])
  })

  test('refuses texts of 100,000 characters in every field that is a text', () => {
    for (const path of fields.filter((each) => typeof at(input, each) === 'string')) {
      expect(v.is(call.input, put(input, path, 'a'.repeat(100_000)))).toBe(false)
    }
  })
})

test.each`
  scope                                                | field                   | meaning
  ${{}}                                                | ${'scope.kind'}         | ${'missing'}
  ${{ kind: 'galaxy' }}                                | ${'scope.kind'}         | ${'notAllowedValue'}
  ${'company'}                                         | ${'scope'}              | ${'wrongType'}
  ${{ kind: 'department' }}                            | ${'scope.departmentId'} | ${'missing'}
  ${{ kind: 'company', departmentId: 'department-1' }} | ${'scope.departmentId'} | ${'unknownField'}
`('scope $scope: $field $meaning', ({ scope, field, meaning }) => {
  const [issue] = issuesOf(okrApi.browse, put(good.browse, ['scope'], scope))
  const read = {
    missing: issue?.received === 'undefined',
    notAllowedValue: issue?.type === 'variant' && issue.received === '"galaxy"',
    wrongType: issue?.type === 'variant' && issue.expected === 'Object',
    unknownField: issue?.expected === 'never',
  }
  expect(issue && fieldOf(issue)).toBe(field)
  expect(Object.entries(read).filter(([, is]) => is)).toEqual([[meaning, true]])
})

test('what JSON can smuggle in by name is refused too', () => {
  for (const name of ['__proto__', 'constructor', 'toString']) {
    const input: unknown = JSON.parse(`{"companyId": "company-1", "${name}": {"polluted": true}}`)
    expect(issuesOf(okrApi.today, input).map(({ expected }) => expected)).toEqual(['never'])
  }
})

test.each(calls.map(({ name, standing, input }) => ({ name, standing, input })))(
  '$name belongs to one company, or to the account alone',
  ({ standing, input }) => {
    const entries = 'entries' in input ? Object.keys(Object(input.entries)) : []
    expect(standing === 'account' || entries.includes('companyId')).toBe(true)
  },
)
