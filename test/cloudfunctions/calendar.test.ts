import { calendarApi } from '../../domain/calendar/api'
import type { AnnouncedYear } from '../../domain/calendar/announced'
import { civilDate } from '../../domain/calendar/civilDate'
import { noRules } from '../../domain/calendar/company'
import { readNotice } from '../../domain/calendar/notice'
import type { CallInput } from '../../domain/call'
import { peopleApi } from '../../domain/people/api'
import type { Company } from '../../domain/people/model'
import { reviewApi } from '../../domain/review/api'
import { noAnswers } from '../../domain/review/model'
import { notice2027 } from '../support/notice2027'
import {
  companyId,
  companyOf,
  foundCompanies,
  memberIdOf,
  openidOf,
  otherCompanyId,
  type Person,
} from './support/company'
import { cycleId } from './support/objectives'
import { startWorld, type World } from './support/world'

/** A Thursday, ten in Shanghai. */
const now = '2026-11-26T02:00:00Z'

let world: World
beforeAll(async () => {
  world = await startWorld(now)
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
})
afterAll(() => world.end())

const administrator = openidOf('administrator')
const owner = openidOf('owner')
const manager = openidOf('manager')

type Change = CallInput<typeof calendarApi.changeCalendar>['change']

const anniversary = {
  kind: 'dayOff',
  id: 'exception-anniversary',
  from: '2026-12-03',
  until: '2026-12-04',
  name: '公司周年',
} as const
const add = (exception: Extract<Change, { kind: 'addException' }>['exception']): Change => ({
  kind: 'addException',
  exception,
})
const dayOff = add(anniversary)
const change = (what: Change, version = 1, openid = administrator) =>
  world.call(openid, calendarApi.changeCalendar, { companyId, version, change: what })
const refusal = (what: Change, version = 1, openid = administrator) =>
  world.refusal(openid, calendarApi.changeCalendar, { companyId, version, change: what })
const setTime = (given: object = {}, version = 1, openid = administrator) =>
  world.call(openid, calendarApi.changeWorkingTime, { companyId, version, ...time, ...given })
const time = { hours: { from: 570, until: 1110 }, weekday: 3 } as const
const stored = async (id = companyId) => (await world.stored<Company>('companies', { _id: id }))[0]
const trail = () => world.stored<{ action: string; before: object; after: object }>('audit', { subjectId: companyId })

function announced(): AnnouncedYear {
  const notice = readNotice(notice2027, { year: 2027, announcedOn: civilDate('2026-11-24') })
  if (!notice.read) throw new Error(notice.problem.kind)
  return notice.announcement
}
const announce = (given: Partial<AnnouncedYear> = {}): Change => {
  const { off, makeUp, ...rest } = { ...announced(), ...given }
  return { kind: 'announceYear', announcement: { ...rest, off: [...off], makeUp: [...makeUp] } }
}

describe('who may change the calendar', () => {
  const others: Person[] = ['sponsor', 'champion', 'coach', 'manager', 'owner', 'colleague']
  test.each(others)('%s may not, and reads it', async (person) => {
    await change(dayOff)
    expect(await refusal(dayOff, 2, openidOf(person))).toEqual({ code: 'notAllowed' })
    const timed = await world.refusal(openidOf(person), calendarApi.changeWorkingTime, {
      companyId,
      version: 2,
      ...time,
    })
    expect(timed).toEqual({ code: 'notAllowed' })
    const session = await world.call(openidOf(person), peopleApi.session, { companyId })
    expect(session.current?.company).toMatchObject({
      version: 2,
      calendar: { years: [], exceptions: [anniversary] },
      hours: { from: 540, until: 1080 },
    })
  })

  test('an administrator of another company changes their own alone', async () => {
    await world.call(openidOf('stranger'), calendarApi.changeCalendar, {
      companyId: otherCompanyId,
      version: 1,
      change: announce(),
    })
    expect((await stored(otherCompanyId))?.calendar.years).toHaveLength(1)
    expect((await stored())?.calendar).toEqual(noRules)
    expect(await refusal(dayOff, 1, openidOf('stranger'))).toEqual({ code: 'notMember' })
  })
})

describe('a change', () => {
  test('is made once, however often it is sent, and leaves one line with before and after', async () => {
    expect(await change(dayOff)).toEqual({ version: 2, meetings: 0 })
    expect(await change(dayOff)).toEqual({ version: 2, meetings: 0 })
    expect((await stored())?.calendar.exceptions).toEqual([anniversary])
    expect(await trail()).toMatchObject([
      { action: 'changeCalendar', before: { exceptions: [] }, after: { exceptions: [anniversary] } },
    ])
    const removal: Change = { kind: 'removeException', exceptionId: anniversary.id }
    expect(await change(removal, 2)).toEqual({ version: 3, meetings: 0 })
    expect(await change(removal, 2)).toEqual({ version: 3, meetings: 0 })
    expect((await stored())?.calendar).toEqual(noRules)
    expect((await trail()).find(({ after }) => JSON.stringify(after) === '{"exceptions":[]}')).toMatchObject({
      before: { exceptions: [anniversary] },
    })
  })

  test('that is based on what somebody else has changed is refused, and names the version', async () => {
    await change(dayOff)
    const workday: Change = add({ kind: 'workday', id: 'exception-stock', date: '2026-12-05', name: '盘点' })
    expect(await refusal(workday)).toEqual({ code: 'staleVersion', field: 'version', details: { version: 2 } })
    const timed = await world.refusal(administrator, calendarApi.changeWorkingTime, { companyId, version: 1, ...time })
    expect(timed).toMatchObject({ code: 'staleVersion' })
  })

  test('from two devices at once is made once, and the second is told', async () => {
    const another: Change = add({ ...anniversary, id: 'exception-another', from: '2026-12-10', until: '2026-12-10' })
    const attempts = await Promise.allSettled([change(dayOff), change(another)])
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(attempts.find((attempt) => attempt.status === 'rejected')?.reason).toMatchObject({
      failure: { code: 'staleVersion' },
    })
  })

  test.each<[string, Change, object]>([
    [
      'a day off that ends before it begins',
      add({ ...anniversary, until: '2026-12-02' }),
      { code: 'daysUpsideDown', field: 'change.exception.until' },
    ],
    [
      'a day that there is not',
      add({ ...anniversary, from: '2026-02-29' }),
      { code: 'noSuchDate', field: 'change.exception.from' },
    ],
    [
      'a day of long ago',
      add({ ...anniversary, from: '1999-01-01' }),
      { code: 'notAllowedValue', field: 'change.exception.from' },
    ],
    ['a day without a name', add({ ...anniversary, name: ' ' }), { code: 'tooShort', field: 'change.exception.name' }],
    [
      'a name that is too long',
      add({ ...anniversary, name: '周'.repeat(21) }),
      { code: 'tooLong', field: 'change.exception.name' },
    ],
    [
      'an id of another shape',
      add({ ...anniversary, id: '…' }),
      { code: 'notAllowedValue', field: 'change.exception.id' },
    ],
    [
      'big weeks that begin on a Thursday',
      add({ kind: 'alternatingSaturdays', id: 'exception-weeks', from: '2026-11-26', until: null }),
      { code: 'notSaturday', field: 'change.exception.from' },
    ],
    [
      'something that is not there',
      { kind: 'removeException', exceptionId: 'exception-none' },
      { code: 'notFound', field: 'change.exceptionId' },
    ],
    ['a year that nobody entered', { kind: 'withdrawYear', year: 2027 }, { code: 'notFound', field: 'change.year' }],
    ['a year of the release', announce({ year: 2026 }), { code: 'yearKnown', field: 'change.announcement.year' }],
    [
      'a notice without make-up days of a weekend',
      announce({ makeUp: [civilDate('2027-02-19')] }),
      { code: 'makeUpNotOnWeekend', field: 'change.announcement.makeUp.0' },
    ],
    [
      'half a notice',
      announce({ off: announced().off.slice(0, 3) }),
      { code: 'festivalMissing', field: 'change.announcement.off' },
    ],
  ])('of %s is refused with its field', async (_what, wrong, failure) => {
    expect(await refusal(wrong)).toMatchObject(failure)
    expect(await stored()).toEqual(companyOf(companyId, '同频科技'))
    expect(await trail()).toEqual([])
  })

  test.each([
    [{ hours: { from: 600, until: 660 } }, 'dayTooShort', 'hours.until'],
    [{ hours: { from: 545, until: 1080 } }, 'notAllowedValue', 'hours.from'],
    [{ hours: { from: 540, until: 1500 } }, 'tooLarge', 'hours.until'],
    [{ cadence: { everyWeeks: 2, weekday: 5 } }, 'unknownField', 'cadence'],
    [{ weekday: 6 }, 'notAllowedValue', 'weekday'],
  ])('of the working time to %j is refused as %s of %s', async (given, code, field) => {
    const request = { call: 'changeWorkingTime', input: { companyId, version: 1, ...time, ...given }, language: 'en' }
    const { failure } = await world.raw(administrator, 'people', request)
    expect(failure).toMatchObject({ code, field })
  })

  test('of the working time is made once, with before and after', async () => {
    expect(await setTime()).toEqual({ version: 2, meetings: 0 })
    expect(await setTime()).toEqual({ version: 2, meetings: 0 })
    const after = { hours: time.hours, cadence: { everyWeeks: 1, weekday: time.weekday } }
    expect(await stored()).toMatchObject(after)
    expect(await trail()).toMatchObject([
      {
        action: 'changeWorkingTime',
        before: { hours: { from: 540, until: 1080 }, cadence: { everyWeeks: 1, weekday: 5 } },
        after,
      },
    ])
  })
})

describe('a year that is announced', () => {
  test('reaches everybody with their next session, is replaced when entered again, and withdrawn', async () => {
    await change(announce())
    const { current } = await world.call(owner, peopleApi.session, { companyId })
    expect(current?.company.calendar.years).toEqual([announced()])
    await change(announce({ makeUp: [] }), 2)
    expect((await stored())?.calendar.years).toEqual([{ ...announced(), makeUp: [] }])
    await change({ kind: 'withdrawYear', year: 2027 }, 3)
    expect((await stored())?.calendar.years).toEqual([])
    expect(await trail()).toHaveLength(3)
  })
})

describe('a 1:1 that was agreed on', () => {
  const reference = { companyId, memberId: memberIdOf('owner'), cycleId }
  /** Thursday 3 December, ten. */
  const startsAt = Date.parse('2026-12-03T10:00:00+08:00')
  const answers = { ...noAnswers, possible: '一', moved: '二', next: '三' }

  beforeEach(async () => {
    const { version } = await world.call(owner, reviewApi.saveAnswers, { companyId, cycleId, version: 0, answers })
    await world.call(owner, reviewApi.submit, { companyId, cycleId, version })
    await world.call(owner, reviewApi.propose, { ...reference, startsAt })
  })
  const accept = () => world.call(manager, reviewApi.accept, { ...reference, startsAt })

  test('is counted once its day is off, and moved by the two', async () => {
    await accept()
    expect(await change(dayOff)).toEqual({ version: 2, meetings: 1 })
    const later = Date.parse('2026-12-04T10:00:00+08:00')
    const again = await world.refusal(owner, reviewApi.propose, { ...reference, startsAt: later })
    expect(again).toEqual({ code: 'meetingNotOnWorkday', field: 'startsAt' })
    const monday = Date.parse('2026-12-07T10:00:00+08:00')
    await world.call(owner, reviewApi.propose, { ...reference, startsAt: monday })
    await world.call(manager, reviewApi.accept, { ...reference, startsAt: monday })
    expect(await setTime({}, 2)).toEqual({ version: 3, meetings: 0 })
  })

  test('is counted once the hours are others', async () => {
    await accept()
    expect(await setTime({ hours: { from: 630, until: 1110 } })).toMatchObject({ meetings: 1 })
  })

  test('cannot be agreed on any more where its day has become a day off', async () => {
    await change(dayOff)
    const refused = await world.refusal(manager, reviewApi.accept, { ...reference, startsAt })
    expect(refused).toEqual({ code: 'meetingNotOnWorkday', field: 'startsAt' })
  })

  test('may lie on a Saturday of a big week', async () => {
    const saturday = Date.parse('2026-12-05T10:00:00+08:00')
    const propose = () => world.refusal(owner, reviewApi.propose, { ...reference, startsAt: saturday })
    expect(await propose()).toMatchObject({ code: 'meetingNotOnWorkday' })
    await change(add({ kind: 'alternatingSaturdays', id: 'exception-weeks', from: '2026-12-05', until: null }))
    await world.call(owner, reviewApi.propose, { ...reference, startsAt: saturday })
  })

  test('is found by an index, however many there are', async () => {
    await accept()
    const counted = await world.counted(() => change(dayOff))
    expect(counted).toMatchObject({ collectionScans: 0 })
    expect(counted.reads).toBeLessThanOrEqual(4)
  })
})
