import { startDatabaseServer, connect } from '/work/main/test/localcloud/support/databaseServer'
async function main() {
  const s = await startDatabaseServer({
    collections: [
      {
        name: 'declared',
        indexes: [
          {
            name: 'cd',
            keys: [
              { field: 'c', direction: 1 },
              { field: 'd', direction: -1 },
            ],
          },
          { name: 'u', unique: true, keys: [{ field: 'u', direction: 1 }] },
        ],
      },
    ],
  })
  connect(s.url)
  const cloud = require('/work/main/node_modules/wx-server-sdk')
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  const db = cloud.database()
  const _ = db.command
  const tryit = async (n: string, f: () => Promise<unknown>) => {
    try {
      console.log(n, JSON.stringify(await f()))
    } catch (e: any) {
      console.log(n, 'ERR', e.errCode, e.code, e.message)
    }
  }
  await tryit('missing', () => db.collection('nope').add({ data: { a: 1 } }))
  await tryit('create', () => db.createCollection('things'))
  await tryit('create2', () => db.createCollection('things'))
  await tryit('add', () =>
    db
      .collection('things')
      .add({ data: { a: 1, d: db.serverDate({ offset: 1000 }), g: db.Geo.Point(1, 2), r: /x\/y/i, n: null } }),
  )
  await tryit('get', () => db.collection('things').get())
  await tryit('add id', () => db.collection('things').add({ data: { _id: 'x', a: 2, list: [1, 2, 3] } }))
  await tryit('dup', () => db.collection('things').add({ data: { _id: 'x', a: 2 } }))
  await tryit('upd', () =>
    db
      .collection('things')
      .doc('x')
      .update({ data: { a: _.inc(5), list: _.push([9]), o: { p: 1 } } }),
  )
  await tryit('doc', () => db.collection('things').doc('x').get())
  await tryit('nodoc', () => db.collection('things').doc('y').get())
  await tryit('set', () =>
    db
      .collection('things')
      .doc('y')
      .set({ data: { q: 1 } }),
  )
  await tryit('where', () =>
    db
      .collection('things')
      .where({ a: _.gt(1).and(_.lt(10)), list: 9 })
      .get(),
  )
  await tryit('count', () =>
    db
      .collection('things')
      .where({ a: _.exists(true) })
      .count(),
  )
  await tryit('rm', () =>
    db
      .collection('things')
      .where({ a: _.exists(true) })
      .remove(),
  )
  await tryit('incerr', () =>
    db
      .collection('things')
      .doc('y')
      .update({ data: { q: _.inc('x') } }),
  )
  await tryit('adds', () =>
    db.collection('declared').add({ data: Array.from({ length: 300 }, (x, i) => ({ c: i % 3, d: i, u: i })) }),
  )
  await tryit('idx', () => db.collection('declared').where({ c: 1 }).orderBy('d', 'desc').limit(2).get())
  console.log(s.reports.at(-1))
  await tryit('idx in', () =>
    db
      .collection('declared')
      .where({ c: _.in([1, 2]), d: _.lt(100) })
      .orderBy('d', 'desc')
      .limit(3)
      .field({ d: true, _id: false })
      .get(),
  )
  console.log(s.reports.at(-1))
  await tryit('cnt', () =>
    db
      .collection('declared')
      .where({ c: _.in([1, 2]) })
      .count(),
  )
  console.log(s.reports.at(-1))
  await tryit('uniq', () => db.collection('declared').add({ data: { u: 5 } }))
  await tryit('tx', () =>
    db.runTransaction(async (t: any) => {
      const r = await t.collection('declared').add({ data: { _id: 't', u: 't' } })
      await t
        .collection('declared')
        .doc('t')
        .update({ data: { z: 1 } })
      return (await t.collection('declared').doc('t').get()).data
    }),
  )
  await db.collection('things').add({ data: { _id: 'n', n: 0 } })
  await tryit('race', () =>
    Promise.all(
      Array.from({ length: 20 }, () =>
        db.runTransaction(async (t: any) => {
          const { data } = await t.collection('things').doc('n').get()
          await t
            .collection('things')
            .doc('n')
            .update({ data: { n: data.n + 1 } })
        }),
      ),
    ),
  )
  await tryit('n', () => db.collection('things').doc('n').get())
  let t = Date.now()
  for (let i = 0; i < 200; i++) await db.collection('things').doc('n').get()
  console.log('read ms', (Date.now() - t) / 200)
  t = Date.now()
  for (let i = 0; i < 200; i++) await db.collection('things').add({ data: { i } })
  console.log('add ms', (Date.now() - t) / 200)
  await s.close()
}
main()
