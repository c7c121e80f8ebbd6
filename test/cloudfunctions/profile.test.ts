import { peopleApi } from '../../domain/people/api'
import type { Member } from '../../domain/people/model'
import { companyId, foundCompanies, openidOf } from './support/company'
import { fileOf, importing } from './support/roster'
import { startWorld, type World } from './support/world'

let world: World
const act = importing(() => world)
const { member } = act
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
  await act.seedClaimed('owner')
})
afterAll(() => world.end())

const save = (person: string, version: number, said: Pick<Member, 'name' | 'title'>) =>
  world.call(openidOf(person), peopleApi.saveProfile, { companyId, version, ...said })
const trail = () => world.stored('audit', { companyId, action: 'saveProfile' })

test('a name and title are the line’s too, once however often they are sent', async () => {
  const before = await act.line('owner')
  const renamed = { name: '欧阳明', title: '架构师' }
  expect([await save('owner', 1, renamed), await save('owner', 1, renamed)]).toEqual([{ version: 2 }, { version: 2 }])
  expect(await member('owner')).toMatchObject({ ...renamed, order: expect.stringMatching(/^欧阳明/) })
  expect(await act.line('owner')).toMatchObject({
    ...renamed,
    ...{ departmentId: before?.departmentId, managerNumber: before?.managerNumber, standing: before?.standing },
    terms: expect.arrayContaining(['欧阳']),
  })
  expect(await trail()).toMatchObject([{ before: { name: expect.anything() }, after: { name: expect.anything() } }])
})

test('what is as it was leaves no trace', async () => {
  const { name = '', title = '' } = (await member('owner')) ?? {}
  expect(await save('owner', 1, { name, title })).toEqual({ version: 1 })
  expect(await trail()).toEqual([])
})

test('who has no line is renamed all the same', async () => {
  await save('colleague', 1, { name: '欧阳明', title: '' })
  expect(await member('colleague')).toMatchObject({ name: '欧阳明', version: 2 })
})

test('a file that still has the former name says so before it brings it back', async () => {
  const { name = '' } = (await member('owner')) ?? {}
  const content = fileOf([name, 'owner', '研发', '', '主管', ''])
  await act.wholeImport(content)
  const { version = 0, title = '' } = (await member('owner')) ?? {}
  await save('owner', version, { name: '欧阳明', title })

  const importId = await act.upload(fileOf([name, 'owner', '研发', '', '总监', '']))
  const view = await act.plan(importId)
  expect(view.standing).toMatchObject({ counts: { changed: 1, unchanged: 0 } })
  expect(await act.page(importId, 'changed')).toMatchObject({
    items: [{ contents: { name }, before: { name: '欧阳明' }, fields: ['name', 'title'] }],
  })
  await act.carryOut(importId)
  expect(await member('owner')).toMatchObject({ name, title: '总监' })
  expect(await act.line('owner')).toMatchObject({ name, title: '总监' })
})

test('a file that has the new name leaves it', async () => {
  await save('owner', 1, { name: '欧阳明', title: '' })
  await act.wholeImport(fileOf(['欧阳明', 'owner', '研发', '', '总监', '']))
  expect(await member('owner')).toMatchObject({ name: '欧阳明', title: '总监' })
})
