import { createHash } from 'node:crypto'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { HttpError } from './errors'
import { allowMethods, type Exchange } from './http'
import { compressible, contentType } from './storage/content-type'

interface Page {
  readonly version: string
  readonly type: string
  readonly tag: string
  readonly plain: Buffer
  readonly gzip: Buffer | undefined
}

/** A build tool's hash in a name, `app.3f2a9c1e.js` or `vendors-8d1c0b2aef.css`: such a file never changes. */
const hashed = /[.\-_][0-9a-f]{8,}\.\w+$/i
/** Below this many bytes compressing gains nothing. */
const smallest = 1024

/** Serves a folder of built pages, compressed, and from memory once read. */
export class StaticSite {
  private readonly pages = new Map<string, Page>()

  constructor(private readonly directory: string) {}

  /** @param path decoded, without its leading slash @throws HttpError 404 */
  serve(exchange: Exchange, path: string): void {
    allowMethods(exchange, 'GET', 'HEAD')
    const { request, response } = exchange
    const found =
      this.find(path === '' ? 'index.html' : path) ?? (isPage(exchange, path) ? this.find('index.html') : undefined)
    if (!found) throw new HttpError(404, 'NOT_FOUND', `there is no '/${path}'`)
    const gzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) ? found.gzip : undefined
    const body = gzip ?? found.plain
    const headers = {
      'content-type': found.type,
      'cache-control': hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
      etag: `"${found.tag}${gzip ? '-gzip' : ''}"`,
      ...(gzip ? { 'content-encoding': 'gzip' } : {}),
    }
    if (request.headers['if-none-match'] === headers.etag) {
      response.writeHead(304, headers)
      response.end()
      return
    }
    response.writeHead(200, { ...headers, 'content-length': body.length })
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  private find(path: string): Page | undefined {
    const file = this.inside(path)
    const status = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false })
    if (file === undefined || !status?.isFile()) return undefined
    const version = `${status.mtimeMs}:${status.size}`
    const known = this.pages.get(file)
    if (known?.version === version) return known
    const page = read(file, version)
    this.pages.set(file, page)
    return page
  }

  /** The file a path names, followed to where it truly lies; `undefined` when that is outside the folder. */
  private inside(path: string): string | undefined {
    if (path.includes('\0')) return undefined
    try {
      const root = realpathSync(this.directory)
      const file = realpathSync(join(root, path))
      return file.startsWith(root + sep) ? file : undefined
    } catch {
      return undefined
    }
  }
}

/** Whether a browser asks for a page of the app by its address, which the app itself resolves. */
function isPage({ request }: Exchange, path: string): boolean {
  return !/\.\w+$/.test(path) && String(request.headers.accept ?? '').includes('text/html')
}

function read(file: string, version: string): Page {
  const plain = readFileSync(file)
  const type = contentType(file)
  const tag = createHash('sha256').update(plain).digest('base64url').slice(0, 20)
  const gzip = compressible(type) && plain.length >= smallest ? (precompressed(file) ?? gzipSync(plain)) : undefined
  return { version, type, tag, plain, gzip }
}

/** What a build left beside a file, unless the file has been built again since. */
function precompressed(file: string): Buffer | undefined {
  const status = statSync(`${file}.gz`, { throwIfNoEntry: false })
  return status?.isFile() && status.mtimeMs >= statSync(file).mtimeMs ? readFileSync(`${file}.gz`) : undefined
}
