import { type AuditAction, auditActions, changesIn, idsIn, isAuditAction, showsAll } from '@domain/people/audit'

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
