import { civilDateAt } from '../../domain/calendar/civilDate'
import type { Company } from '../../domain/people/model'
import { boardApi } from '../../domain/rollout/boardApi'
import { companyId, companyOf, foundCompanies, headOffice, openidOf } from './support/company'
import { storedPublished } from './support/objectives'
import {
  boardFor,
  countByTimer,
  east,
  expectTruth,
  growCompany,
  legal,
  type Night,
  type Run,
  sales,
  shownBoards,
  shownFigures,
  staffOf,
} from './support/counted'
import { startWorld, type World } from './support/world'

/** The counting itself, in this process, with a clock of the test's own: the store's types are the functions' alone. */
const { goOnCounting, nightly } = jest.requireActual<Night>('../../cloudfunctions/rollout/night')

/** Wednesday, 10:30 in Shanghai. */
const now = '2026-11-18T02:30:00Z'
const champion = openidOf('champion')

let world: World
beforeAll(async () => {
  world = await startWorld(now)
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
  await growCompany(world)
})
afterAll(() => world.end())

const noRun: Run = {
  _id: companyId,
  companyId,
  version: 0,
  countedOn: null,
  askedAt: null,
  going: null,
  trouble: null,
}
const runOf = async (): Promise<Run> => {
  const [run] = await world.stored<Run>('rolloutRuns', { _id: companyId })
  return run ?? noRun
}

const company = async (): Promise<Company> => {
  const [found] = await world.stored<Company>('companies', { _id: companyId })
  if (!found) throw new Error('no company')
  return found
}

describe('the hourly timer', () => {
  test('counts a company once a day, after two at night', async () => {
    expect(await countByTimer(world)).toMatchObject({ state: 'over', companies: 2 })
    const first = await shownFigures(world)
    world.moveTo('2026-11-18T15:30:00Z')
    await countByTimer(world)
    world.moveTo('2026-11-18T17:30:00Z')
    await countByTimer(world)
    expect((await shownFigures(world)).run).toBe(first.run)
    world.moveTo('2026-11-18T18:30:00Z')
    await countByTimer(world)
    const second = await shownFigures(world)
    expect(second.run > first.run).toBe(true)
    expect(civilDateAt(second.computedAt)).toBe('2026-11-19')
  })

  test('counts one that was never counted at any hour', async () => {
    world.moveTo('2026-11-18T16:30:00Z')
    await countByTimer(world)
    expect((await shownFigures(world)).evidence.people).toBeGreaterThan(0)
  })

  test('keeps the boards of the run before for whoever is reading them, and nothing older', async () => {
    const runs = new Set<string>()
    for (const day of ['18', '19', '20', '21']) {
      world.moveTo(`2026-11-${day}T03:30:00Z`)
      await countByTimer(world)
      runs.add((await shownFigures(world)).run)
    }
    const kept = new Set((await world.stored<{ run: string }>('adoptions', { companyId })).map(({ run }) => run))
    expect([...kept].sort()).toEqual([...runs].sort().slice(-2))
    expect(await world.stored('rolloutCounts')).toEqual([])
  })

  test('a clock that jumps back shows what is counted then, and goes on from there', async () => {
    world.moveTo('2026-12-02T03:30:00Z')
    await countByTimer(world)
    world.moveTo('2026-11-18T03:30:00Z')
    await countByTimer(world)
    expect(civilDateAt((await shownFigures(world)).computedAt)).toBe('2026-11-18')
    await expectTruth(world, '2026-11-18')
    world.moveTo('2026-11-19T03:30:00Z')
    await countByTimer(world)
    await expectTruth(world, '2026-11-19')
  })

  test('once, however many fire at the same time', async () => {
    await Promise.all(Array.from({ length: 4 }, () => countByTimer(world)))
    await countByTimer(world)
    const { run } = await shownFigures(world)
    expect(new Set((await world.stored<{ run: string }>('adoptions', { companyId })).map((each) => each.run))).toEqual(
      new Set([run]),
    )
    await expectTruth(world, '2026-11-18')
  })

  test('one company’s trouble is noted, and is nobody else’s', async () => {
    const { cadence: _cadence, ...broken } = companyOf('company-a-broken', '坏了')
    await world.seed('companies', [broken])
    expect(await countByTimer(world)).toMatchObject({ state: 'over', companies: 3 })
    const [run] = await world.stored<Run>('rolloutRuns', { _id: 'company-a-broken' })
    expect(run).toMatchObject({ trouble: { at: expect.any(Number), name: 'TypeError' }, going: null, countedOn: null })
    await expectTruth(world, '2026-11-18')
  })

  test('an empty company has a board with nothing on it', async () => {
    await world.seed('companies', [companyOf('company-empty', '空的')])
    await countByTimer(world)
    const [figures] = await world.stored<{ board: object; evidence: { people: number } }>('rolloutFigures', {
      companyId: 'company-empty',
    })
    expect(figures).toMatchObject({ board: { total: null, groups: [] }, evidence: { people: 0 } })
  })

  test.each([
    { Type: 'Timer', TriggerName: 'everyHour', Time: now },
    { Type: 'Continue' },
    { Type: 'Timer', call: 'board', input: { companyId } },
  ])('is not fired by anybody’s phone: %j', async (event) => {
    expect((await world.raw(champion, 'rollout', event)).ok).toBe(false)
    expect(await world.stored('rolloutRuns')).toEqual([])
  })

  test('a database that is down ends the hour, and the next one catches up', async () => {
    world.cloud.provocations.order({ api: 'database.getDocument', code: 'SYS_ERR', times: 1 })
    expect(await countByTimer(world)).toEqual({ state: 'failed' })
    world.moveTo('2026-11-18T03:30:00Z')
    expect(await countByTimer(world)).toMatchObject({ state: 'over' })
    await expectTruth(world, '2026-11-18')
  })
})

describe('pieces', () => {
  const at = Date.parse(now)
  const goesOn = { isSpent: () => false }
  /** Spent after so many looks at the clock. */
  const lasting = (looks: number) => {
    let left = looks
    return { isSpent: () => (left -= 1) < 0 }
  }
  /** Killed at the so-manieth look at the clock. */
  const killedAt = (looks: number) => {
    let left = looks
    return {
      isSpent: () => {
        if ((left -= 1) < 0) throw new Error('killed')
        return false
      },
    }
  }

  beforeEach(async () => {
    await world.seed('members', [
      ...staffOf(legal, 250, {}).map((each) => ({
        ...each,
        _id: `${each._id}-more`,
        openid: `${each.openid}-more`,
        order: `${each.order}-more`,
      })),
    ])
    await world.seed('objectives', [storedPublished({ owner: 'owner' }), storedPublished({ owner: 'east-1' })])
  })

  test('cut after every hundred people are the same in the end', async () => {
    let pieces = 1
    while ((await goOnCounting(await company(), await runOf(), at, lasting(0))) === 'unfinished') pieces += 1
    expect(pieces).toBe(4)
    await expectTruth(world, '2026-11-18')
    expect(await runOf()).toMatchObject({ going: null, countedOn: '2026-11-18' })
  })

  test.each([0, 1, 2])('killed at look %i at the clock are begun again from what was noted', async (looks) => {
    await expect(goOnCounting(await company(), await runOf(), at, killedAt(looks))).rejects.toThrow('killed')
    await goOnCounting(await company(), await runOf(), at, lasting(1))
    while ((await goOnCounting(await company(), await runOf(), at, goesOn)) !== 'over') continue
    await expectTruth(world, '2026-11-18')
  })

  test('two at once end with one run, and a late one changes nothing', async () => {
    const started = await runOf()
    await goOnCounting(await company(), started, at, lasting(1))
    const run = await runOf()
    await Promise.all([
      goOnCounting(await company(), run, at, goesOn),
      goOnCounting(await company(), run, at, goesOn),
      goOnCounting(await company(), started, at, goesOn),
    ])
    await expectTruth(world, '2026-11-18')
    const { run: shown } = await shownFigures(world)
    await goOnCounting(await company(), run, at, goesOn)
    expect((await shownFigures(world)).run).toBe(shown)
    await expectTruth(world, '2026-11-18')
  })

  test('what yesterday left unfinished is begun anew', async () => {
    await goOnCounting(await company(), await runOf(), at - 86_400_000, lasting(0))
    expect((await runOf()).going?.day).toBe('2026-11-17')
    expect(await goOnCounting(await company(), await runOf(), at, goesOn)).toBe('over')
    await expectTruth(world, '2026-11-18')
  })

  test('nobody sees half: the board is the old one until everything is counted', async () => {
    await goOnCounting(await company(), await runOf(), at, goesOn)
    const before = await boardFor(world, champion)
    world.moveTo('2026-11-19T02:30:00Z')
    await world.seed(
      'members',
      staffOf(east, 3).map((each) => ({ ...each, _id: `${each._id}-new`, openid: `${each.openid}-new` })),
    )
    const tomorrow = at + 86_400_000
    await goOnCounting(await company(), await runOf(), tomorrow, lasting(0))
    expect(await boardFor(world, champion)).toEqual({ ...before, today: '2026-11-19' })
    while ((await goOnCounting(await company(), await runOf(), tomorrow, goesOn)) !== 'over') continue
    expect((await boardFor(world, champion)).total?.people).toBe((before.total?.people ?? 0) + 3)
  })
})

describe('counting afresh', () => {
  test.each`
    person             | answer
    ${'champion'}      | ${{ state: 'counted' }}
    ${'sponsor'}       | ${{ state: 'counted' }}
    ${'administrator'} | ${{ state: 'counted' }}
    ${'owner'}         | ${'notAllowed'}
    ${'coach'}         | ${'notAllowed'}
    ${'salesHead'}     | ${'notAllowed'}
  `('is for who leads the rollout: $person gets $answer', async ({ person, answer }) => {
    const reply = await world.raw(openidOf(person), 'rollout', {
      call: 'countNow',
      input: { companyId },
      language: 'zh-CN',
    })
    if (typeof answer === 'string') expect(reply.failure?.code).toBe(answer)
    else expect(reply.output).toEqual(answer)
  })

  test('shows at once what has changed, and not again within ten minutes', async () => {
    const count = () => world.call(champion, boardApi.countNow, { companyId })
    await countByTimer(world)
    expect(await count()).toEqual({ state: 'justCounted' })
    world.moveTo('2026-11-18T02:41:00Z')
    await world.seed('objectives', [storedPublished({ owner: 'east-1' })])
    expect(await count()).toEqual({ state: 'counted' })
    expect((await boardFor(world, champion)).evidence?.objectives).toBe(1)
    world.moveTo('2026-11-18T02:50:00Z')
    expect(await count()).toEqual({ state: 'justCounted' })
    await expectTruth(world, '2026-11-18')
  })

  test('of many at once one counts', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => world.call(champion, boardApi.countNow, { companyId })),
    )
    expect(answers.filter(({ state }) => state === 'counted').length).toBeGreaterThanOrEqual(1)
    await expectTruth(world, '2026-11-18')
  })
})

test('trouble does not keep what was noted of another run from being begun anew', async () => {
  await nightly.noteTrouble(companyId, { at: 1, name: 'TypeError' })
  expect(await runOf()).toMatchObject({ trouble: { at: 1, name: 'TypeError' }, going: null })
  await countByTimer(world)
  expect((await runOf()).trouble).toBeNull()
  expect(await shownBoards(world)).not.toEqual([])
})

// The head office is everybody's.
test('the company’s board is its only root’s', async () => {
  await countByTimer(world)
  const board = await boardFor(world, champion)
  expect(await boardFor(world, champion, headOffice)).toMatchObject({ total: board.total, groups: board.groups })
  expect(board.groups.some((group) => group.kind === 'department' && group.departmentId === sales._id)).toBe(true)
})
