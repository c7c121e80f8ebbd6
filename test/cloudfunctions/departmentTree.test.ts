import { newMember } from '../../cloudfunctions/people/newMember'
import type { Objective } from '../../domain/okr/model'
import { departmentsApi } from '../../domain/people/departmentsApi'
import type { JoinRequest } from '../../domain/people/joining'
import type { Department, Member } from '../../domain/people/model'
import { begin } from '../../domain/review/lifecycle'
import type { OkrReview } from '../../domain/review/model'
import {
  companyId,
  engineering,
  foundCompanies,
  headOffice,
  memberIdOf,
  openidOf,
  otherDepartment,
  type Person,
} from './support/company'
import { cycleId, storedClosed, storedDraft, storedPublished } from './support/objectives'
import { east, sales, wave } from './support/rollout'
import { keeping, wishFor } from './support/tree'
import { runTimer } from './support/timers'
import { startWorld, type World } from './support/world'

let world: World
let act: ReturnType<typeof keeping>
beforeAll(async () => {
  world = await startWorld()
  act = keeping(world)
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
  await world.seed('departments', [sales, east])
})
afterAll(() => world.end())

const administrator = openidOf('administrator')
const pathOf = async (id: string) => (await act.departmentNow(id)).path
const refused = (
  name: 'moveDepartment' | 'mergeDepartment' | 'removeDepartment' | 'addDepartment' | 'renameDepartment' | 'nameHead',
  input: object,
) => world.raw(administrator, 'people', { call: name, input: { companyId, ...input }, language: 'zh-CN' })

/** Somebody of sales, or of a department below it. */
const seller = (id: string, department: Department): Member =>
  newMember(id, department, { openid: `o-${id}`, name: `销售${id}`, roles: ['member'], at: 0 })

describe('a department', () => {
  test('is added below another, once, and as the last of the row', async () => {
    await act.add('department-north', sales._id, '华北')
    await act.add('department-north', sales._id, '华北')
    expect(await act.departmentNow('department-north')).toMatchObject({
      name: '华北',
      path: [...sales.path, 'department-north'],
      order: 5,
      version: 1,
    })
    expect(await act.trail('addDepartment')).toHaveLength(1)
    await act.add('department-second-root', null, '子公司')
    expect(await pathOf('department-second-root')).toEqual(['department-second-root'])
  })

  test('is added by two at once, each to a place of its own', async () => {
    await Promise.all(['one', 'two', 'three', 'four'].map((name) => act.add(`department-${name}`, sales._id, name)))
    const rows = await world.stored<Department>('departments', { companyId })
    expect(new Set(rows.map(({ order }) => order)).size).toBe(rows.length)
  })

  test.each`
    call                  | input                                                                                    | code                  | field
    ${'addDepartment'}    | ${{ departmentId: 'department-new', parentId: sales._id, name: east.name }}              | ${'departmentNamed'}  | ${'name'}
    ${'addDepartment'}    | ${{ departmentId: 'department-new', parentId: otherDepartment._id, name: '新' }}         | ${'notFound'}         | ${'parentId'}
    ${'addDepartment'}    | ${{ departmentId: otherDepartment._id, parentId: sales._id, name: '新' }}                | ${'notAllowedValue'}  | ${'departmentId'}
    ${'renameDepartment'} | ${{ departmentId: sales._id, version: 0, name: '研发' }}                                 | ${'departmentNamed'}  | ${'name'}
    ${'renameDepartment'} | ${{ departmentId: otherDepartment._id, version: 0, name: '研' }}                         | ${'notFound'}         | ${'departmentId'}
    ${'renameDepartment'} | ${{ departmentId: sales._id, version: 3, name: '市场' }}                                 | ${'staleVersion'}     | ${'version'}
    ${'nameHead'}         | ${{ departmentId: sales._id, version: 0, headId: memberIdOf('leaver') }}                 | ${'notFound'}         | ${'headId'}
    ${'nameHead'}         | ${{ departmentId: sales._id, version: 0, headId: memberIdOf('stranger') }}               | ${'notFound'}         | ${'headId'}
    ${'moveDepartment'}   | ${{ departmentId: sales._id, version: 0, parentId: east._id, owned: 'stay' }}            | ${'departmentCircle'} | ${'parentId'}
    ${'moveDepartment'}   | ${{ departmentId: sales._id, version: 0, parentId: otherDepartment._id, owned: 'stay' }} | ${'notFound'}         | ${'parentId'}
    ${'mergeDepartment'}  | ${{ departmentId: sales._id, version: 0, intoId: east._id }}                             | ${'departmentCircle'} | ${'intoId'}
    ${'mergeDepartment'}  | ${{ departmentId: sales._id, version: 0, intoId: otherDepartment._id }}                  | ${'notFound'}         | ${'intoId'}
    ${'removeDepartment'} | ${{ departmentId: sales._id, version: 0 }}                                               | ${'departmentInUse'}  | ${'departmentId'}
    ${'removeDepartment'} | ${{ departmentId: engineering._id, version: 0 }}                                         | ${'departmentInUse'}  | ${'departmentId'}
    ${'removeDepartment'} | ${{ departmentId: headOffice._id, version: 0 }}                                          | ${'departmentAtTop'}  | ${'departmentId'}
  `('$call of $input is refused with $code', async ({ call, input, code, field }) => {
    const { failure } = await refused(call, input)
    expect(failure).toMatchObject({ code, field })
    expect(failure?.message).toMatch(/\p{Script=Han}/u)
  })

  test('is kept by administrators alone', async () => {
    const people: Person[] = ['sponsor', 'champion', 'coach', 'manager', 'colleague']
    for (const person of people) {
      const { failure } = await world.raw(openidOf(person), 'people', {
        call: 'moveDepartment',
        input: { companyId, departmentId: east._id, version: 0, parentId: null, owned: 'stay' },
        language: 'zh-CN',
      })
      expect(failure?.code).toBe('notAllowed')
    }
  })

  test('is renamed and gets a head by two administrators: who comes second is told', async () => {
    expect(await act.rename(sales._id, 0, '市场')).toEqual({ version: 1 })
    expect(await act.rename(sales._id, 0, '市场')).toEqual({ version: 1 })
    const { failure } = await refused('nameHead', {
      departmentId: sales._id,
      version: 0,
      headId: memberIdOf('manager'),
    })
    expect(failure).toMatchObject({ code: 'staleVersion', details: { version: 1 } })
    await act.head(sales._id, 1, memberIdOf('manager'))
    expect(await act.page(sales._id)).toMatchObject({
      department: { name: '市场', version: 2 },
      head: { id: memberIdOf('manager') },
      people: 0,
      peopleBelow: 0,
      change: null,
    })
    await act.head(sales._id, 2, null)
    expect(await act.departmentNow(sales._id)).not.toHaveProperty('headId')
  })

  test('is headed by nobody from outside, who would read reviews', async () => {
    const { failure } = await refused('nameHead', { departmentId: sales._id, version: 0, headId: memberIdOf('coach') })
    expect(failure).toMatchObject({ code: 'notFound', field: 'headId' })
  })

  test('changes places with its neighbours, and stays at the end of the row', async () => {
    const inOrder = async () =>
      (await world.stored<Department>('departments', { companyId, path: headOffice._id }))
        .filter(({ path }) => path.length === 2)
        .sort((one, other) => one.order - other.order)
        .map(({ _id }) => _id)
    expect(await inOrder()).toEqual([engineering._id, sales._id])
    await act.order(sales._id, 0, 'up')
    expect(await inOrder()).toEqual([sales._id, engineering._id])
    expect(await act.order(sales._id, 1, 'up')).toEqual({ version: 1 })
    await act.order(sales._id, 1, 'down')
    expect(await inOrder()).toEqual([engineering._id, sales._id])
  })
})

describe('a department that moves', () => {
  beforeEach(async () => {
    await world.seed('members', [seller('member-seller', sales), seller('member-east', east)])
  })

  test('takes everything below along: departments and people', async () => {
    const { settled } = await act.move(sales._id, 0, { parentId: engineering._id, owned: 'stay' })
    expect(settled).toBe(true)
    expect(await pathOf(east._id)).toEqual([...engineering.path, sales._id, east._id])
    const [member] = await world.stored<Member>('members', { _id: 'member-east' })
    expect(member).toMatchObject({ departmentId: east._id, departmentPath: [...engineering.path, sales._id, east._id] })
    expect(await act.page(sales._id)).toMatchObject({ people: 1, peopleBelow: 2, change: null })
    expect(await world.stored('treeChanges')).toEqual([])
  })

  test('leaves running objectives where they were written, or takes them along, as asked', async () => {
    const running = [
      storedPublished({ owner: 'seller', departmentPath: sales.path }),
      storedDraft({ owner: 'east', departmentPath: east.path }),
    ]
    const closed = storedClosed({ owner: 'seller', departmentPath: sales.path })
    const engineers = storedPublished()
    await world.seed('objectives', [...running, closed, engineers])
    const pathsNow = async () => {
      const found = await world.stored<Objective>('objectives', { companyId })
      return [...running, closed, engineers].map(({ _id }) => found.find((each) => each._id === _id)?.departmentPath)
    }
    await act.move(sales._id, 0, { parentId: engineering._id, owned: 'stay' })
    expect(await pathsNow()).toEqual([sales.path, east.path, sales.path, engineering.path])
    await act.move(sales._id, 1, { parentId: null, owned: 'follow' })
    expect(await pathsNow()).toEqual([[sales._id], [sales._id, east._id], sales.path, engineering.path])
    const [moved] = await world.stored<Objective & { index: { places: string[] } }>('objectives', {
      _id: running[0]?._id,
    })
    expect(moved?.index.places).not.toContainEqual(expect.stringContaining(headOffice._id))
    expect(moved?.version).toBe(running[0]?.version)
  })

  test('is carried on by the hourly round where its administrator never came back', async () => {
    const seat = seller('member-forgotten', east)
    await world.seed('members', [seat])
    await act.move(sales._id, 0, { parentId: engineering._id, owned: 'stay' })
    const prefix = [...engineering.path, sales._id]
    // As if the call had died between the department itself and what follows from it.
    await world.replace('members', seat)
    await world.replace('treeChanges', {
      _id: companyId,
      companyId,
      departmentId: sales._id,
      prefix,
      byId: memberIdOf('administrator'),
      at: 0,
      kind: 'move',
      owned: 'stay',
    })
    expect(await runTimer(world, 'people')).toMatchObject({ state: 'over' })
    expect(await world.stored('treeChanges')).toEqual([])
    const [moved] = await world.stored<Member>('members', { _id: seat._id })
    expect(moved?.departmentPath).toEqual([...prefix, east._id])
  })

  test('has the reviews of who has no manager read by the heads above it now', async () => {
    await act.head(headOffice._id, 0, memberIdOf('sponsor'))
    await act.head(engineering._id, 0, memberIdOf('manager'))
    const review = { companyId, memberId: 'member-east', cycleId, reviewerId: memberIdOf('sponsor') }
    await world.seed('reviews', [begin({ ...review, departmentPath: east.path }, 0)])
    await act.move(sales._id, 0, { parentId: engineering._id, owned: 'stay' })
    expect((await world.stored<OkrReview>('reviews'))[0]?.reviewerId).toBe(memberIdOf('manager'))
  })

  test('takes whoever waits to be let in along, past the first thousand too', async () => {
    const path = [...engineering.path, sales._id]
    const there = Array.from({ length: 1_000 }, (_, at) => wishFor(`there-${at}`, path, at))
    const [last, answered] = [wishFor('last', east.path, 1_000), wishFor('answered', east.path, 1_001)]
    const approved = { state: 'approved', byId: memberIdOf('administrator'), at: 0, memberId: memberIdOf('owner') }
    await world.seed('joinRequests', [...there, last, { ...answered, standing: approved }])
    const { collectionScans } = await world.counted(async () => {
      expect((await act.move(sales._id, 0, { parentId: engineering._id, owned: 'stay' })).settled).toBe(true)
    })
    expect(collectionScans).toBe(0)
    const pathOfWish = async ({ _id }: JoinRequest) =>
      (await world.stored<JoinRequest>('joinRequests', { _id }))[0]?.departmentPath
    expect(await pathOfWish(last)).toEqual([...path, east._id])
    // Nobody asks any more where an answered one was to go.
    expect(await pathOfWish(answered)).toEqual(east.path)
  })

  test('moves once, however often it is asked for', async () => {
    const first = await act.move(sales._id, 0, { parentId: engineering._id, owned: 'stay' })
    expect(await act.move(sales._id, 0, { parentId: engineering._id, owned: 'stay' })).toEqual(first)
    expect(await act.trail('moveDepartment')).toHaveLength(1)
  })

  test('never closes a circle, also where two move at once', async () => {
    await Promise.allSettled([
      act.move(sales._id, 0, { parentId: engineering._id, owned: 'stay' }),
      act.move(engineering._id, 0, { parentId: sales._id, owned: 'stay' }),
    ])
    await act.untilSettled()
    const rows = await world.stored<Department>('departments', { companyId })
    for (const { _id, path } of rows) {
      const above = rows.find((each) => each._id === path.at(-2))
      expect(path).toEqual([...(above?.path ?? []), _id])
    }
  })

  test('does not begin twice in the pilot and its waves', async () => {
    const pilot = { departmentIds: [engineering._id], from: '2026-12-01', until: '2027-02-26', success: '成' }
    const waves = [
      wave('wave-0001', '2027-03-01', sales._id, headOffice._id),
      wave('wave-0002', '2027-04-01', east._id),
    ]
    await world.seed('rollouts', [
      { _id: companyId, companyId, pilot, waves: [waves[1]], growth: [], boardOpen: false, version: 1 },
    ])
    await act.move(sales._id, 0, { parentId: engineering._id, owned: 'stay' })
    const [rollout] = await world.stored<{ pilot: object; waves: object[] }>('rollouts')
    expect(rollout).toMatchObject({ pilot: { departmentIds: [engineering._id] }, waves: [] })
  })
})

describe('a department of two thousand that moves', () => {
  const many = 2000

  test('is exact after it was cut off and taken up again', async () => {
    const teams = Array.from(
      { length: 40 },
      (_, at): Department => ({
        ...east,
        _id: `department-team-${at}`,
        name: `小组${at}`,
        path: [...sales.path, `department-team-${at}`],
        order: 10 + at,
      }),
    )
    const members = Array.from({ length: many }, (_, at) => {
      const team = teams[at % teams.length] ?? sales
      return seller(`member-many-${at}`, team)
    })
    await world.seed('departments', teams)
    await world.seed('members', members)
    const objectives = Array.from({ length: 120 }, (_, at) =>
      storedPublished({ owner: `many-${at}`, departmentPath: teams[at % 40]?.path ?? sales.path }),
    )
    await world.seed('objectives', objectives)

    // The move itself is written; whatever else the first call did is undone by hand, as if it had died here and there.
    await act.move(sales._id, 0, { parentId: engineering._id, owned: 'follow' })
    const prefix = [...engineering.path, sales._id]
    await world.replace('treeChanges', {
      _id: companyId,
      companyId,
      departmentId: sales._id,
      prefix,
      byId: 'member-administrator',
      at: 0,
      kind: 'move',
      owned: 'follow',
    })
    for (const at of [3, 17]) await world.replace('departments', teams[at] ?? sales)
    for (let at = 5; at < many; at += 97) await world.replace('members', members[at] ?? seller('none', sales))
    for (const at of [0, 60, 119]) await world.replace('objectives', objectives[at] ?? storedPublished())

    const { failure } = await refused('addDepartment', { departmentId: 'department-late', parentId: null, name: '晚' })
    expect(failure?.code).toBe('treeChanging')
    await act.untilSettled()

    expect(await world.stored('treeChanges')).toEqual([])
    for (const team of teams) expect(await pathOf(team._id)).toEqual([...prefix, team._id])
    for (const [at, member] of members.entries()) {
      if (at % 250 !== 5) continue
      const [row] = await world.stored<Member>('members', { _id: member._id })
      expect(row).toEqual({ ...member, departmentPath: [...prefix, member.departmentId] })
    }
    const rows = await world.stored<Objective>('objectives', { companyId })
    const stale = rows.filter(({ departmentPath }) => departmentPath.slice(0, 3).join() !== prefix.join())
    expect(stale).toEqual([])
    expect((await act.page(sales._id)).peopleBelow).toBe(many)
  }, 120_000)
})

test('a page of a department costs no more in a large company', async () => {
  const { reads, collectionScans } = await world.counted(() =>
    world.call(administrator, departmentsApi.department, { companyId, departmentId: sales._id }),
  )
  expect(reads).toBeLessThanOrEqual(5)
  expect(collectionScans).toBe(0)
})
