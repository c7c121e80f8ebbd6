import type { CallInput } from '../../domain/call'
import { okrApi } from '../../domain/okr/api'
import type { Change, CheckIn, ClosedObjective, Objective, PublishedObjective } from '../../domain/okr/model'
import { closingApi } from '../../domain/review/closingApi'
import { companyId, engineering, foundCompanies, memberIdOf, memberOf, openidOf } from './support/company'
import { cycleId, fresh, keyResult, storedClosed, storedDraft, storedPublished } from './support/objectives'
import { startWorld, type World } from './support/world'

/** In the two weeks in which final values are said, ten in Shanghai. */
const now = '2027-01-05T02:00:00Z'
/** A day after them. */
const late = '2027-01-15T02:00:00Z'

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
const colleague = openidOf('colleague')

type Input = CallInput<typeof closingApi.close>

/** Words that occur nowhere else: wherever one turns up, it was let out. */
const secret = { learned: '【学】', reason: '【晚】' }

const finalsOf = ({ keyResults }: Pick<PublishedObjective, 'keyResults'>): Input['finals'] =>
  keyResults.map(({ id }, at) => ({
    keyResultId: id,
    value: at === 0 ? 82 : null,
    basedOn: null,
    learned: `${secret.learned}${at}`,
  }))
const inputOf = (objective: PublishedObjective, given: Partial<Input> = {}): Input => ({
  companyId,
  objectiveId: objective._id,
  version: objective.version,
  finals: finalsOf(objective),
  reason: '',
  onward: { kind: 'ends' },
  ...given,
})
const close = (objective: PublishedObjective, given: Partial<Input> = {}, openid = owner) =>
  world.call(openid, closingApi.close, inputOf(objective, given))
const refusal = (objective: PublishedObjective, given: Partial<Input> = {}, openid = owner) =>
  world.refusal(openid, closingApi.close, inputOf(objective, given))
const carryOn = (objective: Pick<Objective, '_id' | 'version'>, draftId: string, openid = owner) =>
  world.call(openid, closingApi.carryOn, { companyId, objectiveId: objective._id, version: objective.version, draftId })
const stored = async <Kind extends Objective>(id: string) => (await world.stored<Kind>('objectives', { _id: id }))[0]
const pageOf = async (objectiveId: string, openid = owner) => {
  const page = await world.call(openid, okrApi.objective, { companyId, objectiveId })
  if (page.kind !== 'public') throw new Error('not public')
  return page
}
const seeded = async (objective = storedPublished()): Promise<PublishedObjective> => {
  await world.seed('objectives', [objective])
  return objective
}

describe('an objective while its cycle closes', () => {
  test('is closed in one step: a last value, what was learned, and the thresholds as they were', async () => {
    const objective = await seeded()
    await close(objective)
    const page = await pageOf(objective._id, colleague)
    expect(page.objective).toMatchObject({
      state: 'closed',
      version: objective.version + 1,
      closing: {
        byId: memberIdOf('owner'),
        results: [
          { value: 82, measure: objective.keyResults[0]?.measure, unit: 'percent', learned: `${secret.learned}0` },
          { value: null, title: objective.keyResults[1]?.title, learned: `${secret.learned}1` },
        ],
      },
    })
    expect(page.checkIns).toMatchObject([{ value: 82, byId: memberIdOf('owner') }])
    expect(page.changes).toMatchObject([{ kind: 'closed', reason: '' }])
    expect(page.may).toEqual({ checkIn: [], edit: false, close: false, archive: false })
  })

  test('said twice it is closed once; said otherwise, it is refused', async () => {
    const objective = await seeded()
    const onward = { kind: 'carried', draftId: fresh('objective') } as const
    const first = await close(objective, { onward })
    world.moveTo('2027-01-06T02:00:00Z')
    expect(await close(objective, { onward })).toEqual(first)
    expect(await world.stored<Change>('changes')).toHaveLength(1)
    expect(await world.stored<CheckIn>('checkIns')).toHaveLength(1)
    expect(await world.stored('objectives', { state: 'draft' })).toHaveLength(1)
    expect(await refusal(objective)).toMatchObject({ code: 'wrongState' })
  })

  test('from two devices at once, it is closed once and the second is told', async () => {
    const objective = await seeded()
    const onward = { kind: 'carried', draftId: fresh('objective') } as const
    const attempts = await Promise.allSettled([close(objective), close(objective, { onward })])
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(attempts.find((attempt) => attempt.status === 'rejected')?.reason).toMatchObject({
      failure: { code: 'wrongState' },
    })
  })

  test('an edit meanwhile, or a check-in of a colleague, is seen first', async () => {
    const objective = await seeded()
    const [{ id: keyResultId } = { id: '' }] = objective.keyResults
    const said = { keyResultId, checkInId: fresh('checkIn'), value: 70, confidence: 7, note: '', basedOn: null }
    await world.call(openidOf('manager'), okrApi.checkIn, { companyId, objectiveId: objective._id, ...said })
    expect(await refusal(objective)).toMatchObject({ code: 'staleCheckIn', field: 'finals.0.basedOn' })
    await world.replace('objectives', { ...objective, version: 7 })
    expect(await refusal(objective)).toMatchObject({ code: 'staleVersion', details: { version: 7 } })
  })

  test('leaves one line in the trail, with values and no word of what was learned', async () => {
    const objective = await seeded()
    world.moveTo(late)
    await close(objective, { reason: secret.reason, onward: { kind: 'carried', draftId: fresh('objective') } })
    const trail = await world.stored<{ after: object }>('audit')
    expect(trail.map((entry) => Object(entry).action).sort()).toEqual(['close', 'saveDraft'])
    expect(trail.find((entry) => Object(entry).action === 'close')).toMatchObject({
      before: { state: 'published', version: 2 },
      after: { state: 'closed', version: 3, results: [{ value: 82 }, { value: null }] },
    })
    for (const word of Object.values(secret)) expect(JSON.stringify(trail)).not.toContain(word)
  })

  test.each`
    why                                    | change                                                               | code                 | field
    ${'nothing learned of a key result'}   | ${(at: number) => (at === 1 ? { learned: '  ' } : {})}               | ${'tooShort'}        | ${'finals.1.learned'}
    ${'a key result of another objective'} | ${(at: number) => (at === 1 ? { keyResultId: 'keyResult-no' } : {})} | ${'notFound'}        | ${'finals.1.keyResultId'}
    ${'one key result twice'}              | ${() => ({ keyResultId: 'keyResult-no' })}                           | ${'notAllowedValue'} | ${'finals'}
  `('$why: $code, and nothing is written', async ({ change, code, field }) => {
    const objective = await seeded()
    const finals = finalsOf(objective).map((final, at) => ({ ...final, ...change(at) }))
    expect(await refusal(objective, { finals })).toMatchObject({ code, field })
    expect(await stored(objective._id)).toEqual(objective)
    expect(await world.stored('changes')).toEqual([])
  })

  test('that is archived or a draft is not closed', async () => {
    const draft = storedDraft()
    await world.seed('objectives', [draft])
    const input = { ...inputOf(storedPublished()), objectiveId: draft._id, version: draft.version }
    expect(await world.refusal(owner, closingApi.close, input)).toEqual({ code: 'wrongState' })
  })
})

describe('once the cycle is closed', () => {
  beforeEach(() => world.moveTo(late))

  test('closing needs a reason, which history keeps beside the values that it says', async () => {
    const objective = await seeded()
    expect(await refusal(objective)).toEqual({ code: 'reasonNeeded', field: 'reason' })
    await close(objective, { reason: secret.reason })
    const page = await pageOf(objective._id)
    expect(page.changes).toMatchObject([{ kind: 'closed', reason: secret.reason }])
    expect(page.checkIns).toMatchObject([{ value: 82, reason: secret.reason }])
  })

  test('what is closed takes no more check-ins, with whatever reason', async () => {
    const objective = storedClosed()
    await world.seed('objectives', [objective])
    const [{ id: keyResultId } = { id: '' }] = objective.keyResults
    const said = { keyResultId, checkInId: fresh('checkIn'), value: 70, confidence: 7, note: '', basedOn: null }
    const input = { companyId, objectiveId: objective._id, ...said, reason: secret.reason }
    expect(await world.refusal(owner, okrApi.checkIn, input)).toEqual({ code: 'wrongState' })
  })
})

describe('carried on', () => {
  const draftOf = async (draftId: string) => {
    const draft = await stored(draftId)
    if (draft?.state !== 'draft') throw new Error('no draft')
    return draft
  }

  test('while closing, it is a draft of the owner alone that points back, and is pointed at', async () => {
    const objective = await seeded()
    const draftId = fresh('objective')
    await close(objective, { onward: { kind: 'carried', draftId } })
    const draft = await draftOf(draftId)
    expect(draft).toMatchObject({ ownerId: memberIdOf('owner'), carriedFrom: objective._id, cycleId: '2027-01-01.3' })
    expect(draft.draft.keyResults[0]?.measure).toMatchObject({ baseline: 82, commit: null, target: null, stretch: 90 })

    expect((await pageOf(objective._id)).carried.to).toMatchObject({ objectiveId: draftId, title: objective.title })
    expect((await pageOf(objective._id, colleague)).carried.to).toBeNull()
    const hidden = { companyId, objectiveId: draftId }
    expect(await world.refusal(colleague, okrApi.objective, hidden)).toMatchObject({ code: 'notFound' })
  })

  test('published, it shows where it comes from', async () => {
    const objective = await seeded()
    const draftId = fresh('objective')
    await close(objective, { onward: { kind: 'carried', draftId } })
    const { draft, version } = await draftOf(draftId)
    const keyResults = draft.keyResults.map((each) => ({ ...each, measure: keyResult().measure }))
    const to = { companyId, objectiveId: draftId }
    await world.call(owner, okrApi.saveDraft, { ...to, version, draft: { ...draft, keyResults } })
    await world.call(owner, okrApi.publish, { ...to, version: version + 1 })
    const back = { objectiveId: objective._id, title: objective.title, cycleId }
    expect((await pageOf(draftId, colleague)).carried).toEqual({ from: back, to: null })
    expect((await pageOf(objective._id, colleague)).carried.to).toMatchObject({ objectiveId: draftId })
  })

  test('later, and once: again is the same, and a second draft is refused', async () => {
    const objective = storedClosed()
    await world.seed('objectives', [objective])
    const draftId = fresh('objective')
    const first = await carryOn(objective, draftId)
    expect(first.objective).toMatchObject({ version: objective.version + 1, carriedTo: { objectiveId: draftId } })
    expect(await carryOn(objective, draftId)).toEqual(first)
    const again = { companyId, objectiveId: objective._id, version: first.objective.version }
    expect(await world.refusal(owner, closingApi.carryOn, { ...again, draftId: fresh('objective') })).toEqual({
      code: 'wrongState',
    })
    expect(await world.stored('objectives', { state: 'draft' })).toHaveLength(1)
  })

  test('an objective closed before results were kept goes on from where it stood', async () => {
    const { closing: _closing, ...objective } = storedClosed()
    await world.seed('objectives', [objective])
    const draftId = fresh('objective')
    await carryOn(objective, draftId)
    expect((await draftOf(draftId)).draft.keyResults[0]?.measure).toEqual(objective.keyResults[0]?.measure)
  })

  test('under an id that is taken it is refused, and the objective stays open', async () => {
    const objective = await seeded()
    const taken = storedDraft({ owner: 'colleague' })
    await world.seed('objectives', [taken])
    const onward = { kind: 'carried', draftId: taken._id } as const
    expect(await refusal(objective, { onward })).toEqual({ code: 'notAllowedValue', field: 'draftId' })
    expect(await stored(objective._id)).toEqual(objective)
    expect(await stored(taken._id)).toEqual(taken)
  })

  test('people who left are not carried along', async () => {
    const content = { keyResults: [keyResult({ ownerId: memberIdOf('leaver') })] }
    const objective = await seeded(storedPublished({ content }))
    const draftId = fresh('objective')
    await close(objective, { onward: { kind: 'carried', draftId } })
    expect((await draftOf(draftId)).draft.keyResults[0]?.ownerId).toBe(memberIdOf('owner'))
  })

  test('an outside coach who owns something closes it and carries nothing on', async () => {
    const objective = await seeded(storedPublished({ owner: 'coach' }))
    const onward = { kind: 'carried', draftId: fresh('objective') } as const
    expect(await refusal(objective, { onward }, openidOf('coach'))).toEqual({ code: 'notAllowed' })
    await expect(close(objective, {}, openidOf('coach'))).resolves.toMatchObject({ objective: { state: 'closed' } })
  })
})

test('mine to close are those of the cycle that closes, with what was left open before', async () => {
  const open = storedPublished()
  const done = storedClosed()
  const forgotten = storedPublished({ at: '2026-07-08T02:00:00Z', content: { cycleId: '2026-07-01.3' } })
  await world.seed('objectives', [
    open,
    done,
    forgotten,
    storedPublished({ owner: 'colleague', content: { keyResults: [keyResult()] } }),
    storedPublished({ content: { cycleId: '2027-01-01.3' } }),
    storedPublished({ owner: 'stranger', companyId: 'company-other' }),
    storedDraft(),
  ])
  const mine = () => world.call(owner, closingApi.closingMine, { companyId })
  const counted = await world.counted(mine)
  expect([counted.reads, counted.collectionScans]).toEqual([3, 0])
  const found = await mine()
  expect(found.cycleId).toBe(cycleId)
  expect(found.objectives.map(({ _id }) => _id).sort()).toEqual([open._id, done._id].sort())
  expect(found.earlier.map(({ _id }) => _id)).toEqual([forgotten._id])
})

describe("the summary of a team's cycle", () => {
  const summary = (person = 'manager', after: string | null = null) =>
    world.call(openidOf(person), closingApi.cycleSummary, { companyId, cycleId, after })
  const idsOf = async (person: string) => (await summary(person)).items.map(({ objectiveId }) => objectiveId).sort()

  test('holds what was reached and learned, what goes on and what is open, and nobody’s name', async () => {
    const objective = await seeded()
    const open = await seeded(storedPublished({ owner: 'manager' }))
    await close(objective, { onward: { kind: 'carried', draftId: fresh('objective') } })
    const { items, team } = await summary()
    expect(team).toBe(engineering.name)
    expect(items).toHaveLength(2)
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ objectiveId: open._id, state: 'open' }),
        {
          objectiveId: objective._id,
          title: objective.title,
          state: 'carried',
          results: (await stored<ClosedObjective>(objective._id))?.closing?.results,
        },
      ]),
    )
    expect(JSON.stringify({ items, team })).not.toMatch(/member-|同事/)
  })

  test('is of the manager’s team, for the manager and for who reports to them', async () => {
    const [mine, reported, other] = [
      storedClosed({ owner: 'manager' }),
      storedClosed({ owner: 'owner' }),
      storedClosed({ owner: 'colleague' }),
    ]
    await world.seed('objectives', [mine, reported, other, storedClosed({ content: { cycleId: '2026-07-01.3' } })])
    const team = [mine._id, reported._id].sort()
    expect(await idsOf('manager')).toEqual(team)
    expect(await idsOf('owner')).toEqual(team)
    expect(await idsOf('colleague')).toEqual([other._id])
  })

  test('is not for an outside coach', async () => {
    expect(
      await world.refusal(openidOf('coach'), closingApi.cycleSummary, { companyId, cycleId, after: null }),
    ).toEqual({ code: 'notAllowed' })
  })

  test('comes twenty a page, each with four reads and no scan, however many report', async () => {
    const numbers = Array.from({ length: 45 }, (_, index) => index)
    await world.seed(
      'members',
      numbers.map((number) => memberOf(engineering, `report${number}`, { manager: 'manager' })),
    )
    await world.seed(
      'objectives',
      numbers.map((number) => storedClosed({ owner: `report${number}` })),
    )
    const counted = await world.counted(() => summary())
    expect([counted.reads, counted.collectionScans]).toEqual([4, 0])
    const seen: string[] = []
    for (let after: string | null = null, pages = 0; pages === 0 || after !== null; pages += 1) {
      const page: Awaited<ReturnType<typeof summary>> = await summary('manager', after)
      expect(page.items.length).toBeLessThanOrEqual(20)
      seen.push(...page.items.map(({ objectiveId }) => objectiveId))
      after = page.after
    }
    expect(new Set(seen).size).toBe(45)
    expect(seen).toHaveLength(45)
  })
})
