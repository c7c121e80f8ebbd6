import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CollectionDeclaration, collections, type IndexDeclaration } from '../../config/database'

/** Where the functions run and who owns the mini program. */
export interface Target {
  /** CloudBase environment, `prod-1a2b3c`. */
  environment: string
  /** WeChat app id, `wx` and sixteen characters. */
  appId: string
  /** Key file from the mini program's console, for uploading its code; without one the upload is left out. */
  uploadKey?: string
  version: string
}

/** The official tools, in the versions whose commands are written here. */
export const tools = {
  cli: '@cloudbase/cli@2.12.10',
  manager: '@cloudbase/manager-node@5.6.5',
  upload: 'miniprogram-ci@2.1.42',
} as const

/** A built function, as the CloudBase command line wants it declared. */
export interface FunctionDeclaration {
  name: string
  handler: 'index.main'
  runtime: 'Nodejs20.19'
  /** s */
  timeout: number
  /** MB */
  memorySize: number
  installDependency: false
  triggers: { name: string; type: string; config: string }[]
  /** What the deployer's environment says of the variables that the function's `config.json` names. */
  envVariables?: Record<string, string>
}

export type Step =
  | { kind: 'collection'; collection: CollectionDeclaration }
  | { kind: 'index'; collection: string; index: IndexDeclaration }
  | {
      kind: 'functions'
      functions: FunctionDeclaration[]
      /** Variables that the functions would like and the deployer's environment does not say. */
      unset: string[]
      command: string[]
    }
  | { kind: 'upload'; command: string[] }

/** s; the platform's default of 3 is shorter than a cold start with a transaction */
const functionTimeout = 20
/** MB */
const functionMemory = 256

/** Folder of the file that tells the CloudBase command line what to deploy. */
export const cloudbaseFolder = '.cache/deploy'

/**
 * Everything that a deployment does, in order: data first, so that no function runs without its indexes.
 *
 * @param functionsFolder `dist/cloudfunctions`
 * @throws Error when there is no built function there
 */
export function planDeployment(target: Target, functionsFolder: string): Step[] {
  const built = readFunctions(functionsFolder)
  const cli = ['npx', '--yes', '--package', tools.cli, 'tcb']
  return [
    ...collections.map((collection): Step => ({ kind: 'collection', collection })),
    ...collections.flatMap(({ name, indexes }) =>
      indexes.map((index): Step => ({ kind: 'index', collection: name, index })),
    ),
    {
      kind: 'functions',
      functions: built.map(declared),
      unset: built.flatMap(({ variables }) => variables).filter((name) => !process.env[name]),
      command: [...cli, 'fn', 'deploy', '--all', '--force', '--envId', target.environment],
    },
    ...(target.uploadKey ? [uploadStep(target, target.uploadKey)] : []),
  ]
}

function uploadStep({ appId, version }: Target, uploadKey: string): Step {
  const command = [
    'npx',
    '--yes',
    tools.upload,
    'upload',
    '--pp',
    '.',
    '--pkp',
    uploadKey,
    '--appid',
    appId,
    '--uv',
    version,
  ]
  return { kind: 'upload', command }
}

/** What a built function's own `config.json` says. */
interface BuiltFunction {
  name: string
  triggers: FunctionDeclaration['triggers']
  /** Names of environment variables; their values there are for the embedded cloud alone. */
  variables: string[]
}

function readFunctions(folder: string): BuiltFunction[] {
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'index.js')))
    : []
  if (names.length === 0) throw new Error(`${folder} holds no built function: npm run build:functions`)
  return names.sort().map((name) => {
    const config = JSON.parse(readFileSync(join(folder, name, 'config.json'), 'utf8')) as Partial<FunctionDeclaration>
    return { name, triggers: config.triggers ?? [], variables: Object.keys(config.envVariables ?? {}) }
  })
}

const declared = ({ name, triggers, variables }: BuiltFunction): FunctionDeclaration => ({
  name,
  handler: 'index.main',
  runtime: 'Nodejs20.19',
  timeout: functionTimeout,
  memorySize: functionMemory,
  installDependency: false,
  triggers,
  ...given(variables),
})

/** The values of variables in this environment. */
function given(names: readonly string[]): Pick<FunctionDeclaration, 'envVariables'> {
  const found = names.flatMap((name) => {
    const value = process.env[name]
    return value ? [[name, value] as const] : []
  })
  return found.length === 0 ? {} : { envVariables: Object.fromEntries(found) }
}

/** One line a step, for a person who wants to know before it happens. */
export function describeStep(step: Step): string {
  switch (step.kind) {
    case 'collection':
      return `collection  ${step.collection.name}, access ${step.collection.access}`
    case 'index': {
      const keys = step.index.keys.map(({ field, direction }) => `${field} ${direction === 1 ? 'up' : 'down'}`)
      return `index       ${step.collection}.${step.index.name} on ${keys.join(', ')}${step.index.unique ? ', unique' : ''}`
    }
    case 'functions': {
      const names = step.functions.map(({ name, triggers }) => (triggers.length ? `${name} (timer)` : name))
      const unset = step.unset.length > 0 ? [`without ${step.unset.join(', ')}`] : []
      return [`functions   ${names.join(', ')}`, ...unset, step.command.join(' ')].join('\n            ')
    }
    case 'upload':
      return `mini program\n            ${step.command.join(' ')}`
  }
}
