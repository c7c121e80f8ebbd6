/**
 * `npm run deploy`: puts collections, indexes and functions into a CloudBase environment, and the mini program's code
 * into WeChat's console. Without `--really` it prints what it would do and touches nothing.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createCollection, createIndex, openManager } from './deploy/database'
import { cloudbaseFolder, describeStep, planDeployment, type Step, type Target } from './deploy/plan'

const usage = `npm run deploy -- --env ENVIRONMENT [--app-id WXID] [--upload-key FILE] [--really]

  --env         the CloudBase environment's id
  --app-id      the mini program's id (default: the one in project.config.json)
  --upload-key  key file for uploading the mini program's code (console: development, code upload)
  --dry-run     print the plan and do nothing; this is what happens without --really, too
  --really      do it; needs TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY, and a \`tcb login\` once`

const functionsFolder = 'dist/cloudfunctions'

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

async function main(): Promise<void> {
  const { target, really } = readOptions()
  const steps = planDeployment(target, functionsFolder)
  console.log(`Deployment of ${target.version} to ${target.environment} (${target.appId})\n`)
  for (const step of steps) console.log(describeStep(step))
  if (!really) {
    console.log('\nNothing was done. Add --really to do it.')
    return
  }
  for (const step of steps) await perform(step, target)
  console.log('\nDone. Fill in the subscription templates and the privacy text by hand: see README.md.')
}

function readOptions(): { target: Target; really: boolean } {
  const { values } = parseArgs({
    options: {
      env: { type: 'string' },
      'app-id': { type: 'string' },
      'upload-key': { type: 'string' },
      'dry-run': { type: 'boolean' },
      really: { type: 'boolean' },
    },
  })
  const { env: environment, 'upload-key': uploadKey } = values
  if (!environment) throw new Error(usage)
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const { appid } = JSON.parse(readFileSync('project.config.json', 'utf8')) as { appid: string }
  const appId = values['app-id'] ?? appid
  return { target: { environment, appId, uploadKey, version }, really: values.really === true && !values['dry-run'] }
}

async function perform(step: Step, target: Target): Promise<void> {
  console.log(`→ ${describeStep(step)}`)
  switch (step.kind) {
    case 'collection':
      return createCollection(openManager(target.environment), target.environment, step.collection)
    case 'index':
      return createIndex(openManager(target.environment), step.collection, step.index)
    case 'functions':
      mkdirSync(cloudbaseFolder, { recursive: true })
      writeFileSync(
        join(cloudbaseFolder, 'cloudbaserc.json'),
        JSON.stringify({
          envId: target.environment,
          functionRoot: resolve(functionsFolder),
          functions: step.functions,
        }),
      )
      return run(step.command, cloudbaseFolder)
    case 'upload':
      return run(step.command, '.')
  }
}

function run([command = '', ...args]: string[], folder: string): void {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed.`)
}
