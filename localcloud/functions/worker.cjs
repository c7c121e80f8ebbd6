'use strict'

/*
 * What runs inside a worker thread: one cloud function, one call at a time. Plain JavaScript, because a worker thread
 * is started from a file, wherever the cloud itself is compiled on the fly (tsx, jest).
 *
 * From the cloud: { id, event, context, environment, userInfo }. To the cloud: { type: 'ready' } once loaded,
 * { type: 'log', line }, { type: 'done', json } or { type: 'failed', name, message, stack }.
 */

const { Console } = require('node:console')
const Module = require('node:module')
const { join } = require('node:path')
const { Writable } = require('node:stream')
const { parentPort, workerData } = require('node:worker_threads')

followTheClock(new BigInt64Array(workerData.clockOffset))
reportTheConsole()
lendPackages(workerData.packages)

let main
try {
  main = require(join(workerData.directory, 'index.js')).main
  if (typeof main !== 'function') throw new TypeError('index.js exports no function main')
  parentPort.postMessage({ type: 'ready' })
} catch (thrown) {
  parentPort.postMessage(failure(thrown))
}

/** Names of the variables that the last call brought and the next must not find. */
let brought = []

parentPort.on('message', async ({ event, context, environment, userInfo }) => {
  for (const name of brought) delete process.env[name]
  Object.assign(process.env, environment)
  brought = Object.keys(environment)
  try {
    const result = await run(withUserInfo(event, userInfo), context)
    parentPort.postMessage({ type: 'done', json: JSON.stringify(result) ?? 'null' })
  } catch (thrown) {
    parentPort.postMessage(failure(thrown))
  }
})

/** A handler returns its result, promises it, or (older code) takes a callback as its third argument. */
function run(event, context) {
  if (main.length < 3) return main(event, context)
  return new Promise((resolve, reject) => {
    const returned = main(event, context, (error, result) => (error ? reject(error) : resolve(result)))
    if (typeof returned?.then === 'function') returned.then(resolve, reject)
  })
}

/**
 * WeChat adds who calls to the event. Here it does not show when the event is listed, copied or turned into JSON, so
 * that what a function stores or echoes stays what the caller sent.
 */
function withUserInfo(event, userInfo) {
  if (userInfo && typeof event === 'object' && event !== null && !('userInfo' in event)) {
    Object.defineProperty(event, 'userInfo', { value: userInfo, enumerable: false })
  }
  return event
}

function failure(thrown) {
  const error = thrown instanceof Error ? thrown : undefined
  return {
    type: 'failed',
    name: error?.name ?? 'Error',
    message: error ? error.message : describe(thrown),
    stack: error?.stack ?? '',
  }
}

/** Of a thing that was thrown and is no Error: the SDK throws `{ errCode, errMsg }`. */
function describe(thrown) {
  if (typeof thrown === 'string') return thrown
  try {
    return JSON.stringify(thrown) ?? String(thrown)
  } catch {
    return String(thrown)
  }
}

/** Makes `Date` tell the cloud's time, which may be moved while a call runs. */
function followTheClock(offset) {
  const RealDate = Date
  const realNow = RealDate.now
  const now = () => realNow() + Number(Atomics.load(offset, 0))
  RealDate.now = now
  const CloudDate = new Proxy(RealDate, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    apply: () => new RealDate(now()).toString(),
  })
  RealDate.prototype.constructor = CloudDate
  globalThis.Date = CloudDate
}

/** Sends each line written to the console to the cloud, which knows the call it belongs to. */
function reportTheConsole() {
  const lines = new Writable({
    decodeStrings: false,
    write(text, _encoding, done) {
      parentPort.postMessage({ type: 'log', line: String(text).replace(/\n$/, '') })
      done()
    },
  })
  const console = new Console({ stdout: lines, stderr: lines })
  for (const name of Object.keys(console)) globalThis.console[name] = console[name]
}

/** Lets a function that has no `wx-server-sdk` beside it find ours, as an uploaded one finds what the cloud installed. */
function lendPackages(directory) {
  const resolve = Module._resolveLookupPaths
  Module._resolveLookupPaths = (request, parent) => {
    const paths = resolve(request, parent)
    return request.startsWith('.') || !paths ? paths : [...paths, directory]
  }
}
