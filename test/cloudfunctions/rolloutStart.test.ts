import { civilDate } from '../../domain/calendar/civilDate'
import { startApi } from '../../domain/rollout/startApi'
import {
  companyId,
  engineering,
  foundCompanies,
  headOffice,
  memberIdOf,
  memberOf,
  openidOf,
  otherDepartment,
  type Person,
} from './support/company'
import {
  administrator,
  alone,
  champion,
  east,
  everybody,
  pilot,
  sales,
  secret,
  sponsor,
  starting,
  wave,
} from './support/rollout'
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

const refusedWaves = (version: number, waves: ReturnType<typeof wave>[]) =>
  world.refusal(administrator, startApi.saveWaves, { companyId, version, waves })

describe('the pilot and its waves', () => {
  test('are planned one after the other, each on the version before', async () => {
    expect(await act.savePilot(0)).toEqual({ version: 1 })
    const waves = [everybody, wave('wave-0002', '2027-01-04', sales._id)]
    expect(await act.saveWaves(1, waves, sponsor)).toEqual({ version: 2 })
    expect(await act.start(sponsor)).toMatchObject({
      pilot,
      waves: [{ id: 'wave-0002' }, { id: 'wave-0001' }],
      version: 2,
    })
    expect(await act.savePilot(2, null)).toEqual({ version: 3 })
    expect((await act.start()).pilot).toBeNull()
  })

  test('change once for a request that comes twice, and not at all on an old version', async () => {
    await act.savePilot(0)
    expect(await act.savePilot(0)).toEqual({ version: 1 })
    expect(await act.trail()).toHaveLength(1)
    const stale = { code: 'staleVersion', field: 'version', details: { version: 1 } }
    expect(
      await world.refusal(sponsor, startApi.savePilot, {
        companyId,
        version: 0,
        pilot: { ...pilot, until: civilDate('2027-01-29') },
      }),
    ).toEqual(stale)
    expect(await refusedWaves(0, [everybody])).toEqual(stale)
  })

  test('changed by two at once are changed by one', async () => {
    const outcomes = await Promise.allSettled([
      act.savePilot(0),
      act.savePilot(0, { until: civilDate('2027-01-29') }, sponsor),
      act.saveWaves(0, [everybody]),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await act.rolloutNow())?.version).toBe(1)
  })

  test('name departments of the company, each once', async () => {
    const refused = (given: Partial<typeof pilot>) =>
      world.refusal(administrator, startApi.savePilot, { companyId, version: 0, pilot: { ...pilot, ...given } })
    expect(await refused({ departmentIds: [engineering._id, otherDepartment._id] })).toEqual({
      code: 'notFound',
      field: 'pilot.departmentIds.1',
    })
    expect(await refused({ departmentIds: [sales._id, east._id] })).toEqual({
      code: 'departmentTwice',
      field: 'pilot.departmentIds.1',
    })
    expect(await refused({ until: pilot.from })).toEqual({ code: 'endNotAfterStart', field: 'pilot.until' })
    await act.savePilot(0)
    expect(await refusedWaves(1, [wave('wave-0002', '2027-03-01', engineering._id)])).toEqual({
      code: 'departmentTwice',
      field: 'waves.0.departmentIds.0',
    })
    expect(await refusedWaves(1, [wave('wave-0002', pilot.from, sales._id)])).toEqual({
      code: 'waveBeforePilot',
      field: 'waves.0.from',
    })
    expect(await act.rolloutNow()).toMatchObject({ version: 1, waves: [] })
  })

  test('hold each other: a pilot cannot move behind its waves', async () => {
    await act.savePilot(0)
    await act.saveWaves(1, [everybody])
    const later = { ...pilot, from: civilDate('2027-03-01'), until: civilDate('2027-05-31') }
    expect(await world.refusal(administrator, startApi.savePilot, { companyId, version: 2, pilot: later })).toEqual({
      code: 'waveBeforePilot',
      field: 'waves.0.from',
    })
  })

  test('show WeChat what would count as success, when it is new', async () => {
    world.cloud.provocations.order({ api: 'security.msgSecCheck', errCode: 87014 })
    expect(await world.refusal(administrator, startApi.savePilot, { companyId, version: 0, pilot })).toEqual({
      code: 'textRefused',
      field: 'pilot.success',
    })
    await act.savePilot(0)
    world.cloud.provocations.order({ api: 'security.msgSecCheck', errCode: 87014 })
    expect(await act.savePilot(1, { until: civilDate('2027-01-29') })).toEqual({ version: 2 })
  })
})

describe('growth and the board', () => {
  const growth = [
    { month: '2026-12', people: 64 },
    { month: '2027-06', people: 120 },
  ]

  test('are set by who leads', async () => {
    expect(await world.call(sponsor, startApi.saveGrowth, { companyId, version: 0, growth })).toEqual({ version: 1 })
    expect(await world.call(administrator, startApi.saveBoardOpen, { companyId, version: 1, boardOpen: true })).toEqual(
      { version: 2 },
    )
    expect(await act.start()).toMatchObject({ growth, boardOpen: true, version: 2 })
    const backwards = [...growth].reverse()
    expect(
      await world.refusal(administrator, startApi.saveGrowth, { companyId, version: 2, growth: backwards }),
    ).toEqual({ code: 'monthsOutOfOrder', field: 'growth.1.month' })
  })

  test('count staff who are there, every department below the root, and champions', async () => {
    expect((await act.start()).staffing).toEqual({
      people: 9,
      departments: 1,
      champions: 1,
      countedAt: null,
      atLeast: false,
    })
    await world.seed('members', [memberOf(east, 'seller'), memberOf(headOffice, 'assistant')])
    expect((await act.start()).staffing).toMatchObject({ people: 11, departments: 2 })
  })

  test('take people and departments from the last night once there was one, and champions as they are', async () => {
    await world.seed('rolloutFigures', [
      {
        _id: companyId,
        companyId,
        cycleId: '2026-10-01.3',
        run: 'run-1',
        computedAt: 77,
        evidence: { people: 6_400, departments: 12, champions: 90 },
      },
    ])
    expect((await act.start()).staffing).toEqual({
      people: 6_400,
      departments: 12,
      champions: 1,
      countedAt: 77,
      atLeast: false,
    })
  })
})

const changes = {
  savePilot: [startApi.savePilot, { companyId, version: 0, pilot }],
  saveWaves: [startApi.saveWaves, { companyId, version: 0, waves: [] }],
  saveGrowth: [startApi.saveGrowth, { companyId, version: 0, growth: [] }],
  saveBoardOpen: [startApi.saveBoardOpen, { companyId, version: 0, boardOpen: true }],
} as const

test.each(Object.keys(changes))('%s is for who leads alone', async (which) => {
  const [call, input] = new Map(Object.entries(changes)).get(which) ?? []
  if (!call) throw new Error(`no ${which}`)
  const reply = (person: Person) => world.raw(as(person), 'rollout', { call: call.name, input })
  for (const person of ['champion', 'manager', 'colleague', 'coach'] as const) {
    expect((await reply(person)).failure?.code).toBe('notAllowed')
  }
  await act.name('champion', 'coordinator')
  const conditional = { ...input, version: 1 }
  const led = await world.raw(champion, 'rollout', { call: call.name, input: conditional })
  expect(led).toEqual({ ok: true, output: { version: 2 } })
})

test('the trail says who did what and keeps no text', async () => {
  await act.say(0)
  await act.savePilot(1)
  await act.saveWaves(2, [everybody])
  await act.name('owner', 'champion')
  await act.name('owner', 'coordinator')
  await act.end('owner', 'champion')
  const entries = await act.trail()
  expect(entries.map(({ action, subjectId }) => [action, subjectId])).toEqual(
    expect.arrayContaining([
      ['sayWhy', companyId],
      ['savePilot', companyId],
      ['saveWaves', companyId],
      ['nameRole', memberIdOf('owner')],
      ['nameRole', companyId],
      ['endRole', companyId],
      ['endRole', memberIdOf('owner')],
    ]),
  )
  for (const text of Object.values(secret)) expect(JSON.stringify(entries)).not.toContain(text)
})

test('every page is at most four reads, without looking through a collection', async () => {
  await act.say(0)
  await act.say(1, alone)
  await act.name('champion', 'coordinator')
  const pages = {
    start: () => act.start(),
    'start of the coordinator': () => act.start(champion),
    why: () => act.why(),
    formerWhys: () => world.call(as('owner'), startApi.formerWhys, { companyId, after: null }),
    champions: () => world.call(champion, startApi.champions, { companyId, after: null }),
  }
  for (const [page, open] of Object.entries(pages)) {
    const { reads, collectionScans } = await world.counted(open)
    expect({ page, few: reads <= 4, collectionScans }).toEqual({ page, few: true, collectionScans: 0 })
  }
})
