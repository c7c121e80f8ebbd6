import { civilDate } from '../../domain/calendar/civilDate'
import type { Member } from '../../domain/people/model'
import { companyId, foundCompanies } from './support/company'
import { claimedBy, fileOf, importing, lineOf } from './support/roster'
import { startWorld, type World } from './support/world'

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

  test('is over once, however often it is asked, and not after a day', async () => {
    const importId = await act.wholeImport(fileOf(['张三', 'A1', '研发', '', '', '']))
    await act.undo(importId)
    expect(await act.undo(importId)).toMatchObject({ standing: { state: 'undone' } })
    expect(await act.lines()).toEqual([])
  })
})
