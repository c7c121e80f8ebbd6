import type { RunningCloud } from '../../localcloud'
import { json, phoneOf, post, send, startFixtures, type TestPhone } from './support/cloud'

let cloud: RunningCloud
let phone: TestPhone

beforeAll(async () => {
  cloud = await startFixtures()
  phone = await phoneOf(cloud.url, 'oLi')
})

afterAll(() => cloud.close())

test('a function gets the arguments and its context, and its result comes back', async () => {
  const result = await phone.result('echo', { a: 1, 中: ['文', null] })
  expect(result).toEqual({
    event: { a: 1, 中: ['文', null] },
    userInfo: { openId: 'oLi', appId: expect.stringMatching(/^wx/) },
    context: { name: 'echo', milliseconds: 3000, id: expect.any(String) },
  })
})

test('a call without data gets an empty event', async () => {
  const result = await post(cloud.url, '/call/echo', {}, phone.token)
  expect(result).toMatchObject({ result: { event: {} } })
})

test.each`
  returned     | result
  ${'nothing'} | ${null}
  ${'null'}    | ${null}
  ${'number'}  | ${42}
  ${'text'}    | ${'words, "quoted"'}
  ${'list'}    | ${[1, null, null]}
  ${'buffer'}  | ${{ type: 'Buffer', data: [104, 105] }}
`('$returned travels as JSON does', async ({ returned, result }) => {
  expect(await phone.call('faulty', { how: returned })).toEqual({ result })
})

test.each`
  how                  | errCode    | words
  ${'throw'}           | ${-504002} | ${'functions execute fail | errMsg: TypeError: boom'}
  ${'throw an object'} | ${-504002} | ${'{"errCode":7,"errMsg":"refused"}'}
  ${'throw a string'}  | ${-504002} | ${'just words'}
  ${'exit'}            | ${-504002} | ${'exited with code 3'}
  ${'crash'}           | ${-504002} | ${'RangeError: nobody caught me'}
  ${'memory'}          | ${-504002} | ${'Memory limit exceeded'}
  ${'circle'}          | ${-504002} | ${'circular structure'}
  ${'bigint'}          | ${-504002} | ${'BigInt'}
  ${'large'}           | ${-604001} | ${'cloudfunction result size exceed limit (1MB)'}
`('a function that fails by $how answers $errCode and the next call runs', async ({ how, errCode, words }) => {
  const { result, errCode: code, errMsg } = await phone.call('faulty', { how })
  expect({ result, code }).toEqual({ code: errCode })
  expect(errMsg).toMatch(/^cloud\.callFunction:fail Error: errCode: /)
  expect(errMsg).toContain(words)
  expect(await phone.call('faulty', { how: 'number' })).toEqual({ result: 42 })
})

test('a function that crashes takes nobody else with it', async () => {
  const others = [1, 2, 3].map(() => phone.call('whoami', { wait: 200 }))
  await phone.call('faulty', { how: 'exit' })
  for (const { result } of await Promise.all(others)) expect(result).toMatchObject({ after: { OPENID: 'oLi' } })
})

test.each`
  taking          | data
  ${'to wait'}    | ${{ milliseconds: 5000 }}
  ${'to be busy'} | ${{ busy: true }}
`('a function that has one second and takes longer $taking is ended', async ({ data }) => {
  expect(await phone.call('slow', data)).toEqual({
    errCode: -504003,
    errMsg: 'cloud.callFunction:fail Error: errCode: -504003 | errMsg: Invoking task timed out after 1 seconds',
  })
  expect(await phone.call('slow', { milliseconds: 1 })).toEqual({ result: 'done' })
})

test.each(['nope', '../echo', 'echo/index', '', '__proto__', 'echo.js', 'a'.repeat(300), '中'])(
  'there is no function %p',
  async (name) => {
    const answer = await post(cloud.url, `/call/${encodeURIComponent(name)}`, { data: {} }, phone.token)
    expect(answer).toEqual({
      errCode: -501000,
      errMsg: 'cloud.callFunction:fail Error: errCode: -501000 | errMsg: FunctionName parameter could not be found.',
    })
  },
)

test('a function that cannot be loaded says why', async () => {
  const { errCode, errMsg } = await phone.call('broken')
  expect(errCode).toBe(-504002)
  expect(errMsg).toContain('SyntaxError: this file cannot be loaded')
})

test('the older form of a handler, with a callback, works', async () => {
  expect(await phone.call('callback', { a: 1, b: 2 })).toEqual({ result: { sum: 3 } })
  expect(await phone.call('callback', { fail: 'no' })).toMatchObject({ errCode: -504002 })
})

test.each`
  bytes     | accepted
  ${102400} | ${true}
  ${102401} | ${false}
`('arguments of $bytes bytes are accepted: $accepted', async ({ bytes, accepted }) => {
  const text = 'x'.repeat(bytes - JSON.stringify({ text: '' }).length)
  const { errCode, errMsg } = await phone.call('echo', { text })
  expect(errCode).toBe(accepted ? undefined : -1)
  if (!accepted) expect(errMsg).toBe('cloud.callFunction:fail Error: data exceed max size')
})

test.each`
  levels    | accepted
  ${999}    | ${true}
  ${1001}   | ${false}
  ${4000}   | ${false}
  ${20_000} | ${false}
`('arguments of $levels levels are accepted: $accepted', async ({ levels, accepted }) => {
  const response = await fetch(`${cloud.url}/call/echo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${phone.token}` },
    body: `{"data":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}`,
  })
  const { errCode, errMsg } = await response.json()
  expect(errCode).toBe(accepted ? undefined : -501007)
  if (!accepted) expect(errMsg).toContain('data is nested too deeply')
})

test.each([{ data: [1] }, { data: 'text' }, { data: 7 }, { data: null, expected: {} }])(
  'data that is no object is refused: %p',
  async ({ data, expected }) => {
    const answer = await post(cloud.url, '/call/echo', { data }, phone.token)
    expect(answer).toMatchObject(expected ? { result: { event: expected } } : { errCode: -501007 })
  },
)

test.each`
  authorization           | what
  ${undefined}            | ${'no token'}
  ${'Bearer made-up'}     | ${'a made-up token'}
  ${'Bearer '}            | ${'an empty token'}
  ${'Basic b0xpOm9MaQ=='} | ${'another scheme'}
  ${'Bearer __proto__'}   | ${'a name that objects have'}
`('a call with $what is refused', async ({ authorization }) => {
  const headers = { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) }
  const answer = await send(cloud.url, '/call/echo', { method: 'POST', headers, body: '{"data":{}}' })
  expect(answer.status).toBe(401)
  expect(json(answer)).toMatchObject({ errCode: -501023, errMsg: expect.any(String) })
})

test.each([{}, { openid: '' }, { openid: 7 }, { openid: 'x'.repeat(129) }, { openid: 'a\nb' }, { openid: null }])(
  'nobody can sign in as %p',
  async (body) => {
    expect(await post(cloud.url, '/sign-in', body)).toMatchObject({ errCode: -501007 })
  },
)

test('functions call functions: the source tells the way, the openid stays behind', async () => {
  const answer = await phone.result('nested', { name: 'whoami', data: {} })
  expect(answer).toMatchObject({ result: { after: { SOURCE: 'wx_client,scf' } }, requestID: expect.any(String) })
  expect(JSON.stringify(answer)).not.toContain('oLi')
})

test.each`
  name        | data                      | words
  ${'nope'}   | ${{}}                     | ${'FunctionName parameter could not be found'}
  ${'faulty'} | ${{ how: 'throw' }}       | ${'boom'}
  ${'slow'}   | ${{ milliseconds: 2000 }} | ${'timed out after 1 seconds'}
`('a function that calls $name learns of its failure', async ({ name, data, words }) => {
  expect(await phone.result('nested', { name, data })).toEqual({ failed: expect.stringContaining(words) })
})

test('many calls at once are all answered, each with its own arguments', async () => {
  const numbers = Array.from({ length: 40 }, (_, number) => number)
  const answers = await Promise.all(
    numbers.map((number) => phone.result<{ event: { number: number } }>('echo', { number })),
  )
  expect(answers.map(({ event }) => event.number)).toEqual(numbers)
})
