import type { CallInput } from '../../domain/call'
import { okrApi } from '../../domain/okr/api'
import type { Change, CheckIn, Objective, PublishedObjective } from '../../domain/okr/model'
import { midQuarterApi } from '../../domain/review/midQuarterApi'
import { companyId, engineering, foundCompanies, memberIdOf, memberOf, openidOf } from './support/company'
import { fresh, keyResult, storedClosed, storedDraft, storedPublished } from './support/objectives'
import { startWorld, type World } from './support/world'

/** The middle workday of the cycle, which has the National Day week, ten in Shanghai. */
const now = '2026-11-18T02:00:00Z'

let world: World
beforeAll(async () => {
  world = await startWorld(now)
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
})
afterAll(() => world.end())

const owner = openidOf('owner')
const manager = openidOf('manager')

type Decisions = CallInput<typeof midQuarterApi.reviewMidQuarter>['decisions']
type Decision = Decisions[number]

/** Words that occur nowhere else: wherever one turns up, it was let out. */
const secret = { adjust: '【改】', drop: '【弃】', blocker: '【卡】' }
const common = { blocker: '', helperIds: [], toldIds: [] }
const lower = { type: 'metric', baseline: 60, commit: 65, target: 72, stretch: 80 } as const

const three = () =>
  storedPublished({ content: { keyResults: [keyResult(), keyResult({ title: '上手时间' }), keyResult()] } })

/** Keep with a check-in and a blocker, adjust, drop. */
const mixed = ({ keyResults }: PublishedObjective): Decision[] => {
  const [first = '', second = '', third = ''] = keyResults.map(({ id }) => id)
  const said = { value: 66, confidence: 4, basedOn: null }
  const named = { helperIds: [memberIdOf('colleague')], toldIds: [memberIdOf('manager')] }
  return [
    { ...common, ...named, kind: 'keep', keyResultId: first, said, blocker: secret.blocker },
    { ...common, kind: 'adjust', keyResultId: second, said: null, reason: secret.adjust, measure: lower },
    { ...common, kind: 'drop', keyResultId: third, reason: secret.drop },
  ]
}
const allKept = ({ keyResults }: PublishedObjective): Decision[] =>
  keyResults.map(({ id }) => ({ ...common, kind: 'keep', keyResultId: id, said: null }))

const input = (objective: Pick<Objective, '_id' | 'version'>, decisions: Decisions) => ({
  companyId,
  objectiveId: objective._id,
  version: objective.version,
  decisions,
})
const review = (objective: PublishedObjective, decisions = mixed(objective), openid = owner) =>
  world.call(openid, midQuarterApi.reviewMidQuarter, input(objective, decisions))
const refusal = (objective: Pick<Objective, '_id' | 'version'>, decisions: Decisions, openid = owner) =>
  world.refusal(openid, midQuarterApi.reviewMidQuarter, input(objective, decisions))
const stored = async (id: string) => (await world.stored<PublishedObjective>('objectives', { _id: id }))[0]

const seeded = async (objective = three()): Promise<PublishedObjective> => {
  await world.seed('objectives', [objective])
  return objective
}

describe('an objective at its middle workday', () => {
  test('is reviewed in one step: thresholds, a key result less, a check-in, and why', async () => {
    const objective = await seeded()
    const { objective: after } = await review(objective)
    expect(after.version).toBe(objective.version + 1)
    expect(after.keyResults.map(({ measure }) => measure)).toEqual([objective.keyResults[0]?.measure, lower])
    expect(after.keyResults[0]?.lastCheckIn).toMatchObject({ value: 66, confidence: 4, byId: memberIdOf('owner') })

    const page = await world.call(openidOf('colleague'), okrApi.objective, { companyId, objectiveId: objective._id })
    if (page.kind !== 'public') throw new Error('not public')
    expect(page.objective.midQuarter).toMatchObject({
      byId: memberIdOf('owner'),
      decisions: [
        { kind: 'keep', blocker: secret.blocker, helperIds: [memberIdOf('colleague')] },
        { kind: 'adjust', reason: secret.adjust, before: objective.keyResults[1]?.measure, after: lower },
        { kind: 'drop', title: objective.keyResults[2]?.title, reason: secret.drop },
      ],
    })
    expect(page.changes).toMatchObject([{ kind: expect.any(String) }, { kind: expect.any(String) }])
    expect(page.changes.find(({ kind }) => kind === 'thresholds')).toMatchObject({
      keyResult: { before: objective.keyResults[1]?.measure, after: lower },
      reason: secret.adjust,
    })
    expect(page.changes.find(({ kind }) => kind === 'edited')).toMatchObject({ reason: secret.drop })
    expect(page.checkIns).toMatchObject([{ value: 66, confidence: 4 }])
    expect(page.people.map(({ id }) => id)).toEqual(
      expect.arrayContaining([memberIdOf('colleague'), memberIdOf('manager')]),
    )
  })

  test('the check-in can be taken back like any other', async () => {
    const objective = await seeded()
    const { objective: after } = await review(objective)
    const checkInId = after.keyResults[0]?.lastCheckIn?.id ?? ''
    await world.call(owner, okrApi.undoCheckIn, { companyId, objectiveId: objective._id, checkInId })
    expect((await stored(objective._id))?.keyResults[0]?.lastCheckIn).toBeNull()
  })

  test('said twice it is one review; said otherwise, it is refused', async () => {
    const objective = await seeded()
    const first = await review(objective)
    expect(await review(objective)).toEqual(first)
    world.moveTo('2026-11-20T02:00:00Z')
    expect(await review(objective)).toEqual(first)
    expect(await world.stored<Change>('changes')).toHaveLength(2)
    expect(await world.stored<CheckIn>('checkIns')).toHaveLength(1)
    expect(await refusal(first.objective, allKept(objective).slice(0, 2))).toMatchObject({ code: 'wrongState' })
    expect(await refusal(objective, allKept(objective))).toMatchObject({ code: 'staleVersion', field: 'version' })
  })

  test('from two devices at once, it is held once and the second is told', async () => {
    const objective = await seeded()
    const attempts = await Promise.allSettled([review(objective), review(objective, allKept(objective))])
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = attempts.find((attempt) => attempt.status === 'rejected')
    expect(refused?.reason).toMatchObject({ failure: { code: 'staleVersion' } })
  })

  test('an edit meanwhile, or a check-in of a colleague, is seen before it is decided upon', async () => {
    const objective = await seeded()
    const [{ id: keyResultId } = { id: '' }] = objective.keyResults
    const said = { keyResultId, checkInId: fresh('checkIn'), value: 70, confidence: 7, note: '', basedOn: null }
    await world.call(manager, okrApi.checkIn, { companyId, objectiveId: objective._id, ...said })
    expect(await refusal(objective, mixed(objective))).toMatchObject({
      code: 'staleCheckIn',
      field: 'decisions.0.said.basedOn',
    })
    await world.replace('objectives', { ...objective, version: 7 })
    expect(await refusal(objective, mixed(objective))).toMatchObject({
      code: 'staleVersion',
      details: { version: 7 },
    })
  })

  test('leaves one line in the trail, with no word of why', async () => {
    const objective = await seeded()
    await review(objective)
    const trail = await world.stored<{ action: string; after: object }>('audit', { subjectId: objective._id })
    expect(trail).toMatchObject([
      { action: 'reviewMidQuarter', byId: memberIdOf('owner'), before: { version: 2 }, after: { version: 3 } },
    ])
    for (const word of Object.values(secret)) expect(JSON.stringify(trail)).not.toContain(word)
  })
})

test.each`
  day                       | what
  ${'2026-11-17T15:59:00Z'} | ${'a minute before the middle workday begins in Shanghai'}
  ${'2027-01-01T02:00:00Z'} | ${'after the cycle'}
`('not $what', async ({ day }) => {
  const objective = await seeded()
  world.moveTo(day)
  expect(await refusal(objective, allKept(objective))).toMatchObject({ code: 'wrongState' })
  expect(await stored(objective._id)).toEqual(objective)
})

test('overdue until the last day of the cycle, it can still be held', async () => {
  const objective = await seeded()
  world.moveTo('2026-12-31T15:00:00Z')
  await expect(review(objective)).resolves.toMatchObject({ objective: { midQuarter: {} } })
})

describe('refused with its field, and nothing is written', () => {
  const of = (change: (decision: Decision, place: number) => Decision) => (objective: PublishedObjective) =>
    mixed(objective).map(change)
  const named = (person: string) =>
    of((decision, place) => (place === 1 ? { ...decision, toldIds: [memberIdOf(person)] } : decision))
  test.each`
    why                                  | decisions                                                                                                                    | code                      | field
    ${'a key result without a decision'} | ${(o: PublishedObjective) => mixed(o).slice(1)}                                                                              | ${'missing'}              | ${'decisions'}
    ${'one decided upon twice'}          | ${(o: PublishedObjective) => [...mixed(o), ...mixed(o).slice(0, 1)]}                                                         | ${'notAllowedValue'}      | ${'decisions'}
    ${'one that is none of it'}          | ${of((d, at) => (at === 2 ? { ...d, keyResultId: 'keyResult-none' } : d))}                                                   | ${'notFound'}             | ${'decisions.2.keyResultId'}
    ${'all dropped'}                     | ${(o: PublishedObjective) => o.keyResults.map(({ id }) => ({ ...common, kind: 'drop', keyResultId: id, reason: '都不做' }))} | ${'noKeyResultLeft'}      | ${'decisions'}
    ${'no reason'}                       | ${of((d) => (d.kind === 'drop' ? { ...d, reason: '  ' } : d))}                                                               | ${'tooShort'}             | ${'decisions.2.reason'}
    ${'thresholds out of order'}         | ${of((d) => (d.kind === 'adjust' ? { ...d, measure: { ...lower, target: 90 } } : d))}                                        | ${'thresholdsOutOfOrder'} | ${'decisions.1.measure.stretch'}
    ${'a confidence of eleven'}          | ${of((d) => (d.kind === 'keep' ? { ...d, said: { value: 1, confidence: 11, basedOn: null } } : d))}                          | ${'tooLarge'}             | ${'decisions.0.said.confidence'}
    ${'somebody who has left'}           | ${named('leaver')}                                                                                                           | ${'notFound'}             | ${'decisions.1.toldIds.0'}
    ${'somebody of another company'}     | ${named('stranger')}                                                                                                         | ${'notFound'}             | ${'decisions.1.toldIds.0'}
    ${'somebody who never was'}          | ${named('nobody')}                                                                                                           | ${'notFound'}             | ${'decisions.1.toldIds.0'}
  `('$why: $code', async ({ decisions, code, field }) => {
    const objective = await seeded()
    expect(await refusal(objective, decisions(objective))).toMatchObject({ code, field })
    expect(await stored(objective._id)).toEqual(objective)
    expect(await world.stored('changes')).toEqual([])
  })
})

test('who may not review learns nothing of colleagues either', async () => {
  const objective = await seeded()
  const naming = (person: string): Decisions =>
    allKept(objective).map((decision) => ({ ...decision, helperIds: [memberIdOf(person)] }))
  for (const person of ['colleague', 'leaver', 'nobody']) {
    expect(await refusal(objective, naming(person), manager)).toEqual({ code: 'notAllowed' })
  }
})

describe("a team's agenda", () => {
  const team = (openid = manager, after: string | null = null) =>
    world.call(openid, midQuarterApi.midQuarterTeam, { companyId, after })
  const statesOf = async (openid = manager) =>
    Object.fromEntries((await team(openid)).items.map(({ objective, state }) => [objective._id, state]))

  test('holds what the manager and their reports own in the cycle, each with where it stands', async () => {
    const mine = storedPublished({ owner: 'manager' })
    const reported = three()
    const late = storedPublished({ at: '2026-11-19T02:00:00Z' })
    await world.seed('objectives', [
      mine,
      reported,
      late,
      storedPublished({ owner: 'colleague' }),
      storedPublished({ content: { cycleId: '2027-01-01.3' } }),
      storedPublished({ owner: 'stranger', companyId: 'company-other' }),
      storedDraft(),
      storedClosed(),
    ])
    world.moveTo('2026-11-17T02:00:00Z')
    expect(await statesOf()).toEqual({ [mine._id]: 'ahead', [reported._id]: 'ahead', [late._id]: 'notNeeded' })
    world.moveTo('2026-11-20T02:00:00Z')
    expect(await statesOf()).toMatchObject({ [mine._id]: 'due', [reported._id]: 'due' })
    await review(reported)
    world.moveTo('2026-12-02T02:00:00Z')
    expect(await statesOf()).toEqual({ [mine._id]: 'overdue', [reported._id]: 'done', [late._id]: 'notNeeded' })
    const { items, people } = await team()
    expect(items.find(({ state }) => state === 'done')?.objective.midQuarter?.decisions).toHaveLength(3)
    expect(people.map(({ id }) => id)).toEqual(expect.arrayContaining([memberIdOf('owner'), memberIdOf('colleague')]))
    expect(Object.keys(await statesOf(openidOf('colleague')))).toHaveLength(1)
  })

  test('comes twenty a page, each with four reads and no scan, however many report', async () => {
    const fill = async (from: number, to: number) => {
      const numbers = Array.from({ length: to - from }, (_, index) => from + index)
      await world.seed(
        'members',
        numbers.map((number) => memberOf(engineering, `report${number}`, { manager: 'manager' })),
      )
      await world.seed(
        'objectives',
        numbers.map((number) => storedPublished({ owner: `report${number}` })),
      )
    }
    await fill(0, 25)
    const few = await world.counted(() => team())
    await fill(25, 60)
    const many = await world.counted(() => team())
    expect([few.reads, many.reads, many.collectionScans]).toEqual([4, 4, 0])
    const seen: string[] = []
    for (let after: string | null = null, pages = 0; pages === 0 || after !== null; pages += 1) {
      const page: Awaited<ReturnType<typeof team>> = await team(manager, after)
      expect(page.items.length).toBeLessThanOrEqual(20)
      seen.push(...page.items.map(({ objective }) => objective._id))
      after = page.after
    }
    expect(new Set(seen).size).toBe(60)
    expect(seen).toHaveLength(60)
  })
})
