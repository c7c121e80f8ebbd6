import type { Account, Company, Member } from '../../domain/people/model'
import { myDataApi } from '../../domain/people/myDataApi'
import { peopleApi } from '../../domain/people/api'
import { auditApi } from '../../domain/people/auditApi'
import { feedbackApi } from '../../domain/review/feedbackApi'
import {
  companyId,
  companyOf,
  foundCompanies,
  headOffice,
  memberIdOf,
  memberOf,
  openidOf,
  otherCompanyId,
} from './support/company'
import { agreed } from '../support/agreed'
import { employeeNumber, everythingStored, me, name, openid, others, open, secret, withYears } from './support/myData'
import { runTimer } from './support/timers'
import { startWorld, type World } from './support/world'

interface Erasing {
  erase(
    company: Company,
    erasure: { _id: string; companyId: string; next: object | null },
    at: number,
    budget: { isSpent: () => boolean },
  ): Promise<boolean>
}
/** The deletion itself, in this process, so that a test can cut it into pieces: the store's types are the functions' alone. */
const { erase } = jest.requireActual<Erasing>('../../cloudfunctions/people/myData/forgetting')

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
})
afterAll(() => world.end())

const confirmation = '同频科技'
const remove = (by = openid) => world.call(by, myDataApi.deleteMyData, { companyId, confirmation })

const keepByTimer = () => runTimer(world, 'people')

const memberNow = async (id: string): Promise<Member> => {
  const [member] = await world.stored<Member>('members', { _id: id })
  if (!member) throw new Error(`no ${id}`)
  return member
}

describe('whoever deletes their data', () => {
  beforeEach(() => withYears(world))

  test('leaves no name, no number, no account and no private word anywhere in the database', async () => {
    expect(await remove()).toEqual({ state: 'gone' })
    const stored = await everythingStored(world)
    for (const gone of [name, employeeNumber, openid, ...Object.values(secret), others.written]) {
      expect({ gone, found: stored.includes(`"${gone}"`) || stored.includes(gone + '"') }).toEqual({
        gone,
        found: false,
      })
    }
    expect(await world.stored('erasures')).toEqual([])
  })

  test('leaves what was public inside the company, and what is others’', async () => {
    await remove()
    const stored = await everythingStored(world)
    for (const there of [...Object.values(open), others.theirs, others.draft]) expect(stored).toContain(there)
  })

  test('has no access from the next call on, belongs nowhere, and may begin anew as somebody else', async () => {
    await remove()
    const refused = await world.refusal(openid, peopleApi.members, {
      companyId,
      search: '',
      departmentId: null,
      after: null,
    })
    expect(refused).toEqual({ code: 'notMember' })
    expect((await world.call(openid, peopleApi.session, { companyId })).current).toBeNull()
    expect((await world.call(openid, myDataApi.myData, { companyId: null })).places).toEqual([])
    await world.call(await agreed(world, openid), peopleApi.createCompany, {
      companyId: 'company-new',
      name: '云岸智能',
      myName: '欧阳知微',
      departmentName: '总经办',
      fiscalStartMonth: 1,
      cycleLength: 3,
      language: 'zh-CN',
    })
    const { current } = await world.call(openid, peopleApi.session, { companyId: null })
    expect(current?.company.id).toBe('company-new')
  })

  test('is a former member to colleagues, in their language', async () => {
    await remove()
    const seen = async (language: 'zh-CN' | 'en') => {
      const request = { call: 'person', input: { companyId, memberId: me }, language }
      return (await world.raw(openidOf('colleague'), 'people', request)).output
    }
    expect(await seen('zh-CN')).toMatchObject({ person: { name: '前成员', title: '', left: true } })
    expect(await seen('en')).toMatchObject({ person: { name: 'Former member', left: true } })
  })

  test('is no longer waited for, and whoever was answered by them finds no words', async () => {
    await remove()
    const asked = openidOf('colleague')
    const { items } = await world.call(asked, feedbackApi.myFeedback, { companyId, after: null })
    expect(items.map(({ request }) => [request._id, request.state])).toEqual(
      expect.arrayContaining([
        ['request-given', 'answered'],
        ['request-waiting', 'withdrawn'],
      ]),
    )
    expect(await world.call(asked, feedbackApi.feedback, { companyId, requestId: 'request-given' })).toMatchObject({
      words: null,
    })
  })

  test('says so by the company’s name', async () => {
    const wrong = { companyId, confirmation: '删除' }
    const refused = await world.refusal(openid, myDataApi.deleteMyData, wrong)
    expect(refused).toEqual({ code: 'notAllowedValue', field: 'confirmation' })
    expect((await memberNow(me)).name).toBe(name)
  })

  test('leaves a trace of having done so, without a word of what was there', async () => {
    await world.call(openid, peopleApi.saveProfile, { companyId, version: 1, name: '欧阳又改', title: '总监' })
    await remove()
    const trail = await world.stored<{ action: string }>('audit', { subjectId: me })
    expect(trail.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['saveProfile', 'endMembership', 'deleteMyData']),
    )
    expect(JSON.stringify(trail)).not.toMatch(/欧阳|总监|产品经理/)
  })

  test('goes on where a piece stopped, and a piece that is done twice does no harm', async () => {
    const many = Array.from({ length: 260 }, (_each, index) => ({
      _id: `grant-many-${index}`,
      companyId,
      memberId: me,
      accepted: [],
      at: index,
    }))
    await world.seed('grants', many)
    const erasure = { _id: me, companyId, next: null }
    await world.seed('erasures', [erasure])
    const company = companyOf(companyId, confirmation)
    let asked = 0
    // Each piece has time for two looks at the clock.
    const short = () => ({ isSpent: () => (asked += 1) % 3 === 0 })
    const at = Date.parse('2026-11-18T02:00:00Z')
    let pieces = 1
    for (let isDone = await erase(company, erasure, at, short()); !isDone; pieces += 1) {
      const [left] = await world.stored<typeof erasure>('erasures')
      if (!left) throw new Error('the deletion lost its place')
      isDone = await erase(company, left, at, short())
    }
    expect(pieces).toBeGreaterThan(3)
    expect(await world.stored('grants')).toEqual([])
    expect(await world.stored('reviewTexts', { _id: `2026-10-01.3:${me}` })).toEqual([])
    expect(await erase(company, erasure, at, { isSpent: () => false })).toBe(true)
  })

  test('a deletion that nobody finished is finished by the timer, at any hour', async () => {
    await world.seed('erasures', [{ _id: me, companyId, next: null }])
    expect(await keepByTimer()).toMatchObject({ state: 'over' })
    expect(await world.stored('erasures')).toEqual([])
    expect(await world.stored('annualTalks')).toEqual([])
  })
})

test('the last administrator stays until there is another one', async () => {
  const last = openidOf('administrator')
  const refused = await world.refusal(last, myDataApi.deleteMyData, { companyId, confirmation })
  expect(refused).toMatchObject({ code: 'lastAdministrator' })
  expect((await memberNow(memberIdOf('administrator'))).name).toBe('同事administrator')
})

test('who has left is forgotten at their word too; a stranger learns nothing', async () => {
  expect(await remove(openidOf('leaver'))).toEqual({ state: 'gone' })
  expect((await memberNow(memberIdOf('leaver'))).name).toBe('')
  for (const where of [companyId, otherCompanyId, 'company-none']) {
    const refused = await world.refusal('o-nobody', myDataApi.deleteMyData, { companyId: where, confirmation })
    expect(refused).toEqual({ code: 'notMember' })
  }
})

test('two taps at once delete once', async () => {
  const answers = await Promise.allSettled([remove(openidOf('colleague')), remove(openidOf('colleague'))])
  expect(answers.some(({ status }) => status === 'fulfilled')).toBe(true)
  expect(await world.stored('audit', { action: 'deleteMyData' })).toHaveLength(1)
})

describe('how long who has left is kept', () => {
  const administrator = openidOf('administrator')
  const set = (months: number | null, version = 1) =>
    world.call(administrator, myDataApi.setRetention, { companyId, version, months })
  const leave = (person: string, leftOn: string) =>
    world.replace('members', memberOf(headOffice, person, { leftOn, name: `同事${person}` }))

  test('is the company’s to set, within half a year and five years', async () => {
    expect(await set(24)).toEqual({ version: 2 })
    expect(await set(24)).toEqual({ version: 2 })
    const view = async () => (await world.call(administrator, peopleApi.session, { companyId })).current?.company
    expect(await view()).toMatchObject({ retentionMonths: 24, version: 2 })
    await set(null, 2)
    expect(await view()).not.toHaveProperty('retentionMonths')
    for (const months of [5, 61]) {
      const input = { companyId, version: 3, months }
      expect(await world.refusal(administrator, myDataApi.setRetention, input)).toMatchObject({ field: 'months' })
    }
    const stale = await world.refusal(administrator, myDataApi.setRetention, { companyId, version: 1, months: 6 })
    expect(stale).toMatchObject({ code: 'staleVersion' })
    const other = await world.refusal(openidOf('sponsor'), myDataApi.setRetention, { companyId, version: 3, months: 6 })
    expect(other).toEqual({ code: 'notAllowed' })
  })

  test('whoever left long enough ago is forgotten in the night, and nobody else', async () => {
    await set(6)
    await leave('sharedWith', '2026-05-18')
    await leave('keyResultOwner', '2026-05-19')
    world.moveTo('2026-11-17T20:15:00Z')
    await keepByTimer()
    expect((await memberNow(memberIdOf('sharedWith'))).standing).toMatchObject({ forgottenOn: '2026-11-18' })
    expect((await memberNow(memberIdOf('keyResultOwner'))).name).toBe('同事keyResultOwner')
    expect((await memberNow(memberIdOf('owner'))).name).not.toBe('')

    world.moveTo('2026-11-18T20:15:00Z')
    await keepByTimer()
    expect((await memberNow(memberIdOf('keyResultOwner'))).name).toBe('')
    const trail = await world.stored<{ byId: string }>('audit', { action: 'forgetLeaver' })
    expect(trail.map(({ byId }) => byId)).toEqual([companyId, companyId])
    const everybody = { byId: null, subjectId: null, kind: 'people' as const, from: null, until: null, before: null }
    const { items } = await world.call(openidOf('administrator'), auditApi.audit, { companyId, ...everybody })
    expect(items).toMatchObject([
      { action: 'forgetLeaver', by: 'company' },
      { action: 'forgetLeaver', by: 'company' },
    ])
  })

  test('counts for a coach from outside from their last day on, though nobody ended it', async () => {
    await set(6)
    for (const [person, endsOn] of [
      ['endedCoach', '2026-05-18'],
      ['coach', '2026-05-19'],
    ] as const) {
      await world.replace('members', memberOf(headOffice, person, { roles: ['coach'], endsOn, name: `教练${person}` }))
    }
    world.moveTo('2026-11-17T20:15:00Z')
    await keepByTimer()
    expect(await memberNow(memberIdOf('endedCoach'))).toMatchObject({
      name: '',
      standing: { state: 'left', leftOn: '2026-05-18', forgottenOn: '2026-11-18' },
    })
    expect(await memberNow(memberIdOf('coach'))).toMatchObject({ name: '教练coach', standing: { state: 'active' } })
  })

  test('where nothing is set, they are kept until they ask', async () => {
    await leave('sharedWith', '2019-05-18')
    world.moveTo('2026-11-17T20:15:00Z')
    await keepByTimer()
    expect((await memberNow(memberIdOf('sharedWith'))).name).toBe('同事sharedWith')
  })
})

test('a wish to join is gone after sixty days, whatever came of it', async () => {
  const asked = (id: string, day: string, state: string) => {
    const at = Date.parse(`${day}T02:00:00Z`)
    const order = `${String(at).padStart(15, '0')}-${id}`
    return { _id: id, companyId, openid: `o-${id}`, name: id, askedAt: at, order, standing: { state } }
  }
  await world.seed('joinRequests', [
    asked('request-declined', '2026-09-18', 'declined'),
    asked('request-approved', '2026-09-18', 'approved'),
    asked('request-lapsed', '2026-09-18', 'waiting'),
    asked('request-newer', '2026-09-20', 'declined'),
  ])
  await world.seed('accounts', [
    { _id: 'o-request-lapsed', companyIds: [], requestIds: ['request-lapsed', 'request-elsewhere'] },
  ])
  world.moveTo('2026-11-18T20:15:00Z')
  await keepByTimer()
  const left = await world.stored<{ _id: string }>('joinRequests')
  expect(left.map(({ _id }) => _id)).toEqual(['request-newer'])
  // Nor does it count among those that somebody may have.
  const [asker] = await world.stored<Account>('accounts', { _id: 'o-request-lapsed' })
  expect(asker?.requestIds).toEqual(['request-elsewhere'])
})
