import { type ConnectedServer, type Fields, refusalOf, startWithClient } from './support/databaseClient'

const clock = new Date('2026-03-01T08:00:00Z')
let server: ConnectedServer

beforeAll(async () => {
  server = await startWithClient({ collections: [{ name: 'things', indexes: [] }], now: () => clock })
})

afterAll(() => server.close())

beforeEach(() => server.database.reset())

type Db = ConnectedServer['db']
type Data = (_: Db['command'], db: Db) => unknown

const things = () => server.db.collection('things')

const updated = async (before: Fields, data: Data) => {
  await things().add({ data: { _id: 'x', ...before } })
  const { stats } = await things()
    .doc('x')
    .update({ data: data(server.db.command, server.db) })
  const { _id, ...after } = (await things().doc('x').get()).data
  return { after, updated: stats.updated }
}

describe('an operator changes a document', () => {
  test.each<[string, Fields, Data, Fields]>([
    ['a plain value is set', { a: 1 }, () => ({ a: 2, b: 'new' }), { a: 2, b: 'new' }],
    ['a nested document is merged', { o: { p: 1, q: 2 } }, () => ({ o: { p: 3 } }), { o: { p: 3, q: 2 } }],
    ['set replaces a nested document', { o: { p: 1, q: 2 } }, (_) => ({ o: _.set({ p: 3 }) }), { o: { p: 3 } }],
    ['a dotted path is made', {}, () => ({ 'o.p.q': 1 }), { o: { p: { q: 1 } } }],
    ['a place in an array', { l: [1, 2] }, () => ({ 'l.1': 9 }), { l: [1, 9] }],
    ['a place beyond the end fills with null', { l: [1] }, () => ({ 'l.3': 9 }), { l: [1, null, null, 9] }],
    ['a field in an element', { l: [{ v: 1 }] }, () => ({ 'l.0.v': 2 }), { l: [{ v: 2 }] }],
    ['null is a value', { a: 1 }, () => ({ a: null }), { a: null }],
    ['remove', { a: 1, b: 2 }, (_) => ({ a: _.remove() }), { b: 2 }],
    ['remove of a nested field', { o: { p: 1, q: 2 } }, (_) => ({ o: { p: _.remove() } }), { o: { q: 2 } }],
    ['remove in an array leaves null', { l: [1, 2] }, (_) => ({ 'l.0': _.remove() }), { l: [null, 2] }],
    ['inc', { n: 1 }, (_) => ({ n: _.inc(-3) }), { n: -2 }],
    ['inc of a missing field', {}, (_) => ({ o: { n: _.inc(4) } }), { o: { n: 4 } }],
    ['inc by a fraction', { n: 0.5 }, (_) => ({ n: _.inc(0.25) }), { n: 0.75 }],
    ['mul', { n: 3 }, (_) => ({ n: _.mul(1.5) }), { n: 4.5 }],
    ['mul of a missing field is 0', {}, (_) => ({ n: _.mul(5) }), { n: 0 }],
    ['min keeps the smaller', { n: 3, m: 3 }, (_) => ({ n: _.min(1), m: _.min(5) }), { n: 1, m: 3 }],
    ['max keeps the larger', { n: 3, m: 3 }, (_) => ({ n: _.max(1), m: _.max(5) }), { n: 3, m: 5 }],
    ['min and max set a missing field', {}, (_) => ({ n: _.min(1), m: _.max(5) }), { n: 1, m: 5 }],
    ['max of dates', { at: new Date(1) }, (_) => ({ at: _.max(new Date(5)) }), { at: new Date(5) }],
    ['rename', { a: 1 }, (_) => ({ a: _.rename('b') }), { b: 1 }],
    ['rename into a document', { a: 1, o: { p: 0 } }, (_) => ({ a: _.rename('o.q') }), { o: { p: 0, q: 1 } }],
    ['rename of nothing', { b: 1 }, (_) => ({ a: _.rename('c') }), { b: 1 }],
    ['bit and', { n: 13 }, (_) => ({ n: _.bit({ and: 10 }) }), { n: 8 }],
    ['bit or', { n: 5 }, (_) => ({ n: _.bit({ or: 2 }) }), { n: 7 }],
    ['bit xor', { n: 5 }, (_) => ({ n: _.bit({ xor: 1 }) }), { n: 4 }],
    ['a server date', {}, (_, db) => ({ at: db.serverDate() }), { at: clock }],
    [
      'a server date with offset',
      {},
      (_, db) => ({ at: db.serverDate({ offset: -60_000 }) }),
      { at: new Date('2026-03-01T07:59:00Z') },
    ],
    ['a geo point', {}, (_, db) => ({ at: db.Geo.Point(113, 23) }), { at: { longitude: 113, latitude: 23 } }],
    [
      'several at once',
      { n: 1, l: [1] },
      (_) => ({ n: _.inc(1), l: _.push([2]), s: 'x' }),
      { n: 2, l: [1, 2], s: 'x' },
    ],
  ])('%s', async (_, before, data, after) => {
    expect((await updated(before, data)).after).toEqual(after)
  })
})

describe('an operator changes an array', () => {
  test.each<[string, unknown, (_: Db['command']) => unknown, unknown]>([
    ['push', [1], (_) => _.push([2, 3]), [1, 2, 3]],
    ['push of several operands', [1], (_) => _.push(2, 3), [1, 2, 3]],
    ['push makes the array', undefined, (_) => _.push([1]), [1]],
    ['push of an array within', [1], (_) => _.push([[2, 3]]), [1, [2, 3]]],
    ['push at a position', [1, 2], (_) => _.push({ each: [9, 8], position: 1 }), [1, 9, 8, 2]],
    ['push before the last', [1, 2], (_) => _.push({ each: [9], position: -1 }), [1, 9, 2]],
    ['push and sort', [3, 1], (_) => _.push({ each: [2], sort: 1 }), [1, 2, 3]],
    ['push and sort down', [3, 1], (_) => _.push({ each: [2], sort: -1 }), [3, 2, 1]],
    [
      'push and sort by two fields',
      [{ a: 1, b: 1 }],
      (_) =>
        _.push({
          each: [
            { a: 1, b: 0 },
            { a: 0, b: 5 },
          ],
          sort: { a: -1, b: 1 },
        }),
      [
        { a: 1, b: 0 },
        { a: 1, b: 1 },
        { a: 0, b: 5 },
      ],
    ],
    ['push and keep the first', [1, 2], (_) => _.push({ each: [3], slice: 2 }), [1, 2]],
    ['push and keep the last', [1, 2], (_) => _.push({ each: [3], slice: -2 }), [2, 3]],
    ['push and keep none', [1], (_) => _.push({ each: [2], slice: 0 }), []],
    ['push into a new array, sorted and cut', undefined, (_) => _.push({ each: [3, 1, 2], sort: 1, slice: 2 }), [1, 2]],
    ['unshift', [1], (_) => _.unshift([8, 9]), [8, 9, 1]],
    ['pop', [1, 2], (_) => _.pop(), [1]],
    ['shift', [1, 2], (_) => _.shift(), [2]],
    ['pop of nothing', [], (_) => _.pop(), []],
    ['pull of a value', [1, 2, 1], (_) => _.pull(1), [2]],
    ['pull by a condition', [1, 5, 9], (_) => _.pull(_.gt(4)), [1]],
    ['pull of a list', ['a', 'b', 'c'], (_) => _.pull(_.in(['a', 'c'])), ['b']],
    [
      'pull of documents',
      [
        { k: 'a', v: 1 },
        { k: 'b', v: 2 },
      ],
      (_) => _.pull({ k: 'a' }),
      [{ k: 'b', v: 2 }],
    ],
    ['pull of documents by a condition', [{ v: 1 }, { v: 8 }], (_) => _.pull({ v: _.gte(5) }), [{ v: 1 }]],
    ['pullAll', [1, 2, 3, 1], (_) => _.pullAll([1, 3]), [2]],
    ['addToSet of a new value', ['a'], (_) => _.addToSet('b'), ['a', 'b']],
    ['addToSet of a value that is there', ['a'], (_) => _.addToSet('a'), ['a']],
    ['addToSet of several', ['a'], (_) => _.addToSet({ $each: ['a', 'b', 'b'] }), ['a', 'b']],
    ['addToSet of documents', [{ k: 1 }], (_) => _.addToSet({ k: 1 }), [{ k: 1 }]],
    ['addToSet makes the array', undefined, (_) => _.addToSet('a'), ['a']],
  ])('%s', async (_, before, operator, after) => {
    const start = before === undefined ? {} : { l: before }
    expect((await updated(start, (command) => ({ l: operator(command) }))).after).toEqual({ l: after })
  })

  test('the element that the filter matched', async () => {
    await things().add({
      data: {
        _id: 'x',
        l: [
          { k: 'a', v: 1 },
          { k: 'b', v: 1 },
        ],
        n: [1, 5, 9],
      },
    })
    await things()
      .where({ 'l.k': 'b', _id: 'x' })
      .update({ data: { 'l.$.v': 7 } })
    await things()
      .where({ n: server.db.command.gt(3) })
      .update({ data: { 'n.$': 0 } })
    expect((await things().doc('x').get()).data).toMatchObject({ l: [{ v: 1 }, { v: 7 }], n: [1, 0, 9] })
  })

  test('every element', async () => {
    const { after } = await updated({ l: [{ v: 1 }, { v: 2 }] }, (_) => ({ 'l.$[].v': _.inc(10) }))
    expect(after).toEqual({ l: [{ v: 11 }, { v: 12 }] })
  })
})

describe('what cannot be done is refused, and nothing is written', () => {
  test.each<[string, Fields, Data]>([
    ['a number added to a text', { a: 'x' }, (_) => ({ a: _.inc(1) })],
    ['a text added', { a: 1 }, (_) => ({ a: _.inc('1') })],
    ['null multiplied', { a: null }, (_) => ({ a: _.mul(2) })],
    ['push onto a number', { a: 1 }, (_) => ({ a: _.push([1]) })],
    ['push onto null', { a: null }, (_) => ({ a: _.push([1]) })],
    ['addToSet onto a text', { a: 'x' }, (_) => ({ a: _.addToSet(1) })],
    ['pull from a document', { a: { b: 1 } }, (_) => ({ a: _.pull(1) })],
    ['pop from a text', { a: 'x' }, (_) => ({ a: _.pop() })],
    ['a bit of a fraction', { a: 1.5 }, (_) => ({ a: _.bit({ and: 1 }) })],
    ['a field inside a number', { a: 1 }, () => ({ 'a.b': 1 })],
    ['a name in an array', { a: [1] }, () => ({ 'a.b': 1 })],
    ['a path and its inside', { a: { b: 1 } }, (_) => ({ a: _.set({ c: 1 }), 'a.b': _.inc(1) })],
    ['$ without a matched array', { a: 1 }, () => ({ 'b.$': 1 })],
    ['an array filter, which the SDKs cannot send', { a: [1] }, () => ({ 'a.$[x]': 1 })],
    ['a name beginning with $', {}, (_) => ({ a: _.set({ $b: 1 }) })],
    ['an unknown operator', { a: 1 }, () => ({ $frob: { a: 1 } })],
    ['a slice that is not whole', { a: [] }, (_) => ({ a: _.push({ each: [1], slice: 0.5 }) })],
    ['a rename onto itself', { a: 1 }, (_) => ({ a: _.rename('a') })],
    ['an array grown out of reason', { a: [] }, () => ({ 'a.9000000': 1 })],
  ])('%s', async (_, before, data) => {
    await things().add({ data: { _id: 'x', other: 0, ...before } })
    const operators = data(server.db.command, server.db) as Fields
    const refusal = await refusalOf(
      things()
        .doc('x')
        .update({ data: { other: 1, ...operators } }),
    )
    expect([-502001, -502002]).toContain(refusal.errCode)
    expect((await things().doc('x').get()).data).toEqual({ _id: 'x', other: 0, ...before })
  })

  test('the id does not change', async () => {
    await things().add({ data: { _id: 'x' } })
    expect(
      (
        await refusalOf(
          things()
            .doc('x')
            .update({ data: { _id: 'y' } }),
        )
      ).message,
    ).toContain('_id')
    expect(
      (
        await refusalOf(
          things()
            .where({ _id: 'x' })
            .update({ data: { $set: { _id: 'y' } } }),
        )
      ).message,
    ).toContain('_id')
  })

  test('one document that refuses keeps all of a request as they were', async () => {
    await things().add({
      data: [
        { _id: 'a', n: 1 },
        { _id: 'b', n: 'x' },
        { _id: 'c', n: 3 },
      ],
    })
    await refusalOf(
      things()
        .where({})
        .update({ data: { n: server.db.command.inc(1) } }),
    )
    expect((await things().get()).data.map(({ n }) => n)).toEqual([1, 'x', 3])
  })
})

describe('how much was changed', () => {
  beforeEach(() =>
    things().add({
      data: [
        { _id: 'a', n: 1 },
        { _id: 'b', n: 1 },
        { _id: 'c', n: 2 },
      ],
    }),
  )

  test('an update of a missing document changes none and makes none', async () => {
    expect(
      (
        await things()
          .doc('z')
          .update({ data: { n: 1 } })
      ).stats,
    ).toEqual({ updated: 0 })
    expect((await things().count()).total).toBe(3)
  })

  test('an update counts the documents that it changed', async () => {
    expect(
      (
        await things()
          .where({ n: 1 })
          .update({ data: { n: 5 } })
      ).stats,
    ).toEqual({ updated: 2 })
    expect(
      (
        await things()
          .where({})
          .update({ data: { n: 5 } })
      ).stats,
    ).toEqual({ updated: 1 })
  })

  test('an update of one changes the first only', async () => {
    await things()
      .where({ n: 1 })
      .update({ data: { n: 9 }, multi: false })
    expect((await things().get()).data.map(({ n }) => n)).toEqual([9, 1, 2])
  })

  test('set replaces a document or makes it', async () => {
    expect(
      (
        await things()
          .doc('a')
          .set({ data: { m: 1 } })
      ).stats,
    ).toEqual({ updated: 1, created: 0 })
    const again = await things()
      .doc('a')
      .set({ data: { m: 1 } })
    expect(again.stats).toEqual({ updated: 1, created: 0 })
    expect(
      (
        await things()
          .doc('z')
          .set({ data: { m: 2 } })
      ).stats,
    ).toEqual({ updated: 0, created: 1 })
    expect(
      (
        await things()
          .where({ m: server.db.command.gt(0) })
          .get()
      ).data,
    ).toEqual([
      { _id: 'a', m: 1 },
      { _id: 'z', m: 2 },
    ])
  })

  test('remove counts what it took away', async () => {
    expect((await things().doc('a').remove()).stats).toEqual({ removed: 1 })
    expect((await things().doc('a').remove()).stats).toEqual({ removed: 0 })
    expect(
      (
        await things()
          .where({ n: server.db.command.gt(0) })
          .remove()
      ).stats,
    ).toEqual({ removed: 2 })
    expect((await things().count()).total).toBe(0)
  })

  test('many increments at once all count', async () => {
    await Promise.all(
      Array.from({ length: 50 }, () =>
        things()
          .doc('a')
          .update({ data: { n: server.db.command.inc(1) } }),
      ),
    )
    expect((await things().doc('a').get()).data.n).toBe(51)
  })
})
