import { newMember } from '../../cloudfunctions/people/newMember'
import { civilDate } from '../../domain/calendar/civilDate'
import { departmentsApi } from '../../domain/people/departmentsApi'
import { membersApi } from '../../domain/people/membersApi'
import { peopleApi } from '../../domain/people/api'
import type { Objective } from '../../domain/okr/model'
import { type LineStanding, type RosterLine, rosterLineId } from '../../domain/people/roster'
import { begin } from '../../domain/review/lifecycle'
import type { OkrReview } from '../../domain/review/model'
import {
  companyId,
  engineering,
  foundCompanies,
  headOffice,
  memberIdOf,
  openidOf,
  otherDepartment,
} from './support/company'
import { cycleId, fresh, storedClosed, storedDraft, storedPublished } from './support/objectives'
import { sales } from './support/rollout'
import { runTimer } from './support/timers'
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
  await world.seed('departments', [sales])
})
afterAll(() => world.end())

const administrator = openidOf('administrator')

const line = (employeeNumber: string, standing: LineStanding): RosterLine => ({
  _id: rosterLineId(companyId, employeeNumber),
  companyId,
  employeeNumber,
  name: '名册上的名字',
  departmentId: headOffice._id,
  managerNumber: '1000',
  title: '名册上的职务',
  language: 'zh-CN',
  standing,
  terms: [],
  order: `名册上的名字-${employeeNumber}`,
  version: 1,
})
const lines = async () => world.stored<RosterLine>('rosterLines', { companyId })

describe('the form for a member', () => {
  test('changes name, title, number, department and manager in one go', async () => {
    const change = {
      name: '林知夏',
      title: '区域经理',
      employeeNumber: '1007',
      departmentId: sales._id,
      managerId: memberIdOf('sponsor'),
    }
    expect(await act.place('owner', change)).toEqual({ version: 2 })
    expect(await act.memberNow('owner')).toMatchObject({ ...change, departmentPath: sales.path, version: 2 })
    expect(await act.trail('placeMember')).toMatchObject([
      { before: { title: null, managerId: memberIdOf('manager') }, after: { title: '…', departmentId: sales._id } },
    ])
    const found = await world.call(administrator, peopleApi.members, {
      companyId,
      search: '知夏',
      departmentId: sales._id,
      after: null,
    })
    expect(found.items).toMatchObject([{ id: memberIdOf('owner') }])
  })

  test('is filled in by two at once: one is told, and nothing of the other is lost', async () => {
    const seen = await act.placing('owner')
    await act.place('owner', { ...seen, title: '区域经理' })
    const second = { ...seen, name: '林夏' }
    const { failure } = await world.raw(administrator, 'people', {
      call: 'placeMember',
      input: second,
      language: 'zh-CN',
    })
    expect(failure).toMatchObject({ code: 'staleVersion', details: { version: 2 } })
    expect(await act.memberNow('owner')).toMatchObject({ name: '同事owner', title: '区域经理' })
    // They read what is there now, keep what they typed, and both changes stand.
    await act.place('owner', { name: '林夏' })
    expect(await act.memberNow('owner')).toMatchObject({ name: '林夏', title: '区域经理', version: 3 })
  })

  test('is sent twice and counts once; two administrators at the same moment do not both win', async () => {
    const wanted = { ...(await act.placing('owner')), title: '区域经理' }
    expect(await act.place('owner', wanted)).toEqual(await act.place('owner', wanted))
    const next = await act.placing('owner')
    const both = await Promise.allSettled([
      act.place('owner', { ...next, title: '甲' }),
      act.place('owner', { ...next, title: '乙' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await act.memberNow('owner')).version).toBe(3)
  })

  test.each`
    given                                    | code               | field
    ${{ memberId: memberIdOf('stranger') }}  | ${'notFound'}      | ${'memberId'}
    ${{ departmentId: otherDepartment._id }} | ${'notFound'}      | ${'departmentId'}
    ${{ managerId: memberIdOf('leaver') }}   | ${'notFound'}      | ${'managerId'}
    ${{ managerId: memberIdOf('owner') }}    | ${'managerCircle'} | ${'managerId'}
    ${{ employeeNumber: '' }}                | ${'tooShort'}      | ${'employeeNumber'}
    ${{ name: '' }}                          | ${'tooShort'}      | ${'name'}
    ${{ version: 9 }}                        | ${'staleVersion'}  | ${'version'}
  `('is refused with $given: $code', async ({ given, code, field }) => {
    const input = { ...(await act.placing('owner')), title: '试', ...given }
    const { failure } = await world.raw(administrator, 'people', { call: 'placeMember', input, language: 'zh-CN' })
    expect(failure).toMatchObject({ code, field })
    expect(await act.memberNow('owner')).toMatchObject({ version: 1, title: '' })
  })

  test.each(['placeMember', 'changeManager'] as const)('%s is nothing for who has left', async (name) => {
    const { managerId: _manager, ...placing } = await act.placing('leaver')
    const { companyId, memberId, version } = placing
    const managerId = memberIdOf('manager')
    const input =
      name === 'placeMember' ? { ...placing, managerId, name: '别名' } : { companyId, memberId, version, managerId }
    const { failure } = await world.raw(administrator, 'people', { call: name, input, language: 'zh-CN' })
    expect(failure).toMatchObject({ code: 'wrongState', field: 'memberId' })
    expect(await act.memberNow('leaver')).toMatchObject({ name: '同事leaver', managerId: null, version: 1 })
  })

  test('gives nobody a manager from outside, who would read their reviews', async () => {
    const input = { ...(await act.placing('owner')), managerId: memberIdOf('coach') }
    expect(await world.refusal(administrator, membersApi.placeMember, input)).toMatchObject({
      code: 'notFound',
      field: 'managerId',
    })
  })

  test('is for administrators alone, and so are the lists', async () => {
    const input = await act.placing('owner')
    for (const person of ['sponsor', 'champion', 'manager', 'owner', 'coach'] as const) {
      expect(await world.refusal(openidOf(person), membersApi.placeMember, input)).toEqual({ code: 'notAllowed' })
      const list = { companyId, list: 'present', search: '', departmentId: null, after: null } as const
      expect(await world.refusal(openidOf(person), membersApi.memberList, list)).toEqual({ code: 'notAllowed' })
    }
  })

  test('never closes a circle of managers, also where two change at once', async () => {
    await Promise.allSettled([
      act.place('colleague', { managerId: memberIdOf('sharedWith') }),
      act.place('sharedWith', { managerId: memberIdOf('colleague') }),
    ])
    const [one, other] = [await act.memberNow('colleague'), await act.memberNow('sharedWith')]
    expect([one.managerId, other.managerId].filter((id) => id !== null)).toHaveLength(1)
  })
})

describe('a person who moves', () => {
  test.each`
    owned       | follows
    ${'follow'} | ${true}
    ${'stay'}   | ${false}
  `('has what they are at work on $owned', async ({ owned, follows }) => {
    const running = [storedPublished(), storedDraft()]
    const others = [storedClosed(), storedPublished({ owner: 'colleague' })]
    await world.seed('objectives', [...running, ...others])
    await act.place('owner', { departmentId: sales._id, owned })
    const now = await world.stored<Objective>('objectives')
    const pathOf = (id: string) => now.find(({ _id }) => _id === id)?.departmentPath
    for (const { _id } of running) expect(pathOf(_id)).toEqual(follows ? sales.path : engineering.path)
    for (const { _id } of others) expect(pathOf(_id)).toEqual(engineering.path)
  })

  test('is reviewed by the head of the new department, where no manager does', async () => {
    await act.place('owner', { managerId: null })
    await world.seed('reviews', [
      begin(
        { companyId, memberId: memberIdOf('owner'), cycleId, reviewerId: null, departmentPath: engineering.path },
        0,
      ),
    ])
    await act.head(sales._id, 0, memberIdOf('sponsor'))
    await act.place('owner', { departmentId: sales._id })
    expect((await world.stored<OkrReview>('reviews'))[0]?.reviewerId).toBe(memberIdOf('sponsor'))
    expect(await act.detail('owner')).toMatchObject({ manager: null, reviewer: { id: memberIdOf('sponsor') } })
  })
})

describe('the head of a department', () => {
  test('reads the open reviews of who has no manager there, from the moment they are named', async () => {
    await act.place('owner', { managerId: null })
    const reviewing = (memberId: string, reviewerId: string | null) =>
      begin({ companyId, memberId, cycleId, reviewerId, departmentPath: engineering.path }, 0)
    await world.seed('reviews', [
      reviewing(memberIdOf('owner'), null),
      reviewing(memberIdOf('keyResultOwner'), memberIdOf('keyResultManager')),
    ])
    const readers = async () =>
      Object.fromEntries((await world.stored<OkrReview>('reviews')).map((each) => [each.memberId, each.reviewerId]))
    const managed = { [memberIdOf('keyResultOwner')]: memberIdOf('keyResultManager') }
    await act.head(engineering._id, 0, memberIdOf('sponsor'))
    expect(await readers()).toEqual({ [memberIdOf('owner')]: memberIdOf('sponsor'), ...managed })
    await act.head(engineering._id, 1, memberIdOf('champion'))
    expect(await readers()).toEqual({ [memberIdOf('owner')]: memberIdOf('champion'), ...managed })
    await act.head(engineering._id, 2, null)
    expect(await readers()).toEqual({ [memberIdOf('owner')]: null, ...managed })
  })

  test('reads them too where hundreds elsewhere in the company are with nobody', async () => {
    await act.place('owner', { managerId: null })
    const reviewing = (memberId: string, at: number) =>
      begin({ companyId, memberId, cycleId, reviewerId: null, departmentPath: engineering.path }, at)
    const elsewhere = Array.from({ length: 600 }, (_, at) => reviewing(`member-elsewhere-${at}`, at))
    const own = reviewing(memberIdOf('owner'), 1_000)
    await world.seed('reviews', [...elsewhere, own])
    const { collectionScans } = await world.counted(async () => {
      await act.head(engineering._id, 0, memberIdOf('sponsor'))
    })
    expect(collectionScans).toBe(0)
    expect((await world.stored<OkrReview>('reviews', { _id: own._id }))[0]?.reviewerId).toBe(memberIdOf('sponsor'))
  })

  test('is handed by the hourly round what the call that named them had no time for', async () => {
    await act.place('owner', { managerId: null })
    await act.head(engineering._id, 0, memberIdOf('sponsor'))
    const review = { companyId, memberId: memberIdOf('owner'), cycleId, reviewerId: null }
    await world.seed('reviews', [begin({ ...review, departmentPath: engineering.path }, 0)])
    await world.seed('treeChanges', [
      {
        _id: companyId,
        companyId,
        departmentId: engineering._id,
        prefix: engineering.path,
        byId: memberIdOf('administrator'),
        at: 0,
        kind: 'head',
      },
    ])
    const again = { companyId, departmentId: engineering._id, version: 1, headId: memberIdOf('champion') }
    expect(await world.refusal(administrator, departmentsApi.nameHead, again)).toEqual({ code: 'treeChanging' })
    await runTimer(world, 'people')
    expect(await world.stored('treeChanges')).toEqual([])
    expect((await world.stored<OkrReview>('reviews'))[0]?.reviewerId).toBe(memberIdOf('sponsor'))
  })
})

describe('an employee number', () => {
  test('is of one person alone, also when two get it at once', async () => {
    const outcomes = await Promise.allSettled([
      act.place('owner', { employeeNumber: '1007' }),
      act.place('colleague', { employeeNumber: '1007' }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await act.place('owner', { employeeNumber: null })
    await act.place('colleague', { employeeNumber: null })
    await act.place('manager', { employeeNumber: '1007' })
    expect(await world.stored('members', { employeeNumber: '1007' })).toHaveLength(1)
  })

  test('makes its open line of the roster theirs, and the line says what they are', async () => {
    await world.seed('rosterLines', [line('1007', { state: 'open' })])
    await act.place('owner', { employeeNumber: '1007', departmentId: sales._id, title: '经理' })
    expect(await lines()).toMatchObject([
      {
        name: '同事owner',
        title: '经理',
        departmentId: sales._id,
        managerNumber: '1000',
        standing: { state: 'claimed', memberId: memberIdOf('owner') },
        version: 2,
      },
    ])
  })

  test('takes the line along when it changes, and opens it when it is gone', async () => {
    await world.seed('rosterLines', [line('1007', { state: 'open' })])
    await act.place('manager', { employeeNumber: '1001' })
    await act.place('owner', { employeeNumber: '1007' })
    await act.place('owner', { employeeNumber: '2007', managerId: null })
    await act.place('owner', { managerId: memberIdOf('manager') })
    expect(await lines()).toMatchObject([
      { _id: rosterLineId(companyId, '2007'), employeeNumber: '2007', managerNumber: '1001' },
    ])
    await act.place('owner', { employeeNumber: null })
    expect(await lines()).toMatchObject([{ employeeNumber: '2007', standing: { state: 'open' } }])
  })

  test('is the one of its line however it is typed, and saved once however often it is sent', async () => {
    await world.seed('rosterLines', [line('YC0003', { state: 'open' })])
    const typed = { ...(await act.placing('owner')), employeeNumber: 'yc0003' }
    expect(await world.call(administrator, membersApi.placeMember, typed)).toEqual({ version: 2 })
    expect(await world.call(administrator, membersApi.placeMember, typed)).toEqual({ version: 2 })
    expect(await act.memberNow('owner')).toMatchObject({ employeeNumber: 'YC0003', version: 2 })
    expect(await lines()).toMatchObject([
      { employeeNumber: 'YC0003', standing: { state: 'claimed', memberId: memberIdOf('owner') } },
    ])
  })

  test.each(['yc0003', 'YC0003'])(
    'is of one person alone in small letters and in capitals, first %s',
    async (first) => {
      await act.place('owner', { employeeNumber: first })
      const other = first === 'yc0003' ? 'YC0003' : 'yc0003'
      const input = { ...(await act.placing('colleague')), employeeNumber: other }
      const taken = { code: 'numberTaken', field: 'employeeNumber' }
      expect(await world.refusal(administrator, membersApi.placeMember, input)).toEqual(taken)
      // One's own is spelled otherwise as one likes, where no list spells it.
      await act.place('owner', { employeeNumber: other })
      expect(await act.memberNow('owner')).toMatchObject({ employeeNumber: other })
    },
  )

  test('is of one person alone also where two get it at once in other letters', async () => {
    const outcomes = await Promise.allSettled([
      act.place('owner', { employeeNumber: 'yc1007' }),
      act.place('colleague', { employeeNumber: 'YC1007' }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  const left = { state: 'left', leftOn: civilDate('2026-10-30') } as const

  test('of who has left is given to another once a newer list has opened its line again', async () => {
    await world.replace('members', { ...(await act.memberNow('leaver')), employeeNumber: '1007' })
    await world.seed('rosterLines', [line('1007', { state: 'open' })])
    await act.place('owner', { employeeNumber: '1007' })
    expect(await act.memberNow('owner')).toMatchObject({ employeeNumber: '1007' })
    expect(await act.memberNow('leaver')).not.toHaveProperty('employeeNumber')
    expect(await lines()).toMatchObject([{ standing: { state: 'claimed', memberId: memberIdOf('owner') } }])
  })

  test.each`
    where                | listed
    ${'their line says'} | ${[line('1007', left)]}
    ${'no list says'}    | ${[]}
  `('of who has left stays theirs where $where nothing else', async ({ listed }) => {
    await world.replace('members', { ...(await act.memberNow('leaver')), employeeNumber: '1007' })
    if (listed.length > 0) await world.seed('rosterLines', listed)
    const input = { ...(await act.placing('owner')), employeeNumber: '1007' }
    const taken = { code: 'numberTaken', field: 'employeeNumber' }
    expect(await world.refusal(administrator, membersApi.placeMember, input)).toEqual(taken)
    expect(await act.memberNow('leaver')).toMatchObject({ employeeNumber: '1007' })
  })

  test("is refused where its line is somebody else's", async () => {
    await world.seed('rosterLines', [line('1007', { state: 'claimed', memberId: memberIdOf('colleague') })])
    const input = { ...(await act.placing('owner')), employeeNumber: '1007' }
    expect(await world.refusal(administrator, membersApi.placeMember, input)).toEqual({
      code: 'numberTaken',
      field: 'employeeNumber',
    })
  })
})

describe('the list of members', () => {
  test('is found by number, by name and by department, twenty a page', async () => {
    await act.place('owner', { employeeNumber: '1007' })
    const many = Array.from({ length: 25 }, (_, at) =>
      newMember(fresh('member'), sales, { openid: fresh('o'), name: `销售${at + 10}`, roles: ['member'], at: 0 }),
    )
    await world.seed('members', many)
    expect((await act.list({ search: '1007' })).items).toMatchObject([
      { person: { id: memberIdOf('owner') }, employeeNumber: '1007', manager: { id: memberIdOf('manager') } },
    ])
    const first = await act.list({ departmentId: sales._id })
    expect(first.items).toHaveLength(20)
    const second = await act.list({ departmentId: sales._id, after: first.after })
    expect(second.items).toHaveLength(5)
    expect(second.after).toBeNull()
    expect((await act.list({ search: '销售1' })).items.every(({ person }) => person.name.startsWith('销售1'))).toBe(
      true,
    )
    expect((await act.list({ search: '？！' })).items).toEqual([])
  })

  test.each(['A1007', 'a1007', 'Ａ１００７', 'ａ１００７', 'A 1007'])(
    'finds a number however it is typed: %s',
    async (typed) => {
      await act.place('owner', { employeeNumber: 'A1007' })
      let found: Awaited<ReturnType<typeof act.list>> | undefined
      const { reads, collectionScans } = await world.counted(async () => {
        found = await act.list({ search: typed })
      })
      expect(found?.items).toMatchObject([{ person: { id: memberIdOf('owner') }, employeeNumber: 'A1007' }])
      expect(reads).toBeLessThanOrEqual(4)
      expect(collectionScans).toBe(0)
    },
  )

  test('names who is without a manager and who stands in, and none from outside', async () => {
    await act.head(engineering._id, 0, memberIdOf('manager'))
    const { items } = await act.list({ list: 'unmanaged' })
    const ids = items.map(({ person }) => person.id)
    expect(ids).toContain(memberIdOf('colleague'))
    expect(ids).not.toContain(memberIdOf('owner'))
    expect(ids).not.toContain(memberIdOf('coach'))
    expect(items.find(({ person }) => person.id === memberIdOf('colleague'))?.reviewer?.id).toBe(memberIdOf('manager'))
    // Nobody reviews themselves.
    expect(items.find(({ person }) => person.id === memberIdOf('manager'))?.reviewer).toBeNull()
  })

  test('has those who left apart', async () => {
    expect((await act.list({ list: 'left' })).items).toMatchObject([
      { person: { id: memberIdOf('leaver'), left: true } },
    ])
    expect((await act.list()).items.map(({ person }) => person.id)).not.toContain(memberIdOf('leaver'))
  })

  test('costs no more in a large company', async () => {
    for (const list of ['present', 'unmanaged', 'left'] as const) {
      const { reads, collectionScans } = await world.counted(() => act.list({ list }))
      expect(reads).toBeLessThanOrEqual(4)
      expect(collectionScans).toBe(0)
    }
  })
})
