import { okrApi } from '../../domain/okr/api'
import type { CheckIn, PublishedObjective } from '../../domain/okr/model'
import { companyId, foundCompanies, memberIdOf, openidOf } from './support/company'
import { fresh, keyResult, storedPublished } from './support/objectives'
import { startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld('2026-11-18T02:00:00Z')
  await foundCompanies(world)
})
afterAll(() => world.end())
beforeEach(() => world.moveTo('2026-11-18T02:00:00Z'))

const owner = openidOf('owner')
const other = openidOf('manager')

interface Situation {
  objective: PublishedObjective
  keyResultId: string
}

async function situation(): Promise<Situation> {
  const objective = storedPublished()
  await world.seed('objectives', [objective])
  return { objective, keyResultId: objective.keyResults[0]?.id ?? '' }
}

const said = ({ objective, keyResultId }: Situation, given: object = {}) => ({
  companyId,
  objectiveId: objective._id,
  keyResultId,
  checkInId: fresh('checkIn'),
  value: 70,
  confidence: 6,
  note: '',
  basedOn: null,
  ...given,
})

const history = ({ objective }: Situation) => world.stored<CheckIn>('checkIns', { objectiveId: objective._id })
const pageOf = async ({ objective }: Situation) => {
  const page = await world.call(owner, okrApi.objective, { companyId, objectiveId: objective._id })
  if (page.kind !== 'public') throw new Error('not public')
  return page
}
const lastOf = (objective: { keyResults: readonly { lastCheckIn: unknown }[] }) => objective.keyResults[0]?.lastCheckIn

describe('the same request again', () => {
  test('is one check-in', async () => {
    const there = await situation()
    const request = said(there)
    const first = await world.call(owner, okrApi.checkIn, request)
    world.moveTo('2026-11-18T03:00:00Z')
    expect(await world.call(owner, okrApi.checkIn, request)).toEqual(first)
    expect(await history(there)).toHaveLength(1)
  })

  test('is one check-in when both arrive at once', async () => {
    const there = await situation()
    const request = said(there)
    const answers = await Promise.all([1, 2, 3].map(() => world.call(owner, okrApi.checkIn, request)))
    expect(new Set(answers.map((answer) => JSON.stringify(lastOf(answer.objective)))).size).toBe(1)
    expect(await history(there)).toHaveLength(1)
  })

  test('changes nothing after a later check-in', async () => {
    const there = await situation()
    const early = said(there)
    await world.call(owner, okrApi.checkIn, early)
    const later = said(there, { value: 75, basedOn: early.checkInId })
    await world.call(other, okrApi.checkIn, later)
    const again = await world.call(owner, okrApi.checkIn, early)
    expect(lastOf(again.objective)).toMatchObject({ id: later.checkInId, value: 75 })
    expect(await history(there)).toHaveLength(2)
  })

  test('stays undone', async () => {
    const there = await situation()
    const request = said(there)
    await world.call(owner, okrApi.checkIn, request)
    const { objectiveId, checkInId } = request
    await world.call(owner, okrApi.undoCheckIn, { companyId, objectiveId, checkInId })
    const again = await world.call(owner, okrApi.checkIn, request)
    expect(lastOf(again.objective)).toBeNull()
    expect(await history(there)).toMatchObject([{ _id: checkInId, undoneAt: expect.any(Number) }])
  })

  test.each`
    somebodyElse | about
    ${true}      | ${'of somebody else'}
    ${false}     | ${'of another key result'}
  `('under the id $about is refused without telling of it', async ({ somebodyElse }) => {
    const there = await situation()
    const request = said(there)
    await world.call(owner, okrApi.checkIn, request)
    const reused = somebodyElse ? request : said(await situation(), { checkInId: request.checkInId })
    expect(await world.refusal(somebodyElse ? other : owner, okrApi.checkIn, reused)).toEqual({
      code: 'notAllowedValue',
      field: 'checkInId',
    })
  })
})

describe('two people at once', () => {
  test('one is recorded, the other learns what it was, by whom and when', async () => {
    const there = await situation()
    const requests = [
      { openid: owner, request: said(there, { value: 70, confidence: 6 }) },
      { openid: other, request: said(there, { value: 65, confidence: 3 }) },
    ]
    const outcomes = await Promise.allSettled(
      requests.map(({ openid, request }) => world.call(openid, okrApi.checkIn, request)),
    )
    const refused = outcomes.find(({ status }) => status === 'rejected')
    const winner = requests[outcomes.findIndex(({ status }) => status === 'fulfilled')]
    const byId = winner?.openid === owner ? memberIdOf('owner') : memberIdOf('manager')
    expect(refused).toMatchObject({
      reason: {
        failure: {
          code: 'staleCheckIn',
          field: 'basedOn',
          details: {
            checkInId: winner?.request.checkInId,
            value: winner?.request.value,
            confidence: winner?.request.confidence,
            on: '2026-11-18',
            byId,
            byName: winner?.openid === owner ? '同事owner' : '同事manager',
          },
        },
      },
    })
    expect(await history(there)).toHaveLength(1)
  })

  test('on two key results of one objective both are recorded', async () => {
    const { objective, keyResultId } = await situation()
    const [, second] = objective.keyResults
    const both = [keyResultId, second?.id ?? ''].map((id, index) =>
      world.call(
        index === 0 ? owner : openidOf('keyResultOwner'),
        okrApi.checkIn,
        said({ objective, keyResultId: id }),
      ),
    )
    await Promise.all(both)
    const [after] = await world.stored<PublishedObjective>('objectives', { _id: objective._id })
    expect(after?.keyResults.map(({ lastCheckIn }) => lastCheckIn !== null)).toEqual([true, true])
    expect(after?.index.said).toEqual(['caution'])
  })

  test('eight owners in one meeting are all recorded', async () => {
    const keyResults = Array.from({ length: 8 }, () => keyResult())
    const objective = storedPublished({ content: { keyResults } })
    await world.seed('objectives', [objective])
    await Promise.all(
      keyResults.map(({ id }) => world.call(owner, okrApi.checkIn, said({ objective, keyResultId: id }))),
    )
    const [after] = await world.stored<PublishedObjective>('objectives', { _id: objective._id })
    expect(after?.keyResults.map(({ lastCheckIn }) => lastCheckIn?.value)).toEqual(keyResults.map(() => 70))
  })

  test('a check-in and an edit both hold', async () => {
    const there = await situation()
    const { _id: objectiveId, version, title: _title, why, level, cycleId, alignments, keyResults } = there.objective
    const content = {
      title: '换一个标题',
      why,
      level,
      cycleId,
      alignments,
      keyResults: keyResults.map(({ lastCheckIn: _lastCheckIn, ...keyResult }) => keyResult),
    }
    await Promise.all([
      world.call(owner, okrApi.checkIn, said(there)),
      world.call(owner, okrApi.edit, { companyId, objectiveId, version, content, reason: '' }),
    ])
    const [after] = await world.stored<PublishedObjective>('objectives', { _id: objectiveId })
    expect(after).toMatchObject({ title: '换一个标题', keyResults: [{ lastCheckIn: { value: 70 } }, {}] })
  })
})

describe('taking back', () => {
  const reference = (there: Situation, checkInId: string) => ({
    companyId,
    objectiveId: there.objective._id,
    checkInId,
  })

  test('brings the check-in before it back, past those that were taken back already', async () => {
    const there = await situation()
    const first = said(there, { value: 61, note: '第一次' })
    await world.call(owner, okrApi.checkIn, first)
    const second = said(there, { value: 62, basedOn: first.checkInId })
    await world.call(owner, okrApi.checkIn, second)
    await world.call(owner, okrApi.undoCheckIn, reference(there, second.checkInId))
    const third = said(there, { value: 63, basedOn: first.checkInId })
    await world.call(owner, okrApi.checkIn, third)
    const { objective } = await world.call(owner, okrApi.undoCheckIn, reference(there, third.checkInId))
    expect(lastOf(objective)).toMatchObject({ id: first.checkInId, value: 61, note: '第一次' })
    expect(await history(there)).toHaveLength(3)
  })

  test.each`
    moment                    | minutes  | expected
    ${'2026-11-18T02:10:00Z'} | ${10}    | ${'taken back'}
    ${'2026-11-18T02:10:01Z'} | ${10.02} | ${'undoTooLate'}
  `('after $minutes minutes: $expected', async ({ moment, expected }) => {
    const there = await situation()
    world.moveTo('2026-11-18T01:59:59.000Z')
    // The clock goes on while the test runs: the check-in is moved to the full minute in the store.
    const request = said(there)
    await world.call(owner, okrApi.checkIn, request)
    const [stored] = await world.stored<CheckIn>('checkIns', { _id: request.checkInId })
    const elapsed = Date.parse(moment) - Date.parse('2026-11-18T02:00:00Z')
    const slack = expected === 'taken back' ? -1500 : 0
    world.moveTo(new Date((stored?.at ?? 0) + elapsed + slack).toISOString())
    const undoing = world.call(owner, okrApi.undoCheckIn, reference(there, request.checkInId))
    if (expected === 'taken back') expect(lastOf((await undoing).objective)).toBeNull()
    else await expect(undoing).rejects.toMatchObject({ failure: { code: expected, details: { minutes: 10 } } })
  })

  test('twice is once', async () => {
    const there = await situation()
    const request = said(there)
    await world.call(owner, okrApi.checkIn, request)
    const undo = () => world.call(owner, okrApi.undoCheckIn, reference(there, request.checkInId))
    expect(await undo()).toEqual(await undo())
  })

  test('is for the last check-in alone', async () => {
    const there = await situation()
    const first = said(there)
    await world.call(owner, okrApi.checkIn, first)
    await world.call(owner, okrApi.checkIn, said(there, { basedOn: first.checkInId }))
    expect(await world.refusal(owner, okrApi.undoCheckIn, reference(there, first.checkInId))).toEqual({
      code: 'notFound',
      field: 'checkInId',
    })
  })

  test('finds no check-in of another objective', async () => {
    const there = await situation()
    const request = said(there)
    await world.call(owner, okrApi.checkIn, request)
    const elsewhere = await situation()
    const strange = await world.refusal(owner, okrApi.undoCheckIn, reference(elsewhere, request.checkInId))
    expect(strange).toEqual(await world.refusal(owner, okrApi.undoCheckIn, reference(elsewhere, fresh('checkIn'))))
  })
})

test('once its cycle is over, a check-in says why it comes so late', async () => {
  const there = await situation()
  world.moveTo('2027-01-14T02:00:00Z')
  expect(lastOf((await world.call(owner, okrApi.checkIn, said(there))).objective)).toMatchObject({ on: '2027-01-14' })
  world.moveTo('2027-01-15T02:00:00Z')
  const basedOn = (await pageOf(there)).objective.keyResults[0]?.lastCheckIn?.id ?? null
  const late = said(there, { value: 74, basedOn })
  for (const reason of [undefined, '', '  ']) {
    const input = reason === undefined ? late : { ...late, reason }
    expect(await world.refusal(owner, okrApi.checkIn, input)).toEqual({ code: 'reasonNeeded', field: 'reason' })
  }
  await world.call(owner, okrApi.checkIn, { ...late, reason: '月报周五才出' })
  const page = await pageOf(there)
  expect(page.checkIns[0]).toMatchObject({ value: 74, reason: '月报周五才出' })
  expect(page.checkIns[1]).not.toHaveProperty('reason')
  expect(page.may.checkIn).toContain(there.keyResultId)
  expect(page.may.edit).toBe(false)
  expect(JSON.stringify(await world.stored('audit'))).not.toContain('月报')
})

test('a milestone is done or not', async () => {
  const objective = storedPublished()
  const keyResults = objective.keyResults.map((keyResult) => ({ ...keyResult, measure: { type: 'milestone' } }))
  await world.seed('objectives', [{ ...objective, keyResults }])
  const there = { objective, keyResultId: objective.keyResults[0]?.id ?? '' }
  expect(await world.refusal(owner, okrApi.checkIn, said(there, { value: 0.5 }))).toEqual({
    code: 'notAllowedValue',
    field: 'value',
  })
})

test('older check-ins come in pages, newest first, none lost and none twice', async () => {
  const there = await situation()
  const at = Date.parse('2026-11-01T02:00:00Z')
  const lines = Array.from({ length: 120 }, (_, index) => ({
    ...said(there),
    _id: fresh('checkIn'),
    byId: memberIdOf('owner'),
    on: '2026-11-01',
    // Several in the same millisecond, as an import makes them.
    at: at + Math.floor(index / 7),
    undoneAt: null,
  }))
  await world.seed('checkIns', lines)
  const seen: string[] = []
  const pages: number[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(there, after)
    seen.push(...page.items.map(({ _id }) => _id))
    pages.push(page.items.length)
    after = page.after
  } while (after !== null)
  expect(pages).toEqual([50, 50, 20])
  const newest = [...lines].sort((one, another) => another.at - one.at || (another._id < one._id ? -1 : 1))
  expect(seen).toEqual(newest.map(({ _id }) => _id))
})

const readPage = (there: Situation, after: string | null) =>
  world.call(owner, okrApi.checkIns, { companyId, objectiveId: there.objective._id, after })
