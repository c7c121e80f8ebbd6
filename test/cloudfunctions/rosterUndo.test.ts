import { civilDate } from '../../domain/calendar/civilDate'
import { joiningApi } from '../../domain/people/joiningApi'
import type { Department, Member } from '../../domain/people/model'
import { agreed } from '../support/agreed'
import { invitation } from '../support/joining'
import { companyId, engineering, foundCompanies, memberIdOf } from './support/company'
import { storedArchived, storedPublished } from './support/objectives'
import { sales } from './support/rollout'
import { administrator, claimedBy, fileOf, importing, lineOf } from './support/roster'
import { keeping } from './support/tree'
import { startWorld, type World } from './support/world'

const today = civilDate('2026-11-18')

let world: World
const act = importing(() => world)
const { departments, member, outcome, seedClaimed } = act
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
})
afterAll(() => world.end())

describe('undone', () => {
  const before = async () => ({ ...(await outcome()), members: await places() })
  const places = async () =>
    (await world.stored<Member>('members', { companyId })).map(
      ({ _id, name, title, departmentId, managerId, standing, roles }) => ({
        _id,
        name,
        title,
        departmentId,
        managerId,
        standing,
        roles,
      }),
    )
  const contents = ({ lines, ...rest }: Awaited<ReturnType<typeof before>>) => ({
    ...rest,
    lines: lines.map(({ version: _version, ...line }) => line),
  })

  test('everything is as it was: lines, members, departments, also who had left', async () => {
    await seedClaimed('owner', 'manager', 'champion')
    await world.seed('rosterLines', [
      lineOf('A1'),
      lineOf('A2', {}, { state: 'left', leftOn: civilDate('2026-01-01') }),
    ])
    const was = await before()
    const importId = await act.wholeImport(
      fileOf(
        ['改名', 'owner', '研发/移动', '', '组长', ''],
        [(await member('manager'))?.name ?? '', 'manager', '研发', 'owner', '', ''],
        ['回来', 'A2', '研发', '', '', ''],
        ['新人', 'A3', '市场/品牌', 'A2', '', ''],
      ),
      { owned: 'follow', leaving: 'end' },
    )
    expect(contents(await before())).not.toEqual(contents(was))
    expect(await act.undo(importId)).toMatchObject({ standing: { state: 'undone', keptCount: 0 } })
    expect(contents(await before())).toEqual(contents(was))
  })

  test('it leaves alone what somebody has changed or claimed since, and says so', async () => {
    await world.seed('rosterLines', [lineOf('A1', { name: '张三' })])
    const importId = await act.wholeImport(
      fileOf(
        ['张三', 'A1', '研发', '', '主管', ''],
        ['李四', 'A2', '新部门', '', '', ''],
        ['王五', 'A3', '研发', '', '', ''],
      ),
    )
    const [first, second] = [await act.line('A1'), await act.line('A2')]
    if (!first || !second) throw new Error('no lines')
    await world.replace('rosterLines', { ...first, title: '经理', version: first.version + 1 })
    await world.replace('rosterLines', { ...second, standing: claimedBy('owner'), version: second.version + 1 })
    const { standing } = await act.undo(importId)
    expect(standing).toMatchObject({ state: 'undone', keptCount: 2 })
    expect('kept' in standing ? standing.kept : []).toEqual(
      expect.arrayContaining([
        { employeeNumber: 'A1', name: '张三', reason: 'changedSince' },
        { employeeNumber: 'A2', name: '李四', reason: 'claimedSince' },
      ]),
    )
    expect((await act.lines()).map(({ employeeNumber }) => employeeNumber).sort()).toEqual(['A1', 'A2'])
    expect((await departments()).map(({ name }) => name)).toContain('新部门')
  })

  test('a whole team that was not in the file is back under its managers, whoever was ended first', async () => {
    await seedClaimed('administrator', 'owner', 'manager', 'keyResultManager', 'keyResultOwner')
    for (const [person, above] of [
      ['owner', 'manager'],
      ['keyResultOwner', 'keyResultManager'],
      ['manager', 'keyResultManager'],
    ] as const) {
      const line = await act.line(person)
      await world.replace('rosterLines', { ...line, _id: line?._id ?? '', managerNumber: above })
      await world.replace('members', {
        ...(await member(person)),
        _id: memberIdOf(person),
        managerId: memberIdOf(above),
      })
    }
    const was = await before()
    const { name = '' } = (await member('administrator')) ?? {}
    const importId = await act.wholeImport(fileOf([name, 'administrator', '研发', '', '', '']), {
      owned: 'follow',
      leaving: 'end',
    })
    expect(await member('owner')).toMatchObject({ standing: { state: 'left' } })
    expect(await act.undo(importId)).toMatchObject({ standing: { state: 'undone', keptCount: 0 } })
    expect(contents(await before())).toEqual(contents(was))
  })

  test('a champion who was not in the file coordinates again, and whoever stood in for them still does', async () => {
    await seedClaimed('administrator', 'champion', 'colleague')
    const rollout = { _id: companyId, companyId, waves: [], growth: [], boardOpen: false, version: 1 }
    await world.seed('rollouts', [{ ...rollout, coordinatorId: memberIdOf('champion') }])
    const standIn = { memberId: memberIdOf('colleague'), from: '2026-11-20', until: '2026-12-04' }
    await world.replace('members', { ...(await member('champion')), _id: memberIdOf('champion'), standIn })
    const rows = ['administrator', 'colleague'].map(async (person) => [
      (await member(person))?.name ?? '',
      person,
      '研发',
      '',
      '',
      '',
    ])
    const importId = await act.wholeImport(fileOf(...(await Promise.all(rows))), { owned: 'follow', leaving: 'end' })
    expect(await member('champion')).not.toHaveProperty('standIn')
    expect(await world.stored('rollouts')).toEqual([{ ...rollout, version: 2 }])
    expect(await act.undo(importId)).toMatchObject({ standing: { state: 'undone', keptCount: 0 } })
    expect(await member('champion')).toMatchObject({ standing: { state: 'active' }, standIn })
    expect(await world.stored('rollouts')).toEqual([{ ...rollout, coordinatorId: memberIdOf('champion'), version: 3 }])
  })

  test('nobody is stood in for by who has left meanwhile', async () => {
    await seedClaimed('administrator', 'manager', 'colleague')
    const standIn = { memberId: memberIdOf('colleague'), from: '2026-11-20', until: '2026-12-04' }
    await world.replace('members', { ...(await member('manager')), _id: memberIdOf('manager'), standIn })
    const { name = '' } = (await member('administrator')) ?? {}
    const choices = { owned: 'follow', leaving: 'end' } as const
    const importId = await act.wholeImport(fileOf([name, 'administrator', '研发', '', '', '']), choices)
    // Of their own, and for good: the undo leaves them where they are.
    const colleague = await member('colleague')
    await world.replace('members', { ...colleague, _id: memberIdOf('colleague'), version: 99 })
    await act.undo(importId)
    expect(await member('colleague')).toMatchObject({ standing: { state: 'left' } })
    expect(await member('manager')).toMatchObject({ standing: { state: 'active' } })
    expect(await member('manager')).not.toHaveProperty('standIn')
  })

  test('who got another manager, since theirs was not in the file, has theirs again', async () => {
    await seedClaimed('administrator', 'owner', 'manager', 'colleague')
    const line = await act.line('owner')
    await world.replace('rosterLines', { ...line, _id: line?._id ?? '', managerNumber: 'manager' })
    const was = await before()
    const row = async (person: string, above: string) => [
      (await member(person))?.name ?? '',
      person,
      '研发',
      above,
      '',
      '',
    ]
    const content = fileOf(await row('administrator', ''), await row('owner', 'colleague'), await row('colleague', ''))
    const importId = await act.wholeImport(content, { owned: 'follow', leaving: 'end' })
    expect(await member('owner')).toMatchObject({ managerId: memberIdOf('colleague') })
    expect(await act.undo(importId)).toMatchObject({ standing: { state: 'undone', keptCount: 0 } })
    expect(contents(await before())).toEqual(contents(was))
  })

  test('who joined by a line that the import had changed is what the line says again', async () => {
    await world.seed('rosterLines', [lineOf('A1', { name: '张三' })])
    const importId = await act.wholeImport(fileOf(['张三丰', 'A1', '市场', '', '主管', '']))
    const { token } = await world.call(administrator, joiningApi.createInvite, invitation(companyId, null, today))
    await world.call(await agreed(world, 'o-new'), joiningApi.join, { token, name: '张三丰', employeeNumber: 'A1' })
    expect(await act.undo(importId)).toMatchObject({ standing: { state: 'undone', keptCount: 0 } })
    const [joined] = await world.stored<Member>('members', { openid: 'o-new' })
    const said = { name: '张三', title: '', departmentId: engineering._id }
    expect(joined).toMatchObject({ ...said, employeeNumber: 'A1', standing: { state: 'active' } })
    expect(await act.line('A1')).toMatchObject({ ...said, standing: { state: 'claimed', memberId: joined?._id } })
    expect((await departments()).map(({ name }) => name)).not.toContain('市场')
  })

  test('a department stays that somebody has published in since, and its objective has a place', async () => {
    await seedClaimed('owner')
    const { name = '' } = (await member('owner')) ?? {}
    const importId = await act.wholeImport(fileOf([name, 'owner', '研发/新组', '', '', '']), {
      owned: 'stay',
      leaving: 'stay',
    })
    const { departmentPath = [] } = (await member('owner')) ?? {}
    await world.seed('objectives', [storedPublished({ departmentPath })])
    expect(await act.undo(importId)).toMatchObject({ standing: { state: 'undone', keptCount: 0 } })
    expect(await member('owner')).toMatchObject({ departmentId: engineering._id })
    expect((await departments()).map(({ name }) => name)).toContain('新组')
  })

  test.each(
    Object.entries<[collection: string, namingIt: (department: Department) => object]>({
      'an objective of long ago': [
        'objectives',
        ({ path }) => ({ ...storedArchived({ departmentPath: path }), cycleId: '2023-10-01.3' }),
      ],
      'a lesson': ['lessons', ({ path }) => ({ departmentPath: path })],
      'a training': ['trainings', ({ _id }) => ({ index: { order: '1', audience: [_id] } })],
      'an invite': ['invites', ({ _id }) => ({ departmentId: _id, order: '1' })],
      'a nudge': ['nudges', ({ _id }) => ({ to: { kind: 'notYet', departmentId: _id }, order: '1' })],
      'who waits to be let in': [
        'joinRequests',
        ({ path }) => ({ departmentPath: path, standing: { state: 'waiting' }, order: '1' }),
      ],
      'a champion': [
        'members',
        ({ _id }) => ({ openid: 'o-coaching', roles: ['champion'], coaches: [_id], departmentPath: [], order: '1' }),
      ],
      'a wave': ['rollouts', ({ _id }) => ({ _id: companyId, waves: [{ id: 'wave-0001', departmentIds: [_id] }] })],
    }),
  )('a department stays that %s names', async (_what, [collection, namingIt]) => {
    const importId = await act.wholeImport(fileOf(['张三', 'A1', '研发/新组', '', '', '']))
    const made = (await departments()).find(({ name }) => name === '新组')
    if (!made) throw new Error('no department')
    await world.seed(collection, [{ _id: 'naming-1', companyId, ...namingIt(made) }])
    expect(await act.undo(importId)).toMatchObject({ standing: { state: 'undone', keptCount: 0 } })
    expect(await departments()).toContainEqual(made)
    expect(await act.lines()).toEqual([])
  })

  test('an open line stays what it is where the department that it would go back to is gone', async () => {
    await world.seed('departments', [sales])
    await world.seed('rosterLines', [lineOf('A1', { name: '张三', departmentId: sales._id })])
    const importId = await act.wholeImport(fileOf(['张三', 'A1', '研发', '', '', '']))
    await keeping(world).merge(sales._id, 0, engineering._id)
    const { standing } = await act.undo(importId)
    expect(standing).toMatchObject({ state: 'undone', kept: [{ employeeNumber: 'A1', reason: 'changedSince' }] })
    expect(await act.line('A1')).toMatchObject({ departmentId: engineering._id, standing: { state: 'open' } })
  })

  test('is over once, however often it is asked, and not after a day', async () => {
    const importId = await act.wholeImport(fileOf(['张三', 'A1', '研发', '', '', '']))
    await act.undo(importId)
    expect(await act.undo(importId)).toMatchObject({ standing: { state: 'undone' } })
    expect(await act.lines()).toEqual([])
  })
})
