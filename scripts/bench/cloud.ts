import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collections } from '../../config/database'
import { okrApi } from '../../domain/okr/api'
import { peopleApi } from '../../domain/people/api'
import { databaseAt } from '../../demo/cloud'
import { startTestCloud } from '../../test/support/cloud'
import { seedDemo } from '../../test/support/demo'
import { type Figure, median, type Section, time } from './figure'
import { startOutside } from './outside'

/** The part of `wx-server-sdk` that is measured against. */
interface Sdk {
  init(options: object): void
  database(): {
    collection(name: string): {
      add(options: { data: object }): Promise<unknown>
      doc(id: string): { get(): Promise<unknown> }
      where(query: object): {
        orderBy(field: string, order: string): { limit(count: number): { get(): Promise<{ data: unknown[] }> } }
      }
    }
  }
}

/** A collection only for this, beside ours: an index like theirs, the company first. */
const benched = {
  name: 'benched',
  indexes: [
    {
      name: 'byOrder',
      keys: [
        { field: 'companyId', direction: 1 as const },
        { field: 'order', direction: 1 as const },
      ],
    },
  ],
}

const warmUps = 20
const calls = 200
const documents = 100_000
const perInsert = 1000
const pageSize = 20

/** Starts a cloud with a folder of its own and gives `act` the real SDK talking to it from this process. */
async function withCloud<T>(act: (sdk: Sdk) => Promise<T>): Promise<T> {
  const data = mkdtempSync(join(tmpdir(), 'bench-'))
  const cloud = await startTestCloud({ data, collections: [...collections, benched] })
  Object.assign(process.env, cloud.environment)
  const sdk = createRequire(__filename)('wx-server-sdk') as Sdk
  sdk.init({ env: cloud.environment.TCB_ENV })
  try {
    return await act(sdk)
  } finally {
    await cloud.close()
    rmSync(data, { recursive: true, force: true })
  }
}

/**
 * A phone's calls against one read with the SDK, all warm, all over the wire, median of each. What the cloud adds shows in
 * a call that reads little (two reads); Today, which reads four times, is measured beside it.
 */
async function warmCall(): Promise<Figure[]> {
  const data = mkdtempSync(join(tmpdir(), 'bench-'))
  const cloud = await startOutside(['--data', data])
  try {
    const [person] = await seedDemo(cloud.adminUrl, join(data, 'people.json'))
    const openid = person?.openid ?? ''
    const { current } = await cloud.call(openid, peopleApi.session, { companyId: null })
    const companyId = current?.company.id ?? ''
    const database = await databaseAt(cloud.adminUrl)
    const call = (): Promise<unknown> => cloud.call(openid, okrApi.archived, { companyId })
    const today = (): Promise<unknown> => cloud.call(openid, okrApi.today, { companyId })
    const read = (): Promise<unknown> => database.collection('companies').doc(companyId).get()
    const ours: number[] = []
    const todays: number[] = []
    const bare: number[] = []
    for (let round = 0; round < warmUps + calls; round += 1) {
      const one = { ours: await time(call), today: await time(today), bare: await time(read) }
      if (round < warmUps) continue
      ours.push(one.ours)
      todays.push(one.today)
      bare.push(one.bare)
    }
    return [
      { what: 'warm call, end to end, median', measured: median(ours), unit: 'ms' },
      { what: 'warm call of Today with its four reads, median', measured: median(todays), unit: 'ms' },
      { what: 'bare SDK read of one document, median', measured: median(bare), unit: 'ms' },
      { what: 'warm call against bare read', measured: median(ours) / median(bare), unit: '×', atMost: 5 },
    ]
  } finally {
    cloud.close()
    rmSync(data, { recursive: true, force: true })
  }
}

/** 100,000 documents through the real SDK, then pages of twenty by an index. */
const manyDocuments = (): Promise<Figure[]> =>
  withCloud(async (sdk) => {
    const collection = sdk.database().collection('benched')
    const inserted = await time(async () => {
      for (let from = 0; from < documents; from += perInsert) {
        await collection.add({
          data: Array.from({ length: perInsert }, (_, at) => ({
            companyId: 'c',
            order: from + at,
            text: 'x'.repeat(100),
          })),
        })
      }
    })
    const page = async (): Promise<void> => {
      const { data } = await collection.where({ companyId: 'c' }).orderBy('order', 'asc').limit(pageSize).get()
      if (data.length !== pageSize) throw new Error(`a page of ${data.length}`)
    }
    const reads: number[] = []
    for (let round = 0; round < calls; round += 1) reads.push(await time(page))
    return [
      { what: `${documents} documents inserted`, measured: inserted, unit: 'ms' },
      { what: 'indexed page of 20 out of them, median', measured: median(reads), unit: 'ms', atMost: 10 },
    ]
  })

export const cloud: Section = async () => [...(await manyDocuments()), ...(await warmCall())]
