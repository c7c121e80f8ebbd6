import { okrApi } from '../../domain/okr/api'
import type { Objective } from '../../domain/okr/model'
import { peopleApi } from '../../domain/people/api'
import { membersApi } from '../../domain/people/membersApi'
import { type RosterLine, rosterLineId } from '../../domain/people/roster'
import type { Member } from '../../domain/people/model'
import { begin } from '../../domain/review/lifecycle'
import { reviewIdOf, type OkrReview } from '../../domain/review/model'
import { allCalls } from '../support/calls'
import { good } from '../domain/goodInputs'
import { companyId, engineering, foundCompanies, memberIdOf, openidOf, type Person } from './support/company'
import { cycleId, storedClosed, storedDraft, storedPublished } from './support/objectives'
import { lineOf } from './support/roster'
import { keeping } from './support/tree'
import { startWorld, type World } from './support/world'

let world: World
let act: ReturnType<typeof keeping>
beforeAll(async () => {
  world = await startWorld()
  act = keeping(world)
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
})
afterAll(() => world.end())

const administrator = openidOf('administrator')
const refusedCall = async (openid: string, call: string, input: object) =>
  (await world.raw(openid, 'people', { call, input: { companyId, ...input }, language: 'zh-CN' })).failure
const alsoAdministers = async (person: Person) =>
  world.replace('members', { ...(await act.memberNow(person)), roles: ['member', 'administrator'] })

describe('who leaves', () => {
  test('has no access from the next call on, whatever it is', async () => {
    await act.ends('colleague')
    const ofMembers = allCalls.filter(([, { standing }]) => standing === 'member')
    expect(ofMembers.length).toBeGreaterThan(100)
    for (const [name, { capability }] of ofMembers) {
      const input = { ...Object(good[name as keyof typeof good]), companyId }
      const { failure } = await world.raw(openidOf('colleague'), capability, { call: name, input, language: 'zh-CN' })
      expect([name, failure?.code]).toEqual([name, 'notMember'])
    }
    const { companies, current } = await world.call(openidOf('colleague'), peopleApi.session, { companyId })
    expect({ companies, current }).toEqual({ companies: [], current: null })
  }, 60_000)

  test('leads nothing any more: no role, no coordinating, no department, no coaching', async () => {
    await world.replace('members', { ...(await act.memberNow('champion')), coaches: ['department-head'] })
    await world.seed('rollouts', [
      {
        _id: companyId,
        companyId,
        coordinatorId: memberIdOf('champion'),
        waves: [],
        growth: [],
        boardOpen: false,
        version: 1,
      },
    ])
    await world.replace('departments', { ...engineering, headId: memberIdOf('champion') })
    expect(await act.ends('champion')).toEqual({ version: 2, settled: true })
    expect(await act.memberNow('champion')).toMatchObject({
      roles: ['member'],
      standing: { state: 'left', leftOn: '2026-11-17' },
    })
    expect(await act.memberNow('champion')).not.toHaveProperty('coaches')
    expect((await world.stored('rollouts'))[0]).not.toHaveProperty('coordinatorId')
    expect(await act.departmentNow(engineering._id)).not.toHaveProperty('headId')
    expect(await act.trail('endMembership')).toMatchObject([
      { before: { roles: ['member', 'champion'] }, after: { roles: ['member'], standing: { leftOn: '2026-11-17' } } },
    ])
  })

  test('leaves reports and departments to who takes over', async () => {
    await world.replace('departments', { ...engineering, headId: memberIdOf('manager') })
    await act.ends('manager', 'colleague')
    expect((await act.memberNow('owner')).managerId).toBe(memberIdOf('colleague'))
    expect(await act.departmentNow(engineering._id)).toMatchObject({ headId: memberIdOf('colleague') })
    expect(await act.detail('manager')).toMatchObject({
      successor: { id: memberIdOf('colleague') },
      settled: true,
      reports: [],
    })
  })

  test('is followed by one of their own reports: that one reports to whom they reported', async () => {
    await act.place('manager', { managerId: memberIdOf('sponsor') })
    await act.place('colleague', { managerId: memberIdOf('manager') })
    await act.place('sharedWith', { managerId: memberIdOf('owner') })
    await act.ends('manager', 'sharedWith')
    // The owner would report to their own report: they report to whom the manager reported.
    expect((await act.memberNow('owner')).managerId).toBe(memberIdOf('sponsor'))
    expect((await act.memberNow('colleague')).managerId).toBe(memberIdOf('sharedWith'))
    await act.ends('sharedWith', 'colleague')
    expect((await act.memberNow('colleague')).managerId).toBe(memberIdOf('owner'))
  })

  test('leaves open reviews to the head of the department where nobody takes over', async () => {
    await world.replace('departments', { ...engineering, headId: memberIdOf('sponsor') })
    const review = begin(
      {
        companyId,
        memberId: memberIdOf('owner'),
        cycleId,
        reviewerId: memberIdOf('manager'),
        departmentPath: engineering.path,
      },
      0,
    )
    await world.seed('reviews', [review])
    await act.ends('manager')
    const [now] = await world.stored<OkrReview>('reviews', { _id: reviewIdOf(memberIdOf('owner'), cycleId) })
    expect(now?.reviewerId).toBe(memberIdOf('sponsor'))
    const { items } = await act.list({ list: 'unmanaged', search: 'owner' })
    expect(items).toMatchObject([
      { person: { id: memberIdOf('owner') }, manager: null, reviewer: { id: memberIdOf('sponsor') } },
    ])
  })

  test('stands in for nobody, is shown no draft, and waits for no answer', async () => {
    const standIn = { memberId: memberIdOf('colleague'), from: '2026-11-18', until: '2026-12-01' }
    await world.replace('members', { ...(await act.memberNow('manager')), standIn })
    const draft = storedDraft({ sharedWith: ['colleague', 'sharedWith'] })
    await world.seed('objectives', [draft])
    const asked = { companyId, askerId: memberIdOf('colleague'), colleagueId: memberIdOf('owner'), state: 'open' }
    await world.seed('feedbackRequests', [{ _id: 'request-1', ...asked, order: '1' }])
    await act.ends('colleague')
    expect(await act.memberNow('manager')).not.toHaveProperty('standIn')
    const [now] = await world.stored<Objective>('objectives')
    expect(now).toEqual({
      ...draft,
      sharedWith: [memberIdOf('sharedWith')],
      index: { involved: [memberIdOf('owner'), memberIdOf('sharedWith')] },
    })
    expect((await world.stored('feedbackRequests'))[0]).toMatchObject({ state: 'withdrawn' })
  })

  test('lets nobody in any more: their invites are taken back', async () => {
    const invite = {
      companyId,
      departmentId: null,
      as: 'member',
      lastDay: '2026-12-01',
      mostUses: 9,
      usesLeft: 9,
      createdAt: 0,
    }
    await world.seed('invites', [
      { ...invite, _id: 'hash-theirs', byId: memberIdOf('champion'), standing: { state: 'open' }, order: '1' },
      { ...invite, _id: 'hash-other', byId: memberIdOf('administrator'), standing: { state: 'open' }, order: '2' },
    ])
    await act.ends('champion')
    const now = await world.stored<{ _id: string; standing: { state: string } }>('invites')
    expect(now.find(({ _id }) => _id === 'hash-theirs')?.standing.state).toBe('revoked')
    expect(now.find(({ _id }) => _id === 'hash-other')?.standing.state).toBe('open')
  })

  test('stays the owner of what they own, named as left', async () => {
    const objective = storedPublished()
    await world.seed('objectives', [objective])
    await act.ends('owner')
    const page = await world.call(openidOf('colleague'), okrApi.objective, { companyId, objectiveId: objective._id })
    expect(page.people).toContainEqual(expect.objectContaining({ id: memberIdOf('owner'), left: true }))
  })

  test('frees nothing of the roster: their line says that they left', async () => {
    await act.place('colleague', { employeeNumber: '1007' })
    const line: RosterLine = {
      _id: rosterLineId(companyId, '1007'),
      companyId,
      employeeNumber: '1007',
      name: '同事colleague',
      departmentId: engineering._id,
      managerNumber: null,
      title: '',
      language: 'zh-CN',
      standing: { state: 'claimed', memberId: memberIdOf('colleague') },
      terms: [],
      order: '同事colleague-1007',
      version: 1,
    }
    await world.seed('rosterLines', [line])
    await act.ends('colleague')
    const lineNow = async () => (await world.stored<RosterLine>('rosterLines'))[0]?.standing
    expect(await lineNow()).toEqual({ state: 'left', leftOn: '2026-11-17' })
    await act.takesBack('colleague')
    expect(await lineNow()).toEqual({ state: 'claimed', memberId: memberIdOf('colleague') })
  })

  test.each`
    input                                                                   | code                   | field
    ${{ memberId: memberIdOf('owner'), leftOn: '2026-11-19' }}              | ${'notAllowedValue'}   | ${'leftOn'}
    ${{ memberId: memberIdOf('owner'), leftOn: '2026-10-18' }}              | ${'notAllowedValue'}   | ${'leftOn'}
    ${{ memberId: memberIdOf('owner'), leftOn: '2000-01-01' }}              | ${'notAllowedValue'}   | ${'leftOn'}
    ${{ memberId: memberIdOf('owner'), successorId: memberIdOf('owner') }}  | ${'notFound'}          | ${'successorId'}
    ${{ memberId: memberIdOf('owner'), successorId: memberIdOf('leaver') }} | ${'notFound'}          | ${'successorId'}
    ${{ memberId: memberIdOf('owner'), successorId: memberIdOf('coach') }}  | ${'notFound'}          | ${'successorId'}
    ${{ memberId: memberIdOf('stranger') }}                                 | ${'notFound'}          | ${'memberId'}
    ${{ memberId: 'member-nobody' }}                                        | ${'notFound'}          | ${'memberId'}
    ${{ memberId: memberIdOf('administrator') }}                            | ${'lastAdministrator'} | ${'memberId'}
  `('is not made to leave by $input: $code', async ({ input, code, field }) => {
    const asked = { leftOn: '2026-11-17', successorId: null, ...input }
    expect(await refusedCall(administrator, 'endMembership', asked)).toMatchObject({ code, field })
  })

  test('leaves once, however often that is asked for', async () => {
    await act.ends('owner')
    await act.ends('owner', 'manager', '2026-11-16')
    expect(await act.memberNow('owner')).toMatchObject({ standing: { leftOn: '2026-11-17' }, version: 2 })
    expect(await act.trail('endMembership')).toHaveLength(1)
  })
})

describe('the last administrator', () => {
  test('does not leave, also not when two leave at once', async () => {
    await alsoAdministers('manager')
    const outcomes = await Promise.allSettled([
      world.call(administrator, membersApi.leaveCompany, { companyId }),
      world.call(openidOf('manager'), membersApi.leaveCompany, { companyId }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const here = await world.stored<Member>('members', {
      companyId,
      roles: 'administrator',
      'standing.state': 'active',
    })
    expect(here).toHaveLength(1)
  })

  test('is told why', async () => {
    expect(await refusedCall(administrator, 'leaveCompany', {})).toMatchObject({ code: 'lastAdministrator' })
  })
})

describe('leaving by oneself', () => {
  test('is for everybody, and done at once', async () => {
    for (const person of ['colleague', 'champion', 'sponsor', 'coach'] as const) {
      expect(await world.call(openidOf(person), membersApi.leaveCompany, { companyId })).toEqual({
        leftOn: '2026-11-18',
      })
      expect((await refusedCall(openidOf(person), 'leaveCompany', {}))?.code).toBe('notMember')
    }
  })

  test('leaves reports to be found by administrators', async () => {
    await world.call(openidOf('manager'), membersApi.leaveCompany, { companyId })
    expect((await act.memberNow('owner')).managerId).toBeNull()
    const { items } = await act.list({ list: 'unmanaged', search: 'owner' })
    expect(items).toMatchObject([{ person: { id: memberIdOf('owner') }, reviewer: null }])
  })
})

describe('who comes back', () => {
  test('finds everything that is still theirs, as a plain member', async () => {
    const [kept, closed, draft] = [storedPublished(), storedClosed(), storedDraft()]
    await world.seed('objectives', [kept, closed, draft])
    await alsoAdministers('owner')
    await act.ends('owner')
    expect(
      (await refusedCall(openidOf('owner'), 'members', { search: '', departmentId: null, after: null }))?.code,
    ).toBe('notMember')
    expect(await act.takesBack('owner')).toEqual({ version: 3 })
    expect(await act.takesBack('owner')).toEqual({ version: 3 })
    expect(await act.memberNow('owner')).toMatchObject({ roles: ['member'], standing: { state: 'active' } })
    for (const { _id } of [kept, closed, draft]) {
      const page = await world.call(openidOf('owner'), okrApi.objective, { companyId, objectiveId: _id })
      expect(page.objective).toMatchObject({ ownerId: memberIdOf('owner') })
    }
    expect(await act.trail('takeBack')).toHaveLength(1)
  })

  test('has no manager where that one has left meanwhile', async () => {
    await act.ends('owner')
    await act.ends('manager')
    await act.takesBack('owner')
    expect((await act.memberNow('owner')).managerId).toBeNull()
  })

  test('has the line that a newer list opened for them', async () => {
    await act.place('owner', { employeeNumber: '1007' })
    const line = lineOf('1007', { name: '同事owner' }, { state: 'claimed', memberId: memberIdOf('owner') })
    await world.seed('rosterLines', [line])
    await act.ends('owner')
    await world.replace('rosterLines', { ...line, standing: { state: 'open' }, version: 9 })
    await act.takesBack('owner')
    const [now] = await world.stored<RosterLine>('rosterLines', { _id: line._id })
    expect(now?.standing).toEqual({ state: 'claimed', memberId: memberIdOf('owner') })
  })

  test('has no number any more where a newer list gives it to somebody else, who has not joined yet', async () => {
    await act.place('owner', { employeeNumber: '1007' })
    await act.ends('owner')
    const line = lineOf('1007', { name: '新来的人' })
    await world.seed('rosterLines', [line])
    await act.takesBack('owner')
    expect(await act.memberNow('owner')).not.toHaveProperty('employeeNumber')
    expect(await world.stored<RosterLine>('rosterLines', { _id: line._id })).toMatchObject([
      { standing: { state: 'open' } },
    ])
  })

  test('is not who was forgotten', async () => {
    await act.ends('owner')
    const { standing, ...member } = await act.memberNow('owner')
    await world.replace('members', { ...member, standing: { ...standing, forgottenOn: '2026-11-18' } })
    expect(await refusedCall(administrator, 'takeBack', { memberId: memberIdOf('owner') })).toMatchObject({
      code: 'wrongState',
    })
  })

  test('leaves an employee number to the colleague who has it by now', async () => {
    await act.place('owner', { employeeNumber: '1007' })
    await act.ends('owner')
    await world.replace('members', { ...(await act.memberNow('colleague')), employeeNumber: '1007' })
    await act.takesBack('owner')
    expect(await act.memberNow('owner')).not.toHaveProperty('employeeNumber')
  })
})
