import cloudbase from '@cloudbase/node-sdk'
import { connect, type DatabaseServer, startDatabaseServer } from './support/databaseServer'

let server: DatabaseServer
let db: ReturnType<ReturnType<typeof cloudbase.init>['database']>

beforeAll(async () => {
  server = await startDatabaseServer({ collections: [{ name: 'things', indexes: [] }] })
  connect(server.url)
  db = cloudbase.init({ env: 'local' }).database()
})

afterAll(() => server.close())

beforeEach(() => server.database.reset())

/** The SDK leaves its transactions untyped. */
interface Transaction {
  collection(name: string): ReturnType<typeof db.collection>
  rollback(reason?: unknown): Promise<void>
}

const things = () => db.collection('things')

/** `@cloudbase/node-sdk` hands documents over bare, without `wx-server-sdk`'s `{data}`. */
test('documents are added, read, changed and removed', async () => {
  expect(await things().add({ _id: 'a', n: 1 })).toMatchObject({ id: 'a', requestId: expect.any(String) })
  expect(await things().add([{ n: 2 }, { n: 3 }])).toMatchObject({ ids: [expect.any(String), expect.any(String)] })
  expect(
    await things()
      .doc('a')
      .update({ n: db.command.inc(4) }),
  ).toMatchObject({ updated: 1 })
  expect(await things().doc('a').get()).toMatchObject({ data: [{ _id: 'a', n: 5 }] })
  expect(await things().doc('b').set({ n: 9 })).toMatchObject({ updated: 0, upsertedId: 'b' })
  expect(
    await things()
      .where({ n: db.command.gt(2) })
      .count(),
  ).toMatchObject({ total: 3 })
  expect(
    await things()
      .where({ n: db.command.gt(2) })
      .remove(),
  ).toMatchObject({ deleted: 3 })
  expect(await things().doc('none').get()).toMatchObject({ data: [] })
})

test('updateAndReturn changes one and hands it over', async () => {
  await things().add([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ])
  const changed = await things()
    .where({ n: 1 })
    .updateAndReturn({ n: db.command.inc(1), at: db.serverDate() })
  expect(changed).toMatchObject({ updated: 1, doc: { _id: 'a', n: 2, at: expect.any(Date) } })
  expect(await things().where({ n: 9 }).updateAndReturn({ n: 1 })).toMatchObject({ updated: 0, doc: null })
})

test('raw filters, updates and pipelines', async () => {
  await things().add([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 2 },
  ])
  const raw = () => things().options({ raw: true })
  expect(
    await raw()
      .where({ n: { $gt: 1 } })
      .get(),
  ).toMatchObject({ data: [{ _id: 'b' }] })
  expect(
    await raw()
      .where({ _id: 'a' })
      .update({ $set: { n: 7 }, $unset: { x: '' } }),
  ).toMatchObject({ updated: 1 })
  const { data } = await raw()
    .aggregate([{ $group: { _id: null, sum: { $sum: '$n' } } }, { $facet: { one: [{ $project: { _id: 0 } }] } }])
    .end()
  expect(data).toEqual([{ one: [{ sum: 9 }] }])
})

test('a transaction tries again after a conflict, and rolls back', async () => {
  await things().add({ _id: 'a', n: 1 })
  let tries = 0
  await db.runTransaction(async (transaction: Transaction) => {
    const { data } = await transaction.collection('things').doc('a').get()
    if (++tries === 1) await things().doc('a').update({ n: 10 })
    await transaction
      .collection('things')
      .doc('a')
      .update({ n: (data as { n: number }).n + 1 })
  })
  expect(tries).toBe(2)
  const failing = db.runTransaction(async (transaction: Transaction) => {
    await transaction.collection('things').doc('a').remove()
    await transaction.rollback('no')
  })
  await expect(failing).rejects.toBe('no')
  expect(await things().doc('a').get()).toMatchObject({ data: [{ n: 11 }] })
})

test('updateAndReturn works on a single document inside a transaction', async () => {
  await things().add({ _id: 'a', n: 1 })
  await db.runTransaction(async (transaction: Transaction) => {
    const changed = await transaction.collection('things').where({ _id: 'a' }).updateAndReturn({ n: 5 })
    expect(changed).toMatchObject({ updated: 1, doc: { n: 5 } })
  })
  expect(await things().doc('a').get()).toMatchObject({ data: [{ n: 5 }] })
})

test.each<[string, () => Promise<unknown>, string]>([
  ['a missing collection', () => db.collection('nowhere').get(), 'DATABASE_COLLECTION_NOT_EXIST'],
  [
    'an unknown operator',
    () =>
      things()
        .options({ raw: true })
        .where({ n: { $frob: 1 } })
        .get(),
    'DATABASE_INVALID_OPERRATOR',
  ],
  [
    'an operator that cannot be applied',
    async () => {
      await things().add({ _id: 'a', s: 'x' })
      return things()
        .doc('a')
        .update({ s: db.command.inc(1) })
    },
    'DATABASE_REQUEST_FAILED',
  ],
  ['a collection that exists', () => db.createCollection('things'), 'DATABASE_COLLECTION_ALREADY_EXIST'],
  [
    'an unknown stage',
    () =>
      things()
        .options({ raw: true })
        .aggregate([{ $out: 'x' }])
        .end(),
    'DATABASE_INVALID_OPERRATOR',
  ],
])('%s is refused by its code', async (_, attempt, code) => {
  await expect(attempt()).rejects.toMatchObject({
    code,
    message: expect.any(String),
    requestId: expect.stringMatching(/./),
  })
})
