import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isJsonObject, type JsonObject } from '../json'

/** A timer as `config.json` declares it. */
export interface Trigger {
  readonly name: string
  /** Seven fields: second, minute, hour, day, month, weekday, year. */
  readonly cron: string
}

/** A cloud function that lies in the functions folder. */
export interface CloudFunction {
  readonly name: string
  readonly directory: string
  /** Changes whenever its code or settings do: a warm worker of another version is let go. */
  readonly version: string
  /** Seconds; 3 unless `config.json` says otherwise, as in the real cloud. */
  readonly timeout: number
  readonly triggers: readonly Trigger[]
  /** `permissions.openapi`; `undefined` when `config.json` does not speak of permissions, and then none is missing. */
  readonly openapi: readonly string[] | undefined
  readonly environment: Readonly<Record<string, string>>
}

const defaultTimeout = 3
const longestTimeout = 900
/** Tencent's rule for names; it also keeps a name from being a path. */
const validName = /^[A-Za-z][\w-]{0,59}$/

/** The functions of a folder, `<directory>/<name>/{index.js,config.json}`, read afresh at each look: a build shows at once. */
export class Catalogue {
  private readonly known = new Map<string, CloudFunction>()

  constructor(private readonly directory: string) {}

  /** @returns the function, or `undefined` when there is none of that name */
  find(name: string): CloudFunction | undefined {
    if (!validName.test(name)) return undefined
    const directory = join(this.directory, name)
    const version = stamp(join(directory, 'index.js'))
    if (version === undefined) return undefined
    const full = `${version}/${stamp(join(directory, 'config.json')) ?? ''}`
    const known = this.known.get(name)
    if (known?.version === full) return known
    const found = { name, directory, version: full, ...settings(join(directory, 'config.json')) }
    this.known.set(name, found)
    return found
  }

  all(): CloudFunction[] {
    let names: string[] = []
    try {
      names = readdirSync(this.directory)
    } catch {
      // No folder yet means no functions yet: the cloud serves programs that only use its database.
    }
    return names.flatMap((name) => this.find(name) ?? [])
  }
}

function stamp(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.isFile() ? `${found.mtimeMs}:${found.size}` : undefined
}

type Settings = Pick<CloudFunction, 'timeout' | 'triggers' | 'openapi' | 'environment'>

/** A `config.json` that cannot be read counts as none, and is said on stderr: the real cloud would not take the upload. */
function settings(file: string): Settings {
  const config = parse(file)
  const { timeout } = config
  const permissions = isJsonObject(config.permissions) ? config.permissions.openapi : undefined
  return {
    timeout: typeof timeout === 'number' && timeout > 0 && timeout <= longestTimeout ? timeout : defaultTimeout,
    triggers: Array.isArray(config.triggers) ? config.triggers.flatMap(trigger) : [],
    openapi: Array.isArray(permissions) ? permissions.map(String) : undefined,
    environment: isJsonObject(config.envVariables)
      ? Object.fromEntries(Object.entries(config.envVariables).map(([key, value]) => [key, String(value)]))
      : {},
  }
}

function parse(file: string): JsonObject {
  if (stamp(file) === undefined) return {}
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (isJsonObject(value)) return value
  } catch {
    // Reported below together with JSON of another kind.
  }
  console.error(`${file} is not a JSON object: its settings are ignored`)
  return {}
}

function trigger(value: unknown): Trigger[] {
  if (!isJsonObject(value) || value.type !== 'timer') return []
  const { name, config } = value
  return typeof name === 'string' && typeof config === 'string' ? [{ name, cron: config }] : []
}
