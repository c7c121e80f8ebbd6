import type { Call, CallInput, CallOutput } from '../../domain/call'
import { myDataApi } from '../../domain/people/myDataApi'
import { notice } from '../../domain/people/notice'

interface Cloud {
  call<C extends Call>(openid: string, call: C, input: CallInput<C>): Promise<CallOutput<C>>
}

/** Has a WeChat user agree to the notice in force, as everybody does before anything is known of them; their openid. */
export async function agreed(cloud: Cloud, openid: string): Promise<string> {
  await cloud.call(openid, myDataApi.agreeToNotice, { version: notice.version })
  return openid
}
