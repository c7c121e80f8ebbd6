import { type AuditAction, auditActions, isAuditAction, showsAll } from '@domain/people/audit'
import { changesIn, idsIn } from '@domain/people/auditChanges'

const names = {
  person: (id: string) => ({ 'member-lin': '林晓', 'member-wang': '王芳' })[id],
  department: (id: string) => ({ 'department-1': '研发' })[id],
}
const changed = (action: string, before: object, after: object) =>
  changesIn({ action, before: { ...before }, after: { ...after } }, names)

test.each`
  field             | before                 | after                                      | was                                     | is
  ${'name'}         | ${'林小'}              | ${'林晓'}                                  | ${{ kind: 'text', text: '林小' }}       | ${{ kind: 'text', text: '林晓' }}
  ${'title'}        | ${''}                  | ${'工程师'}                                | ${null}                                 | ${{ kind: 'text', text: '工程师' }}
  ${'managerId'}    | ${null}                | ${'member-wang'}                           | ${null}                                 | ${{ kind: 'names', names: ['王芳'] }}
  ${'came'}         | ${undefined}           | ${['member-lin', 'member-gone']}           | ${null}                                 | ${{ kind: 'names', names: ['林晓'] }}
  ${'departmentId'} | ${'department-1'}      | ${'department-gone'}                       | ${{ kind: 'names', names: ['研发'] }}   | ${null}
  ${'roles'}        | ${['member']}          | ${['member', 'coach']}                     | ${{ kind: 'words', words: ['member'] }} | ${{ kind: 'words', words: ['member', 'coach'] }}
  ${'standing'}     | ${{ state: 'active' }} | ${{ state: 'left', leftOn: '2026-11-18' }} | ${{ kind: 'words', words: ['active'] }} | ${{ kind: 'words', words: ['left'] }}
  ${'endsOn'}       | ${'2026-11-30'}        | ${'2026-13-45'}                            | ${{ kind: 'day', day: '2026-11-30' }}   | ${null}
  ${'watermark'}    | ${false}               | ${true}                                    | ${{ kind: 'flag', on: false }}          | ${{ kind: 'flag', on: true }}
  ${'edition'}      | ${1}                   | ${2}                                       | ${{ kind: 'number', number: 1 }}        | ${{ kind: 'number', number: 2 }}
`('$field from $before to $after is told in words and names', ({ field, before, after, was, is }) => {
  expect(changed('saveProfile', { [field]: before }, { [field]: after })).toEqual([{ field, before: was, after: is }])
})

test('owners of key results are named in the order of these', () => {
  const change = changed(
    'handOver',
    { keyResultOwnerIds: ['member-lin', 'member-lin', 'member-wang'] },
    { keyResultOwnerIds: ['member-wang', 'member-lin', 'member-wang'] },
  )
  expect(change).toEqual([
    {
      field: 'keyResultOwnerIds',
      before: { kind: 'names', names: ['林晓', '林晓', '王芳'] },
      after: { kind: 'names', names: ['王芳', '林晓', '王芳'] },
    },
  ])
})

test('working hours and the day of check-ins are told, and how often is not', () => {
  const hours = (until: number) => ({ from: 540, until })
  const change = changed(
    'changeWorkingTime',
    { hours: hours(1080), cadence: { everyWeeks: 1, weekday: 5 } },
    { hours: hours(1110), cadence: { everyWeeks: 2, weekday: 4 } },
  )
  expect(change).toEqual([
    {
      field: 'hours',
      before: { kind: 'hours', from: 540, until: 1080 },
      after: { kind: 'hours', from: 540, until: 1110 },
    },
    { field: 'weekday', before: { kind: 'weekday', weekday: 5 }, after: { kind: 'weekday', weekday: 4 } },
  ])
})

test('of the reminder rules those are told that changed', () => {
  const rules = { weeklyMost: 3, draftLead: 10, midQuarterLead: 3, readReviewAfter: 2 }
  expect(changed('saveReminderRules', { rules }, { rules: { ...rules, weeklyMost: 0 } })).toEqual([
    { field: 'weeklyMost', before: { kind: 'number', number: 3 }, after: { kind: 'number', number: 0 } },
  ])
})

test('the company’s own days and an announced year are told by their days, without ids', () => {
  const dayOff = { kind: 'dayOff', id: 'exception-1', from: '2026-11-20', until: '2026-11-21', name: '公司周年' }
  const saturdays = { kind: 'alternatingSaturdays', id: 'exception-2', from: '2026-11-21', until: null }
  const { id: _dayOffId, ...dayOffTold } = dayOff
  const { id: _saturdaysId, ...saturdaysTold } = saturdays
  expect(changed('changeCalendar', { exceptions: [dayOff] }, { exceptions: [] })).toEqual([
    { field: 'exceptions', before: { kind: 'ownDays', days: [dayOffTold] }, after: null },
  ])
  expect(changed('changeCalendar', { exceptions: [] }, { exceptions: [saturdays] })).toEqual([
    { field: 'exceptions', before: null, after: { kind: 'ownDays', days: [saturdaysTold] } },
  ])
  const off = [{ festival: 'newYear', from: '2027-01-01', until: '2027-01-03' }]
  const year = { year: 2027, announcedOn: '2026-11-10', off, makeUp: ['2027-02-07'] }
  expect(changed('changeCalendar', { years: [] }, { years: [year] })).toEqual([
    {
      field: 'years',
      before: null,
      after: {
        kind: 'holidays',
        year: 2027,
        off: [{ from: '2027-01-01', until: '2027-01-03' }],
        makeUp: ['2027-02-07'],
      },
    },
  ])
})

test('an import is told by what it is about to do and what was chosen, and none of something is no line', () => {
  const counts = { errors: 0, warnings: 4, departments: 2, added: 12, changed: 0, moved: 1, left: 3, unchanged: 7 }
  const told = changed('importRoster', {}, { counts, choices: { owned: 'follow', leaving: 'end' } })
  expect(told.map(({ field, after }) => [field, after])).toEqual([
    ['newDepartments', { kind: 'number', number: 2 }],
    ['added', { kind: 'number', number: 12 }],
    ['moved', { kind: 'number', number: 1 }],
    ['notInFile', { kind: 'number', number: 3 }],
    ['owned', { kind: 'words', words: ['follow'] }],
    ['leaving', { kind: 'words', words: ['end'] }],
  ])
})

test.each`
  action                 | stored
  ${'changeWorkingTime'} | ${{ hours: 9, cadence: { weekday: 7 } }}
  ${'changeWorkingTime'} | ${{ hours: null, cadence: null }}
  ${'changeCalendar'}    | ${{ exceptions: [{ kind: 'tomorrow' }], years: 'all' }}
  ${'saveReminderRules'} | ${{ rules: { weeklyMost: 'three' } }}
`('$stored of $action, which cannot be read, is not told', ({ action, stored }) => {
  expect(changed(action, {}, stored)).toEqual([])
})

test('a field that is not listed is shown of no act, and what stayed is no change', () => {
  expect(changed('publish', { version: 1, secret: '私下' }, { version: 2, secret: '公开' })).toEqual([])
  expect(changed('saveProfile', { name: '林晓' }, { name: '林晓' })).toEqual([])
})

test('of what belongs to somebody nothing is shown, nor of an act that this release does not know', () => {
  const acts = Object.keys(auditActions)
    .filter(isAuditAction)
    .filter((action) => !showsAll({ action }))
  expect(acts).toEqual(expect.arrayContaining<AuditAction>(['saveDraft', 'comment', 'approve', 'answerFeedback']))
  for (const action of [...acts, 'actOfTomorrow', 'constructor']) {
    expect(changed(action, { name: '甲' }, { name: '乙' })).toEqual([])
    expect(idsIn([{ action, before: { managerId: 'member-lin' }, after: {} }])).toEqual({ people: [], departments: [] })
  }
})

test('the ids to be named are those of shown fields, each once', () => {
  const entry = {
    action: 'changeManager',
    before: { managerId: 'member-lin', version: 'member-not' },
    after: { managerId: 'member-wang', departmentId: 'department-1', coaches: ['department-1', 'department-2'] },
  }
  expect(idsIn([entry, entry])).toEqual({
    people: ['member-lin', 'member-wang'],
    departments: ['department-1', 'department-2'],
  })
})
