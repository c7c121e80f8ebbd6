import { civilDate } from '../../domain/calendar/civilDate'
import { peopleApi } from '../../domain/people/api'
import { joiningApi } from '../../domain/people/joiningApi'
import type { Company } from '../../domain/people/model'
import { setUpApi } from '../../domain/people/setUpApi'
import { startApi } from '../../domain/rollout/startApi'
import { invitation, openDoors } from '../support/joining'
import { agreed } from '../support/agreed'
import { companyId as otherCompanyId, foundCompanies, openidOf } from './support/company'
import { storedDraft, storedPublished } from './support/objectives'
import { startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const companyId = 'company-new'
const founder = 'o-founder'

const found = async () =>
  world.call(await agreed(world, founder), peopleApi.createCompany, {
    companyId,
    name: '云岸智能',
    myName: '沈亦舟',
    departmentName: '总经办',
    fiscalStartMonth: 4,
    cycleLength: 4,
    language: 'zh-CN',
  })
const setUp = (openid = founder) => world.call(openid, setUpApi.setUp, { companyId })
const done = async () => (await setUp()).done
const onToday = async () => (await world.call(founder, peopleApi.session, { companyId })).current?.company.settingUp

beforeEach(async () => {
  await world.reset()
  await found()
})

test('what was said in two screens is the company, and who said it administers it', async () => {
  const { current } = await world.call(founder, peopleApi.session, { companyId })
  expect(current?.company).toMatchObject({ fiscalStartMonth: 4, cycleLength: 4, language: 'zh-CN', settingUp: true })
  expect(current?.me.roles).toEqual(['member', 'administrator'])
})

test('each step is done by what happened, wherever it happened', async () => {
  expect(await setUp()).toEqual({ done: [], onToday: true })

  const { current } = await world.call(founder, peopleApi.session, { companyId })
  const me = current?.me.id ?? ''
  await world.call(founder, startApi.nameRole, { companyId, memberId: me, role: 'sponsor' })
  expect(await done()).toEqual(['sponsor'])

  await world.call(founder, startApi.sayWhy, {
    companyId,
    edition: 0,
    texts: { 'zh-CN': '一年后，每个人都说得出公司最要紧的三件事。', en: '' },
  })
  expect(await done()).toEqual(['why', 'sponsor'])

  const departmentId = current?.me.departmentId ?? ''
  const { version = 0 } = current?.company ?? {}
  await world.call(founder, joiningApi.saveJoining, { companyId, version, ...openDoors })
  const terms = invitation(companyId, departmentId, current?.today ?? civilDate('2026-11-18'))
  const { token } = await world.call(founder, joiningApi.createInvite, terms)
  await world.call(await agreed(world, 'o-second'), joiningApi.join, { token, name: '许清和', employeeNumber: null })
  expect(await done()).toEqual(['why', 'sponsor', 'people'])

  await world.call(founder, startApi.nameRole, { companyId, memberId: me, role: 'champion' })
  expect(await done()).toEqual(['why', 'sponsor', 'people', 'champions'])

  const own = { companyId, ownerId: me, cycleId: '2026-08-01.4' }
  await world.seed('objectives', [{ ...storedDraft(), ...own }])
  expect(await done()).not.toContain('cycle')
  await world.seed('objectives', [{ ...storedPublished(), ...own }])
  expect(await done()).toEqual(['why', 'sponsor', 'people', 'champions', 'cycle'])
})

test('it is put away and put back for every administrator, and a repeat leaves no second trace', async () => {
  const keep = (value: boolean) => world.call(founder, setUpApi.keepSetUpOnToday, { companyId, onToday: value })
  await keep(false)
  await keep(false)
  expect(await onToday()).toBeUndefined()
  expect(await setUp()).toEqual({ done: [], onToday: false })
  await keep(true)
  expect(await onToday()).toBe(true)
  const trail = await world.stored<{ after: object }>('audit', { action: 'keepSetUpOnToday' })
  expect(trail.map(({ after }) => after)).toEqual([{ onToday: false }, { onToday: true }])
  const [company] = await world.stored<Company>('companies', { _id: companyId })
  expect(company?.version).toBe(1)
})

test('only administrators see it', async () => {
  await foundCompanies(world)
  const ask = (person: string) => world.refusal(openidOf(person), setUpApi.setUp, { companyId: otherCompanyId })
  for (const person of ['champion', 'sponsor', 'colleague', 'coach']) {
    expect(await ask(person)).toEqual({ code: 'notAllowed' })
  }
  const input = { companyId: otherCompanyId, onToday: false }
  expect(await world.refusal(openidOf('sponsor'), setUpApi.keepSetUpOnToday, input)).toEqual({ code: 'notAllowed' })
})

test('asking costs five reads beside the reader, and never goes through a collection', async () => {
  const { reads, collectionScans } = await world.counted(() => setUp())
  expect(reads).toBeLessThanOrEqual(6)
  expect(collectionScans).toBe(0)
})
