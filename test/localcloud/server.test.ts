import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { RunningCloud } from '../../localcloud'
import { json, phoneOf, post, send, startFixtures, type Sent } from './support/cloud'
import { temporaryFolder } from './support/folder'

const site = temporaryFolder()
const page = '<!doctype html><title>同频</title>'
const script = `console.log(${JSON.stringify('x'.repeat(4000))})`
let cloud: RunningCloud
let token: string

beforeAll(async () => {
  mkdirSync(join(site, 'js'))
  writeFileSync(join(site, 'index.html'), page)
  writeFileSync(join(site, 'js', 'app.3f2a9c1e.js'), script)
  writeFileSync(join(site, 'js', 'plain.js'), script)
  writeFileSync(join(site, 'js', 'packed.js'), script)
  writeFileSync(join(site, 'js', 'packed.js.gz'), gzipSync('packed by the build'))
  writeFileSync(join(site, 'js', 'stale.js.gz'), gzipSync('of an older build'))
  writeFileSync(join(site, 'js', 'stale.js'), script)
  utimesSync(join(site, 'js', 'stale.js.gz'), 1, 1)
  symlinkSync('/etc', join(site, 'elsewhere'))
  cloud = await startFixtures({ static: site })
  token = (await phoneOf(cloud.url, 'oLi')).token
})

afterAll(() => cloud.close())

const asJson = { 'content-type': 'application/json' }

/** What every test of bad input ends with: the cloud is still there. */
async function expectAlive() {
  expect(await post(cloud.url, '/call/echo', { data: { alive: true } }, token)).toMatchObject({
    result: { event: { alive: true } },
  })
}

describe('who may ask', () => {
  test.each`
    headers                                    | why
    ${{ host: 'evil.example' }}                | ${'another name for this machine (DNS rebinding)'}
    ${{ host: '127.0.0.1.evil.example:5181' }} | ${'a name that only begins like ours'}
    ${{ origin: 'https://evil.example' }}      | ${'another web site'}
    ${{ origin: 'null' }}                      | ${'a page without an origin'}
    ${{ origin: 'http://127.0.0.1:1' }}        | ${'another server on this machine'}
    ${{ 'sec-fetch-site': 'cross-site' }}      | ${'another web site, in the words of the browser'}
    ${{ 'sec-fetch-site': 'same-site' }}       | ${'another port of this machine, in the words of the browser'}
  `('a request is refused from $why', async ({ headers }) => {
    const sent = { method: 'POST', headers: { ...asJson, ...headers }, body: '{"openid":"oLi"}' }
    const answer = await send(cloud.url, '/sign-in', sent)
    expect(answer.status).toBe(403)
    expect(json(answer)).toMatchObject({ errCode: -501008, errMsg: expect.any(String) })
  })

  test('our own page may ask', async () => {
    const { host } = new URL(cloud.url)
    const headers = { ...asJson, host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }
    const answer = await send(cloud.url, '/sign-in', { method: 'POST', headers, body: '{"openid":"oLi"}' })
    expect(answer.status).toBe(200)
  })

  test('a link on another site may open the app', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', accept: 'text/html' }
    expect((await send(cloud.url, '/', { headers })).bytes.toString()).toBe(page)
  })

  test('no web page, not even ours, may use the address of the SDKs', async () => {
    const { host } = new URL(cloud.url)
    const headers = { ...asJson, host, origin: `http://${host}` }
    const body = '{"action":"database.getDocument","collectionName":"notes"}'
    const answer = await send(cloud.url, '/admin', { method: 'POST', headers, body })
    expect(answer.status).toBe(403)
    expect(json(answer)).toMatchObject({ code: 'INVALID_ORIGIN' })
  })
})

describe('bad input gets a clear answer', () => {
  test.each`
    path            | body                     | headers                                                  | status | what
    ${'/sign-in'}   | ${'{'}                   | ${asJson}                                                | ${400} | ${'JSON cut short'}
    ${'/sign-in'}   | ${'[]'}                  | ${asJson}                                                | ${400} | ${'JSON that is no object'}
    ${'/sign-in'}   | ${'null'}                | ${asJson}                                                | ${400} | ${'null'}
    ${'/sign-in'}   | ${'openid=oLi'}          | ${{ 'content-type': 'text/plain' }}                      | ${415} | ${'another content type'}
    ${'/sign-in'}   | ${'{"openid":"oLi"}'}    | ${{}}                                                    | ${415} | ${'no content type'}
    ${'/sign-in'}   | ${'x'.repeat(20_000)}    | ${asJson}                                                | ${413} | ${'a large body'}
    ${'/call/echo'} | ${'{"data":'}            | ${asJson}                                                | ${400} | ${'JSON cut short'}
    ${'/call/echo'} | ${'x'.repeat(9_000_000)} | ${asJson}                                                | ${413} | ${'a huge body'}
    ${'/clock'}     | ${'{'}                   | ${asJson}                                                | ${400} | ${'JSON cut short'}
    ${'/admin'}     | ${'{'}                   | ${asJson}                                                | ${400} | ${'JSON cut short'}
    ${'/admin'}     | ${''}                    | ${asJson}                                                | ${400} | ${'nothing'}
    ${'/admin'}     | ${'--x'}                 | ${{ 'content-type': 'multipart/form-data; boundary=x' }} | ${400} | ${'form data cut short'}
    ${'/admin'}     | ${'--x--'}               | ${{ 'content-type': 'multipart/form-data' }}             | ${400} | ${'form data without a boundary'}
    ${'/nothing'}   | ${'{}'}                  | ${asJson}                                                | ${405} | ${'a POST to the pages'}
  `('$what to $path: $status', async ({ path, body, headers, status }) => {
    const answer = await send(cloud.url, path, {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${token}` },
      body,
    })
    expect(answer.status).toBe(status)
    const told =
      path === '/admin'
        ? { code: expect.any(String), message: expect.any(String) }
        : { errCode: expect.any(Number), errMsg: expect.any(String) }
    expect(json(answer)).toMatchObject(told)
    await expectAlive()
  })

  test.each`
    method      | path
    ${'GET'}    | ${'/sign-in'}
    ${'GET'}    | ${'/call/echo'}
    ${'DELETE'} | ${'/call/echo'}
    ${'GET'}    | ${'/admin'}
    ${'POST'}   | ${'/outbox'}
    ${'GET'}    | ${'/reset'}
    ${'POST'}   | ${'/people'}
    ${'PATCH'}  | ${'/index.html'}
  `('$method $path is not a way to ask', async ({ method, path }) => {
    expect(await send(cloud.url, path, { method })).toMatchObject({ status: 405 })
  })

  test.each([
    { action: 'database.doSomething' },
    { action: 'wx.openApi', apiName: 'subscribeMessage.send' },
    { action: 'functions.invokeFunction' },
    { action: 'functions.invokeFunction', function_name: 'echo', request_data: '{' },
    { action: '__proto__' },
    { action: 7 },
    {},
  ])('the SDKs learn of %p by a code', async (body) => {
    expect(await post(cloud.url, '/admin', body)).toEqual({
      code: expect.stringMatching(/^[A-Z_]+$/),
      message: expect.any(String),
      requestId: expect.any(String),
    })
  })

  test('form data whose protobuf is junk is refused', async () => {
    const boundary = 'x'
    const parts = [
      ['action', 'wx.openApi'],
      ['apiName', 'subscribeMessage.send'],
      ['requestData', '\u00ff\u00ff\u00ff'],
    ].map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
    const body = `${parts.join('')}--${boundary}--\r\n`
    const answer = await send(cloud.url, '/admin', { method: 'POST', headers, body })
    expect(json(answer)).toMatchObject({ code: 'INVALID_PARAM' })
  })

  test('whatever is sent, the answer is JSON or a page and the cloud goes on', async () => {
    const paths = fc.oneof(
      fc.constantFrom('/admin', '/admin/x', '/sign-in', '/call/echo', '/files/a', '/clock', '/provoke', '/timers/run'),
      fc.webPath().map((path) => `/${path.replace(/^\/+/, '')}`),
      fc.string({ maxLength: 40 }).map((text) => `/${encodeURIComponent(text)}`),
      fc.constantFrom('/%', '/%ff', '/call/%', '//', '/..', '/%2e%2e/%2e%2e/etc/passwd', '/?', '/files/%00'),
    )
    const requests: fc.Arbitrary<Sent> = fc.record({
      method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'),
      headers: fc.constantFrom<Record<string, string>>(
        asJson,
        {},
        { 'content-type': 'multipart/form-data; boundary=--' },
        { 'content-type': 'application/x-www-form-urlencoded' },
      ),
      body: fc.oneof(
        fc.string(),
        fc.json(),
        fc.uint8Array().map((bytes) => Buffer.from(bytes)),
      ),
    })
    await fc.assert(
      fc.asyncProperty(paths, requests, async (path, request) => {
        // Moving the clock to a random time is not what this is about.
        fc.pre(!(path === '/clock' && request.method === 'POST'))
        const { status } = await send(cloud.url, path, request)
        expect([200, 304, 400, 401, 403, 404, 405, 413, 415]).toContain(status)
      }),
      { numRuns: 300 },
    )
    await expectAlive()
  })

  test('a sender that breaks off half way, or speaks no HTTP, is forgotten', async () => {
    const port = Number(new URL(cloud.url).port)
    const texts = [
      'POST /sign-in HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"op',
      'POST /admin HTTP/1.1\r\nhost: 127.0.0.1\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
      '\u0000\u0001\u0002\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
    ]
    for (const text of texts) {
      await new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => socket.end(text))
        socket.on('error', () => undefined)
        socket.on('close', () => resolve())
        socket.resume()
        setTimeout(() => socket.destroy(), 50)
      })
    }
    await expectAlive()
  })

  test('a request that names an absolute address is answered as if it did not', async () => {
    expect(await send(cloud.url, 'http://127.0.0.1/people')).toMatchObject({ status: 200 })
  })
})

describe('the pages', () => {
  test('the folder is served, its index first', async () => {
    for (const path of ['/', '/index.html', '/?invite=abc']) {
      const answer = await send(cloud.url, path)
      expect(answer.bytes.toString()).toBe(page)
      expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
    }
  })

  test('an address inside the app opens the app, a missing file does not', async () => {
    const headers = { accept: 'text/html,*/*' }
    expect((await send(cloud.url, '/pages/today/index', { headers })).bytes.toString()).toBe(page)
    expect(await send(cloud.url, '/js/missing.js', { headers })).toMatchObject({ status: 404 })
    expect(await send(cloud.url, '/pages/today/index')).toMatchObject({ status: 404 })
  })

  test('text travels compressed to whoever takes it', async () => {
    const plain = await send(cloud.url, '/js/plain.js')
    const gzip = await send(cloud.url, '/js/plain.js', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
    expect(gzip.bytes.length).toBeLessThan(plain.bytes.length / 10)
    expect(gunzipSync(gzip.bytes).toString()).toBe(script)
    expect(plain.bytes.toString()).toBe(script)
  })

  test('what the build compressed is used, unless the file is newer', async () => {
    const headers = { 'accept-encoding': 'gzip' }
    const packed = await send(cloud.url, '/js/packed.js', { headers })
    expect(gunzipSync(packed.bytes).toString()).toBe('packed by the build')
    const stale = await send(cloud.url, '/js/stale.js', { headers })
    expect(gunzipSync(stale.bytes).toString()).toBe(script)
  })

  test('a file whose name carries a hash is kept for ever, others are asked about', async () => {
    const hashed = await send(cloud.url, '/js/app.3f2a9c1e.js')
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const { headers } = await send(cloud.url, '/js/plain.js')
    expect(headers['cache-control']).toBe('no-cache')
    const again = await send(cloud.url, '/js/plain.js', { headers: { 'if-none-match': String(headers.etag) } })
    expect(again).toMatchObject({ status: 304, bytes: Buffer.alloc(0) })
  })

  test('a file that is built again is served anew', async () => {
    writeFileSync(join(site, 'changing.txt'), 'one')
    expect((await send(cloud.url, '/changing.txt')).bytes.toString()).toBe('one')
    writeFileSync(join(site, 'changing.txt'), 'three')
    expect((await send(cloud.url, '/changing.txt')).bytes.toString()).toBe('three')
  })

  test.each([
    '/../package.json',
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/js/..%2f..%2f..%2fetc%2fpasswd',
    '/elsewhere/passwd',
    '//etc/passwd',
    '/js%00.js',
    '/js',
    `/${'a'.repeat(5000)}`,
  ])('nothing outside the folder is served: %s', async (path) => {
    const { status, bytes } = await send(cloud.url, path)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(bytes.toString()).not.toContain('root:')
  })
})
