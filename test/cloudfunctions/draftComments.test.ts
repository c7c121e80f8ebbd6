import type { FailureCode } from '../../domain/failure'
import { okrApi } from '../../domain/okr/api'
import { commentApi } from '../../domain/okr/commentApi'
import type { DraftObjective } from '../../domain/okr/model'
import { type Action, isAllowed, type Relation } from '../../domain/people/permissions'
import { reminderApi } from '../../domain/reminder/api'
import { championsApi } from '../../domain/rollout/championsApi'
import { commentOf, say, saying, words } from './support/comments'
import {
  cast,
  companyId,
  engineering,
  foundCompanies,
  headOffice,
  memberIdOf,
  memberOf,
  openidOf,
  people,
  type Person,
} from './support/company'
import { cycleId, storedArchived, storedDraft, storedPublished } from './support/objectives'
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

/** Shown to a champion and to a coach from outside. */
const shown: Person[] = ['champion', 'coach']

async function shownDraft(given: Parameters<typeof storedDraft>[0] = {}): Promise<DraftObjective> {
  const draft = storedDraft({ sharedWith: shown, ...given })
  await world.seed('objectives', [draft])
  return draft
}

const reference = ({ _id: objectiveId, version }: Pick<DraftObjective, '_id' | 'version'>) => ({
  companyId,
  objectiveId,
  version,
})
const help = (person: Person, objective: DraftObjective, part: Parameters<typeof say>[3] = {}) =>
  say(world, person, objective, { onDraft: true, ...part })
const publish = (objective: DraftObjective) => world.call(openidOf('owner'), okrApi.publish, reference(objective))
const textsFor = async (person: Person, { _id: objectiveId }: Pick<DraftObjective, '_id'>) => {
  const page = await world.call(openidOf(person), commentApi.comments, { companyId, objectiveId, after: null })
  return page.items.map((comment) => (comment.state === 'standing' ? comment.text : comment.state))
}
const inboxOf = async (person: Person) =>
  (await world.call(openidOf(person), reminderApi.inbox, { companyId, after: null })).items

const outcome = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'ok',
    (error) => String(Object(error).failure?.code ?? error),
  )

describe('who may help with a draft', () => {
  const make = {
    draft: () => storedDraft({ sharedWith: shown }),
    'draft that managers read': () => ({ ...storedDraft({ sharedWith: shown }), shownToManager: true as const }),
    'published since': () => storedPublished({ sharedWith: shown }),
    archived: () => storedArchived({ sharedWith: shown }),
  }
  type State = keyof typeof make
  const states = Object.keys(make) as State[]

  function foretold(person: Person, state: State): FailureCode | 'ok' {
    if (person === 'leaver' || person === 'endedCoach') return 'notMember'
    const relations: Relation[] = person === 'owner' ? ['owner'] : shown.includes(person) ? ['sharedWith'] : []
    const may = (action: Action) => isAllowed(action, cast[person].roles ?? ['member'], relations)
    const reads: Action = state === 'published since' ? 'readPublished' : state === 'archived' ? 'archive' : 'readDraft'
    if (!may(reads)) return 'notFound'
    if (!may('commentOnDraft')) return 'notAllowed'
    return state === 'archived' ? 'wrongState' : 'ok'
  }

  test.each(states.flatMap((state) => people.map((person) => ({ person, state, expected: foretold(person, state) }))))(
    '$person, of one that is $state: $expected',
    async ({ person, state, expected }) => {
      const objective = make[state]()
      await world.seed('objectives', [objective])
      const input = saying(objective, { onDraft: true })
      expect(await outcome(world.call(openidOf(person), commentApi.comment, input))).toBe(expected)
      expect(await commentOf(world, input.commentId)).toEqual(
        expected === 'ok' ? expect.objectContaining({ onDraft: true, text: words }) : undefined,
      )
    },
  )

  test('and nobody can say something public of it', async () => {
    const draft = await shownDraft()
    for (const person of ['owner', ...shown] as const) {
      expect(await world.refusal(openidOf(person), commentApi.comment, saying(draft))).toEqual({
        code: 'wrongState',
        field: 'objectiveId',
      })
    }
  })
})

describe('help with a draft', () => {
  test('is about the draft or one of its key results, and read by the owner and whom it is shown to', async () => {
    const draft = await shownDraft()
    const [keyResult] = draft.draft.keyResults
    await help('champion', draft, { keyResultId: keyResult?.id ?? '', text: '从多少到多少？' })
    world.moveTo('2026-11-18T03:00:00Z')
    await help('owner', draft, { text: '补上了，你再看看' })
    for (const person of ['owner', ...shown] as const) {
      expect(await textsFor(person, draft)).toEqual(['补上了，你再看看', '从多少到多少？'])
    }
  })

  test('of a key result that the draft does not have is refused', async () => {
    const draft = await shownDraft()
    const input = saying(draft, { onDraft: true, keyResultId: 'keyResult-none' })
    expect(await world.refusal(openidOf('champion'), commentApi.comment, input)).toEqual({
      code: 'notFound',
      field: 'keyResultId',
    })
  })

  test('whose text WeChat does not let pass is not kept, and is not told of', async () => {
    const draft = await shownDraft()
    const input = saying(draft, { onDraft: true })
    world.cloud.provocations.order({ api: 'security.msgSecCheck', errCode: 87014 })
    expect(await world.refusal(openidOf('champion'), commentApi.comment, input)).toEqual({
      code: 'textRefused',
      field: 'text',
    })
    expect(await world.stored('comments')).toEqual([])
    expect(await inboxOf('owner')).toEqual([])
  })

  test('comes to the inbox of the owner and of who helped before, by who and on what, without a word of it', async () => {
    const draft = await shownDraft()
    await help('champion', draft)
    await help('coach', draft, { text: '同意' })
    expect(await inboxOf('owner')).toMatchObject([
      { comment: { by: { id: memberIdOf('coach') }, about: 'myDraft', title: draft.draft.title } },
      { comment: { by: { id: memberIdOf('champion') }, about: 'myDraft', title: draft.draft.title } },
    ])
    expect(await inboxOf('champion')).toMatchObject([
      { comment: { by: { id: memberIdOf('coach') }, about: 'commented' } },
    ])
    expect(JSON.stringify(await world.stored('reminders'))).not.toContain(words)
    const heard = await world.stored<{ memberId: string }>('reminders', { kind: 'comment' })
    expect(new Set(heard.map(({ memberId }) => memberId))).toEqual(
      new Set([memberIdOf('owner'), memberIdOf('champion')]),
    )
  })

  test('is gone for whoever the draft is not shown to any more, from their inbox too', async () => {
    const draft = await shownDraft()
    await help('champion', draft)
    await help('owner', draft, { text: '谢谢' })
    expect(await inboxOf('champion')).toHaveLength(1)
    await world.call(openidOf('owner'), okrApi.shareDraft, { ...reference(draft), memberIds: [memberIdOf('coach')] })
    expect(await inboxOf('champion')).toEqual([])
    expect(
      await world.refusal(openidOf('champion'), commentApi.comments, {
        companyId,
        objectiveId: draft._id,
        after: null,
      }),
    ).toEqual({ code: 'notFound', field: 'objectiveId' })
  })

  test('stays readable for the owner once the draft is shown to nobody any more', async () => {
    const draft = await shownDraft()
    await help('champion', draft)
    await world.call(openidOf('owner'), okrApi.shareDraft, { ...reference(draft), memberIds: [] })
    expect(await textsFor('owner', draft)).toEqual([words])
  })

  test('stays private when the draft is published', async () => {
    const draft = await shownDraft()
    await help('champion', draft)
    await publish(draft)
    await say(world, 'colleague', draft, { text: '这个方向好' })
    for (const person of ['owner', ...shown] as const) {
      expect(await textsFor(person, draft)).toEqual(['这个方向好', words])
    }
    for (const person of ['colleague', 'manager', 'keyResultOwner', 'administrator', 'sponsor'] as const) {
      expect(await textsFor(person, draft)).toEqual(['这个方向好'])
    }
  })

  test('is not what the factor counts: whom the draft was shown to is, and the published objective knows it', async () => {
    const draft = await shownDraft()
    await publish(draft)
    const [published] = await world.stored<DraftObjective>('objectives', { _id: draft._id })
    expect(published?.sharedWith).toEqual(draft.sharedWith)
    expect(await world.stored('comments')).toEqual([])
  })

  test('that arrives only after publication is no more public than it was meant', async () => {
    const draft = await shownDraft()
    await publish(draft)
    await help('champion', draft)
    expect(await textsFor('owner', draft)).toEqual([words])
    expect(await textsFor('colleague', draft)).toEqual([])
  })

  test('has nobody hear of what is said in public later', async () => {
    const draft = await shownDraft()
    await help('champion', draft)
    await publish(draft)
    await say(world, 'colleague', draft)
    expect(await inboxOf('champion')).toEqual([])
    expect((await inboxOf('owner')).map(({ comment }) => comment?.about)).toEqual(['myObjective', 'myDraft'])
  })

  test('is as unknown to everybody else, who cannot learn of it by its id', async () => {
    const draft = await shownDraft()
    const { comment } = await help('champion', draft)
    await publish(draft)
    const takeBack = { companyId, commentId: comment._id }
    for (const person of ['colleague', 'administrator'] as const) {
      expect(await world.refusal(openidOf(person), commentApi.takeBackComment, takeBack)).toEqual({
        code: 'notFound',
        field: 'commentId',
      })
    }
    expect(await world.refusal(openidOf('owner'), commentApi.takeBackComment, takeBack)).toEqual({ code: 'notAllowed' })
    expect(await outcome(world.call(openidOf('champion'), commentApi.takeBackComment, takeBack))).toBe('ok')
    expect(await textsFor('owner', draft)).toEqual(['takenBack'])
  })

  test('does not stand beside the OKRs Review', async () => {
    const draft = await shownDraft()
    await help('champion', draft)
    await publish(draft)
    await say(world, 'colleague', draft, { text: '这个方向好' })
    const mine = await world.call(openidOf('owner'), commentApi.commentsOnMine, { companyId, cycleId })
    expect(mine.items.map(({ text }) => text)).toEqual(['这个方向好'])
  })

  test('sent again, or by two taps at once, is one comment, and none of the same words in public', async () => {
    const draft = await shownDraft()
    const input = saying(draft, { onDraft: true })
    const send = () => world.call(openidOf('champion'), commentApi.comment, input)
    const [first, second] = await Promise.all([send(), send()])
    expect(second).toEqual(first)
    await publish(draft)
    expect(await send()).toEqual(first)
    expect(await world.refusal(openidOf('champion'), commentApi.comment, { ...input, onDraft: false })).toEqual({
      code: 'notAllowedValue',
      field: 'commentId',
    })
    expect(await world.stored('comments')).toHaveLength(1)
  })
})

describe('a draft that is shown', () => {
  const share = (objective: Pick<DraftObjective, '_id' | 'version'>, ...persons: Person[]) =>
    world.call(openidOf('owner'), okrApi.shareDraft, { ...reference(objective), memberIds: persons.map(memberIdOf) })

  test('comes to the inbox of each, at once, by whose and what it is', async () => {
    const draft = await shownDraft({ sharedWith: [] })
    await share(draft, 'champion', 'coach')
    for (const person of shown) {
      expect(await inboxOf(person)).toMatchObject([
        {
          kind: 'shown',
          path: `/packages/okr/pages/objective/index?id=${draft._id}`,
          read: false,
          done: false,
          shown: { by: { id: memberIdOf('owner') }, title: draft.draft.title },
          comment: null,
        },
      ])
      expect(await world.call(openidOf(person), reminderApi.unread, { companyId })).toEqual({ count: 1, more: false })
    }
    expect(await inboxOf('owner')).toEqual([])
  })

  test('is told once, however often it is shown', async () => {
    const draft = await shownDraft({ sharedWith: [] })
    await share(draft, 'champion')
    await share(draft, 'champion')
    await share({ ...draft, version: draft.version + 1 }, 'champion', 'coach')
    expect(await inboxOf('champion')).toHaveLength(1)
    expect(await inboxOf('coach')).toHaveLength(1)
  })

  test('leaves the inbox of whom it is shown to no more, and waits for nobody once it is published', async () => {
    const draft = await shownDraft({ sharedWith: [] })
    await share(draft, 'champion', 'coach')
    const { version } = await share({ ...draft, version: draft.version + 1 }, 'coach')
    expect(await inboxOf('champion')).toEqual([])
    await publish({ ...draft, version })
    expect(await inboxOf('coach')).toMatchObject([{ kind: 'shown', done: true }])
    expect(await world.call(openidOf('coach'), reminderApi.unread, { companyId })).toEqual({ count: 0, more: false })
  })
})

describe('whom a writer could ask', () => {
  const helpersFor = (person: Person) => world.call(openidOf(person), championsApi.helpersForMe, { companyId })
  const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id)

  test('is who helps their department along, then the coaches of the company while they are here', async () => {
    const { champions, coaches } = await helpersFor('owner')
    expect(idsOf(champions)).toEqual([memberIdOf('champion')])
    expect(idsOf(coaches)).toEqual([memberIdOf('coach')])
  })

  test('is never oneself, and nobody twice', async () => {
    await world.seed('members', [memberOf(engineering, 'both', { roles: ['champion', 'coach'] })])
    expect(await helpersFor('champion')).toMatchObject({
      champions: [{ id: memberIdOf('both') }],
      coaches: [{ id: memberIdOf('coach') }],
    })
  })

  test('is looked for above where a team has no champion of its own', async () => {
    const team = {
      ...engineering,
      _id: 'department-team',
      name: '平台组',
      path: [...engineering.path, 'department-team'],
    }
    await world.seed('departments', [team])
    await world.seed('members', [memberOf(team, 'newcomer')])
    const answer = await world.call(openidOf('newcomer'), championsApi.helpersForMe, { companyId })
    expect(idsOf(answer.champions)).toEqual([memberIdOf('champion')])
  })

  test('is the coaches alone where nobody helps a department along', async () => {
    await world.seed('members', [memberOf(headOffice, 'alone')])
    const answer = await world.call(openidOf('alone'), championsApi.helpersForMe, { companyId })
    expect(idsOf(answer.coaches)).toEqual([memberIdOf('coach')])
  })

  test('is not for a coach from outside to ask', async () => {
    expect(await world.refusal(openidOf('coach'), championsApi.helpersForMe, { companyId })).toEqual({
      code: 'notAllowed',
    })
  })
})
