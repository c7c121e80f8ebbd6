import { civilDateAt } from '../../domain/calendar/civilDate'
import type { FormerWhy, WhyRead } from '../../domain/rollout/model'
import { startApi } from '../../domain/rollout/startApi'
import { companyId, foundCompanies, memberIdOf, openidOf } from './support/company'
import { alone, both, east, sales, sponsor, starting } from './support/rollout'
import { startWorld, type World } from './support/world'

let world: World
let act: ReturnType<typeof starting>
beforeAll(async () => {
  world = await startWorld('2026-11-18T02:00:00Z')
  act = starting(world)
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
  await world.seed('departments', [sales, east])
})
afterAll(() => world.end())

const as = openidOf

describe('why the company uses OKRs', () => {
  test("is nobody's before it is said, and the page says whose it would be", async () => {
    expect(await act.why()).toMatchObject({
      why: null,
      readEdition: 0,
      sponsors: [{ id: memberIdOf('sponsor') }],
      administrators: [],
      coordinates: false,
    })
    await act.end('sponsor', 'sponsor')
    expect(await act.why()).toMatchObject({ sponsors: [], administrators: [{ id: memberIdOf('administrator') }] })
  })

  test("is said by a sponsor, in both languages or in the company's own", async () => {
    expect(await act.say(0)).toEqual({ edition: 1 })
    expect((await act.why()).why).toMatchObject({ texts: both, edition: 1, by: { id: memberIdOf('sponsor') } })
    expect(await act.say(1, alone)).toEqual({ edition: 2 })
    expect((await act.why()).why?.texts).toEqual({ 'zh-CN': '只有中文' })
    const needed = { code: 'tooShort', field: 'texts.zh-CN', details: { bound: 1 } }
    const english = { 'zh-CN': ' ', en: 'English' }
    expect(await world.refusal(sponsor, startApi.sayWhy, { companyId, edition: 2, texts: english })).toEqual(needed)
  })

  test.each(['administrator', 'champion', 'manager', 'colleague', 'coach'] as const)(
    'is not for a %s to say',
    async (person) => {
      expect(await world.refusal(as(person), startApi.sayWhy, { companyId, edition: 0, texts: both })).toEqual({
        code: 'notAllowed',
      })
    },
  )

  test('is read by all staff, and by no outside coach', async () => {
    await act.say(0)
    for (const person of ['owner', 'champion', 'administrator', 'manager'] as const) {
      expect((await act.why(as(person))).why?.edition).toBe(1)
    }
    for (const call of [startApi.why, startApi.markWhyRead, startApi.formerWhys]) {
      const input = { companyId, ...(call === startApi.markWhyRead ? { edition: 1 } : {}) }
      const reply = await world.raw(as('coach'), 'rollout', {
        call: call.name,
        input: call === startApi.formerWhys ? { ...input, after: null } : input,
      })
      expect(reply.failure?.code).toBe('notAllowed')
    }
  })

  test('said anew leaves what was said before, with its day and writer, the newest first', async () => {
    await act.say(0)
    world.moveTo('2026-11-19T02:00:00Z')
    await act.name('owner', 'sponsor')
    await act.say(1, alone, as('owner'))
    await act.say(2, both)
    const { items, after } = await world.call(as('colleague'), startApi.formerWhys, { companyId, after: null })
    expect(items).toMatchObject([
      { edition: 2, texts: { 'zh-CN': '只有中文' }, by: { id: memberIdOf('owner') } },
      { edition: 1, texts: both, by: { id: memberIdOf('sponsor') } },
    ])
    expect(items.map(({ at }) => civilDateAt(at))).toEqual(['2026-11-19', '2026-11-18'])
    expect(after).toBeNull()
    await act.end('sponsor', 'sponsor')
    expect((await act.why()).why).toMatchObject({ edition: 3, by: { id: memberIdOf('sponsor') } })
  })

  test('comes in pages of ten', async () => {
    const former = (edition: number): FormerWhy => ({
      _id: `${companyId}:${edition}`,
      companyId,
      texts: { 'zh-CN': `第${edition}次` },
      byId: memberIdOf('sponsor'),
      edition,
      at: edition,
    })
    await world.seed(
      'formerWhys',
      Array.from({ length: 12 }, (_, at) => former(at + 1)),
    )
    const page = (after: string | null) => world.call(as('owner'), startApi.formerWhys, { companyId, after })
    const first = await page(null)
    expect(first.items.map(({ edition }) => edition)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3])
    expect((await page(first.after)).items.map(({ edition }) => edition)).toEqual([2, 1])
    expect(await page('x')).toEqual({ items: [], after: null })
  })

  test('is one edition however often the same request comes', async () => {
    await act.say(0)
    expect(await act.say(0)).toEqual({ edition: 1 })
    expect(await act.trail()).toHaveLength(1)
    expect(await world.stored('formerWhys')).toEqual([])
  })

  test('said by two at once is said by one, and the other learns that there is a newer one', async () => {
    await act.name('owner', 'sponsor')
    const texts = { 'zh-CN': '另一种说法', en: '' }
    const outcomes = await Promise.allSettled([act.say(0), act.say(0, texts, as('owner'))])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const stale = { code: 'staleVersion', field: 'edition', details: { version: 1 } }
    expect(await world.refusal(sponsor, startApi.sayWhy, { companyId, edition: 0, texts: alone })).toEqual(stale)
    expect(await world.stored('formerWhys')).toEqual([])
  })

  test('is shown to WeChat before anybody reads it, and only what is new', async () => {
    world.cloud.provocations.order({ api: 'security.msgSecCheck', errCode: 87014 })
    expect(await world.refusal(sponsor, startApi.sayWhy, { companyId, edition: 0, texts: both })).toEqual({
      code: 'textRefused',
      field: 'texts.zh-CN',
    })
    expect((await act.why()).why).toBeNull()
    await act.say(0)
    // The Chinese text is as it was: the first that WeChat looks at is the English one.
    world.cloud.provocations.order({ api: 'security.msgSecCheck', errCode: 87014 })
    const texts = { ...both, en: 'Said otherwise' }
    expect(await world.refusal(sponsor, startApi.sayWhy, { companyId, edition: 1, texts })).toEqual({
      code: 'textRefused',
      field: 'texts.en',
    })
  })

  test('is read once an edition, by its writer in writing it, and reading an older one takes nothing back', async () => {
    const read = (edition: number) => world.call(as('owner'), startApi.markWhyRead, { companyId, edition })
    expect(await world.refusal(as('owner'), startApi.markWhyRead, { companyId, edition: 1 })).toEqual({
      code: 'notFound',
      field: 'edition',
    })
    await act.say(0)
    expect((await act.why(sponsor)).readEdition).toBe(1)
    expect(await read(1)).toEqual({ readEdition: 1 })
    const mine = () => world.stored<WhyRead>('whyReads', { memberId: memberIdOf('owner') })
    const [first] = await mine()
    world.moveTo('2026-11-19T02:00:00Z')
    expect(await read(1)).toEqual({ readEdition: 1 })
    expect(await mine()).toEqual([first])
    await act.say(1, alone)
    expect((await act.why()).readEdition).toBe(1)
    expect(await read(2)).toEqual({ readEdition: 2 })
    expect(await read(1)).toEqual({ readEdition: 2 })
    expect((await act.why()).readEdition).toBe(2)
    expect((await act.why(as('colleague'))).readEdition).toBe(0)
    for (const edition of [0, 3]) {
      expect((await world.refusal(as('owner'), startApi.markWhyRead, { companyId, edition })).code).toBe('notFound')
    }
  })
})
