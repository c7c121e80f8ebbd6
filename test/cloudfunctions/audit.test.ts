import { civilDate } from '../../domain/calendar/civilDate'
import type { CallInput } from '../../domain/call'
import { commentApi } from '../../domain/okr/commentApi'
import { okrApi } from '../../domain/okr/api'
import { accessApi } from '../../domain/people/accessApi'
import { peopleApi } from '../../domain/people/api'
import { auditApi } from '../../domain/people/auditApi'
import { startApi } from '../../domain/rollout/startApi'
import { companyId, foundCompanies, memberIdOf, openidOf, otherCompanyId } from './support/company'
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
type Filter = Partial<CallInput<typeof auditApi.audit>>
const everything = { companyId, byId: null, subjectId: null, kind: null, from: null, until: null, before: null }
const read = (filter: Filter = {}) => world.call(administrator, auditApi.audit, { ...everything, ...filter })
const actions = async (filter: Filter = {}) => (await read(filter)).items.map(({ action }) => action)

const name = (person: string) =>
  world.call(administrator, accessApi.nameCoach, { companyId, memberId: memberIdOf(person) })
const rename = (person: string, title: string, version = 1) =>
  world.call(openidOf(person), peopleApi.saveProfile, { companyId, version, name: `同事${person}`, title })

test('a line says who did what to whom, before and after, in the names of today', async () => {
  await world.call(administrator, peopleApi.changeManager, {
    companyId,
    memberId: memberIdOf('owner'),
    managerId: memberIdOf('colleague'),
    version: 1,
  })
  expect((await read()).items).toMatchObject([
    {
      action: 'changeManager',
      by: { id: memberIdOf('administrator'), name: '同事administrator' },
      subject: { kind: 'person', person: { id: memberIdOf('owner') } },
      changes: [
        {
          field: 'managerId',
          before: { kind: 'names', names: ['同事manager'] },
          after: { kind: 'names', names: ['同事colleague'] },
        },
      ],
    },
  ])
})

test('the newest stands first, twenty a page, each once, also within one moment', async () => {
  const at = Date.parse('2026-11-18T02:00:00Z')
  const entries = Array.from({ length: 45 }, (_, place) => {
    const _id = `entry-${String(place).padStart(4, '0')}`
    const order = `${String(at).padStart(15, '0')}-${_id}`
    const who = { byId: memberIdOf('owner'), subjectId: memberIdOf('owner') }
    return { _id, companyId, at, order, ...who, action: 'saveProfile', kind: 'people', before: {}, after: {} }
  })
  await world.seed('audit', entries)
  const seen: string[] = []
  for (let before: string | null = null, pages = 0; pages === 0 || before !== null; pages += 1) {
    const page: Awaited<ReturnType<typeof read>> = await read({ before })
    expect(page.items.length).toBeLessThanOrEqual(20)
    seen.push(...page.items.map(({ id }) => id))
    before = page.after
  }
  expect(seen).toEqual(entries.map(({ _id }) => _id).reverse())
})

test('filters find by who, by whom, by kind and by days, and together', async () => {
  await name('colleague')
  await rename('owner', '工程师')
  world.moveTo('2026-11-20T02:00:00Z')
  await rename('manager', '主管')
  await world.call(administrator, accessApi.saveWatermark, { companyId, version: 1, watermark: true })
  expect(await actions()).toEqual(['saveWatermark', 'saveProfile', 'saveProfile', 'nameCoach'])
  expect(await actions({ byId: memberIdOf('owner') })).toEqual(['saveProfile'])
  expect(await actions({ subjectId: memberIdOf('colleague') })).toEqual(['nameCoach'])
  expect(await actions({ kind: 'settings' })).toEqual(['saveWatermark'])
  expect(await actions({ from: civilDate('2026-11-19') })).toEqual(['saveWatermark', 'saveProfile'])
  expect(await actions({ until: civilDate('2026-11-18') })).toEqual(['saveProfile', 'nameCoach'])
  expect(await actions({ kind: 'people', from: civilDate('2026-11-20'), until: civilDate('2026-11-20') })).toEqual([
    'saveProfile',
  ])
  expect(await actions({ byId: memberIdOf('administrator'), kind: 'roles' })).toEqual(['nameCoach'])
})

test.each`
  filter                                    | index
  ${{}}                                     | ${'byTime'}
  ${{ byId: memberIdOf('administrator') }}  | ${'byActor'}
  ${{ subjectId: memberIdOf('colleague') }} | ${'bySubject'}
  ${{ kind: 'roles' }}                      | ${'byKind'}
  ${{ kind: 'roles', from: '2026-11-01' }}  | ${'byKind'}
`('$filter is read by the index $index, in five reads', async ({ filter, index }) => {
  await name('colleague')
  const work = await world.counted(() => read(filter))
  expect(work.collectionScans).toBe(0)
  expect(work.reads).toBeLessThanOrEqual(5)
  expect(work.operations.find((operation) => operation.includes(' audit '))).toContain(index)
})

describe('what belongs to somebody', () => {
  test('a draft, whom it is shown to and what was said of it are told as acts alone', async () => {
    const draft = storedDraft()
    const published = storedPublished()
    await world.seed('objectives', [draft, published])
    const owner = openidOf('owner')
    const sharing = { companyId, objectiveId: draft._id, version: draft.version, memberIds: [memberIdOf('colleague')] }
    await world.call(owner, okrApi.shareDraft, sharing)
    const comment = {
      companyId,
      objectiveId: published._id,
      commentId: 'comment-0001',
      keyResultId: null,
      text: '样例',
    }
    await world.call(owner, commentApi.comment, comment)
    const { items } = await read()
    expect(items).toMatchObject([
      { action: 'comment', by: { id: memberIdOf('owner') }, subject: null, changes: [] },
      { action: 'shareDraft', by: { id: memberIdOf('owner') }, subject: null, changes: [] },
    ])
    expect(JSON.stringify(items)).not.toMatch(/colleague|让客户|样例/)
  })

  test('the title of an archived draft is not told, that of what is public is', async () => {
    const draft = storedDraft({ content: { title: '还没说出去的事' } })
    const published = storedPublished()
    await world.seed('objectives', [draft, published])
    const to = (objectiveId: string, version: number) => ({ companyId, objectiveId, version })
    await world.call(openidOf('owner'), okrApi.archive, to(draft._id, draft.version))
    const { items } = await read()
    expect(JSON.stringify(items)).not.toContain('还没说出去的事')
    expect(items).toMatchObject([{ action: 'archive', subject: null }])
  })
})

test('no id of a person, an objective’s draft or an openid stands in an answer beside who is shown', async () => {
  await world.call(administrator, startApi.nameRole, { companyId, memberId: memberIdOf('colleague'), role: 'champion' })
  const { items } = await read()
  expect(JSON.stringify(items.map(({ changes }) => changes))).not.toMatch(/member-|o-/)
  expect(JSON.stringify(items)).not.toMatch(/"o-|openid/)
})

test('another company’s trail is not read, also not by names of people', async () => {
  await name('colleague')
  const stranger = openidOf('stranger')
  expect(await world.refusal(stranger, auditApi.audit, everything)).toEqual({ code: 'notMember' })
  const theirs = { ...everything, companyId: otherCompanyId, subjectId: memberIdOf('colleague') }
  expect(await world.call(stranger, auditApi.audit, theirs)).toEqual({ items: [], after: null })
})

test.each(['owner', 'champion', 'sponsor', 'coach', 'manager'])('%s does not read it', async (person) => {
  expect(await world.refusal(openidOf(person), auditApi.audit, everything)).toEqual({ code: 'notAllowed' })
})
