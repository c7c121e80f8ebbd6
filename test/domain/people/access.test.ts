import { addDays, civilDate } from '@domain/calendar/civilDate'
import { asAdministrator, asCoach, coachingUntil, isOutsideCoach, watermarkOf, without } from '@domain/people/access'
import type { Member, Role } from '@domain/people/model'

const today = civilDate('2026-11-18')

const somebody = (roles: Role[], given: Partial<Member> = {}): Member => ({
  _id: 'member-lin',
  companyId: 'company-1',
  openid: 'o-lin',
  name: '林晓',
  nameTerms: [],
  departmentId: 'department-1',
  departmentPath: ['department-1'],
  order: '林晓-member-lin',
  managerId: null,
  roles,
  title: '',
  standing: { state: 'active' },
  endsOn: null,
  createdAt: 0,
  version: 4,
  ...given,
})

test.each`
  roles                    | outside
  ${['coach']}             | ${true}
  ${['member', 'coach']}   | ${false}
  ${['champion', 'coach']} | ${false}
  ${['member']}            | ${false}
`('somebody who is $roles comes from outside: $outside', ({ roles, outside }) => {
  expect(isOutsideCoach(somebody(roles))).toBe(outside)
})

test('a role is added once and counts the version once', () => {
  const named = asAdministrator(somebody(['member']))
  expect(named).toMatchObject({ roles: ['member', 'administrator'], version: 5 })
  expect(asAdministrator(named)).toBe(named)
  expect(asCoach(somebody(['member']))).toMatchObject({ roles: ['member', 'coach'] })
})

test('who does not work here administers nothing', () => {
  expect(() => asAdministrator(somebody(['coach']))).toThrow(expect.objectContaining({ code: 'outsideCoach' }))
})

test('a role that ends leaves the others, and never nobody at all', () => {
  expect(without(somebody(['member', 'coach']), 'coach')).toMatchObject({ roles: ['member'], version: 5 })
  const outside = somebody(['coach'])
  expect(without(outside, 'coach')).toBe(outside)
  const member = somebody(['member'])
  expect(without(member, 'administrator')).toBe(member)
})

test.each`
  days   | code
  ${-1}  | ${'dayOver'}
  ${0}   | ${undefined}
  ${366} | ${undefined}
  ${367} | ${'dayTooFar'}
`('a last day $days days from today: $code', ({ days, code }) => {
  const coming = () => coachingUntil(somebody(['coach']), addDays(today, days), today)
  if (code) expect(coming).toThrow(expect.objectContaining({ code }))
  else expect(coming()).toMatchObject({ endsOn: addDays(today, days), version: 5 })
})

test('the same last day again is no change, and a colleague has none', () => {
  const coach = somebody(['coach'], { endsOn: today })
  expect(coachingUntil(coach, today, today)).toBe(coach)
  expect(() => coachingUntil(somebody(['member', 'coach']), today, today)).toThrow(
    expect.objectContaining({ code: 'notCoach' }),
  )
})

test.each`
  employeeNumber  | department   | sign
  ${'TP20031187'} | ${'研发'}    | ${'林晓 1187'}
  ${'87'}         | ${'研发'}    | ${'林晓 87'}
  ${undefined}    | ${'研发'}    | ${'林晓 研发'}
  ${undefined}    | ${undefined} | ${'林晓'}
`('$employeeNumber in $department signs as $sign', ({ employeeNumber, department, sign }) => {
  expect(watermarkOf({ name: '林晓', ...(employeeNumber ? { employeeNumber } : {}) }, department)).toBe(sign)
})
