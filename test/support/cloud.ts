import { join, resolve } from 'node:path'
import type { Call, CallInput, CallOutput, CallReply } from '../../domain/call'
import type { FailureReport } from '../../domain/failure'
import { type CloudOptions, type RunningCloud, startCloud } from '../../localcloud'

const root = resolve(__dirname, '../..')

/** A started embedded cloud with the built functions, in memory, as tests use it. */
export interface TestCloud extends RunningCloud {
  /** Signs in and returns the token; a second time, the same person's again. */
  signIn(openid: string): Promise<string>
  /** Where a phone in this person's hand sends its calls. */
  seat(openid: string): Promise<{ url: string; token: string }>
  /**
   * Makes a call as this person, as the phone would.
   * @throws Refused where the function refuses, Error where the platform fails
   */
  call<C extends Call>(openid: string, call: C, input: CallInput<C>): Promise<CallOutput<C>>
}

/** A refusal of ours, with the code and the field. */
export class Refused extends Error {
  constructor(readonly failure: FailureReport & { message: string }) {
    super(`${failure.code}: ${failure.message}`)
  }
}

/** @param options over the ordinary: memory only, any free port, built functions, `--dev`, no timers */
export async function startTestCloud(options: CloudOptions = {}): Promise<TestCloud> {
  const functions = join(root, 'dist/cloudfunctions')
  const cloud = await startCloud({ functions, dev: true, timers: false, ...options })
  const tokens = new Map<string, Promise<string>>()

  const signIn = (openid: string): Promise<string> => {
    const token = tokens.get(openid) ?? enter(cloud.url, openid)
    tokens.set(openid, token)
    return token
  }
  return {
    ...cloud,
    signIn,
    seat: async (openid) => ({ url: cloud.url, token: await signIn(openid) }),
    call: async <C extends Call>(openid: string, call: C, input: CallInput<C>) => {
      const data = { call: call.name, input, language: 'zh-CN' }
      const body = await post(`${cloud.url}/call/${call.capability}`, { data }, await signIn(openid))
      const answer = body as { result?: CallReply<CallOutput<C>>; errMsg?: string }
      if (!answer.result) throw new Error(answer.errMsg ?? 'the cloud answered nothing')
      if (!answer.result.ok) throw new Refused(answer.result.failure)
      return answer.result.output
    },
  }
}

async function enter(url: string, openid: string): Promise<string> {
  const { token } = (await post(`${url}/sign-in`, { openid })) as { token: string }
  return token
}

async function post(url: string, body: unknown, token?: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  })
  return response.json()
}
