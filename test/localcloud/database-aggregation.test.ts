import { type ConnectedServer, type Fields, type Pipeline, refusalOf, startWithClient } from './support/databaseClient'

const clock = new Date('2026-03-01T08:00:00Z')
let server: ConnectedServer

beforeAll(async () => {
  const collections = [
    { name: 'books', indexes: [{ name: 'byAuthor', keys: [{ field: 'author', direction: 1 as const }] }] },
    { name: 'authors', indexes: [] },
  ]
  server = await startWithClient({ collections, now: () => clock })
  await server.db.collection('authors').add({
    data: [
      { _id: 'a', name: 'Ann' },
      { _id: 'b', name: 'Bo' },
      { _id: 'c', name: 'Cy' },
    ],
  })
  await server.db.collection('books').add({
    data: [
      { _id: 1, author: 'a', pages: 100, tags: ['x', 'y'], sold: { cn: 5, en: 1 } },
      { _id: 2, author: 'a', pages: 300, tags: ['x'] },
      { _id: 3, author: ['b', 'c'], pages: 200, tags: [], sold: { cn: 2 } },
      { _id: 4, pages: 50, tags: null },
      { _id: 5, author: 'b', pages: null },
    ],
  })
})

afterAll(() => server.close())

type Expressions = ConnectedServer['db']['command']['aggregate']
type Build = (pipeline: Pipeline, $: Expressions, _: ConnectedServer['db']['command']) => Pipeline

const run = async (build: Build, collection = 'books') =>
  (await build(server.db.collection(collection).aggregate(), server.db.command.aggregate, server.db.command).end()).list

describe('a stage', () => {
  test.each<[string, Build, Fields[]]>([
    ['match', (p, _$, _) => p.match({ pages: _.gt(100) }).project({ _id: 1 }), [{ _id: 2 }, { _id: 3 }]],
    [
      'sort, skip and limit',
      (p) => p.sort({ pages: -1 }).skip(1).limit(2).project({ _id: 1 }),
      [{ _id: 3 }, { _id: 1 }],
    ],
    ['limit before sort', (p) => p.limit(2).sort({ pages: -1 }).project({ _id: 1 }), [{ _id: 2 }, { _id: 1 }]],
    [
      'project keeps, renames and computes',
      (p, $) =>
        p.limit(1).project({ _id: 0, pages: 1, who: '$author', twice: $.multiply(['$pages', 2]), 'in.cn': '$sold.cn' }),
      [{ pages: 100, who: 'a', twice: 200, in: { cn: 5 } }],
    ],
    [
      'project leaves out',
      (p) => p.limit(1).project({ 'sold.en': 0, tags: 0, author: false }),
      [{ _id: 1, pages: 100, sold: { cn: 5 } }],
    ],
    ['project of a nested document', (p) => p.limit(1).project({ sold: { cn: 1 } }), [{ _id: 1, sold: { cn: 5 } }]],
    [
      'addFields adds into documents',
      (p, $) =>
        p
          .limit(1)
          .project({ sold: 1 })
          .addFields({ 'sold.sum': $.add(['$sold.cn', '$sold.en']), flag: true }),
      [{ _id: 1, sold: { cn: 5, en: 1, sum: 6 }, flag: true }],
    ],
    [
      'group',
      (p, $) =>
        p
          .unwind('$author')
          .group({ _id: '$author', count: $.sum(1), pages: $.sum('$pages'), ids: $.push('$_id') })
          .sort({ _id: 1 }),
      [
        { _id: 'a', count: 2, pages: 400, ids: [1, 2] },
        { _id: 'b', count: 2, pages: 200, ids: [3, 5] },
        { _id: 'c', count: 1, pages: 200, ids: [3] },
      ],
    ],
    [
      'group of all',
      (p, $) =>
        p.group({
          _id: null,
          avg: $.avg('$pages'),
          min: $.min('$pages'),
          max: $.max('$pages'),
          first: $.first('$_id'),
          last: $.last('$_id'),
        }),
      [{ _id: null, avg: 162.5, min: 50, max: 300, first: 1, last: 5 }],
    ],
    [
      'group by several',
      (p, $) =>
        p
          .match({ author: 'a' })
          .group({ _id: { who: '$author', many: $.gt(['$pages', 200]) }, n: $.sum(1) })
          .sort({ '_id.many': 1 }),
      [
        { _id: { who: 'a', many: false }, n: 1 },
        { _id: { who: 'a', many: true }, n: 1 },
      ],
    ],
    [
      'group puts missing and null together',
      (p, $) => p.group({ _id: '$nothing', n: $.sum(1) }),
      [{ _id: null, n: 5 }],
    ],
    [
      'group pushes what is there',
      (p, $) => p.group({ _id: null, cn: $.push('$sold.cn'), set: $.addToSet('$sold.cn') }),
      [{ _id: null, cn: [5, 2], set: [5, 2] }],
    ],
    [
      'deviations',
      (p, $) => p.group({ _id: null, pop: $.stdDevPop('$sold.cn'), samp: $.stdDevSamp('$nothing') }),
      [{ _id: null, pop: 1.5, samp: null }],
    ],
    [
      'mergeObjects of a group',
      (p, $) => p.match({ author: 'a' }).group({ _id: null, sold: $.mergeObjects('$sold') }),
      [{ _id: null, sold: { cn: 5, en: 1 } }],
    ],
    [
      'unwind',
      (p) => p.unwind('$tags').project({ tags: 1 }),
      [
        { _id: 1, tags: 'x' },
        { _id: 1, tags: 'y' },
        { _id: 2, tags: 'x' },
      ],
    ],
    [
      'unwind with index, keeping the empty',
      (p) =>
        p
          .match({ _id: { $lte: 4 } })
          .unwind({ path: '$tags', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true })
          .project({ tags: 1, at: 1 }),
      [
        { _id: 1, tags: 'x', at: 0 },
        { _id: 1, tags: 'y', at: 1 },
        { _id: 2, tags: 'x', at: 0 },
        { _id: 3, at: null },
        { _id: 4, tags: null, at: null },
      ],
    ],
    ['count', (p, _$, _) => p.match({ pages: _.gte(100) }).count('many'), [{ many: 3 }]],
    ['count of none is no document', (p) => p.match({ pages: -1 }).count('many'), []],
    [
      'sortByCount',
      (p) => p.unwind('$tags').sortByCount('$tags'),
      [
        { _id: 'x', count: 2 },
        { _id: 'y', count: 1 },
      ],
    ],
    [
      'replaceRoot',
      (p, $) => p.limit(1).replaceRoot({ newRoot: $.mergeObjects([{ cn: 0, jp: 0 }, '$sold']) }),
      [{ cn: 5, jp: 0, en: 1 }],
    ],
    [
      'bucket',
      (p, $) =>
        p.bucket({
          groupBy: '$pages',
          boundaries: [0, 100, 250],
          default: 'other',
          output: { n: $.sum(1), ids: $.push('$_id') },
        }),
      [
        { _id: 0, n: 1, ids: [4] },
        { _id: 100, n: 2, ids: [1, 3] },
        { _id: 'other', n: 2, ids: [2, 5] },
      ],
    ],
    [
      'bucket counts unless told otherwise, and shows no empty bucket',
      (p) => p.match({ pages: { $gte: 100 } }).bucket({ groupBy: '$pages', boundaries: [0, 100, 500] }),
      [{ _id: 100, count: 3 }],
    ],
    [
      'bucketAuto',
      (p) => p.match({ pages: { $gt: 0 } }).bucketAuto({ groupBy: '$pages', buckets: 2 }),
      [
        { _id: { min: 50, max: 200 }, count: 2 },
        { _id: { min: 200, max: 300 }, count: 2 },
      ],
    ],
  ])('%s', async (_, build, list) => {
    expect(await run(build)).toEqual(list)
  })

  test('sample takes as many as asked, each once', async () => {
    const ids = (await run((p) => p.sample({ size: 3 }))).map(({ _id }) => _id)
    expect(new Set(ids).size).toBe(3)
    expect(await run((p) => p.sample({ size: 50 }))).toHaveLength(5)
  })
})

describe('lookup', () => {
  test('by equal fields, through arrays', async () => {
    const list = await run(
      (p) =>
        p
          .lookup({ from: 'books', localField: '_id', foreignField: 'author', as: 'books' })
          .project({ name: 1, 'books._id': 1 }),
      'authors',
    )
    expect(list).toEqual([
      { _id: 'a', name: 'Ann', books: [{ _id: 1 }, { _id: 2 }] },
      { _id: 'b', name: 'Bo', books: [{ _id: 3 }, { _id: 5 }] },
      { _id: 'c', name: 'Cy', books: [{ _id: 3 }] },
    ])
    // three authors scanned; their four books by the index, one of them for two authors
    expect(server.reports.at(-1)).toMatchObject({ collection: 'authors', documentsScanned: 7 })
  })

  test('of an array each element finds its partner', async () => {
    const list = await run((p) =>
      p
        .match({ _id: 3 })
        .lookup({ from: 'authors', localField: 'author', foreignField: '_id', as: 'who' })
        .project({ who: 1 }),
    )
    expect(list).toEqual([
      {
        _id: 3,
        who: [
          { _id: 'b', name: 'Bo' },
          { _id: 'c', name: 'Cy' },
        ],
      },
    ])
  })

  test('a missing field finds what is null or missing there', async () => {
    const list = await run((p) =>
      p
        .match({ _id: 4 })
        .lookup({ from: 'books', localField: 'author', foreignField: 'author', as: 'same' })
        .project({ same: 1 }),
    )
    expect((list[0]?.same as Fields[]).map(({ _id }) => _id)).toEqual([4])
  })

  test('by a pipeline with variables, served by an index', async () => {
    const build: Build = (p, $, _) =>
      p.lookup({
        from: 'books',
        let: { who: '$_id', least: 150 },
        pipeline: $.pipeline()
          .match(_.expr($.and([$.eq(['$author', '$$who']), $.gte(['$pages', '$$least'])])))
          .project({ _id: 0, pages: 1 })
          .done(),
        as: 'long',
      })
    expect(await run(build, 'authors')).toEqual([
      { _id: 'a', name: 'Ann', long: [{ pages: 300 }] },
      { _id: 'b', name: 'Bo', long: [] },
      { _id: 'c', name: 'Cy', long: [] },
    ])
    // authors 3; by author a: 2, b: 2, c: 1
    expect(server.reports.at(-1)).toMatchObject({ documentsScanned: 8 })
  })

  test('a pipeline without variables joins all', async () => {
    const list = await run((p, $) =>
      p
        .limit(1)
        .lookup({ from: 'authors', pipeline: $.pipeline().sort({ name: -1 }).limit(2).done(), as: 'all' })
        .project({ all: 1 }),
    )
    expect(list).toEqual([
      {
        _id: 1,
        all: [
          { _id: 'c', name: 'Cy' },
          { _id: 'b', name: 'Bo' },
        ],
      },
    ])
  })
})

describe('what is refused', () => {
  test.each<[string, Build, string]>([
    [
      'a stage for places',
      (p) => p.geoNear({ near: { longitude: 1, latitude: 2 }, distanceField: 'd' }),
      'DATABASE_INVALID_OPERRATOR',
    ],
    ['an expression that does not exist', (p) => p.project({ a: { $frobnicate: 1 } }), 'DATABASE_INVALID_OPERRATOR'],
    [
      'a program of the caller',
      (p) => p.project({ a: { $function: { body: 'function(){}', args: [], lang: 'js' } } }),
      'DATABASE_INVALID_OPERRATOR',
    ],
    [
      'an accumulator that does not exist',
      (p) => p.group({ _id: null, a: { $median: 1 } }),
      'DATABASE_INVALID_OPERRATOR',
    ],
    ['a group without _id', (p, $) => p.group({ n: $.sum(1) }), 'DATABASE_REQUEST_FAILED'],
    ['a division by zero', (p, $) => p.project({ a: $.divide([1, 0]) }), 'DATABASE_REQUEST_FAILED'],
    ['an addition of texts', (p, $) => p.project({ a: $.add(['$_id', 'x']) }), 'DATABASE_REQUEST_FAILED'],
    ['the size of what is no array', (p, $) => p.project({ a: $.size('$pages') }), 'DATABASE_REQUEST_FAILED'],
    [
      'a switch without a branch for it',
      (p, $) => p.project({ a: $.switch({ branches: [{ case: false, then: 1 }] }) }),
      'DATABASE_REQUEST_FAILED',
    ],
    ['boundaries out of order', (p) => p.bucket({ groupBy: '$pages', boundaries: [3, 1] }), 'DATABASE_REQUEST_FAILED'],
    ['a bucket for none', (p) => p.bucket({ groupBy: '$pages', boundaries: [0, 1] }), 'DATABASE_REQUEST_FAILED'],
    ['a limit of zero', (p) => p.limit(0), 'DATABASE_REQUEST_FAILED'],
    ['fields kept and left out', (p) => p.project({ a: 1, b: 0 }), 'DATABASE_REQUEST_FAILED'],
    ['a new root that is no document', (p) => p.replaceRoot({ newRoot: '$pages' }), 'DATABASE_REQUEST_FAILED'],
    [
      'a lookup in a missing collection',
      (p) => p.lookup({ from: 'nowhere', localField: '_id', foreignField: '_id', as: 'a' }),
      'DATABASE_COLLECTION_NOT_EXIST',
    ],
    ['a variable that does not exist', (p) => p.project({ a: '$$nobody' }), 'DATABASE_REQUEST_FAILED'],
    [
      'a zone that does not exist',
      (p, $) => p.project({ a: $.hour({ date: clock, timezone: 'Mars/Base' }) }),
      'DATABASE_REQUEST_FAILED',
    ],
  ])('%s', async (_, build, code) => {
    expect(await refusalOf(run(build))).toMatchObject({ code })
  })
})
