import { newMember } from '../../cloudfunctions/people/newMember'
import type { CallInput, CallOutput } from '../../domain/call'
import { okrApi, type HealthFilter, type ObjectiveView, type Scope } from '../../domain/okr/api'
import { indexOf } from '../../domain/okr/search'
import { limits, type PublishedObjective } from '../../domain/okr/model'
import { civilDateAt } from '../../domain/calendar/civilDate'
import { peopleApi } from '../../domain/people/api'
import { finalResults } from '../../domain/review/ending'
import { companyId, engineering, foundCompanies, headOffice, memberIdOf, openidOf } from './support/company'
import {
  cycleId,
  fresh,
  keyResult,
  type Setting,
  storedArchived,
  storedClosed,
  storedDraft,
  storedPublished,
} from './support/objectives'
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

const reader = openidOf('colleague')
const company: Scope = { kind: 'company' }

/** Published one minute after the other, so that the last is the newest. */
const series = (count: number, setting: Setting = {}): PublishedObjective[] =>
  Array.from({ length: count }, (_, index) =>
    storedPublished({ ...setting, at: new Date(Date.parse('2026-10-08T02:00:00Z') + index * 60_000).toISOString() }),
  )

const idsOf = (objectives: readonly { _id: string }[]) => objectives.map(({ _id }) => _id)

interface Listed {
  items: ObjectiveView[]
  after: string | null
}

/** Every page, one after the other. */
async function allPages(read: (after: string | null) => Promise<Listed>): Promise<ObjectiveView[][]> {
  const pages: ObjectiveView[][] = []
  for (let after: string | null = null; pages.length < 50; ) {
    const page: Listed = await read(after)
    pages.push(page.items)
    if (page.after === null) return pages
    after = page.after
  }
  throw new Error('no end of pages')
}

const browse = (given: Partial<CallInput<typeof okrApi.browse>> = {}, openid = reader) =>
  world.call(openid, okrApi.browse, { companyId, scope: company, cycleId, health: null, after: null, ...given })

test('45 objectives come in three pages, newest first, none lost and none twice', async () => {
  const all = series(45, { content: { level: 'company' } })
  await world.seed('objectives', [
    ...all,
    storedDraft({ content: { level: 'company' } }),
    storedArchived({ content: { level: 'company' } }),
    storedPublished({ content: { level: 'company', cycleId: '2026-07-01.3' } }),
    storedPublished({ content: { level: 'team' } }),
    storedPublished({ companyId: 'company-other', owner: 'stranger', content: { level: 'company' } }),
  ])
  const pages = await allPages((after) => browse({ after }))
  expect(pages.map(({ length }) => length)).toEqual([20, 20, 5])
  expect(idsOf(pages.flat())).toEqual(idsOf(all.reverse()))
})

test('a list shows what it needs of an objective, its people and nothing of the database', async () => {
  await world.seed('objectives', [storedPublished({ content: { level: 'company' }, sharedWith: ['coach'] })])
  const { items, people, today } = await browse()
  expect(Object.keys(items[0] ?? {})).not.toEqual(expect.arrayContaining(['index']))
  expect(JSON.stringify(items)).not.toMatch(/"(index|companyId|sharedWith|terms|openid)"/)
  expect(today).toBe('2026-11-18')
  expect(people.map(({ id }) => id).sort()).toEqual([memberIdOf('keyResultOwner'), memberIdOf('owner')])
  expect(people[0]).toMatchObject({ departmentName: '研发', left: false })
  expect(people[0]).not.toHaveProperty('managerId')
})

/** An objective of the owner's that is written to every limit, and aligned to by others. */
const brimful = (alignments: { objectiveId: string; keyResultId: string | null }[] = []) => ({
  title: '满'.repeat(60),
  why: '满'.repeat(500),
  alignments,
  keyResults: Array.from({ length: 8 }, () => keyResult({ title: '满'.repeat(80), unit: '满'.repeat(16) })),
})

test('Today stays an answer that a function may give, however much somebody wrote', async () => {
  await world.seed('objectives', [
    ...series(60, { content: brimful() }),
    ...Array.from({ length: 30 }, () => storedDraft({ content: brimful() })),
  ])
  const page = await world.call(openidOf('owner'), okrApi.today, { companyId })
  expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(100_000)
  expect(page.objectives.length).toBeGreaterThan(5)
  expect(page.drafts.length).toBeGreaterThan(3)
})

test("an objective's page stays one too, and its older check-ins follow where it ends", async () => {
  const [published] = series(1, { content: brimful() })
  if (!published) throw new Error('no objective')
  const objective: PublishedObjective = {
    ...published,
    midQuarter: {
      at: Date.parse('2026-11-17T02:00:00Z'),
      byId: memberIdOf('owner'),
      decisions: published.keyResults.map(({ id, title, measure }) => ({
        keyResultId: id,
        title,
        kind: 'adjust',
        reason: '满'.repeat(limits.reason),
        before: measure,
        after: measure,
        blocker: '满'.repeat(limits.blocker),
        helperIds: Array.from({ length: limits.helpers }, () => memberIdOf('colleague')),
        toldIds: Array.from({ length: limits.told }, () => memberIdOf('manager')),
      })),
    },
  }
  const below = series(50, { content: brimful([{ objectiveId: objective._id, keyResultId: null }]) })
  const said = Array.from({ length: 160 }, (_, index) => ({
    _id: fresh('checkIn'),
    companyId,
    objectiveId: objective._id,
    keyResultId: objective.keyResults[index % 8]?.id ?? '',
    byId: memberIdOf('owner'),
    value: index,
    confidence: 5,
    note: '满'.repeat(140),
    on: '2026-10-12',
    at: Date.parse('2026-10-12T02:00:00Z') + index * 60_000,
    undoneAt: null,
  }))
  const changes = Array.from({ length: 60 }, (_, index) => ({
    _id: fresh('change'),
    companyId,
    objectiveId: objective._id,
    byId: memberIdOf('owner'),
    at: Date.parse('2026-10-12T02:00:00Z') + index,
    kind: 'edited',
    keyResult: null,
    reason: '满'.repeat(200),
  }))
  await world.seed('objectives', [objective, ...below])
  await world.seed('checkIns', said)
  await world.seed('changes', changes)

  const read = () => world.call(reader, okrApi.objective, { companyId, objectiveId: objective._id })
  const page = await read()
  expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(100_000)
  const results = finalResults(objective.keyResults, () => '满'.repeat(limits.learned))
  const closing = { byId: memberIdOf('owner'), results }
  await world.replace('objectives', { ...objective, state: 'closed', closedAt: 0, closing })
  expect(Buffer.byteLength(JSON.stringify(await read()))).toBeLessThan(100_000)
  if (page.kind !== 'public') throw new Error('not public')
  const shown = page.checkIns.map(({ _id }) => _id)
  for (let after = page.olderCheckIns; after !== null; ) {
    const older = await world.call(reader, okrApi.checkIns, { companyId, objectiveId: objective._id, after })
    shown.push(...older.items.map(({ _id }) => _id))
    after = older.after
  }
  expect(shown).toEqual(said.map(({ _id }) => _id).reverse())
})

test('departments come in the order of the company, page after page, each once', async () => {
  const many = Array.from({ length: 450 }, (_, index) => ({
    ...engineering,
    _id: fresh('department'),
    name: `${index} 组`,
    order: 10 + index,
  }))
  await world.seed('departments', many)
  const names: string[] = []
  for (let after: string | null = null, pages = 0; pages === 0 || after !== null; pages += 1) {
    const page: CallOutput<typeof peopleApi.departments> = await world.call(reader, peopleApi.departments, {
      companyId,
      after,
    })
    expect(page.items.length).toBeLessThanOrEqual(200)
    names.push(...page.items.map(({ name }) => name))
    after = page.after
  }
  expect(names).toEqual([headOffice.name, engineering.name, ...many.map(({ name }) => name)])
  const { items } = await world.call(reader, peopleApi.departments, { companyId, after: 'no page begins here' })
  expect(items).toEqual([])
})

test('an outside coach whose time is over is shown as gone', async () => {
  const { person } = await world.call(reader, peopleApi.person, { companyId, memberId: memberIdOf('endedCoach') })
  const still = await world.call(reader, peopleApi.person, { companyId, memberId: memberIdOf('coach') })
  expect([person.left, still.person.left]).toEqual([true, false])
})

test('twenty objectives written to every limit are cut to pages that a function may answer', async () => {
  const title = '满'.repeat(80)
  const full = series(25, {
    content: {
      level: 'company',
      title: '满'.repeat(60),
      why: '满'.repeat(500),
      keyResults: Array.from({ length: 8 }, () => keyResult({ title })),
    },
  })
  await world.seed('objectives', full)
  const pages = await allPages(async (after) => {
    const page = await browse({ after })
    expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(100_000)
    return page
  })
  expect(idsOf(pages.flat())).toEqual(idsOf(full.reverse()))
})

describe('scopes', () => {
  test.each`
    scope                                                      | shown
    ${{ kind: 'company' }}                                     | ${['of the company']}
    ${{ kind: 'department', departmentId: headOffice._id }}    | ${['of the company', 'of the head', 'of my manager', 'of my peer', 'mine']}
    ${{ kind: 'department', departmentId: engineering._id }}   | ${['of my manager', 'of my peer', 'mine']}
    ${{ kind: 'team' }}                                        | ${['of my peer', 'mine']}
    ${{ kind: 'person', memberId: memberIdOf('manager') }}     | ${['of my manager']}
    ${{ kind: 'person', memberId: memberIdOf('stranger') }}    | ${[]}
    ${{ kind: 'department', departmentId: 'department-none' }} | ${[]}
  `('$scope shows $shown', async ({ scope, shown }) => {
    const peer = {
      ...newMember(memberIdOf('peer'), engineering, { openid: 'o-peer', name: '同组', roles: ['member'], at: 0 }),
      managerId: memberIdOf('manager'),
    }
    await world.seed('members', [peer])
    const head = { departmentPath: headOffice.path }
    await world.seed('objectives', [
      storedPublished({ ...head, owner: 'sponsor', content: { title: 'of the company', level: 'company' } }),
      storedPublished({ ...head, owner: 'sponsor', content: { title: 'of the head', level: 'department' } }),
      storedPublished({ owner: 'manager', content: { title: 'of my manager' } }),
      storedPublished({ owner: 'peer', content: { title: 'of my peer' } }),
      storedPublished({ owner: 'owner', content: { title: 'mine' } }),
    ])
    const { items } = await browse({ scope }, openidOf('owner'))
    expect(items.map(({ title }) => title).sort()).toEqual([...shown].sort())
  })
})

describe('by health', () => {
  const said = (confidence: number | null, on: string, setting: Setting = {}): PublishedObjective => {
    const objective = storedPublished({
      ...setting,
      content: { level: 'company', keyResults: [keyResult()], ...setting.content },
    })
    const at = Date.parse(`${on}T02:00:00Z`)
    const lastCheckIn =
      confidence === null
        ? null
        : { id: fresh('checkIn'), value: 70, confidence, note: '', on: civilDateAt(at), at, byId: memberIdOf('owner') }
    const keyResults = objective.keyResults.map((each) => ({ ...each, lastCheckIn }))
    return { ...objective, keyResults, index: indexOf({ ...objective, keyResults }) }
  }

  // Check-ins are due on Fridays: on 18 November, who said nothing since the 6th has missed the 13th.
  test.each`
    health           | title
    ${'on-track'}    | ${'顺利'}
    ${'caution'}     | ${'留意'}
    ${'off-track'}   | ${'偏离'}
    ${'outdated'}    | ${'久未更新'}
    ${'not-started'} | ${'还没开始'}
  `('$health shows $title alone', async ({ health, title }: { health: HealthFilter; title: string }) => {
    await world.seed('objectives', [
      said(8, '2026-11-17', { content: { title: '顺利' } }),
      said(5, '2026-11-17', { content: { title: '留意' } }),
      said(2, '2026-11-07', { content: { title: '偏离' } }),
      said(9, '2026-11-06', { content: { title: '久未更新' } }),
      said(null, '2026-11-17', { at: '2026-11-16T02:00:00Z', content: { title: '还没开始' } }),
      storedClosed({ content: { title: '已结束', level: 'company' } }),
    ])
    const { items } = await browse({ health })
    expect(items.map((item) => item.title)).toEqual([title])
  })

  test("what was last checked in before its cycle is outdated in every list, a department's too", async () => {
    const early = said(8, '2026-09-22', { at: '2026-09-21T02:00:00Z' })
    await world.seed('objectives', [early])
    for (const scope of [company, { kind: 'department', departmentId: engineering._id }] satisfies Scope[]) {
      expect(idsOf((await browse({ scope, health: 'outdated' })).items)).toEqual([early._id])
    }
  })

  test('what the index cannot tell is looked at in portions, and none is lost', async () => {
    const [quiet, fresh] = ['2026-10-12', '2026-11-17']
    const all = Array.from({ length: 150 }, (_, index) =>
      said(8, index % 50 === 0 ? fresh : quiet, {
        at: new Date(Date.parse('2026-10-08T02:00:00Z') + index * 1000).toISOString(),
      }),
    )
    await world.seed('objectives', all)
    const pages = await allPages((after) => browse({ health: 'on-track', after }))
    expect(idsOf(pages.flat())).toEqual([all[100], all[50], all[0]].map((objective) => objective?._id))
    const outdated = await allPages((after) => browse({ health: 'outdated', after }))
    expect(outdated.flat()).toHaveLength(147)
    expect(Math.max(...outdated.map(({ length }) => length))).toBe(20)
  })

  test('in a cycle that is over nothing is outdated or on track', async () => {
    await world.seed('objectives', [said(8, '2026-11-17')])
    world.moveTo('2027-01-20T02:00:00Z')
    for (const health of ['on-track', 'outdated'] as const) expect((await browse({ health })).items).toEqual([])
    expect((await browse()).items).toHaveLength(1)
  })
})

describe('search', () => {
  const search = (text: string, after: string | null = null) =>
    world.call(reader, okrApi.search, { companyId, text, after })

  test.each`
    text           | found
    ${'续约'}      | ${['老客户续约率翻一番']}
    ${'约'}        | ${['老客户续约率翻一番']}
    ${'客户'}      | ${['老客户续约率翻一番', '新客户上线更快']}
    ${'客户 上线'} | ${['新客户上线更快']}
    ${'户客'}      | ${[]}
    ${'API'}       | ${['Ship the open API']}
    ${'shi'}       | ${['Ship the open API']}
    ${'SHIP open'} | ${['Ship the open API']}
    ${'hip'}       | ${[]}
    ${'ＡＰＩ'}    | ${['Ship the open API']}
    ${'响应时间'}  | ${['Ship the open API']}
    ${'草稿'}      | ${[]}
    ${'！？'}      | ${[]}
    ${'.*'}        | ${[]}
  `('$text finds $found', async ({ text, found }) => {
    await world.seed('objectives', [
      storedPublished({ content: { title: '老客户续约率翻一番', keyResults: [keyResult({ title: '签下二十家' })] } }),
      storedPublished({ content: { title: '新客户上线更快', keyResults: [keyResult({ title: '五天' })] } }),
      storedPublished({ content: { title: 'Ship the open API', keyResults: [keyResult({ title: '响应时间减半' })] } }),
      storedDraft({ content: { title: '草稿客户' } }),
      storedArchived({ content: { title: '客户归档' } }),
    ])
    const { items } = await search(text)
    expect(items.map(({ title }) => title).sort()).toEqual([...found].sort())
  })

  test('finds people by name on the first page, and objectives page by page', async () => {
    const all = series(25, { content: { title: '李娜负责的事' } })
    await world.seed('objectives', all)
    const lina = newMember('member-lina', engineering, { openid: 'o-lina', name: '李娜', roles: ['member'], at: 0 })
    await world.seed('members', [lina])
    const first = await search('李娜')
    expect(first.found).toMatchObject([{ id: 'member-lina', name: '李娜', departmentName: '研发' }])
    const second = await search('李娜', first.after)
    expect(second.found).toEqual([])
    expect(idsOf([...first.items, ...second.items])).toEqual(idsOf(all.reverse()))
  })
})

describe('today', () => {
  const today = (person: 'owner' | 'keyResultOwner' | 'coach') =>
    world.call(openidOf(person), okrApi.today, { companyId })

  test('shows what I own something in, my drafts and those shown to me', async () => {
    const mine = storedPublished()
    const closed = storedClosed()
    const draft = storedDraft({ sharedWith: ['coach'] })
    await world.seed('objectives', [
      mine,
      closed,
      draft,
      storedPublished({ owner: 'manager', content: { keyResults: [keyResult({ ownerId: memberIdOf('manager') })] } }),
    ])
    const own = await today('owner')
    expect([idsOf(own.objectives), idsOf(own.drafts)]).toEqual([[mine._id], [draft._id]])
    const keyResultOwners = await today('keyResultOwner')
    expect([idsOf(keyResultOwners.objectives), idsOf(keyResultOwners.drafts)]).toEqual([[mine._id], []])
    const coachs = await today('coach')
    expect([idsOf(coachs.objectives), idsOf(coachs.drafts)]).toEqual([[], [draft._id]])
  })

  test('shows my own drafts, however many others show me', async () => {
    const shownToMe = Array.from({ length: 25 }, (_, index) => {
      const at = new Date(Date.parse('2026-11-01T02:00:00Z') + index * 60_000).toISOString()
      return storedDraft({ at, owner: 'owner', sharedWith: ['manager'] })
    })
    const mine = [
      storedDraft({ owner: 'manager', at: '2026-10-02T02:00:00Z' }),
      storedDraft({ owner: 'manager', at: '2026-10-03T02:00:00Z', content: { cycleId: '2027-01-01.3' } }),
    ]
    await world.seed('objectives', [...shownToMe, ...mine])
    const { drafts } = await world.call(openidOf('manager'), okrApi.today, { companyId })
    const newest = idsOf(shownToMe).reverse().slice(0, 18)
    expect(idsOf(drafts)).toEqual([...newest, ...idsOf(mine).reverse()])
  })

  test('shows an outside coach a key result that is theirs, and nothing else', async () => {
    await world.seed('objectives', [
      storedPublished(),
      storedPublished({ content: { keyResults: [keyResult({ ownerId: memberIdOf('coach') })] } }),
    ])
    const { objectives } = await today('coach')
    expect(objectives.map(({ keyResults }) => keyResults.map(({ ownerId }) => ownerId))).toEqual([
      [memberIdOf('coach')],
    ])
  })

  test.each`
    instant                   | shown
    ${'2026-12-31T02:00:00Z'} | ${['this quarter']}
    ${'2027-01-01T02:00:00Z'} | ${['next quarter', 'this quarter']}
    ${'2027-01-14T02:00:00Z'} | ${['next quarter', 'this quarter']}
    ${'2027-01-15T02:00:00Z'} | ${['next quarter']}
  `('on $instant it shows $shown', async ({ instant, shown }) => {
    await world.seed('objectives', [
      storedPublished({ content: { title: 'this quarter' } }),
      storedPublished({ at: '2026-12-20T02:00:00Z', content: { title: 'next quarter', cycleId: '2027-01-01.3' } }),
    ])
    world.moveTo(instant)
    expect((await today('owner')).objectives.map(({ title }) => title)).toEqual(shown)
  })
})
