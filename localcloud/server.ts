import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Admin } from './admin'
import { devRoutes, type DevServices } from './dev'
import { callErrorMessage, CallError, HttpError, messageOf } from './errors'
import type { Phone } from './phone'
import type { Pool } from './functions/pool'
import { allowMethods, sendJson, type Exchange } from './http'
import { refuseBrowsers, refuseForeignOrigin } from './same-origin'
import type { StaticSite } from './static-site'
import type { Storage } from './storage/storage'

export interface ServerServices {
  readonly admin: Admin
  readonly phone: Phone
  readonly pool: Pool
  readonly storage: Storage
  /** Absent without `--static`. */
  readonly site: StaticSite | undefined
  /** Absent without `--dev`. */
  readonly dev: DevServices | undefined
  /** Absent without `--people`. */
  readonly peopleFile: string | undefined
}

/** Starts listening on this machine alone. @param port 0 takes any free one @throws when the port is taken */
export function listen(services: ServerServices, port: number): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    const started = { request, response, url: new URL('http://127.0.0.1/') }
    void answer(started, services)
  })
  // An idle connection that the server closes just as a client reuses it looks like a failed request.
  server.keepAliveTimeout = 65_000
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve({ server, port: (server.address() as AddressInfo).port })
    })
  })
}

/** Answers one request, whatever it is: nothing that is sent takes the server down. */
async function answer({ request, response }: Exchange, services: ServerServices): Promise<void> {
  const isAdmin = (request.url ?? '').startsWith('/admin')
  try {
    refuseForeignOrigin(request)
    await route({ request, response, url: address(request.url) }, services)
  } catch (thrown) {
    // The rest of a body that nobody read must not be taken for the next request.
    request.resume()
    if (response.headersSent) {
      response.destroy()
      return
    }
    const { status, ...body } = refusal(thrown)
    sendJson(response, status, isAdmin ? { code: body.code, message: body.errMsg } : body)
  }
}

async function route(exchange: Exchange, services: ServerServices): Promise<void> {
  const { response, url, request } = exchange
  const path = decode(url.pathname)
  if (path === '/admin' || path.startsWith('/admin/')) {
    refuseBrowsers(request)
    allowMethods(exchange, 'POST')
    const reply = await services.admin.answer(request, services.pool.runningIn(path.slice('/admin/'.length)))
    if ('json' in reply) return sendJson(response, 200, reply.json)
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': reply.bytes.length })
    response.end(reply.bytes)
    return
  }
  if (path === '/sign-in') return services.phone.signIn(exchange)
  if (path.startsWith('/call/')) return services.phone.call(exchange, path.slice('/call/'.length))
  if (path.startsWith('/files/')) return services.storage.serve(exchange, path.slice('/files/'.length))
  if (path === '/people') return people(exchange, services.peopleFile)
  const dev = devRoutes.get(path)
  if (dev && services.dev) return dev(exchange, services.dev)
  if (dev || !services.site) throw new HttpError(404, 'NOT_FOUND', `there is nothing at ${path}`)
  services.site.serve(exchange, path.slice(1))
}

/** The people one may sign in as, exactly as the file has them; read each time, since a seed may write it later. */
function people(exchange: Exchange, file: string | undefined): void {
  allowMethods(exchange, 'GET')
  const text = file === undefined ? '[]' : readFileSync(file, 'utf8')
  sendJson(exchange.response, 200, JSON.parse(text))
}

function address(url = '/'): URL {
  try {
    return new URL(url.startsWith('/') ? `http://127.0.0.1${url}` : url)
  } catch {
    throw new HttpError(400, 'INVALID_PARAM', 'the address cannot be read')
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    throw new HttpError(400, 'INVALID_PARAM', 'the address is not valid percent-encoding')
  }
}

function refusal(thrown: unknown): { status: number; errCode: number; errMsg: string; code: string | undefined } {
  if (thrown instanceof HttpError) {
    return { status: thrown.status, errCode: thrown.errCode, errMsg: thrown.message, code: thrown.code }
  }
  // What the cloud itself answered is not a failure of HTTP.
  if (thrown instanceof CallError) {
    return { status: 200, errCode: thrown.errCode, errMsg: callErrorMessage(thrown), code: undefined }
  }
  console.error(thrown)
  const failed = new HttpError(500, 'SYS_ERR', messageOf(thrown))
  return { status: 500, errCode: failed.errCode, errMsg: failed.message, code: failed.code }
}
