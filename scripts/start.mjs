/**
 * `npm start`: everything that is missing is installed and built, then the embedded cloud serves the app with a demo
 * company, on this machine only. Ctrl-C ends it; the data stays in `.data/` until `--fresh`.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { build } from './setup/build.mjs'
import { installPackages } from './setup/packages.mjs'
import { inRoot } from './setup/root.mjs'
import { run } from './setup/run.mjs'
import { Refusal, say, step } from './setup/say.mjs'

const usage = `npm start -- [--port 5180] [--fresh]

  --port N   listen there instead of on 5180
  --fresh    forget what was written and seed the demo company anew`

const data = inRoot('.data/cloud')
/** Written last by the seed: while it is missing, the demo company is not complete. */
const people = inRoot('.data/people.json')
/** How long the cloud may take to close its files before it is ended, in ms. */
const patience = 5000
/** The arguments that make Node run one of our TypeScript files. */
const tsx = (file, ...args) => ['--import', 'tsx', inRoot(file), ...args]

try {
  await main()
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  say(error.message)
  process.exitCode = 1
}

async function main() {
  const options = readOptions()
  if (options.help) {
    say(usage)
    return
  }
  await refuseTakenPort(options.port)
  await installPackages()
  for (const name of ['functions', 'h5']) {
    const { ok, output } = await build(name)
    if (!ok) throw new Refusal(`${output}\nThe build of ${name} failed.`)
  }
  const unseeded = options.fresh || !existsSync(people)
  if (unseeded) rmSync(inRoot('.data'), { recursive: true, force: true })
  mkdirSync(data, { recursive: true })
  const cloud = await step('Starting the embedded cloud', () => startCloud(options.port))
  if (unseeded) await step('Seeding the demo company', () => seed(options.port, cloud))
  say(`\n同频 OKR is ready: http://127.0.0.1:${options.port}/   (Ctrl-C ends it)\n`)
  process.exitCode = await cloud.ended
}

function readOptions() {
  const options = { port: { type: 'string', default: '5180' }, fresh: { type: 'boolean' }, help: { type: 'boolean' } }
  let values
  try {
    values = parseArgs({ options }).values
  } catch (error) {
    throw new Refusal(`${error.message}\n\n${usage}`)
  }
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Refusal(`--port ${values.port} is no port number.`)
  return { ...values, port }
}

/** Asked before anything slow, so that nobody waits a minute to hear it. */
function refuseTakenPort(port) {
  return new Promise((free, refuse) => {
    const probe = createServer()
    probe.once('error', (error) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be opened (${error.code})`
      refuse(new Refusal(`Port ${port} ${why}. Choose another one: npm start -- --port ${port + 10}`))
    })
    probe.listen(port, '127.0.0.1', () => probe.close(free))
  })
}

async function seed(port, cloud) {
  const admin = `http://127.0.0.1:${port}/admin`
  const { ok, output } = await run(process.execPath, tsx('demo/seed.ts', '--admin', admin, '--people', people))
  if (ok && existsSync(people)) return
  rmSync(people, { force: true })
  await cloud.close()
  throw new Refusal(`${output}\nThe demo company could not be seeded.`)
}

/** Starts the embedded cloud and waits for its line `{"ready":true,…}`; its other lines are passed on. */
function startCloud(port) {
  const where = ['--port', String(port), '--data', data, '--people', people]
  const what = ['--functions', inRoot('dist/cloudfunctions'), '--static', inRoot('dist/h5'), '--dev']
  const child = spawn(process.execPath, tsx('localcloud/cli.ts', ...where, ...what), {
    cwd: inRoot('.'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((done) => child.once('exit', (code) => done(code ?? 0)))
  const close = async () => {
    child.kill('SIGTERM')
    const impatient = setTimeout(() => child.kill('SIGKILL'), patience)
    await ended
    clearTimeout(impatient)
    process.off('SIGINT', close)
    process.off('SIGTERM', close)
  }
  process.on('SIGINT', close)
  process.on('SIGTERM', close)
  return new Promise((ready, refuse) => {
    ended.then((code) => refuse(new Refusal(`The embedded cloud ended before it was ready (code ${code}).`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{"ready":true')) ready({ ended, close })
      else say(line)
    })
  })
}
