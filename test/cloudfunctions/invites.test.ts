import { createHash } from 'node:crypto'
import { civilDate } from '../../domain/calendar/civilDate'
import { peopleApi } from '../../domain/people/api'
import type { Invite } from '../../domain/people/invite'
import { joiningApi } from '../../domain/people/joiningApi'
import type { Department, Member } from '../../domain/people/model'
import { invitation } from '../support/joining'
import {
  companyId,
  engineering,
  foundCompanies,
  headOffice,
  memberIdOf,
  openidOf,
  otherCompanyId,
} from './support/company'
import { agreed } from '../support/agreed'
import { fresh } from './support/objectives'
import { startWorld, type World } from './support/world'

const start = '2026-11-18T02:00:00Z'
const today = civilDate('2026-11-18')
const sales: Department = {
  _id: 'department-sales',
  companyId,
  name: '销售',
  path: ['department-head', 'department-sales'],
  order: 3,
}

let world: World
beforeAll(async () => {
  world = await startWorld(start)
  await foundCompanies(world)
  await world.seed('departments', [sales])
})
afterAll(() => world.end())
beforeEach(() => world.moveTo(start))

const terms = invitation(companyId, engineering._id, today)
type Terms = Partial<typeof terms>
const make = (by = 'champion', changed: Terms = {}) =>
  world.call(openidOf(by), joiningApi.createInvite, { ...terms, ...changed })
const invite = () => make()
const join = async (openid: string, token: string, name = '新同事') =>
  world.call(await agreed(world, openid), joiningApi.join, { token, name, employeeNumber: null })
const joined = { state: 'joined', companyId }
const membersOf = (openid: string) => world.stored<Member>('members', { openid })
const stored = async (token: string) => (await world.stored<Invite>('invites', { _id: hashOf(token) }))[0]
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
const worthless = { failure: { code: 'inviteWorthless' } }

test('a token is shown once and stored only as its hash', async () => {
  const { token, invite: view } = await invite()
  // 192 bits, in what the scene of a mini program code holds.
  expect(token).toMatch(/^[\w-]{32}$/)
  expect(view).toMatchObject({
    id: hashOf(token),
    uses: 0,
    mostUses: 50,
    state: 'open',
    madeBy: { name: '同事champion' },
  })
  await join(fresh('o-any'), token)
  const everything = await Promise.all(['invites', 'audit', 'members', 'accounts'].map((name) => world.stored(name)))
  expect(JSON.stringify(everything)).not.toContain(token)
})

test.each`
  by                 | changed                                                  | failure
  ${'manager'}       | ${{}}                                                    | ${{ code: 'notAllowed' }}
  ${'sponsor'}       | ${{}}                                                    | ${{ code: 'notAllowed' }}
  ${'champion'}      | ${{ departmentId: null }}                                | ${{ code: 'notAllowed', field: 'departmentId' }}
  ${'champion'}      | ${{ departmentId: sales._id }}                           | ${{ code: 'notAllowed', field: 'departmentId' }}
  ${'champion'}      | ${{ as: { kind: 'coach', endsOn: today } }}              | ${{ code: 'notAllowed' }}
  ${'administrator'} | ${{ departmentId: 'department-other' }}                  | ${{ code: 'notFound', field: 'departmentId' }}
  ${'administrator'} | ${{ lastDay: civilDate('2026-11-17') }}                  | ${{ code: 'dayOutsideBounds', field: 'lastDay' }}
  ${'administrator'} | ${{ mostUses: 0 }}                                       | ${{ code: 'tooSmall', field: 'mostUses' }}
  ${'administrator'} | ${{ mostUses: 20_001 }}                                  | ${{ code: 'tooLarge', field: 'mostUses' }}
  ${'administrator'} | ${{ as: { kind: 'coach', endsOn: today }, mostUses: 6 }} | ${{ code: 'tooLarge', field: 'mostUses' }}
`('$by cannot make an invite with $changed', async ({ by, changed, failure }) => {
  const refused = world.refusal(openidOf(by), joiningApi.createInvite, { ...terms, ...changed })
  expect(await refused).toMatchObject(failure)
})

test('a champion invites to what they coach besides their own, and to what is below it', async () => {
  const [champion] = await membersOf(openidOf('champion'))
  await world.replace('members', { ...champion, _id: memberIdOf('champion'), coaches: [sales._id] })
  expect((await make('champion', { departmentId: sales._id })).invite.departmentId).toBe(sales._id)
  await world.replace('members', { ...champion, _id: memberIdOf('champion') })
})

test('administrators see every invite, others their own, and nobody a token', async () => {
  const own = await invite()
  const other = await make('administrator', { departmentId: null })
  const seenBy = async (person: string) => {
    const page = await world.call(openidOf(person), joiningApi.invites, { companyId, after: null })
    expect(JSON.stringify(page)).not.toContain(own.token)
    return page.items.map(({ id }) => id)
  }
  expect(await seenBy('administrator')).toEqual(expect.arrayContaining([own.invite.id, other.invite.id]))
  const champions = await seenBy('champion')
  expect([champions.includes(own.invite.id), champions.includes(other.invite.id)]).toEqual([true, false])
  const asked = { companyId, inviteId: other.invite.id }
  expect(await world.refusal(openidOf('champion'), joiningApi.invite, asked)).toMatchObject({ code: 'notAllowed' })
})

test('many invites come page by page, each once, the newest first', async () => {
  for (let count = 0; count < 25; count += 1) await make('administrator')
  const all: string[] = []
  let after: string | null = null
  do {
    const page: { items: { id: string }[]; after: string | null } = await world.call(
      openidOf('administrator'),
      joiningApi.invites,
      { companyId, after },
    )
    all.push(...page.items.map(({ id }) => id))
    after = page.after
  } while (after !== null)
  expect(new Set(all).size).toBe(all.length)
  expect(all).toHaveLength((await world.stored('invites', { companyId })).length)
})

test('a revoked invite opens nothing, says nothing, and is revoked once', async () => {
  const { token, invite: view } = await invite()
  const revoking = { companyId, inviteId: view.id }
  expect(await world.refusal(openidOf('manager'), joiningApi.revokeInvite, revoking)).toMatchObject({
    code: 'notAllowed',
  })
  await world.call(openidOf('administrator'), joiningApi.revokeInvite, revoking)
  await world.call(openidOf('champion'), joiningApi.revokeInvite, revoking)
  const newcomer = fresh('o-late')
  await expect(world.call(newcomer, joiningApi.openInvite, { token })).rejects.toMatchObject(worthless)
  await expect(join(newcomer, token)).rejects.toMatchObject(worthless)
  await expect(world.call(openidOf('champion'), joiningApi.inviteCode, { companyId, token })).rejects.toMatchObject(
    worthless,
  )
  const trail = await world.stored('audit', { action: 'revokeInvite', subjectId: view.id })
  expect(trail).toMatchObject([{ byId: memberIdOf('administrator') }])
})

test('an invite is worth what its maker may do: of a champion who is none any more, nothing', async () => {
  const { token } = await invite()
  const [champion] = await membersOf(openidOf('champion'))
  for (const now of [{ roles: ['member'] }, { standing: { state: 'left', leftOn: '2026-11-17' } }]) {
    await world.replace('members', { ...champion, _id: memberIdOf('champion'), ...now })
    await expect(join(fresh('o-late'), token)).rejects.toMatchObject(worthless)
  }
  await world.replace('members', { ...champion, _id: memberIdOf('champion') })
  expect(await join(fresh('o-late'), token)).toEqual(joined)
})

test('its mini program code is drawn for who may see it, and leads to the page where one joins', async () => {
  const { token } = await invite()
  const code = await world.call(openidOf('champion'), joiningApi.inviteCode, { companyId, token })
  expect(code.type).toBe('image/png')
  expect(Buffer.from(code.base64, 'base64').subarray(1, 4).toString()).toBe('PNG')
  const asked = { companyId, token }
  expect(await world.refusal(openidOf('manager'), joiningApi.inviteCode, asked)).toMatchObject({ code: 'notAllowed' })
  expect(
    await world.refusal(openidOf('stranger'), joiningApi.inviteCode, { companyId: otherCompanyId, token }),
  ).toEqual({
    code: 'notFound',
    field: 'token',
  })
})

test('where WeChat draws none, it says so', async () => {
  const { token } = await invite()
  world.cloud.provocations.order({ api: 'wxacode.getUnlimited', errCode: 45009 })
  const asked = { companyId, token }
  expect(await world.refusal(openidOf('champion'), joiningApi.inviteCode, asked)).toEqual({ code: 'codeUnavailable' })
})

test('a coach from outside is in until their day, sees nothing but what is shared, and is no member', async () => {
  const coaching = { kind: 'coach' as const, endsOn: civilDate('2026-12-31') }
  const { token } = await make('administrator', { departmentId: null, as: coaching, mostUses: 1 })
  expect(await world.call('o-fang', joiningApi.openInvite, { token })).toMatchObject({
    as: coaching,
    by: 'name',
    departmentName: null,
  })
  await join('o-fang', token, '方惟')
  expect(await membersOf('o-fang')).toMatchObject([
    { roles: ['coach'], endsOn: '2026-12-31', departmentId: headOffice._id },
  ])
  const browsing = world.call('o-fang', peopleApi.departments, { companyId, after: null })
  await expect(browsing).rejects.toMatchObject({ failure: { code: 'notAllowed' } })
  world.moveTo('2027-01-01T02:00:00Z')
  expect((await world.call('o-fang', peopleApi.session, { companyId })).current).toBeNull()
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
  expect(await join('o-eager', token, '另一个名字')).toEqual(joined)
  expect(await membersOf('o-eager')).toMatchObject([{ name: '新同事' }])
  expect((await stored(token))?.usesLeft).toBe(50 - 8 - 1)
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
  expect(await join(openidOf('sponsor'), token)).toEqual(joined)
  expect(await membersOf(openidOf('sponsor'))).toEqual([before])
})

test('somebody who left does not come back by a link alone: they ask', async () => {
  const { token } = await invite()
  expect(await join(openidOf('leaver'), token)).toEqual({ state: 'waiting' })
  expect(await membersOf(openidOf('leaver'))).toMatchObject([{ standing: { state: 'left' } }])
})

test.each`
  moment                       | instant                   | works
  ${'the end of its last day'} | ${'2026-11-25T15:59:00Z'} | ${true}
  ${'the minute after that'}   | ${'2026-11-25T16:01:00Z'} | ${false}
`('at $moment an invite works: $works', async ({ instant, works }) => {
  const { token } = await invite()
  world.moveTo(instant)
  const newcomer = fresh('o-later')
  const opening = world.call(newcomer, joiningApi.openInvite, { token })
  if (works) {
    expect(await opening).toMatchObject({ companyName: '同频科技', departmentName: '研发' })
    expect(await join(newcomer, token)).toEqual(joined)
  } else {
    await expect(opening).rejects.toMatchObject(worthless)
    await expect(join(newcomer, token)).rejects.toMatchObject(worthless)
  }
})

test('who belongs there already gets in by a link that is worth nothing to others, and learns nothing else', async () => {
  const { token, invite: view } = await invite()
  const newcomer = fresh('o-early')
  await join(newcomer, token)
  await world.call(openidOf('administrator'), joiningApi.revokeInvite, { companyId, inviteId: view.id })
  expect(await world.call(newcomer, joiningApi.openInvite, { token })).toEqual({
    reader: 'member',
    companyId,
    companyName: '同频科技',
  })
})

test('the fifty-first newcomer finds it used up', async () => {
  const { token } = await invite()
  const newcomers = Array.from({ length: 51 }, () => fresh('o-crowd'))
  for (const newcomer of newcomers.slice(0, 50)) await join(newcomer, token)
  await expect(join(newcomers[50] ?? '', token)).rejects.toMatchObject(worthless)
  expect(await join(newcomers[0] ?? '', token)).toEqual(joined)
})

test.each`
  token
  ${'nonsense'}
  ${'😀'}
  ${'x'.repeat(100)}
`('the token $token opens nothing', async ({ token }) => {
  await expect(world.call('o-nobody', joiningApi.openInvite, { token })).rejects.toMatchObject(worthless)
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
  await agreed(world, 'o-founder')
  const found = () => world.call('o-founder', peopleApi.createCompany, input)
  await Promise.all([found(), found()])
  await found()
  expect(await world.stored('members', { companyId: company })).toHaveLength(1)
  const departments = await world.stored<Department>('departments', { companyId: company })
  expect(departments.map(({ name, path }) => [name, path.length]).sort()).toEqual([
    ['总部', 2],
    ['晨光科技', 1],
  ])
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

test('nobody makes invites by the hundred', async () => {
  const codes = await Promise.all(
    Array.from({ length: 12 }, () =>
      make('administrator').then(
        () => 'made',
        (error: unknown) => String(Object(error).failure.code),
      ),
    ),
  )
  expect(codes).toContain('tooOften')
  world.moveTo('2026-11-20T02:00:00Z')
  expect((await make('administrator')).invite.state).toBe('open')
})
