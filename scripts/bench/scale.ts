import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseAt, insert } from '../../demo/cloud'
import { buildScale, scaleCompanyId as companyId, scaleMemberId, scaleOpenid } from '../../demo/scale'
import { civilDateAt } from '../../domain/calendar/civilDate'
import type { Work } from '../../localcloud/stats'
import { healthFilters, okrApi, type Scope } from '../../domain/okr/api'
import { cycleOn } from '../../domain/okr/cycle'
import { peopleApi } from '../../domain/people/api'
import { type Figure, median, type Section, time } from './figure'
import { type OutsideCloud, startOutside } from './outside'

/** A team that is complete in both companies, and its last member. */
const someone = 55
const openid = scaleOpenid(someone)
const rounds = 15

/** What a person opens, each one call. */
function pagesOf(cloud: OutsideCloud, department: { large: string; team: string }) {
  const { id: cycleId } = cycleOn(civilDateAt(Date.now()), { fiscalStartMonth: 1, cycleLength: 3 })
  const browse = (scope: Scope, health: (typeof healthFilters)[number] | null = null) =>
    cloud.call(openid, okrApi.browse, { companyId, scope, cycleId, health, after: null })
  const search = (text: string) => cloud.call(openid, okrApi.search, { companyId, text, after: null })
  const scopes: Record<string, Scope> = {
    'the company': { kind: 'company' },
    'the whole as a department': { kind: 'department', departmentId: department.large },
    'a department': { kind: 'department', departmentId: department.team },
    'my team': { kind: 'team' },
    'a person': { kind: 'person', memberId: scaleMemberId(someone) },
  }
  const byHealth = Object.entries(scopes).flatMap(([name, scope]) => [
    [`browse ${name}`, () => browse(scope)] as const,
    ...healthFilters.map((health) => [`browse ${name}, ${health}`, () => browse(scope, health)] as const),
  ])
  return new Map<string, () => Promise<unknown>>([
    ['session', () => cloud.call(openid, peopleApi.session, { companyId })],
    ['Today', () => cloud.call(openid, okrApi.today, { companyId })],
    ...byHealth,
    ['search by a common word', () => search('客户')],
    ['search by several common words', () => search('客户 新 的')],
    ['search by nothing there is', () => search('zzqx')],
    [
      'members',
      () => cloud.call(openid, peopleApi.members, { companyId, search: '', departmentId: null, after: null }),
    ],
    [
      'members by name',
      () => cloud.call(openid, peopleApi.members, { companyId, search: '林', departmentId: null, after: null }),
    ],
    ['departments', () => cloud.call(openid, peopleApi.departments, { companyId, after: null })],
    ['archived', () => cloud.call(openid, okrApi.archived, { companyId })],
  ])
}

interface Measured {
  work: Work
  milliseconds: number
}

/** A company of that many people with three objectives each, and what each of its pages costs. */
async function measured(members: number): Promise<Map<string, Measured>> {
  const data = mkdtempSync(join(tmpdir(), 'bench-scale-'))
  const cloud = await startOutside(['--data', data])
  try {
    const database = await databaseAt(cloud.adminUrl)
    const scale = { members, objectivesPerMember: 3, now: new Date(), checkInsPerKeyResult: 1 }
    for (const { collection, documents } of buildScale(scale)) await insert(database, collection, documents)
    const { items: departments } = await cloud.call(openid, peopleApi.departments, { companyId, after: null })
    const [root] = departments
    const team = departments.find(({ path }) => path.length === 2)
    if (!root || !team) throw new Error('the company has no departments')
    const found = new Map<string, Measured>()
    for (const [name, open] of pagesOf(cloud, { large: root.id, team: team.id })) {
      const work = await cloud.counted(open)
      const times: number[] = []
      for (let round = 0; round < rounds; round += 1) times.push(await time(open))
      found.set(name, { work, milliseconds: median(times) })
    }
    return found
  } finally {
    cloud.close()
    rmSync(data, { recursive: true, force: true })
  }
}

/** How many documents one page may look at: two hundred departments, or what a filter examines with its people. */
const mostScanned = 400

/** A company of 12,000 people beside one of 60: no page may cost more where the company is larger. */
export const scale: Section = async () => {
  const small = await measured(60)
  const large = await measured(12_000)
  const worst = (of: (measured: Measured) => number) => Math.max(...[...large.values()].map(of))
  return [
    { what: 'reads of any page, at 12,000 people', measured: worst(({ work }) => work.reads), unit: '', atMost: 4 },
    { what: 'collection scans', measured: worst(({ work }) => work.collectionScans), unit: '', atMost: 0 },
    { what: 'slowest page, median', measured: worst(({ milliseconds }) => milliseconds), unit: 'ms' },
    ...[...large].map(([name, { work }]): Figure => {
      const before = small.get(name)?.work.documentsScanned ?? 0
      const what = `${name}: documents looked at (of 60 people ${before})`
      return { what, measured: work.documentsScanned, unit: '', atMost: mostScanned }
    }),
  ]
}
