import { civilDate } from '../../domain/calendar/civilDate'
import { buildScale, scaleCompanyId, scaleOpenid } from '../../demo/scale'
import type { Department } from '../../domain/people/model'
import type { AdoptionStep } from '../../domain/rollout/adoption'
import { boardApi, boardIn } from '../../domain/rollout/boardApi'
import type { Rollout } from '../../domain/rollout/model'
import { noNotes, usualAnswers } from '../../domain/rollout/parameters'
import { rulesApi } from '../../domain/rollout/rulesApi'
import {
  companyId,
  engineering,
  foundCompanies,
  headOffice,
  memberOf,
  openidOf,
  otherDepartment,
} from './support/company'
import { storedDraft, storedPublished } from './support/objectives'
import {
  boardFor,
  countByTimer,
  department,
  east,
  factory,
  finance,
  growCompany,
  legal,
  sales,
  south,
  staffOf,
} from './support/counted'
import { startWorld, type World } from './support/world'

const champion = openidOf('champion')

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
  await growCompany(world)
})
afterAll(() => world.end())

const begun = (given: Partial<Rollout> = {}): Rollout => ({
  _id: companyId,
  companyId,
  waves: [],
  growth: [],
  boardOpen: false,
  version: 1,
  ...given,
})

/** The sponsor settles all ten parameters as most do, adds some words to how key results are scored, and publishes. */
async function publishNote(note: string): Promise<void> {
  const sponsor = openidOf('sponsor')
  const notes = { ...noNotes, progress: { 'zh-CN': note, en: '' } }
  const { version } = await world.call(sponsor, rulesApi.saveRulesDraft, {
    companyId,
    version: 0,
    answers: usualAnswers,
    notes,
  })
  await world.call(sponsor, rulesApi.publishRules, { companyId, version, edition: 0 })
}

const ask = (person: string, of: Department | null) =>
  world.raw(openidOf(person), 'rollout', {
    call: 'board',
    input: { companyId, departmentId: of?._id ?? null },
    language: 'zh-CN',
  })

describe('who sees the board', () => {
  const answerTo = async (person: string, of: Department | null) => {
    const { ok, failure } = await ask(person, of)
    return ok ? 'shown' : failure?.code
  }

  test.each`
    person             | company         | theirs          | another         | why
    ${'administrator'} | ${'shown'}      | ${'shown'}      | ${'shown'}      | ${'leads the rollout'}
    ${'champion'}      | ${'shown'}      | ${'shown'}      | ${'shown'}      | ${'leads the rollout'}
    ${'sponsor'}       | ${'shown'}      | ${'shown'}      | ${'shown'}      | ${'leads the rollout'}
    ${'salesHead'}     | ${'notAllowed'} | ${'shown'}      | ${'notAllowed'} | ${'heads sales'}
    ${'manager'}       | ${'notAllowed'} | ${'notAllowed'} | ${'notAllowed'} | ${'manages people, and heads nothing'}
    ${'owner'}         | ${'notAllowed'} | ${'notAllowed'} | ${'notAllowed'} | ${'a member'}
    ${'coach'}         | ${'notAllowed'} | ${'notAllowed'} | ${'notAllowed'} | ${'an outside coach'}
    ${'leaver'}        | ${'notMember'}  | ${'notMember'}  | ${'notMember'}  | ${'has left'}
    ${'endedCoach'}    | ${'notMember'}  | ${'notMember'}  | ${'notMember'}  | ${'their time is over'}
    ${'stranger'}      | ${'notMember'}  | ${'notMember'}  | ${'notMember'}  | ${'belongs to another company'}
  `('$person: the company $company, sales $theirs, engineering $another, who $why', async (each) => {
    for (const counted of [false, true]) {
      if (counted) await countByTimer(world)
      expect(await answerTo(each.person, null)).toBe(each.company)
      expect(await answerTo(each.person, sales)).toBe(each.theirs)
      expect(await answerTo(each.person, engineering)).toBe(each.another)
    }
  })

  test('a head sees what is below their department, and nothing above it', async () => {
    expect(await answerTo('salesHead', east)).toBe('shown')
    expect(await answerTo('salesHead', headOffice)).toBe('notAllowed')
  })

  test.each`
    boardOpen | person         | company         | another
    ${true}   | ${'salesHead'} | ${'shown'}      | ${'shown'}
    ${true}   | ${'owner'}     | ${'notAllowed'} | ${'notAllowed'}
    ${true}   | ${'coach'}     | ${'notAllowed'} | ${'notAllowed'}
    ${false}  | ${'salesHead'} | ${'notAllowed'} | ${'notAllowed'}
  `('where boards are open ($boardOpen), $person: company $company, engineering $another', async (each) => {
    await world.seed('rollouts', [begun({ boardOpen: each.boardOpen })])
    expect(await answerTo(each.person, null)).toBe(each.company)
    expect(await answerTo(each.person, engineering)).toBe(each.another)
  })

  test('another company’s department is as unknown as one that does not exist', async () => {
    const refused = await ask('champion', { ...engineering, _id: 'department-that-is-not' })
    expect(refused.failure).toMatchObject({ code: 'notFound', field: 'departmentId' })
    expect(await ask('champion', otherDepartment)).toEqual(refused)
    expect(await ask('owner', otherDepartment)).toEqual(await ask('owner', { ...engineering, _id: 'department-none' }))
  })
})

describe('the board', () => {
  test('says before the first night that nothing was counted yet', async () => {
    const nothing = { computedAt: null, total: null, groups: [], outside: [], evidence: null, today: '2026-11-18' }
    expect(await boardFor(world, champion)).toMatchObject({ ...nothing, place: [], cycleId: '2026-10-01.3' })
    expect(await boardFor(world, champion, east)).toMatchObject({
      ...nothing,
      place: [headOffice, sales, east].map(({ _id, name }) => ({ id: _id, name })),
    })
  })

  test('shows departments in the company’s own order, what is too small in one line, and says who is outside', async () => {
    await world.seed('objectives', [storedPublished({ owner: 'owner' }), storedDraft({ owner: 'colleague' })])
    await countByTimer(world)
    const board = await boardFor(world, champion)
    const lines = board.groups.map((group) => (group.kind === 'department' ? group.name : group.names))
    expect(lines).toEqual([engineering.name, sales.name, [legal.name, finance.name]])
    expect(board.groups.map(({ figures }) => figures.people)).toEqual([9, 14, 7])
    expect(board.total).toMatchObject({
      people: 30,
      now: { drafted: { of: 30, done: 3 }, published: { of: 30, done: 2 }, checkedIn: { of: 2, done: 0 } },
    })
    expect(board.total?.weeks.map(({ monday }) => monday)).toEqual([
      '2026-09-28',
      '2026-10-05',
      '2026-10-12',
      '2026-10-19',
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
    ])
    expect(board.outside).toEqual([factory.name])
    expect(board.evidence).toMatchObject({ people: 30, objectives: 1, departments: 4 })
    expect(board.computedAt).toBeGreaterThan(0)
  })

  test('of a department goes deeper; the head is shown with the smallest team, which then has none of its own', async () => {
    await countByTimer(world)
    const board = await boardFor(world, champion, sales)
    expect(board.total?.people).toBe(14)
    expect(board.evidence).toBeNull()
    expect(board.groups).toMatchObject([
      { kind: 'department', departmentId: east._id, hasMore: false, figures: { people: 7 } },
      { kind: 'merged', names: [south.name, sales.name], others: 0, figures: { people: 7 } },
    ])
    expect(await boardFor(world, champion, south)).toMatchObject({ total: null, groups: [] })
    expect(await boardFor(world, champion, legal)).toMatchObject({ total: null, groups: [] })
    expect((await boardFor(world, champion, east)).total?.people).toBe(7)
  })

  test('of a department that came after the night shows no figures yet', async () => {
    await countByTimer(world)
    const north = department('north', sales, 20)
    await world.seed('departments', [north])
    expect(await boardFor(world, champion, north)).toMatchObject({ total: null, place: [{}, {}, { name: 'north' }] })
  })

  test('says how things stand now, also what was decided since the night', async () => {
    await countByTimer(world)
    expect((await boardFor(world, champion)).standing).toMatchObject({
      whyAt: null,
      sponsors: 1,
      hasCoordinator: false,
      pilot: null,
      rules: { settled: 0, publishedAt: null },
    })
    const pilot = { departmentIds: [east._id], from: '2026-10-08', until: '2026-12-31', success: '每周都有人更新' }
    const why = { texts: { 'zh-CN': '一起做最要紧的事' }, byId: 'member-sponsor', edition: 1, at: 1_790_000_000_000 }
    await world.replace('rollouts', { ...begun(), why, coordinatorId: 'member-champion', pilot })
    await world.seed('members', [memberOf(engineering, 'secondSponsor', { roles: ['member', 'sponsor'] })])
    expect((await boardFor(world, champion)).standing).toMatchObject({
      whyAt: 1_790_000_000_000,
      sponsors: 2,
      hasCoordinator: true,
      pilot,
    })
  })

  describe('texts that ask to rate people', () => {
    const saysWhy = (text: string): Rollout['why'] => ({
      texts: { en: text },
      byId: 'member-sponsor',
      edition: 1,
      at: 1,
    })
    const pilot = (success: string): Rollout['pilot'] => ({
      departmentIds: ['sales'],
      from: civilDate('2026-11-02'),
      until: civilDate('2026-12-31'),
      success,
    })
    test.each`
      why                                 | success                   | note                        | named
      ${'So that all know what matters.'} | ${'八成的人每周更新'}     | ${'关键结果按 0 到 1 评分'} | ${[]}
      ${'Managers rate each person.'}     | ${'八成的人每周更新'}     | ${''}                       | ${['why']}
      ${'So that all know what matters.'} | ${'给员工排名，末位淘汰'} | ${''}                       | ${['pilot']}
      ${'Managers rate each person.'}     | ${'八成的人每周更新'}     | ${'季末由经理给每个人评级'} | ${['why', 'rules']}
    `('$why, $success and $note: $named', async ({ why, success, note, named }) => {
      await world.seed('rollouts', [begun({ why: saysWhy(why), pilot: pilot(success) })])
      await publishNote(note)
      expect((await boardFor(world, champion)).standing.textsToMend).toEqual(named)
    })
  })

  test('the ten parameters stand as they are settled, and once they are published', async () => {
    expect((await boardFor(world, champion)).standing.rules).toEqual({ settled: 0, publishedAt: null })
    await publishNote('')
    expect((await boardFor(world, champion)).standing.rules).toMatchObject({ settled: 10 })
    expect((await boardFor(world, champion)).standing.rules.publishedAt).not.toBeNull()
  })

  test.each`
    person         | of       | boardOpen | why
    ${'champion'}  | ${null}  | ${false}  | ${'the company'}
    ${'champion'}  | ${east}  | ${false}  | ${'a department'}
    ${'salesHead'} | ${east}  | ${false}  | ${'below one’s own'}
    ${'salesHead'} | ${null}  | ${true}   | ${'the company, by a head'}
    ${'salesHead'} | ${legal} | ${true}   | ${'another’s, by a head'}
  `('is at most six reads: $why', async ({ person, of, boardOpen }) => {
    await world.seed('rollouts', [begun({ boardOpen })])
    await publishNote('')
    await countByTimer(world)
    const counted = await world.counted(() => boardFor(world, openidOf(person), of))
    expect(counted).toMatchObject({ collectionScans: 0, transactions: 0 })
    expect(counted.reads).toBeLessThanOrEqual(6)
  })
})

describe('who has not yet', () => {
  const notYet = (of: Department, step: AdoptionStep, after: string | null = null, openid = champion) =>
    world.call(openid, boardApi.notYet, { companyId, departmentId: of._id, step, after })
  const namesOf = async (of: Department, step: AdoptionStep) =>
    (await notYet(of, step)).items.map(({ id }) => id.replace('member-', '')).sort()
  const refusalOf = (openid: string, of: Department, step: AdoptionStep = 'published') =>
    world.refusal(openid, boardApi.notYet, { companyId, departmentId: of._id, step, after: null })

  beforeEach(async () => {
    const said = { id: 'checkIn-1', value: 1, confidence: 5, note: '', on: '2026-11-17', at: 1, byId: 'member-east-2' }
    const quiet = storedPublished({ owner: 'east-1' })
    const talking = storedPublished({ owner: 'east-2' })
    const ownedBy = (owner: string, keyResults: typeof quiet.keyResults) =>
      keyResults.map((each) => ({ ...each, ownerId: `member-${owner}` }))
    await world.seed('objectives', [
      storedDraft({ owner: 'east-0' }),
      { ...quiet, keyResults: ownedBy('east-1', quiet.keyResults) },
      {
        ...talking,
        keyResults: ownedBy('east-2', talking.keyResults).map((each) => ({ ...each, lastCheckIn: said })),
        midQuarter: { at: Date.parse('2026-11-17T02:00:00Z'), byId: 'member-east-2', decisions: [] },
      },
    ])
    await world.seed('attendances', [
      {
        _id: 'training-1:member-east-3',
        companyId,
        trainingId: 'training-1',
        memberId: 'member-east-3',
        kind: 'introduction',
        on: '2026-10-12',
        marked: { how: 'code' },
        at: 1,
      },
    ])
  })

  test.each`
    step            | names                                                           | why
    ${'trained'}    | ${['east-0', 'east-1', 'east-2', 'east-4', 'east-5', 'east-6']} | ${'one was there'}
    ${'drafted'}    | ${['east-3', 'east-4', 'east-5', 'east-6']}                     | ${'a draft counts'}
    ${'published'}  | ${['east-0', 'east-3', 'east-4', 'east-5', 'east-6']}           | ${'a draft does not'}
    ${'checkedIn'}  | ${['east-1']}                                                   | ${'of those who published'}
    ${'midQuarter'} | ${['east-1']}                                                   | ${'of those who had published'}
    ${'review'}     | ${[]}                                                           | ${'nobody is asked in November'}
  `('$step: $names, $why', async ({ step, names }) => {
    expect(await namesOf(east, step)).toEqual(names)
  })

  test('is as it is now, by name, and nothing else', async () => {
    await world.seed('objectives', [storedPublished({ owner: 'east-3' })])
    expect(await namesOf(east, 'published')).toEqual(['east-0', 'east-4', 'east-5', 'east-6'])
    const { items } = await notYet(east, 'published')
    expect(items[0]).toEqual({
      id: 'member-east-0',
      name: '同事east-0',
      title: '',
      departmentId: east._id,
      departmentName: east.name,
      left: false,
    })
  })

  test('leaves out coaches, who has left, and departments that do not use OKRs', async () => {
    const names = await namesOf(headOffice, 'trained')
    expect(names).not.toContain('coach')
    expect(names).not.toContain('leaver')
    expect(names.filter((name) => name.startsWith('factory'))).toEqual([])
  })

  test.each`
    person             | answer          | why
    ${'administrator'} | ${'shown'}      | ${'leads the rollout'}
    ${'champion'}      | ${'shown'}      | ${'leads the rollout'}
    ${'sponsor'}       | ${'shown'}      | ${'leads the rollout'}
    ${'salesHead'}     | ${'shown'}      | ${'heads the department above'}
    ${'owner'}         | ${'notAllowed'} | ${'a member'}
    ${'east-1'}        | ${'notAllowed'} | ${'a colleague'}
    ${'coach'}         | ${'notAllowed'} | ${'an outside coach'}
    ${'leaver'}        | ${'notMember'}  | ${'has left'}
    ${'stranger'}      | ${'notMember'}  | ${'belongs to another company'}
  `('$person: $answer, who $why', async ({ person, answer }) => {
    if (answer === 'shown') expect((await notYet(east, 'published', null, openidOf(person))).items).toHaveLength(5)
    else expect((await refusalOf(openidOf(person), east)).code).toBe(answer)
  })

  test('open boards open figures, and not names', async () => {
    await world.seed('rollouts', [begun({ boardOpen: true })])
    expect(await refusalOf(openidOf('salesHead'), engineering)).toEqual({ code: 'notAllowed' })
  })

  test('a department of fewer than five is refused, and an unknown one is not found', async () => {
    expect(await refusalOf(champion, finance)).toEqual({
      code: 'tooFew',
      field: 'departmentId',
      details: { bound: 5 },
    })
    expect(await refusalOf(champion, factory)).toMatchObject({ code: 'tooFew' })
    const unknown = await refusalOf(champion, { ...engineering, _id: 'department-none' })
    expect(unknown).toEqual({ code: 'notFound', field: 'departmentId' })
    expect(await refusalOf(champion, otherDepartment)).toEqual(unknown)
  })

  test('comes in pages that go on, of whatever many people, in four reads', async () => {
    await world.seed('members', staffOf(south, 240).slice(6))
    const seen: string[] = []
    let after: string | null = null
    do {
      const counted = await world.counted(async () => {
        const page = await notYet(south, 'published', after)
        seen.push(...page.items.map(({ id }) => id))
        expect(page.items.length).toBeLessThanOrEqual(20)
        after = page.after
      })
      expect(counted).toMatchObject({ collectionScans: 0 })
      expect(counted.reads).toBeLessThanOrEqual(4)
    } while (after !== null)
    expect(seen).toHaveLength(240)
    expect(new Set(seen).size).toBe(240)
  })

  test('a page of people who all have is empty, and goes on', async () => {
    await world.seed('members', staffOf(south, 150).slice(6))
    await world.seed(
      'attendances',
      staffOf(south, 150).map(({ _id }) => ({
        _id: `training-1:${_id}`,
        companyId,
        trainingId: 'training-1',
        memberId: _id,
        kind: 'introduction',
        on: '2026-10-12',
        marked: { how: 'code' },
        at: 1,
      })),
    )
    const first = await notYet(south, 'trained')
    expect(first.items).toEqual([])
    expect(first.after).not.toBeNull()
    expect(await notYet(south, 'trained', first.after)).toEqual({ items: [], after: null })
  })
})

describe('of 12,000 people in 40 departments', () => {
  test('the company’s board is one call, at most six reads, and below 100 KB', async () => {
    const now = new Date('2026-12-30T02:30:00Z')
    for (const batch of buildScale({ members: 12_000, objectivesPerMember: 0, now, teamsPerDepartment: 30 })) {
      if (batch.documents.length > 0) await world.seed(batch.collection, batch.documents)
    }
    world.moveTo(now.toISOString())
    await countByTimer(world)
    const open = () => world.call(scaleOpenid(0), boardApi.board, { companyId: scaleCompanyId, departmentId: null })
    let board = await open()
    // A large company takes more than one piece; each goes on by itself.
    for (; board.computedAt === null; board = await open()) await new Promise((resolve) => setTimeout(resolve, 200))
    const counted = await world.counted(open)
    expect(counted).toMatchObject({ collectionScans: 0 })
    expect(counted.reads).toBeLessThanOrEqual(6)
    expect(counted.documentsScanned).toBeLessThan(20)
    expect(boardIn(board)).toMatchObject({ total: { people: 12_000 } })
    expect(board.groups).toHaveLength(40)
    expect(boardIn(board).groups.map(({ figures }) => figures.weeks.length)).toEqual(board.groups.map(() => 14))
    expect(Buffer.byteLength(JSON.stringify(board))).toBeLessThan(100_000)
  }, 240_000)
})
