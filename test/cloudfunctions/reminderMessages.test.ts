import type { Reminder } from '../../domain/reminder/model'
import { usualReminding } from '../../domain/reminder/model'
import { reserved } from '../../domain/reminder/contact'
import { civilDate } from '../../domain/calendar/civilDate'
import { companyId, engineering, foundCompanies, memberIdOf, memberOf, openidOf } from './support/company'
import { contactOf, dueKey, friday, reachable, reminderOf, type Timers, timersOf, waiting } from './support/reminders'
import { startWorld, type World } from './support/world'

let world: World
let timers: Timers
beforeAll(async () => {
  world = await startWorld(friday)
  timers = timersOf(world)
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
})
afterAll(() => world.end())

/** Waits for what goes on by itself; the test's own time-out ends it. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 200))
}

const owner = openidOf('owner')
const at = Date.parse(friday)

describe('a message', () => {
  beforeEach(async () => {
    await world.seed('objectives', [{ ...waiting('owner'), title: '绝不能出现在消息里' }])
    await world.seed('contacts', [reachable('owner')])
  })

  test('says neutral words in the reader’s language, opens the screen, and uses one up', async () => {
    await timers.fire()
    const [message] = timers.messages()
    expect(message).toMatchObject({
      touser: owner,
      templateId: 'embedded-template-due',
      page: 'pages/today/index?company=company-tongpin&reminder=checkIn%3A2026-11-27%3Adue%3Amember-owner',
      lang: 'zh_CN',
      data: {
        thing1: { value: '更新关键结果' },
        date2: { value: '2026年11月27日' },
        thing3: { value: '现在就可以做' },
      },
    })
    expect(JSON.stringify(message)).not.toContain('绝不能')
    expect((await contactOf(world, 'owner'))?.left).toEqual({ due: 2, meeting: 3, waiting: 3 })
    expect((await reminderOf(world, dueKey('owner')))?.delivery).toMatchObject({
      state: 'sent',
      by: { channel: 'message' },
    })
  })

  test('is in English for who uses the product in English', async () => {
    const [member] = await world.stored<{ _id: string }>('members', { _id: memberIdOf('owner') })
    const reminding = { hours: null, leave: null, weeklyMost: null, language: 'en' }
    await world.replace('members', { ...member, _id: memberIdOf('owner'), reminding })
    await timers.fire()
    expect(timers.messages()[0]).toMatchObject({ lang: 'en_US', data: { thing1: { value: 'Update key results' } } })
  })

  const provoke = (order: object) => world.cloud.provocations.order({ api: 'subscribeMessage.send', ...order })

  test('43101: the count goes to zero, and the inbox has it', async () => {
    provoke({ errCode: 43101 })
    await timers.fire()
    expect((await contactOf(world, 'owner'))?.left).toEqual({ due: 0, meeting: 3, waiting: 3 })
    expect((await reminderOf(world, dueKey('owner')))?.delivery).toMatchObject({
      state: 'sent',
      by: { channel: 'inbox', why: 'noneLeft' },
    })
  })

  test.each([47003, 40037, 41030])('%i: failed for good, said so, and the message is theirs again', async (errCode) => {
    provoke({ errCode })
    await timers.fire()
    expect(await reminderOf(world, dueKey('owner'))).toMatchObject({
      shelf: 'unread',
      trouble: 'failed',
      delivery: { state: 'failed', code: String(errCode), attempts: 1 },
    })
    expect(await contactOf(world, 'owner')).toMatchObject({ left: { due: 3 }, messagedOn: [] })
  })

  test('40003: nobody is there any more', async () => {
    provoke({ errCode: 40003 })
    await timers.fire()
    expect(await contactOf(world, 'owner')).toMatchObject({ unreachable: 'badOpenid' })
    expect((await reminderOf(world, dueKey('owner')))?.delivery).toMatchObject({ state: 'failed', code: '40003' })
  })

  test('down: tried again after pauses that grow, then sent once', async () => {
    provoke({ errCode: -1, times: 2 })
    await timers.fire()
    expect((await reminderOf(world, dueKey('owner')))?.delivery).toMatchObject({ state: 'planned', attempts: 1 })
    world.moveTo('2026-11-27T02:00:00Z')
    await timers.fire()
    const second = (await reminderOf(world, dueKey('owner')))?.delivery
    expect(second).toMatchObject({ state: 'planned', attempts: 2 })
    world.moveTo('2026-11-27T03:00:00Z')
    await timers.fire()
    expect((await reminderOf(world, dueKey('owner')))?.delivery).toMatchObject({ state: 'sent' })
    expect(timers.messages()).toHaveLength(1)
    expect((await contactOf(world, 'owner'))?.left.due).toBe(2)
  })

  test('down for too long: given up, visibly', async () => {
    provoke({ errCode: -1, times: 20 })
    for (const time of ['27T01', '27T02', '27T03', '27T05', '27T09']) {
      world.moveTo(`2026-11-${time}:00:00Z`)
      await timers.fire()
    }
    expect(await reminderOf(world, dueKey('owner'))).toMatchObject({
      trouble: 'failed',
      delivery: { state: 'failed', code: '-1', attempts: 5 },
    })
  })

  test('slow beyond patience: it may have arrived, so it is not sent again, and says so', async () => {
    provoke({ delay: 6000 })
    await timers.fire()
    expect((await reminderOf(world, dueKey('owner')))?.delivery).toMatchObject({ state: 'failed', code: 'unconfirmed' })
    // This one does arrive, late.
    await eventually(async () => timers.messages().length === 1)
    world.moveTo('2026-11-27T03:00:00Z')
    await timers.fire()
    expect(timers.messages()).toHaveLength(1)
    expect((await contactOf(world, 'owner'))?.left.due).toBe(2)
  })

  const planned = (changes: Partial<Reminder> = {}): Reminder => ({
    _id: dueKey('owner'),
    companyId,
    memberId: memberIdOf('owner'),
    kind: 'checkIn',
    occasion: '2026-11-27',
    step: 'due',
    subjectId: '2026-10-01.3',
    due: civilDate('2026-11-27'),
    path: '/pages/today/index',
    on: civilDate('2026-11-27'),
    delivery: { state: 'planned', message: { template: 'due', things: 1 }, attempts: 0, nextAt: at - 300_000 },
    shelf: 'unread',
    readAt: null,
    trouble: 'none',
    order: `${at}-x`,
    ...changes,
  })
  const killed = {
    _id: companyId,
    companyId,
    day: '2026-11-27',
    doneUpTo: -1,
    going: { of: 'everybody', upTo: 540, after: null },
    later: [],
    mayWait: true,
    nudging: null,
    trouble: null,
  }

  test('whose sender was killed after the insert is sent by the next run, once', async () => {
    await world.seed('reminders', [planned()])
    await world.seed('reminderRuns', [killed])
    await timers.fire()
    await timers.fire()
    expect(timers.messages()).toHaveLength(1)
    expect((await reminderOf(world, dueKey('owner')))?.delivery).toMatchObject({ state: 'sent' })
  })

  test('whose sender was killed while it was sent is never sent again', async () => {
    const [contact] = await world.stored<ReturnType<typeof reachable>>('contacts', { _id: memberIdOf('owner') })
    if (!contact) throw new Error('no contact')
    await world.replace('contacts', reserved(contact, dueKey('owner'), 'due', civilDate('2026-11-27'), at - 120_000))
    await world.seed('reminders', [planned()])
    await world.seed('reminderRuns', [killed])
    await timers.fire()
    expect(timers.messages()).toEqual([])
    expect((await reminderOf(world, dueKey('owner')))?.delivery).toMatchObject({ state: 'failed', code: 'unconfirmed' })
  })

  test('that another run has under way is left to it', async () => {
    const [contact] = await world.stored<ReturnType<typeof reachable>>('contacts', { _id: memberIdOf('owner') })
    if (!contact) throw new Error('no contact')
    await world.replace('contacts', reserved(contact, dueKey('owner'), 'due', civilDate('2026-11-27'), at - 1000))
    await world.seed('reminders', [planned()])
    await world.seed('reminderRuns', [killed])
    await timers.fire()
    expect(timers.messages()).toEqual([])
    expect((await reminderOf(world, dueKey('owner')))?.delivery).toMatchObject({ state: 'planned' })
  })

  test('does not wait behind those of people whose own hours have not begun', async () => {
    // As many as are looked at at a time.
    const late = Array.from({ length: 100 }, (_, index) => `late-${String(index).padStart(3, '0')}`)
    const reminding = { ...usualReminding, hours: { from: 14 * 60, until: 18 * 60 } }
    await world.seed(
      'members',
      late.map((person) => ({ ...memberOf(engineering, person), reminding })),
    )
    const message = { template: 'due', things: 1 } as const
    const delivery = { state: 'planned', message, attempts: 0, nextAt: at - 600_000 } as const
    const older = late.map((person) => planned({ _id: dueKey(person), memberId: memberIdOf(person), delivery }))
    await world.seed('reminders', [...older, planned()])
    await world.seed('reminderRuns', [killed])
    await timers.fire()
    expect((await reminderOf(world, dueKey('owner')))?.delivery).toMatchObject({ state: 'sent' })
    expect((await reminderOf(world, dueKey('late-000')))?.delivery).toMatchObject({ state: 'planned', attempts: 0 })
  })

  test('does not go to who has done it meanwhile', async () => {
    await world.seed('reminders', [planned()])
    await world.seed('reminderRuns', [killed])
    const [objective] = await world.stored<ReturnType<typeof waiting>>('objectives')
    if (!objective) throw new Error('no objective')
    const lastCheckIn = { id: 'c', value: 1, confidence: 5, note: '', on: '2026-11-27', at, byId: memberIdOf('owner') }
    await world.replace('objectives', {
      ...objective,
      keyResults: objective.keyResults.map((keyResult) => ({ ...keyResult, lastCheckIn })),
    })
    await timers.fire()
    expect(timers.messages()).toEqual([])
    expect((await reminderOf(world, dueKey('owner')))?.delivery).toEqual({ state: 'suppressed', reason: 'done' })
  })

  test('is one a day for all that waits, a digest that opens the inbox', async () => {
    const request = { _id: 'request-0001', companyId, colleagueId: memberIdOf('owner'), askedAt: at - 1, state: 'open' }
    await world.seed('feedbackRequests', [request])
    await timers.fire()
    expect(timers.messages()).toHaveLength(1)
    expect(timers.messages()[0]).toMatchObject({
      templateId: 'embedded-template-waiting',
      data: { thing1: { value: '2 件事等着你' } },
      page: expect.stringMatching(/^pages\/inbox\/index\?company=/),
    })
    expect((await reminderOf(world, dueKey('owner')))?.delivery).toMatchObject({ by: { why: 'inDigest' } })
  })
})

test('a slow message service is worked off in pieces of less than twenty seconds, each message once', async () => {
  const many = Array.from({ length: 96 }, (_, index) => `many-${String(index).padStart(3, '0')}`)
  await world.seed(
    'members',
    many.map((person) => memberOf(engineering, person)),
  )
  await world.seed(
    'objectives',
    many.map((person) => waiting(person)),
  )
  await world.seed(
    'contacts',
    many.map((person) => reachable(person)),
  )
  world.cloud.provocations.order({ api: 'subscribeMessage.send', delay: 1200, times: 96 })
  world.cloud.stats.reset()
  expect(await timers.fire()).toMatchObject({ state: 'unfinished' })
  await eventually(async () => {
    const [round] = await world.stored<{ after: string | null; busyUntil: number }>('rounds')
    return round?.after === null && round.busyUntil === 0
  })
  const pieces = world.cloud.stats.snapshot().calls.filter((call) => call.function === 'reminder')
  expect(pieces.length).toBeGreaterThan(1)
  expect(pieces.filter(({ duration }) => (duration ?? 0) >= 20_000)).toEqual([])
  const touched = timers.messages().map(({ touser }) => touser)
  expect(touched.sort()).toEqual(many.map(openidOf).sort())
})
