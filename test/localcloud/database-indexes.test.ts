import fc from 'fast-check'
import { type CollectionDeclaration, type Database, openDatabase } from '../../localcloud/database'
import { type ConnectedServer, type Fields, refusalOf, startWithClient } from './support/databaseClient'

const ascending = (...fields: string[]) => fields.map((field) => ({ field, direction: 1 as const }))

const declared: CollectionDeclaration[] = [
  {
    name: 'objectives',
    indexes: [
      { name: 'byState', keys: [...ascending('companyId', 'state'), { field: 'at', direction: -1 }] },
      { name: 'byTerm', keys: ascending('companyId', 'terms') },
      { name: 'byKeyResult', keys: ascending('keyResults.owner') },
      { name: 'byCode', keys: ascending('companyId', 'code'), unique: true },
    ],
  },
  { name: 'unindexed', indexes: [] },
]

let server: ConnectedServer

beforeAll(async () => {
  server = await startWithClient({ collections: declared })
  const all = Array.from({ length: 600 }, (_, i) => ({
    _id: `o${String(i).padStart(3, '0')}`,
    companyId: i % 2 ? 'odd' : 'even',
    state: ['draft', 'published', 'closed'][i % 3],
    at: i,
    code: i,
    terms: [`t${i % 10}`, `u${i % 7}`],
    keyResults: [{ owner: `p${i % 20}` }, { owner: `p${(i + 1) % 20}` }],
  }))
  await server.db.collection('objectives').add({ data: all })
})

afterAll(() => server.close())

describe('a read costs what it shows', () => {
  const objectives = () => server.db.collection('objectives')

  test.each<
    [string, (_: ConnectedServer['db']['command']) => Promise<unknown>, { index: string; documentsScanned: number }]
  >([
    ['an id', (_) => objectives().doc('o007').get(), { index: '_id', documentsScanned: 1 }],
    [
      'several ids',
      (_) =>
        objectives()
          .where({ _id: _.in(['o001', 'o002', 'o9']) })
          .get(),
      { index: '_id', documentsScanned: 2 },
    ],
    [
      'very many ids',
      (_) =>
        objectives()
          .where({ _id: _.in(Array.from({ length: 3000 }, (_one, i) => `o${i}`)) })
          .limit(1000)
          .get(),
      { index: '_id', documentsScanned: 500 },
    ],
    [
      'a page in the order of an index',
      (_) => objectives().where({ companyId: 'odd', state: 'draft' }).orderBy('at', 'desc').limit(20).get(),
      { index: 'byState', documentsScanned: 20 },
    ],
    [
      'the same page backwards',
      (_) => objectives().where({ companyId: 'odd', state: 'draft' }).orderBy('at', 'asc').limit(20).get(),
      { index: 'byState', documentsScanned: 20 },
    ],
    [
      'the next page by a cursor',
      (_) =>
        objectives()
          .where({ companyId: 'odd', state: 'draft', at: _.lt(300) })
          .orderBy('at', 'desc')
          .limit(20)
          .get(),
      { index: 'byState', documentsScanned: 20 },
    ],
    [
      'a page of several states',
      (_) =>
        objectives()
          .where({ companyId: 'odd', state: _.in(['draft', 'closed']) })
          .orderBy('at', 'desc')
          .limit(20)
          .get(),
      { index: 'byState', documentsScanned: 20 },
    ],
    [
      'one word of an array',
      (_) => objectives().where({ companyId: 'odd', terms: 't3' }).limit(1000).get(),
      { index: 'byTerm', documentsScanned: 60 },
    ],
    [
      'several words: the first by index',
      (_) =>
        objectives()
          .where({ companyId: 'odd', terms: _.all(['t3', 'u2']) })
          .limit(1000)
          .get(),
      { index: 'byTerm', documentsScanned: 60 },
    ],
    [
      'a field in the elements of an array',
      (_) => objectives().where({ 'keyResults.owner': 'p3' }).limit(1000).get(),
      { index: 'byKeyResult', documentsScanned: 60 },
    ],
    [
      'elemMatch',
      (_) =>
        objectives()
          .where({ keyResults: _.elemMatch({ owner: 'p3' }) })
          .limit(1000)
          .get(),
      { index: 'byKeyResult', documentsScanned: 60 },
    ],
    [
      'either of two indexed demands',
      (_) =>
        objectives()
          .where(_.or([{ _id: 'o001' }, { companyId: 'odd', code: 3 }]))
          .get(),
      { index: '_id+byCode', documentsScanned: 2 },
    ],
    [
      'a count that the index decides',
      (_) => objectives().where({ companyId: 'odd', state: 'draft' }).count(),
      { index: 'byState', documentsScanned: 0 },
    ],
    [
      'a beginning of a text',
      (_) => objectives().where({ companyId: 'odd', state: /^dra/ }).limit(1000).get(),
      { index: 'byState', documentsScanned: 100 },
    ],
    [
      'the order of ids',
      (_) => objectives().orderBy('_id', 'desc').limit(5).get(),
      { index: '_id', documentsScanned: 5 },
    ],
    [
      'no index for it',
      (_) => objectives().where({ at: 5 }).get(),
      { index: 'collection-scan', documentsScanned: 600 },
    ],
    [
      'an update by an index',
      (_) =>
        objectives()
          .where({ companyId: 'odd', code: 5 })
          .update({ data: { z: 1 } }),
      { index: 'byCode', documentsScanned: 1 },
    ],
    [
      'a lookup by an index on the other side',
      (_) =>
        objectives()
          .aggregate()
          .match({ _id: 'o001' })
          .lookup({ from: 'objectives', localField: '_id', foreignField: '_id', as: 'same' })
          .end(),
      { index: '_id', documentsScanned: 2 },
    ],
  ])('%s', async (_name, read, cost) => {
    await read(server.db.command)
    expect(server.reports.at(-1)).toMatchObject(cost)
  })

  test('the pages are the right ones', async () => {
    const _ = server.db.command
    const { data } = await objectives()
      .where({ companyId: 'odd', state: _.in(['draft', 'closed']), at: _.lt(40) })
      .orderBy('at', 'desc')
      .skip(1)
      .limit(4)
      .get()
    expect(data.map(({ at }) => at)).toEqual([35, 33, 29, 27])
  })
})

describe('unique keys', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['an insertion', () => server.db.collection('objectives').add({ data: { companyId: 'odd', code: 1 } })],
    [
      'an update',
      () =>
        server.db
          .collection('objectives')
          .doc('o003')
          .update({ data: { code: 1 } }),
    ],
    [
      'a replacement',
      () =>
        server.db
          .collection('objectives')
          .doc('o003')
          .set({ data: { companyId: 'odd', code: 1 } }),
    ],
    ['two of one request', () => server.db.collection('objectives').add({ data: [{ code: 'new' }, { code: 'new' }] })],
  ])('%s that would repeat one is refused', async (_, attempt) => {
    expect(await refusalOf(attempt())).toMatchObject({
      errCode: -502001,
      message: expect.stringMatching(/E11000.*byCode/),
    })
    expect((await server.db.collection('objectives').count()).total).toBe(600)
  })

  test('a request may exchange two keys', async () => {
    await server.db
      .collection('objectives')
      .doc('o001')
      .update({ data: { code: 1 } })
    expect((await server.db.collection('objectives').where({ companyId: 'odd', code: 1 }).count()).total).toBe(1)
  })

  test('two arrays in one index are refused', async () => {
    const refusal = await refusalOf(
      server.db.collection('objectives').add({ data: { companyId: ['a'], terms: ['b'] } }),
    )
    expect(refusal.message).toContain('parallel arrays')
  })
})

const long = 'x'.repeat(300)
/** Few values, so that conditions meet them: numbers above all, for ranges over arrays; texts too long for a key. */
const scalar = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -2, max: 2 }) },
  { weight: 1, arbitrary: fc.constantFrom(0.5, -1.5, 1e300) },
  { weight: 2, arbitrary: fc.constantFrom('', 'a', 'ab', '中', '😀', '\uffff') },
  { weight: 2, arbitrary: fc.constantFrom(long, `${long}a`, `${long}b`, `${long}c`) },
  { weight: 2, arbitrary: fc.constantFrom(null, true, false) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 }).map((time) => new Date(time)) },
)
const small = fc.integer({ min: -2, max: 2 })
const inner = fc.record({ x: scalar }, { requiredKeys: [] })
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 3, arbitrary: fc.array(small, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: inner },
  { weight: 2, arbitrary: fc.array(inner, { maxLength: 2 }) },
)
const fields = fc.record({ a: value, b: value, c: scalar }, { requiredKeys: ['a'] })

const condition = fc.oneof(
  { weight: 2, arbitrary: scalar },
  { weight: 2, arbitrary: fc.record({ $gt: scalar }) },
  { weight: 3, arbitrary: small.map((low) => ({ $gte: low, $lt: low + 1 })) },
  { weight: 2, arbitrary: fc.constantFrom({ $gt: long, $lte: `${long}b` }, { $gte: 'a', $lt: `${long}b` }) },
  { weight: 1, arbitrary: fc.record({ $lte: scalar }) },
  { weight: 2, arbitrary: fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ $ne: scalar }) },
  { weight: 1, arbitrary: fc.record({ $exists: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ $all: fc.array(scalar, { minLength: 1, maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.constantFrom({ $regex: '^a' }, { $regex: '^x' }) },
)
const simple = fc.oneof(
  { weight: 3, arbitrary: fc.record({ a: condition }) },
  { weight: 2, arbitrary: fc.record({ a: condition, b: condition }) },
  { weight: 2, arbitrary: fc.record({ c: condition, a: condition }) },
  { weight: 2, arbitrary: fc.record({ 'a.x': condition, c: condition }, { requiredKeys: ['a.x'] }) },
  { weight: 1, arbitrary: fc.constant({}) },
)
const filter = fc.oneof(
  { weight: 3, arbitrary: simple },
  {
    weight: 1,
    arbitrary: fc.record(
      { $or: fc.array(simple, { minLength: 1, maxLength: 2 }), c: condition },
      { requiredKeys: ['$or'] },
    ),
  },
)
const order = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'a.x'), fc.constantFrom(1, -1)), {
  maxLength: 2,
  selector: ([path]) => path,
})

/** Each ends in the id, so that it can serve a whole order. */
const indexSets: CollectionDeclaration['indexes'] = [
  { name: 'a', keys: ascending('a', '_id') },
  { name: 'ab', keys: [...ascending('a'), { field: 'b', direction: -1 }, ...ascending('_id')] },
  { name: 'ca', keys: [{ field: 'c', direction: -1 }, ...ascending('a', '_id')] },
  { name: 'x', keys: ascending('a.x', 'c', '_id') },
]

const relaxed = (document: unknown): unknown => {
  if (document instanceof Date) return { $date: { $numberLong: String(document.getTime()) } }
  if (Array.isArray(document)) return document.map(relaxed)
  if (typeof document !== 'object' || document === null) return document
  return Object.fromEntries(Object.entries(document).map(([name, inner]) => [name, relaxed(inner)]))
}

describe('an index never changes an answer', () => {
  let database: Database
  beforeEach(() => {
    database = openDatabase({
      collections: [
        { name: 'with', indexes: indexSets },
        { name: 'without', indexes: [] },
      ],
      now: () => new Date(),
    })
  })
  afterEach(() => database.close())

  const ask = async (action: string, collectionName: string, parameters: Fields) => {
    const reply = await database.actions.get(`database.${action}`)?.({ collectionName, ...parameters })
    if (!reply?.data) throw new Error(JSON.stringify(reply))
    return reply.data as Fields
  }

  test('texts too long for a key are in order by what a key does not hold', async () => {
    const endings = [...'hgfedcbaij']
    await ask('insertDocument', 'with', {
      data: endings.map((ending) => JSON.stringify({ _id: ending, a: long + ending })),
    })
    const { list } = await ask('getDocument', 'with', { order: '{"a":1,"_id":1}' })
    expect((list as string[]).map((text) => JSON.parse(text)._id).join('')).toBe('abcdefghij')
    const found = await ask('getDocument', 'with', { query: JSON.stringify({ a: `${long}c` }) })
    expect(found.list).toHaveLength(1)
  })

  test('random documents and queries, with and without indexes', async () => {
    const documents = fc.array(fields, { minLength: 1, maxLength: 25 })
    const question = fc.record({ filter, order, last: fc.constantFrom(1, -1), limit: fc.integer({ min: 1, max: 30 }) })
    await fc.assert(
      fc.asyncProperty(documents, fc.array(question, { minLength: 5, maxLength: 10 }), async (all, questions) => {
        await database.reset()
        // two arrays side by side cannot be in one index
        const storable = all.filter(({ a, b }) => !(Array.isArray(a) && Array.isArray(b)))
        const data = storable.map((document, i) => JSON.stringify({ _id: `d${i}`, ...(relaxed(document) as Fields) }))
        fc.pre(data.length > 0)
        for (const name of ['with', 'without']) await ask('insertDocument', name, { data })
        for (const asked of questions) {
          const query = JSON.stringify(relaxed(asked.filter))
          // the id makes the order of equal documents the same on both sides
          const sort = JSON.stringify(Object.fromEntries([...asked.order, ['_id', asked.last]]))
          const [one, other] = [
            await ask('getDocument', 'with', { query, order: sort, limit: asked.limit }),
            await ask('getDocument', 'without', { query, order: sort, limit: asked.limit }),
          ]
          expect(one).toEqual(other)
          expect(await ask('calculateDocument', 'with', { query })).toEqual(
            await ask('calculateDocument', 'without', { query }),
          )
        }
      }),
      { numRuns: 100 },
    )
  })

  test('after random changes the indexes are those of the documents that are left', async () => {
    const change = fc.record({ id: fc.integer({ min: 0, max: 9 }), remove: fc.boolean(), fields })
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 40 }),
        fc.array(simple, { minLength: 3, maxLength: 3 }),
        async (changes, filters) => {
          await database.reset()
          for (const { id, remove, fields: document } of changes) {
            if (Array.isArray(document.a) && Array.isArray(document.b)) continue
            for (const name of ['with', 'without']) {
              const query = JSON.stringify({ _id: `d${id}` })
              const replaced = { query, data: JSON.stringify(relaxed(document)), merge: false, upsert: true }
              await (remove ? ask('removeDocument', name, { query }) : ask('modifyDocument', name, replaced))
            }
          }
          for (const asked of filters) {
            const query = JSON.stringify(relaxed(asked))
            const parameters = { query, order: '{"_id":1}' }
            expect(await ask('getDocument', 'with', parameters)).toEqual(
              await ask('getDocument', 'without', parameters),
            )
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
