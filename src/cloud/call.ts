import type { Call, CallInput, CallOutput, CallReply, CallRequest } from '@domain/call'
import { failureCodes } from '@domain/failure'
import * as v from 'valibot'
import { i18next } from '../i18n'
import { languageOf } from '../i18n/languageOf'
import { CloudFailure, Unreachable } from './failure'
import { carry } from './transport'

/** A function may run 20 s (design.md); the rest is the way there and back. */
const longestWait = 25_000

/** The envelope only: what it holds comes from our own functions, compiled against the same declaration. */
const replySchema = v.variant('ok', [
  v.looseObject({ ok: v.literal(true), output: v.unknown() }),
  v.looseObject({
    ok: v.literal(false),
    failure: v.looseObject({
      code: v.picklist(failureCodes),
      message: v.string(),
      field: v.optional(v.string()),
      details: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
    }),
  }),
])

const isReply = <Output>(reply: unknown): reply is CallReply<Output> => v.is(replySchema, reply)

const brokenDown = () => new CloudFailure({ code: 'internal', message: i18next.t('cloud:brokenDown') })

function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Unreachable('no answer in time')), longestWait)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/**
 * Makes one call to the cloud, once.
 *
 * @param call its declaration in `domain/<capability>/api`
 * @throws CloudFailure where the cloud refused, Unreachable where no answer came
 */
export async function callCloud<C extends Call>(call: C, input: CallInput<C>): Promise<CallOutput<C>> {
  const request: CallRequest = { call: call.name, input, language: languageOf(i18next.language) }
  let reply: unknown
  try {
    reply = await inTime(carry(call.capability, request))
  } catch (reason) {
    throw reason instanceof Unreachable ? reason : brokenDown()
  }
  if (!isReply<CallOutput<C>>(reply)) throw brokenDown()
  if (reply.ok) return reply.output
  throw new CloudFailure(reply.failure)
}
