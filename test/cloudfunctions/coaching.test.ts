import type { Coaching } from '../../domain/coach/coaching'
import type { KpiQuestion } from '../../domain/coach/kpiCheck'
import type { PublishedObjective } from '../../domain/okr/model'
import { rule } from '../../locales/zh-CN/coach.json'
import { coachingApi } from '../../domain/okr/coachingApi'
import { membersApi } from '../../domain/people/membersApi'
import { myDataApi } from '../../domain/people/myDataApi'
import { isAllowed, type Relation } from '../../domain/people/permissions'
import {
  cast,
  companyId,
  foundCompanies,
  headOffice,
  memberIdOf,
  openidOf,
  otherDepartment,
  people,
  type Person,
} from './support/company'
import { cycleId, keyResult, storedArchived, storedDraft, storedPublished } from './support/objectives'
import { exported, readSpreadsheet } from './support/myData'
import { startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld('2026-11-18T02:00:00Z')
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
})
afterAll(() => world.end())

const nothing = { dismissed: [], answers: [] }
const said = { dismissed: ['objectiveWithoutWhy@objective'], answers: [] }
const ask = (person: Person, objectiveId: string) =>
  world.call(openidOf(person), coachingApi.coaching, { companyId, objectiveId, cycleId })
const tell = (person: Person, objectiveId: string, what: object = {}) =>
  world.call(openidOf(person), coachingApi.keepCoaching, { companyId, objectiveId, said: { ...nothing, ...what } })
const stored = () => world.stored<Coaching>('coachings')
const outcome = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'ok',
    (error) => String(Object(error).failure?.code ?? error),
  )

describe('what the writer said to the coach', () => {
  const make = { draft: storedDraft, published: storedPublished, archived: storedArchived }
  const states = ['draft', 'published', 'archived'] as const

  function foretold(person: Person, state: keyof typeof make): string {
    if (person === 'leaver' || person === 'endedCoach') return 'notMember'
    const relations: Relation[] =
      person === 'owner'
        ? ['owner']
        : person === 'sharedWith'
          ? ['sharedWith']
          : person === 'keyResultOwner'
            ? ['keyResultOwner']
            : []
    const may = (action: Parameters<typeof isAllowed>[0]) =>
      isAllowed(action, cast[person].roles ?? ['member'], relations)
    const reads = { draft: 'readDraft', published: 'readPublished', archived: 'archive' } as const
    const toObjective = relations.filter((relation) => relation !== 'keyResultOwner')
    const knows =
      state === 'published' ? may(reads[state]) : isAllowed(reads[state], cast[person].roles ?? ['member'], toObjective)
    if (!knows) return 'notFound'
    if (state === 'archived') return 'wrongState'
    const writes = state === 'draft' ? 'writeDraft' : 'editPublished'
    return isAllowed(writes, cast[person].roles ?? ['member'], toObjective) ? 'ok' : 'notAllowed'
  }

  test.each(states.flatMap((state) => people.map((person) => ({ person, state, expected: foretold(person, state) }))))(
    'is kept with an objective that is $state for $person: $expected',
    async ({ person, state, expected }) => {
      const objective = make[state]({ sharedWith: ['sharedWith'] })
      await world.seed('objectives', [objective])
      expect(await outcome(tell(person, objective._id, said))).toBe(expected)
      expect(await stored()).toHaveLength(expected === 'ok' ? 1 : 0)
    },
  )

  test('is there on another phone, for who writes it and nobody else', async () => {
    const objective = storedPublished({ sharedWith: ['sharedWith'] })
    await world.seed('objectives', [objective])
    await tell('owner', objective._id, said)
    expect((await ask('owner', objective._id)).said).toEqual(said)
    for (const person of ['sharedWith', 'colleague', 'keyResultOwner'] as const) {
      expect((await ask(person, objective._id)).said).toEqual(nothing)
    }
  })

  test('is lost on neither of two phones that tell it at once, and told again changes nothing', async () => {
    const objective = storedDraft()
    await world.seed('objectives', [objective])
    await Promise.all([
      tell('owner', objective._id, { dismissed: ['orphan@set'] }),
      tell('owner', objective._id, { dismissed: ['allLagging@set'] }),
    ])
    const [before] = await stored()
    expect([...(before?.dismissed ?? [])].sort()).toEqual(['allLagging@set', 'orphan@set'])
    world.moveTo('2026-11-19T02:00:00Z')
    await tell('owner', objective._id, { dismissed: ['orphan@set'] })
    expect(await stored()).toEqual([before])
    world.moveTo('2026-11-18T02:00:00Z')
  })

  test('of the eight questions is kept with what they made of the key result', async () => {
    const asked = keyResult()
    const objective = storedDraft({ content: { keyResults: [asked, keyResult()] } })
    await world.seed('objectives', [objective])
    const answer = (question: KpiQuestion) => ({ keyResultId: asked.id, question, answer: true })
    await tell('owner', objective._id, { answers: [answer('aboutToday')] })
    expect(await stored()).toMatchObject([{ checked: false, outcomes: {} }])
    await tell('owner', objective._id, { answers: [answer('moneyHangsOnIt')] })
    expect(await stored()).toMatchObject([
      {
        checked: true,
        outcomes: { [asked.id]: 'compensationKpi' },
        answers: [answer('aboutToday'), answer('moneyHangsOnIt')],
        objectiveId: objective._id,
        memberId: memberIdOf('owner'),
        cycleId,
      },
    ])
  })
})

test('makes nothing of a key result about which nothing was said, whatever its words tell', async () => {
  const asked = keyResult({ title: '续约率从 70% 到 90%' })
  const ofPay = keyResult({ title: '回款率 95%，与奖金挂钩' })
  const objective = storedDraft({ content: { keyResults: [asked, ofPay] } })
  await world.seed('objectives', [objective])
  await tell('owner', objective._id, said)
  expect(await stored()).toMatchObject([{ checked: false, outcomes: {} }])
  const answer = { keyResultId: asked.id, question: 'moneyHangsOnIt', answer: true }
  await tell('owner', objective._id, { answers: [answer] })
  expect((await stored()).map(({ outcomes }) => outcomes)).toEqual([{ [asked.id]: 'compensationKpi' }])
})

describe('what was said about an objective that is handed over', () => {
  const objective = storedPublished()
  const [asked] = objective.keyResults
  const isMoney = { keyResultId: asked?.id ?? '', question: 'moneyHangsOnIt', answer: true } as const
  const saidBefore = { dismissed: ['objectiveWithoutWhy@objective'], answers: [isMoney] }
  const saidAfter = { dismissed: ['orphan@set'], answers: [{ ...isMoney, answer: false }] }
  const saidBy = async (person: Person) =>
    (await world.stored<Coaching>('coachings', { memberId: memberIdOf(person) })).map(({ dismissed, answers }) => ({
      dismissed,
      answers,
    }))
  const give = async (from: Person, to: Person) => {
    const [now] = await world.stored<PublishedObjective>('objectives', { _id: objective._id })
    const { items } = await world.call(openidOf('administrator'), membersApi.handOver, {
      companyId,
      memberId: memberIdOf(from),
      items: [
        {
          kind: 'give',
          objectiveId: objective._id,
          version: now?.version ?? 0,
          ownerToId: memberIdOf(to),
          keyResults: [],
        },
      ],
    })
    expect(items).toMatchObject([{ state: 'done' }])
  }
  beforeEach(async () => {
    await world.seed('objectives', [objective])
    await tell('owner', objective._id, saidBefore)
    await give('owner', 'colleague')
  })

  test('is nothing to who has it now, who begins anew, and to who had it no more than their own', async () => {
    expect((await ask('colleague', objective._id)).said).toEqual(nothing)
    await tell('colleague', objective._id, saidAfter)
    expect((await ask('colleague', objective._id)).said).toEqual(saidAfter)
    expect(await saidBy('owner')).toEqual([saidBefore])
    expect((await ask('owner', objective._id)).said).toEqual(nothing)
    expect(await outcome(tell('owner', objective._id, said))).toBe('notAllowed')
    expect(await saidBy('owner')).toEqual([saidBefore])
  })

  test('is there again for who gets it back', async () => {
    await tell('colleague', objective._id, saidAfter)
    await give('colleague', 'owner')
    expect((await ask('owner', objective._id)).said).toEqual(saidBefore)
  })

  test('is in the data of who said it, and in nobody else’s', async () => {
    await tell('colleague', objective._id, saidAfter)
    const titles = { ofOwner: rule.objectiveWithoutWhy.title, ofColleague: rule.orphan.title }
    const dataOf = async (person: Person) => {
      const { text } = readSpreadsheet(await exported(world, openidOf(person)))
      return Object.values(titles).filter((title) => text.includes(title))
    }
    expect(await dataOf('owner')).toEqual([titles.ofOwner])
    expect(await dataOf('colleague')).toEqual([titles.ofColleague])
  })

  test.each`
    forgotten      | kept
    ${'owner'}     | ${'colleague'}
    ${'colleague'} | ${'owner'}
  `('goes with $forgotten, and what $kept said stays', async ({ forgotten, kept }) => {
    await tell('colleague', objective._id, saidAfter)
    const words = await saidBy(kept)
    await world.call(openidOf(forgotten), myDataApi.deleteMyData, { companyId, confirmation: '同频科技' })
    expect(await saidBy(forgotten)).toEqual([])
    expect(await saidBy(kept)).toEqual(words)
    expect(words).toHaveLength(1)
  })
})

describe('what stands around an objective', () => {
  test('are the others of its owner, and of the department what is public', async () => {
    const objective = storedDraft()
    const mine = storedDraft({ content: { title: '让新同事一周上手' } })
    const ofColleague = storedPublished({ owner: 'colleague', content: { title: '让老客户愿意介绍朋友' } })
    await world.seed('objectives', [
      objective,
      mine,
      ofColleague,
      storedDraft({ owner: 'colleague', content: { title: '还没想好' } }),
      storedPublished({ owner: 'colleague', departmentPath: otherDepartment.path }),
      storedPublished({ content: { cycleId: '2026-07-01.3', title: '上个季度的' } }),
    ])
    const { own, department } = await ask('owner', objective._id)
    expect(own).toEqual([
      {
        id: mine._id,
        title: '让新同事一周上手',
        level: 'team',
        ownerId: memberIdOf('owner'),
        keyResults: mine.draft.keyResults.map(({ title }) => ({ title })),
      },
    ])
    expect(department.map(({ title }) => title)).toEqual(['让老客户愿意介绍朋友'])
  })

  test('are of the department itself, however much newer there is below it', async () => {
    const objective = storedDraft({ departmentPath: headOffice.path })
    const below = Array.from({ length: 120 }, () =>
      storedPublished({ owner: 'colleague', at: '2026-10-20T02:00:00Z', content: { title: '下级部门的' } }),
    )
    const ofOffice = { owner: 'manager', departmentPath: headOffice.path, at: '2026-10-09T02:00:00Z' }
    await world.seed('objectives', [
      objective,
      ...below,
      storedPublished({ ...ofOffice, content: { title: '总部自己的' } }),
    ])
    const { department } = await ask('owner', objective._id)
    expect(department.map(({ title }) => title)).toEqual(['总部自己的'])
    const { reads, collectionScans } = await world.counted(() => ask('owner', objective._id))
    expect({ reads: reads <= 8, collectionScans }).toEqual({ reads: true, collectionScans: 0 })
  })

  test('are one’s own where the objective is not in the cloud yet', async () => {
    await world.seed('objectives', [storedPublished({ content: { title: '已经发布的' } })])
    const { own, said: kept } = await ask('owner', 'objective-not-there-yet')
    expect(own.map(({ title }) => title)).toEqual(['已经发布的'])
    expect(kept).toEqual(nothing)
  })

  test('tell nothing of somebody else’s draft: its id is like one that nobody has', async () => {
    const theirs = storedDraft({ owner: 'colleague' })
    await world.seed('objectives', [theirs])
    await tell('colleague', theirs._id, said)
    expect(await ask('owner', theirs._id)).toEqual(await ask('owner', 'objective-not-there-yet'))
  })

  test('are owners who have left', async () => {
    const objective = storedDraft({ content: { keyResults: [keyResult({ ownerId: memberIdOf('leaver') })] } })
    await world.seed('objectives', [objective])
    expect((await ask('owner', objective._id)).gone).toEqual([memberIdOf('leaver')])
  })

  test('cost five reads and a bounded answer, however much there is', async () => {
    const objective = storedDraft()
    const long = '让每一位客户都愿意把我们介绍给他们的朋友和同行'.repeat(3)
    const many = Array.from({ length: 150 }, (_, at) =>
      storedPublished({
        owner: at % 2 ? 'colleague' : 'manager',
        content: { title: long.slice(0, 60), keyResults: Array.from({ length: 5 }, () => keyResult({ title: long })) },
      }),
    )
    await world.seed('objectives', [objective, ...many])
    const { reads, collectionScans } = await world.counted(() => ask('owner', objective._id))
    expect({ reads: reads <= 8, collectionScans }).toEqual({ reads: true, collectionScans: 0 })
    expect(Buffer.byteLength(JSON.stringify(await ask('owner', objective._id)))).toBeLessThan(100_000)
  })
})
