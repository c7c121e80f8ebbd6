import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock'
import { AdminError, HttpError } from '../errors'
import { allowMethods, readBody, type Exchange } from '../http'
import { isJsonObject, stringField, type JsonObject } from '../json'
import type { Outbox } from '../wechat/outbox'
import { environmentId } from '../functions/environment'
import { contentType } from './content-type'
import { type Files, isCloudPath } from './files'

/** Bytes of one upload. */
const uploadLimit = 50 * 1024 * 1024
/** Milliseconds within which a granted upload must begin. */
const grantLifetime = 15 * 60 * 1000
/** Seconds a download address is said to last. */
const defaultMaxAge = 86_400

const prefix = `cloud://${environmentId}.files/`

/** Cloud storage: the SDKs' `storage.*` actions, and `/files/…` where the bytes go in and out. */
export class Storage {
  private readonly grants = new Map<string, { path: string; until: number }>()

  /** @param url the cloud's own address, without a slash at its end */
  constructor(
    private readonly files: Files,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly url: () => string,
  ) {}

  /** @throws AdminError for an action that is not here and for arguments that cannot be */
  act(action: string, params: JsonObject): unknown {
    switch (action) {
      case 'storage.getUploadMetadata':
        return this.grant(params)
      case 'storage.batchGetDownloadUrl':
        return { download_list: list(params, 'file_list').map((file) => this.locate(file)) }
      case 'storage.batchDeleteFile':
        return { delete_list: list(params, 'fileid_list').map((file) => this.remove(file)) }
      case 'storage.batchCopyFile':
        return { copy_list: list(params, 'file_list').map((file) => this.copy(file)) }
      default:
        throw new AdminError('OPERATION_NOT_SUPPORTED', `${action} is not part of the embedded cloud`)
    }
  }

  /** Answers `GET`, `HEAD` and (with a grant) `PUT` of `/files/<path>`. */
  async serve(exchange: Exchange, path: string): Promise<void> {
    allowMethods(exchange, 'GET', 'HEAD', 'PUT')
    const { request, response } = exchange
    if (request.method === 'PUT') return this.receive(exchange, path)
    const file = this.files.find(path)
    if (!file) throw new HttpError(404, 'NOT_FOUND', 'there is no such file')
    response.writeHead(200, {
      'content-type': contentType(path),
      'content-length': file.size,
      'cache-control': 'private, max-age=60',
      'x-content-type-options': 'nosniff',
      // Whoever uploaded a page must not have it run with the rights of the app, which is on the same origin.
      'content-security-policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox",
    })
    response.end(request.method === 'HEAD' ? undefined : file.read())
  }

  private async receive({ request, response, url }: Exchange, path: string): Promise<void> {
    const token = url.searchParams.get('grant') ?? ''
    const grant = this.grants.get(token)
    if (!grant || grant.path !== path || grant.until < Date.now()) {
      throw new HttpError(403, 'INVALID_PARAM', 'this upload was not granted: ask storage.getUploadMetadata first')
    }
    this.grants.delete(token)
    const content = await readBody(request, uploadLimit)
    this.files.put(path, content)
    this.outbox.add({
      kind: 'upload',
      at: this.clock.now().toISOString(),
      errCode: 0,
      fileID: prefix + path,
      path,
      size: content.length,
    })
    // The SDK takes an empty answer for success and anything else for an XML error.
    response.writeHead(200, { 'content-length': 0, etag: `"${randomBytes(8).toString('hex')}"` })
    response.end()
  }

  private grant(params: JsonObject): unknown {
    const path = stringField(params, 'path')?.replace(/^\/+/, '') ?? ''
    if (!isCloudPath(path)) throw new AdminError('INVALID_PARAM', `cloudPath '${path}' cannot be used`)
    const now = Date.now()
    for (const [token, { until }] of this.grants) if (until < now) this.grants.delete(token)
    const token = randomBytes(18).toString('base64url')
    this.grants.set(token, { path, until: now + grantLifetime })
    const fileId = prefix + path
    return { url: `${this.address(path)}?grant=${token}`, token, authorization: token, fileId, cosFileId: token }
  }

  /** The address is not percent-encoded: the SDK does that itself. */
  private locate(file: unknown): unknown {
    const fileID = isJsonObject(file) ? stringField(file, 'fileid') : undefined
    const path = pathOf(fileID)
    if (path === undefined || !this.files.find(path)) return { fileID, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' }
    const maxAge = isJsonObject(file) && typeof file.max_age === 'number' ? file.max_age : defaultMaxAge
    const tempFileURL = `${this.url()}/files/${path}`
    return { fileID, code: 'SUCCESS', maxAge, tempFileURL, download_url: tempFileURL }
  }

  private remove(file: unknown): unknown {
    const fileID = typeof file === 'string' ? file : undefined
    const path = pathOf(fileID)
    const removed = path !== undefined && this.files.remove(path)
    return { fileID, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
  }

  private copy(file: unknown): unknown {
    if (!isJsonObject(file)) return { code: 'INVALID_PARAM', message: 'file_list holds objects' }
    const from = stringField(file, 'src_path') ?? ''
    const to = stringField(file, 'dst_path') ?? ''
    const source = this.files.find(from)
    if (!source) return { code: 'STORAGE_FILE_NONEXIST', message: `there is no file '${from}'` }
    if (!isCloudPath(to)) return { code: 'INVALID_PARAM', message: `path '${to}' cannot be used` }
    if (file.overwrite === false && this.files.find(to)) return { code: 'INVALID_PARAM', message: `'${to}' exists` }
    this.files.put(to, source.read())
    if (file.remove_original === true) this.files.remove(from)
    return { code: 'SUCCESS', fileId: prefix + to }
  }

  private address(path: string): string {
    return `${this.url()}/files/${path.split('/').map(encodeURIComponent).join('/')}`
  }
}

function pathOf(fileID: string | undefined): string | undefined {
  return fileID?.startsWith(prefix) ? fileID.slice(prefix.length) : undefined
}

function list(params: JsonObject, key: string): unknown[] {
  const value = params[key]
  if (!Array.isArray(value)) throw new AdminError('INVALID_PARAM', `${key} must be a list`)
  return value
}
