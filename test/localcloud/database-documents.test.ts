import { type ConnectedServer, type Fields, refusalOf, startWithClient } from './support/databaseClient'

const clock = new Date('2026-03-01T08:00:00Z')
let server: ConnectedServer

beforeAll(async () => {
  server = await startWithClient({ collections: [{ name: 'things', indexes: [] }], now: () => clock })
})

afterAll(() => server.close())

beforeEach(() => server.database.reset())

const things = () => server.db.collection('things')

const roundTrip = async (value: unknown) => {
  await things().add({ data: { _id: 'x', value } })
  return (await things().doc('x').get()).data.value
}

describe('a value comes back as it was written', () => {
  test.each<[string, unknown]>([
    ['text', '同频 😀 \u202eabc\u0000'],
    ['an empty text', ''],
    ['100,000 characters', 'x'.repeat(100_000)],
    ['a whole number', 42],
    ['a negative number', -7],
    ['a number beyond 32 bits', 1_700_000_000_000],
    ['a number beyond 53 bits', 1e18],
    ['1e308', 1e308],
    ['a fraction', 0.1],
    ['true', true],
    ['null', null],
    ['a date', new Date('1969-12-31T23:59:59.999Z')],
    ['an empty array', []],
    ['an empty document', {}],
    ['arrays in arrays', [[1], [[2]], []]],
    ['nested documents', { a: { b: [{ c: null }] } }],
    ['names with dots and blanks', { 'a b': 1, 'c-d': { 中文: 2 } }],
    ['names like numbers', { 1: 'a', 10: 'b' }],
    ['names of methods', { constructor: 1, toString: 2, hasOwnProperty: 3 }],
  ])('%s', async (_, value) => {
    expect(await roundTrip(value)).toEqual(value)
  })

  test('NaN and infinity', async () => {
    expect(await roundTrip([Number.NaN, Number.POSITIVE_INFINITY])).toEqual([Number.NaN, Number.POSITIVE_INFINITY])
  })

  test('undefined is left out', async () => {
    expect(await roundTrip({ a: undefined, b: 1 })).toEqual({ b: 1 })
  })

  test('geo shapes', async () => {
    const { Geo } = server.db
    const line = Geo.LineString([Geo.Point(1, 2), Geo.Point(3, 4)])
    expect(await roundTrip(Geo.Point(113.3, 23.1))).toEqual(Geo.Point(113.3, 23.1))
    expect(JSON.stringify((await roundTripAgain(line)) as object)).toBe(JSON.stringify(line))
  })

  const roundTripAgain = async (value: unknown) => {
    await things().doc('y').set({ data: { value } })
    return (await things().doc('y').get()).data.value
  }

  test('a regular expression keeps its pattern and options', async () => {
    expect(await roundTrip(/a\/b/i)).toEqual({ pattern: 'a\\/b', options: 'i' })
  })

  test('an ObjectId keeps its type', async () => {
    // of a read the SDK makes an empty object of it; an aggregation hands it over whole
    await things().add({ data: { _id: 'x', ref: { $oid: '5f0f0f0f0f0f0f0f0f0f0f0f' } } })
    await things().add({ data: { _id: 'y', ref: '5f0f0f0f0f0f0f0f0f0f0f0f' } })
    const { data } = await things()
      .where({ ref: { $oid: '5f0f0f0f0f0f0f0f0f0f0f0f' } })
      .get()
    expect(data.map(({ _id }) => _id)).toEqual(['x'])
    const { list } = await things()
      .aggregate()
      .match({ ref: { $type: 'objectId' } })
      .end()
    expect(String(list[0]?.ref)).toBe('5f0f0f0f0f0f0f0f0f0f0f0f')
  })

  test('a server date is the clock of the database', async () => {
    expect(await roundTrip(server.db.serverDate())).toEqual(clock)
    await things().add({ data: { _id: 'y', value: { at: [server.db.serverDate({ offset: 3_600_000 })] } } })
    expect((await things().doc('y').get()).data.value).toEqual({ at: [new Date('2026-03-01T09:00:00Z')] })
    expect(
      (
        await things()
          .where({ value: server.db.command.lte(server.db.serverDate()) })
          .get()
      ).data,
    ).toHaveLength(1)
  })
})

describe('ids', () => {
  test('an id is made where none is given', async () => {
    const { _id } = await things().add({ data: { a: 1 } })
    expect(_id).toMatch(/^[0-9a-f]{32}$/)
    expect((await things().doc(_id).get()).data).toEqual({ _id, a: 1 })
  })

  test('several documents are added at once, in order', async () => {
    const { _ids } = await things().add({ data: [{ n: 1 }, { _id: 'b', n: 2 }, { n: 3 }] })
    expect(_ids).toHaveLength(3)
    expect((await things().get()).data.map(({ _id }) => _id)).toEqual(_ids)
  })

  test('a number is another id than its text', async () => {
    await things().add({
      data: [
        { _id: 1, n: 'number' },
        { _id: '1', n: 'text' },
      ],
    })
    expect((await things().doc(1).get()).data.n).toBe('number')
    expect((await things().doc('1').get()).data.n).toBe('text')
  })

  test('an id exists once, and of a request with one that is taken nothing is added', async () => {
    await things().add({ data: { _id: 'a' } })
    const refusal = await refusalOf(things().add({ data: [{ _id: 'b' }, { _id: 'a' }] }))
    expect(refusal).toMatchObject({ errCode: -502001, message: expect.stringContaining('E11000 duplicate key') })
    expect(await refusalOf(things().add({ data: [{ _id: 'c' }, { _id: 'c' }] }))).toMatchObject({ errCode: -502001 })
    expect((await things().count()).total).toBe(1)
  })

  test('of twenty that add one id at once, one succeeds', async () => {
    const adding = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => things().add({ data: { _id: 'a', i } })),
    )
    expect(adding.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test.each([
    ['an array', [1]],
    ['a pattern', /a/],
    ['2,000 characters', 'x'.repeat(2000)],
  ])('%s is no id', async (_, _id) => {
    expect(await refusalOf(things().add({ data: { _id } }))).toMatchObject({ errCode: -502001 })
  })
})

describe('what cannot be stored is refused', () => {
  test.each<[string, Fields]>([
    ['a name beginning with $', { $a: 1 }],
    ['such a name inside', { a: [{ $b: 1 }] }],
    ['a date that does not exist', { at: new Date(Number.NaN) }],
    ['more than 16 MB', { a: 'x'.repeat(17 * 1024 * 1024) }],
  ])('%s', async (_, data) => {
    const refusal = await refusalOf(things().add({ data }))
    expect([-502001, -501007]).toContain(refusal.errCode)
    expect((await things().count()).total).toBe(0)
  })

  test('a document just below 16 MB is stored', async () => {
    await things().add({ data: { _id: 'x', a: 'x'.repeat(15 * 1024 * 1024) } })
    expect(String((await things().doc('x').get()).data.a)).toHaveLength(15 * 1024 * 1024)
  })
})

describe('collections', () => {
  test('one that was neither declared nor created does not exist', async () => {
    const nowhere = server.db.collection('nowhere')
    for (const attempt of [nowhere.add({ data: {} }), nowhere.get(), nowhere.count(), nowhere.doc('a').remove()]) {
      expect(await refusalOf(attempt)).toMatchObject({
        errCode: -502005,
        message: expect.stringContaining('not exist'),
      })
    }
  })

  test('one that is created can be used, and exists once', async () => {
    await server.db.createCollection('fresh')
    await server.db.collection('fresh').add({ data: { a: 1 } })
    expect((await server.db.collection('fresh').count()).total).toBe(1)
    expect(await refusalOf(server.db.createCollection('fresh'))).toMatchObject({
      code: 'DATABASE_COLLECTION_ALREADY_EXIST',
    })
  })

  test('collections do not share ids', async () => {
    await server.db.createCollection('fresh')
    await things().add({ data: { _id: 'a', n: 1 } })
    await server.db.collection('fresh').add({ data: { _id: 'a', n: 2 } })
    expect((await things().doc('a').get()).data.n).toBe(1)
  })

  test('reset empties what was declared and forgets what was created', async () => {
    await server.db.createCollection('fresh')
    await things().add({ data: { a: 1 } })
    await server.database.reset()
    expect((await things().count()).total).toBe(0)
    expect(await refusalOf(server.db.collection('fresh').count())).toMatchObject({ errCode: -502005 })
  })
})

test('a missing document is told as the SDK tells it', async () => {
  expect((await refusalOf(things().doc('none').get())).message).toBe(
    'document.get:fail document with _id none does not exist',
  )
})

test.each<[string, Record<string, unknown>]>([
  ['no collection', { query: '{}' }],
  ['a query that is no JSON', { collectionName: 'things', query: '{' }],
  ['a query that is a list', { collectionName: 'things', query: '[1]' }],
  ['a single document that it does not name', { collectionName: 'things', queryType: 'DOC', query: '{}' }],
  ['a negative offset', { collectionName: 'things', offset: -1 }],
  ['a limit that is a text', { collectionName: 'things', limit: 'ten' }],
  ['an order that is none', { collectionName: 'things', order: '{"a":{"$numberInt":"2"}}' }],
  ['a prototype as a field', { collectionName: 'things', query: '{"__proto__":1}' }],
])('a request with %s is answered with a code', async (_, parameters) => {
  const reply = await server.database.actions.get('database.getDocument')?.(parameters)
  expect(reply).toMatchObject({
    code: expect.stringMatching(/^(INVALID_PARAM|DATABASE_REQUEST_FAILED)$/),
    message: expect.any(String),
    requestId: expect.any(String),
  })
})
