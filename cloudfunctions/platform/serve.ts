import type { CallReply, CallRequest, Capability } from '@domain/call'
import { Failure } from '@domain/failure'
import type { Handler } from './handle'
import { callerOpenid } from './identity'
import { logUnexpected } from './log'
import { pacer } from './pacing'
import { refusal } from './reply'

/** The entry of a cloud function: finds the handler of a request, and makes a reply of what comes of it. */
export function serve(capability: Capability, handlers: readonly Handler[]) {
  const byName = new Map(handlers.map((handler) => [handler.call.name, handler]))
  for (const { call } of handlers) {
    if (call.capability !== capability) throw new Error(`${call.name} belongs to ${call.capability}`)
  }
  const refuseTooOften = pacer()
  return async (event: unknown): Promise<CallReply<unknown>> => {
    const request: Partial<Record<keyof CallRequest, unknown>> = Object(event)
    const language = request.language === 'en' ? 'en' : 'zh-CN'
    const handler = typeof request.call === 'string' ? byName.get(request.call) : undefined
    if (!handler) return refusal({ code: 'unknownCall' }, language)
    try {
      refuseTooOften(callerOpenid(), handler.call)
      return { ok: true, output: await handler.answer(request.input) }
    } catch (error) {
      if (error instanceof Failure) return refusal(error, language)
      logUnexpected(`${capability}.${handler.call.name}`, error)
      return refusal({ code: 'internal' }, language)
    }
  }
}
