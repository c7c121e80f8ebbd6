import { newMember } from '../../cloudfunctions/people/newMember'
import { startApi } from '../../domain/rollout/startApi'
import {
  companyId,
  engineering,
  foundCompanies,
  memberIdOf,
  openidOf,
  otherDepartment,
  type Person,
} from './support/company'
import { administrator, champion, east, type Role, sales, sponsor, starting } from './support/rollout'
import { startWorld, type World } from './support/world'

let world: World
let act: ReturnType<typeof starting>
beforeAll(async () => {
  world = await startWorld('2026-11-18T02:00:00Z')
  act = starting(world)
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
  await world.seed('departments', [sales, east])
})
afterAll(() => world.end())

const as = openidOf

describe('roles', () => {
  const refusedName = (person: string, role: Role, by: Person = 'administrator') =>
    world.refusal(as(by), startApi.nameRole, { companyId, memberId: memberIdOf(person), role })

  test.each`
    role             | by                 | may
    ${'sponsor'}     | ${'administrator'} | ${true}
    ${'sponsor'}     | ${'sponsor'}       | ${false}
    ${'sponsor'}     | ${'coordinator'}   | ${false}
    ${'champion'}    | ${'administrator'} | ${true}
    ${'champion'}    | ${'sponsor'}       | ${true}
    ${'champion'}    | ${'coordinator'}   | ${true}
    ${'champion'}    | ${'champion'}      | ${false}
    ${'champion'}    | ${'manager'}       | ${false}
    ${'coordinator'} | ${'administrator'} | ${true}
    ${'coordinator'} | ${'sponsor'}       | ${true}
    ${'coordinator'} | ${'coordinator'}   | ${true}
    ${'coordinator'} | ${'champion'}      | ${false}
    ${'coordinator'} | ${'colleague'}     | ${false}
  `('a $role is named by a $by: $may', async ({ role, by, may }) => {
    if (role === 'coordinator') await act.name('owner', 'champion')
    if (by === 'coordinator') await act.name('champion', 'coordinator')
    const who = by === 'coordinator' ? 'champion' : by
    if (may) expect((await act.name('owner', role, as(who))).version).toBeGreaterThan(0)
    else expect(await refusedName('owner', role, who)).toEqual({ code: 'notAllowed' })
    const ended = { companyId, memberId: memberIdOf('champion'), role }
    if (!may) expect(await world.refusal(as(who), startApi.endRole, ended)).toEqual({ code: 'notAllowed' })
  })

  test('are added to what somebody is, and end without the rest', async () => {
    await act.name('administrator', 'sponsor')
    await act.name('administrator', 'champion')
    expect((await act.memberNow('administrator')).roles).toEqual(['member', 'administrator', 'sponsor', 'champion'])
    await act.end('administrator', 'sponsor')
    expect((await act.memberNow('administrator')).roles).toEqual(['member', 'administrator', 'champion'])
  })

  test('are had once, however often they are given or taken', async () => {
    const { version } = await act.name('owner', 'champion')
    expect(await act.name('owner', 'champion')).toEqual({ version })
    await act.end('owner', 'champion')
    const ended = await act.end('owner', 'champion')
    expect(ended).toEqual({ version: version + 1 })
    expect(await act.trail()).toHaveLength(2)
  })

  test('are not for who has left, an outside coach, or somebody elsewhere', async () => {
    expect(await refusedName('leaver', 'champion')).toEqual({ code: 'notFound', field: 'memberId' })
    expect(await refusedName('stranger', 'champion')).toEqual(await refusedName('leaver', 'champion'))
    expect(await refusedName('nobody-there', 'champion')).toEqual(await refusedName('leaver', 'champion'))
    expect(await refusedName('coach', 'champion')).toEqual({ code: 'outsideCoach', field: 'memberId' })
    expect(await refusedName('coach', 'sponsor')).toEqual({ code: 'outsideCoach', field: 'memberId' })
  })

  test('of a sponsor are had by three at most, also when two administrators name at once', async () => {
    await act.name('owner', 'sponsor')
    await world.replace('members', { ...(await act.memberNow('manager')), roles: ['member', 'administrator'] })
    const outcomes = await Promise.allSettled([
      act.name('colleague', 'sponsor'),
      act.name('keyResultOwner', 'sponsor', as('manager')),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await act.start()).sponsors).toHaveLength(3)
    expect(await refusedName('sharedWith', 'sponsor')).toEqual({
      code: 'tooMany',
      field: 'role',
      details: { bound: 3 },
    })
    await act.leaves('owner')
    await act.name('sharedWith', 'sponsor')
    expect((await act.start()).sponsors.map(({ id }) => id)).not.toContain(memberIdOf('owner'))
  })

  test("of the coordinator are a champion's, and end with theirs", async () => {
    expect(await refusedName('owner', 'coordinator')).toEqual({ code: 'notChampion', field: 'memberId' })
    await act.name('champion', 'coordinator')
    expect((await act.start()).coordinator?.id).toBe(memberIdOf('champion'))
    expect((await act.why(champion)).coordinates).toBe(true)
    expect((await act.start(champion)).version).toBe(1)
    await act.end('champion', 'champion')
    expect(await act.rolloutNow()).not.toHaveProperty('coordinatorId')
    expect(await world.refusal(champion, startApi.start, { companyId })).toEqual({ code: 'notAllowed' })
  })

  test('of the coordinator can pass to another champion', async () => {
    await act.name('champion', 'coordinator')
    await act.name('owner', 'champion', champion)
    await act.name('owner', 'coordinator', champion)
    expect((await act.start()).coordinator?.id).toBe(memberIdOf('owner'))
    expect(await world.refusal(champion, startApi.start, { companyId })).toEqual({ code: 'notAllowed' })
    await act.end('champion', 'coordinator')
    expect((await act.start()).coordinator?.id).toBe(memberIdOf('owner'))
    await act.end('owner', 'coordinator')
    expect((await act.start()).coordinator).toBeNull()
    expect((await act.memberNow('owner')).roles).toContain('champion')
  })

  test('are gone with who left: no champion, no coordinator', async () => {
    await act.name('champion', 'coordinator')
    await act.leaves('champion')
    expect(await act.start()).toMatchObject({ coordinator: null, staffing: { champions: 0 } })
    expect((await world.call(administrator, startApi.champions, { companyId, after: null })).items).toEqual([])
  })
})

describe('champions', () => {
  const coach = (version: number, departmentIds: string[], openid = administrator, person = 'champion') =>
    world.call(openid, startApi.saveCoaching, { companyId, memberId: memberIdOf(person), version, departmentIds })
  const refusedCoaching = (
    version: number,
    departmentIds: string[],
    by: Person = 'administrator',
    person = 'champion',
  ) =>
    world.refusal(as(by), startApi.saveCoaching, {
      companyId,
      memberId: memberIdOf(person),
      version,
      departmentIds,
    })

  test('coach other departments besides their own', async () => {
    expect(await coach(1, [engineering._id, sales._id])).toEqual({ version: 2 })
    expect((await act.memberNow('champion')).coaches).toEqual([sales._id])
    expect(await coach(1, [engineering._id, sales._id])).toEqual({ version: 2 })
    expect(await refusedCoaching(1, [east._id])).toEqual({
      code: 'staleVersion',
      field: 'version',
      details: { version: 2 },
    })
    await coach(2, [], sponsor)
    expect(await act.memberNow('champion')).not.toHaveProperty('coaches')
  })

  test('coach departments that there are, and only champions do', async () => {
    const missing = { code: 'notFound', field: 'departmentIds.1' }
    expect(await refusedCoaching(1, [sales._id, otherDepartment._id])).toEqual(missing)
    expect(await refusedCoaching(1, [sales._id, 'department-nowhere'])).toEqual(missing)
    expect(await refusedCoaching(1, [sales._id], 'administrator', 'owner')).toEqual({
      code: 'notChampion',
      field: 'memberId',
    })
    expect(await refusedCoaching(1, [sales._id], 'administrator', 'leaver')).toMatchObject({ code: 'notFound' })
    expect(await refusedCoaching(1, [sales._id], 'champion')).toEqual({ code: 'notAllowed' })
  })

  test('are listed by name, twenty a page, with the day of their training', async () => {
    const many = Array.from({ length: 21 }, (_, at) =>
      newMember(`member-many-${at + 10}`, sales, {
        openid: `o-many-${at}`,
        name: `推动者${at + 10}`,
        roles: ['member', 'champion'],
        at: 0,
      }),
    )
    await world.seed('members', many)
    const attended = (id: string, kind: string, on: string) => ({
      _id: `${id}:${kind}:${on}`,
      companyId,
      trainingId: 'training-1',
      memberId: id,
      kind,
      on,
      marked: { how: 'code' },
      at: 0,
    })
    await world.seed('attendances', [
      attended('member-many-10', 'introduction', '2026-09-01'),
      attended('member-many-11', 'champion', '2026-10-01'),
      attended('member-many-11', 'champion', '2026-09-02'),
    ])
    const list = (after: string | null) => world.call(administrator, startApi.champions, { companyId, after })
    const first = await list(null)
    expect(first.items).toHaveLength(20)
    const second = await list(first.after)
    expect(second).toMatchObject({ after: null })
    const all = [...first.items, ...second.items]
    expect(new Set(all.map(({ person }) => person.id)).size).toBe(22)
    const trained = (id: string) => all.find(({ person }) => person.id === id)?.trainedOn
    expect(trained('member-many-10')).toBeNull()
    expect(trained('member-many-11')).toBe('2026-09-02')
    expect(all[0]?.person).toMatchObject({ departmentName: expect.any(String), left: false })
  })

  test('are not listed for who does not lead', async () => {
    for (const person of ['champion', 'manager', 'colleague', 'coach'] as const) {
      const refused = await world.refusal(as(person), startApi.champions, { companyId, after: null })
      expect(refused).toEqual({ code: 'notAllowed' })
    }
  })
})
