import { newMember } from '../../cloudfunctions/people/newMember'
import { trainingLimits } from '../../domain/rollout/training'
import { trainingApi } from '../../domain/rollout/trainingApi'
import { companyId, engineering, foundCompanies, headOffice, memberIdOf, openidOf } from './support/company'
import { fresh } from './support/objectives'
import { actsIn, announce, content, inTheRoom, now, yesterday } from './support/trainings'
import { startWorld, type World } from './support/world'

let world: World
let acts: ReturnType<typeof actsIn>
beforeAll(async () => {
  world = await startWorld(now)
  acts = actsIn(world)
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
})
afterAll(() => world.end())

const champion = openidOf('champion')
const administrator = openidOf('administrator')
const owner = openidOf('owner')
const otherThan = (code: string) => String((Number(code) + 500_000) % 1_000_000).padStart(6, '0')

describe('who came, by a list', () => {
  const three = ['owner', 'manager', 'colleague'].map(memberIdOf)

  test('is recorded, and taken back, each once however often it is sent', async () => {
    const trainingId = await announce(world, yesterday())
    expect(await acts.mark(trainingId, three)).toEqual({ changed: 3 })
    expect(await acts.mark(trainingId, three)).toEqual({ changed: 0 })
    expect(await acts.stored(trainingId)).toMatchObject({ state: 'held' })
    expect(await acts.attendances(trainingId)).toContainEqual({
      _id: `${trainingId}:${memberIdOf('owner')}`,
      companyId,
      trainingId,
      memberId: memberIdOf('owner'),
      kind: 'champion',
      on: '2026-11-17',
      marked: { how: 'list', byId: memberIdOf('champion') },
      at: expect.any(Number),
    })
    expect(await acts.mark(trainingId, [memberIdOf('manager')], false)).toEqual({ changed: 1 })
    expect(await acts.mark(trainingId, [memberIdOf('manager')], false)).toEqual({ changed: 0 })
    expect(await acts.came(trainingId)).toEqual([memberIdOf('colleague'), memberIdOf('owner')])
    const trail = await world.stored<{ action: string }>('audit', { subjectId: trainingId, action: 'markAttendance' })
    expect(trail).toHaveLength(2)
  })

  test('is shown to who records, twenty a page, with how it is known', async () => {
    const trainingId = await announce(world, yesterday())
    await acts.mark(trainingId, three)
    const page = await world.call(administrator, trainingApi.attendees, { companyId, trainingId, after: null })
    expect(page).toMatchObject({ came: 3, after: null })
    expect(page.items.map(({ person, how }) => [person.id, how])).toEqual([...three].sort().map((id) => [id, 'list']))
    const list = await world.call(champion, trainingApi.attendanceList, {
      companyId,
      trainingId,
      search: 'owner',
      departmentId: engineering._id,
      after: null,
    })
    expect(list.items.map(({ id }) => id)).toEqual([memberIdOf('owner')])
    expect(list.attended).toEqual([memberIdOf('owner')])
  })

  test.each`
    at                        | refused
    ${'2026-11-18T02:00:00Z'} | ${'trainingAhead'}
    ${'2026-11-18T03:59:30Z'} | ${'trainingAhead'}
    ${'2026-11-18T04:00:00Z'} | ${undefined}
    ${'2027-11-18T04:00:00Z'} | ${undefined}
  `('of a training at two in the afternoon, said at $at: $refused', async ({ at, refused }) => {
    const trainingId = await announce(world)
    world.moveTo(at)
    if (refused) {
      expect(await acts.markRefusal(trainingId, three)).toEqual({ code: refused, field: 'trainingId' })
      expect(await acts.attendances(trainingId)).toEqual([])
    } else expect(await acts.mark(trainingId, three)).toEqual({ changed: 3 })
  })

  test('names only the company’s own people, all or none', async () => {
    const trainingId = await announce(world, yesterday())
    for (const person of ['stranger', 'leaver', 'coach', 'endedCoach', 'nobody']) {
      expect(await acts.markRefusal(trainingId, [memberIdOf('owner'), memberIdOf(person)])).toEqual({
        code: 'notFound',
        field: 'attendeeIds.1',
      })
    }
    expect(await acts.attendances(trainingId)).toEqual([])
  })

  test('by two recorders at once, and by the code meanwhile, everybody is there once', async () => {
    const trainingId = await announce(world)
    world.moveTo(inTheRoom)
    const code = await acts.codeOf(trainingId)
    await Promise.all([
      acts.mark(trainingId, three),
      acts.mark(trainingId, ['owner', 'manager', 'sharedWith'].map(memberIdOf), true, administrator),
      acts.enter(trainingId, code),
      acts.enter(trainingId, code),
      acts.enter(trainingId, code, openidOf('keyResultOwner')),
    ])
    expect(await acts.came(trainingId)).toEqual(
      ['colleague', 'keyResultOwner', 'manager', 'owner', 'sharedWith'].map(memberIdOf),
    )
    expect(await acts.stored(trainingId)).toMatchObject({ state: 'held', version: 2 })
  })

  test('holds three hundred, in batches of fifty', async () => {
    const members = Array.from({ length: trainingLimits.people + 1 }, (_, number) =>
      newMember(`member-${String(number).padStart(4, '0')}`, engineering, {
        openid: fresh('o'),
        name: `成员${number}`,
        roles: ['member'],
        at: 0,
      }),
    )
    await world.seed('members', members)
    const ids = members.map(({ _id }) => _id)
    const trainingId = await announce(world, yesterday())
    for (let from = 0; from < trainingLimits.people; from += trainingLimits.batch) {
      await acts.mark(trainingId, ids.slice(from, from + trainingLimits.batch))
    }
    expect(await acts.markRefusal(trainingId, ids.slice(-1))).toEqual({
      code: 'tooMany',
      field: 'attendeeIds',
      details: { bound: 300 },
    })
    expect(await acts.mark(trainingId, ids.slice(0, 50))).toEqual({ changed: 0 })
    expect(await acts.markRefusal(trainingId, ids.slice(0, 51))).toMatchObject({
      code: 'tooMany',
      field: 'attendeeIds',
    })
    const { people, isCut } = await world.call(champion, trainingApi.everybodyIn, {
      companyId,
      departmentId: headOffice._id,
    })
    expect([people.length, isCut]).toEqual([300, true])
    const counted = await world.counted(() =>
      world.call(champion, trainingApi.attendees, { companyId, trainingId, after: null }),
    )
    expect(counted).toMatchObject({ reads: 4, collectionScans: 0 })
  })
})

describe('who came, by the code in the room', () => {
  test('is recorded once, and the person reads it', async () => {
    const trainingId = await announce(world)
    world.moveTo(inTheRoom)
    const code = await acts.codeOf(trainingId)
    expect(code).toMatch(/^\d{6}$/)
    expect(await acts.enter(trainingId, code)).toEqual({ attended: true })
    expect(await acts.enter(trainingId, code)).toEqual({ attended: true })
    expect(await acts.attendances(trainingId)).toMatchObject([
      { memberId: memberIdOf('owner'), marked: { how: 'code' } },
    ])
    const mine = await world.call(owner, trainingApi.myTrainings, { companyId })
    expect(mine).toMatchObject({ items: [{ _id: trainingId, state: 'held' }], attended: [trainingId] })
    expect(await world.call(openidOf('colleague'), trainingApi.myTrainings, { companyId })).toMatchObject({
      items: [],
      attended: [],
    })
  })

  test('counts for ten minutes and the ten after them', async () => {
    const trainingId = await announce(world)
    world.moveTo('2026-11-18T06:10:00Z')
    const code = await acts.codeOf(trainingId)
    world.moveTo('2026-11-18T06:29:30Z')
    expect(await acts.codeOf(trainingId)).not.toBe(code)
    await acts.enter(trainingId, code)
    world.moveTo('2026-11-18T06:30:00Z')
    expect(await acts.enterRefusal(trainingId, code, openidOf('colleague'))).toMatchObject({ code: 'wrongCode' })
  })

  test.each`
    at                        | state      | when
    ${'2026-11-18T03:59:30Z'} | ${'early'} | ${'more than two hours before'}
    ${'2026-11-18T04:00:00Z'} | ${'open'}  | ${'two hours before'}
    ${'2026-11-18T09:29:30Z'} | ${'open'}  | ${'just within two hours after'}
    ${'2026-11-18T09:30:00Z'} | ${'over'}  | ${'two hours after'}
    ${'2026-11-19T06:15:00Z'} | ${'over'}  | ${'on the next day'}
  `('$when it is $state', async ({ at, state }) => {
    const trainingId = await announce(world)
    world.moveTo(at)
    expect(await world.call(champion, trainingApi.roomCode, { companyId, trainingId })).toMatchObject({ state })
    if (state !== 'open') {
      expect(await acts.enterRefusal(trainingId, '123456')).toEqual({ code: 'codeNotNow', field: 'code' })
    }
  })

  test('entered wrong five times, it waits an hour, also for the right one; others are not held up', async () => {
    const trainingId = await announce(world)
    world.moveTo(inTheRoom)
    const wrong = otherThan(await acts.codeOf(trainingId))
    for (const left of [4, 3, 2, 1, 0]) {
      expect(await acts.enterRefusal(trainingId, wrong)).toEqual({
        code: 'wrongCode',
        field: 'code',
        details: { left },
      })
    }
    const waits = { code: 'triedEnough', field: 'code' }
    expect(await acts.enterRefusal(trainingId, await acts.codeOf(trainingId))).toEqual({
      ...waits,
      details: { minutes: 60 },
    })
    expect(await acts.enter(trainingId, await acts.codeOf(trainingId), openidOf('colleague'))).toEqual({
      attended: true,
    })
    world.moveTo('2026-11-18T06:45:30Z')
    expect(await acts.enterRefusal(trainingId, await acts.codeOf(trainingId))).toEqual({
      ...waits,
      details: { minutes: 30 },
    })
    world.moveTo('2026-11-18T07:15:30Z')
    expect(await acts.enter(trainingId, await acts.codeOf(trainingId))).toEqual({ attended: true })
    expect(await world.stored('codeTries')).toEqual([])
  })

  test('five wrong ones at the same moment are five', async () => {
    const trainingId = await announce(world)
    world.moveTo(inTheRoom)
    const wrong = otherThan(await acts.codeOf(trainingId))
    const said = await Promise.all(Array.from({ length: 7 }, () => acts.enterRefusal(trainingId, wrong)))
    expect(said.map(({ code }) => code).sort()).toEqual([
      ...Array<string>(2).fill('triedEnough'),
      ...Array<string>(5).fill('wrongCode'),
    ])
  })

  test.each(['', '12345', '1234567', '12a456', '１２３４５６'])('"%s" is no code', async (code) => {
    const trainingId = await announce(world)
    world.moveTo(inTheRoom)
    expect(await acts.enterRefusal(trainingId, code)).toMatchObject({ code: 'notAllowedValue', field: 'code' })
    expect(await world.stored('codeTries')).toEqual([])
  })

  test('it is shown to who records and to the trainer, and to nobody else', async () => {
    const trainingId = await announce(world, content({ trainer: { kind: 'member', memberId: memberIdOf('manager') } }))
    world.moveTo(inTheRoom)
    const code = await acts.codeOf(trainingId)
    for (const person of ['administrator', 'manager'])
      expect(await acts.codeOf(trainingId, openidOf(person))).toBe(code)
    for (const person of ['owner', 'sponsor', 'coach']) {
      expect(await world.refusal(openidOf(person), trainingApi.roomCode, { companyId, trainingId })).toEqual({
        code: 'notAllowed',
      })
    }
  })
})
