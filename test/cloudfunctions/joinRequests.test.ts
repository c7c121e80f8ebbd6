import { createHash } from 'node:crypto'
import { civilDate } from '../../domain/calendar/civilDate'
import type { Invite } from '../../domain/people/invite'
import { joiningApi } from '../../domain/people/joiningApi'
import type { JoinRequest } from '../../domain/people/joining'
import { membersApi } from '../../domain/people/membersApi'
import type { Department, Member } from '../../domain/people/model'
import { myDataApi } from '../../domain/people/myDataApi'
import { notice } from '../../domain/people/notice'
import { peopleApi } from '../../domain/people/api'
import { auditApi } from '../../domain/people/auditApi'
import { invitation, openDoors } from '../support/joining'
import {
  companyId,
  companyOf,
  engineering,
  foundCompanies,
  headOffice,
  memberIdOf,
  openidOf,
  otherCompanyId,
} from './support/company'
import { agreed } from '../support/agreed'
import { fresh } from './support/objectives'
import { runTimer } from './support/timers'
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
  await world.replace('companies', { ...companyOf(companyId, '同频科技'), joining: undefined })
  await world.seed('departments', [sales])
})
afterAll(() => world.end())
beforeEach(() => world.moveTo(start))

const administrator = openidOf('administrator')
const inviteTo = (departmentId: string | null) =>
  world.call(administrator, joiningApi.createInvite, invitation(companyId, departmentId, today))

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

const tokens = new Map<string | null, string>()
/** One invite for each department is enough to ask by. */
async function tokenFor(departmentId: string | null): Promise<string> {
  const token = tokens.get(departmentId) ?? (await inviteTo(departmentId)).token
  tokens.set(departmentId, token)
  return token
}

/** Somebody who asks, by an invite for a department. */
async function ask(departmentId: string | null = engineering._id, openid = fresh('o-asking'), name = '新同事') {
  const token = await tokenFor(departmentId)
  await agreed(world, openid)
  expect(await world.call(openid, joiningApi.join, { token, name, employeeNumber: null })).toEqual({ state: 'waiting' })
  const [request] = await world.stored<JoinRequest>('joinRequests', { openid })
  return { openid, token, id: request?._id ?? '' }
}

const listFor = async (openid: string) =>
  (await world.call(openid, joiningApi.joinRequests, { companyId, after: null })).items
const countFor = async (openid: string) => (await world.call(openid, joiningApi.waitingRequests, { companyId })).count
const requestsOf = async (openid: string) => (await world.call(openid, peopleApi.session, { companyId: null })).requests
const memberBy = async (openid: string) => (await world.stored<Member>('members', { companyId, openid }))[0]

const to = { kind: 'place', departmentId: engineering._id, managerId: memberIdOf('manager') } as const
const approve = (id: string, given: object = to, by = 'champion') =>
  world.call(openidOf(by), joiningApi.approveRequest, { companyId, joinRequestId: id, to: { ...to, ...given } })
const decline = (id: string, by = 'champion') =>
  world.call(openidOf(by), joiningApi.declineRequest, { companyId, joinRequestId: id, reason: '请先找人事登记' })

test('without a list, who asks waits, and sees so when the app opens', async () => {
  const { openid } = await ask()
  expect(await memberBy(openid)).toBeUndefined()
  expect(await requestsOf(openid)).toMatchObject([{ companyName: '同频科技', standing: { state: 'waiting' } }])
})

test('asking again, even at once, is asking once: the name may be mended, and one place is taken', async () => {
  const { token, invite } = await inviteTo(null)
  const eager = fresh('o-eager')
  await agreed(world, eager)
  const wish = (name: string) => world.call(eager, joiningApi.join, { token, name, employeeNumber: null })
  await Promise.all(Array.from({ length: 5 }, () => wish('李娜')))
  await wish('李 娜')
  expect(await world.stored('joinRequests', { openid: eager })).toMatchObject([{ name: '李 娜' }])
  const seen = await world.call(administrator, joiningApi.invite, { companyId, inviteId: invite.id })
  expect(seen.uses).toBe(1)
  expect(await requestsOf(eager)).toHaveLength(1)
})

test('asking again by another invite takes a place of that one, which lets in no more than it is for', async () => {
  const { openid } = await ask(null)
  const { token, invite } = await world.call(administrator, joiningApi.createInvite, {
    ...invitation(companyId, null, today),
    mostUses: 1,
  })
  const wish = { token, name: '新同事', employeeNumber: null }
  expect(await world.call(openid, joiningApi.join, wish)).toEqual({ state: 'waiting' })
  expect(await world.call(openid, joiningApi.join, wish)).toEqual({ state: 'waiting' })
  const seen = { companyId, inviteId: invite.id }
  expect(await world.call(administrator, joiningApi.invite, seen)).toMatchObject({ uses: 1, state: 'usedUp' })
  expect((await world.refusal(fresh('o-second'), joiningApi.join, wish)).code).toBe('inviteWorthless')
})

test('administrators see everybody who waits; champions those for what they answer for', async () => {
  const own = await ask(engineering._id)
  const elsewhere = await ask(sales._id)
  const anywhere = await ask(null)
  const idsFor = async (person: string) => (await listFor(openidOf(person))).map(({ id }) => id)
  expect(await idsFor('administrator')).toEqual(expect.arrayContaining([own.id, elsewhere.id, anywhere.id]))
  const champions = await idsFor('champion')
  expect([own, elsewhere, anywhere].map(({ id }) => champions.includes(id))).toEqual([true, false, false])
  expect(await countFor(openidOf('champion'))).toBe(champions.length)
  expect(await countFor(openidOf('colleague'))).toBe(0)
  const reading = world.call(openidOf('colleague'), joiningApi.joinRequests, { companyId, after: null })
  await expect(reading).rejects.toMatchObject({ failure: { code: 'notAllowed' } })
  expect(JSON.stringify(await listFor(administrator))).not.toContain(own.openid)
})

test('who is let in is in at once, where they were put, and it is done once', async () => {
  const { openid, id } = await ask()
  const both = await Promise.all([approve(id), approve(id, {}, 'administrator')])
  expect(both[0]).toEqual(both[1])
  expect(await world.stored('members', { companyId, openid })).toMatchObject([
    { departmentId: engineering._id, managerId: memberIdOf('manager'), name: '新同事', roles: ['member'] },
  ])
  const session = await world.call(openid, peopleApi.session, { companyId: null })
  expect([session.current?.company.id, session.requests]).toEqual([companyId, []])
  expect(await world.stored('audit', { action: 'approveRequest', subjectId: id })).toHaveLength(1)
})

test('a champion lets nobody in outside of what they answer for', async () => {
  const { id } = await ask(engineering._id)
  const elsewhere = await ask(sales._id)
  await expect(approve(id, { departmentId: sales._id })).rejects.toMatchObject({
    failure: { code: 'notAllowed', field: 'to.departmentId' },
  })
  const unknown = { failure: { code: 'notFound', field: 'joinRequestId' } }
  await expect(approve(elsewhere.id)).rejects.toMatchObject(unknown)
  await expect(approve('request-none')).rejects.toMatchObject(unknown)
  await expect(decline(elsewhere.id)).rejects.toMatchObject(unknown)
})

test('a department or a manager of elsewhere is none', async () => {
  const { id } = await ask()
  for (const [given, field] of [
    [{ departmentId: 'department-other' }, 'to.departmentId'],
    [{ managerId: memberIdOf('stranger') }, 'to.managerId'],
    [{ managerId: memberIdOf('leaver') }, 'to.managerId'],
  ] as const) {
    await expect(approve(id, given, 'administrator')).rejects.toMatchObject({ failure: { code: 'notFound', field } })
  }
})

test('another company reads, counts and answers none of it', async () => {
  const { id } = await ask()
  const stranger = openidOf('stranger')
  const theirs = { companyId: otherCompanyId }
  expect((await world.call(stranger, joiningApi.joinRequests, { ...theirs, after: null })).items).toEqual([])
  expect(await world.call(stranger, joiningApi.waitingRequests, theirs)).toEqual({ count: 0 })
  const answering = { ...theirs, joinRequestId: id }
  const unknown = { code: 'notFound', field: 'joinRequestId' }
  const place = { kind: 'place', departmentId: 'department-other', managerId: null } as const
  expect(await world.refusal(stranger, joiningApi.approveRequest, { ...answering, to: place })).toEqual(unknown)
  expect(await world.refusal(stranger, joiningApi.declineRequest, { ...answering, reason: '不' })).toEqual(unknown)
})

test('who is declined reads why, puts it away, and may ask again', async () => {
  const { openid, id, token } = await ask()
  await decline(id)
  await decline(id)
  expect(await requestsOf(openid)).toMatchObject([{ standing: { state: 'declined', reason: '请先找人事登记' } }])
  await expect(approve(id)).rejects.toMatchObject({ failure: { code: 'wrongState' } })
  expect(JSON.stringify(await world.stored('audit', { subjectId: id }))).not.toContain('人事')
  await world.call(openid, joiningApi.withdrawRequest, { joinRequestId: id })
  expect(await requestsOf(openid)).toEqual([])
  await world.call(await agreed(world, openid), joiningApi.join, { token, name: '新同事', employeeNumber: null })
  expect(await requestsOf(openid)).toMatchObject([{ standing: { state: 'waiting' } }])
})

test('a wish that is taken back is gone, and nobody takes back what is not theirs', async () => {
  const { openid, id } = await ask()
  await world.call(fresh('o-somebody'), joiningApi.withdrawRequest, { joinRequestId: id })
  expect(await requestsOf(openid)).toHaveLength(1)
  await world.call(openid, joiningApi.withdrawRequest, { joinRequestId: id })
  await world.call(openid, joiningApi.withdrawRequest, { joinRequestId: id })
  expect(await world.stored('joinRequests', { openid })).toEqual([])
  await expect(approve(id)).rejects.toMatchObject({ failure: { code: 'notFound' } })
  const filter = { byId: null, subjectId: id, kind: null, from: null, until: null, before: null }
  const { items } = await world.call(administrator, auditApi.audit, { companyId, ...filter })
  expect(items.map(({ action, by }) => ({ action, by }))).toEqual([
    { action: 'withdrawRequest', by: 'applicant' },
    { action: 'askToJoin', by: 'applicant' },
  ])
})

test('a place is taken by who waits, once: taken back, or asked for by another invite, it is free again', async () => {
  const placesOf = async (token: string) =>
    (await world.stored<Invite>('invites', { _id: hashOf(token) })).map(({ usesLeft }) => usesLeft)
  const [first, second] = [await inviteTo(engineering._id), await inviteTo(null)]
  const openid = await agreed(world, fresh('o-wavering'))
  const asking = (token: string) => world.call(openid, joiningApi.join, { token, name: '新同事', employeeNumber: null })
  await asking(first.token)
  await asking(first.token)
  expect(await placesOf(first.token)).toEqual([49])
  await asking(second.token)
  expect([await placesOf(first.token), await placesOf(second.token)]).toEqual([[50], [49]])
  const [request] = await world.stored<JoinRequest>('joinRequests', { openid })
  const withdrawal = { joinRequestId: request?._id ?? '' }
  await world.call(openid, joiningApi.withdrawRequest, withdrawal)
  await world.call(openid, joiningApi.withdrawRequest, withdrawal)
  expect(await placesOf(second.token)).toEqual([50])
})

const tryAt = (openid: string, wrongAt: number[]) => {
  const tries = { _id: hashOf(`${companyId} ${openid}`), companyId, wrongAt }
  return world.seed('joinTries', [tries])
}
const triesOf = (openid: string) => world.stored('joinTries', { _id: hashOf(`${companyId} ${openid}`) })
const asked = async (openid: string) => {
  const { token } = await inviteTo(engineering._id)
  await world.call(await agreed(world, openid), joiningApi.join, { token, name: '新同事', employeeNumber: null })
  const placesLeft = async () => (await world.stored<Invite>('invites', { _id: hashOf(token) }))[0]?.usesLeft
  expect(await placesLeft()).toBe(49)
  return placesLeft
}
const now = Date.parse(start)

test('who takes their consent back gives the place back, and leaves no wish and no tries', async () => {
  const openid = fresh('o-doubting')
  const placesLeft = await asked(openid)
  await tryAt(openid, [now - 7_200_000])
  const withdraw = () => world.call(openid, myDataApi.withdrawConsent, { version: notice.version })
  await withdraw()
  await withdraw()
  expect(await placesLeft()).toBe(50)
  expect(await world.stored('joinRequests', { openid })).toEqual([])
  expect(await triesOf(openid)).toEqual([])
})

test('a consent that is taken back and given again makes no more tries of it, until the hour is over', async () => {
  const openid = fresh('o-guessing')
  await asked(openid)
  await tryAt(openid, [now - 7_200_000, now])
  await world.call(openid, myDataApi.withdrawConsent, { version: notice.version })
  expect(await triesOf(openid)).toMatchObject([{ wrongAt: [now] }])
})

test('who was here, asks to be back and has their data deleted instead, gives the place back', async () => {
  const openid = openidOf('keyResultOwner')
  await world.call(openid, membersApi.leaveCompany, { companyId })
  const placesLeft = await asked(openid)
  await world.call(openid, myDataApi.deleteMyData, { companyId, confirmation: '同频科技' })
  expect(await placesLeft()).toBe(50)
  expect(await world.stored('joinRequests', { openid })).toEqual([])
})

test('tries that count no more are taken away within the hour, whoever made them', async () => {
  const [old, half, young] = [fresh('o-old'), fresh('o-half'), fresh('o-young')]
  world.moveTo('2026-11-18T04:00:00Z')
  const later = Date.parse('2026-11-18T04:00:00Z')
  await tryAt(old, [now, now + 1])
  await tryAt(half, [now, later])
  await tryAt(young, [later])
  world.moveTo('2026-11-18T04:20:00Z')
  await runTimer(world, 'people')
  expect([await triesOf(old), await triesOf(half), await triesOf(young)]).toMatchObject([
    [],
    [{ wrongAt: [later] }],
    [{ wrongAt: [later] }],
  ])
})

test('a coach from outside whose last day has passed meanwhile is not let in', async () => {
  const as = { kind: 'coach' as const, endsOn: today }
  const terms = { ...invitation(companyId, null, civilDate('2026-11-25')), as, mostUses: 1 }
  const { token } = await world.call(administrator, joiningApi.createInvite, terms)
  const openid = await agreed(world, fresh('o-late-coach'))
  await world.call(openid, joiningApi.join, { token, name: '方惟', employeeNumber: null })
  const [request] = await world.stored<JoinRequest>('joinRequests', { openid })
  world.moveTo('2026-11-19T02:00:00Z')
  await expect(approve(request?._id ?? '', {}, 'administrator')).rejects.toMatchObject({ failure: { code: 'dayOver' } })
  const late = world.call(fresh('o-later-coach'), joiningApi.openInvite, { token })
  await expect(late).rejects.toMatchObject({ failure: { code: 'inviteWorthless' } })
})

test('nobody answers for thirty days: it lapses, is listed no more, and who asked sees that', async () => {
  const { openid, id } = await ask()
  world.moveTo('2026-12-18T01:59:00Z')
  expect((await listFor(administrator)).map((request) => request.id)).toContain(id)
  world.moveTo('2026-12-18T02:01:00Z')
  expect((await listFor(administrator)).map((request) => request.id)).not.toContain(id)
  expect(await requestsOf(openid)).toMatchObject([{ standing: { state: 'lapsed' } }])
  await expect(approve(id)).rejects.toMatchObject({ failure: { code: 'wrongState' } })
})

test('who left and is let in again goes on as the member they were, with none of their roles', async () => {
  const { id } = await ask(engineering._id, openidOf('leaver'), '同事leaver')
  const { memberId } = await approve(id, { managerId: null })
  expect(memberId).toBe(memberIdOf('leaver'))
  expect(await memberBy(openidOf('leaver'))).toMatchObject({ standing: { state: 'active' }, roles: ['member'] })
})

test('many who wait come page by page, the longest first, each once', async () => {
  for (let count = 0; count < 23; count += 1) await ask(headOffice._id)
  const all: string[] = []
  let after: string | null = null
  do {
    const page: { items: { id: string }[]; after: string | null } = await world.call(
      administrator,
      joiningApi.joinRequests,
      { companyId, after },
    )
    expect(page.items.length).toBeLessThanOrEqual(20)
    all.push(...page.items.map(({ id }) => id))
    after = page.after
  } while (after !== null)
  expect(new Set(all).size).toBe(all.length)
  expect(all).toHaveLength(await countFor(administrator))
})

test('lists look at no more than they show, by an index', async () => {
  const work = await world.counted(async () => {
    await listFor(openidOf('champion'))
    await countFor(administrator)
    await world.call(administrator, joiningApi.invites, { companyId, after: null })
  })
  expect(work.collectionScans).toBe(0)
})

test('how people come in is the administrators’ to choose, by the version that they saw', async () => {
  const { version, ...now } = await world.call(administrator, joiningApi.joining, { companyId })
  expect(now).toEqual({ listed: 'atOnce', unlisted: 'afterApproval', hasRoster: false })
  const choice = { companyId, version, ...openDoors }
  const refused = await world.refusal(openidOf('champion'), joiningApi.saveJoining, choice)
  expect(refused).toMatchObject({ code: 'notAllowed' })
  const saved = await world.call(administrator, joiningApi.saveJoining, choice)
  expect(await world.call(administrator, joiningApi.saveJoining, choice)).toEqual(saved)
  const stale = await world.refusal(administrator, joiningApi.saveJoining, { ...choice, listed: 'afterApproval' })
  expect(stale).toMatchObject({ code: 'staleVersion' })
  const { token } = await inviteTo(null)
  const wish = { token, name: '新同事', employeeNumber: null }
  expect(await world.call(await agreed(world, fresh('o-open')), joiningApi.join, wish)).toEqual({
    state: 'joined',
    companyId,
  })
})
