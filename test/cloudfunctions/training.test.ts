import { newMember } from '../../cloudfunctions/people/newMember'
import { civilDate } from '../../domain/calendar/civilDate'
import { trainingApi } from '../../domain/rollout/trainingApi'
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
  type Person,
} from './support/company'
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

describe('a training', () => {
  test('is announced once however often it is sent, changed, and read by everybody', async () => {
    const trainingId = await announce(world)
    expect(await acts.save(trainingId, 0, content())).toEqual({ version: 1 })
    const moved = content({
      trainer: { kind: 'member', memberId: memberIdOf('manager') },
      day: civilDate('2026-11-20'),
      audience: { kind: 'departments', departmentIds: [engineering._id] },
    })
    expect(await acts.save(trainingId, 1, moved)).toEqual({ version: 2 })
    expect(await acts.save(trainingId, 1, moved)).toEqual({ version: 2 })
    const page = await world.call(owner, trainingApi.training, { companyId, trainingId })
    expect(page).toMatchObject({
      training: { ...moved, state: 'scheduled', version: 2 },
      trainer: { id: memberIdOf('manager') },
      attended: false,
    })
    const trail = await world.stored<object>('audit', { subjectId: trainingId })
    expect(trail).toHaveLength(2)
    expect(JSON.stringify(trail)).not.toMatch(/先问为什么|三楼会议室|方惟/)
  })

  test('keeps its secret', async () => {
    const trainingId = await announce(world)
    const { codeSecret = '' } = (await acts.stored(trainingId)) ?? {}
    expect(codeSecret.length).toBeGreaterThan(40)
    world.moveTo(inTheRoom)
    const calls = [
      ['training', { companyId, trainingId }],
      ['trainings', { companyId, when: 'toCome', forMe: false, after: null }],
      ['roomCode', { companyId, trainingId }],
      ['attendees', { companyId, trainingId, after: null }],
    ] as const
    for (const [call, input] of calls) {
      const reply = await world.raw(champion, 'rollout', { call, input, language: 'zh-CN' })
      expect(reply.ok).toBe(true)
      expect(JSON.stringify(reply)).not.toContain(codeSecret)
      expect(JSON.stringify(reply)).not.toContain('codeSecret')
    }
    expect(JSON.stringify(await world.stored('audit'))).not.toContain(codeSecret)
  })

  test('from two devices at once it is changed once, and the second is told', async () => {
    const trainingId = await announce(world)
    const attempts = await Promise.allSettled([
      acts.save(trainingId, 1, content({ place: '二楼' })),
      acts.save(trainingId, 1, content({ place: '四楼' }), administrator),
    ])
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = attempts.find((attempt) => attempt.status === 'rejected')
    expect(refused?.reason).toMatchObject({ failure: { code: 'staleVersion', field: 'version' } })
  })

  test.each`
    part                                                                                             | code                      | field
    ${{ day: '2026-11-21' }}                                                                         | ${'trainingNotOnWorkday'} | ${'training.day'}
    ${{ day: '2028-01-04' }}                                                                         | ${'dayTooFar'}            | ${'training.day'}
    ${{ day: '2025-11-17' }}                                                                         | ${'dayTooFar'}            | ${'training.day'}
    ${{ kind: 'champion' }}                                                                          | ${'trainingTooShort'}     | ${'training.hours.until'}
    ${{ trainer: { kind: 'member', memberId: 'member-nobody' } }}                                    | ${'notFound'}             | ${'training.trainer.memberId'}
    ${{ trainer: { kind: 'member', memberId: 'member-leaver' } }}                                    | ${'notFound'}             | ${'training.trainer.memberId'}
    ${{ trainer: { kind: 'member', memberId: 'member-stranger' } }}                                  | ${'notFound'}             | ${'training.trainer.memberId'}
    ${{ audience: { kind: 'departments', departmentIds: ['department-head', 'department-other'] } }} | ${'notFound'}             | ${'training.audience.departmentIds.1'}
  `('with $part is refused: $code at $field', async ({ part, code, field }) => {
    expect(await acts.saveRefusal({ ...content(), ...part })).toMatchObject({ code, field })
    expect(await world.stored('trainings')).toEqual([])
  })

  test('on a weekend that is meant is taken', async () => {
    const trainingId = await announce(world, content({ day: civilDate('2026-11-21') }), true)
    expect(await acts.stored(trainingId)).toMatchObject({ day: '2026-11-21' })
  })

  test.each`
    words                                               | field
    ${{ title: '不合规的标题' }}                        | ${'training.title'}
    ${{ place: '不合规的地点' }}                        | ${'training.place'}
    ${{ trainer: { kind: 'outside', name: '不合规' } }} | ${'training.trainer.name'}
  `('with words that WeChat does not let pass is refused by $field', async ({ words, field }) => {
    world.cloud.provocations.order({ api: 'security.msgSecCheck', errCode: 87014 })
    expect(
      await acts.saveRefusal({
        ...content({ title: '', place: '', trainer: { kind: 'member', memberId: memberIdOf('manager') } }),
        ...words,
      }),
    ).toEqual({ code: 'textRefused', field })
  })

  test('is cancelled once, and is over then for everybody', async () => {
    const trainingId = await announce(world)
    const cancel = () => world.call(champion, trainingApi.cancelTraining, { companyId, trainingId, version: 1 })
    expect(await cancel()).toEqual({ version: 2 })
    expect(await cancel()).toEqual({ version: 2 })
    expect(await acts.saveRefusal(content({ place: '二楼' }), 2, trainingId)).toMatchObject({ code: 'wrongState' })
    world.moveTo(inTheRoom)
    expect(await acts.markRefusal(trainingId, [memberIdOf('owner')])).toEqual({
      code: 'wrongState',
      field: 'trainingId',
    })
    expect(await acts.enterRefusal(trainingId, '123456')).toEqual({ code: 'wrongState', field: 'trainingId' })
    expect(await world.refusal(champion, trainingApi.roomCode, { companyId, trainingId })).toEqual({
      code: 'wrongState',
    })
    expect(await acts.attendances(trainingId)).toEqual([])
  })

  test('that somebody came to is neither cancelled nor moved', async () => {
    const trainingId = await announce(world, yesterday())
    await acts.mark(trainingId, [memberIdOf('owner')])
    const version = (await acts.stored(trainingId))?.version ?? 0
    expect(await world.refusal(champion, trainingApi.cancelTraining, { companyId, trainingId, version })).toMatchObject(
      { code: 'wrongState' },
    )
    expect(await acts.saveRefusal(yesterday({ day: civilDate('2026-11-16') }), version, trainingId)).toEqual({
      code: 'trainingHeld',
      field: 'training.day',
    })
    expect(await acts.save(trainingId, version, yesterday({ place: '二楼' }))).toEqual({ version: version + 1 })
  })
})

describe('lists', () => {
  test('trainings stand in the order of their days: the next first, and of those past the latest', async () => {
    const days = ['2026-11-16', '2026-11-18', '2026-11-24', '2026-11-10']
    const ids = []
    for (const day of days) ids.push(await announce(world, content({ day: civilDate(day) })))
    const list = (when: 'toCome' | 'past') =>
      world.call(owner, trainingApi.trainings, { companyId, when, forMe: false, after: null })
    expect((await list('toCome')).items.map(({ _id }) => _id)).toEqual([ids[1], ids[2]])
    expect((await list('past')).items.map(({ _id }) => _id)).toEqual([ids[0], ids[3]])
  })

  test('of what is for others the reader sees nothing where they ask for their own', async () => {
    await world.seed('members', [memberOf(headOffice, 'above')])
    const everyone = await announce(world)
    const engineers = await announce(
      world,
      content({
        audience: { kind: 'departments', departmentIds: [engineering._id] },
        hours: { from: 960, until: 1020 },
      }),
    )
    const list = async (openid: string, forMe: boolean) =>
      (await world.call(openid, trainingApi.trainings, { companyId, when: 'toCome', forMe, after: null })).items.map(
        ({ _id }) => _id,
      )
    expect(await list(owner, true)).toEqual([everyone, engineers])
    expect(await list(openidOf('above'), true)).toEqual([everyone])
    expect(await list(openidOf('above'), false)).toEqual([everyone, engineers])
  })

  test('pages of twenty go on where the last one ended, in four reads', async () => {
    const ids: string[] = []
    for (let number = 0; number < 23; number += 1) {
      ids.push(await announce(world, content({ hours: { from: number * 15, until: 1440 } })))
    }
    const list = (after: string | null) =>
      world.call(owner, trainingApi.trainings, { companyId, when: 'toCome', forMe: true, after })
    const first = await list(null)
    const second = await list(first.after)
    expect([...first.items, ...second.items].map(({ _id }) => _id)).toEqual(ids)
    expect([first.items.length, second.after]).toEqual([20, null])
    const counted = await world.counted(() => list(null))
    expect(counted.reads).toBeLessThanOrEqual(4)
    expect(counted.collectionScans).toBe(0)
  })
})

describe('who still needs it', () => {
  const lacking = async (kind: 'champion' | 'introduction', departmentId: string | null = null) => {
    const ids: string[] = []
    let after: string | null = null
    do {
      const input = { companyId, kind, departmentId, after }
      const page: { items: { id: string }[]; after: string | null } = await world.call(
        champion,
        trainingApi.notTrained,
        input,
      )
      expect(page.items.length).toBeLessThanOrEqual(20)
      ids.push(...page.items.map(({ id }) => id))
      after = page.after
    } while (after !== null)
    return ids.sort()
  }
  const staff = [
    'administrator',
    'champion',
    'colleague',
    'keyResultManager',
    'keyResultOwner',
    'manager',
    'owner',
    'sharedWith',
    'sponsor',
  ].map(memberIdOf)

  test('is everybody at first: staff, and neither coaches nor who has left', async () => {
    expect(await lacking('introduction')).toEqual(staff)
    expect(await lacking('introduction', engineering._id)).toEqual(staff)
    expect(await lacking('champion')).toEqual([memberIdOf('champion')])
  })

  test('is a champion until their full day, and anybody else until any training', async () => {
    const introduction = await announce(world, content({ day: civilDate('2026-11-17') }))
    await acts.mark(introduction, [memberIdOf('champion'), memberIdOf('owner')])
    expect(await lacking('champion')).toEqual([memberIdOf('champion')])
    expect(await lacking('introduction')).toEqual(staff.filter((id) => !/champion|-owner/.test(id)))
    const fullDay = await announce(world, yesterday())
    await acts.mark(fullDay, [memberIdOf('champion'), memberIdOf('manager')])
    expect(await lacking('champion')).toEqual([])
    expect(await lacking('introduction')).not.toContain(memberIdOf('manager'))
    await acts.mark(fullDay, [memberIdOf('champion')], false)
    expect(await lacking('champion')).toEqual([memberIdOf('champion')])
  })

  test('is nobody in a department that does without OKRs, or not yet', async () => {
    for (const okrs of ['no', 'later']) {
      await world.replace('departments', { ...engineering, okrs })
      expect(await lacking('introduction')).toEqual([])
    }
    await world.replace('departments', { ...headOffice, okrs: 'no' })
    await world.replace('departments', { ...engineering, okrs: 'yes' })
    expect(await lacking('introduction')).toEqual(staff)
  })

  test('is found in four reads and no scan, also among many who have been trained', async () => {
    const members = Array.from({ length: 250 }, (_, number) =>
      newMember(`member-${String(number).padStart(4, '0')}`, engineering, {
        openid: fresh('o'),
        name: `成员${String(number).padStart(4, '0')}`,
        roles: ['member'],
        at: 0,
      }),
    )
    await world.seed('members', members)
    const trainingId = await announce(world, yesterday())
    const trained = members.slice(0, 200).map(({ _id }) => _id)
    for (let from = 0; from < trained.length; from += 50) await acts.mark(trainingId, trained.slice(from, from + 50))
    expect(await lacking('introduction')).toEqual([...staff, ...members.slice(200).map(({ _id }) => _id)].sort())
    for (const [kind, departmentId] of [
      ['introduction', null],
      ['introduction', engineering._id],
      ['champion', null],
    ] as const) {
      const counted = await world.counted(() =>
        world.call(champion, trainingApi.notTrained, { companyId, kind, departmentId, after: null }),
      )
      expect(counted.reads).toBeLessThanOrEqual(4)
      expect(counted.collectionScans).toBe(0)
    }
  })
})

describe('who may', () => {
  const recorders: readonly Person[] = ['champion', 'administrator']
  const staff: readonly Person[] = ['champion', 'administrator', 'sponsor', 'manager', 'owner']
  const trainingId = 'training-of-all'
  const calls = {
    trainings: [staff, { companyId, when: 'toCome', forMe: true, after: null }],
    myTrainings: [staff, { companyId }],
    training: [staff, { companyId, trainingId }],
    enterRoomCode: [staff, { companyId, trainingId, code: '000000' }],
    saveTraining: [recorders, { companyId, trainingId, version: 1, training: content(), onDayOff: false }],
    cancelTraining: [recorders, { companyId, trainingId, version: 1 }],
    roomCode: [recorders, { companyId, trainingId }],
    attendees: [recorders, { companyId, trainingId, after: null }],
    markAttendance: [recorders, { companyId, trainingId, attendeeIds: [memberIdOf('owner')], came: false }],
    attendanceList: [recorders, { companyId, trainingId, search: '', departmentId: null, after: null }],
    everybodyIn: [recorders, { companyId, departmentId: engineering._id }],
    notTrained: [recorders, { companyId, kind: 'champion', departmentId: null, after: null }],
  } as const
  const everybody: readonly Person[] = [...staff, 'coach']
  const cases = Object.entries(calls).flatMap(([call, [allowed, input]]) =>
    everybody.map((person) => ({ call, input, person, may: allowed.includes(person) })),
  )

  test.each(cases)('$call by the $person: $may', async ({ call, input, person, may }) => {
    const input0 = { companyId, trainingId, version: 0, training: content(), onDayOff: false }
    await world.call(champion, trainingApi.saveTraining, input0)
    const { failure } = await world.raw(openidOf(person), 'rollout', { call, input, language: 'zh-CN' })
    expect(failure?.code === 'notAllowed').toBe(!may)
  })

  test('another company’s training is as unknown as one that does not exist', async () => {
    const theirs = fresh('training')
    const stranger = openidOf('stranger')
    await world.call(stranger, trainingApi.saveTraining, {
      companyId: otherCompanyId,
      trainingId: theirs,
      version: 0,
      training: yesterday({ audience: { kind: 'departments', departmentIds: [otherDepartment._id] } }),
      onDayOff: false,
    })
    const unknown = { code: 'notFound', field: 'trainingId' }
    for (const trainingId of [theirs, fresh('training')]) {
      const reference = { companyId, trainingId }
      expect(await world.refusal(champion, trainingApi.training, reference)).toEqual(unknown)
      expect(await world.refusal(champion, trainingApi.roomCode, reference)).toEqual(unknown)
      expect(await world.refusal(champion, trainingApi.cancelTraining, { ...reference, version: 1 })).toEqual(unknown)
      expect(await acts.enterRefusal(trainingId, '123456')).toEqual(unknown)
      expect(await acts.markRefusal(trainingId, [memberIdOf('owner')])).toEqual(unknown)
      expect(await acts.saveRefusal(content(), 1, trainingId)).toEqual(unknown)
      expect(await world.call(champion, trainingApi.attendees, { ...reference, after: null })).toEqual({
        items: [],
        after: null,
        came: 0,
      })
    }
    expect(await acts.saveRefusal(content(), 0, theirs)).toEqual(unknown)
  })
})
