import type { RunningCloud } from '../../localcloud'
import { isCloudPath } from '../../localcloud/storage/files'
import { get, json, phoneOf, post, send, startFixtures, type TestPhone } from './support/cloud'
import { temporaryFolder } from './support/folder'

let cloud: RunningCloud
let phone: TestPhone

beforeAll(async () => {
  cloud = await startFixtures()
  phone = await phoneOf(cloud.url, 'oLi')
})

afterAll(() => cloud.close())

const upload = (path: string, text: string) => phone.result<{ fileID: string }>('uploads', { path, text })

test.each(['avatars/li.txt', '头像/李 雷.txt', 'a', 'a/b', "it's (1)+2&3=4.csv"])(
  'what a function uploads as %p it can locate, download and remove',
  async (path) => {
    const content = `内容 of ${path}\r\n--boundary\r\n`
    const { fileID } = await upload(path, content)
    expect(fileID).toMatch(/^cloud:\/\//)
    expect(await phone.result('uploads', { fileID })).toEqual({
      fileList: [
        { fileID, status: 0, errMsg: 'ok', maxAge: expect.any(Number), tempFileURL: `${cloud.url}/files/${path}` },
      ],
      text: content,
    })
    expect(await phone.result('uploads', { fileID, remove: true })).toEqual([{ fileID, status: 0, errMsg: 'ok' }])
    expect(await phone.result('uploads', { fileID })).toMatchObject({ fileList: [{ status: -503003 }] })
  },
)

test('an upload is shown in the outbox', async () => {
  await upload('shown.txt', 'abc')
  const { uploads } = await get<{ uploads: unknown[] }>(cloud.url, '/outbox')
  expect(uploads).toContainEqual(expect.objectContaining({ path: 'shown.txt', size: 3 }))
})

test('the second upload to a path replaces the first', async () => {
  await upload('twice.txt', 'first')
  const { fileID } = await upload('twice.txt', 'second')
  expect(await phone.result('uploads', { fileID })).toMatchObject({ text: 'second' })
})

test('an uploaded page cannot run as part of the app', async () => {
  await upload('evil.html', '<script>alert(1)</script>')
  const { headers } = await send(cloud.url, '/files/evil.html')
  expect(headers['content-security-policy']).toContain('sandbox')
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test.each([
  ['a/../../b', false],
  ['../a', false],
  ['a//b', false],
  ['/a', false],
  ['a/', false],
  ['.', false],
  ['', false],
  ['a\\b', false],
  ['a%2e', false],
  ['a?b', false],
  ['a\0b', false],
  ['x'.repeat(851), false],
  ['a/b.c/d..e', true],
])('%p may be a path in the store: %p', (path, may) => {
  expect(isCloudPath(path)).toBe(may)
})

test.each([
  '/files/../../etc/passwd',
  '/files/..%2f..%2fetc%2fpasswd',
  '/files/%2e%2e/%2e%2e/etc/passwd',
  '/files/a%00b',
  '/files/',
  '/files/nothing',
])('GET %s finds nothing', async (path) => {
  const answer = await send(cloud.url, path)
  expect(answer.status).toBe(404)
  expect(json(answer)).toMatchObject({ errCode: -501009 })
})

test.each(['/files/ungranted.txt', '/files/ungranted.txt?grant=', '/files/ungranted.txt?grant=made-up'])(
  'PUT %s without a grant is refused',
  async (path) => {
    expect(await send(cloud.url, path, { method: 'PUT', body: 'x' })).toMatchObject({ status: 403 })
    expect(await send(cloud.url, '/files/ungranted.txt')).toMatchObject({ status: 404 })
  },
)

test('a grant is for one upload to one path', async () => {
  const body = { action: 'storage.getUploadMetadata', path: 'granted.txt', method: 'put' }
  const { data } = await post<{ data: { url: string; token: string } }>(cloud.url, '/admin', body)
  const other = await send(cloud.url, `/files/other.txt?grant=${data.token}`, { method: 'PUT', body: 'x' })
  const path = data.url.slice(cloud.url.length)
  const first = await send(cloud.url, path, { method: 'PUT', body: 'x' })
  const second = await send(cloud.url, path, { method: 'PUT', body: 'y' })
  expect([other.status, first.status, second.status]).toEqual([403, 200, 403])
})

test.each([
  [{ action: 'storage.getUploadMetadata', path: '../a' }, 'INVALID_PARAM'],
  [{ action: 'storage.getUploadMetadata' }, 'INVALID_PARAM'],
  [{ action: 'storage.batchDeleteFile' }, 'INVALID_PARAM'],
  [{ action: 'storage.getFileAuthority' }, 'OPERATION_NOT_SUPPORTED'],
])('%p is refused with %s', async (body, code) => {
  expect(await post(cloud.url, '/admin', body)).toMatchObject({ code, message: expect.any(String) })
})

test('files can be copied and moved', async () => {
  await upload('from/a.txt', 'abc')
  const copy = (more: object) =>
    post(cloud.url, '/admin', {
      action: 'storage.batchCopyFile',
      file_list: [{ src_path: 'from/a.txt', dst_path: 'to/a.txt', ...more }],
    })
  expect(await copy({})).toMatchObject({ data: { copy_list: [{ code: 'SUCCESS' }] } })
  expect(await copy({ overwrite: false })).toMatchObject({ data: { copy_list: [{ code: 'INVALID_PARAM' }] } })
  expect(await copy({ remove_original: true })).toMatchObject({ data: { copy_list: [{ code: 'SUCCESS' }] } })
  expect(await send(cloud.url, '/files/from/a.txt')).toMatchObject({ status: 404 })
  expect((await send(cloud.url, '/files/to/a.txt')).bytes.toString()).toBe('abc')
})

test('files outlive a restart where there is a data folder, and a reset empties them', async () => {
  const data = temporaryFolder()
  const before = await startFixtures({ data })
  await (await phoneOf(before.url, 'oLi')).result('uploads', { path: 'kept/文.txt', text: 'kept' })
  await before.close()

  const after = await startFixtures({ data })
  const path = `/files/kept/${encodeURIComponent('文.txt')}`
  expect((await send(after.url, path)).bytes.toString()).toBe('kept')
  await post(after.url, '/reset', {})
  expect(await send(after.url, path)).toMatchObject({ status: 404 })
  await after.close()
})
