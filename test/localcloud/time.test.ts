import cloudbase from '@cloudbase/node-sdk'
import type { RunningCloud } from '../../localcloud'
import { get, phoneOf, post, startFixtures, type TestPhone } from './support/cloud'

let cloud: RunningCloud
let phone: TestPhone

beforeAll(async () => {
  cloud = await startFixtures()
  phone = await phoneOf(cloud.url, 'oLi')
})

afterAll(() => cloud.close())
afterEach(() => cloud.clock.move(undefined))

interface Told {
  now: number
  date: number
  parsed: string
  called: string
  instance: boolean
  own: boolean
  zone: number
}

const moveTo = (now: string | null) => post<{ now: string; fired: unknown[] }>(cloud.url, '/clock', { now })
const seconds = (time: number) => Math.round(time / 10_000)

test('inside a function it is the time that the clock was moved to, in every way of asking', async () => {
  await moveTo('2027-02-28T15:59:30.000Z')
  const told = await phone.result<Told>('clock')
  const expected = seconds(Date.parse('2027-02-28T15:59:30.000Z'))
  expect([told.now, told.date, Date.parse(told.called)].map(seconds)).toEqual([expected, expected, expected])
  expect(told).toMatchObject({ instance: true, own: true })
})

test('a warm function follows the clock when it moves back to real time', async () => {
  await moveTo('2030-01-01T00:00:00Z')
  await phone.result('clock')
  await moveTo(null)
  expect(seconds((await phone.result<Told>('clock')).now)).toBe(seconds(Date.now()))
})

test('cloud functions live in UTC', async () => {
  expect(await phone.result('clock')).toMatchObject({ zone: 0, parsed: '2026-01-02T03:04:05.000Z' })
})

test('the database lives by the same clock', async () => {
  await moveTo('2028-05-05T05:05:00Z')
  const environment = { ...process.env }
  Object.assign(process.env, cloud.environment)
  const database = cloudbase.init({ env: 'embedded-cloud' }).database()
  const { id } = await database.collection('notes').add({ at: database.serverDate() })
  const { data } = await database.collection('notes').doc(String(id)).get()
  expect(data).toMatchObject([{ at: expect.any(Date) }])
  expect(new Date(data[0].at).toISOString()).toMatch(/^2028-05-05T05:05/)
  process.env = environment
})

test('GET /clock tells the time and whether it was moved', async () => {
  await moveTo('2027-01-01T00:00:00Z')
  expect(await get(cloud.url, '/clock')).toEqual({ now: expect.stringMatching(/^2027-01-01T00:00/), moved: true })
  await moveTo(null)
  expect(await get(cloud.url, '/clock')).toMatchObject({ moved: false })
})

test.each([
  { now: 'tomorrow' },
  { now: 7 },
  {},
  { now: '2026-13-45' },
  { now: '2026-02-30T00:00:00Z' },
  { now: '5' },
  { now: {} },
])('%p is no time', async (body) => {
  expect(await post(cloud.url, '/clock', body)).toMatchObject({ errCode: -501007 })
  expect(cloud.clock.moved).toBe(false)
})

interface Firing {
  event: unknown
  at: string
  openid: string | null
  source: string
}

test('POST /timers/run fires a timer now, with nobody behind it', async () => {
  const { result } = await post<{ result: Firing }>(cloud.url, '/timers/run', { function: 'hourly' })
  expect(result).toMatchObject({
    event: {
      Type: 'Timer',
      TriggerName: 'everyHour',
      Time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    },
    openid: null,
    source: 'wx_trigger',
  })
})

test.each([{ function: 'nope' }, { function: 'echo' }, { function: 'hourly', trigger: 'nope' }, {}, { function: 7 }])(
  'there is no timer %p to fire',
  async (body) => {
    expect(await post(cloud.url, '/timers/run', body)).toMatchObject({ errCode: expect.any(Number) })
  },
)

test('a jump of the clock over many firings fires once, for the last of them', async () => {
  await moveTo('2027-03-01T00:30:00Z')
  const { fired } = await moveTo('2027-03-04T12:15:00Z')
  expect(fired).toEqual([{ function: 'hourly', trigger: 'everyHour', due: '2027-03-04T12:00:00.000Z' }])
  const at = await phone.result<Firing[]>('reader', { firings: true })
  expect(at.at(-1)).toMatchObject({
    event: { Time: '2027-03-04T12:00:00Z' },
    at: expect.stringMatching(/^2027-03-04T12:15/),
  })
})

test.each`
  from                      | to                        | fires    | why
  ${'2027-03-01T00:30:00Z'} | ${'2027-03-01T00:59:50Z'} | ${false} | ${'nothing is due'}
  ${'2027-03-01T00:59:30Z'} | ${'2027-03-01T01:00:00Z'} | ${true}  | ${'it is due to the second'}
  ${'2027-03-02T00:30:00Z'} | ${'2027-03-01T00:30:00Z'} | ${false} | ${'the clock moves back'}
`('from $from to $to fires: $fires, because $why', async ({ from, to, fires }) => {
  await moveTo(from)
  const { fired } = await moveTo(to)
  expect(fired).toHaveLength(fires ? 1 : 0)
})

test('by itself the cloud fires what is due', async () => {
  const other = await startFixtures({ timers: true })
  try {
    other.clock.move(new Date('2027-03-01T00:59:59.500Z'))
    const person = await phoneOf(other.url, 'oLi')
    let firings: Firing[] = []
    while (firings.length === 0) firings = await person.result<Firing[]>('reader', { firings: true })
    expect(firings[0]).toMatchObject({ event: { Time: expect.stringMatching(/^2027-03-01T0[01]:00:00Z$/) } })
  } finally {
    await other.close()
  }
})
