import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './root.mjs'
import { npm, run } from './run.mjs'
import { step } from './say.mjs'

const sharedInputs = ['domain', 'locales', 'config', 'package.json', 'package-lock.json', 'tsconfig.base.json']
const appInputs = ['src', 'babel.config.js', 'project.config.json', ...sharedInputs]

/** What each build reads, and a file without which it has not happened. */
const builds = {
  weapp: { what: 'Building the mini program', inputs: appInputs, folder: 'dist/weapp', proof: 'app.json' },
  h5: { what: 'Building the pages for the browser', inputs: appInputs, folder: 'dist/h5', proof: 'index.html' },
  functions: {
    what: 'Building the cloud functions',
    inputs: ['cloudfunctions', 'scripts/build-functions.ts', 'scripts/build-functions', ...sharedInputs],
    folder: 'dist/cloudfunctions',
    proof: '',
  },
}

/**
 * Builds one of `weapp`, `h5`, `functions` for production, unless nothing that it reads has changed since it was built.
 *
 * @param {keyof typeof builds} name
 * @returns {Promise<{ ok: boolean, output: string }>} `output` is what a failed build printed
 */
export async function build(name) {
  const { what, inputs, folder, proof } = builds[name]
  const stamp = inRoot(`.cache/build-${name}`)
  const print = fingerprint(inputs)
  const proven = () => existsSync(inRoot(join(folder, proof)))
  if (proven() && existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return { ok: true, output: '' }

  rmSync(stamp, { force: true })
  rmSync(inRoot(folder), { recursive: true, force: true })
  const env = { CI: 'true', NODE_ENV: 'production' }
  const { ok, output } = await step(what, () => run(npm, ['run', '--silent', `build:${name}`], { env }))
  if (!ok || !proven()) return { ok: false, output: output || `build:${name} left no ${join(folder, proof)}\n` }
  mkdirSync(inRoot('.cache'), { recursive: true })
  writeFileSync(stamp, print)
  return { ok: true, output: '' }
}

function fingerprint(inputs) {
  const hash = createHash('sha256')
  for (const input of inputs) addTo(hash, input)
  return hash.digest('hex')
}

function addTo(hash, path) {
  const full = inRoot(path)
  if (!existsSync(full)) return
  const entries = readdirOrNothing(full)
  if (!entries) {
    hash.update(`${path}\0`).update(readFileSync(full))
    return
  }
  for (const entry of entries.sort()) addTo(hash, join(path, entry))
}

function readdirOrNothing(path) {
  try {
    return readdirSync(path)
  } catch {
    return undefined
  }
}
