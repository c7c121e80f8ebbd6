/**
 * `npm test`: installs what is missing, builds what the tests run on, checks types and style, runs every suite.
 * The last line is `N passed, N failed` over all of it; a build or a check counts as one.
 *
 * `npm test -- domain okr` runs part of it: what follows is handed to jest, and the checks are left out.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { installBrowser } from './setup/browser.mjs'
import { build } from './setup/build.mjs'
import { installPackages } from './setup/packages.mjs'
import { inRoot } from './setup/root.mjs'
import { npm, run } from './setup/run.mjs'
import { Refusal, say, step } from './setup/say.mjs'

/** What a suite needs before it can run; a suite that is not named needs nothing. */
const needs = {
  weapp: { builds: ['weapp', 'h5', 'functions'], browser: true },
  e2e: { builds: ['h5', 'functions'], browser: true },
  cloudfunctions: { builds: ['functions'], browser: false },
  localcloud: { builds: ['functions'], browser: false },
}

/** jest's workers: the tests are sized for two processors. */
const workers = 2

const jestArgs = process.argv.slice(2)
const tally = { passed: 0, failed: 0 }

try {
  await installPackages()
  const wanted = wantedOf(jestArgs)
  if (wanted.browser) process.env.CHROMIUM_PATH = await installBrowser()
  await countAll(wanted.builds.map((name) => [`build ${name}`, () => build(name)]))
  if (jestArgs.length === 0) {
    await countAll([
      ['typecheck', () => step('Checking types', () => run(npm, ['run', '--silent', 'typecheck']))],
      ['lint', () => step('Checking style and walls', () => run(npm, ['run', '--silent', 'lint']))],
    ])
  }
  await runSuites()
} catch (error) {
  tally.failed += 1
  say(error instanceof Refusal ? error.message : String(error?.stack ?? error))
}
process.exitCode = tally.failed > 0 ? 1 : 0
say(`${tally.passed} passed, ${tally.failed} failed`)

/** A first word that names one suite narrows what has to be prepared; anything else may mean every suite. */
function wantedOf(args) {
  const suite = /^(?:test\/)?(domain|house|localcloud|cloudfunctions|weapp|e2e)(?:\/|$)/.exec(args[0] ?? '')?.[1]
  const asked = suite ? [needs[suite] ?? { builds: [], browser: false }] : Object.values(needs)
  return {
    builds: [...new Set(asked.flatMap((need) => need.builds))],
    browser: asked.some((need) => need.browser),
  }
}

/** Runs checks side by side and counts each. */
async function countAll(checks) {
  await Promise.all(
    checks.map(async ([name, act]) => {
      const { ok, output } = await act()
      if (ok) tally.passed += 1
      else {
        tally.failed += 1
        say(`✗ ${name}\n${output}`)
      }
    }),
  )
}

async function runSuites() {
  const report = inRoot('.cache/jest.json')
  mkdirSync(inRoot('.cache'), { recursive: true })
  rmSync(report, { force: true })
  const jest = inRoot('node_modules/jest/bin/jest.js')
  // An option that takes several values would take the patterns that follow too, so it does not come last.
  const settings = [
    '--reporters=default',
    '--ci',
    `--maxWorkers=${workers}`,
    '--json',
    `--outputFile=${report}`,
    '--forceExit',
  ]
  const { ok } = await run(process.execPath, [jest, ...settings, ...jestArgs], { shown: true })
  if (!existsSync(report)) {
    tally.failed += 1
    return
  }
  const results = JSON.parse(readFileSync(report, 'utf8'))
  tally.passed += results.numPassedTests
  // A file that could not even be loaded has no failed test, and is a failure all the same.
  tally.failed += results.numFailedTests + results.numRuntimeErrorTestSuites
  if (!ok && tally.failed === 0) tally.failed = 1
}
