import { civilDate } from '../../domain/calendar/civilDate'
import { joiningApi } from '../../domain/people/joiningApi'
import { membersApi } from '../../domain/people/membersApi'
import type { Owned } from '../../domain/people/model'
import { rosterApi } from '../../domain/people/rosterApi'
import {
  companyId,
  engineering,
  foundCompanies,
  headOffice,
  memberIdOf,
  openidOf,
  otherDepartment,
  people,
} from './support/company'
import { storedPublished } from './support/objectives'
import { administrator, claimedBy, importing, lineOf } from './support/roster'
import { startWorld, type World } from './support/world'

let world: World
const act = importing(() => world)
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
})
afterAll(() => world.end())

const list = (given: Partial<{ search: string; state: 'open' | 'claimed' | 'left'; after: string }> = {}) =>
  world.call(administrator, rosterApi.roster, { companyId, search: '', state: null, after: null, ...given })
const contents = {
  companyId,
  version: 0,
  employeeNumber: 'A1',
  name: '张三',
  departmentId: engineering._id,
  managerNumber: null,
  title: '',
  language: 'zh-CN' as const,
  owned: 'follow' as const,
}
type Given = Partial<Omit<typeof contents, 'managerNumber' | 'owned'>> & {
  managerNumber?: string | null
  owned?: Owned
}
const save = (given: Given = {}) => world.call(administrator, rosterApi.saveRosterLine, { ...contents, ...given })
const refusedSave = (given: object) => world.refusal(administrator, rosterApi.saveRosterLine, { ...contents, ...given })
const { member } = act

/** Gives somebody of the company a claimed line. */
async function seedClaimed(person: string, employeeNumber: string): Promise<void> {
  const found = await member(person)
  if (found) await world.replace('members', { ...found, employeeNumber })
  await world.seed('rosterLines', [lineOf(employeeNumber, { name: `同事${person}` }, claimedBy(person))])
}

describe('the list', () => {
  test('comes twenty a page in the order of names, by pieces of name and number, and by state', async () => {
    const lines = Array.from({ length: 45 }, (_, index) => lineOf(`A${String(index).padStart(2, '0')}`))
    await world.seed('rosterLines', [
      ...lines,
      lineOf('B1', { name: '欧阳娜娜' }),
      lineOf('C1', { name: '同事owner' }, claimedBy('owner')),
    ])
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(after === null ? {} : { after })
      expect(page.items.length).toBeLessThanOrEqual(20)
      seen.push(...page.items.map(({ employeeNumber }) => employeeNumber))
      after = page.after
    } while (after !== null)
    expect(seen).toHaveLength(47)
    expect((await list({ search: '娜娜' })).items).toMatchObject([{ name: '欧阳娜娜', departmentName: '研发' }])
    expect((await list({ search: 'b1' })).items).toHaveLength(1)
    expect((await list({ search: '??' })).items).toEqual([])
    expect((await list({ state: 'claimed' })).items).toMatchObject([{ employeeNumber: 'C1' }])
    expect(await world.call(administrator, rosterApi.rosterCounts, { companyId })).toEqual({
      open: 46,
      claimed: 1,
      left: 0,
    })
  })

  test('costs the same however many there are', async () => {
    await world.seed(
      'rosterLines',
      Array.from({ length: 900 }, (_, index) => lineOf(`A${index}`)),
    )
    const work = await world.counted(() => list())
    expect(work.collectionScans).toBe(0)
    expect(work.documentsScanned).toBeLessThan(60)
    expect((await world.counted(() => list({ search: '员工' }))).documentsScanned).toBeLessThan(60)
  })
})

describe('a line', () => {
  test('is added by hand and changed, once however often it is sent', async () => {
    expect(await save()).toEqual({ version: 1 })
    expect(await save()).toEqual({ version: 1 })
    expect(await save({ version: 1, name: '张三丰' })).toEqual({ version: 2 })
    expect(await act.line('A1')).toMatchObject({ name: '张三丰', standing: { state: 'open' } })
    expect(await world.call(administrator, rosterApi.rosterLine, { companyId, employeeNumber: ' Ａ1 ' })).toMatchObject(
      {
        name: '张三丰',
        departmentName: '研发',
      },
    )
    expect(await world.stored('audit', { action: 'saveRosterLine' })).toHaveLength(2)
  })

  test.each`
    wrong                                         | given                                                | failure
    ${'a number that is there'}                   | ${{ name: '另一位' }}                                | ${{ code: 'numberTaken', field: 'employeeNumber' }}
    ${'a number that is there, in other letters'} | ${{ employeeNumber: 'ａ1' }}                         | ${{ code: 'numberTaken', field: 'employeeNumber' }}
    ${'an old version'}                           | ${{ version: 7 }}                                    | ${{ code: 'staleVersion', field: 'version', details: { version: 1 } }}
    ${'a line that is not there'}                 | ${{ version: 1, employeeNumber: 'A9' }}              | ${{ code: 'notFound', field: 'employeeNumber' }}
    ${'no such department'}                       | ${{ version: 1, departmentId: 'department-none' }}   | ${{ code: 'notFound', field: 'departmentId' }}
    ${'another company’s department'}             | ${{ version: 1, departmentId: otherDepartment._id }} | ${{ code: 'notFound', field: 'departmentId' }}
    ${'no name'}                                  | ${{ version: 1, name: ' ' }}                         | ${{ code: 'tooShort', field: 'name', details: { bound: 1 } }}
  `('with $wrong is refused', async ({ given, failure }) => {
    await save()
    const before = await act.lines()
    expect(await refusedSave(given)).toEqual(failure)
    expect(await act.lines()).toEqual(before)
  })

  test('that is claimed takes its member along', async () => {
    await seedClaimed('owner', 'A1')
    await seedClaimed('colleague', 'A2')
    const { version = 0 } = (await act.line('A1')) ?? {}
    await save({ version, name: '新名字', departmentId: headOffice._id, managerNumber: 'A2', title: '主管' })
    expect(await member('owner')).toMatchObject({
      name: '新名字',
      title: '主管',
      departmentId: headOffice._id,
      managerId: memberIdOf('colleague'),
    })
    expect(await act.line('A1')).toMatchObject({ name: '新名字', managerNumber: 'A2' })
  })

  test.each`
    owned       | departments
    ${'follow'} | ${[headOffice._id]}
    ${'stay'}   | ${engineering.path}
  `('that moves its member has their running OKRs $owned', async ({ owned, departments }) => {
    await seedClaimed('owner', 'A1')
    await world.seed('objectives', [storedPublished({ owner: 'owner' })])
    const { version = 0 } = (await act.line('A1')) ?? {}
    await save({ version, name: '同事owner', departmentId: headOffice._id, owned })
    expect(await world.stored('objectives', { ownerId: memberIdOf('owner') })).toMatchObject([
      { departmentPath: departments },
    ])
  })

  test('is theirs at once who has its number, as it says, and brings them their reports', async () => {
    await seedClaimed('keyResultOwner', 'A7')
    const report = await act.line('A7')
    await world.replace('rosterLines', { ...report, _id: report?._id ?? '', managerNumber: 'A1' })
    await world.replace('members', {
      ...(await member('keyResultOwner')),
      _id: 'member-keyResultOwner',
      managerId: null,
    })
    await world.replace('members', { ...(await member('owner')), _id: memberIdOf('owner'), employeeNumber: 'a1' })
    const given = { departmentId: headOffice._id, title: '主管' }
    expect(await save(given)).toEqual({ version: 1 })
    expect(await save(given)).toEqual({ version: 1 })
    expect(await act.line('A1')).toMatchObject({ ...given, name: '张三', standing: claimedBy('owner') })
    const said = { ...given, name: '张三', employeeNumber: 'A1', managerId: memberIdOf('manager') }
    expect(await member('owner')).toMatchObject(said)
    expect(await member('keyResultOwner')).toMatchObject({ managerId: memberIdOf('owner') })
  })

  test('names its manager as the list spells the number, however it is typed', async () => {
    await seedClaimed('owner', 'A1')
    await seedClaimed('colleague', 'YC2')
    const { version = 0 } = (await act.line('A1')) ?? {}
    const typed = { version, name: '同事owner', managerNumber: 'yc2' }
    expect(await save(typed)).toEqual({ version: version + 1 })
    expect(await save(typed)).toEqual({ version: version + 1 })
    expect(await act.line('A1')).toMatchObject({ managerNumber: 'YC2', version: version + 1 })
    expect(await member('owner')).toMatchObject({ managerId: memberIdOf('colleague') })
  })

  test('leaves its member their manager where that is not what changed', async () => {
    await seedClaimed('owner', 'A1')
    const { version = 0 } = (await act.line('A1')) ?? {}
    // The manager has no number: no line can name them.
    await save({ version, name: '同事owner', title: '主管' })
    expect(await member('owner')).toMatchObject({ title: '主管', managerId: memberIdOf('manager') })
  })

  test('that is new leaves a colleague the title and the manager that it does not name', async () => {
    const owner = await member('owner')
    const numbered = { ...owner, _id: memberIdOf('owner'), employeeNumber: 'A9', title: '工程师' }
    await world.replace('members', numbered)
    await save({ version: 0, employeeNumber: 'A9', name: '同事owner', title: '', managerNumber: 'B7' })
    expect(await act.line('A9')).toMatchObject({ title: '工程师', managerNumber: 'B7', standing: { state: 'claimed' } })
    expect(await member('owner')).toMatchObject({ title: '工程师', managerId: memberIdOf('manager') })
  })

  test('names a manager who has not joined, whom nobody reports to yet', async () => {
    await seedClaimed('owner', 'A1')
    const { version = 0 } = (await act.line('A1')) ?? {}
    await save({ version, name: '同事owner', managerNumber: 'B7' })
    expect(await member('owner')).toMatchObject({ managerId: null })
    expect(await act.line('A1')).toMatchObject({ managerNumber: 'B7' })
  })

  test('cannot close a circle of managers', async () => {
    await seedClaimed('owner', 'A1')
    await seedClaimed('manager', 'A2')
    const { version = 0 } = (await act.line('A2')) ?? {}
    // The owner reports to the manager.
    const circle = { version, employeeNumber: 'A2', name: '同事manager', managerNumber: 'A1' }
    expect(await refusedSave(circle)).toMatchObject({ code: 'managerCircle' })
    expect(await act.line('A2')).toMatchObject({ managerNumber: null })
  })

  test('is removed while nobody has it, and not after', async () => {
    await save()
    await seedClaimed('owner', 'A2')
    const remove = (employeeNumber: string, version: number) => ({ companyId, employeeNumber, version })
    expect(await world.refusal(administrator, rosterApi.removeRosterLine, remove('A1', 9))).toMatchObject({
      code: 'staleVersion',
    })
    await world.call(administrator, rosterApi.removeRosterLine, remove('A1', 1))
    await world.call(administrator, rosterApi.removeRosterLine, remove('A1', 1))
    expect(await act.line('A1')).toBeUndefined()
    const { version = 0 } = (await act.line('A2')) ?? {}
    expect(await world.refusal(administrator, rosterApi.removeRosterLine, remove('A2', version))).toEqual({
      code: 'wrongState',
      field: 'employeeNumber',
    })
  })

  describe('that a file ended', () => {
    const left = { state: 'left', leftOn: civilDate('2026-11-18') } as const
    const free = { companyId, employeeNumber: 'A1' }
    const detail = () => world.call(administrator, rosterApi.rosterLine, free)

    test('is opened again where nobody has its number, once however often it is sent', async () => {
      await world.seed('rosterLines', [lineOf('A1', {}, left)])
      expect(await detail()).toMatchObject({ standing: left, holderId: null })
      await world.call(administrator, joiningApi.freeLine, free)
      await world.call(administrator, joiningApi.freeLine, free)
      const opened = await detail()
      expect(opened).toMatchObject({ standing: { state: 'open' }, holderId: null })
      expect(await world.stored('audit', { action: 'freeLine' })).toMatchObject([{ before: { leftOn: left.leftOn } }])
      const remove = { ...free, version: opened.version }
      await world.call(administrator, rosterApi.removeRosterLine, remove)
      expect(await save()).toEqual({ version: 1 })
    })

    test('stays theirs who left with its number', async () => {
      await seedClaimed('owner', 'A1')
      const leaving = { companyId, memberId: memberIdOf('owner'), leftOn: left.leftOn, successorId: null }
      await world.call(administrator, membersApi.endMembership, leaving)
      expect(await detail()).toMatchObject({ standing: left, holderId: memberIdOf('owner') })
      expect(await world.refusal(administrator, joiningApi.freeLine, free)).toEqual({
        code: 'wrongState',
        field: 'employeeNumber',
      })
      expect(await act.line('A1')).toMatchObject({ standing: left })
    })
  })

  test('is saved by one of two administrators at once, and the other is told', async () => {
    await save()
    const both = await Promise.allSettled([save({ version: 1, title: '甲' }), save({ version: 1, title: '乙' })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await act.line('A1'))?.version).toBe(2)
  })
})

test.each(people.filter((person) => person !== 'administrator'))('the list is nothing for %s', async (person) => {
  const { code } = await world.refusal(openidOf(person), rosterApi.rosterCounts, { companyId })
  expect(code).toBe(['leaver', 'endedCoach'].includes(person) ? 'notMember' : 'notAllowed')
})
