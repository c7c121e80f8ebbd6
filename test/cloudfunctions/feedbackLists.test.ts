import type { FeedbackRequest } from '../../domain/review/feedback'
import { feedbackLimits } from '../../domain/review/feedback'
import { type FeedbackList, feedbackApi } from '../../domain/review/feedbackApi'
import { companyId, foundCompanies, memberIdOf, openidOf } from './support/company'
import { cycleId, fresh, storedPublished } from './support/objectives'
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

const asker = openidOf('owner')
const asked = openidOf('colleague')

const mine = (after: string | null = null) => world.call(asker, feedbackApi.myFeedback, { companyId, after })
const forMe = (after: string | null = null) => world.call(asked, feedbackApi.feedbackForMe, { companyId, after })
const given = () => world.call(asker, feedbackApi.feedbackGiven, { companyId, cycleId })
const page = (requestId: string) => world.call(asker, feedbackApi.feedback, { companyId, requestId })

const request = (place: number, change: Partial<FeedbackRequest> = {}) => ({
  _id: fresh('request'),
  companyId,
  askerId: memberIdOf('owner'),
  colleagueId: memberIdOf('colleague'),
  objectiveId: fresh('objective'),
  objectiveTitle: '满'.repeat(60),
  keyResult: { id: 'keyResult-1', title: '满'.repeat(80) },
  cycleId,
  question: '满'.repeat(feedbackLimits.question),
  askedAt: place,
  order: `${String(place).padStart(15, '0')}-${place}`,
  state: 'answered' as const,
  answeredAt: place,
  ...change,
})

test('45 come in three pages, mine newest first, what waits for me oldest first, none lost and none twice', async () => {
  const answered = Array.from({ length: 45 }, (_, place) => request(place))
  const waiting = Array.from({ length: 45 }, (_, place) => ({
    ...request(place),
    state: 'open',
    askerId: memberIdOf('manager'),
  }))
  await world.seed('feedbackRequests', [...answered, ...waiting])
  const all = async (read: (after: string | null) => Promise<FeedbackList>) => {
    const ids: string[] = []
    const sizes: number[] = []
    for (let after: string | null = null, more = true; more; more = after !== null) {
      const list: FeedbackList = await read(after)
      expect(Buffer.byteLength(JSON.stringify(list))).toBeLessThan(100_000)
      ids.push(...list.items.map((item) => item.request._id))
      sizes.push(list.items.length)
      after = list.after
    }
    expect(sizes).toEqual([20, 20, 5])
    return ids
  }
  expect(await all((after) => mine(after))).toEqual(answered.map(({ _id }) => _id).reverse())
  expect(await all((after) => forMe(after))).toEqual(waiting.map(({ _id }) => _id))
})

test('what a review can take in stays an answer that a function may give', async () => {
  const answered = Array.from({ length: 45 }, (_, place) => request(place))
  const ofBefore = request(99, { cycleId: '2026-07-01.3' })
  await world.seed('feedbackRequests', [...answered, ofBefore])
  const words = '满'.repeat(feedbackLimits.answer)
  await world.seed(
    'feedbackTexts',
    [...answered, ofBefore].map(({ _id }) => ({ _id, companyId, words })),
  )
  const { items } = await given()
  expect(Buffer.byteLength(JSON.stringify(items))).toBeLessThan(100_000)
  expect(items.length).toBeGreaterThan(15)
  expect(items[0]?.request._id).toBe(answered.at(-1)?._id)
})

test('each page is at most four reads by an index, whoever else asks in the company', async () => {
  const answered = Array.from({ length: 30 }, (_, place) => request(place))
  const waiting = Array.from({ length: 30 }, (_, place) => ({
    ...request(place),
    state: 'open',
    askerId: memberIdOf('manager'),
  }))
  await world.seed('feedbackRequests', [...answered, ...waiting])
  await world.seed(
    'feedbackTexts',
    answered.map(({ _id }) => ({ _id, companyId, words: '满' })),
  )
  const pages = {
    mine: () => mine(),
    forMe: () => forMe(),
    given: () => given(),
    one: () => page(answered[0]?._id ?? ''),
  }
  const measure = async () => {
    const found: Record<string, unknown> = {}
    for (const [name, read] of Object.entries(pages)) {
      const { reads, collectionScans, documentsScanned } = await world.counted(read)
      expect({ name, few: reads <= 4, collectionScans }).toEqual({ name, few: true, collectionScans: 0 })
      found[name] = { reads, documentsScanned }
    }
    return found
  }
  const before = await measure()
  await world.seed(
    'feedbackRequests',
    Array.from({ length: 400 }, (_, place) => ({
      ...request(place),
      state: place % 2 ? 'open' : 'answered',
      askerId: memberIdOf(`somebody-${place % 80}`),
      colleagueId: memberIdOf(`somebody-${(place + 1) % 80}`),
    })),
  )
  expect(await measure()).toEqual(before)
})

test('asking and answering are one transaction each, without a scan', async () => {
  const objective = storedPublished()
  await world.seed('objectives', [objective])
  const requestId = fresh('request')
  const about = { companyId, requestId, objectiveId: objective._id, colleagueId: memberIdOf('colleague') }
  const asking = () =>
    world.call(asker, feedbackApi.askForFeedback, { ...about, keyResultId: null, question: '缺什么？' })
  const answering = () => world.call(asked, feedbackApi.answerFeedback, { companyId, requestId, answer: '样例' })
  for (const act of [asking, answering]) {
    expect(await world.counted(act)).toMatchObject({ transactions: 1, collectionScans: 0 })
  }
})
