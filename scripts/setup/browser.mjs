import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inRoot } from './root.mjs'
import { run } from './run.mjs'
import { Refusal, step } from './say.mjs'

/**
 * Finds a Chromium that starts, or gets one: one already there, else Debian's, else playwright's own download.
 *
 * @returns {Promise<string>} its path, to be handed on as CHROMIUM_PATH
 */
export async function installBrowser() {
  const found = findBrowser()
  if (found) return found
  await step('Installing a browser for the tests, once', installOne)
  const installed = findBrowser()
  if (!installed) throw new Refusal('No browser could be installed. Install Chromium and name it in CHROMIUM_PATH.')
  return installed
}

function findBrowser() {
  const places = JSON.parse(readFileSync(inRoot('scripts/setup/browser-places.json'), 'utf8'))
  return [process.env.CHROMIUM_PATH, ...places, ownDownload()].find((path) => path && starts(path))
}

/** Ubuntu's `chromium` is a stub that asks for snap: being there is not enough. */
function starts(path) {
  if (!existsSync(path)) return false
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 })
    return true
  } catch {
    return false
  }
}

function ownDownload() {
  const { chromium } = createRequire(inRoot('package.json'))('playwright-core')
  return chromium.executablePath()
}

async function installOne() {
  const apt = aptCommand()
  if (apt) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run(apt[0], [...apt.slice(1), 'update', '-qq'], { env })
    // Without a Chinese font every character of the pages is the same box.
    const wanted = ['chromium', 'fonts-noto-cjk']
    await run(apt[0], [...apt.slice(1), 'install', '-y', '-qq', '--no-install-recommends', ...wanted], { env })
    if (findBrowser()) return
  }
  await run(process.execPath, [inRoot('node_modules/playwright-core/cli.js'), 'install', 'chromium'], { shown: true })
}

/** @returns {string[] | undefined} how this user may call apt-get without being asked for a password */
function aptCommand() {
  if (!existsSync('/usr/bin/apt-get')) return undefined
  if (process.getuid?.() === 0) return ['apt-get']
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' })
    return ['sudo', '-n', 'apt-get']
  } catch {
    return undefined
  }
}
