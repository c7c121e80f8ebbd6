import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { messageOf } from './errors'
import { readCollections, startCloud, type CloudOptions } from './index'

const usage = `npm run cloud -- [--port N] [--data DIR] [--functions DIR] [--collections FILE] [--dev] [--static DIR] [--people FILE]

  --port N            where to listen on 127.0.0.1; 0 takes any free port (default 5181)
  --data DIR          where everything is kept; without it, in memory
  --functions DIR     the folder of built cloud functions (default dist/cloudfunctions)
  --collections FILE  collections and their indexes, JSON (default <functions>/collections.json, if there)
  --dev               opens /outbox, /clock, /timers/run, /stats, /reset and /provoke
  --static DIR        also serves these web pages
  --people FILE       whom one may sign in as, JSON, at /people`

/** @throws TypeError for an option that is not known or cannot be */
function options(): CloudOptions | undefined {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '5181' },
      data: { type: 'string' },
      functions: { type: 'string' },
      collections: { type: 'string' },
      dev: { type: 'boolean', default: false },
      static: { type: 'string' },
      people: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return undefined
  const port = Number(values.port)
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new TypeError(`--port ${values.port} is not a port`)
  if (values.functions !== undefined && !existsSync(values.functions)) {
    throw new TypeError(`--functions ${values.functions} is not there`)
  }
  return {
    port,
    data: values.data,
    functions: values.functions,
    collections: values.collections === undefined ? undefined : readCollections(values.collections),
    dev: values.dev,
    static: values.static,
    people: values.people,
  }
}

/**
 * npm passes signals on but cannot pass on its own violent end, which would leave this process behind with the port
 * and the data folder in its hands. So under npm it ends when npm does.
 */
function endWithNpm(): void {
  if (process.env.npm_lifecycle_event === undefined) return
  const before = ancestors()
  const watch = setInterval(() => {
    if (ancestors() === before) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250).unref()
}

/** The ids of the parent and, where the system tells, of its parent: between npm and us there may be a shell. */
function ancestors(): string {
  try {
    // The fourth field, after a name that may hold anything within its parentheses (proc(5)).
    const status = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    return `${process.ppid} ${status.slice(status.lastIndexOf(')')).split(' ')[2]}`
  } catch {
    return `${process.ppid}`
  }
}

async function main(): Promise<void> {
  const given = options()
  if (!given) {
    console.log(usage)
    return
  }
  endWithNpm()
  const { port, adminUrl, close } = await startCloud(given)
  console.log(JSON.stringify({ ready: true, port, adminUrl }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().finally(() => process.exit(0)))
  }
}

main().catch((thrown: unknown) => {
  console.error(`the embedded cloud could not start: ${messageOf(thrown)}\n\n${usage}`)
  process.exit(1)
})
