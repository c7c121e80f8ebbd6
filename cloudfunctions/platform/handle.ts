import type { Call, CallOutput, ParsedInput } from '@domain/call'
import type { GenericSchema } from 'valibot'
import { type Actor, actorIn } from './actor'
import { callerOpenid } from './identity'
import { parseInput } from './parse'

/** One call with what answers it. */
export interface Handler {
  call: Call
  answer: (input: unknown) => Promise<unknown>
}

/** Who is asking, where no company is needed: WeChat's id and the cloud's time (milliseconds since 1970). */
export interface Caller {
  openid: string
  at: number
}

type MemberCall = Call<GenericSchema<unknown, { companyId: string }>>

/** Answers a call of an active member of the company that the input names. */
export const handle = <C extends MemberCall>(
  call: C,
  story: (context: { input: ParsedInput<C>; actor: Actor }) => Promise<CallOutput<C>>,
): Handler => ({
  call,
  async answer(raw) {
    const openid = callerOpenid()
    const input = parseInput(call, raw)
    return story({ input, actor: await actorIn(companyOf(input), openid, Date.now()) })
  },
})

/** Answers a call of any WeChat user. */
export const handleForAnyone = <C extends Call>(
  call: C,
  story: (context: { input: ParsedInput<C>; caller: Caller }) => Promise<CallOutput<C>>,
): Handler => ({
  call,
  async answer(raw) {
    const openid = callerOpenid()
    return story({ input: parseInput(call, raw), caller: { openid, at: Date.now() } })
  },
})

const companyOf = ({ companyId }: { companyId: string }): string => companyId
