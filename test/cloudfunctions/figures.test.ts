import { newMember } from '../../cloudfunctions/people/newMember'
import { okrApi } from '../../domain/okr/api'
import { peopleApi } from '../../domain/people/api'
import { companyId, engineering, foundCompanies, memberIdOf, openidOf } from './support/company'
import { cycleId, fresh, storedPublished } from './support/objectives'
import { startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await foundCompanies(world)
})
afterAll(() => world.end())

const openid = openidOf('owner')
const list = { companyId, cycleId, health: null, after: null } as const

/** Each page a person opens, as one call. */
const pages = {
  today: () => world.call(openid, okrApi.today, { companyId }),
  'browse the company': () => world.call(openid, okrApi.browse, { ...list, scope: { kind: 'company' } }),
  'browse a department': () =>
    world.call(openid, okrApi.browse, { ...list, scope: { kind: 'department', departmentId: engineering._id } }),
  'browse my team': () => world.call(openid, okrApi.browse, { ...list, scope: { kind: 'team' } }),
  'browse a person': () =>
    world.call(openid, okrApi.browse, { ...list, scope: { kind: 'person', memberId: memberIdOf('owner') } }),
  'browse my team by health': () =>
    world.call(openid, okrApi.browse, { ...list, scope: { kind: 'team' }, health: 'not-started' }),
  'browse a department by health': () =>
    world.call(openid, okrApi.browse, {
      ...list,
      scope: { kind: 'department', departmentId: engineering._id },
      health: 'outdated',
    }),
  'browse a department by a health that nothing is in': () =>
    world.call(openid, okrApi.browse, {
      ...list,
      scope: { kind: 'department', departmentId: engineering._id },
      health: 'off-track',
    }),
  'search by several words': () => world.call(openid, okrApi.search, { companyId, text: '客户 续约 率', after: null }),
  departments: () => world.call(openid, peopleApi.departments, { companyId, after: null }),
  search: () => world.call(openid, okrApi.search, { companyId, text: '续约', after: null }),
  members: () => world.call(openid, peopleApi.members, { companyId, search: '', departmentId: null, after: null }),
  'members by name': () =>
    world.call(openid, peopleApi.members, { companyId, search: '成员', departmentId: null, after: null }),
}

/** Members and objectives that fill a company, from a number on. */
async function fill(from: number, to: number): Promise<void> {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index)
  await world.seed(
    'members',
    numbers.map((number) =>
      newMember(memberIdOf(`fill-${number}`), engineering, {
        openid: fresh('o'),
        name: `成员${number}`,
        roles: ['member'],
        at: 0,
      }),
    ),
  )
  await world.seed(
    'objectives',
    numbers.flatMap((number) =>
      (['company', 'team', 'person'] as const).map((level) =>
        storedPublished({ owner: `fill-${number}`, content: { level, title: '老客户续约率翻一番' } }),
      ),
    ),
  )
}

test('every page is one call with at most four reads by an index, at 60 people as at 760 with 2,280 objectives', async () => {
  const own = storedPublished()
  await world.seed('objectives', [own])
  await fill(0, 60)
  const measure = async () => {
    const found: Record<string, Awaited<ReturnType<World['counted']>>> = {}
    for (const [name, open] of Object.entries(pages)) found[name] = await world.counted(open)
    return found
  }
  const small = await measure()
  await fill(60, 760)
  const large = await measure()
  for (const [name, counted] of Object.entries(large)) {
    expect({ name, reads: counted.reads, scans: counted.collectionScans }).toEqual({
      name,
      reads: small[name]?.reads,
      scans: 0,
    })
    expect(counted.reads).toBeLessThanOrEqual(4)
    expect({ name, scanned: counted.documentsScanned, by: counted.operations }).toEqual({
      name,
      scanned: small[name]?.documentsScanned,
      by: small[name]?.operations,
    })
  }
})

test('an update of a key result is one call, at most three reads, and one transaction', async () => {
  const objective = storedPublished()
  await world.seed('objectives', [objective])
  const said = {
    companyId,
    objectiveId: objective._id,
    keyResultId: objective.keyResults[0]?.id ?? '',
    checkInId: fresh('checkIn'),
    value: 70,
    confidence: 6,
    note: '',
    basedOn: null,
  }
  const counted = await world.counted(() => world.call(openid, okrApi.checkIn, said))
  expect(counted).toMatchObject({ transactions: 1, collectionScans: 0 })
  expect(counted.reads).toBeLessThanOrEqual(3)
})
