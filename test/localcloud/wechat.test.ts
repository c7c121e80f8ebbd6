import type { RunningCloud } from '../../localcloud'
import { get, phoneOf, post, startFixtures, type TestPhone } from './support/cloud'

let cloud: RunningCloud
let phone: TestPhone

beforeAll(async () => {
  cloud = await startFixtures()
  phone = await phoneOf(cloud.url, 'oLi')
})

beforeEach(() => {
  cloud.outbox.clear()
  cloud.provocations.reset()
  cloud.clock.move(undefined)
})

afterAll(() => cloud.close())

interface Outbox {
  messages: unknown[]
  refused: unknown[]
  textChecks: unknown[]
}

const outbox = () => get<Outbox>(cloud.url, '/outbox')

const message = {
  touser: 'oWang',
  templateId: 'reviewDue',
  page: 'pages/today/index?from=reminder',
  data: { thing1: { value: '第三季度 OKR 回顾 🎯' }, phrase2: { value: '待填写' }, date3: { value: '2026年9月30日' } },
  miniprogramState: 'formal',
  lang: 'zh_CN',
}

const sendMessage = (request: object) => phone.result('messages', { api: 'subscribeMessage.send', request })
const checkText = (request: object) =>
  phone.result<{ errCode: number; result?: unknown }>('messages', { api: 'security.msgSecCheck', request })
const text = { openid: 'oLi', scene: 2, version: 2, content: '让每个人都看得见目标' }

test('a message is kept, as the person would have got it, and the program is told it was sent', async () => {
  expect(await sendMessage(message)).toEqual({
    errCode: 0,
    errMsg: 'openapi.subscribeMessage.send:ok',
    msgid: expect.any(Number),
  })
  const { messages, refused } = await outbox()
  expect(refused).toEqual([])
  expect(messages).toEqual([
    {
      kind: 'message',
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      function: 'messages',
      errCode: 0,
      id: expect.any(String),
      touser: 'oWang',
      templateId: 'reviewDue',
      page: message.page,
      data: message.data,
      lang: 'zh_CN',
      miniprogramState: 'formal',
    },
  ])
})

test.each`
  wrong                         | change                                              | errCode
  ${'no receiver'}              | ${{ touser: '' }}                                   | ${40003}
  ${'no template'}              | ${{ templateId: '' }}                               | ${40037}
  ${'no fields'}                | ${{ data: {} }}                                     | ${47003}
  ${'an empty field'}           | ${{ data: { thing1: { value: '' } } }}              | ${47003}
  ${'a thing of 21 characters'} | ${{ data: { thing1: { value: '目'.repeat(21) } } }} | ${47003}
  ${'an English phrase'}        | ${{ data: { phrase1: { value: 'done' } } }}         | ${47003}
  ${'a phrase of 6 characters'} | ${{ data: { phrase1: { value: '已经通过审批' } } }} | ${47003}
  ${'a long Chinese name'}      | ${{ data: { name1: { value: '李'.repeat(11) } } }}  | ${47003}
  ${'a number that is none'}    | ${{ data: { number1: { value: 'many' } } }}         | ${47003}
  ${'a field of no known kind'} | ${{ data: { title: { value: 'x' } } }}              | ${47003}
`('a message with $wrong is refused with $errCode and not sent', async ({ change, errCode }) => {
  expect(await sendMessage({ ...message, ...change })).toMatchObject({ errCode })
  const { messages, refused } = await outbox()
  expect(messages).toEqual([])
  expect(refused).toMatchObject([{ errCode }])
})

test.each`
  field        | value
  ${'thing1'}  | ${'目'.repeat(20)}
  ${'phrase1'} | ${'已通过'}
  ${'name1'}   | ${'Christopher Li'}
  ${'number1'} | ${'-12.5'}
  ${'amount1'} | ${'¥12.50'}
  ${'time1'}   | ${'2026-11-22 09:00~10:00'}
`('$field may be $value', async ({ field, value }) => {
  expect(await sendMessage({ ...message, data: { [field]: { value } } })).toMatchObject({ errCode: 0 })
})

test('no message left: 43101, as often as was ordered, and only for that person', async () => {
  await post(cloud.url, '/provoke', { api: 'subscribeMessage.send', errCode: 43101, times: 2, openid: 'oWang' })
  expect(await sendMessage({ ...message, touser: 'oHan' })).toMatchObject({ errCode: 0 })
  for (const errCode of [43101, 43101, 0]) expect(await sendMessage(message)).toMatchObject({ errCode })
  expect((await outbox()).messages).toHaveLength(2)
})

test('a text passes', async () => {
  expect(await checkText(text)).toMatchObject({ errCode: 0, result: { suggest: 'pass', label: 100 } })
  expect((await outbox()).textChecks).toMatchObject([{ content: text.content, openid: 'oLi', function: 'messages' }])
})

test('a risky text is told in the result, not by the code', async () => {
  await post(cloud.url, '/provoke', { api: 'security.msgSecCheck', errCode: 87014 })
  expect(await checkText(text)).toMatchObject({ errCode: 0, result: { suggest: 'risky' } })
  expect(await checkText(text)).toMatchObject({ errCode: 0, result: { suggest: 'pass' } })
})

test('an order for one text waits for what contains it', async () => {
  await post(cloud.url, '/provoke', { api: 'security.msgSecCheck', errCode: 87014, text: '涨停' })
  expect(await checkText(text)).toMatchObject({ result: { suggest: 'pass' } })
  expect(await checkText({ ...text, content: '明天涨停' })).toMatchObject({ result: { suggest: 'risky' } })
})

test('the text that WeChat publishes as risky is risky', async () => {
  const content = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级'
  expect(await checkText({ ...text, content })).toMatchObject({ errCode: 0, result: { suggest: 'risky' } })
})

test('version 1 says 87014', async () => {
  await post(cloud.url, '/provoke', { api: 'security.msgSecCheck', errCode: 87014 })
  expect(await checkText({ content: 'x' })).toMatchObject({ errCode: 87014 })
})

test.each`
  wrong                 | change                            | errCode
  ${'no writer'}        | ${{ openid: '' }}                 | ${40003}
  ${'no such scene'}    | ${{ scene: 5 }}                   | ${40129}
  ${'no text'}          | ${{ content: '' }}                | ${44002}
  ${'2,501 characters'} | ${{ content: '目'.repeat(2501) }} | ${45002}
`('a text check with $wrong is refused with $errCode', async ({ change, errCode }) => {
  expect(await checkText({ ...text, ...change })).toMatchObject({ errCode })
})

test('WeChat forgets a writer after two hours without a call', async () => {
  const wang = await phoneOf(cloud.url, 'oWang')
  await wang.result('whoami')
  expect(await checkText({ ...text, openid: 'oWang' })).toMatchObject({ errCode: 0 })
  await post(cloud.url, '/clock', { now: new Date(Date.now() + 3 * 60 * 60 * 1000).toISOString() })
  expect(await checkText({ ...text, openid: 'oWang' })).toMatchObject({ errCode: 61010 })
  await wang.result('whoami')
  expect(await checkText({ ...text, openid: 'oWang' })).toMatchObject({ errCode: 0 })
})

test.each(['wxacode.get', 'subscribeMessage.getTemplateList', 'security.imgSecCheck'])(
  'openapi.%s is not here, and says so',
  async (api) => {
    expect(await phone.result('messages', { api, request: { path: 'x' } })).toMatchObject({ errCode: -604100 })
  },
)

const drawCode = (request: object) => phone.result<object>('messages', { api: 'wxacode.getUnlimited', request })
const code = { scene: 'k7Xq-0_Zk7Xq-0_Zk7Xq-0_Zk7Xq-0_Z', page: 'pages/today/index', width: 280, checkPath: false }

test('a mini program code is a picture, the same for the same scene, and is kept nowhere', async () => {
  const drawn = await drawCode(code)
  expect(drawn).toMatchObject({ errCode: 0, contentType: 'image/png' })
  expect(await drawCode(code)).toEqual(drawn)
  expect(await drawCode({ ...code, scene: 'another' })).not.toEqual(drawn)
  expect(JSON.stringify(await outbox())).not.toContain(code.scene)
})

test.each`
  wrong                            | change                            | errCode
  ${'no scene'}                    | ${{ scene: '' }}                  | ${40169}
  ${'a scene of 33 characters'}    | ${{ scene: 'a'.repeat(33) }}      | ${40169}
  ${'a scene that is no address'}  | ${{ scene: '邀请' }}              | ${40129}
  ${'a page with a leading slash'} | ${{ page: '/pages/today/index' }} | ${41030}
  ${'a code too small to scan'}    | ${{ width: 100 }}                 | ${47001}
`('a mini program code with $wrong is refused with $errCode', async ({ change, errCode }) => {
  expect(await drawCode({ ...code, ...change })).toMatchObject({ errCode })
})

test('an interface that config.json does not permit is refused', async () => {
  const answer = await phone.result('forbidden', { api: 'subscribeMessage.send', request: message })
  expect(answer).toMatchObject({ errCode: -604101 })
  expect((await outbox()).messages).toEqual([])
})

test('WeChat itself can be out of time', async () => {
  await post(cloud.url, '/provoke', { api: 'subscribeMessage.send', errCode: -604102 })
  expect(await sendMessage(message)).toMatchObject({ errCode: -604102 })
  expect((await outbox()).messages).toEqual([])
})

test('an answer can be so late that the function runs out of its three seconds', async () => {
  await post(cloud.url, '/provoke', { api: 'subscribeMessage.send', delay: 4000 })
  const answer = await phone.call('messages', { api: 'subscribeMessage.send', request: message })
  expect(answer).toMatchObject({ errCode: -504003, errMsg: expect.stringContaining('timed out after 3 seconds') })
})

test('a call from a phone can be made to fail', async () => {
  await post(cloud.url, '/provoke', { api: 'callFunction/whoami', errCode: -501002, errMsg: 'resource server timeout' })
  expect(await phone.call('echo')).toHaveProperty('result')
  expect(await phone.call('whoami')).toMatchObject({ errCode: -501002 })
  expect(await phone.call('whoami')).toHaveProperty('result')
})

test('the database can be made to fail', async () => {
  await post(cloud.url, '/provoke', { api: 'database.getDocument', code: 'DATABASE_REQUEST_FAILED' })
  expect(await phone.call('reader')).toMatchObject({ errMsg: expect.stringContaining('provoked') })
  expect(await phone.call('reader')).toEqual({ result: [] })
})

test.each([
  {},
  { api: 'subscribeMessage.send' },
  { errCode: 1 },
  { api: 7, errCode: 1 },
  { api: 'x', errCode: 'y' },
  { api: 'x', errCode: 1, times: 0 },
  { api: 'x', delay: -1 },
])('an order that orders nothing is refused: %p', async (order) => {
  expect(await post(cloud.url, '/provoke', order)).toMatchObject({ errCode: -501007 })
})
