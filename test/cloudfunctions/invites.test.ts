import { peopleApi } from '../../domain/people/api'
import type { Invite, Member } from '../../domain/people/model'
import { companyId, engineering, foundCompanies, openidOf } from './support/company'
import { fresh } from './support/objectives'
import { startWorld, type World } from './support/world'

const start = '2026-11-18T02:00:00Z'
let world: World
beforeAll(async () => {
  world = await startWorld(start)
  await foundCompanies(world)
})
afterAll(() => world.end())
beforeEach(() => world.moveTo(start))

const invite = () =>
  world.call(openidOf('champion'), peopleApi.createInvite, { companyId, departmentId: engineering._id })
const join = (openid: string, token: string, name = '新同事') => world.call(openid, peopleApi.join, { token, name })
const membersOf = (openid: string) => world.stored<Member>('members', { openid })
const worthless = { failure: { code: 'inviteWorthless' } }

test('a token is shown once and stored only as its hash', async () => {
  const { token, expiresAt } = await invite()
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(expiresAt - Date.parse(start)).toBeGreaterThanOrEqual(7 * 86_400_000)
  expect(JSON.stringify([await world.stored('invites'), await world.stored('audit')])).not.toContain(token)
})

test('who joins is a member of the department, found by name', async () => {
  const { token } = await invite()
  await join('o-li-na', token, '李娜')
  const { items } = await world.call('o-li-na', peopleApi.members, {
    companyId,
    search: '娜',
    departmentId: engineering._id,
    after: null,
  })
  expect(items).toMatchObject([{ name: '李娜', departmentName: '研发', left: false }])
  expect(await membersOf('o-li-na')).toMatchObject([{ roles: ['member'], managerId: null }])
})

test('joining twice, even at once, is joining once and takes one place', async () => {
  const { token } = await invite()
  // Several containers are warm before, so that the joins really meet.
  await Promise.all(Array.from({ length: 8 }, () => join(fresh('o-warm'), token)))
  await Promise.all(Array.from({ length: 8 }, () => join('o-eager', token)))
  expect(await join('o-eager', token, '另一个名字')).toEqual({ companyId })
  expect(await membersOf('o-eager')).toMatchObject([{ name: '新同事' }])
  const invites = await world.stored<Invite>('invites')
  expect(invites.at(-1)?.usesLeft).toBe(50 - 8 - 1)
})

test('nobody belongs to more companies than a session can read', async () => {
  const { token } = await invite()
  const companyIds = Array.from({ length: 50 }, () => fresh('company'))
  await world.seed('accounts', [{ _id: 'o-everywhere', companyIds }])
  await expect(join('o-everywhere', token)).rejects.toMatchObject({ failure: { code: 'tooMany' } })
  expect(await membersOf('o-everywhere')).toEqual([])
})

test('an active member stays what they are', async () => {
  const { token } = await invite()
  const [before] = await membersOf(openidOf('sponsor'))
  expect(await join(openidOf('sponsor'), token)).toEqual({ companyId })
  expect(await membersOf(openidOf('sponsor'))).toEqual([before])
})

test('somebody who left does not come back by a link, and learns nothing by it', async () => {
  const { token } = await invite()
  await expect(join(openidOf('leaver'), token)).rejects.toMatchObject(worthless)
  expect(await membersOf(openidOf('leaver'))).toMatchObject([{ standing: { state: 'left' } }])
})

test.each`
  age                           | instant                   | works
  ${'seven days less a minute'} | ${'2026-11-25T01:59:00Z'} | ${true}
  ${'seven days and a minute'}  | ${'2026-11-25T02:01:00Z'} | ${false}
`('after $age an invite works: $works', async ({ instant, works }) => {
  const { token } = await invite()
  world.moveTo(instant)
  const newcomer = fresh('o-later')
  const opening = world.call(newcomer, peopleApi.openInvite, { token })
  if (works) {
    expect(await opening).toEqual({ companyName: '同频科技', departmentName: '研发' })
    expect(await join(newcomer, token)).toEqual({ companyId })
  } else {
    await expect(opening).rejects.toMatchObject(worthless)
    await expect(join(newcomer, token)).rejects.toMatchObject(worthless)
  }
})

test('the fifty-first newcomer finds it used up', async () => {
  const { token } = await invite()
  const newcomers = Array.from({ length: 51 }, () => fresh('o-crowd'))
  for (const newcomer of newcomers.slice(0, 50)) await join(newcomer, token)
  await expect(join(newcomers[50] ?? '', token)).rejects.toMatchObject(worthless)
  expect(await join(newcomers[0] ?? '', token)).toEqual({ companyId })
})

test.each`
  token
  ${'nonsense'}
  ${'😀'}
  ${'x'.repeat(100)}
`('the token $token opens nothing', async ({ token }) => {
  await expect(world.call('o-nobody', peopleApi.openInvite, { token })).rejects.toMatchObject(worthless)
  await expect(join('o-nobody', token)).rejects.toMatchObject(worthless)
})

test('a company is founded once, and its founder can belong to several', async () => {
  const company = fresh('company')
  const input = {
    companyId: company,
    name: '晨光科技',
    myName: '林晓',
    departmentName: '总部',
    fiscalStartMonth: 4,
    cycleLength: 4,
    language: 'zh-CN',
  } as const
  const found = () => world.call('o-founder', peopleApi.createCompany, input)
  await Promise.all([found(), found()])
  await found()
  expect(await world.stored('members', { companyId: company })).toHaveLength(1)
  expect(await world.stored('departments', { companyId: company })).toHaveLength(1)
  expect(await world.stored('audit', { companyId: company })).toHaveLength(1)

  const { token } = await invite()
  await join('o-founder', token, '林晓')
  const session = await world.call('o-founder', peopleApi.session, { companyId })
  expect(session.companies.map(({ id }) => id).sort()).toEqual([company, companyId].sort())
  expect(session.current).toMatchObject({ company: { id: companyId }, me: { roles: ['member'] } })
})

test('a session in a company that is not theirs, or is none, falls to their own', async () => {
  for (const asked of [null, 'company-other', 'company-none']) {
    const { current } = await world.call(openidOf('manager'), peopleApi.session, { companyId: asked })
    expect(current).toMatchObject({ company: { id: companyId }, me: { name: '同事manager', reviewsOthers: true } })
  }
})

test('a profile is saved by its version, once however often it is sent', async () => {
  const save = (version: number, name: string) =>
    world.call(openidOf('colleague'), peopleApi.saveProfile, { companyId, version, name, title: '工程师' })
  expect([await save(1, '欧阳明'), await save(1, '欧阳明')]).toEqual([{ version: 2 }, { version: 2 }])
  await expect(save(1, '别人')).rejects.toMatchObject({ failure: { code: 'staleVersion', details: { version: 2 } } })
  const { items } = await world.call(openidOf('owner'), peopleApi.members, {
    companyId,
    search: '欧阳',
    departmentId: null,
    after: null,
  })
  expect(items).toMatchObject([{ name: '欧阳明', title: '工程师' }])
})
