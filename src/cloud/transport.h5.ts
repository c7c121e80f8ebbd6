import type { Capability, CallRequest } from '@domain/call'
import { forgetToken, token } from './account.h5'
import { Unreachable } from './failure'

/** The embedded cloud's refusal of a token that it does not know, as after it was reset. */
const unknownToken = 401

async function post(path: string, body: unknown): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token() ?? ''}` },
      body: JSON.stringify(body),
    })
  } catch (reason) {
    throw new Unreachable(String(reason))
  }
}

/**
 * Carries a request to a function of the embedded cloud on this page's own address, and its reply back.
 *
 * @throws Unreachable where no answer came; anything else where the cloud itself failed
 */
export async function carry(capability: Capability, request: CallRequest): Promise<unknown> {
  const response = await post(`/call/${capability}`, { data: request })
  if (response.status === unknownToken) {
    forgetToken()
    throw new Error('sign in again')
  }
  const answer: unknown = await response.json().catch(() => undefined)
  if (typeof answer !== 'object' || answer === null) throw new Unreachable(`no answer, status ${response.status}`)
  if ('result' in answer) return answer.result
  throw new Error('errMsg' in answer ? String(answer.errMsg) : `status ${response.status}`)
}
