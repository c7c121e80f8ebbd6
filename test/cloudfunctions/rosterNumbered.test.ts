import { civilDate } from '../../domain/calendar/civilDate'
import { joiningApi } from '../../domain/people/joiningApi'
import type { Member } from '../../domain/people/model'
import { agreed } from '../support/agreed'
import { invitation } from '../support/joining'
import { companyId, engineering, foundCompanies, memberIdOf } from './support/company'
import { administrator, claimedBy, fileOf, importing } from './support/roster'
import { keeping } from './support/tree'
import { startWorld, type World } from './support/world'

let world: World
const act = importing(() => world)
const { departments, member, seedClaimed } = act
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
})
afterAll(() => world.end())

const numberedAs = async (person: string, employeeNumber: string) =>
  world.replace('members', { ...(await member(person)), _id: memberIdOf(person), employeeNumber })

describe('an import of people who have their numbers already', () => {
  test('makes their lines theirs and has them be what the file says, under their managers', async () => {
    await numberedAs('owner', '1001')
    await numberedAs('colleague', 'yc2')
    await act.wholeImport(
      fileOf(
        ['王一', '1001', '研发/移动', 'YC2', '组长', ''],
        ['同事colleague', 'YC2', '研发', '', '', ''],
        ['李四', '1003', '研发', '1001', '', ''],
      ),
    )
    const mobile = (await departments()).find((each) => each.name === '移动')
    expect(await act.line('1001')).toMatchObject({ managerNumber: 'YC2', standing: claimedBy('owner') })
    expect(await act.line('YC2')).toMatchObject({ standing: claimedBy('colleague') })
    expect(await act.line('1003')).toMatchObject({ standing: { state: 'open' } })
    expect(await member('owner')).toMatchObject({
      ...{ name: '王一', title: '组长', departmentId: mobile?._id, departmentPath: mobile?.path },
      managerId: memberIdOf('colleague'),
    })
    expect(await member('colleague')).toMatchObject({ employeeNumber: 'YC2', managerId: null })

    const invite = invitation(companyId, null, civilDate('2026-11-18'))
    const { token } = await world.call(administrator, joiningApi.createInvite, invite)
    await world.call(await agreed(world, 'o-li'), joiningApi.join, { token, name: '李四', employeeNumber: '1003' })
    expect(await world.stored('members', { openid: 'o-li' })).toMatchObject([{ managerId: memberIdOf('owner') }])

    await act.wholeImport(fileOf(['王一', '1001', '研发', '', '组长', '']), { owned: 'stay', leaving: 'end' })
    expect(await member('owner')).toMatchObject({ departmentId: engineering._id, standing: { state: 'active' } })
    expect(await member('colleague')).toMatchObject({ standing: { state: 'left' } })
  })

  test('leaves of them what the file does not say, and brings them their reports', async () => {
    await seedClaimed('keyResultOwner')
    const report = await act.line('keyResultOwner')
    await world.replace('rosterLines', { ...report, _id: report?._id ?? '', managerNumber: '1001' })
    await world.replace('members', { ...(await member('owner')), _id: memberIdOf('owner'), title: '工程师' })
    await numberedAs('owner', '1001')
    const names = `姓名,工号\n同事owner,1001\n${report?.name},keyResultOwner\n`
    await act.wholeImport(new TextEncoder().encode(names))
    const place = { title: '工程师', departmentId: engineering._id }
    expect(await act.line('1001')).toMatchObject({ ...place, standing: claimedBy('owner') })
    expect(await member('owner')).toMatchObject({ ...place, managerId: memberIdOf('manager') })
    expect(await member('keyResultOwner')).toMatchObject({ managerId: memberIdOf('owner') })
  })

  test('takes nobody their manager, where the one that it names is not in yet', async () => {
    await numberedAs('owner', '1001')
    await act.wholeImport(fileOf(['王一', '1001', '研发', '1002', '组长', ''], ['王二', '1002', '研发', '', '', '']))
    expect(await act.line('1001')).toMatchObject({ managerNumber: '1002', standing: claimedBy('owner') })
    expect(await member('owner')).toMatchObject({ name: '王一', managerId: memberIdOf('manager') })
  })

  test('gives no line to who has left or is a coach from outside', async () => {
    await numberedAs('leaver', '1001')
    await numberedAs('coach', '1002')
    await act.wholeImport(fileOf(['甲', '1001', '研发', '', '', ''], ['乙', '1002', '研发', '', '', '']))
    for (const number of ['1001', '1002']) {
      expect(await act.line(number)).toMatchObject({ standing: { state: 'open' } })
    }
    expect(await member('coach')).toMatchObject({ name: '同事coach' })
  })

  test('and undone, has none of their lines, and everybody where they were', async () => {
    await numberedAs('owner', '1001')
    await numberedAs('colleague', '1002')
    const place = ({ version: _version, ...was }: Member) => was
    const places = async () => (await world.stored<Member>('members', { companyId })).map(place)
    const was = await places()
    const importId = await act.wholeImport(
      fileOf(['王一', '1001', '研发/移动', '1002', '组长', ''], ['王二', '1002', '市场', '', '', '']),
    )
    expect(await member('owner')).toMatchObject({ name: '王一', managerId: memberIdOf('colleague') })
    expect(await act.undo(importId)).toMatchObject({ standing: { state: 'undone', keptCount: 0 } })
    expect(await places()).toEqual(was)
    expect(await act.lines()).toEqual([])
    expect((await departments()).map(({ name }) => name)).toEqual(['总部', '研发'])
  })

  test('and undone, leaves them their lines where somebody has moved them since', async () => {
    await numberedAs('owner', '1001')
    const importId = await act.wholeImport(fileOf(['王一', '1001', '研发', '', '组长', '']))
    await keeping(world).place('owner', { title: '总监' })
    const { standing } = await act.undo(importId)
    expect(standing).toMatchObject({ state: 'undone', kept: [{ employeeNumber: '1001', reason: 'changedSince' }] })
    expect(await act.line('1001')).toMatchObject({ title: '总监', standing: claimedBy('owner') })
  })

  test('looks them up once a batch', async () => {
    const rows = Array.from({ length: 100 }, (_, at) => [`员工${at}`, `A${at}`, '研发', '', '', ''])
    const importId = await act.upload(fileOf(...rows))
    await act.plan(importId)
    const { operations, collectionScans } = await world.counted(() => act.carryOut(importId))
    expect(operations.filter((each) => each.includes('members') && each.includes('byNumber'))).toHaveLength(2)
    expect(collectionScans).toBe(0)
  })
})
