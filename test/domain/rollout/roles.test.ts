import type { Member, Role } from '@domain/people/model'
import { notBegun } from '@domain/rollout/model'
import { coachedSchema, coaching, coordinatedBy, uncoordinated, withoutRole, withRole } from '@domain/rollout/roles'
import * as v from 'valibot'

const member = (roles: Role[], more: Partial<Member> = {}): Member => ({
  _id: 'member-lin',
  companyId: 'company',
  openid: 'o-lin',
  name: '林知夏',
  nameTerms: [],
  departmentId: 'sales',
  departmentPath: ['root', 'sales'],
  order: 'lin',
  managerId: null,
  roles,
  title: '',
  standing: { state: 'active' },
  endsOn: null,
  createdAt: 0,
  version: 3,
  ...more,
})

describe('a role', () => {
  test('is added to what somebody is already', () => {
    expect(withRole(member(['member', 'administrator']), 'sponsor')).toMatchObject({
      roles: ['member', 'administrator', 'sponsor'],
      version: 4,
    })
  })

  test('is nothing new to who has it', () => {
    const champion = member(['member', 'champion'])
    expect(withRole(champion, 'champion')).toBe(champion)
  })

  test('is not for an outside coach', () => {
    expect(() => withRole(member(['coach']), 'champion')).toThrow(
      expect.objectContaining({ code: 'outsideCoach', field: 'memberId' }),
    )
  })

  test('ends, and nothing else of what somebody is', () => {
    const both = member(['member', 'sponsor', 'champion'], { coaches: ['legal'] })
    expect(withoutRole(both, 'sponsor')).toMatchObject({
      roles: ['member', 'champion'],
      coaches: ['legal'],
      version: 4,
    })
    const ended = withoutRole(both, 'champion')
    expect(ended.roles).toEqual(['member', 'sponsor'])
    expect(ended).not.toHaveProperty('coaches')
  })

  test('that somebody does not have cannot end', () => {
    const staff = member(['member'])
    expect(withoutRole(staff, 'champion')).toBe(staff)
  })
})

describe('coaching', () => {
  test('is of other departments: the own one goes without saying', () => {
    expect(coaching(member(['member', 'champion']), ['sales', 'legal'])).toMatchObject({
      coaches: ['legal'],
      version: 4,
    })
  })

  test('of no other department leaves nothing behind', () => {
    expect(coaching(member(['member', 'champion'], { coaches: ['legal'] }), [])).not.toHaveProperty('coaches')
  })

  test("is a champion's", () => {
    expect(() => coaching(member(['member']), ['legal'])).toThrow(expect.objectContaining({ code: 'notChampion' }))
  })

  test('names each department once, and at most twenty', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, at) => `department-${at}`)
    expect(v.parse(coachedSchema, ['department-1', 'department-1'])).toEqual(['department-1'])
    expect(v.is(coachedSchema, ids(20))).toBe(true)
    expect(v.is(coachedSchema, ids(21))).toBe(false)
  })
})

describe('the coordinator', () => {
  test('is one of the champions', () => {
    expect(coordinatedBy(notBegun('company'), member(['member', 'champion']))).toMatchObject({
      coordinatorId: 'member-lin',
      version: 1,
    })
    expect(() => coordinatedBy(notBegun('company'), member(['member', 'sponsor']))).toThrow(
      expect.objectContaining({ code: 'notChampion', field: 'memberId' }),
    )
  })

  test('steps down', () => {
    const rollout = uncoordinated({ ...notBegun('company'), coordinatorId: 'member-lin', version: 5 })
    expect(rollout).not.toHaveProperty('coordinatorId')
    expect(rollout.version).toBe(6)
  })
})
