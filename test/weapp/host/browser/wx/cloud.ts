import type { Loose } from '../../package-format'
import { type Callbacks, fail, succeed } from './answer'
import type { Network } from './network'

interface CallOptions extends Callbacks {
  name: string
  data?: unknown
}

/**
 * `wx.cloud`, answered by a running embedded cloud in the name of the person who holds this phone.
 * `/cloud/` on this page's own address is passed on by the server that serves the page.
 */
export function cloudApi(network: Network): Loose {
  async function call(options: CallOptions): Promise<Loose> {
    const name = 'cloud.callFunction'
    if (!network.online) return fail(options, name, 'Error: request:fail', { errCode: -1 })
    try {
      const response = await fetch(`/cloud/call/${options.name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ data: options.data ?? {} }),
      })
      const answer = (await response.json()) as { result?: unknown; errCode?: number | string; errMsg?: string }
      if (answer.errCode !== undefined)
        return fail(options, name, `Error: errCode: ${answer.errCode} ${answer.errMsg}`, { errCode: answer.errCode })
      return succeed(options, name, { result: answer.result, requestID: crypto.randomUUID() })
    } catch (reason) {
      return fail(options, name, `Error: request:fail ${String(reason)}`, { errCode: -1 })
    }
  }
  return { cloud: { init: () => undefined, callFunction: call } }
}
