import type { CallInput } from '../../domain/call'
import type { Department } from '../../domain/people/model'
import { departmentUseApi } from '../../domain/rollout/departmentUseApi'
import { mostChanges } from '../../domain/rollout/departmentUse'
import {
  companyId,
  engineering,
  foundCompanies,
  headOffice,
  memberIdOf,
  openidOf,
  otherDepartment,
} from './support/company'
import { startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
})
afterAll(() => world.end())

const sponsor = openidOf('sponsor')
type Change = CallInput<typeof departmentUseApi.setDepartmentUse>['changes'][number]

const says = (departmentId: string, part: Partial<Change> = {}): Change => ({
  departmentId,
  version: 0,
  okrs: null,
  kpis: null,
  ...part,
})
const set = (changes: Change[], openid = sponsor) =>
  world.call(openid, departmentUseApi.setDepartmentUse, { companyId, changes })
const refusal = (changes: Change[], openid = sponsor) =>
  world.refusal(openid, departmentUseApi.setDepartmentUse, { companyId, changes })
const stored = async (_id: string) => (await world.stored<Department>('departments', { _id }))[0]

test('what departments use is said of several at once, and read in the order of the tree', async () => {
  const { versions } = await set([says(headOffice._id, { kpis: 'steering' }), says(engineering._id, { okrs: 'no' })])
  expect(versions).toEqual([
    { departmentId: headOffice._id, version: 1 },
    { departmentId: engineering._id, version: 1 },
  ])
  expect(await stored(engineering._id)).toEqual({ ...engineering, okrs: 'no', version: 1 })
  const { items, after } = await world.call(sponsor, departmentUseApi.departmentUse, { companyId, after: null })
  expect(items).toEqual([
    { id: headOffice._id, name: '总部', path: headOffice.path, order: 1, okrs: null, kpis: 'steering', version: 1 },
    { id: engineering._id, name: '研发', path: engineering.path, order: 2, okrs: 'no', kpis: null, version: 1 },
  ])
  expect(after).toBeNull()
})

test('said again it is the same; taken back, the department above says it', async () => {
  const change = [says(engineering._id, { okrs: 'later', kpis: 'pay' })]
  expect(await set(change)).toEqual(await set(change))
  await set([says(engineering._id, { version: 1 })])
  expect(await stored(engineering._id)).toEqual({ ...engineering, version: 2 })
  const trail = await world.stored<object>('audit', { action: 'setDepartmentUse' })
  expect(trail).toHaveLength(2)
  expect(trail).toContainEqual(
    expect.objectContaining({
      subjectId: engineering._id,
      byId: memberIdOf('sponsor'),
      before: { okrs: null, kpis: null },
      after: { okrs: 'later', kpis: 'pay' },
    }),
  )
})

test('where somebody else was first with one of them, none is changed', async () => {
  await set([says(engineering._id, { okrs: 'no' })])
  expect(await refusal([says(headOffice._id, { okrs: 'yes' }), says(engineering._id, { okrs: 'later' })])).toEqual({
    code: 'staleVersion',
    field: 'changes.1.version',
    details: { version: 1 },
  })
  expect(await stored(headOffice._id)).toEqual(headOffice)
  const both = await Promise.allSettled([
    set([says(engineering._id, { version: 1, okrs: 'yes' })]),
    set([says(engineering._id, { version: 1, okrs: 'later' })], openidOf('administrator')),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test.each`
  changes                                                                                 | code                 | field
  ${[says(otherDepartment._id)]}                                                          | ${'notFound'}        | ${'changes.0.departmentId'}
  ${[says(headOffice._id), says('department-none')]}                                      | ${'notFound'}        | ${'changes.1.departmentId'}
  ${[says(headOffice._id), says(headOffice._id)]}                                         | ${'notAllowedValue'} | ${'changes'}
  ${[]}                                                                                   | ${'tooFew'}          | ${'changes'}
  ${Array.from({ length: mostChanges + 1 }, (_, number) => says(`department-${number}`))} | ${'tooMany'}         | ${'changes'}
`('refused with $code at $field', async ({ changes, code, field }) => {
  expect(await refusal(changes)).toMatchObject({ code, field })
  expect(await world.stored('audit', { action: 'setDepartmentUse' })).toEqual([])
})

test.each`
  person             | may
  ${'sponsor'}       | ${true}
  ${'administrator'} | ${true}
  ${'champion'}      | ${false}
  ${'manager'}       | ${false}
  ${'owner'}         | ${false}
  ${'coach'}         | ${false}
`('the $person decides it: $may', async ({ person, may }) => {
  const openid = openidOf(person)
  const read = { call: 'departmentUse', input: { companyId, after: null }, language: 'zh-CN' }
  const write = { call: 'setDepartmentUse', input: { companyId, changes: [says(engineering._id)] }, language: 'zh-CN' }
  for (const request of [read, write]) {
    const { ok, failure } = await world.raw(openid, 'rollout', request)
    expect([ok, failure?.code]).toEqual(may ? [true, undefined] : [false, 'notAllowed'])
  }
})

test('so does the coordinator, whoever that is, and nobody who was it before', async () => {
  const rollout = { _id: companyId, companyId, waves: [], growth: [], boardOpen: false, version: 1 }
  await world.seed('rollouts', [{ ...rollout, coordinatorId: memberIdOf('champion') }])
  expect((await set([says(engineering._id, { okrs: 'no' })], openidOf('champion'))).versions).toHaveLength(1)
  await world.replace('rollouts', { ...rollout, coordinatorId: memberIdOf('manager') })
  // One who is no champion coordinates nothing, whatever was written once.
  for (const person of ['champion', 'manager']) {
    expect(await refusal([says(engineering._id, { version: 1 })], openidOf(person))).toEqual({ code: 'notAllowed' })
  }
})

test('a tree of 1,321 departments is read two hundred a page, by an index', async () => {
  const many = Array.from({ length: 1319 }, (_, number) => ({
    _id: `department-${number}`,
    companyId,
    name: `第 ${number} 组`,
    path: [headOffice._id, `department-${number}`],
    order: number + 3,
  }))
  await world.seed('departments', many)
  const found: string[] = []
  let after: string | null = null
  do {
    const page: { items: { id: string }[]; after: string | null } = await world.call(
      sponsor,
      departmentUseApi.departmentUse,
      { companyId, after },
    )
    found.push(...page.items.map(({ id }) => id))
    after = page.after
  } while (after !== null)
  expect(found).toEqual([headOffice._id, engineering._id, ...many.map(({ _id }) => _id)])
  const counted = await world.counted(() =>
    world.call(sponsor, departmentUseApi.departmentUse, { companyId, after: '400' }),
  )
  expect(counted).toMatchObject({ collectionScans: 0 })
  expect(counted.reads).toBeLessThanOrEqual(4)
})
