import { request } from 'node:http'
import { join } from 'node:path'
import { startCloud, type CloudOptions, type RunningCloud } from '../../../localcloud'

/** The functions that these tests run. */
export const fixtures = join(__dirname, '..', 'fixtures')

/** Starts a cloud with the fixtures, with the developer's routes, without timers firing by themselves. */
export function startFixtures(options: CloudOptions = {}): Promise<RunningCloud> {
  return startCloud({
    functions: fixtures,
    collections: [
      { name: 'notes', indexes: [] },
      { name: 'firings', indexes: [] },
    ],
    dev: true,
    showConsole: false,
    timers: false,
    ...options,
  })
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly bytes: Buffer
}

export interface Sent {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string | Buffer
}

/** Sends exactly what it is given: any host, any path, unlike `fetch`. */
export function send(url: string, path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> {
  const { port } = new URL(url)
  const length: Record<string, string> = body === undefined ? {} : { 'content-length': `${Buffer.byteLength(body)}` }
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, method, headers: { ...length, ...headers }, agent: false }
    const sent = request(options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** The JSON of an answer, taken to be what the test says it is. */
export function json<T = unknown>(answer: Answer): T {
  const value: T = JSON.parse(answer.bytes.toString('utf8'))
  return value
}

export async function post<T = unknown>(url: string, path: string, body: unknown, token?: string): Promise<T> {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const headers = { 'content-type': 'application/json', ...authorization }
  return json<T>(await send(url, path, { method: 'POST', headers, body: JSON.stringify(body) }))
}

export async function get<T = unknown>(url: string, path: string): Promise<T> {
  return json<T>(await send(url, path))
}

export interface Reply<T> {
  result?: T
  errCode?: number
  errMsg?: string
}

/** A person's phone. */
export interface TestPhone {
  readonly token: string
  call<T = unknown>(name: string, data?: object): Promise<Reply<T>>
  /** @throws Error when the call fails */
  result<T = unknown>(name: string, data?: object): Promise<T>
}

export async function phoneOf(url: string, openid: string): Promise<TestPhone> {
  const { token } = await post<{ token: string }>(url, '/sign-in', { openid })
  const call = <T>(name: string, data: object = {}) => post<Reply<T>>(url, `/call/${name}`, { data }, token)
  return {
    token,
    call,
    result: async <T>(name: string, data?: object) => {
      const { result, errMsg } = await call<T>(name, data)
      if (result === undefined) throw new Error(errMsg)
      return result
    },
  }
}
