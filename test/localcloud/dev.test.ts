import type { RunningCloud } from '../../localcloud'
import { get, phoneOf, post, send, startFixtures, type TestPhone } from './support/cloud'

interface Stats {
  operations: number
  processor: number
  documentsRead: number
  byCollection: Record<string, { operations: number; documentsRead: number; actions: Record<string, number> }>
  byFunction: Record<string, { calls: number; errors: number; reads: number; writes: number }>
  calls: {
    function: string
    openid: string
    errCode: number
    reads: number
    collectionScans: number
    documentsScanned: number
    database: { action: string; collection: string; index: string }[]
    log: string[]
  }[]
}

let cloud: RunningCloud
let phone: TestPhone

beforeAll(async () => {
  cloud = await startFixtures()
})

beforeEach(async () => {
  await post(cloud.url, '/reset', {})
  phone = await phoneOf(cloud.url, 'oLi')
})

afterAll(() => cloud.close())

test('database work is counted by collection, by function and by call', async () => {
  await phone.result('reader', { write: { text: 'one' } })
  await phone.result('reader', { write: { text: 'two' } })
  await phone.result('reader', {})
  await phone.call('faulty', { how: 'throw' })
  const stats = await get<Stats>(cloud.url, '/stats')
  expect(stats).toMatchObject({ operations: 3, documentsRead: 2, reads: 1, writes: 2 })
  expect(stats.processor).toBeGreaterThan(0)
  expect(stats.byCollection).toMatchObject({
    notes: { operations: 3, documentsRead: 2, actions: { 'database.insertDocument': 2, 'database.getDocument': 1 } },
  })
  expect(stats.byFunction).toMatchObject({
    reader: { calls: 3, errors: 0, reads: 1, writes: 2 },
    faulty: { calls: 1, errors: 1 },
  })
  expect(stats.calls).toMatchObject([
    { function: 'reader', openid: 'oLi', errCode: 0, reads: 0 },
    { function: 'reader' },
    {
      function: 'reader',
      reads: 1,
      documentsScanned: 2,
      collectionScans: 1,
      database: [{ action: 'database.getDocument', collection: 'notes' }],
    },
    { function: 'faulty', errCode: -504002 },
  ])
})

test('what calls at the same time do is counted for each by itself', async () => {
  await phone.result('reader', { write: { text: 'one' } })
  await post(cloud.url, '/stats/reset', {})
  await Promise.all([phone.result('reader'), phone.result('echo'), phone.result('reader'), phone.result('reader')])
  const { calls } = await get<Stats>(cloud.url, '/stats')
  expect(calls.map((call) => [call.function, call.reads]).sort()).toEqual([
    ['echo', 0],
    ['reader', 1],
    ['reader', 1],
    ['reader', 1],
  ])
})

test('what a function writes to its console stands with its call, even when it ran out of time', async () => {
  await phone.call('slow', { milliseconds: 3000 })
  expect((await get<Stats>(cloud.url, '/stats')).calls).toMatchObject([{ errCode: -504003, log: ['still here'] }])
})

test('POST /stats/reset begins to count afresh', async () => {
  await phone.result('reader')
  await post(cloud.url, '/stats/reset', {})
  expect(await get(cloud.url, '/stats')).toMatchObject({ operations: 0, byCollection: {}, byFunction: {}, calls: [] })
})

test('POST /reset empties the cloud and keeps people signed in', async () => {
  await phone.result('reader', { write: { text: 'gone' } })
  await phone.result('uploads', { path: 'gone.txt', text: 'gone' })
  await post(cloud.url, '/provoke', { api: 'callFunction', errCode: -1, times: 9 })
  await post(cloud.url, '/clock', { now: '2030-01-01T00:00:00Z' })
  expect(await post(cloud.url, '/reset', {})).toEqual({ ok: true })

  expect(await phone.result('reader')).toEqual([])
  expect(await get(cloud.url, '/outbox')).toEqual({ messages: [], refused: [], textChecks: [], uploads: [] })
  expect(await get(cloud.url, '/clock')).toMatchObject({ moved: false })
})

test.each([
  ['GET', '/outbox'],
  ['GET', '/stats'],
  ['POST', '/stats/reset'],
  ['GET', '/clock'],
  ['POST', '/clock'],
  ['POST', '/timers/run'],
  ['POST', '/reset'],
  ['POST', '/provoke'],
])('without --dev there is no %s %s', async (method, path) => {
  const closed = await startFixtures({ dev: false })
  try {
    const headers = { 'content-type': 'application/json' }
    expect(await send(closed.url, path, { method, headers, body: '{"now":null}' })).toMatchObject({ status: 404 })
  } finally {
    await closed.close()
  }
})
