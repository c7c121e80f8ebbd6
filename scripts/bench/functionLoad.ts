import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Figure, median, type Section } from './figure'

const rounds = 15

/** Time of a `require` in a fresh process, in ms: what a cold start waits for before the first line of ours runs. */
function loadTime(module: string): number {
  const script =
    'const t = process.hrtime.bigint(); require(process.argv[1]); console.log(Number(process.hrtime.bigint() - t) / 1e6)'
  const env = {
    ...process.env,
    TENCENTCLOUD_RUNENV: 'WX_LOCAL_SCF',
    TCB_CONTEXT_CNFG: '{"URL":"http://127.0.0.1:9/admin"}',
  }
  return Number(
    execFileSync(process.execPath, ['-e', script, module], { encoding: 'utf8', env }).trim().split('\n').at(-1),
  )
}

/** Each function's bundle against the SDK from node_modules, paired in one run so that a busy machine burdens both. */
export const functionLoad: Section = async () => {
  const names = readdirSync('dist/cloudfunctions', { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  )
  const sdk = require.resolve('wx-server-sdk')
  return names.flatMap((name): Figure[] => {
    const bundle = resolve('dist/cloudfunctions', name, 'index.js')
    const pairs = Array.from({ length: rounds }, () => ({ ours: loadTime(bundle), bare: loadTime(sdk) }))
    return [
      { what: `load of ${name}`, measured: median(pairs.map(({ ours }) => ours)), unit: 'ms' },
      {
        what: `load of ${name} against require('wx-server-sdk')`,
        measured: median(pairs.map(({ ours, bare }) => ours / bare)),
        unit: '×',
        atMost: 0.7,
      },
    ]
  })
}
