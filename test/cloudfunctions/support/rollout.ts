import type { CallInput } from '../../../domain/call'
import { civilDate } from '../../../domain/calendar/civilDate'
import type { Department, Member } from '../../../domain/people/model'
import type { Rollout } from '../../../domain/rollout/model'
import { startApi } from '../../../domain/rollout/startApi'
import { companyId, engineering, headOffice, memberIdOf, openidOf } from './company'
import type { World } from './world'

const department = (id: string, order: number, above: Department): Department => ({
  _id: id,
  companyId,
  name: id,
  path: [...above.path, id],
  order,
})
export const sales = department('department-sales', 3, headOffice)
export const east = department('department-east', 4, sales)

export const sponsor = openidOf('sponsor')
export const administrator = openidOf('administrator')
export const champion = openidOf('champion')

/** Words that occur nowhere else: wherever one turns up, it was let out. */
export const secret = { zh: '【缘由】', en: '[reason]', success: '【成功】' }
export const both = { 'zh-CN': `一年后说得清轻重${secret.zh}`, en: `Know what matters ${secret.en}` }
export const alone = { 'zh-CN': '只有中文', en: '' }

export const pilot = {
  departmentIds: [engineering._id],
  from: civilDate('2026-12-01'),
  until: civilDate('2027-02-26'),
  success: `八成每周更新${secret.success}`,
}
export const wave = (id: string, from: string, ...departmentIds: string[]) => ({
  id,
  departmentIds,
  from: civilDate(from),
})
export const everybody = wave('wave-0001', '2027-03-01', headOffice._id)

export type Role = CallInput<typeof startApi.nameRole>['role']

/** What people do at the start of a rollout, each as a line. */
export const starting = (world: World) => ({
  say: (edition: number, texts = both, openid = sponsor) =>
    world.call(openid, startApi.sayWhy, { companyId, edition, texts }),
  why: (openid = openidOf('owner')) => world.call(openid, startApi.why, { companyId }),
  start: (openid = administrator) => world.call(openid, startApi.start, { companyId }),
  savePilot: (version: number, given: Partial<typeof pilot> | null = {}, openid = administrator) =>
    world.call(openid, startApi.savePilot, { companyId, version, pilot: given && { ...pilot, ...given } }),
  saveWaves: (version: number, waves: ReturnType<typeof wave>[], openid = administrator) =>
    world.call(openid, startApi.saveWaves, { companyId, version, waves }),
  name: (person: string, role: Role, openid = administrator) =>
    world.call(openid, startApi.nameRole, { companyId, memberId: memberIdOf(person), role }),
  end: (person: string, role: Role, openid = administrator) =>
    world.call(openid, startApi.endRole, { companyId, memberId: memberIdOf(person), role }),
  async memberNow(person: string): Promise<Member> {
    const [member] = await world.stored<Member>('members', { _id: memberIdOf(person) })
    if (!member) throw new Error(`no ${person}`)
    return member
  },
  async leaves(person: string): Promise<void> {
    const standing = { state: 'left', leftOn: civilDate('2026-11-17') }
    await world.replace('members', { ...(await this.memberNow(person)), standing })
  },
  rolloutNow: async () => (await world.stored<Rollout>('rollouts', { _id: companyId }))[0],
  trail: () => world.stored<{ action: string; subjectId: string }>('audit', { companyId }),
})
