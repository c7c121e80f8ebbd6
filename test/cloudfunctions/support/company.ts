import { newMember } from '../../../cloudfunctions/people/newMember'
import { civilDate } from '../../../domain/calendar/civilDate'
import { noRules } from '../../../domain/calendar/company'
import { usualHours } from '../../../domain/calendar/hours'
import type { Company, Department, Member, Role } from '../../../domain/people/model'
import { openDoors } from '../../support/joining'
import type { World } from './world'

const createdAt = Date.parse('2026-01-05T01:00:00Z')

export const companyOf = (id: string, name: string): Company => ({
  _id: id,
  name,
  language: 'zh-CN',
  fiscalStartMonth: 1,
  cycleLength: 3,
  cadence: { everyWeeks: 1, weekday: 5 },
  hours: usualHours,
  calendar: noRules,
  milestonesAllowed: true,
  joining: openDoors,
  createdAt,
  version: 1,
})

/** A person of a test: `oOwner` in WeChat is the member `member-owner`. */
export const openidOf = (person: string): string => `o-${person}`
export const memberIdOf = (person: string): string => `member-${person}`

export interface PersonSetting {
  roles?: Role[]
  manager?: string
  leftOn?: string
  endsOn?: string
  name?: string
}

export function memberOf(department: Department, person: string, setting: PersonSetting = {}): Member {
  const { roles = ['member'], manager, name = `同事${person}` } = setting
  const member = newMember(memberIdOf(person), department, { openid: openidOf(person), name, roles, at: createdAt })
  return {
    ...member,
    managerId: manager === undefined ? null : memberIdOf(manager),
    standing: setting.leftOn === undefined ? member.standing : { state: 'left', leftOn: civilDate(setting.leftOn) },
    endsOn: setting.endsOn === undefined ? null : civilDate(setting.endsOn),
  }
}

/** The people of the first company, named by what they are to the objective that tests write. */
export const people = [
  'administrator',
  'sponsor',
  'champion',
  'coach',
  'manager',
  'owner',
  'keyResultOwner',
  'keyResultManager',
  'sharedWith',
  'colleague',
  'leaver',
  'endedCoach',
] as const
export type Person = (typeof people)[number]

export const cast: Record<Person, PersonSetting> = {
  administrator: { roles: ['member', 'administrator'] },
  sponsor: { roles: ['member', 'sponsor'] },
  champion: { roles: ['member', 'champion'] },
  coach: { roles: ['coach'] },
  manager: {},
  owner: { manager: 'manager' },
  keyResultOwner: { manager: 'keyResultManager' },
  keyResultManager: {},
  sharedWith: {},
  colleague: {},
  leaver: { leftOn: '2026-10-30' },
  endedCoach: { roles: ['coach'], endsOn: '2026-11-17' },
}

export const companyId = 'company-tongpin'
export const otherCompanyId = 'company-other'

export const headOffice: Department = {
  _id: 'department-head',
  companyId,
  name: '总部',
  path: ['department-head'],
  order: 1,
}
export const engineering: Department = {
  _id: 'department-engineering',
  companyId,
  name: '研发',
  path: ['department-head', 'department-engineering'],
  order: 2,
}
export const otherDepartment: Department = {
  _id: 'department-other',
  companyId: otherCompanyId,
  name: '别处',
  path: ['department-other'],
  order: 1,
}

/** A company with its cast, and another one with a `stranger` in it. */
export async function foundCompanies(world: World): Promise<void> {
  const members = people.map((person) => memberOf(engineering, person, cast[person]))
  const stranger = memberOf(otherDepartment, 'stranger', { roles: ['member', 'administrator'] })
  await world.seed('companies', [companyOf(companyId, '同频科技'), companyOf(otherCompanyId, '另一家')])
  await world.seed('departments', [headOffice, engineering, otherDepartment])
  await world.seed('members', [...members, stranger])
  await world.seed(
    'accounts',
    [...members, stranger].map((member) => ({ _id: member.openid, companyIds: [member.companyId] })),
  )
}
