import { civilDate } from '../../../domain/calendar/civilDate'
import { back, left } from '../../../domain/people/leaving'
import type { Member } from '../../../domain/people/model'
import { placed, placeOf } from '../../../domain/people/placing'

const member: Member = {
  _id: 'member-lin',
  companyId: 'company-tongpin',
  openid: 'o-lin',
  name: '林知夏',
  nameTerms: ['林知', '知夏', '林', '知', '夏'],
  departmentId: 'department-sales',
  departmentPath: ['department-head', 'department-sales'],
  order: '林知夏-member-lin',
  managerId: 'member-gu',
  roles: ['member'],
  title: '客户经理',
  standing: { state: 'active' },
  endsOn: null,
  createdAt: 0,
  version: 3,
}
const east = { _id: 'department-east', path: ['department-head', 'department-sales', 'department-east'] }

describe('a place in the company', () => {
  test('changes in what is said, and stays in the rest', () => {
    expect(placed(member, { department: east, title: '区域经理' })).toEqual({
      ...member,
      departmentId: east._id,
      departmentPath: east.path,
      title: '区域经理',
      version: 4,
    })
  })

  test('brings a new name everything that it is found by', () => {
    const renamed = placed(member, { name: '林夏' })
    expect(renamed).toMatchObject({ name: '林夏', order: '林夏-member-lin', nameTerms: ['林夏', '林', '夏'] })
  })

  test('is the very same where nothing changes', () => {
    const same = {
      name: member.name,
      managerId: member.managerId,
      department: { _id: member.departmentId, path: [...member.departmentPath] },
    }
    expect(placed(member, same)).toBe(member)
  })

  test('has no department that a champion coaches besides it', () => {
    const champion: Member = { ...member, roles: ['member', 'champion'], coaches: [east._id, 'department-hr'] }
    expect(placed(champion, { department: east }).coaches).toEqual(['department-hr'])
    expect(placed({ ...champion, coaches: [east._id] }, { department: east })).not.toHaveProperty('coaches')
  })

  test('is told to the trail by the fields that differ', () => {
    const next = placed(member, { managerId: null, employeeNumber: '1007' })
    expect(placeOf(member, next)).toEqual({ managerId: 'member-gu', employeeNumber: null })
    expect(placeOf(next, member)).toEqual({ managerId: null, employeeNumber: '1007' })
  })
})

describe('who leaves', () => {
  const leftOn = civilDate('2026-11-27')

  test('leads nothing any more, and keeps name and place', () => {
    const leader: Member = {
      ...member,
      roles: ['member', 'champion', 'administrator'],
      coaches: [east._id],
      standIn: { memberId: 'member-gu', from: leftOn, until: leftOn },
    }
    expect(left(leader, { leftOn })).toEqual({ ...member, standing: { state: 'left', leftOn }, version: 4 })
  })

  test('says who took over', () => {
    expect(left(member, { leftOn, successorId: 'member-gu' }).standing).toEqual({
      state: 'left',
      leftOn,
      successorId: 'member-gu',
    })
  })

  test('is an outside coach still, where that is all that they were', () => {
    expect(left({ ...member, roles: ['coach'] }, { leftOn }).roles).toEqual(['coach'])
  })

  test('comes back as a plain member, to the same place', () => {
    const leader: Member = { ...member, roles: ['member', 'sponsor', 'administrator'] }
    expect(back(left(leader, { leftOn }))).toEqual({ ...member, version: 5 })
  })
})
