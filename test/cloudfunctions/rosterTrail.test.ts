import { createHash } from 'node:crypto'
import { unsaid } from '../../domain/people/audit'
import { auditApi } from '../../domain/people/auditApi'
import type { Member } from '../../domain/people/model'
import { rosterLineId } from '../../domain/people/roster'
import { companyId, engineering, foundCompanies, memberIdOf } from './support/company'
import { administrator, claimedBy, fileOf, importing, lineOf } from './support/roster'
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

test('an import leaves a trail of which lines changed in what, and of nobody’s name or number', async () => {
  await act.wholeImport(fileOf(['张三', 'A1', '研发', 'B1', '', ''], ['李四', 'B1', '研发', '', '', '']))
  const importId = await act.wholeImport(fileOf(['张三', 'A1', '市场', 'B1', '主管', '']))
  await act.undo(importId)
  const line = createHash('sha256').update(rosterLineId(companyId, 'A1')).digest('hex')
  const trail = await world.stored<{ before: object; after: object }>('audit', { action: 'importRoster' })
  expect(trail).toContainEqual(
    expect.objectContaining({
      byId: memberIdOf('administrator'),
      before: { [line]: expect.objectContaining({ title: '', departmentId: engineering._id }) },
      after: { [line]: expect.objectContaining({ title: unsaid, standing: 'open' }) },
    }),
  )
  const everything = JSON.stringify(await world.stored('audit', { companyId }))
  for (const personal of ['张三', '李四', '主管', '"A1"', '"B1"']) expect(everything).not.toContain(personal)
})

test('an import is one line of what the trail shows, with its counts and choices, and so is taking it back', async () => {
  const importId = await act.wholeImport(
    fileOf(['张三', 'A1', '研发', 'B1', '', ''], ['李四', 'B1', '市场', '', '', '']),
  )
  await act.undo(importId)
  expect((await world.stored('audit', { subjectId: importId })).length).toBeGreaterThan(4)
  const filter = { byId: null, subjectId: importId, kind: null, from: null, until: null, before: null }
  const { items } = await world.call(administrator, auditApi.audit, { companyId, ...filter })
  expect(items.map(({ action }) => action)).toEqual(['undoRosterImport', 'importRoster', 'startRosterUpload'])
  expect(items[1]?.changes).toEqual(
    expect.arrayContaining([
      { field: 'added', before: null, after: { kind: 'number', number: 2 } },
      { field: 'leaving', before: null, after: { kind: 'words', words: ['stay'] } },
    ]),
  )
})

test('whom an import moves has it in what was done to them, and the trail of everybody is one line', async () => {
  const [owner] = await world.stored<Member>('members', { _id: memberIdOf('owner') })
  await world.replace('members', { ...owner, _id: memberIdOf('owner'), employeeNumber: 'A1' })
  await world.seed('rosterLines', [lineOf('A1', { name: '同事owner' }, claimedBy('owner'))])
  await act.wholeImport(fileOf(['同事owner', 'A1', '市场', '', '', '']))
  const filter = { byId: null, kind: null, from: null, until: null, before: null }
  const listed = async (subjectId: string | null) => {
    const { items } = await world.call(administrator, auditApi.audit, { companyId, ...filter, subjectId })
    return items.map(({ action, changes }) => [action, changes.map(({ field }) => field)])
  }
  expect(await listed(memberIdOf('owner'))).toEqual([['importRoster', ['departmentId']]])
  expect((await listed(null)).filter(([action]) => action === 'importRoster')).toHaveLength(1)
})
