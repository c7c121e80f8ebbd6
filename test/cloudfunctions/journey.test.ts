import { civilDate } from '../../domain/calendar/civilDate'
import { okrApi } from '../../domain/okr/api'
import { peopleApi } from '../../domain/people/api'
import { joiningApi } from '../../domain/people/joiningApi'
import { invitation } from '../support/joining'
import { agreed } from '../support/agreed'
import { draft, fresh, keyResult } from './support/objectives'
import { startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

test('a founder writes, publishes and updates, and a colleague who joins by a link reads it', async () => {
  const founder = 'o-founder'
  expect(await world.call(founder, peopleApi.session, { companyId: null })).toEqual({
    companies: [],
    requests: [],
    asksConsent: true,
    current: null,
  })

  const companyId = fresh('company')
  await world.call(await agreed(world, founder), peopleApi.createCompany, {
    companyId,
    name: '晨光科技',
    myName: '林晓',
    departmentName: '总部',
    fiscalStartMonth: 1,
    cycleLength: 3,
    language: 'zh-CN',
  })
  const { companies, current } = await world.call(founder, peopleApi.session, { companyId: null })
  expect(companies).toEqual([{ id: companyId, name: '晨光科技' }])
  expect(current).toMatchObject({
    company: { id: companyId, fiscalStartMonth: 1, cycleLength: 3 },
    me: { name: '林晓', roles: ['member', 'administrator'], reviewsOthers: false },
  })
  const me = current?.me.id ?? ''

  const objectiveId = fresh('objective')
  const first = keyResult({ ownerId: me })
  const text = draft({ title: '让新同事三天就能上手', level: 'company', keyResults: [first] })
  const reference = { companyId, objectiveId }
  expect(await world.call(founder, okrApi.saveDraft, { ...reference, version: 0, draft: text })).toEqual({ version: 1 })
  expect(await world.call(founder, okrApi.publish, { ...reference, version: 1 })).toEqual({ version: 2 })

  const { objective } = await world.call(founder, okrApi.checkIn, {
    ...reference,
    keyResultId: first.id,
    checkInId: fresh('checkIn'),
    value: 72.5,
    confidence: 6,
    note: '第一批访谈做完了',
    basedOn: null,
  })
  expect(objective.keyResults[0]?.lastCheckIn).toMatchObject({ value: 72.5, confidence: 6, byId: me, on: '2026-11-18' })

  const { items: departments } = await world.call(founder, peopleApi.departments, { companyId, after: null })
  const [, own] = departments
  expect(departments.map(({ name }) => name)).toEqual(['晨光科技', '总部'])
  expect(own).toMatchObject({ id: current?.me.departmentId, path: [departments[0]?.id, own?.id] })
  const { token } = await world.call(
    founder,
    joiningApi.createInvite,
    invitation(companyId, own?.id ?? null, civilDate('2026-11-18')),
  )
  const newcomer = await agreed(world, 'o-newcomer')
  expect(await world.call(newcomer, joiningApi.openInvite, { token })).toEqual({
    reader: 'stranger',
    companyName: '晨光科技',
    departmentName: '总部',
    as: { kind: 'member' },
    by: 'name',
    entry: 'afterApproval',
  })
  const wish = { token, name: '周敏', employeeNumber: null }
  expect(await world.call(newcomer, joiningApi.join, wish)).toEqual({ state: 'waiting' })
  const { items: requests } = await world.call(founder, joiningApi.joinRequests, { companyId, after: null })
  await world.call(founder, joiningApi.approveRequest, {
    companyId,
    joinRequestId: requests[0]?.id ?? '',
    to: { kind: 'place', departmentId: own?.id ?? '', managerId: me },
  })

  const list = await world.call(newcomer, okrApi.browse, {
    companyId,
    scope: { kind: 'company' },
    cycleId: text.cycleId,
    health: null,
    after: null,
  })
  expect(list.items.map(({ title }) => title)).toEqual(['让新同事三天就能上手'])
  expect(list.people).toEqual([
    { id: me, name: '林晓', title: '', departmentId: own?.id, departmentName: '总部', left: false },
  ])

  const page = await world.call(newcomer, okrApi.objective, reference)
  expect(page).toMatchObject({
    kind: 'public',
    checkIns: [{ value: 72.5, note: '第一批访谈做完了' }],
    changes: [{ kind: 'published', byId: me }],
    may: { checkIn: [], edit: false, close: false, archive: false },
  })
  expect((await world.call(founder, okrApi.today, { companyId })).objectives.map(({ _id }) => _id)).toEqual([
    objectiveId,
  ])
})
