import type { IncomingMessage } from 'node:http'
import { HttpError } from './errors'

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i

/**
 * Refuses what another web site makes a browser on this machine send.
 *
 * Listening on 127.0.0.1 alone does not stop that: a page anywhere may post to it, and by DNS rebinding a foreign name
 * may point to it. So the `Host` must be this machine, an `Origin` must be our own, and a browser's own word on where
 * the request comes from (`Sec-Fetch-Site`) is heeded, except that a link elsewhere may open the app.
 *
 * @throws HttpError 403
 */
export function refuseForeignOrigin(request: IncomingMessage): void {
  const { host = '', origin } = request.headers
  if (!loopback.test(host)) throw new HttpError(403, 'INVALID_HOST', `'${host}' is not this machine`)
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
    throw new HttpError(403, 'INVALID_ORIGIN', `requests from ${origin} are refused`)
  }
  const site = request.headers['sec-fetch-site']
  const navigates = request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate'
  if ((site === 'cross-site' || site === 'same-site') && !navigates) {
    throw new HttpError(403, 'INVALID_ORIGIN', 'requests from another site are refused')
  }
}

/**
 * Refuses a web page, even our own: the SDKs' end of the cloud may do anything to any data.
 *
 * @throws HttpError 403
 */
export function refuseBrowsers(request: IncomingMessage): void {
  if (request.headers.origin !== undefined || request.headers['sec-fetch-site'] !== undefined) {
    throw new HttpError(403, 'INVALID_ORIGIN', 'this address is for cloud functions, not for web pages')
  }
}
