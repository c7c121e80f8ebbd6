import { takeBack } from '../../domain/okr/commenting'
import { reminderApi } from '../../domain/reminder/api'
import { publishedIn, say, secondOf, storedComment, words } from './support/comments'
import { companyId, foundCompanies, memberIdOf, openidOf, people } from './support/company'
import { timersOf } from './support/reminders'
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

describe('who hears of a comment', () => {
  const heardBy = async (commentId: string): Promise<string[]> =>
    (await world.stored<{ memberId: string }>('reminders', { kind: 'comment', occasion: commentId }))
      .map(({ memberId }) => memberId)
      .sort()
  const ids = (...persons: string[]) => persons.map(memberIdOf).sort()

  test('is the owner, the owner of the key result it is about, and who commented before, never its writer', async () => {
    const objective = await publishedIn(world)
    const first = await say(world, 'colleague', objective)
    expect(await heardBy(first.comment._id)).toEqual(ids('owner'))
    const second = await say(world, 'manager', objective, { keyResultId: secondOf(objective) })
    expect(await heardBy(second.comment._id)).toEqual(ids('owner', 'keyResultOwner', 'colleague'))
    const third = await say(world, 'owner', objective)
    expect(await heardBy(third.comment._id)).toEqual(ids('manager', 'colleague'))
  })

  test('is nobody who has left, and nobody who may not read it any more', async () => {
    const objective = await publishedIn(world, { owner: 'leaver' })
    await world.seed('comments', [
      storedComment(objective, 'leaver', now - 3000),
      storedComment(objective, 'endedCoach', now - 2000),
      storedComment(objective, 'coach', now - 1000),
      storedComment(objective, 'manager', now - 500),
      takeBack(storedComment(objective, 'champion', now - 400), now - 300),
    ])
    const { comment } = await say(world, 'colleague', objective)
    expect(await heardBy(comment._id)).toEqual(ids('manager'))
  })

  test('finds it in the inbox by who and where, without the words, at once and by no message', async () => {
    const objective = await publishedIn(world)
    const { comment } = await say(world, 'colleague', objective)
    const { items } = await world.call(openidOf('owner'), reminderApi.inbox, { companyId, after: null })
    expect(items).toMatchObject([
      {
        kind: 'comment',
        occasion: comment._id,
        path: `/packages/okr/pages/objective/index?id=${objective._id}`,
        read: false,
        done: false,
        nudge: null,
        comment: { by: { id: memberIdOf('colleague') }, title: objective.title, about: 'myObjective' },
      },
    ])
    expect(JSON.stringify(items)).not.toContain(words)
    expect(await world.call(openidOf('owner'), reminderApi.unread, { companyId })).toEqual({ count: 1, more: false })
    await world.call(openidOf('owner'), reminderApi.markRead, { companyId, reminderIds: items.map(({ id }) => id) })
    expect(await world.call(openidOf('owner'), reminderApi.unread, { companyId })).toEqual({ count: 0, more: false })
    world.moveTo('2026-11-19T01:00:00Z')
    const timers = timersOf(world)
    await timers.fire()
    expect(timers.messages()).toEqual([])
  })

  test('learns how they stand to it', async () => {
    const objective = await publishedIn(world)
    await say(world, 'manager', objective)
    await say(world, 'colleague', objective, { keyResultId: secondOf(objective) })
    const about = async (person: string) => {
      const { items } = await world.call(openidOf(person), reminderApi.inbox, { companyId, after: null })
      return items.map(({ comment }) => comment?.about)
    }
    expect(await about('owner')).toEqual(['myObjective', 'myObjective'])
    expect(await about('keyResultOwner')).toEqual(['myKeyResult'])
    expect(await about('manager')).toEqual(['commented'])
  })

  test('sees it no longer once the objective is archived, or not for them any more', async () => {
    const objective = await publishedIn(world, { sharedWith: ['coach'] })
    await say(world, 'coach', objective)
    await say(world, 'owner', objective)
    const seen = async () =>
      (await world.call(openidOf('coach'), reminderApi.inbox, { companyId, after: null })).items.length
    expect(await seen()).toBe(1)
    await world.replace('objectives', { ...objective, sharedWith: [] })
    expect(await seen()).toBe(0)
    expect(await world.call(openidOf('coach'), reminderApi.unread, { companyId })).toEqual({ count: 0, more: false })
  })

  test('is not shown to champions among what failed or was suppressed', async () => {
    await say(world, 'colleague', await publishedIn(world))
    for (const about of ['suppressed', 'failed', 'champion'] as const) {
      const { items } = await world.call(openidOf('champion'), reminderApi.troubles, { companyId, about, after: null })
      expect(items).toEqual([])
    }
  })

  test('telling people takes as many reads after a hundred comments as after one', async () => {
    const objective = await publishedIn(world)
    const small = await world.counted(() => say(world, 'colleague', objective))
    await world.seed(
      'comments',
      Array.from({ length: 150 }, (_, place) =>
        storedComment(objective, people[place % people.length] ?? 'owner', now - place * 1000),
      ),
    )
    const large = await world.counted(() => say(world, 'colleague', objective))
    expect(large.collectionScans).toBe(0)
    expect(large.reads).toBe(small.reads)
  })
})
