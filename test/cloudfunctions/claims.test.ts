import { createHash } from 'node:crypto'
import { civilDate } from '../../domain/calendar/civilDate'
import type { CallInput } from '../../domain/call'
import { okrApi } from '../../domain/okr/api'
import type { Invite } from '../../domain/people/invite'
import { unsaid } from '../../domain/people/audit'
import { auditApi } from '../../domain/people/auditApi'
import { joiningApi } from '../../domain/people/joiningApi'
import type { JoinRequest } from '../../domain/people/joining'
import { membersApi } from '../../domain/people/membersApi'
import type { Company, Member } from '../../domain/people/model'
import { peopleApi } from '../../domain/people/api'
import { type LineContents, type RosterLine, rosterLineId } from '../../domain/people/roster'
import { newLine } from '../../domain/people/rosterLine'
import { invitation } from '../support/joining'
import { agreed } from '../support/agreed'
import {
  companyId,
  companyOf,
  engineering,
  foundCompanies,
  headOffice,
  memberIdOf,
  memberOf,
  openidOf,
} from './support/company'
import { fresh, storedPublished } from './support/objectives'
import { startWorld, type World } from './support/world'

const start = '2026-11-18T02:00:00Z'
const today = civilDate('2026-11-18')

let world: World
let token: string
beforeAll(async () => {
  world = await startWorld(start)
  await foundCompanies(world)
  await world.replace('companies', { ...companyOf(companyId, '同频科技'), joining: undefined })
  await world.seed('rosterLines', [line('YC0001', '林知夏', { managerNumber: null, title: '研发总监' })])
})
afterAll(() => world.end())
beforeEach(async () => {
  world.moveTo(start)
  token = (await make()).token
})

const line = (employeeNumber: string, name: string, given: Partial<LineContents> = {}): RosterLine =>
  newLine(companyId, {
    employeeNumber,
    name,
    departmentId: engineering._id,
    managerNumber: 'YC0001',
    title: '工程师',
    language: 'zh-CN',
    ...given,
  })

const make = (departmentId: string | null = null) =>
  world.call(openidOf('administrator'), joiningApi.createInvite, invitation(companyId, departmentId, today))

let numbered = 1000
/** A fresh line of the list. */
async function listed(name = '李娜', given: Partial<LineContents> = {}): Promise<RosterLine> {
  numbered += 1
  const made = line(`YC${numbered}`, name, given)
  await world.seed('rosterLines', [made])
  return made
}

const wish = (employeeNumber: string | null, name: string, by = token) => ({ token: by, name, employeeNumber })
const claim = async (openid: string, employeeNumber: string, name = '李娜', by = token) =>
  world.call(await agreed(world, openid), joiningApi.join, wish(employeeNumber, name, by))
const refusal = async (openid: string, employeeNumber: string, name = '李娜') =>
  world.refusal(await agreed(world, openid), joiningApi.join, wish(employeeNumber, name))
const joined = { state: 'joined', companyId }
const standingOf = async ({ _id }: RosterLine) => (await world.stored<RosterLine>('rosterLines', { _id }))[0]?.standing
const memberBy = async (openid: string) => (await world.stored<Member>('members', { companyId, openid }))[0]

async function choose(joining: Company['joining']): Promise<void> {
  const [company] = await world.stored<Company>('companies', { _id: companyId })
  await world.replace('companies', { ...companyOf(companyId, '同频科技'), version: company?.version ?? 1, joining })
}

test('who gives number and name, kindly compared, is in as the list has them', async () => {
  const open = await listed('李 娜')
  const opened = await world.call('o-li-na', joiningApi.openInvite, { token })
  expect(opened).toMatchObject({ by: 'line', entry: 'atOnce', departmentName: null })
  const typed = ` ${open.employeeNumber.toLowerCase()} `.replace('yc', 'ｙｃ')
  expect(await claim('o-li-na', typed, '李娜')).toEqual(joined)
  const member = await memberBy('o-li-na')
  expect(member).toMatchObject({
    name: '李 娜',
    employeeNumber: open.employeeNumber,
    departmentId: engineering._id,
    title: '工程师',
    roles: ['member'],
  })
  expect(await standingOf(open)).toEqual({ state: 'claimed', memberId: member?._id })
})

test('a wrong number, a wrong name, a person who left: one answer, and nobody learns which numbers there are', async () => {
  const open = await listed()
  const gone = await listed()
  const left = { ...gone, standing: { state: 'left' as const, leftOn: civilDate('2026-10-30') } }
  await world.replace('rosterLines', left)
  const answers = [
    await refusal(fresh('o-guess'), 'YC9999'),
    await refusal(fresh('o-guess'), open.employeeNumber, '李那'),
    await refusal(fresh('o-guess'), gone.employeeNumber),
  ]
  for (const each of answers)
    expect(each).toEqual({ code: 'noSuchLine', field: 'employeeNumber', details: { left: 4 } })
})

test('each of these answers costs as many reads', async () => {
  const open = await listed()
  const reads = async (number: string, name: string) => {
    const guesser = fresh('o-guess')
    const { reads: count, transactions } = await world.counted(() => refusal(guesser, number, name))
    return [count, transactions]
  }
  expect(await reads('YC9998', '李娜')).toEqual(await reads(open.employeeNumber, '李那'))
})

test('an invite for a department lets in only whom the list has there', async () => {
  const there = await listed()
  const elsewhere = await listed('李娜', { departmentId: headOffice._id })
  const { token: narrow } = await make(engineering._id)
  const person = fresh('o-narrow')
  const refused = await world.refusal(
    await agreed(world, person),
    joiningApi.join,
    wish(elsewhere.employeeNumber, '李娜', narrow),
  )
  expect(refused).toMatchObject({ code: 'noSuchLine' })
  expect(await claim(person, there.employeeNumber, '李娜', narrow)).toEqual(joined)
})

test('five wrong tries within an hour, then a wait that says until when, also for the right answer', async () => {
  const open = await listed()
  const guesser = fresh('o-guess')
  for (const left of [4, 3, 2, 1, 0]) {
    expect(await refusal(guesser, 'YC9999')).toMatchObject({ code: 'noSuchLine', details: { left } })
  }
  const waits = { code: 'claimedEnough', details: { until: '11:01' } }
  expect(await refusal(guesser, open.employeeNumber)).toMatchObject(waits)
  // Another invite, another company's patience: the tries are the person's.
  const other = (await make()).token
  expect(
    await world.refusal(await agreed(world, guesser), joiningApi.join, wish(open.employeeNumber, '李娜', other)),
  ).toMatchObject(waits)
  world.moveTo('2026-11-18T03:01:00Z')
  expect(await claim(guesser, open.employeeNumber)).toEqual(joined)
})

test('who knows their own line guesses no more often for it', async () => {
  await choose({ listed: 'afterApproval', unlisted: 'afterApproval' })
  const own = await listed('猜测')
  const guesser = fresh('o-guess')
  for (const left of [4, 3]) expect(await refusal(guesser, 'YC9999')).toMatchObject({ details: { left } })
  expect(await claim(guesser, own.employeeNumber, '猜测')).toEqual({ state: 'waiting' })
  expect(await refusal(guesser, 'YC9999')).toMatchObject({ details: { left: 2 } })
  await choose(undefined)
})

test('guesses sent all at once are counted exactly', async () => {
  const guesser = fresh('o-guess')
  await Promise.all(Array.from({ length: 6 }, () => refusal(fresh('o-warm'), 'YC9999')))
  const answers = await Promise.all(Array.from({ length: 9 }, () => refusal(guesser, 'YC9999')))
  const codes = answers.map(({ code }) => code).filter((code) => code !== 'busy')
  expect(codes.filter((code) => code === 'noSuchLine').length).toBeLessThanOrEqual(5)
  expect((await refusal(guesser, 'YC9999')).code).toBe(
    codes.filter((code) => code === 'noSuchLine').length === 5 ? 'claimedEnough' : 'noSuchLine',
  )
})

test('many people cannot guess by one invite either', async () => {
  const { token: alone } = await make()
  const guess = async () =>
    world.refusal(await agreed(world, fresh('o-crowd')), joiningApi.join, wish('YC9999', '李娜', alone))
  for (let count = 0; count < 30; count += 1) expect((await guess()).code).toBe('noSuchLine')
  expect((await guess()).code).toBe('claimedEnough')
})

test('two claim one line at once: one is in, the other learns that it is taken', async () => {
  const people = Array.from({ length: 6 }, () => fresh('o-rival'))
  await Promise.all(people.map((person) => refusal(person, 'YC9997')))
  const open = await listed()
  const outcomes = await Promise.all(
    people.map((person) =>
      claim(person, open.employeeNumber).then(
        () => 'joined',
        (error: unknown) => String(Object(error).failure.code),
      ),
    ),
  )
  expect(outcomes.filter((outcome) => outcome === 'joined')).toHaveLength(1)
  expect(outcomes.filter((outcome) => outcome !== 'joined').every((code) => ['lineTaken', 'busy'].includes(code))).toBe(
    true,
  )
  const members = await world.stored<Member>('members', { companyId, employeeNumber: open.employeeNumber })
  expect(members).toHaveLength(1)
  expect(await standingOf(open)).toEqual({ state: 'claimed', memberId: members[0]?._id })
})

test('a claimed line is claimed again only once an administrator freed it, and that is in the trail', async () => {
  const open = await listed()
  await claim(fresh('o-first'), open.employeeNumber)
  const right = fresh('o-right')
  expect(await refusal(right, open.employeeNumber)).toMatchObject({ code: 'lineTaken' })
  const freeing = { companyId, employeeNumber: open.employeeNumber }
  expect(await world.refusal(openidOf('champion'), joiningApi.freeLine, freeing)).toMatchObject({ code: 'notAllowed' })
  const [first] = await world.stored<Member>('members', { employeeNumber: open.employeeNumber })
  await world.call(openidOf('administrator'), joiningApi.freeLine, freeing)
  await world.call(openidOf('administrator'), joiningApi.freeLine, freeing)
  expect(await claim(right, open.employeeNumber)).toEqual(joined)
  const [former] = await world.stored<Member>('members', { _id: first?._id })
  expect(former).not.toHaveProperty('employeeNumber')
  const trail = await world.stored('audit', { action: 'freeLine' })
  expect(trail).toMatchObject([{ byId: memberIdOf('administrator'), subjectId: first?._id }])
  const filter = { byId: null, subjectId: first?._id ?? '', kind: 'people' as const, from: null, until: null }
  const { items } = await world.call(openidOf('administrator'), auditApi.audit, { companyId, ...filter, before: null })
  expect(items[0]).toMatchObject({ action: 'freeLine', subject: { kind: 'person', person: { id: first?._id } } })
})

test('reports come in before their manager and are connected once the manager is in', async () => {
  const manager = await listed('周牧', { managerNumber: null })
  const early = await listed('早来', { managerNumber: manager.employeeNumber })
  const late = await listed('晚来', { managerNumber: manager.employeeNumber })
  const [first, second, head] = [fresh('o-early'), fresh('o-late'), fresh('o-head')]
  await claim(first, early.employeeNumber, '早来')
  expect(await memberBy(first)).toMatchObject({ managerId: null })
  await claim(head, manager.employeeNumber, '周牧')
  const managerId = (await memberBy(head))?._id
  expect(await memberBy(first)).toMatchObject({ managerId })
  await claim(second, late.employeeNumber, '晚来')
  expect(await memberBy(second)).toMatchObject({ managerId })
})

test('who waits by one invite and comes in by their line through another leaves the first its place', async () => {
  const hashOf = (by: string) => createHash('sha256').update(by).digest('hex')
  const placesOf = async (by: string) => (await world.stored<Invite>('invites', { _id: hashOf(by) }))[0]?.usesLeft
  const open = await listed('周全')
  const openid = await agreed(world, fresh('o-twice'))
  const first = token
  expect(await world.call(openid, joiningApi.join, wish(null, '周全'))).toEqual({ state: 'waiting' })
  expect(await placesOf(first)).toBe(49)
  const second = 'another-token-of-the-same-company'
  const [invite] = await world.stored<Invite>('invites', { _id: hashOf(first) })
  await world.seed('invites', [{ ...invite, _id: hashOf(second), usesLeft: 50 }])
  expect(await claim(openid, open.employeeNumber, '周全', second)).toEqual(joined)
  expect([await placesOf(first), await placesOf(second)]).toEqual([50, 49])
})

test('a team of more than one read holds is connected whole', async () => {
  const manager = await listed('周牧', { managerNumber: null })
  const team = Array.from({ length: 60 }, (_, at) => `team-${at}`)
  await world.seed(
    'members',
    team.map((person) => memberOf(engineering, person)),
  )
  await world.seed(
    'rosterLines',
    team.map((person, at) => ({
      ...line(`YD${1000 + at}`, person, { managerNumber: manager.employeeNumber }),
      standing: { state: 'claimed', memberId: memberIdOf(person) },
    })),
  )
  const head = fresh('o-head')
  await claim(head, manager.employeeNumber, '周牧')
  const managerId = (await memberBy(head))?._id
  expect(await world.stored('members', { companyId, managerId })).toHaveLength(team.length)
})

test('manager and reports who come in at the same moment are connected', async () => {
  const manager = await listed('周牧', { managerNumber: null })
  const names = ['一', '二', '三']
  const reports = await Promise.all(names.map((name) => listed(name, { managerNumber: manager.employeeNumber })))
  const people = [fresh('o-head'), ...names.map(() => fresh('o-report'))]
  await Promise.all(people.map((person) => refusal(person, 'YC9996')))
  await Promise.all(
    [manager, ...reports].map(({ employeeNumber, name }, at) => claim(people[at] ?? '', employeeNumber, name)),
  )
  const managerId = (await memberBy(people[0] ?? ''))?._id
  for (const person of people.slice(1)) expect(await memberBy(person)).toMatchObject({ managerId })
})

test('who left and whose line is open again has their history back', async () => {
  const open = await listed()
  const person = fresh('o-returning')
  await claim(person, open.employeeNumber)
  const member = await memberBy(person)
  const objective = storedPublished({ owner: 'anybody' })
  await world.seed('objectives', [{ ...objective, ownerId: member?._id }])
  await world.call(openidOf('administrator'), membersApi.endMembership, {
    companyId,
    memberId: member?._id ?? '',
    leftOn: today,
    successorId: null,
  })
  // Gone, and their line with them: the link alone does not bring anybody back.
  expect(await refusal(person, open.employeeNumber)).toMatchObject({ code: 'noSuchLine' })
  const [now] = await world.stored<RosterLine>('rosterLines', { _id: open._id })
  await world.replace('rosterLines', { ...open, ...now, standing: { state: 'open' }, title: '高级工程师' })
  expect(await claim(person, open.employeeNumber)).toEqual(joined)
  expect(await world.stored('members', { companyId, openid: person })).toHaveLength(1)
  expect(await memberBy(person)).toMatchObject({
    _id: member?._id,
    standing: { state: 'active' },
    title: '高级工程师',
    roles: ['member'],
  })
  const read = await world.call(person, okrApi.objective, { companyId, objectiveId: objective._id })
  expect(read.objective).toMatchObject({ ownerId: member?._id })
})

test('another WeChat user on the line of somebody who left begins anew, and the number is theirs alone', async () => {
  const open = await listed()
  const former: Member | undefined = await memberBy(openidOf('leaver'))
  await world.replace('members', { ...former, _id: memberIdOf('leaver'), employeeNumber: open.employeeNumber })
  const person = fresh('o-new')
  await claim(person, open.employeeNumber)
  expect((await memberBy(person))?._id).not.toBe(memberIdOf('leaver'))
  expect(await memberBy(openidOf('leaver'))).not.toHaveProperty('employeeNumber')
})

/** Somebody who was in by a line and has left. */
async function leftWith(name: string): Promise<{ person: string; memberId: string; line: RosterLine }> {
  const open = await listed(name)
  const person = fresh('o-left')
  await claim(person, open.employeeNumber, name)
  const memberId = (await memberBy(person))?._id ?? ''
  const leaving = { companyId, memberId, leftOn: today, successorId: null }
  await world.call(openidOf('administrator'), membersApi.endMembership, leaving)
  return { person, memberId, line: open }
}

/** Has an administrator let somebody in who asked by an invite. */
async function letIn(person: string, to: CallInput<typeof joiningApi.approveRequest>['to'], by = token): Promise<void> {
  await world.call(await agreed(world, person), joiningApi.join, wish(null, '某人', by))
  const [request] = await world.stored<JoinRequest>('joinRequests', { openid: person, 'standing.state': 'waiting' })
  const approval = { companyId, joinRequestId: request?._id ?? '', to }
  await world.call(openidOf('administrator'), joiningApi.approveRequest, approval)
}

test.each(['claim', 'approval'])(
  'who was here before has the number that a newer list gives them, by %s',
  async (by) => {
    const holder = await leftWith('郑原')
    const returning = await leftWith('何归')
    const { employeeNumber } = holder.line
    await world.replace('rosterLines', { ...line(employeeNumber, '何归'), version: 9 })
    if (by === 'claim') await claim(returning.person, employeeNumber, '何归')
    else await letIn(returning.person, { kind: 'line', employeeNumber })
    const back = { _id: returning.memberId, employeeNumber, standing: { state: 'active' } }
    expect(await memberBy(returning.person)).toMatchObject(back)
    expect(await memberBy(holder.person)).not.toHaveProperty('employeeNumber')
    expect(await standingOf(holder.line)).toEqual({ state: 'claimed', memberId: returning.memberId })
  },
)

test('who worked here and comes back as a coach from outside has no line and no number', async () => {
  const { person, memberId, line: former } = await leftWith('罗教')
  const as = { kind: 'coach' as const, endsOn: civilDate('2026-12-31') }
  const coaching = { ...invitation(companyId, null, today), as, mostUses: 1 }
  const { token: one } = await world.call(openidOf('administrator'), joiningApi.createInvite, coaching)
  await letIn(person, { kind: 'place', departmentId: headOffice._id, managerId: null }, one)
  expect(await memberBy(person)).toMatchObject({ _id: memberId, roles: ['coach'], standing: { state: 'active' } })
  expect(await memberBy(person)).not.toHaveProperty('employeeNumber')
  expect(await standingOf(former)).toEqual({ state: 'left', leftOn: today })
})

test('where the company wants it, a line that fits waits for approval, and whoever approves need only agree', async () => {
  await choose({ listed: 'afterApproval', unlisted: 'afterApproval' })
  const open = await listed()
  const person = fresh('o-waiting')
  expect(await claim(person, open.employeeNumber)).toEqual({ state: 'waiting' })
  expect(await standingOf(open)).toEqual({ state: 'open' })
  const [request] = await world.stored<JoinRequest>('joinRequests', { openid: person })
  expect(request).toMatchObject({ employeeNumber: open.employeeNumber, departmentPath: engineering.path })
  const approval = {
    companyId,
    joinRequestId: request?._id ?? '',
    to: { kind: 'line' as const, employeeNumber: open.employeeNumber },
  }
  const { memberId } = await world.call(openidOf('champion'), joiningApi.approveRequest, approval)
  expect(await world.call(openidOf('champion'), joiningApi.approveRequest, approval)).toEqual({ memberId })
  expect(await standingOf(open)).toEqual({ state: 'claimed', memberId })
  await choose(undefined)
})

test('who is on the list and cannot name their line asks, and an administrator finds it for them', async () => {
  const open = await listed('赵敏')
  const person = fresh('o-forgetful')
  const outcome = await world.call(await agreed(world, person), joiningApi.join, wish(null, '敏敏'))
  expect(outcome).toEqual({ state: 'waiting' })
  const [request] = await world.stored<JoinRequest>('joinRequests', { openid: person })
  await world.call(openidOf('administrator'), joiningApi.approveRequest, {
    companyId,
    joinRequestId: request?._id ?? '',
    to: { kind: 'line', employeeNumber: open.employeeNumber },
  })
  expect(await memberBy(person)).toMatchObject({ name: '赵敏', employeeNumber: open.employeeNumber })
  const { current, requests } = await world.call(person, peopleApi.session, { companyId })
  expect([current?.company.id, requests]).toEqual([companyId, []])
})

test('who asked and then finds their number is in, on the place that asking took', async () => {
  const open = await listed()
  const person = fresh('o-finder')
  const single = { ...invitation(companyId, null, today), mostUses: 1 }
  const { token: one, invite } = await world.call(openidOf('administrator'), joiningApi.createInvite, single)
  await world.call(await agreed(world, person), joiningApi.join, wish(null, '李娜', one))
  expect(await claim(person, open.employeeNumber, '李娜', one)).toEqual(joined)
  const seen = { companyId, inviteId: invite.id }
  const now = await world.call(openidOf('administrator'), joiningApi.invite, seen)
  expect(now).toMatchObject({ uses: 1, state: 'usedUp' })
  expect(await world.stored('joinRequests', { openid: person })).toEqual([])
})

test('the trail says that somebody joined, and not by which number', async () => {
  const open = await listed()
  const person = fresh('o-traced')
  await claim(person, open.employeeNumber)
  const subjectId = (await memberBy(person))?._id
  const [entry] = await world.stored<{ after: object }>('audit', { action: 'join', subjectId })
  expect(entry?.after).toEqual({ departmentId: engineering._id, kind: 'member', employeeNumber: unsaid })
})

test('another company with the same number is another line', async () => {
  const open = await listed()
  expect(rosterLineId('company-other', open.employeeNumber)).not.toBe(open._id)
  await world.seed('rosterLines', [
    { ...open, _id: rosterLineId('company-other', 'YC-X'), companyId: 'company-other', employeeNumber: 'YC-X' },
  ])
  expect(await refusal(fresh('o-guess'), 'YC-X')).toMatchObject({ code: 'noSuchLine' })
})
