import { commentLimits } from '../../domain/okr/comment'
import { commentApi } from '../../domain/okr/commentApi'
import { takeBack } from '../../domain/okr/commenting'
import type { PublicObjective } from '../../domain/okr/model'
import { reminderApi } from '../../domain/reminder/api'
import { publishedIn, say, secondOf, storedComment, words } from './support/comments'
import { companyId, foundCompanies, memberIdOf, openidOf, people } from './support/company'
import { cycleId, keyResult } from './support/objectives'
import { startWorld, type World } from './support/world'

const now = Date.parse('2026-11-18T02:00:00Z')

let world: World
beforeAll(async () => {
  world = await startWorld(new Date(now).toISOString())
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
})
afterAll(() => world.end())

describe('lists', () => {
  const many = (objective: PublicObjective, count: number) =>
    Array.from({ length: count }, (_, place) => storedComment(objective, 'colleague', now - place * 1000))

  test('come in pages of twenty, each comment once, however many come meanwhile', async () => {
    const objective = await publishedIn(world)
    await world.seed('comments', many(objective, 45))
    const read = (after: string | null) =>
      world.call(openidOf('owner'), commentApi.comments, { companyId, objectiveId: objective._id, after })
    const first = await read(null)
    world.moveTo('2026-11-18T03:00:00Z')
    await say(world, 'colleague', objective, { text: '刚来的' })
    const second = await read(first.after)
    const third = await read(second.after)
    expect([first, second, third].map(({ items }) => items.length)).toEqual([20, 20, 5])
    expect(third.after).toBeNull()
    const all = [first, second, third].flatMap(({ items }) => items)
    expect(new Set(all.map(({ _id }) => _id)).size).toBe(45)
    expect(all.map(({ at }) => at)).toEqual([...all.map(({ at }) => at)].sort((one, other) => other - one))
  })

  test('take at most four reads and stay below 100 KB, with every comment as long as it can be', async () => {
    const objective = await publishedIn(world)
    const longest = { text: '👍'.repeat(commentLimits.text) }
    const known = people.filter((person) => person !== 'leaver')
    await world.seed(
      'comments',
      Array.from({ length: 60 }, (_, place) =>
        storedComment(objective, known[place % known.length] ?? 'owner', now - place * 1000, longest),
      ),
    )
    const calls = {
      comments: () =>
        world.call(openidOf('owner'), commentApi.comments, { companyId, objectiveId: objective._id, after: null }),
      commentsOnMine: () => world.call(openidOf('owner'), commentApi.commentsOnMine, { companyId, cycleId }),
      inbox: () => world.call(openidOf('owner'), reminderApi.inbox, { companyId, after: null }),
      unread: () => world.call(openidOf('owner'), reminderApi.unread, { companyId }),
    }
    await say(world, 'manager', objective)
    for (const [name, call] of Object.entries(calls)) {
      const { reads, collectionScans } = await world.counted(call)
      expect({ name, collectionScans }).toEqual({ name, collectionScans: 0 })
      expect(reads).toBeLessThanOrEqual(4)
      expect(Buffer.byteLength(JSON.stringify(await call()))).toBeLessThan(100_000)
    }
  })
})

describe('to draw from for a review', () => {
  const mine = (person: string, cycle = cycleId) =>
    world.call(openidOf(person), commentApi.commentsOnMine, { companyId, cycleId: cycle })

  test('is what stands on what somebody owns something in, in that cycle, by others and by themselves', async () => {
    const [own, others] = [
      await publishedIn(world),
      await publishedIn(world, {
        owner: 'manager',
        content: { keyResults: [keyResult({ ownerId: memberIdOf('manager') })] },
      }),
    ]
    const earlier = await publishedIn(world, { content: { cycleId: '2026-07-01.3' } })
    await world.seed('comments', [
      storedComment(own, 'colleague', now - 3000),
      storedComment(own, 'owner', now - 2000, { keyResultId: secondOf(own), text: '自己说的' }),
      takeBack(storedComment(own, 'champion', now - 1000), now),
      storedComment(others, 'colleague', now - 500),
      storedComment(earlier, 'colleague', now - 400, { text: '上个周期说的' }),
    ])
    const { items } = await mine('owner')
    expect(items).toMatchObject([
      { by: { id: memberIdOf('owner') }, text: '自己说的', about: own.keyResults[1]?.title },
      { by: { id: memberIdOf('colleague') }, text: words, about: own.title },
    ])
    expect((await mine('owner', '2026-07-01.3')).items.map(({ text }) => text)).toEqual(['上个周期说的'])
    expect((await mine('keyResultOwner')).items).toHaveLength(2)
    expect((await mine('colleague')).items).toEqual([])
  })
})
