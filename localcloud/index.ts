import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { SHARE_ENV, Worker } from 'node:worker_threads'
import { Admin } from './admin'
import { claim } from './claim'
import { createClock, type Clock } from './clock'
import { openDatabase, type CollectionDeclaration, type Database } from './database'
import { messageOf } from './errors'
import { Catalogue } from './functions/catalogue'
import { environmentId } from './functions/environment'
import { Functions } from './functions/invoke'
import { Pool } from './functions/pool'
import { Timers } from './functions/timers'
import { Phone } from './phone'
import { Provocations } from './provocations'
import { listen } from './server'
import { SignIn } from './sign-in'
import { StaticSite } from './static-site'
import { Stats } from './stats'
import { Files } from './storage/files'
import { Storage } from './storage/storage'
import { OpenApi } from './wechat/open-api'
import { Outbox } from './wechat/outbox'

export interface CloudOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number
  /** Where everything is kept; without it, in memory. */
  readonly data?: string
  /** The folder of built functions, `<name>/{index.js,config.json}`; `dist/cloudfunctions` unless said otherwise. */
  readonly functions?: string
  /** Collections and their indexes; without it, what `<functions>/collections.json` holds, if it is there. */
  readonly collections?: readonly CollectionDeclaration[]
  /** Opens the routes that look into the cloud, move its clock and make it fail. */
  readonly dev?: boolean
  /** Whether what functions write to their consoles is shown on stderr; with `dev` it is, unless this is `false`. */
  readonly showConsole?: boolean
  /** A folder of web pages to serve. */
  readonly static?: string
  /** A JSON list of people to sign in as. */
  readonly people?: string
  /** Whether timers fire by themselves; they do unless this is `false`. */
  readonly timers?: boolean
}

export interface RunningCloud {
  readonly port: number
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  readonly adminUrl: string
  readonly clock: Clock
  readonly database: Database
  readonly stats: Stats
  readonly outbox: Outbox
  readonly provocations: Provocations
  /** The variables by which an SDK in this or another process finds this cloud. */
  readonly environment: Readonly<Record<string, string>>
  /** See `POST /reset`. */
  reset(): Promise<void>
  /** Ends the functions, stops listening and closes the store. */
  close(): Promise<void>
}

/** Starts an embedded cloud. @throws when the port is taken or the data folder cannot be used */
export async function startCloud(options: CloudOptions = {}): Promise<RunningCloud> {
  await enterUtc()
  if (options.data === undefined) return open(options, undefined)
  const data = resolve(options.data)
  mkdirSync(data, { recursive: true })
  const release = await claim(data)
  try {
    const cloud = await open(options, data)
    return { ...cloud, close: () => cloud.close().finally(release) }
  } catch (thrown) {
    await release()
    throw thrown
  }
}

async function open(options: CloudOptions, data: string | undefined): Promise<RunningCloud> {
  const kept = (name: string) => (data === undefined ? undefined : join(data, name))
  const functionsDirectory = resolve(options.functions ?? join('dist', 'cloudfunctions'))
  const place = { url: '' }

  const clock = createClock()
  const stats = new Stats()
  const outbox = new Outbox(kept('outbox.jsonl'))
  const provocations = new Provocations()
  const database = openDatabase({
    directory: kept('database'),
    collections: [...(options.collections ?? declaredBeside(functionsDirectory))],
    now: () => clock.now(),
    onOperation: (report) => stats.operation(report),
  })
  const pool = new Pool(
    {
      clockOffset: clock.offset,
      packages: resolve(__dirname, '..', 'node_modules'),
      onLog: (call, line) => {
        if (call !== undefined) stats.log(call, line)
        if (options.showConsole ?? options.dev) process.stderr.write(`${line}\n`)
      },
    },
    (worker) => `${place.url}/admin/${worker}`,
  )
  const functions = new Functions(new Catalogue(functionsDirectory), pool, stats, clock)
  const phone = new Phone(new SignIn(kept('tokens.jsonl')), functions, provocations, clock)
  const openApi = new OpenApi(outbox, provocations, clock, (openid) => phone.lastActive(openid))
  const files = new Files(kept('files'))
  const storage = new Storage(files, outbox, clock, () => place.url)
  const timers = new Timers(functions, clock, options.timers ?? true)
  const reset = async () => {
    await pool.stop()
    await database.reset()
    files.clear()
    outbox.clear()
    provocations.reset()
    stats.reset()
    clock.move(undefined)
  }

  const closeAll = async () => {
    timers.close()
    await pool.close()
    await database.close()
  }
  try {
    const { server, port } = await listen(
      {
        admin: new Admin({ database, functions, storage, openApi, provocations }),
        phone,
        pool,
        storage,
        site: options.static === undefined ? undefined : new StaticSite(resolve(options.static)),
        dev: options.dev ? { clock, outbox, provocations, stats, timers, reset } : undefined,
        peopleFile: options.people,
      },
      options.port ?? 0,
    )
    place.url = `http://127.0.0.1:${port}`
    const adminUrl = `${place.url}/admin`
    return {
      port,
      url: place.url,
      adminUrl,
      clock,
      database,
      stats,
      outbox,
      provocations,
      environment: outsideEnvironment(adminUrl),
      reset,
      close: async () => {
        server.closeAllConnections()
        await new Promise((closed) => server.close(closed))
        await closeAll()
      },
    }
  } catch (thrown) {
    await closeAll()
    throw thrown
  }
}

/** What a program outside sets before it loads an SDK. */
function outsideEnvironment(adminUrl: string): Record<string, string> {
  return {
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_RUNENV: 'WX_LOCAL_SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'embedded',
    TENCENTCLOUD_SECRETKEY: 'embedded',
    TCB_ENV: environmentId,
    SCF_NAMESPACE: environmentId,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
  }
}

/** The declarations that the functions' build left beside them; none when there are none. */
function declaredBeside(functionsDirectory: string): CollectionDeclaration[] {
  const file = join(functionsDirectory, 'collections.json')
  try {
    return readCollections(file)
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return []
    throw thrown
  }
}

/** @throws when the file cannot be read or holds no list of declarations */
export function readCollections(file: string): CollectionDeclaration[] {
  const text = readFileSync(file, 'utf8')
  try {
    const value: unknown = JSON.parse(text)
    if (!Array.isArray(value)) throw new TypeError('not a list')
    return value.map(declaration)
  } catch (thrown) {
    throw new Error(`${file} is no list of collections: ${messageOf(thrown)}`)
  }
}

function declaration(value: CollectionDeclaration): CollectionDeclaration {
  if (typeof value?.name !== 'string' || !Array.isArray(value.indexes)) throw new TypeError('needs name and indexes')
  return value
}

/**
 * Puts the whole process into UTC, where cloud functions live: a worker thread has no zone of its own. Only a write to
 * the real environment does it, which a thread that shares it can always make (jest gives tests a copy).
 */
async function enterUtc(): Promise<void> {
  if (new Date(2026, 0, 1).getTimezoneOffset() === 0 && new Date(2026, 6, 1).getTimezoneOffset() === 0) return
  const worker = new Worker("process.env.TZ = 'UTC'", { eval: true, env: SHARE_ENV })
  await new Promise((resolved) => worker.once('exit', resolved))
  process.env.TZ = 'UTC'
}
