import { type ConnectedServer, type Fields, refusalOf, startWithClient } from './support/databaseClient'

let server: ConnectedServer

beforeAll(async () => {
  server = await startWithClient({ collections: [{ name: 'things', indexes: [] }] })
})

afterAll(() => server.close())

const noon = new Date('2026-01-01T12:00:00Z')

/** One document for each way in which a value can be there or not. */
const things: Fields[] = [
  { _id: 'one', n: 1, s: 'alpha', tags: ['a', 'b'], at: noon, on: true },
  { _id: 'two', n: 2, s: 'Beta', tags: ['b'], at: new Date(0), on: false },
  { _id: 'half', n: 2.5, s: 'alphabet', tags: [], o: { x: 1, y: 2 } },
  {
    _id: 'list',
    n: [1, 5, 9],
    items: [
      { k: 'a', v: 1 },
      { k: 'b', v: 7 },
    ],
  },
  { _id: 'null', n: null, s: null, items: [{ k: 'a', v: 7 }, { k: 'c' }] },
  { _id: 'none' },
  { _id: 'text', n: '2', o: { y: 2, x: 1 }, items: [3, 4, [5]] },
  { _id: 'deep', o: { x: { z: null } }, items: { k: 'a', v: 1 } },
]

beforeEach(async () => {
  await server.database.reset()
  await server.db.collection('things').add({ data: things })
})

const idsOf = async (filter: (db: ConnectedServer['db']) => unknown) => {
  const { data } = await server.db.collection('things').where(filter(server.db)).limit(1000).get()
  return data.map(({ _id }) => _id)
}

type Filter = (_: ConnectedServer['db']['command']) => unknown

const found = (filter: Filter) => idsOf((db) => filter(db.command))

describe('comparison', () => {
  test.each<[string, Filter, string[]]>([
    ['a value equals itself', () => ({ n: 2 }), ['two']],
    ['a value equals an element of an array', () => ({ n: 5 }), ['list']],
    ['a text is not the number it shows', () => ({ n: '2' }), ['text']],
    ['null equals null and a missing field', () => ({ n: null }), ['null', 'none', 'deep']],
    ['a whole array equals itself, in order', () => ({ tags: ['a', 'b'] }), ['one']],
    ['an array in another order is another array', () => ({ tags: ['b', 'a'] }), []],
    ['an empty array equals an empty array', () => ({ tags: [] }), ['half']],
    ['a date equals the same moment', () => ({ at: new Date(0) }), ['two']],
    ['false is not missing', () => ({ on: false }), ['two']],
    ['eq', (_) => ({ n: _.eq(2) }), ['two']],
    ['eq of a document knows the order of its fields', (_) => ({ o: _.eq({ x: 1, y: 2 }) }), ['half']],
    [
      'neq also finds what has no such field',
      (_) => ({ n: _.neq(1) }),
      ['two', 'half', 'null', 'none', 'text', 'deep'],
    ],
    ['neq null finds what is there', (_) => ({ n: _.neq(null) }), ['one', 'two', 'half', 'list', 'text']],
    ['gt compares numbers with numbers only', (_) => ({ n: _.gt(1) }), ['two', 'half', 'list']],
    ['gte', (_) => ({ n: _.gte(2.5) }), ['half', 'list']],
    ['lt', (_) => ({ n: _.lt(2) }), ['one', 'list']],
    ['lte', (_) => ({ n: _.lte(2) }), ['one', 'two', 'list']],
    ['gt of texts', (_) => ({ s: _.gt('a') }), ['one', 'half']],
    ['lt of dates', (_) => ({ at: _.lt(noon) }), ['two']],
    ['gte null finds null and missing', (_) => ({ s: _.gte(null) }), ['list', 'null', 'none', 'text', 'deep']],
    ['in', (_) => ({ n: _.in([1, '2']) }), ['one', 'list', 'text']],
    ['in with null', (_) => ({ s: _.in(['Beta', null]) }), ['two', 'list', 'null', 'none', 'text', 'deep']],
    ['in with nothing', (_) => ({ n: _.in([]) }), []],
    ['in with a whole array', (_) => ({ tags: _.in([['b']]) }), ['two']],
    ['in with a pattern', (_) => ({ s: _.in([/^al/, 'Beta']) }), ['one', 'two', 'half']],
    ['nin', (_) => ({ n: _.nin([1, 2]) }), ['half', 'null', 'none', 'text', 'deep']],
    ['a range of one field', (_) => ({ n: _.gt(1).and(_.lt(2.5)) }), ['two', 'list']],
  ])('%s', async (_, filter, ids) => {
    expect(await found(filter)).toEqual(ids)
  })
})

describe('logic', () => {
  test.each<[string, Filter, string[]]>([
    ['and of conditions', (_) => _.and([{ n: _.gt(1) }, { s: /b/i }]), ['two', 'half']],
    ['or of conditions', (_) => _.or([{ n: 1 }, { s: 'Beta' }]), ['one', 'two', 'list']],
    ['or of values of one field', (_) => ({ n: _.or(_.eq(1), _.eq(2)) }), ['one', 'two', 'list']],
    ['nor', (_) => _.nor([{ n: _.exists(true) }, { o: _.exists(true) }]), ['none']],
    ['not', (_) => ({ n: _.not(_.gt(1)) }), ['one', 'null', 'none', 'text', 'deep']],
    ['not of a pattern', (_) => ({ s: _.not(/^al/) }), ['two', 'list', 'null', 'none', 'text', 'deep']],
    ['and beside a field', (_) => ({ on: true, n: _.gte(1).and(_.lte(1)) }), ['one']],
    ['or beside a field', (_) => _.and([{ s: /a/ }, _.or([{ n: 1 }, { n: 2 }])]), ['one', 'two']],
  ])('%s', async (_, filter, ids) => {
    expect(await found(filter)).toEqual(ids)
  })
})

describe('arrays', () => {
  test.each<[string, Filter, string[]]>([
    ['all', (_) => ({ tags: _.all(['b', 'a']) }), ['one']],
    ['all of one on a plain value', (_) => ({ n: _.all([2]) }), ['two']],
    ['all of none', (_) => ({ tags: _.all([]) }), []],
    ['size', (_) => ({ tags: _.size(1) }), ['two']],
    ['size 0', (_) => ({ tags: _.size(0) }), ['half']],
    ['elemMatch of documents', (_) => ({ items: _.elemMatch({ k: 'a', v: _.gt(5) }) }), ['null']],
    ['elemMatch of values', (_) => ({ n: _.elemMatch({ $gt: 1, $lt: 6 }) }), ['list']],
    ['a path through an array', () => ({ 'items.k': 'b' }), ['list']],
    ['a path through an array or a document', () => ({ 'items.k': 'a' }), ['list', 'null', 'deep']],
    ['two demands may be met by two elements', (_) => ({ 'items.k': 'a', 'items.v': 7 }), ['list', 'null']],
    ['a place in an array', () => ({ 'items.0.v': 7 }), ['null']],
    ['a place in an array of values', () => ({ 'n.1': 5 }), ['list']],
    ['an element that lacks the field is null there', () => ({ 'items.v': null, items: { $exists: true } }), ['null']],
  ])('%s', async (_, filter, ids) => {
    expect(await found(filter)).toEqual(ids)
  })
})

describe('elements', () => {
  test.each<[string, Filter, string[]]>([
    ['exists', (_) => ({ tags: _.exists(true) }), ['one', 'two', 'half']],
    ['exists is true of null', (_) => ({ 'o.x.z': _.exists(true) }), ['deep']],
    ['exists false', (_) => ({ _id: _.in(['one', 'none']), n: _.exists(false) }), ['none']],
    ['mod', (_) => ({ n: _.mod(2, 1) }), ['one', 'list']],
    ['mod drops decimals', (_) => ({ n: _.mod(2, 0) }), ['two', 'half']],
    ['a nested document as a condition looks inside', () => ({ o: { y: 2 } }), ['half', 'text']],
    ['a dotted path', () => ({ 'o.x': 1 }), ['half', 'text']],
    ['expr', (_) => _.expr(_.aggregate.gt(['$n', 2])), ['half', 'list', 'text']],
  ])('%s', async (_, filter, ids) => {
    expect(await found(filter as Filter)).toEqual(ids)
  })
})

describe('regular expressions', () => {
  test.each<[string, (db: ConnectedServer['db']) => unknown, string[]]>([
    ['a pattern', () => ({ s: /pha/ }), ['one', 'half']],
    ['anchored at the beginning', () => ({ s: /^alphab/ }), ['half']],
    ['without regard to case', () => ({ s: /^be/i }), ['two']],
    ['db.RegExp', (db) => ({ s: db.RegExp({ regexp: '^BE', options: 'i' }) }), ['two']],
    ['db.RegExp without options', (db) => ({ s: db.RegExp({ regexp: 'a$' }) }), ['one', 'two']],
    ['in an element of an array', () => ({ tags: /^a$/ }), ['one']],
    ['an option inside the pattern', (db) => ({ s: db.RegExp({ regexp: '(?i)^BETA' }) }), ['two']],
    ['$regex written out', () => ({ s: { $regex: '^ALPHA$', $options: 'i' } }), ['one']],
  ])('%s', async (_, filter, ids) => {
    expect(await idsOf(filter)).toEqual(ids)
  })
})

describe('order and pages', () => {
  const ordered = async (...order: [string, 'asc' | 'desc'][]) => {
    let query = server.db.collection('things').limit(1000)
    for (const [path, direction] of order) query = query.orderBy(path, direction)
    return (await query.get()).data.map(({ _id }) => _id)
  }

  test('types have an order: null and missing, numbers, texts; of an array its smallest element counts', async () => {
    expect(await ordered(['n', 'asc'], ['_id', 'asc'])).toEqual([
      'deep',
      'none',
      'null',
      'list',
      'one',
      'two',
      'half',
      'text',
    ])
  })

  test('going down, of an array its largest element counts', async () => {
    expect(await ordered(['n', 'desc'], ['_id', 'asc'])).toEqual([
      'text',
      'list',
      'half',
      'two',
      'one',
      'deep',
      'none',
      'null',
    ])
  })

  test('without an order documents come as they were inserted', async () => {
    expect(await ordered()).toEqual(things.map(({ _id }) => _id))
  })

  test('skip and limit cut a page', async () => {
    const { data } = await server.db.collection('things').orderBy('_id', 'asc').skip(2).limit(3).get()
    expect(data.map(({ _id }) => _id)).toEqual(['list', 'none', 'null'])
  })

  test('a read holds 100 documents unless told otherwise, and 1,000 at most', async () => {
    await server.db.collection('things').add({ data: Array.from({ length: 1100 }, (_, i) => ({ i })) })
    expect((await server.db.collection('things').get()).data).toHaveLength(100)
    expect((await server.db.collection('things').limit(2000).get()).data).toHaveLength(1000)
  })

  test('count counts all that match', async () => {
    const { db } = server
    expect((await db.collection('things').count()).total).toBe(8)
    expect(
      (
        await db
          .collection('things')
          .where({ n: db.command.gt(1) })
          .count()
      ).total,
    ).toBe(3)
  })
})

describe('projection', () => {
  const projected = async (projection: Fields, id = 'list') =>
    (await server.db.collection('things').where({ _id: id }).field(projection).get()).data[0]

  test.each<[string, (db: ConnectedServer['db']) => Fields, string, Fields]>([
    ['keeps a field and the id', () => ({ n: true }), 'one', { _id: 'one', n: 1 }],
    ['leaves the id out', () => ({ n: true, _id: false }), 'one', { n: 1 }],
    ['leaves fields out', () => ({ s: false, tags: false, at: false }), 'one', { _id: 'one', n: 1, on: true }],
    ['keeps a nested field', () => ({ 'o.x': true }), 'half', { _id: 'half', o: { x: 1 } }],
    [
      'keeps a nested field in an array',
      () => ({ 'items.k': 1 }),
      'list',
      { _id: 'list', items: [{ k: 'a' }, { k: 'b' }] },
    ],
    ['a missing field stays missing', () => ({ n: true }), 'none', { _id: 'none' }],
    [
      'slices from the front',
      (db) => ({ n: db.command.project.slice(2), items: false }),
      'list',
      { _id: 'list', n: [1, 5] },
    ],
    [
      'slices from the end',
      (db) => ({ n: db.command.project.slice(-1), items: false }),
      'list',
      { _id: 'list', n: [9] },
    ],
    [
      'slices a middle',
      (db) => ({ n: db.command.project.slice([1, 1]), items: false }),
      'list',
      { _id: 'list', n: [5] },
    ],
    [
      'keeps the first element that matches',
      (db) => ({ items: db.command.project.elemMatch({ k: 'b' }) }),
      'list',
      { _id: 'list', items: [{ k: 'b', v: 7 }] },
    ],
  ])('%s', async (_, projection, id, document) => {
    expect(await projected(projection(server.db), id)).toEqual(document)
  })

  test('a single document is projected too', async () => {
    const { data } = await server.db.collection('things').doc('one').field({ n: true }).get()
    expect(data).toEqual({ _id: 'one', n: 1 })
  })

  test('fields cannot be kept and left out at once', async () => {
    expect(await refusalOf(projected({ n: true, s: false }))).toMatchObject({ errCode: -502001 })
  })
})

describe('what is refused', () => {
  test.each<[string, (db: ConnectedServer['db']) => unknown, number]>([
    ['an operator that does not exist', () => ({ n: { $near: 1 } }), -502002],
    ['a program of the caller', () => ({ $where: 'true' }), -502002],
    ['a text search', () => ({ $text: { $search: 'x' } }), -502002],
    ['a JSON schema', (db) => db.command.jsonSchema({}), -502002],
    ['geoNear', (db) => ({ l: db.command.geoNear({ geometry: db.Geo.Point(1, 2), maxDistance: 1 }) }), -502002],
    ['geoWithin', (db) => ({ l: db.command.geoWithin({ centerSphere: [[1, 2], 3] }) }), -502002],
    ['geoIntersects', (db) => ({ l: db.command.geoIntersects({ geometry: db.Geo.Point(1, 2) }) }), -502002],
    ['in without a list', () => ({ n: { $in: 1 } }), -502001],
    ['a size that is not whole', () => ({ n: { $size: 1.5 } }), -502001],
    ['mod by zero', () => ({ n: { $mod: [0, 1] } }), -502001],
    ['an empty or', () => ({ $or: [] }), -502001],
    ['a broken pattern', (db) => ({ s: db.RegExp({ regexp: '(' }) }), -502001],
    ['an unknown type', () => ({ n: { $type: 'nonsense' } }), -502001],
  ])('%s', async (_, filter, errCode) => {
    expect(await refusalOf(idsOf(filter))).toMatchObject({
      errCode,
      message: expect.stringContaining('collection.get:fail'),
    })
  })

  test('a collection that does not exist', async () => {
    expect(await refusalOf(server.db.collection('nowhere').get())).toMatchObject({ errCode: -502005 })
  })
})
