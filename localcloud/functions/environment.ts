import type { Person } from '../sign-in'
import type { CloudFunction } from './catalogue'

/** What set a function going, in the words of `getWXContext().SOURCE`; a function called by a function adds `,scf`. */
export type Source = string

/** One call of a function. */
export interface Invocation {
  readonly id: string
  readonly function: CloudFunction
  /** The caller's arguments, parsed. */
  readonly event: unknown
  readonly source: Source
  /** Only where the call came from a person's phone: a timer has nobody behind it. */
  readonly person: Person | undefined
}

export const environmentId = 'embedded-cloud'
/** Stands for the mini program's app id. */
export const appId = 'wx0000000000000000'

/**
 * The variables every container has, whatever it runs. `WX_LOCAL_SCF` makes the SDK speak HTTP to the address in
 * `TCB_CONTEXT_CNFG`. `TENCENTCLOUD` spares it asking a metadata server on the network, before each request, whether it
 * is inside Tencent's cloud.
 *
 * @param adminUrl the worker's own address, so that what it asks for can be counted for the call that it runs
 */
export function containerEnvironment(adminUrl: string, cloudFunction: CloudFunction): Record<string, string> {
  return {
    ...cloudFunction.environment,
    TZ: 'UTC',
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_RUNENV: 'WX_LOCAL_SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'embedded',
    TENCENTCLOUD_SECRETKEY: 'embedded',
    TCB_ENV: environmentId,
    SCF_NAMESPACE: environmentId,
    SCF_FUNCTIONNAME: cloudFunction.name,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
  }
}

/** The variables of one call: who asks, and from where. `getWXContext()` reads those that `WX_CONTEXT_KEYS` names. */
export function invocationEnvironment(invocation: Invocation): Record<string, string> {
  const { person, source } = invocation
  const wx: Record<string, string> = { WX_APPID: appId }
  if (person) {
    wx.WX_CLIENTIP = '127.0.0.1'
    wx.WX_OPENID = person.openid
    if (person.unionid !== undefined) wx.WX_UNIONID = person.unionid
  }
  return {
    ...wx,
    WX_CONTEXT_KEYS: Object.keys(wx).join(','),
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_SEQID',
    TCB_SOURCE: source,
    TCB_SEQID: invocation.id,
    TRIGGER_SRC: source === 'wx_trigger' ? 'timer' : 'wx',
  }
}

/** The second argument of `exports.main`, as the real runtime gives it. */
export function invocationContext(invocation: Invocation): Record<string, unknown> {
  const environment = invocationEnvironment(invocation)
  return {
    request_id: invocation.id,
    function_name: invocation.function.name,
    function_version: '$LATEST',
    namespace: environmentId,
    memory_limit_in_mb: memoryLimit,
    time_limit_in_ms: invocation.function.timeout * 1000,
    tencentcloud_region: 'ap-shanghai',
    environ: Object.entries(environment)
      .map(([key, value]) => `${key}=${value}`)
      .join(';'),
    environment: JSON.stringify(environment),
  }
}

/** Megabytes, the real cloud's default. */
export const memoryLimit = 256
