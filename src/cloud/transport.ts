import type { Capability, CallRequest } from '@domain/call'
import Taro from '@tarojs/taro'
import { Unreachable } from './failure'

let ready = false

/** The environment is named at build time; without one WeChat takes the account's first. */
function prepare(): void {
  if (ready) return
  const env = process.env.TONGPIN_CLOUD_ENV
  Taro.cloud.init({ traceUser: false, ...(env ? { env } : {}) })
  ready = true
}

/** What WeChat says when the request did not get through or nothing came back (-1), or the function ran out of time. */
const unreachable = /request:fail|timeout|timed out|interrupted|network|errcode: ?(-1\b|-404012|-504003)/i

const messageOf = (reason: unknown): string =>
  typeof reason === 'object' && reason !== null && 'errMsg' in reason ? String(reason.errMsg) : String(reason)

/**
 * Carries a request to a cloud function and its reply back: in WeChat, through `wx.cloud`, which also says who is
 * calling. `transport.h5.ts` is the browser's.
 *
 * @throws Unreachable where no answer came; anything else where the platform itself failed
 */
export async function carry(capability: Capability, request: CallRequest): Promise<unknown> {
  prepare()
  try {
    const { result } = await Taro.cloud.callFunction({ name: capability, data: request })
    return result
  } catch (reason) {
    const message = messageOf(reason)
    throw unreachable.test(message) ? new Unreachable(message) : new Error(message)
  }
}
