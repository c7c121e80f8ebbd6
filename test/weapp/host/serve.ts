import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { pack } from './pack'
import type { WeappPackage } from './package-format'

/** The embedded cloud that answers this phone's calls, and who holds the phone. */
export interface CloudSeat {
  /** `http://127.0.0.1:5181` */
  url: string
  token: string
}

export interface HostServer {
  url: string
  pkg: WeappPackage
  close(): Promise<void>
}

let bundledHost: string | undefined

/** The host's browser half as one script; the same for every test of a run. */
function hostScript(): string {
  bundledHost ??= buildSync({
    entryPoints: [join(__dirname, 'browser/entry.ts')],
    bundle: true,
    format: 'iife',
    write: false,
    minifySyntax: false,
  }).outputFiles[0]?.text
  return bundledHost ?? ''
}

/**
 * Serves a page that runs the mini program of `dist`, and passes its cloud calls on.
 *
 * @param seat asked at each call, so that a test may change who holds the phone
 */
export async function serveWeapp(dist: string, seat: () => CloudSeat | undefined): Promise<HostServer> {
  const pkg = pack(dist)
  const css = readFileSync(join(__dirname, 'browser/builtin.css'), 'utf8')
  const files: Record<string, { type: string; body: string }> = {
    '/': { type: 'text/html', body: page(css) },
    '/host.js': { type: 'text/javascript', body: hostScript() },
    '/package.js': { type: 'text/javascript', body: `window.weappPackage = ${JSON.stringify(pkg)}` },
  }
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '/'
    if (path.startsWith('/cloud/')) {
      forward(request, path.slice('/cloud'.length), seat()).then(
        (answer) => response.writeHead(200, { 'content-type': 'application/json' }).end(answer),
        (reason: unknown) => response.writeHead(502).end(String(reason)),
      )
      return
    }
    const file = files[path]
    if (file) response.writeHead(200, { 'content-type': `${file.type}; charset=utf-8` }).end(file.body)
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, pkg, close: () => stop(server) }
}

const page = (css: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="icon" href="data:,"><title>weapp</title>
<style>${css}</style>
</head>
<body><script src="/host.js"></script><script src="/package.js"></script></body>
</html>`

async function forward(request: IncomingMessage, path: string, seat: CloudSeat | undefined): Promise<string> {
  if (!seat) return JSON.stringify({ errCode: -1, errMsg: 'this phone has no cloud' })
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const response = await fetch(seat.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${seat.token}` },
    body: Buffer.concat(chunks),
  })
  return response.text()
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((done) => server.close(() => done()))
}
