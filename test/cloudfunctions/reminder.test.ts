import { newContact } from '../../domain/reminder/contact'
import { begin, submit } from '../../domain/review/lifecycle'
import {
  companyId,
  companyOf,
  engineering,
  foundCompanies,
  memberIdOf,
  openidOf,
  otherCompanyId,
  people,
} from './support/company'
import {
  contactOf,
  dueKey,
  friday,
  reachable,
  reminderOf,
  remindersOf,
  type Timers,
  timersOf,
  waiting,
} from './support/reminders'
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

describe('the hourly timer', () => {
  test('puts what is due into the inbox of whom it concerns, under its key', async () => {
    await world.seed('objectives', [waiting('owner')])
    expect(await timers.fire()).toMatchObject({ state: 'over', companies: 2 })
    const due = await reminderOf(world, dueKey('owner'))
    expect(due).toMatchObject({
      memberId: memberIdOf('owner'),
      path: '/pages/today/index',
      due: '2026-11-27',
      shelf: 'unread',
      delivery: { state: 'sent', by: { channel: 'inbox', why: 'neverAsked' } },
    })
    expect(await remindersOf(world, 'leaver')).toEqual([])
    expect(await remindersOf(world, 'coach')).toEqual([])
    expect(await contactOf(world, 'owner')).toMatchObject({ unreachable: 'neverAsked' })
  })

  test('once, however many fire at the same time and however often', async () => {
    await world.seed('objectives', [waiting('owner')])
    await world.seed('contacts', [reachable('owner')])
    await Promise.all(Array.from({ length: 4 }, () => timers.fire()))
    await timers.fire()
    for (const hour of ['02', '03', '04']) {
      world.moveTo(`2026-11-27T${hour}:00:00Z`)
      await Promise.all([timers.fire(), timers.fire()])
    }
    const mine = await remindersOf(world, 'owner')
    expect(mine.filter(({ kind }) => kind === 'checkIn').map(({ _id }) => _id)).toEqual([dueKey('owner')])
    expect(timers.messages()).toHaveLength(1)
  })

  test.each`
    time                      | because
    ${'2026-11-28T01:00:00Z'} | ${'Saturday'}
    ${'2026-10-02T01:00:00Z'} | ${'a national day'}
    ${'2026-11-27T00:00:00Z'} | ${'8:00 in Shanghai'}
    ${'2026-11-27T10:00:00Z'} | ${'18:00 in Shanghai'}
    ${'2026-11-26T16:00:00Z'} | ${'midnight, a due day begins'}
  `('does nothing on $because', async ({ time }) => {
    await world.seed('objectives', [waiting('owner')])
    world.moveTo(time)
    await timers.fire()
    expect(await world.stored('reminders')).toEqual([])
  })

  test.each([
    { Type: 'Timer', TriggerName: 'everyHour', Time: friday },
    { Type: 'Continue' },
    { Type: 'Timer', call: 'inbox', input: { companyId } },
  ])('is not fired by anybody’s phone: %j', async (event) => {
    await world.seed('objectives', [waiting('owner')])
    for (const openid of ['o-nobody', openidOf('administrator')]) {
      expect((await world.raw(openid, 'reminder', event)).ok).toBe(false)
    }
    expect(await world.stored('reminders')).toEqual([])
    expect(await world.stored('rounds')).toEqual([])
  })

  test('one company’s trouble is noted, and is nobody else’s', async () => {
    const { cadence: _cadence, ...broken } = companyOf('company-a-broken', '坏了')
    await world.seed('companies', [broken])
    await world.seed('objectives', [waiting('owner')])
    expect(await timers.fire()).toMatchObject({ state: 'over', companies: 3 })
    expect(await reminderOf(world, dueKey('owner'))).toBeDefined()
    const [run] = await world.stored<{ trouble: object }>('reminderRuns', { _id: 'company-a-broken' })
    expect(run?.trouble).toEqual({ at: expect.any(Number), name: 'TypeError' })
  })

  test('a database that is down ends the hour, and the next one catches up', async () => {
    await world.seed('objectives', [waiting('owner')])
    world.cloud.provocations.order({ api: 'database.getDocument', code: 'SYS_ERR', times: 1 })
    expect(await timers.fire()).toEqual({ state: 'failed' })
    world.moveTo('2026-11-27T02:00:00Z')
    expect(await timers.fire()).toMatchObject({ state: 'over', companies: 2 })
    expect(await reminderOf(world, dueKey('owner'))).toBeDefined()
  })

  test('who begins later in the day is planned at their own hour', async () => {
    const [member] = await world.stored<{ _id: string }>('members', { _id: memberIdOf('owner') })
    const reminding = { hours: { from: 14 * 60, until: 18 * 60 }, leave: null, weeklyMost: null, language: null }
    await world.replace('members', { ...member, _id: memberIdOf('owner'), reminding })
    await world.seed('objectives', [waiting('owner')])
    for (const hour of ['01', '02', '03', '04', '05']) {
      world.moveTo(`2026-11-27T${hour}:00:00Z`)
      await timers.fire()
    }
    expect(await remindersOf(world, 'owner')).toEqual([])
    world.moveTo('2026-11-27T06:00:00Z')
    await timers.fire()
    expect(await reminderOf(world, dueKey('owner'))).toBeDefined()
  })

  test('an hour with nothing to do costs one read of the companies and one of how far they are', async () => {
    await timers.fire()
    world.moveTo('2026-11-27T02:00:00Z')
    const { operations } = await world.counted(() => timers.fire())
    expect(operations.filter((operation) => !/rounds|Transaction/.test(operation))).toEqual([
      'database.getDocument companies _id 2',
      'database.getDocument reminderRuns _id 2',
    ])
  })

  test('what stands in the way is kept with the reason, hidden, and comes back when it is gone', async () => {
    const [member] = await world.stored<{ _id: string }>('members', { _id: memberIdOf('owner') })
    const away = { hours: null, leave: { from: '2026-11-27', until: '2026-11-27' }, weeklyMost: null, language: null }
    await world.replace('members', { ...member, _id: memberIdOf('owner'), reminding: away })
    await world.seed('objectives', [waiting('owner')])
    await timers.fire()
    expect(await reminderOf(world, dueKey('owner'))).toMatchObject({
      shelf: 'hidden',
      trouble: 'suppressed',
      delivery: { state: 'suppressed', reason: 'onLeave' },
    })
    await world.replace('members', { ...member, _id: memberIdOf('owner') })
    world.moveTo('2026-11-30T01:00:00Z')
    await timers.fire()
    expect(await reminderOf(world, 'checkIn:2026-11-27:overdue:member-owner')).toMatchObject({ shelf: 'unread' })
  })

  test('departments that do not use OKRs are left alone', async () => {
    const [department] = await world.stored<{ _id: string }>('departments', { _id: 'department-engineering' })
    await world.replace('departments', { ...department, _id: 'department-engineering', okrs: 'no' })
    await world.seed('objectives', [waiting('owner')])
    await timers.fire()
    expect((await reminderOf(world, dueKey('owner')))?.delivery).toEqual({
      state: 'suppressed',
      reason: 'departmentWithoutOkrs',
    })
  })

  test('a clock that jumps back and ahead again plans nothing twice, and waits for nobody', async () => {
    await world.seed('objectives', [waiting('owner')])
    const keys = async () => (await remindersOf(world, 'owner')).map(({ _id }) => _id).sort()
    await timers.fire()
    const before = await keys()
    world.moveTo('2026-11-26T03:00:00Z')
    expect(await timers.fire()).toMatchObject({ state: 'over' })
    world.moveTo('2026-11-27T03:00:00Z')
    expect(await timers.fire()).toMatchObject({ state: 'over' })
    expect((await keys()).filter((key) => before.includes(key))).toEqual(before)
    expect(timers.messages()).toEqual([])
  })

  /** The owner's review, which waits for their manager. */
  const handedIn = () => {
    const written = Date.parse('2026-11-24T02:00:00Z')
    const beginning = {
      companyId,
      memberId: memberIdOf('owner'),
      cycleId: '2026-10-01.3',
      reviewerId: memberIdOf('manager'),
      departmentPath: engineering.path,
    }
    return submit(begin(beginning, written), written)
  }

  test('a review that waits is spoken of to who stands in for its reviewer', async () => {
    const member = (person: string) => world.stored<{ _id: string }>('members', { _id: memberIdOf(person) })
    const [manager] = await member('manager')
    const standIn = { memberId: memberIdOf('colleague'), from: '2026-11-20', until: '2026-12-04' }
    await world.replace('members', { ...manager, _id: memberIdOf('manager'), standIn })
    const review = handedIn()
    await world.seed('reviews', [review])
    await timers.fire()
    const [told] = (await remindersOf(world, 'colleague')).filter(({ kind }) => kind === 'readReview')
    expect(told).toMatchObject({
      step: 'due',
      subjectId: review._id,
      path: '/packages/review/pages/read/index?member=member-owner&cycle=2026-10-01.3',
    })
    const [away] = (await remindersOf(world, 'manager')).filter(({ kind }) => kind === 'readReview')
    expect(away?.delivery).toEqual({ state: 'suppressed', reason: 'onLeave' })
  })

  test('a review of somebody who has left waits for nobody', async () => {
    const [member] = await world.stored<object>('members', { _id: memberIdOf('owner') })
    const standing = { state: 'left', leftOn: '2026-11-25' }
    const { reviewerId, ...review } = handedIn()
    await world.replace('members', { ...member, _id: memberIdOf('owner'), standing })
    await world.seed('reviews', [
      { ...review, reviewerId },
      {
        ...review,
        _id: '2026-07-01.3:member-owner',
        cycleId: '2026-07-01.3',
        reviewerId,
        state: 'booked',
        meeting: { startsAt: Date.parse('2026-11-30T02:00:00Z') },
      },
    ])
    await timers.fire()
    const told = (await remindersOf(world, 'manager')).map(({ kind }) => kind)
    expect(told).not.toContain('readReview')
    expect(told).not.toContain('meetingTomorrow')
  })

  test('costs one read of each collection a page of people, and one write for all that is new', async () => {
    await world.seed(
      'objectives',
      [...people].map((person) => waiting(person)),
    )
    const { operations, collectionScans } = await world.counted(() => timers.fire())
    const of = (pattern: RegExp) => operations.filter((operation) => pattern.test(operation)).length
    // Two companies, one page of people each.
    expect(collectionScans).toBe(0)
    expect(of(/^database.getDocument members/)).toBe(2 * 2)
    expect(of(/^database.getDocument objectives/)).toBe(2)
    expect(of(/^database.getDocument reviews/)).toBe(2 * 2)
    expect(of(/^database.getDocument feedbackRequests/)).toBe(2)
    expect(of(/^database.getDocument contacts/)).toBe(2)
    expect(of(/^database.getDocument reminders/)).toBe(2)
    expect(of(/^database.insertDocument reminders/)).toBe(2)
  })
})

test('nobody’s contact of another company is touched', async () => {
  await world.seed('contacts', [{ ...newContact('member-stranger', otherCompanyId, 'x') }])
  await timers.fire()
  const [stranger] = await world.stored<object>('contacts', { _id: 'member-stranger' })
  expect(stranger).toMatchObject({ companyId: otherCompanyId, unreachable: 'neverAsked' })
})
