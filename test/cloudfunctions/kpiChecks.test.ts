import { type Coaching, coachingIdOf } from '../../domain/coach/coaching'
import type { KpiOutcome } from '../../domain/coach/kpiCheck'
import { archive } from '../../domain/okr/lifecycle'
import type { Objective } from '../../domain/okr/model'
import type { Department } from '../../domain/people/model'
import { boardApi } from '../../domain/rollout/boardApi'
import type { Rollout } from '../../domain/rollout/model'
import {
  companyId,
  engineering,
  foundCompanies,
  headOffice,
  memberIdOf,
  memberOf,
  openidOf,
  otherCompanyId,
  otherDepartment,
} from './support/company'
import { east, factory, finance, growCompany, legal, sales, south, staffOf } from './support/counted'
import { cycleId, fresh, keyResult, storedArchived, storedDraft, storedPublished } from './support/objectives'
import { startWorld, type World } from './support/world'

const champion = openidOf('champion')

let world: World
beforeAll(async () => {
  world = await startWorld('2026-11-18T02:00:00Z')
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
  await growCompany(world)
})
afterAll(() => world.end())

const [k, h, c] = ['keyResult', 'healthMetric', 'compensationKpi'] as const satisfies readonly KpiOutcome[]

/** What somebody found of the key results of one objective. */
function checkOf(person: string, outcomes: readonly KpiOutcome[], given: Partial<Coaching> = {}): Coaching {
  const [objectiveId, memberId] = [fresh('objective'), memberIdOf(person)]
  return {
    _id: coachingIdOf(objectiveId, memberId),
    companyId,
    objectiveId,
    memberId,
    cycleId,
    dismissed: [],
    answers: [],
    outcomes: Object.fromEntries(outcomes.map((outcome, at) => [`keyResult-${at}`, outcome])),
    checked: outcomes.length > 0,
    updatedAt: Date.parse('2026-10-20T02:00:00Z'),
    ...given,
  }
}

/** The objective of a check as a function makes it, with the key results that were checked, or with others. */
function objectiveOf<Made extends Objective>(
  make: (setting: Parameters<typeof storedPublished>[0]) => Made,
  { objectiveId: id, companyId, memberId, cycleId, outcomes }: Coaching,
  keyResultIds = Object.keys(outcomes),
): Made {
  const keyResults = (keyResultIds.length > 0 ? keyResultIds : [fresh('keyResult')]).map((id) => keyResult({ id }))
  return { ...make({ id, companyId, content: { cycleId, keyResults } }), ownerId: memberId }
}

/** The first people of a department, who found the same. */
const found = (of: Department, howMany: number, outcomes: readonly KpiOutcome[], given: Partial<Coaching> = {}) =>
  Array.from({ length: howMany }, (_, at) => checkOf(`${of._id.replace('department-', '')}-${at}`, outcomes, given))

/** Stores checks, with the objectives as they were checked. */
async function seed(...checks: Coaching[][]): Promise<void> {
  await seedChecks(...checks)
  await world.seed(
    'objectives',
    checks.flat().map((check) => objectiveOf(storedPublished, check)),
  )
}
const seedChecks = (...checks: Coaching[][]) => world.seed('coachings', checks.flat())

const ask = (of: Department | null, openid = champion) =>
  world.call(openid, boardApi.kpiChecks, { companyId, departmentId: of?._id ?? null })
const sharesFor = async (of: Department | null) => {
  const { shares } = await ask(of)
  return shares && shares.map(({ percent }) => percent)
}

const open = (boardOpen: boolean): Rollout => ({
  _id: companyId,
  companyId,
  waves: [],
  growth: [],
  boardOpen,
  version: 1,
})

describe('who sees the shares', () => {
  const answerTo = async (person: string, of: Department | null) => {
    const input = { companyId, departmentId: of?._id ?? null }
    const { ok, failure } = await world.raw(openidOf(person), 'rollout', {
      call: 'kpiChecks',
      input,
      language: 'zh-CN',
    })
    const board = await world.raw(openidOf(person), 'rollout', { call: 'board', input, language: 'zh-CN' })
    // Whoever sees the board sees them, and nobody else.
    expect([ok, failure]).toEqual([board.ok, board.failure])
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
    await seed(found(east, 6, [k]))
    expect(await answerTo(each.person, null)).toBe(each.company)
    expect(await answerTo(each.person, sales)).toBe(each.theirs)
    expect(await answerTo(each.person, engineering)).toBe(each.another)
  })

  test.each`
    boardOpen | person         | company         | below      | another
    ${true}   | ${'salesHead'} | ${'shown'}      | ${'shown'} | ${'shown'}
    ${false}  | ${'salesHead'} | ${'notAllowed'} | ${'shown'} | ${'notAllowed'}
  `('where boards are open ($boardOpen), a head: company $company, east $below, legal $another', async (each) => {
    await world.seed('rollouts', [open(each.boardOpen)])
    expect(await answerTo(each.person, null)).toBe(each.company)
    expect(await answerTo(each.person, east)).toBe(each.below)
    expect(await answerTo(each.person, legal)).toBe(each.another)
  })

  test('another company’s department is as unknown as one that does not exist', async () => {
    const refusal = (departmentId: string) => world.refusal(champion, boardApi.kpiChecks, { companyId, departmentId })
    const unknown = await refusal('department-that-is-not')
    expect(unknown).toEqual({ code: 'notFound', field: 'departmentId' })
    expect(await refusal(otherDepartment._id)).toEqual(unknown)
  })
})

describe('the shares', () => {
  test('are of the company, or of a department and everybody below it', async () => {
    await seed(found(east, 5, [k, k]), found(south, 5, [c, h]))
    expect(await sharesFor(null)).toEqual([50, 25, 25])
    expect(await sharesFor(headOffice)).toEqual([50, 25, 25])
    expect(await sharesFor(sales)).toEqual([50, 25, 25])
    expect(await sharesFor(east)).toEqual([100, 0, 0])
    expect(await sharesFor(south)).toEqual([0, 50, 50])
    expect(await sharesFor(engineering)).toBeNull()
  })

  test('say nothing else: no number of people, no name, no key result', async () => {
    await seed(found(east, 5, [k, c]))
    expect(await ask(null)).toEqual({
      shares: [
        { outcome: k, percent: 50 },
        { outcome: h, percent: 0 },
        { outcome: c, percent: 50 },
      ],
    })
    expect(await ask(engineering)).toEqual({ shares: null })
  })

  test('are not of fewer than five people, however many objectives these checked', async () => {
    await seed(found(east, 4, [k, c]), found(east, 4, [k]), found(east, 4, [h]))
    expect(await sharesFor(null)).toBeNull()
    await seed([checkOf('south-0', [])])
    expect(await sharesFor(null)).toBeNull()
    await seed([checkOf('south-0', [h])])
    expect(await sharesFor(null)).not.toBeNull()
  })

  test('of one department do not tell, held against the whole, what fewer than five found', async () => {
    await seed(found(east, 6, [k]), found(finance, 1, [c]))
    expect(await sharesFor(null)).toEqual([86, 0, 14])
    expect(await sharesFor(sales)).toBeNull()
    expect(await sharesFor(east)).toBeNull()
    await seed(found(legal, 3, [k]), found(finance, 4, [c]).slice(1))
    expect(await sharesFor(sales)).toEqual([100, 0, 0])
    expect(await sharesFor(legal)).toBeNull()
  })

  test('leave out departments without OKRs, who has left, other cycles and other companies', async () => {
    const elsewhere = { companyId: otherCompanyId, memberId: memberIdOf('stranger') }
    await world.seed('members', [memberOf(east, 'goneEast', { leftOn: '2026-10-30' })])
    await seed(
      found(factory, 9, [c]),
      found(east, 6, [c], { cycleId: '2026-07-01.3' }),
      [checkOf('goneEast', [c]), checkOf('coach', [c]), checkOf('nobody', [c]), checkOf('east-0', [c], elsewhere)],
      found(south, 5, [k]),
    )
    expect(await sharesFor(null)).toEqual([100, 0, 0])
    expect(await sharesFor(factory)).toBeNull()
  })

  test('are of today’s departments, whatever the objective says', async () => {
    const [ofEast, ofSouth] = [found(east, 5, [k]), found(south, 5, [c])]
    await seedChecks(ofEast, ofSouth)
    const writtenIn = (department: Department, check: Coaching) => ({
      ...objectiveOf(storedPublished, check),
      departmentPath: department.path,
    })
    await world.seed('objectives', [
      ...ofEast.map((check) => writtenIn(legal, check)),
      ...ofSouth.map((check) => writtenIn(legal, check)),
    ])
    expect(await sharesFor(east)).toEqual([100, 0, 0])
    expect(await sharesFor(legal)).toBeNull()
  })

  test('are of key results that their objectives still hold, drafts too', async () => {
    const [written, published] = [found(east, 5, [k, c]), found(east, 1, [k, h])]
    await seedChecks(written, published)
    await world.seed('objectives', [
      ...written.map((check) => objectiveOf(storedDraft, check, ['keyResult-0', 'keyResult-new'])),
      ...published.map((check) => objectiveOf(storedPublished, check, ['keyResult-1'])),
    ])
    expect(await sharesFor(null)).toEqual([83, 17, 0])
  })

  test('are not of what is archived, deleted, of another cycle by now, or in other hands', async () => {
    const once = () => found(south, 5, [c])
    const [archived, archivedDrafts, deleted, later, handed] = [once(), once(), once(), once(), once()]
    const acting = { byId: memberIdOf('south-0'), at: 0, newId: () => fresh('change') }
    await seed(found(east, 5, [k]))
    await seedChecks(archived, archivedDrafts, deleted, later, handed)
    await world.seed('objectives', [
      ...archived.map((check) => objectiveOf(storedArchived, check)),
      ...archivedDrafts.map((check) => archive(objectiveOf(storedDraft, check), acting).objective),
      ...later.map((check) => objectiveOf(storedDraft, { ...check, cycleId: '2027-01-01.3' })),
      ...handed.map((check) => objectiveOf(storedPublished, { ...check, memberId: memberIdOf('east-0') })),
    ])
    expect(await sharesFor(null)).toEqual([100, 0, 0])
    expect(await sharesFor(south)).toBeNull()
  })

  test('look at the newest thousand, in at most six reads', async () => {
    await world.seed('members', staffOf(south, 700).slice(6))
    const old = { updatedAt: Date.parse('2026-10-09T02:00:00Z') }
    await seed(found(south, 600, [c], old), found(south, 600, [k]), found(east, 7, [k]))
    for (const place of [null, sales, south]) {
      const counted = await world.counted(() => ask(place))
      expect(counted).toMatchObject({ collectionScans: 0, transactions: 0 })
      expect(counted.reads).toBeLessThanOrEqual(6)
    }
    // Of 1,207 the newest 607, and 393 of the older.
    expect(await sharesFor(null)).toEqual([61, 0, 39])
    await world.seed('rollouts', [open(true)])
    const counted = await world.counted(() => ask(legal, openidOf('salesHead')))
    expect(counted.reads).toBeLessThanOrEqual(6)
  })
})
