import { type ConnectedServer, refusalOf, startWithClient, type Transaction } from './support/databaseClient'

let server: ConnectedServer

beforeAll(async () => {
  const unique = { name: 'mail', keys: [{ field: 'mail', direction: 1 as const }], unique: true }
  server = await startWithClient({
    collections: [
      { name: 'accounts', indexes: [] },
      { name: 'people', indexes: [unique] },
    ],
  })
})

afterAll(() => server.close())

beforeEach(async () => {
  await server.database.reset()
  await accounts().add({
    data: [
      { _id: 'a', sum: 10 },
      { _id: 'b', sum: 0 },
    ],
  })
})

const accounts = () => server.db.collection('accounts')
const within = (transaction: Transaction, id: string) => transaction.collection('accounts').doc(id)
const sumOf = async (id: string) => (await accounts().doc(id).get()).data.sum

const move = (amount: number) => async (transaction: Transaction) => {
  const { inc } = server.db.command
  const { data } = await within(transaction, 'a').get()
  if (Number(data.sum) < amount) await transaction.rollback('too little')
  await within(transaction, 'a').update({ data: { sum: inc(-amount) } })
  await within(transaction, 'b').update({ data: { sum: inc(amount) } })
  return data.sum
}

describe('all or nothing', () => {
  test('a committed transaction is there, and its result is handed on', async () => {
    expect(await server.db.runTransaction(move(4))).toBe(10)
    expect([await sumOf('a'), await sumOf('b')]).toEqual([6, 4])
  })

  test('a rollback leaves everything as it was and rejects with its reason', async () => {
    await expect(server.db.runTransaction(move(11))).rejects.toBe('too little')
    expect([await sumOf('a'), await sumOf('b')]).toEqual([10, 0])
  })

  test('an error of the program leaves everything as it was', async () => {
    const failing = server.db.runTransaction(async (transaction) => {
      await within(transaction, 'a').update({ data: { sum: 0 } })
      throw new Error('on the way')
    })
    await expect(failing).rejects.toThrow('on the way')
    expect(await sumOf('a')).toBe(10)
  })

  test('add, set, update and remove happen together', async () => {
    await server.db.runTransaction(async (transaction) => {
      await transaction.collection('accounts').add({ data: { _id: 'c', sum: 1 } })
      await within(transaction, 'd').set({ data: { sum: 2 } })
      await within(transaction, 'c').update({ data: { sum: 3 } })
      await within(transaction, 'a').remove()
      expect(await sumOf('a')).toBe(10)
    })
    expect((await accounts().get()).data).toEqual([
      { _id: 'b', sum: 0 },
      { _id: 'c', sum: 3 },
      { _id: 'd', sum: 2 },
    ])
  })
})

test('an update that is refused halfway leaves nothing in the transaction', async () => {
  const transaction = await server.db.startTransaction()
  await within(transaction, 'a').update({ data: { name: 'x' } })
  await refusalOf(within(transaction, 'a').update({ data: { sum: 0, name: server.db.command.inc(1) } }))
  await transaction.commit()
  expect((await accounts().doc('a').get()).data).toEqual({ _id: 'a', sum: 10, name: 'x' })
})

describe('isolation', () => {
  test('a transaction sees its own writes, and nobody else does', async () => {
    const transaction = await server.db.startTransaction()
    await within(transaction, 'a').update({ data: { sum: 1 } })
    expect((await within(transaction, 'a').get()).data.sum).toBe(1)
    expect(await sumOf('a')).toBe(10)
    await within(transaction, 'a').remove()
    expect((await refusalOf(within(transaction, 'a').get())).message).toContain('does not exist')
    await transaction.rollback()
    expect(await sumOf('a')).toBe(10)
  })

  test('a transaction sees documents as they were when it began', async () => {
    const transaction = await server.db.startTransaction()
    await accounts()
      .doc('a')
      .update({ data: { sum: 99 } })
    await accounts().doc('b').remove()
    await accounts().add({ data: { _id: 'c', sum: 5 } })
    expect((await within(transaction, 'a').get()).data.sum).toBe(10)
    expect((await within(transaction, 'b').get()).data.sum).toBe(0)
    expect((await refusalOf(within(transaction, 'c').get())).message).toContain('does not exist')
    await transaction.rollback()
  })

  test('two that only read the same document do not conflict', async () => {
    const [first, second] = [await server.db.startTransaction(), await server.db.startTransaction()]
    await within(first, 'a').get()
    await within(second, 'a').get()
    await first.commit()
    await second.commit()
  })
})

describe('conflicts', () => {
  test('of two that write one document the first to commit wins', async () => {
    const [first, second] = [await server.db.startTransaction(), await server.db.startTransaction()]
    await within(first, 'a').update({ data: { sum: 1 } })
    await within(second, 'a').update({ data: { sum: 2 } })
    await within(second, 'b').update({ data: { sum: 2 } })
    await first.commit()
    expect(await refusalOf(second.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
    expect([await sumOf('a'), await sumOf('b')]).toEqual([1, 0])
  })

  test('a write from outside conflicts too', async () => {
    const transaction = await server.db.startTransaction()
    await accounts()
      .doc('a')
      .update({ data: { sum: 99 } })
    await within(transaction, 'a').update({ data: { sum: 1 } })
    expect(await refusalOf(transaction.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
    expect(await sumOf('a')).toBe(99)
  })

  test('two that add one id conflict', async () => {
    const transaction = await server.db.startTransaction()
    await transaction.collection('accounts').add({ data: { _id: 'c' } })
    await accounts().add({ data: { _id: 'c', sum: 7 } })
    expect(await refusalOf(transaction.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
    expect(await sumOf('c')).toBe(7)
  })

  test('runTransaction tries again after a conflict', async () => {
    let tries = 0
    await server.db.runTransaction(async (transaction) => {
      tries++
      const { data } = await within(transaction, 'a').get()
      if (tries === 1)
        await accounts()
          .doc('a')
          .update({ data: { sum: 50 } })
      await within(transaction, 'a').update({ data: { sum: Number(data.sum) + 1 } })
    })
    expect([tries, await sumOf('a')]).toEqual([2, 51])
  })

  test('of twenty that read and write one document at once, each counts', async () => {
    const one = () =>
      server.db.runTransaction(async (transaction) => {
        const { data } = await within(transaction, 'a').get()
        await within(transaction, 'a').update({ data: { sum: Number(data.sum) + 1 } })
      })
    await Promise.all(Array.from({ length: 20 }, one))
    expect(await sumOf('a')).toBe(30)
  })
})

describe('limits', () => {
  test('where is refused inside a transaction', async () => {
    const transaction = await server.db.startTransaction()
    const refusal = await refusalOf(transaction.collection('accounts').where({ sum: 10 }).get())
    expect(refusal).toMatchObject({ errCode: -502001, message: expect.stringContaining('transaction') })
    await transaction.rollback()
  })

  test('a unique key that is taken is refused at the commit, and nothing is written', async () => {
    await server.db.collection('people').add({ data: { mail: 'x@y' } })
    const adding = server.db.runTransaction(async (transaction) => {
      await within(transaction, 'a').update({ data: { sum: 0 } })
      await transaction.collection('people').add({ data: { mail: 'x@y' } })
    })
    expect((await refusalOf(adding)).message).toContain('E11000')
    expect(await sumOf('a')).toBe(10)
  })

  test('an id that is taken is refused at once', async () => {
    const adding = server.db.runTransaction((transaction) =>
      transaction.collection('accounts').add({ data: { _id: 'a' } }),
    )
    expect(await refusalOf(adding)).toMatchObject({ errCode: -502001, message: expect.stringContaining('E11000') })
  })

  test.each([
    ['committed', (transaction: Transaction) => transaction.commit()],
    ['rolled back', (transaction: Transaction) => transaction.rollback()],
  ])('a transaction that was %s is over', async (_, end) => {
    const transaction = await server.db.startTransaction()
    await end(transaction)
    expect(await refusalOf(within(transaction, 'a').update({ data: { sum: 1 } }))).toMatchObject({
      message: expect.stringContaining('Transaction does not exist'),
    })
    expect(await refusalOf(transaction.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  })
})

test('the actions of older SDKs work on the same transactions', async () => {
  const act = async (name: string, parameters: Record<string, unknown>) =>
    server.database.actions.get(`database.${name}`)?.({ collectionName: 'accounts', ...parameters })
  const transactionId = (await act('startTransaction', {}))?.transactionId
  expect(await act('getInTransaction', { transactionId, _id: 'a' })).toMatchObject({
    data: expect.stringContaining('"a"'),
  })
  expect(await act('getInTransaction', { transactionId, _id: 'z' })).toMatchObject({ data: 'null' })
  const data = '{"$set":{"sum":{"$numberInt":"3"}}}'
  expect(await act('updateDocInTransaction', { transactionId, _id: 'a', data })).toMatchObject({
    updated: '{"$numberInt":"1"}',
    upserted: null,
  })
  expect(
    await act('updateDocInTransaction', { transactionId, _id: 'z', data: '{"sum":1}', upsert: true }),
  ).toMatchObject({ upserted: '[{"_id":"z"}]' })
  expect(await act('deleteDocInTransaction', { transactionId, _id: 'b' })).toMatchObject({
    deleted: '{"$numberInt":"1"}',
  })
  expect(await act('insertDocInTransaction', { transactionId, data: '{"_id":"n"}' })).toMatchObject({
    insertedId: '"n"',
  })
  await act('commitTransaction', { transactionId })
  expect((await accounts().get()).data).toEqual([{ _id: 'a', sum: 3 }, { _id: 'z', sum: 1 }, { _id: 'n' }])
})

describe('a transaction that nobody ends', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'performance'] }))
  afterEach(() => jest.useRealTimers())

  test.each([
    [29_000, '"data"'],
    [31_000, 'DATABASE_TRANSACTION_FAIL'],
  ])('after %i ms', async (milliseconds, answer) => {
    const act = (name: string, parameters: Record<string, unknown>) =>
      server.database.actions.get(`database.${name}`)?.({ collectionName: 'accounts', ...parameters })
    const started = await act('startTransaction', {})
    jest.advanceTimersByTime(milliseconds)
    expect(
      JSON.stringify(await act('getInTransaction', { transactionId: started?.transactionId, _id: 'a' })),
    ).toContain(answer)
  })
})
