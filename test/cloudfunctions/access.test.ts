import { civilDate } from '../../domain/calendar/civilDate'
import { okrApi } from '../../domain/okr/api'
import { sharedApi } from '../../domain/okr/sharedApi'
import { mostAdministrators } from '../../domain/people/access'
import { accessApi } from '../../domain/people/accessApi'
import { peopleApi } from '../../domain/people/api'
import type { Department, Member } from '../../domain/people/model'
import { setUpApi } from '../../domain/people/setUpApi'
import {
  companyId,
  engineering,
  foundCompanies,
  headOffice,
  memberIdOf,
  memberOf,
  openidOf,
  otherCompanyId,
} from './support/company'
import { storedDraft, storedPublished } from './support/objectives'
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

const administrator = openidOf('administrator')
const named = (person: string) => ({ companyId, memberId: memberIdOf(person) })

const stored = async (person: string): Promise<Member | undefined> =>
  (await world.stored<Member>('members', { _id: memberIdOf(person) }))[0]
const rolesOf = async (person: string) => (await stored(person))?.roles
const trail = (action: string) => world.stored<object>('audit', { companyId, action })

describe('administrators', () => {
  test('are named and ended by one of them, twice is once, and both leave an entry', async () => {
    const first = await world.call(administrator, accessApi.nameAdministrator, named('colleague'))
    expect(await world.call(administrator, accessApi.nameAdministrator, named('colleague'))).toEqual(first)
    expect(await rolesOf('colleague')).toEqual(['member', 'administrator'])
    expect(await trail('nameAdministrator')).toMatchObject([
      {
        byId: memberIdOf('administrator'),
        subjectId: memberIdOf('colleague'),
        kind: 'roles',
        before: { roles: ['member'] },
        after: { roles: ['member', 'administrator'] },
      },
    ])
    await world.call(openidOf('colleague'), accessApi.endAdministrator, named('administrator'))
    expect(await rolesOf('administrator')).toEqual(['member'])
    expect(await trail('endAdministrator')).toHaveLength(1)
    expect(await world.refusal(administrator, accessApi.access, { companyId })).toEqual({ code: 'notAllowed' })
  })

  test('the last one stays', async () => {
    expect(await world.refusal(administrator, accessApi.endAdministrator, named('administrator'))).toEqual({
      code: 'lastAdministrator',
      field: 'memberId',
    })
    expect(await rolesOf('administrator')).toContain('administrator')
  })

  test('two who end each other at once leave one', async () => {
    await world.call(administrator, accessApi.nameAdministrator, named('colleague'))
    const ends = await Promise.allSettled([
      world.call(administrator, accessApi.endAdministrator, named('colleague')),
      world.call(openidOf('colleague'), accessApi.endAdministrator, named('administrator')),
    ])
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const left = [await rolesOf('administrator'), await rolesOf('colleague')].filter((roles) =>
      roles?.includes('administrator'),
    )
    expect(left).toHaveLength(1)
  })

  test.each(['coach', 'leaver', 'endedCoach'])('a %s is not made one', async (person) => {
    const { code } = await world.refusal(administrator, accessApi.nameAdministrator, named(person))
    expect(code).toBe(person === 'coach' ? 'outsideCoach' : 'notFound')
  })

  test('are no more than a company can tell apart', async () => {
    const many = Array.from({ length: mostAdministrators - 1 }, (_, place) =>
      memberOf(engineering, `admin-${place}`, { roles: ['member', 'administrator'] }),
    )
    await world.seed('members', many)
    expect(await world.refusal(administrator, accessApi.nameAdministrator, named('colleague'))).toEqual({
      code: 'tooMany',
      field: 'memberId',
      details: { bound: mostAdministrators },
    })
  })

  test('somebody of another company is as unknown as nobody', async () => {
    const stranger = { companyId, memberId: memberIdOf('stranger') }
    const nobody = { companyId, memberId: 'member-nobody' }
    for (const call of [
      accessApi.nameAdministrator,
      accessApi.endAdministrator,
      accessApi.nameCoach,
      accessApi.endCoach,
    ]) {
      expect(await world.refusal(administrator, call, stranger)).toEqual(
        await world.refusal(administrator, call, nobody),
      )
    }
  })
})

describe('coaches', () => {
  const until = (endsOn: string, version = 1) => ({ ...named('coach'), version, endsOn: civilDate(endsOn) })
  const page = () => world.call(administrator, accessApi.coaches, { companyId, after: null })

  test('from outside and from among the colleagues stand in one list', async () => {
    await world.call(administrator, accessApi.nameCoach, named('colleague'))
    const { items } = await page()
    expect(items.map(({ person, outside, ended }) => [person.id, outside, ended])).toEqual([
      [memberIdOf('coach'), true, false],
      [memberIdOf('colleague'), false, false],
      [memberIdOf('endedCoach'), true, true],
    ])
    await world.call(administrator, accessApi.endCoach, named('colleague'))
    expect(await rolesOf('colleague')).toEqual(['member'])
  })

  test('from outside come until a day, that day included, and can be let in again', async () => {
    const coach = openidOf('coach')
    await world.call(administrator, accessApi.saveCoachEnd, until('2026-11-20'))
    world.moveTo('2026-11-20T12:00:00Z')
    expect((await world.call(coach, peopleApi.session, { companyId })).current).not.toBeNull()
    world.moveTo('2026-11-20T16:00:00Z')
    expect((await world.call(coach, peopleApi.session, { companyId })).current).toBeNull()
    expect(await world.refusal(coach, sharedApi.sharedWithMe, { companyId })).toEqual({ code: 'notMember' })
    await world.call(administrator, accessApi.saveCoachEnd, until('2026-12-31', 2))
    expect(await world.call(coach, sharedApi.sharedWithMe, { companyId })).toMatchObject({ items: [] })
    expect(await trail('saveCoachEnd')).toMatchObject([
      { before: {}, after: { endsOn: '2026-11-20' } },
      { before: { endsOn: '2026-11-20' }, after: { endsOn: '2026-12-31' } },
    ])
  })

  test.each`
    endsOn          | version | code
    ${'2026-11-17'} | ${1}    | ${'dayOver'}
    ${'2027-11-20'} | ${1}    | ${'dayTooFar'}
    ${'2026-12-31'} | ${7}    | ${'staleVersion'}
  `('a last day of $endsOn on version $version is refused: $code', async ({ endsOn, version, code }) => {
    expect(await world.refusal(administrator, accessApi.saveCoachEnd, until(endsOn, version))).toMatchObject({ code })
  })

  test('a colleague has no last day', async () => {
    const input = { ...named('colleague'), version: 1, endsOn: civilDate('2026-12-31') }
    expect(await world.refusal(administrator, accessApi.saveCoachEnd, input)).toEqual({
      code: 'notCoach',
      field: 'memberId',
    })
  })

  test('one from outside who is ended has no access from the next call on', async () => {
    const ended = await world.call(administrator, accessApi.endCoach, named('coach'))
    expect(await world.call(administrator, accessApi.endCoach, named('coach'))).toEqual(ended)
    expect((await stored('coach'))?.standing).toMatchObject({ state: 'left', leftOn: '2026-11-18' })
    expect(await world.refusal(openidOf('coach'), sharedApi.sharedWithMe, { companyId })).toEqual({ code: 'notMember' })
  })
})

describe('what is shown to somebody', () => {
  test('stands by person: drafts, and what became of them; and nothing else', async () => {
    const draft = storedDraft({ owner: 'owner', sharedWith: ['coach'] })
    const published = storedPublished({ owner: 'manager', sharedWith: ['coach'] })
    await world.seed('objectives', [draft, published, storedDraft(), storedPublished()])
    const { items } = await world.call(openidOf('coach'), sharedApi.sharedWithMe, { companyId })
    expect(
      items.map(({ person, lines }) => [person.id, lines.map(({ objectiveId, state }) => [objectiveId, state])]),
    ).toEqual([
      [memberIdOf('manager'), [[published._id, 'published']]],
      [memberIdOf('owner'), [[draft._id, 'draft']]],
    ])
    for (const { _id } of [draft, published]) {
      await world.call(openidOf('coach'), okrApi.objective, { companyId, objectiveId: _id })
    }
  })

  test('names no objective that it aligns to and that aligns to it, unless these are shown too', async () => {
    const above = storedPublished({ owner: 'manager', content: { title: '公司的大目标' } })
    const aligned = [{ objectiveId: above._id, keyResultId: null }]
    const shown = storedPublished({ sharedWith: ['coach'], content: { alignments: aligned } })
    const draft = storedDraft({ sharedWith: ['coach'], content: { alignments: aligned } })
    const below = storedPublished({
      owner: 'colleague',
      content: { title: '另一组的目标', alignments: [{ objectiveId: shown._id, keyResultId: null }] },
    })
    await world.seed('objectives', [above, shown, draft, below])
    for (const { _id: objectiveId } of [shown, draft]) {
      const page = await world.call(openidOf('coach'), okrApi.objective, { companyId, objectiveId })
      expect(JSON.stringify(page)).not.toMatch(/公司的大目标|另一组的目标/)
    }
    const staff = await world.call(openidOf('colleague'), okrApi.objective, { companyId, objectiveId: shown._id })
    expect(staff).toMatchObject({ alignedTo: [{ title: '公司的大目标' }], alignedFrom: [{ title: '另一组的目标' }] })
  })

  test('costs two reads beside the caller’s place, and no scan', async () => {
    await world.seed('objectives', [storedDraft({ sharedWith: ['coach'] })])
    const work = await world.counted(() => world.call(openidOf('coach'), sharedApi.sharedWithMe, { companyId }))
    expect(work.reads).toBe(3)
    expect(work.collectionScans).toBe(0)
  })
})

describe('what the company is called', () => {
  const naming = { companyId, version: 1, name: '屿川科技（上海）', language: 'en' as const }
  const company = async () => (await world.call(administrator, peopleApi.session, { companyId })).current?.company

  test('changes with its language, once, and the trail says from what', async () => {
    const before = await company()
    expect(await world.call(administrator, setUpApi.nameCompany, naming)).toEqual({ version: 2 })
    expect(await world.call(administrator, setUpApi.nameCompany, naming)).toEqual({ version: 2 })
    expect(await company()).toMatchObject({ name: naming.name, language: 'en', version: 2 })
    expect(await trail('nameCompany')).toMatchObject([
      {
        before: { name: before?.name, languages: [before?.language] },
        after: { name: naming.name, languages: ['en'] },
      },
    ])
  })

  test('goes on in the department at the top that is called so', async () => {
    const before = await company()
    const root: Department = { ...headOffice, name: before?.name ?? '' }
    await world.replace('departments', root)
    await world.call(administrator, setUpApi.nameCompany, { ...naming, name: root.name })
    expect(await world.stored<Department>('departments', { _id: root._id })).toEqual([root])
    await world.call(administrator, setUpApi.nameCompany, { ...naming, version: 2 })
    expect(await world.stored<Department>('departments', { _id: root._id })).toMatchObject([{ name: naming.name }])
    expect(await trail('renameDepartment')).toMatchObject([
      { subjectId: root._id, before: { name: root.name }, after: { name: naming.name } },
    ])
  })

  test('two administrators at once do not overwrite each other', async () => {
    await world.call(administrator, setUpApi.nameCompany, naming)
    const late = { ...naming, name: '屿川科技' }
    const refusal = { code: 'staleVersion', field: 'version', details: { version: 2 } }
    expect(await world.refusal(administrator, setUpApi.nameCompany, late)).toMatchObject(refusal)
    expect(await company()).toMatchObject({ name: naming.name })
  })

  test('is its administrators’ to say, and no other company’s', async () => {
    expect(await world.refusal(openidOf('owner'), setUpApi.nameCompany, naming)).toMatchObject({ code: 'notAllowed' })
    const other = { ...naming, companyId: otherCompanyId }
    expect(await world.refusal(administrator, setUpApi.nameCompany, other)).toEqual({ code: 'notMember' })
  })
})

describe('the watermark', () => {
  const save = (watermark: boolean, version = 1) =>
    world.call(administrator, accessApi.saveWatermark, { companyId, version, watermark })
  const sign = async (person: string) =>
    (await world.call(openidOf(person), peopleApi.session, { companyId })).current?.me.watermark

  test('is nothing until the company chooses it, and then the reader’s own name', async () => {
    expect(await sign('owner')).toBeNull()
    expect(await save(true)).toEqual({ version: 2 })
    expect(await save(true)).toEqual({ version: 2 })
    expect(await sign('owner')).toBe('同事owner')
    expect(await trail('saveWatermark')).toMatchObject([{ before: { watermark: false }, after: { watermark: true } }])
    await save(false, 2)
    expect(await sign('owner')).toBeNull()
  })

  test('tells colleagues of one name apart: by the end of their number, else by department', async () => {
    const twin = memberOf(engineering, 'twin', { name: '同事owner' })
    const numbered = { ...memberOf(engineering, 'numbered', { name: '同事owner' }), employeeNumber: 'TP20031187' }
    await world.seed('members', [twin, numbered])
    await world.seed(
      'accounts',
      [twin, numbered].map(({ openid }) => ({ _id: openid, companyIds: [companyId] })),
    )
    await save(true)
    expect(await sign('twin')).toBe('同事owner 研发')
    expect(await sign('numbered')).toBe('同事owner 1187')
  })

  test('two administrators at once do not overwrite each other', async () => {
    await save(true)
    const late = { companyId, version: 1, watermark: false }
    expect(await world.refusal(administrator, accessApi.saveWatermark, late)).toMatchObject({ code: 'staleVersion' })
  })

  test('is one company’s own', async () => {
    const input = { companyId: otherCompanyId, version: 1, watermark: true }
    expect(await world.refusal(administrator, accessApi.saveWatermark, input)).toEqual({ code: 'notMember' })
  })
})
