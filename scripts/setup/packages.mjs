import { existsSync, readFileSync } from 'node:fs'
import { inRoot } from './root.mjs'
import { npm, run } from './run.mjs'
import { Refusal, step } from './say.mjs'

/** The oldest Node that the packages run on. */
const oldestNode = 20

/**
 * Installs what `package-lock.json` names, unless it is there already.
 *
 * What is installed is compared by version and not by date: a fresh checkout makes every file new. It is `npm install`
 * and not `npm ci`, because the lock holds the platform packages of the platforms that its registry had, and `npm ci`
 * refuses a lock without all of them. `--no-save` leaves the lock as it is; every version in it is exact.
 */
export async function installPackages() {
  const [major] = process.versions.node.split('.').map(Number)
  if (major < oldestNode) throw new Refusal(`Node ${oldestNode} or newer is needed; this is ${process.version}.`)
  if (packagesMatchLock()) return
  const { ok } = await step('Installing packages, once, about a minute', () =>
    run(npm, ['install', '--no-save', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], { shown: true }),
  )
  if (!ok || !packagesMatchLock()) {
    throw new Refusal('The packages could not be installed: see above. A registry that answers is needed once.')
  }
}

/** Packages that only some platforms install are left out of the comparison. */
export function packagesMatchLock() {
  if (!existsSync(inRoot('node_modules/.package-lock.json'))) return false
  const wanted = readPackages('package-lock.json')
  const installed = readPackages('node_modules/.package-lock.json')
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || installed[path]?.version === version,
  )
}

const readPackages = (file) => JSON.parse(readFileSync(inRoot(file), 'utf8')).packages
