import type { FailureCode } from '../../domain/failure'
import { okrApi } from '../../domain/okr/api'
import { commentApi } from '../../domain/okr/commentApi'
import { takeBack } from '../../domain/okr/commenting'
import type { Role } from '../../domain/people/model'
import { type Action, isAllowed, type Relation } from '../../domain/people/permissions'
import { reminderApi } from '../../domain/reminder/api'
import { commentOf, publishedIn, say, saying, secondOf, storedComment, words } from './support/comments'
import { cast, companyId, foundCompanies, memberIdOf, openidOf, people, type Person } from './support/company'
import { storedArchived, storedClosed, storedDraft, storedPublished } from './support/objectives'
import { remindersOf } from './support/reminders'
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

const rolesOf = (person: Person): readonly Role[] => cast[person].roles ?? ['member']
const isMember = (person: Person) => person !== 'leaver' && person !== 'endedCoach'

const outcome = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'ok',
    (error) => String(Object(error).failure?.code ?? error),
  )

describe('who may say something of an objective', () => {
  const make = {
    draft: () => storedDraft({ sharedWith: ['sharedWith', 'coach'] }),
    published: () => storedPublished(),
    'published, shared with a coach': () => storedPublished({ sharedWith: ['coach'] }),
    closed: () => storedClosed(),
    archived: () => storedArchived(),
  }
  type State = keyof typeof make

  function relationsOf(person: Person, state: State): Relation[] {
    if (person === 'owner') return ['owner']
    if (person === 'keyResultOwner' && state !== 'draft' && state !== 'archived') return ['keyResultOwner']
    const shown: Partial<Record<State, Person[]>> = {
      draft: ['sharedWith', 'coach'],
      'published, shared with a coach': ['coach'],
    }
    return shown[state]?.includes(person) ? ['sharedWith'] : []
  }

  function foretold(person: Person, state: State): FailureCode | 'ok' {
    const may = (action: Action) => isAllowed(action, rolesOf(person), relationsOf(person, state))
    if (!isMember(person)) return 'notMember'
    const reads: Action = state === 'draft' ? 'readDraft' : state === 'archived' ? 'archive' : 'readPublished'
    if (!may(reads)) return 'notFound'
    if (!may('comment')) return 'notAllowed'
    return state === 'draft' || state === 'archived' ? 'wrongState' : 'ok'
  }

  const states = Object.keys(make) as State[]
  test.each(states.flatMap((state) => people.map((person) => ({ person, state, expected: foretold(person, state) }))))(
    '$person of one that is $state: $expected',
    async ({ person, state, expected }) => {
      const objective = make[state]()
      await world.seed('objectives', [objective])
      const input = saying(objective)
      expect(await outcome(world.call(openidOf(person), commentApi.comment, input))).toBe(expected)
      expect(await commentOf(world, input.commentId)).toEqual(
        expected === 'ok' ? expect.objectContaining({ state: 'standing', text: words }) : undefined,
      )
      const reads = await outcome(
        world.call(openidOf(person), commentApi.comments, { companyId, objectiveId: objective._id, after: null }),
      )
      // What is said of a draft is read by whom it is shown to: see `draftComments.test.ts`.
      expect(reads).toBe(expected !== 'wrongState' ? expected : state === 'draft' ? 'ok' : 'notFound')
    },
  )
})

describe('a comment', () => {
  test('is read by whoever reads the objective, the newest first, with its writer', async () => {
    const objective = await publishedIn(world)
    await say(world, 'colleague', objective)
    world.moveTo('2026-11-18T03:00:00Z')
    await say(world, 'owner', objective, { keyResultId: secondOf(objective), text: '好，周三给' })
    const page = await world.call(openidOf('manager'), commentApi.comments, {
      companyId,
      objectiveId: objective._id,
      after: null,
    })
    expect(page.items).toMatchObject([
      { byId: memberIdOf('owner'), keyResultId: secondOf(objective), text: '好，周三给', state: 'standing' },
      { byId: memberIdOf('colleague'), keyResultId: null, text: words },
    ])
    expect(page.people.map(({ id }) => id).sort()).toEqual([memberIdOf('colleague'), memberIdOf('owner')])
    expect(page.after).toBeNull()
  })

  test('that is sent again, or by two taps at once, is one comment', async () => {
    const objective = await publishedIn(world)
    const input = saying(objective)
    const send = () => world.call(openidOf('colleague'), commentApi.comment, input)
    const [first, second] = await Promise.all([send(), send()])
    expect(second).toEqual(first)
    world.moveTo('2026-11-18T05:00:00Z')
    expect(await send()).toEqual(first)
    expect(await world.stored('comments')).toHaveLength(1)
    expect(await world.stored('audit', { action: 'comment' })).toHaveLength(1)
    expect(await remindersOf(world, 'owner')).toHaveLength(1)
  })

  test('under an id that another one has is refused', async () => {
    const objective = await publishedIn(world)
    const { commentId } = saying(objective)
    await say(world, 'colleague', objective, { commentId })
    const taken = { code: 'notAllowedValue', field: 'commentId' }
    for (const [person, part] of [
      ['colleague', { text: '别的话' }],
      ['manager', {}],
    ] as const) {
      const input = saying(objective, { commentId, ...part })
      expect(await world.refusal(openidOf(person), commentApi.comment, input)).toEqual(taken)
    }
    expect(await commentOf(world, commentId)).toMatchObject({ text: words })
  })

  test('of a key result that is not in the objective is refused', async () => {
    const objective = await publishedIn(world)
    const input = saying(objective, { keyResultId: 'keyResult-none' })
    expect(await world.refusal(openidOf('colleague'), commentApi.comment, input)).toEqual({
      code: 'notFound',
      field: 'keyResultId',
    })
  })

  test('whose text WeChat does not let pass, or does not answer for, is not kept', async () => {
    const objective = await publishedIn(world)
    const input = saying(objective)
    for (const [errCode, code] of [
      [87014, 'textRefused'],
      [-1, 'textUnchecked'],
    ]) {
      world.cloud.provocations.order({ api: 'security.msgSecCheck', errCode })
      expect(await world.refusal(openidOf('colleague'), commentApi.comment, input)).toEqual({ code, field: 'text' })
    }
    expect(await world.stored('comments')).toEqual([])
    expect(await remindersOf(world, 'owner')).toEqual([])
    expect(await outcome(world.call(openidOf('colleague'), commentApi.comment, input))).toBe('ok')
  })

  test('leaves who, when and where in the audit trail, and not a word', async () => {
    const objective = await publishedIn(world)
    const { commentId } = (({ comment: { _id } }) => ({ commentId: _id }))(await say(world, 'colleague', objective))
    await world.call(openidOf('colleague'), commentApi.takeBackComment, { companyId, commentId })
    const trail = await world.stored('audit', { subjectId: commentId })
    expect(trail).toHaveLength(2)
    expect(trail).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          action: 'comment',
          byId: memberIdOf('colleague'),
          before: {},
          after: { state: 'standing', objectiveId: objective._id, keyResultId: null },
        }),
        expect.objectContaining({
          action: 'takeBackComment',
          before: { state: 'standing' },
          after: { state: 'takenBack' },
        }),
      ]),
    )
    expect(JSON.stringify(await world.stored('audit'))).not.toContain(words)
  })
})

describe('taking a comment back', () => {
  test.each(
    people.flatMap((author) => people.map((person) => ({ author, person }))).filter(({ author }) => isMember(author)),
  )('of $author by $person', async ({ author, person }) => {
    const objective = await publishedIn(world)
    const comment = storedComment(objective, author, now - 60_000)
    await world.seed('comments', [comment])
    const reads = isAllowed('readPublished', rolesOf(person), person === 'owner' ? ['owner'] : [])
    const expected = !isMember(person) ? 'notMember' : author === person ? 'ok' : reads ? 'notAllowed' : 'notFound'
    const attempt = world.call(openidOf(person), commentApi.takeBackComment, { companyId, commentId: comment._id })
    expect(await outcome(attempt)).toBe(expected)
    const gone = { ...takeBack(comment, now), takenBackAt: expect.any(Number) }
    expect(await commentOf(world, comment._id)).toEqual(expected === 'ok' ? gone : comment)
  })

  test('leaves that it was there, and no words, in the database, the list and every inbox', async () => {
    const objective = await publishedIn(world)
    const { comment } = await say(world, 'colleague', objective)
    const again = { companyId, commentId: comment._id }
    const gone = await world.call(openidOf('colleague'), commentApi.takeBackComment, again)
    expect(gone.comment).toMatchObject({ state: 'takenBack', byId: memberIdOf('colleague') })
    expect(await world.call(openidOf('colleague'), commentApi.takeBackComment, again)).toEqual(gone)
    const { items } = await world.call(openidOf('owner'), commentApi.comments, {
      companyId,
      objectiveId: objective._id,
      after: null,
    })
    expect(items).toEqual([gone.comment])
    for (const collection of ['comments', 'reminders', 'audit']) {
      expect(JSON.stringify(await world.stored(collection))).not.toContain(words)
    }
    expect((await world.call(openidOf('owner'), reminderApi.inbox, { companyId, after: null })).items).toEqual([])
    expect(await world.call(openidOf('owner'), reminderApi.unread, { companyId })).toEqual({ count: 0, more: false })
  })

  test('of one that is not there, or of another company, is as unknown', async () => {
    await world.seed('comments', [
      { ...storedComment(await publishedIn(world), 'stranger', now), _id: 'comment-else', companyId: 'company-other' },
    ])
    for (const commentId of ['comment-none', 'comment-else']) {
      expect(await world.refusal(openidOf('owner'), commentApi.takeBackComment, { companyId, commentId })).toEqual({
        code: 'notFound',
        field: 'commentId',
      })
    }
  })

  test('works also once the objective is archived', async () => {
    const objective = await publishedIn(world)
    const { comment } = await say(world, 'colleague', objective)
    await world.call(openidOf('owner'), okrApi.archive, {
      companyId,
      objectiveId: objective._id,
      version: objective.version,
    })
    const attempt = world.call(openidOf('colleague'), commentApi.takeBackComment, { companyId, commentId: comment._id })
    expect(await outcome(attempt)).toBe('ok')
  })
})
