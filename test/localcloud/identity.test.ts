import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunningCloud } from '../../localcloud'
import { phoneOf, post, startFixtures, type Reply } from './support/cloud'
import { temporaryFolder } from './support/folder'

let cloud: RunningCloud

beforeAll(async () => {
  cloud = await startFixtures()
})

afterAll(() => cloud.close())

interface Context {
  OPENID: string
  UNIONID?: string
}

test('people who call at the same time are each told apart, for the whole of their call', async () => {
  const openids = Array.from({ length: 12 }, (_, number) => `oPerson${number}`)
  const phones = await Promise.all(openids.map((openid) => phoneOf(cloud.url, openid)))
  const answers = await Promise.all(
    phones.map((phone, number) =>
      phone.result<{ before: Context; after: Context }>('whoami', { wait: (number * 37) % 100 }),
    ),
  )
  expect(answers.map(({ before }) => before.OPENID)).toEqual(openids)
  expect(answers.map(({ after }) => after.OPENID)).toEqual(openids)
})

test('a function learns everything that WeChat tells about a call from a phone', async () => {
  const { token } = await post<{ token: string }>(cloud.url, '/sign-in', { openid: 'oLi', unionid: 'uLi' })
  const { result } = await post<Reply<{ before: Context }>>(cloud.url, '/call/whoami', { data: {} }, token)
  expect(result?.before).toEqual({
    OPENID: 'oLi',
    UNIONID: 'uLi',
    APPID: expect.stringMatching(/^wx/),
    ENV: expect.any(String),
    SOURCE: 'wx_client',
    CLIENTIP: '127.0.0.1',
  })
})

test('who has no unionid is not given the one of the caller before', async () => {
  const { token } = await post<{ token: string }>(cloud.url, '/sign-in', { openid: 'oLi', unionid: 'uLi' })
  await post(cloud.url, '/call/whoami', { data: {} }, token)
  const wang = await phoneOf(cloud.url, 'oWang')
  const { before } = await wang.result<{ before: Context }>('whoami')
  expect(before).toMatchObject({ OPENID: 'oWang' })
  expect(before).not.toHaveProperty('UNIONID')
})

test('what the arguments claim about the caller does not count', async () => {
  const li = await phoneOf(cloud.url, 'oLi')
  const claims = { openid: 'oBoss', OPENID: 'oBoss', WX_OPENID: 'oBoss' }
  const { before } = await li.result<{ before: Context }>('whoami', claims)
  expect(before.OPENID).toBe('oLi')
})

test('a function sees its own environment and nothing of the machine', async () => {
  process.env.SECRET_OF_THE_MACHINE = 'hidden'
  const li = await phoneOf(cloud.url, 'oLi')
  const { seen } = await li.result<{ seen: Record<string, string> }>('environment')
  expect(seen).toMatchObject({ WX_OPENID: 'oLi', GREETING: 'hello', TZ: 'UTC' })
  expect(
    Object.keys(seen).filter((name) => !/^(TENCENTCLOUD|TCB_|SCF_|WX_|TRIGGER_SRC|TZ$|GREETING$)/.test(name)),
  ).toEqual([])
})

test('what one call writes over its identity is gone for the next', async () => {
  const li = await phoneOf(cloud.url, 'oLi')
  const wang = await phoneOf(cloud.url, 'oWang')
  await li.result('environment', { leave: 'oForged' })
  const { seen, loads } = await wang.result<{ seen: Record<string, string>; loads: number }>('environment')
  expect(loads).toBeGreaterThan(1)
  expect(seen.WX_OPENID).toBe('oWang')
})

test('one person may be signed in on several phones', async () => {
  const [one, other] = await Promise.all([phoneOf(cloud.url, 'oLi'), phoneOf(cloud.url, 'oLi')])
  expect(one.token).not.toBe(other.token)
  for (const phone of [one, other]) {
    expect(await phone.result('whoami')).toMatchObject({ before: { OPENID: 'oLi' } })
  }
})

test('GET /people hands over the list of people to sign in as, as it is', async () => {
  const people = join(temporaryFolder(), 'people.json')
  writeFileSync(people, '[{"openid":"oLi","name":"李雷","department":"研发部"}]')
  const other = await startFixtures({ people })
  try {
    const answer = await fetch(`${other.url}/people`)
    expect(await answer.json()).toEqual([{ openid: 'oLi', name: '李雷', department: '研发部' }])
  } finally {
    await other.close()
  }
})

test('without a list there is nobody to choose from', async () => {
  expect(await (await fetch(`${cloud.url}/people`)).json()).toEqual([])
})
