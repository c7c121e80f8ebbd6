import type { IncomingMessage, ServerResponse } from 'node:http'
import { HttpError } from './errors'
import { isJsonObject, type JsonObject } from './json'

/** One request on its way through the server. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
}

/** Past this many bytes a sender that will not stop is cut off instead of read to its end. */
const drainLimit = 256 * 1024 * 1024

/**
 * Reads a request's body.
 *
 * A body past the limit is read to its end and thrown away, because a client that is still writing when the answer
 * comes sees a broken connection instead of the answer.
 *
 * @param limit bytes
 * @throws HttpError 413 when the body is larger, 400 when the sender gave up half way
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else chunks.length = 0
      if (size > drainLimit) request.destroy()
    })
    request.on('end', () => {
      if (size <= limit) resolve(Buffer.concat(chunks))
      else reject(new HttpError(413, 'EXCEED_MAX_PAYLOAD_SIZE', `request of ${size} bytes, at most ${limit}`))
    })
    const broken = () => reject(new HttpError(400, 'INVALID_PARAM', 'the request broke off'))
    request.on('error', broken)
    request.on('aborted', broken)
  })
}

/**
 * Reads a request's body as a JSON object. An empty body counts as `{}`, so that calls without arguments need none.
 *
 * @throws HttpError 415 for another content type, 400 for anything that is not a JSON object
 */
export async function readJsonObject(request: IncomingMessage, limit: number): Promise<JsonObject> {
  const body = await readBody(request, limit)
  if (body.length === 0) return {}
  const contentType = request.headers['content-type'] ?? ''
  if (!contentType.toLowerCase().startsWith('application/json')) {
    throw new HttpError(415, 'INVALID_PARAM', `content-type must be application/json, not '${contentType}'`)
  }
  return parseJsonObject(body.toString('utf8'))
}

/** @throws HttpError 400 when the text is not a JSON object */
export function parseJsonObject(text: string): JsonObject {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new HttpError(400, 'INVALID_PARAM', 'the body is not valid JSON')
  }
  if (!isJsonObject(value)) throw new HttpError(400, 'INVALID_PARAM', 'the body must be a JSON object')
  return value
}

/** Answers with JSON. The content type is the exact one by which the SDK tells an error from a protobuf reply. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value))
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}

/** @throws HttpError 405 unless the request uses one of the methods */
export function allowMethods(exchange: Exchange, ...methods: string[]): void {
  const method = exchange.request.method ?? ''
  if (!methods.includes(method)) throw new HttpError(405, 'METHOD_NOT_ALLOWED', `use ${methods.join(' or ')}`)
}
