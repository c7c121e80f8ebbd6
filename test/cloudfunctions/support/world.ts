import * as sdk from 'wx-server-sdk'
import type { Call, CallInput, CallOutput } from '../../../domain/call'
import type { FailureReport } from '../../../domain/failure'
import { Refused, startTestCloud, type TestCloud } from '../../support/cloud'

/** The cloud with the functions as they stand in the checkout, and a database client beside them. */
export interface World {
  cloud: TestCloud
  /** Makes a call as this person. @throws Refused */
  call<C extends Call>(openid: string, call: C, input: CallInput<C>): Promise<CallOutput<C>>
  /** The same, where a refusal is what is expected. */
  refusal<C extends Call>(openid: string, call: C, input: CallInput<C>): Promise<FailureReport>
  /** What the function really gets: any input under any name. */
  raw(openid: string, capability: string, request: unknown): Promise<RawReply>
  /** Puts documents into a collection. */
  seed(collection: string, documents: readonly object[]): Promise<void>
  /** Puts a document in the place of the one with its id. */
  replace<Document extends { _id: string }>(collection: string, document: Document): Promise<void>
  /** Every document of a collection that matches; at most 1,000. */
  stored<Document>(collection: string, where?: object): Promise<Document[]>
  /** Moves the cloud's clock: an ISO instant. */
  moveTo(instant: string): void
  /** Database work of the calls that the body makes. */
  counted(body: () => Promise<unknown>): Promise<Counted>
  /** Back to an empty cloud at the instant it was started with. */
  reset(): Promise<void>
  end(): Promise<void>
}

export interface RawReply {
  ok: boolean
  output?: unknown
  failure?: FailureReport & { message: string }
}

export interface Counted {
  reads: number
  transactions: number
  documentsScanned: number
  collectionScans: number
  operations: string[]
}

/** Starts a cloud in memory, its clock at an ISO instant. */
export async function startWorld(now = '2026-11-18T02:00:00Z'): Promise<World> {
  const cloud = await startTestCloud()
  Object.assign(process.env, cloud.environment)
  sdk.init({ env: cloud.environment.TCB_ENV })
  const database = sdk.database()
  const moveTo = (instant: string) => cloud.clock.move(new Date(instant))
  moveTo(now)

  return {
    cloud,
    call: (openid, call, input) => cloud.call(openid, call, input),
    async refusal(openid, call, input) {
      try {
        const output = await cloud.call(openid, call, input)
        throw new Error(`${call.name} was not refused but answered ${JSON.stringify(output)}`)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        const { message, ...report } = error.failure
        expect(message).toMatch(/\p{Script=Han}/u)
        return report
      }
    },
    async raw(openid, capability, request) {
      const response = await fetch(`${cloud.url}/call/${capability}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await cloud.signIn(openid)}` },
        body: JSON.stringify({ data: request }),
      })
      const { result, ...failed }: { result?: RawReply } = await response.json()
      if (!result) throw new Error(JSON.stringify(failed))
      return result
    },
    async seed(collection, documents) {
      for (let start = 0; start < documents.length; start += 500) {
        await database.collection(collection).add({ data: documents.slice(start, start + 500) })
      }
    },
    async replace(collection, { _id, ...data }) {
      await database.collection(collection).doc(_id).set({ data })
    },
    async stored(collection, where = {}) {
      const { data } = Object(await database.collection(collection).where(where).limit(1000).get())
      return data
    },
    moveTo,
    async counted(body) {
      cloud.stats.reset()
      await body()
      const { calls } = cloud.stats.snapshot()
      const sum = (of: (call: (typeof calls)[number]) => number) => calls.reduce((total, call) => total + of(call), 0)
      return {
        reads: sum(({ reads }) => reads),
        transactions: sum(({ transactions }) => transactions),
        documentsScanned: sum(({ documentsScanned }) => documentsScanned),
        collectionScans: sum(({ collectionScans }) => collectionScans),
        operations: calls.flatMap((call) =>
          call.database.map(({ action, collection, scanned, index }) => `${action} ${collection} ${index} ${scanned}`),
        ),
      }
    },
    async reset() {
      await cloud.reset()
      moveTo(now)
    },
    end: () => cloud.close(),
  }
}
