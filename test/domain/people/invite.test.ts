import { civilDate } from '@domain/calendar/civilDate'
import {
  answeringFor,
  answersFor,
  inviteStateOn,
  refuseTerms,
  revoked,
  usedOnce,
  withPlaceHeld,
} from '@domain/people/invite'
import { isLapsed, isWaiting, joiningOf, usualJoining } from '@domain/people/joining'
import type { Invite } from '@domain/people/invite'

const today = civilDate('2026-11-18')
const invite: Invite = {
  _id: 'a'.repeat(64),
  companyId: 'company-1',
  departmentId: null,
  as: { kind: 'member' },
  byId: 'member-1',
  lastDay: today,
  mostUses: 2,
  usesLeft: 1,
  standing: { state: 'open' },
  createdAt: 1,
  order: '1',
}

test('an invite opens to the end of its last day, for so many people, until it is taken back', () => {
  expect(inviteStateOn(invite, today)).toBe('open')
  expect(inviteStateOn(invite, civilDate('2026-11-19'))).toBe('over')
  expect(inviteStateOn(usedOnce(invite), today)).toBe('usedUp')
  expect(inviteStateOn(revoked(invite, 'member-2', 5), today)).toBe('revoked')
})

test('a coach’s is over with the coach’s own last day', () => {
  const coaching = { ...invite, as: { kind: 'coach', endsOn: civilDate('2026-11-17') } } as const
  expect(inviteStateOn(coaching, civilDate('2026-11-17'))).toBe('open')
  expect(inviteStateOn(coaching, today)).toBe('over')
})

test('it is taken back once, and the first who did stays who did', () => {
  const once = revoked(invite, 'member-2', 5)
  expect(revoked(once, 'member-3', 9)).toBe(once)
})

test('whoever took the last place by asking has it still', () => {
  expect(inviteStateOn(withPlaceHeld(usedOnce(invite), true), today)).toBe('open')
  expect(withPlaceHeld(invite, false)).toBe(invite)
})

const terms = { as: { kind: 'member' }, lastDay: today, mostUses: 50 } as const
const coach = (endsOn: string) => ({ ...terms, mostUses: 1, as: { kind: 'coach' as const, endsOn: civilDate(endsOn) } })

test.each`
  terms                                             | what
  ${terms}                                          | ${'today only'}
  ${{ ...terms, lastDay: civilDate('2027-02-16') }} | ${'ninety days'}
  ${coach('2026-11-18')}                            | ${'a coach for a day'}
`('$what is within bounds', ({ terms: these }) => {
  expect(() => refuseTerms(these, today)).not.toThrow()
})

test.each`
  terms                                             | code                  | field
  ${{ ...terms, lastDay: civilDate('2026-11-17') }} | ${'dayOutsideBounds'} | ${'lastDay'}
  ${{ ...terms, lastDay: civilDate('2027-02-17') }} | ${'dayOutsideBounds'} | ${'lastDay'}
  ${coach('2026-11-17')}                            | ${'dayOutsideBounds'} | ${'as.endsOn'}
  ${coach('2028-01-01')}                            | ${'dayOutsideBounds'} | ${'as.endsOn'}
  ${{ ...coach('2026-12-31'), mostUses: 6 }}        | ${'tooLarge'}         | ${'mostUses'}
`('$field out of bounds is refused with $code', ({ terms: these, code, field }) => {
  expect(() => refuseTerms(these, today)).toThrow(expect.objectContaining({ code, field }))
})

const member = { roles: ['member' as const], departmentId: 'mobile' }
const champion = { ...member, roles: ['member' as const, 'champion' as const], coaches: ['sales'] }
const administrator = { ...member, roles: ['administrator' as const] }

test.each`
  who              | path                          | answers
  ${member}        | ${['root', 'mobile']}         | ${false}
  ${champion}      | ${['root', 'mobile']}         | ${true}
  ${champion}      | ${['mobile', 'ios']}          | ${true}
  ${champion}      | ${['root', 'sales', 'north']} | ${true}
  ${champion}      | ${['root', 'design']}         | ${false}
  ${champion}      | ${['root']}                   | ${false}
  ${champion}      | ${[]}                         | ${false}
  ${administrator} | ${[]}                         | ${true}
  ${administrator} | ${['root', 'design']}         | ${true}
`('$who.roles answer for $path: $answers', ({ who, path, answers }) => {
  expect(answersFor(who, path)).toBe(answers)
})

test('what somebody answers for begins at these departments', () => {
  expect(answeringFor(administrator)).toBeNull()
  expect(answeringFor(champion)).toEqual(['mobile', 'sales'])
  expect(answeringFor(member)).toEqual([])
})

test('a wish to join waits for thirty days', () => {
  const day = 86_400_000
  const request = { standing: { state: 'waiting' as const }, askedAt: 100 * day }
  expect([isWaiting(request, 129 * day), isLapsed(request, 129 * day)]).toEqual([true, false])
  expect([isWaiting(request, 130 * day), isLapsed(request, 130 * day)]).toEqual([false, true])
})

test('a company that has chosen nothing lets nobody in on a link alone', () => {
  expect(joiningOf({})).toBe(usualJoining)
  expect(usualJoining).toEqual({ listed: 'atOnce', unlisted: 'afterApproval' })
})
