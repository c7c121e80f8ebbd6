import { civilDate } from '../../domain/calendar/civilDate'
import { okrApi } from '../../domain/okr/api'
import { peopleApi } from '../../domain/people/api'
import { joiningApi } from '../../domain/people/joiningApi'
import { invitation } from '../support/joining'
import { companyId, foundCompanies, headOffice, memberIdOf, openidOf, otherDepartment } from './support/company'
import { storedDraft } from './support/objectives'
import { startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await foundCompanies(world)
})
afterAll(() => world.end())

test('people and departments of another company are as unknown as those that do not exist', async () => {
  const administrator = openidOf('administrator')
  const mine = storedDraft()
  await world.seed('objectives', [mine])
  const share = (id: string) =>
    world.refusal(openidOf('owner'), okrApi.shareDraft, {
      companyId,
      objectiveId: mine._id,
      version: 1,
      memberIds: [id],
    })
  expect(await share(memberIdOf('stranger'))).toEqual(await share('member-nobody'))
  expect(await share(memberIdOf('stranger'))).toEqual({ code: 'notFound', field: 'memberIds.0' })

  const person = (memberId: string) => world.refusal(administrator, peopleApi.person, { companyId, memberId })
  expect(await person(memberIdOf('stranger'))).toEqual(await person('member-nobody'))

  const invite = (departmentId: string) =>
    world.refusal(administrator, joiningApi.createInvite, invitation(companyId, departmentId, civilDate('2026-11-18')))
  expect(await invite(otherDepartment._id)).toEqual(await invite('department-none'))

  const list = (departmentId: string) =>
    world.call(administrator, peopleApi.members, { companyId, search: '', departmentId, after: null })
  expect(await list(otherDepartment._id)).toEqual({ items: [], after: null })
})

test('who has left keeps a name and no access, and colleagues see both', async () => {
  const { person } = await world.call(openidOf('owner'), peopleApi.person, {
    companyId,
    memberId: memberIdOf('leaver'),
  })
  expect(person).toMatchObject({ name: '同事leaver', left: true })
  const { items } = await world.call(openidOf('owner'), peopleApi.members, {
    companyId,
    search: 'leaver',
    departmentId: headOffice._id,
    after: null,
  })
  expect(items).toEqual([])
  expect(await world.call(openidOf('leaver'), peopleApi.session, { companyId })).toEqual({
    companies: [],
    requests: [],
    asksConsent: true,
    current: null,
  })
})

test('nothing that a request says about identity counts', async () => {
  const request = { call: 'today', input: { companyId }, openid: openidOf('owner'), OPENID: openidOf('owner') }
  for (const userInfo of [{ openId: openidOf('owner'), appId: 'x' }, undefined]) {
    const { failure } = await world.raw('o-nobody', 'okr', { ...request, userInfo, language: 'en' })
    expect(failure).toEqual({ code: 'notMember', message: 'You are not a member of this company.' })
  }
})
