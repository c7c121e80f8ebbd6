import type { Call, CallOutput, ParsedInput } from '@domain/call'
import type { GenericSchema } from 'valibot'
import { type Actor, actorIn } from './actor'
import { callerOpenid } from './identity'
import { parseInput } from './parse'
import { checkTexts, type ShownTexts } from './textCheck'

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

/** A call whose input brings words that others will read: WeChat looks at them before anything else is done. */
type Showing<C extends Call> = C & { shows: (input: ParsedInput<C>) => ShownTexts }

/** Says which words of a call's input others will read, by their fields. */
export const showing = <C extends Call>(call: C, shows: (input: ParsedInput<C>) => ShownTexts): Showing<C> => ({
  ...call,
  shows,
})

type MemberCall = Call<GenericSchema<unknown, { companyId: string }>>

/** Answers a call of an active member of the company that the input names. */
export const handle = <C extends MemberCall>(
  call: C | Showing<C>,
  story: (context: { input: ParsedInput<C>; actor: Actor }) => Promise<CallOutput<C>>,
): Handler => ({
  call,
  async answer(raw) {
    const openid = callerOpenid()
    const input = parseInput(call, raw)
    const actor = await actorIn(companyOf(input), openid, Date.now())
    if ('shows' in call) await checkTexts(call.shows(input), openid)
    return story({ input, actor })
  },
})

/** Answers a call of any WeChat user. */
export const handleForAnyone = <C extends Call>(
  call: C | Showing<C>,
  story: (context: { input: ParsedInput<C>; caller: Caller }) => Promise<CallOutput<C>>,
): Handler => ({
  call,
  async answer(raw) {
    const openid = callerOpenid()
    const input = parseInput(call, raw)
    if ('shows' in call) await checkTexts(call.shows(input), openid)
    return story({ input, caller: { openid, at: Date.now() } })
  },
})

const companyOf = ({ companyId }: { companyId: string }): string => companyId
