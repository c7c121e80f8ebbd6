import { rosterApi } from '../../domain/people/rosterApi'
import { bytesPerPart, largestFile } from '../../domain/people/rosterImport'
import { workbook } from '../support/spreadsheet'
import { companyId, engineering, foundCompanies, headOffice, memberIdOf, openidOf } from './support/company'
import { fresh } from './support/objectives'
import { administrator, claimedBy, fileOf, headings, importing, lineOf } from './support/roster'
import { runTimer } from './support/timers'
import { keeping } from './support/tree'
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

const provoke = (order: Parameters<World['cloud']['provocations']['order']>[0]) => world.cloud.provocations.order(order)
/** Has the hour's round be gone through. */
const keepByTimer = () => runTimer(world, 'people')
const { member, departments, outcome, seedClaimed } = act

describe('a file', () => {
  const refusal = (name: keyof typeof rosterApi, input: object) =>
    world.raw(administrator, 'people', { call: name, input, language: 'zh-CN' }).then(({ failure }) => {
      const { message: _message, ...report } = failure ?? { message: '' }
      return report
    })
  const start = (bytes: number) => ({ companyId, importId: fresh('import'), fileName: '花名册.csv', bytes })

  test('comes in parts, in any order and more than once, and is read when all are there', async () => {
    const rows = Array.from({ length: 1_500 }, (_, index) => [
      `员工${index}`,
      `A${index}`,
      '研发/很长的部门名称一',
      '',
      '工程师',
      '',
    ])
    const content = fileOf(...rows)
    const { importId, ...given } = start(content.length)
    await world.call(administrator, rosterApi.startRosterUpload, { ...given, importId })
    const base64 = (part: number) =>
      Buffer.from(content.slice(part * bytesPerPart, (part + 1) * bytesPerPart)).toString('base64')
    const put = (part: number) =>
      world.call(administrator, rosterApi.uploadRosterPart, { companyId, importId, part, base64: base64(part) })
    expect(Math.ceil(content.length / bytesPerPart)).toBe(2)
    await put(1)
    await put(1)
    expect(await refusal('readRosterFile', { companyId, importId })).toEqual({ code: 'partsMissing' })
    const { latest } = await world.call(administrator, rosterApi.rosterImport, { companyId })
    expect(latest).toMatchObject({ id: importId, standing: { state: 'uploading', parts: [1] } })
    await put(0)
    expect(await act.read(importId)).toEqual({
      headings,
      headingRow: 1,
      rows: rows.slice(0, 3).map((cells) => cells.slice(0, 5)),
      rowCount: 1_500,
      guess: {
        columns: { name: 0, employeeNumber: 1, department: 2, managerNumber: 3, title: 4, language: 5 },
        separator: '/',
      },
    })
  })

  test('of Excel is read as well', async () => {
    const importId = await act.upload(workbook([headings, ['张三', 10001, '研发', '', '工程师', '']]))
    expect((await act.read(importId)).rows).toEqual([['张三', '10001', '研发', '', '工程师']])
  })

  test.each`
    file                  | content                                     | failure
    ${'an old Excel'}     | ${new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])} | ${{ code: 'oldExcel' }}
    ${'nothing readable'} | ${new Uint8Array([0xff, 0xfd, 0x81, 0x20])} | ${{ code: 'fileUnreadable' }}
    ${'blanks'}           | ${new TextEncoder().encode(' \n \n')}       | ${{ code: 'fileEmpty' }}
  `('of $file is refused and says why', async ({ content, failure }) => {
    const importId = await act.upload(content)
    expect(await refusal('readRosterFile', { companyId, importId })).toEqual(failure)
  })

  test('that is too large, or empty, is not even begun', async () => {
    expect(await refusal('startRosterUpload', start(largestFile + 1))).toMatchObject({ code: 'fileTooLarge' })
    expect(await refusal('startRosterUpload', start(0))).toMatchObject({ code: 'fileEmpty' })
  })

  test('that led to nothing is gone with the next one, and a dropped one at once', async () => {
    await act.upload(fileOf(['张三', 'A1', '研发', '', '', '']))
    const second = await act.upload(fileOf(['张三', 'A1', '研发', '', '', '']))
    await act.plan(second)
    expect((await world.stored('rosterImports')).length).toBe(1)
    await world.call(administrator, rosterApi.dropRosterImport, { companyId, importId: second })
    for (const name of ['rosterImports', 'rosterFileParts', 'rosterBatches', 'rosterProblems']) {
      expect(await world.stored(name)).toEqual([])
    }
  })

  test('and everything of it are gone a day later, and nobody finds it any more', async () => {
    const importId = await act.wholeImport(fileOf(['张三', 'A1', '研发', '', '', '']))
    expect(await world.stored('rosterFileParts')).toEqual([])
    world.moveTo('2026-11-19T03:00:00Z')
    expect(await world.call(administrator, rosterApi.rosterImport, { companyId })).toEqual({ latest: null })
    expect(await refusal('undoRosterImport', { companyId, importId })).toMatchObject({ code: 'notFound' })
    await keepByTimer()
    for (const name of ['rosterImports', 'rosterFileParts', 'rosterBatches', 'rosterProblems']) {
      expect(await world.stored(name)).toEqual([])
    }
  })
})

describe('the dry run', () => {
  test('says what would be, by lists and by row, and does nothing', async () => {
    await world.seed('rosterLines', [lineOf('A1', { name: '张三' }), lineOf('A9', { name: '孙七' })])
    const before = await act.lines()
    const importId = await act.upload(
      fileOf(
        ['张三', 'A1', '总部/研发/平台', '', '', ''],
        ['李四', 'A2', '研发', 'A7', '', ''],
        ['', 'A3', '研发', '', '', ''],
      ),
    )
    const view = await act.plan(importId)
    expect(view.standing).toMatchObject({
      state: 'planned',
      counts: { errors: 1, warnings: 1, departments: 1, added: 1, changed: 0, moved: 1, left: 1, unchanged: 0 },
    })
    expect(await act.page(importId, 'problems')).toMatchObject({
      items: [
        { row: 4, code: 'missing', field: 'name' },
        { row: 3, code: 'unknownManager', field: 'managerNumber', text: 'A7' },
      ],
      after: null,
    })
    expect(await act.page(importId, 'added')).toMatchObject({ items: [{ contents: { employeeNumber: 'A2' } }] })
    expect(await act.page(importId, 'moved')).toMatchObject({
      items: [{ departmentName: '平台', formerDepartmentName: '研发', fields: ['departmentId'] }],
    })
    expect(await act.page(importId, 'left')).toMatchObject({ items: [{ employeeNumber: 'A9', name: '孙七' }] })
    expect(await act.page(importId, 'changed')).toMatchObject({ items: [], after: null })
    expect(await act.lines()).toEqual(before)
    expect(await departments()).toHaveLength(2)
    const choices = { owned: 'follow', leaving: 'stay' } as const
    expect(await world.refusal(administrator, rosterApi.importRoster, { companyId, importId, choices })).toEqual({
      code: 'problemsLeft',
    })
  })

  test('is of other columns where they are mapped by hand', async () => {
    const importId = await act.upload(new TextEncoder().encode('甲,乙\nA1,张三\n'))
    expect((await act.read(importId)).guess.columns).toEqual({})
    const plan = (columns: object) =>
      world.raw(administrator, 'people', {
        call: 'planRoster',
        input: { companyId, importId, mapping: { columns, separator: '/' } },
        language: 'zh-CN',
      })
    expect((await plan({ name: 1 })).failure).toMatchObject({
      code: 'missing',
      field: 'mapping.columns.employeeNumber',
    })
    expect((await plan({ name: 1, employeeNumber: 0 })).output).toMatchObject({ standing: { counts: { added: 1 } } })
    expect(await act.page(importId, 'added')).toMatchObject({ items: [{ contents: { name: '张三' } }] })
  })

  test('asks WeChat about names together, and says which row it does not let pass', async () => {
    provoke({ api: 'security.msgSecCheck', errCode: 87014, text: '坏名字', times: 100 })
    const rows = Array.from({ length: 300 }, (_, index) => [`同事${index}`, `A${index}`, '研发', '', '', ''])
    rows[137] = ['坏名字', 'A137', '研发', '', '', '']
    const importId = await act.upload(fileOf(...rows))
    await act.read(importId)
    const view = await act.plan(importId)
    expect(view.standing).toMatchObject({ counts: { errors: 1 } })
    expect(await act.page(importId, 'problems')).toMatchObject({
      items: [{ row: 139, code: 'textRefused', field: 'name', text: '坏名字' }],
    })
  })

  test('where WeChat does not answer says so, and goes on later', async () => {
    provoke({ api: 'security.msgSecCheck', errCode: 40001 })
    const importId = await act.upload(fileOf(['张三', 'A1', '研发', '', '', '']))
    await expect(act.plan(importId)).rejects.toThrow('textUnchecked')
    expect((await act.plan(importId)).standing).toMatchObject({ state: 'planned' })
  })

  test('of two hours ago is too old to import by', async () => {
    const importId = await act.upload(fileOf(['张三', 'A1', '研发', '', '', '']))
    await act.plan(importId)
    // Two hours and a minute, since the clock runs while it is uploaded and planned.
    world.moveTo('2026-11-18T04:01:00Z')
    await expect(act.carryOut(importId)).rejects.toThrow('planOld')
  })

  test('of another tree of departments is too old as well, where it would make some', async () => {
    const importId = await act.upload(fileOf(['张三', 'A1', '研发/移动', '', '', '']))
    await act.plan(importId)
    await world.replace('departments', { ...engineering, name: '工程' })
    await expect(act.carryOut(importId)).rejects.toThrow('planOld')
    await act.plan(importId)
    expect((await act.carryOut(importId)).standing).toMatchObject({ state: 'imported' })
  })
})

describe('an import', () => {
  test('writes open lines and departments, and no members', async () => {
    const members = await world.stored('members')
    await act.wholeImport(
      fileOf(['张三', 'A1', '研发/移动/小程序', '', '工程师', ''], ['李四', 'A2', '研发', 'A1', '', 'en']),
    )
    expect(await act.line('A1')).toMatchObject({ name: '张三', title: '工程师', standing: { state: 'open' } })
    expect(await act.line('A2')).toMatchObject({ managerNumber: 'A1', language: 'en', departmentId: engineering._id })
    const tree = await departments()
    const [mobile] = tree.filter(({ name }) => name === '移动')
    const [program] = tree.filter(({ name }) => name === '小程序')
    expect(mobile?.path).toEqual([...engineering.path, mobile?._id])
    expect(program?.path).toEqual([...engineering.path, mobile?._id, program?._id])
    expect(tree.map(({ order }) => order).sort()).toEqual([1, 2, 3, 4])
    expect(await world.stored('members')).toEqual(members)
  })

  test('is an update the second time, and changes nothing where nothing changed', async () => {
    const content = fileOf(['张三', 'A1', '研发', '', '工程师', ''], ['李四', 'A2', '研发', '', '', ''])
    await act.wholeImport(content)
    const before = await act.lines()
    await act.wholeImport(content)
    expect(await act.lines()).toEqual(before)
    await act.wholeImport(fileOf(['张三', 'A1', '研发', '', '架构师', '']))
    expect(await act.line('A1')).toMatchObject({ title: '架构师', version: 2 })
    expect(await act.line('A2')).toEqual(before.find(({ employeeNumber }) => employeeNumber === 'A2'))
  })

  test('brings members of claimed lines to their new place, with what they own, under their new manager', async () => {
    await seedClaimed('owner', 'manager', 'colleague')
    const name = (await member('owner'))?.name ?? ''
    await act.wholeImport(
      fileOf(
        [name, 'owner', '研发/移动', 'colleague', '组长', ''],
        [(await member('colleague'))?.name ?? '', 'colleague', '研发', '', '', ''],
        [(await member('manager'))?.name ?? '', 'manager', '研发', 'owner', '', ''],
      ),
    )
    const mobile = (await departments()).find((each) => each.name === '移动')
    expect(await member('owner')).toMatchObject({
      title: '组长',
      departmentId: mobile?._id,
      departmentPath: mobile?.path,
      managerId: memberIdOf('colleague'),
    })
    // They reported to each other the other way round before: managers first, and no circle between.
    expect(await member('manager')).toMatchObject({ managerId: memberIdOf('owner') })
    expect(await act.line('owner')).toMatchObject({ managerNumber: 'colleague', standing: claimedBy('owner') })
  })

  test('keeps the number of a manager who has not joined yet', async () => {
    await seedClaimed('owner')
    const { name = '' } = (await member('owner')) ?? {}
    await act.wholeImport(fileOf([name, 'owner', '研发', 'B1', '', ''], ['新经理', 'B1', '研发', '', '', '']))
    expect(await member('owner')).toMatchObject({ managerId: null })
    expect(await act.line('owner')).toMatchObject({ managerNumber: 'B1' })
  })

  test('leaves people who are not in the file, or ends them, as it was asked', async () => {
    await seedClaimed('owner', 'colleague')
    const content = fileOf([(await member('colleague'))?.name ?? '', 'colleague', '研发', '', '', ''])
    await act.wholeImport(content, { owned: 'stay', leaving: 'stay' })
    expect(await member('owner')).toMatchObject({ standing: { state: 'active' } })
    await act.wholeImport(content, { owned: 'stay', leaving: 'end' })
    expect(await member('owner')).toMatchObject({ standing: { state: 'left', leftOn: '2026-11-18' } })
    expect(await act.line('owner')).toMatchObject({ standing: { state: 'left', leftOn: '2026-11-18' } })
    expect((await world.refusal(openidOf('owner'), rosterApi.rosterCounts, { companyId })).code).toBe('notMember')
  })

  test('settles for who was ended once nobody can take it back', async () => {
    await seedClaimed('manager', 'owner')
    const content = fileOf([(await member('owner'))?.name ?? '', 'owner', '研发', '', '', ''])
    await act.wholeImport(content, { owned: 'stay', leaving: 'end' })
    expect(await member('owner')).toMatchObject({ managerId: memberIdOf('manager') })
    world.moveTo('2026-11-19T03:00:00Z')
    await keepByTimer()
    expect(await member('owner')).toMatchObject({ managerId: null })
  })

  test('settles for who was ended also where the next file comes before the hour', async () => {
    await seedClaimed('manager', 'owner')
    const content = fileOf([(await member('owner'))?.name ?? '', 'owner', '研发', '', '', ''])
    await act.wholeImport(content, { owned: 'stay', leaving: 'end' })
    world.moveTo('2026-11-19T02:30:00Z')
    await act.upload(content)
    await keepByTimer()
    expect(await member('owner')).toMatchObject({ managerId: null })
  })

  test('never ends who imports, who is also the last administrator', async () => {
    await seedClaimed('administrator', 'owner')
    const importId = await act.upload(fileOf(['新人', 'B1', '研发', '', '', '']))
    await act.plan(importId)
    const { standing } = await act.carryOut(importId, { owned: 'stay', leaving: 'end' })
    expect(standing).toMatchObject({ state: 'imported', keptCount: 1, kept: [{ reason: 'yourself' }] })
    expect(await member('administrator')).toMatchObject({ standing: { state: 'active' } })
    expect(await member('owner')).toMatchObject({ standing: { state: 'left' } })
  })
})

const manyRows = Array.from({ length: 420 }, (_, index) => [
  `员工${index}`,
  `A${index}`,
  `部门${index % 7}/小组${index % 3}`,
  index === 0 ? '' : `A${Math.floor(index / 10)}`,
  '',
  '',
])

describe('killed halfway', () => {
  test('and resumed, an import is exactly what it would have been', async () => {
    await act.wholeImport(fileOf(...manyRows))
    const undisturbed = await outcome()
    await world.reset()
    await foundCompanies(world)
    const importId = await act.upload(fileOf(...manyRows))
    await act.plan(importId)
    let failures = 0
    // It dies in its first transaction, between two batches, and in the middle of one.
    for (const api of ['database.commitTransaction', 'database.modifyDocument', 'database.commitTransaction']) {
      provoke({ api, delay: 1, times: failures * 3 + 1 })
      provoke({ api, code: 'INTERNAL_ERROR' })
      await act.carryOut(importId).catch(() => {
        failures += 1
      })
    }
    expect(failures).toBe(3)
    const between = await act.lines()
    expect(between.length % 50).toBe(0)
    expect(between.length).toBeGreaterThan(0)
    expect(between.length).toBeLessThan(manyRows.length)
    expect((await act.carryOut(importId)).standing).toMatchObject({ state: 'imported', keptCount: 0 })
    expect(await outcome()).toEqual(undisturbed)
  })

  test('and driven by two phones at once, it does every batch once', async () => {
    const importId = await act.upload(fileOf(...manyRows))
    await act.plan(importId)
    await Promise.all([act.carryOut(importId), act.carryOut(importId), act.carryOut(importId)])
    const lines = await act.lines()
    expect(lines).toHaveLength(manyRows.length)
    expect(new Set(lines.map(({ version }) => version))).toEqual(new Set([1]))
    const trail = await world.stored('audit', { action: 'importRoster' })
    // One for the beginning, one for the batch of departments, and nine of fifty lines.
    expect(trail).toHaveLength(11)
  })

  test('it waits for a merger that began meanwhile, and keeps back who was to be in the department that is gone', async () => {
    const importId = await act.upload(fileOf(['张三', 'A1', '研发', '', '', '']))
    await act.plan(importId)
    provoke({ api: 'database.commitTransaction', delay: 1, times: 1 })
    provoke({ api: 'database.commitTransaction', code: 'INTERNAL_ERROR' })
    await expect(act.carryOut(importId)).rejects.toThrow()
    await world.seed('treeChanges', [
      {
        _id: companyId,
        companyId,
        departmentId: engineering._id,
        prefix: headOffice.path,
        byId: 'member-administrator',
        at: 0,
        kind: 'merge',
      },
    ])
    await expect(act.carryOut(importId)).rejects.toThrow('treeChanging')
    await keeping(world).untilSettled()
    const { standing } = await act.carryOut(importId)
    expect(standing).toMatchObject({
      state: 'imported',
      kept: [{ employeeNumber: 'A1', name: '张三', reason: 'departmentGone' }],
    })
    expect(await act.lines()).toEqual([])
  })

  test('it lets no other import begin until somebody has brought it to its end', async () => {
    const importId = await act.upload(fileOf(...manyRows))
    await act.plan(importId)
    provoke({ api: 'database.commitTransaction', delay: 1, times: 3 })
    provoke({ api: 'database.commitTransaction', code: 'INTERNAL_ERROR' })
    await expect(act.carryOut(importId)).rejects.toThrow()
    const next = { companyId, importId: fresh('import'), fileName: 'b.csv', bytes: 10 }
    expect(await world.refusal(administrator, rosterApi.startRosterUpload, next)).toEqual({ code: 'importRunning' })
    expect(await world.call(administrator, rosterApi.rosterImport, { companyId })).toMatchObject({
      latest: { id: importId, standing: { state: 'importing' } },
    })
    await act.carryOut(importId)
    await world.call(administrator, rosterApi.startRosterUpload, next)
  })
})

test('of two imports that begin at once, one does and the other is told', async () => {
  const first = await act.upload(fileOf(...manyRows))
  await act.plan(first)
  // A second one, as it would be if both had been planned before either began.
  const [stored] = await world.stored<{ _id: string }>('rosterImports')
  const second = fresh('import')
  await world.seed('rosterImports', [{ ...stored, _id: second }])
  const ends = await Promise.allSettled([act.carryOut(first), act.carryOut(second)])
  const failed = ends.filter((each) => each.status === 'rejected')
  expect(failed).toHaveLength(1)
  expect(String(failed[0]?.reason)).toContain('importRunning')
})
