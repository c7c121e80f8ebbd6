import { newMember } from '../../cloudfunctions/people/newMember'
import { type CivilDate, civilDate } from '../../domain/calendar/civilDate'
import type { Objective } from '../../domain/okr/model'
import { joiningApi } from '../../domain/people/joiningApi'
import type { Company, Department, Member } from '../../domain/people/model'
import { rosterApi } from '../../domain/people/rosterApi'
import { newLine } from '../../domain/people/rosterLine'
import { share } from '../../domain/review/sharing'
import type { Lesson } from '../../domain/review/lesson'
import type { Training } from '../../domain/rollout/training'
import { invitation } from '../support/joining'
import { companyId, engineering, foundCompanies, headOffice, memberIdOf, openidOf } from './support/company'
import { storedArchived, storedClosed, storedDraft, storedPublished } from './support/objectives'
import { east, sales, wave } from './support/rollout'
import { lineOf } from './support/roster'
import { keeping, wishFor } from './support/tree'
import { startWorld, type World } from './support/world'

/** The part of `cloudfunctions/people/carrying` that a test drives with a time of its own. */
interface Carrying {
  carryOnUnderWay(carrier: { company: Company; today: CivilDate }, budget: { isSpent: () => boolean }): Promise<boolean>
}
const { carryOnUnderWay } = jest.requireActual<Carrying>('../../cloudfunctions/people/carrying')

const today = civilDate('2026-11-18')

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
const refused = (name: 'moveDepartment' | 'removeDepartment', input: object) =>
  world.raw(administrator, 'people', { call: name, input: { companyId, ...input }, language: 'zh-CN' })

/** Sales on its way into engineering, as a call that died leaves it. */
const mergeUnderWay = () =>
  world.seed('treeChanges', [
    {
      _id: companyId,
      companyId,
      departmentId: sales._id,
      prefix: engineering.path,
      byId: 'member-administrator',
      at: 0,
      kind: 'merge',
    },
  ])

/** Somebody of sales, or of a department below it. */
const seller = (id: string, department: Department): Member =>
  newMember(id, department, { openid: `o-${id}`, name: `销售${id}`, roles: ['member'], at: 0 })

describe('a department that becomes part of another', () => {
  const naming = async () => {
    const invite = { _id: 'hash', companyId, departmentId: sales._id, standing: { state: 'open' }, order: '1' }
    const line = newLine(companyId, {
      employeeNumber: '1007',
      name: '林知夏',
      departmentId: sales._id,
      managerNumber: null,
      title: '',
      language: 'zh-CN',
    })
    const lesson = share(
      { _id: 'lesson-0001', companyId, byId: 'member-seller' },
      {
        title: '先问',
        learned: '先问清楚',
        tags: ['客户'],
        departmentPath: sales.path,
        objective: null,
        cycleId: '2026-10-01.3',
      },
      0,
    )
    const training = {
      _id: 'training-1',
      companyId,
      audience: { kind: 'departments', departmentIds: [sales._id, engineering._id] },
      day: civilDate('2026-11-25'),
      hours: { from: 600, until: 690 },
      state: 'scheduled',
      version: 1,
      index: { order: '2026-11-25-0600-training-1', audience: [sales._id, engineering._id] },
    }
    const champion = { ...(await act.memberNow('champion')), coaches: [sales._id] }
    await world.replace('members', champion)
    await world.seed('invites', [invite])
    await world.seed('rosterLines', [line])
    await world.seed('joinRequests', [wishFor('lin', sales.path)])
    await world.seed('lessons', [lesson])
    await world.seed('trainings', [training])
    await world.seed('nudges', [
      {
        _id: 'nudge-1',
        companyId,
        to: { kind: 'notYet', departmentId: sales._id, step: 'published' },
        state: 'gone',
        order: '1',
      },
    ])
    await world.seed('rollouts', [
      {
        _id: companyId,
        companyId,
        pilot: { departmentIds: [sales._id], from: '2026-12-01', until: '2027-02-26', success: '成' },
        waves: [wave('wave-0001', '2027-03-01', engineering._id), wave('wave-0002', '2027-04-01', headOffice._id)],
        growth: [],
        boardOpen: false,
        version: 1,
      },
    ])
    await world.seed('members', [
      seller('member-seller', sales),
      { ...seller('member-gone', sales), standing: { state: 'left', leftOn: '2026-10-01' } },
      seller('member-east', east),
    ])
    await world.seed('objectives', [
      storedPublished({ owner: 'seller', departmentPath: sales.path }),
      storedDraft({ owner: 'east', departmentPath: east.path }),
      storedClosed({ owner: 'seller', departmentPath: sales.path }),
      storedArchived({ owner: 'seller', departmentPath: sales.path }),
    ])
    await world.replace('departments', { ...sales, headId: memberIdOf('manager') })
  }

  test('leaves its name nowhere: people, lines, invites, objectives, lessons, trainings, coaches, stages', async () => {
    await naming()
    expect(await act.merge(sales._id, 0, engineering._id)).toMatchObject({ settled: true })
    const everything = await Promise.all(
      [
        'departments',
        'members',
        'rosterLines',
        'invites',
        'joinRequests',
        'objectives',
        'lessons',
        'trainings',
        'joinRequests',
        'nudges',
        'rollouts',
      ].map((collection) => world.stored<object>(collection, { companyId })),
    )
    expect(JSON.stringify(everything)).not.toContain(sales._id)

    expect(await pathOf(east._id)).toEqual([...engineering.path, east._id])
    const [gone] = await world.stored<Member>('members', { _id: 'member-gone' })
    expect(gone).toMatchObject({ departmentId: engineering._id, departmentPath: engineering.path })
    const [training] = await world.stored<Training>('trainings')
    expect(training).toMatchObject({
      audience: { departmentIds: [engineering._id] },
      index: { audience: [engineering._id] },
      version: 1,
    })
    const [lesson] = await world.stored<Lesson>('lessons')
    expect(lesson?.departmentPath).toEqual(engineering.path)
    expect(lesson?.index.pieces).toContain(`@${engineering._id}#客户`)
    // The champion belongs to engineering: that they coach it goes without saying.
    expect(await act.memberNow('champion')).not.toHaveProperty('coaches')
    const [rollout] = await world.stored('rollouts')
    expect(rollout).toMatchObject({
      pilot: { departmentIds: [engineering._id] },
      waves: [{ id: 'wave-0002', departmentIds: [headOffice._id] }],
    })
    expect(await act.departmentNow(engineering._id)).toMatchObject({ headId: memberIdOf('manager') })
  })

  test('stays until the last piece is done, and is gone after it', async () => {
    await naming()
    await mergeUnderWay()
    expect((await act.page(sales._id)).change).toEqual({ kind: 'merge', departmentId: sales._id })
    const { failure } = await refused('moveDepartment', {
      departmentId: east._id,
      version: 0,
      parentId: null,
      owned: 'stay',
    })
    expect(failure?.code).toBe('treeChanging')
    await Promise.all([act.untilSettled(), act.untilSettled()])
    expect(await world.stored('departments', { _id: sales._id })).toEqual([])
    expect((await act.page(engineering._id)).change).toBeNull()
  })
})

describe('what is written while a department becomes part of another', () => {
  const contents = {
    companyId,
    version: 0,
    employeeNumber: 'A1',
    name: '张三',
    departmentId: sales._id,
    managerNumber: null,
    title: '',
    language: 'zh-CN' as const,
    owned: 'follow' as const,
  }

  test('goes along too where it came in after its kind was looked at', async () => {
    const [company] = await world.stored<Company>('companies', { _id: companyId })
    if (!company) throw new Error('no company')
    await mergeUnderWay()
    const writes: Promise<void>[] = []
    let looks = 0
    const isSpent = () => {
      looks += 1
      // Two while the department below is taken along; the third comes right after the lines and invites.
      if (looks === 3) {
        writes.push(
          world.seed('rosterLines', [lineOf('A1', { departmentId: sales._id })]),
          world.seed('invites', [{ _id: 'hash', companyId, departmentId: sales._id, order: '1' }]),
        )
      }
      return false
    }
    expect(await carryOnUnderWay({ company, today }, { isSpent })).toBe(false)
    await Promise.all(writes)
    expect(await carryOnUnderWay({ company, today }, { isSpent: () => false })).toBe(true)
    expect(await world.stored('departments', { _id: sales._id })).toEqual([])
    expect(await world.stored('rosterLines')).toMatchObject([{ departmentId: engineering._id }])
    expect(await world.stored('invites')).toMatchObject([{ departmentId: engineering._id }])
  })

  test('is no line and no invite of the one that will be gone', async () => {
    await mergeUnderWay()
    const refusal = { code: 'treeChanging', field: 'departmentId' }
    expect(await world.refusal(administrator, rosterApi.saveRosterLine, contents)).toEqual(refusal)
    expect(
      await world.refusal(administrator, joiningApi.createInvite, invitation(companyId, sales._id, today)),
    ).toEqual(refusal)
  })
})

describe('a department that is taken away', () => {
  test('has nobody, and leaves what it was to the one above', async () => {
    const left: Member = {
      ...seller('member-gone', east),
      standing: { state: 'left', leftOn: civilDate('2026-10-01') },
    }
    await world.seed('members', [left])
    await world.seed('objectives', [storedClosed({ owner: 'gone', departmentPath: east.path })])
    expect(await act.remove(east._id, 0)).toMatchObject({ settled: true })
    expect(await world.stored('departments', { _id: east._id })).toEqual([])
    expect((await world.stored<Member>('members', { _id: left._id }))[0]).toMatchObject({ departmentId: sales._id })
    expect((await world.stored<Objective>('objectives'))[0]?.departmentPath).toEqual(sales.path)
    expect(await act.trail('removeDepartment')).toHaveLength(1)
  })

  test('is refused while somebody belongs to it', async () => {
    await world.seed('members', [seller('member-east', east)])
    expect((await refused('removeDepartment', { departmentId: east._id, version: 0 })).failure?.code).toBe(
      'departmentInUse',
    )
  })
})
