import { Failure } from '@domain/failure'
import * as cloud from 'wx-server-sdk'

/**
 * WeChat's id of who is calling: the only identity there is; nothing in a request says who somebody is.
 * @throws Failure `notAllowed` where the call does not come from a person (a timer, another function)
 */
export function callerOpenid(): string {
  const { OPENID } = cloud.getWXContext()
  if (!OPENID) throw new Failure('notAllowed')
  // The SDK makes a number of an id that is all digits.
  return String(OPENID)
}
