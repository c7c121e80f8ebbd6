import type { Capability } from '@domain/call'
import * as cloud from 'wx-server-sdk'

/** What sets the rounds going: the hourly timer, or the function itself, which goes on where it stopped. */
const continuing = 'Continue'

/** Sources of `getWXContext().SOURCE` behind which somebody's phone, tool or server is. */
const outside = /wx_client|wx_devtools|wx_http|wx_unknown/

/**
 * Whether the cloud itself calls. A timer's event says so (`{ Type: 'Timer', TriggerName, Time }`), which anybody can
 * imitate; but behind whoever imitates it stands WeChat's OPENID, a source that is outside, or a signed-in user of the
 * web, none of which a timer has. Firing it early would change nothing either: what is done is done once.
 */
export function isOurs(event: unknown): boolean {
  const { Type } = Object(event)
  if (Type !== 'Timer' && Type !== continuing) return false
  const { OPENID, FROM_OPENID, SOURCE } = Object(cloud.getWXContext())
  return !OPENID && !FROM_OPENID && !process.env.TCB_UUID && !outside.test(String(SOURCE ?? ''))
}

/** Milliseconds that handing over takes at most: the next piece runs by itself from then on. */
const handOver = 1500

/**
 * Has a function go on in a call of its own. Nobody waits for its end: a call that was taken runs on, in the real
 * cloud and in the embedded one; where it was not, the next hour's timer goes on from what is stored.
 */
export async function goOn(name: Capability): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const handedOver = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, handOver)
  })
  const call = Promise.resolve(cloud.callFunction({ name, data: { Type: continuing } })).catch(() => undefined)
  await Promise.race([call, handedOver])
  clearTimeout(timer)
}
