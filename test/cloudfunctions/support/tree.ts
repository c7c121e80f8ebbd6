import type { CallInput } from '../../../domain/call'
import { departmentsApi } from '../../../domain/people/departmentsApi'
import { type JoinRequest, timeOrder } from '../../../domain/people/joining'
import { membersApi } from '../../../domain/people/membersApi'
import type { Department, Member } from '../../../domain/people/model'
import { companyId, memberIdOf, openidOf } from './company'
import type { World } from './world'

const administrator = openidOf('administrator')

type Without<Call extends keyof typeof departmentsApi> = Omit<
  CallInput<(typeof departmentsApi)[Call]>,
  'companyId' | 'departmentId' | 'version'
>

/** Somebody's wish to join a department. @param askedAt milliseconds since 1970 */
export const wishFor = (name: string, departmentPath: string[], askedAt = 0): JoinRequest => ({
  _id: `request-${name}`,
  companyId,
  openid: `o-${name}`,
  name,
  as: { kind: 'member' },
  employeeNumber: null,
  departmentPath,
  inviteId: 'hash',
  standing: { state: 'waiting' },
  askedAt,
  order: timeOrder(askedAt, `request-${name}`),
})

/** What an administrator does with departments and people, each as a line. */
export const keeping = (world: World) => ({
  add: (departmentId: string, parentId: string | null, name = departmentId) =>
    world.call(administrator, departmentsApi.addDepartment, { companyId, departmentId, parentId, name }),
  rename: (departmentId: string, version: number, name: string) =>
    world.call(administrator, departmentsApi.renameDepartment, { companyId, departmentId, version, name }),
  order: (departmentId: string, version: number, step: 'up' | 'down') =>
    world.call(administrator, departmentsApi.orderDepartment, { companyId, departmentId, version, step }),
  head: (departmentId: string, version: number, headId: string | null) =>
    world.call(administrator, departmentsApi.nameHead, { companyId, departmentId, version, headId }),
  move: (departmentId: string, version: number, to: Without<'moveDepartment'>) =>
    world.call(administrator, departmentsApi.moveDepartment, { companyId, departmentId, version, ...to }),
  merge: (departmentId: string, version: number, intoId: string) =>
    world.call(administrator, departmentsApi.mergeDepartment, { companyId, departmentId, version, intoId }),
  remove: (departmentId: string, version: number) =>
    world.call(administrator, departmentsApi.removeDepartment, { companyId, departmentId, version }),
  page: (departmentId: string) => world.call(administrator, departmentsApi.department, { companyId, departmentId }),
  async untilSettled(): Promise<void> {
    while (!(await world.call(administrator, departmentsApi.continueTreeChange, { companyId })).settled);
  },
  async departmentNow(id: string): Promise<Department> {
    const [department] = await world.stored<Department>('departments', { _id: id })
    if (!department) throw new Error(`no ${id}`)
    return department
  },
  async memberNow(person: string): Promise<Member> {
    const [member] = await world.stored<Member>('members', { _id: memberIdOf(person) })
    if (!member) throw new Error(`no ${person}`)
    return member
  },
  /** Changes somebody's place, in what is said. */
  async place(person: string, given: Partial<CallInput<typeof membersApi.placeMember>> = {}, openid = administrator) {
    return world.call(openid, membersApi.placeMember, { ...(await this.placing(person)), ...given })
  },
  async placing(person: string): Promise<CallInput<typeof membersApi.placeMember>> {
    const {
      _id: memberId,
      version,
      name,
      title,
      employeeNumber = null,
      departmentId,
      managerId,
    } = await this.memberNow(person)
    return { companyId, memberId, version, name, title, employeeNumber, departmentId, managerId, owned: 'stay' }
  },
  ends: (person: string, successor: string | null = null, leftOn = '2026-11-17', openid = administrator) =>
    world.call(openid, membersApi.endMembership, {
      companyId,
      memberId: memberIdOf(person),
      leftOn,
      successorId: successor === null ? null : memberIdOf(successor),
    }),
  takesBack: (person: string) =>
    world.call(administrator, membersApi.takeBack, { companyId, memberId: memberIdOf(person) }),
  detail: (person: string) => world.call(administrator, membersApi.member, { companyId, memberId: memberIdOf(person) }),
  list: (given: Partial<CallInput<typeof membersApi.memberList>> = {}) =>
    world.call(administrator, membersApi.memberList, {
      companyId,
      list: 'present',
      search: '',
      departmentId: null,
      after: null,
      ...given,
    }),
  trail: async (action: string) => world.stored<{ before: object; after: object }>('audit', { companyId, action }),
})
