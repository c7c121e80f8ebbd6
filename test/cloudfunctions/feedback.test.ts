import type { Call, CallInput } from '../../domain/call'
import { okrApi } from '../../domain/okr/api'
import { feedbackLimits, type FeedbackRequest } from '../../domain/review/feedback'
import { feedbackApi } from '../../domain/review/feedbackApi'
import { reviewApi } from '../../domain/review/api'
import type { Objective } from '../../domain/okr/model'
import { cast, companyId, engineering, foundCompanies, memberIdOf, memberOf, openidOf, people } from './support/company'
import { cycleId, fresh, storedArchived, storedClosed, storedDraft, storedPublished } from './support/objectives'
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

/** Words that occur nowhere else: wherever one turns up, it was let out. */
const secret = { question: '【问】', answer: '【答】', reason: '【不】' }

const seeded = async <O extends Objective>(objective: O): Promise<O> => {
  await world.seed('objectives', [objective])
  return objective
}

type Input = CallInput<typeof feedbackApi.askForFeedback>

const question = (objective: Pick<Objective, '_id'>, given: Partial<Input> = {}): Input => ({
  companyId,
  requestId: fresh('request'),
  colleagueId: memberIdOf('colleague'),
  objectiveId: objective._id,
  keyResultId: null,
  question: secret.question,
  ...given,
})

const ask = (input: Input, openid = asker) => world.call(openid, feedbackApi.askForFeedback, input)
const refused = (input: Input, openid = asker) => world.refusal(openid, feedbackApi.askForFeedback, input)
const one = (requestId: string) => ({ companyId, requestId })

/** An open request of the owner to the colleague. */
async function open(given: Partial<Input> = {}): Promise<string> {
  const { request } = await ask(question(await seeded(storedPublished()), given))
  return request._id
}

const answer = (requestId: string, words = secret.answer, openid = asked) =>
  world.call(openid, feedbackApi.answerFeedback, { ...one(requestId), answer: words })
const decline = (requestId: string, reason = secret.reason, openid = asked) =>
  world.call(openid, feedbackApi.declineFeedback, { ...one(requestId), reason })
const withdraw = (requestId: string, openid = asker) => world.call(openid, feedbackApi.withdrawFeedback, one(requestId))
const page = (requestId: string, openid = asker) => world.call(openid, feedbackApi.feedback, one(requestId))
const mine = (after: string | null = null, openid = asker) =>
  world.call(openid, feedbackApi.myFeedback, { companyId, after })
const forMe = (openid = asked) => world.call(openid, feedbackApi.feedbackForMe, { companyId, after: null })
const given = (openid = asker) => world.call(openid, feedbackApi.feedbackGiven, { companyId, cycleId })

/** Whoever it is leaves the company. */
const leaves = (person: 'owner' | 'colleague') =>
  world.replace('members', memberOf(engineering, person, { ...cast[person], leftOn: '2026-11-17' }))

describe('a question', () => {
  test('is answered, and only who asked reads the answer', async () => {
    const objective = await seeded(storedPublished())
    const [keyResult] = objective.keyResults
    const { request } = await ask(question(objective, { keyResultId: keyResult?.id ?? null }))
    expect(request).toMatchObject({
      state: 'open',
      objectiveTitle: objective.title,
      keyResult: { id: keyResult?.id, title: keyResult?.title },
      cycleId,
    })
    expect((await forMe()).items).toEqual([{ request, person: expect.objectContaining({ id: memberIdOf('owner') }) }])
    world.moveTo('2026-11-18T02:02:00Z')
    await answer(request._id)
    expect((await forMe()).items).toEqual([])
    expect(await page(request._id)).toMatchObject({ request: { state: 'answered' }, words: secret.answer })
    // Its own writer does not get it back either.
    expect(await page(request._id, asked)).toMatchObject({ request: { state: 'answered' }, words: null })
    expect((await given()).items).toMatchObject([{ words: secret.answer, person: { id: memberIdOf('colleague') } }])
    expect((await given(asked)).items).toEqual([])
  })

  test('is declined, with a word to who asked, or without', async () => {
    const [first, second] = [await open(), await open()]
    await decline(first)
    await decline(second, '')
    expect(await page(first)).toMatchObject({ request: { state: 'declined' }, words: secret.reason })
    expect(await page(second)).toMatchObject({ request: { state: 'declined' }, words: '' })
    expect(await page(first, asked)).toMatchObject({ words: null })
    expect((await given()).items).toEqual([])
  })

  test('is taken back, and answering it then says so', async () => {
    const requestId = await open()
    await withdraw(requestId)
    const late = { ...one(requestId), answer: secret.answer }
    expect(await world.refusal(asked, feedbackApi.answerFeedback, late)).toEqual({ code: 'noLongerAsked' })
    expect(await world.stored('feedbackTexts')).toEqual([])
    expect(await page(requestId, asked)).toMatchObject({ request: { state: 'withdrawn' }, words: null })
    expect((await forMe()).items).toEqual([])
  })

  test('asked, answered, declined or taken back twice, it is so once', async () => {
    const input = question(await seeded(storedPublished()))
    const repeat = async (act: () => Promise<unknown>) => {
      const first = await act()
      world.moveTo('2026-11-19T02:00:00Z')
      expect(await act()).toEqual(first)
    }
    await repeat(() => ask(input))
    await repeat(() => answer(input.requestId))
    const [second, third] = [await open(), await open()]
    await repeat(() => decline(second))
    await repeat(() => withdraw(third))
    expect(await world.stored('feedbackRequests')).toHaveLength(3)
    // A late repeat of the question does not open it again.
    expect((await ask(input)).request.state).toBe('answered')
    expect(await refused({ ...input, question: '换一句' })).toMatchObject({ code: 'notAllowedValue' })
  })

  test.each(['answered', 'declined'])('%s, it is over', async (state) => {
    const requestId = await open()
    await (state === 'answered' ? answer(requestId) : decline(requestId))
    const over = { code: 'wrongState' }
    expect(await world.refusal(asked, feedbackApi.answerFeedback, { ...one(requestId), answer: '另一句' })).toEqual(
      over,
    )
    expect(await world.refusal(asked, feedbackApi.declineFeedback, { ...one(requestId), reason: '另' })).toEqual(over)
    expect(await world.refusal(asker, feedbackApi.withdrawFeedback, one(requestId))).toEqual(over)
  })
})

describe('at most five wait for an answer', () => {
  const five = async () => {
    for (let count = 0; count < feedbackLimits.openRequests - 1; count += 1) await open()
    return open()
  }

  test('a sixth is told the bound, until one is over', async () => {
    const last = await five()
    const sixth = question(await seeded(storedPublished()))
    expect(await refused(sixth)).toEqual({ code: 'tooManyOpenRequests', details: { bound: 5 } })
    await answer(last)
    await expect(ask(sixth)).resolves.toMatchObject({ request: { state: 'open' } })
    // Somebody else's questions do not count.
    const others = question(await seeded(storedPublished({ owner: 'manager' })))
    await expect(ask(others, openidOf('manager'))).resolves.toMatchObject({ request: { state: 'open' } })
  })

  test('of eight that are asked at once, five are', async () => {
    const objectives = Array.from({ length: 8 }, () => storedPublished())
    await world.seed('objectives', objectives)
    const attempts = await Promise.allSettled(objectives.map((objective) => ask(question(objective))))
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(feedbackLimits.openRequests)
    for (const { reason } of attempts.filter((attempt) => attempt.status === 'rejected')) {
      expect(reason).toMatchObject({ failure: { code: 'tooManyOpenRequests', details: { bound: 5 } } })
    }
    expect(await world.stored('feedbackRequests')).toHaveLength(feedbackLimits.openRequests)
  })

  test('one to the same colleague about the same objective is enough, also of six at once', async () => {
    const objective = await seeded(storedPublished())
    const attempts = await Promise.allSettled(Array.from({ length: 6 }, () => ask(question(objective))))
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await refused(question(objective))).toEqual({ code: 'alreadyAsked', field: 'colleagueId' })
    const another = question(objective, { colleagueId: memberIdOf('manager') })
    await expect(ask(another)).resolves.toMatchObject({ request: { state: 'open' } })
  })
})

describe('what can be asked about', () => {
  test.each`
    what                                 | objective                                                                   | by                  | code
    ${'a published one of my own'}       | ${() => storedPublished()}                                                  | ${'owner'}          | ${'ok'}
    ${'a closed one of my own'}          | ${() => storedClosed()}                                                     | ${'owner'}          | ${'ok'}
    ${'one in which I own a key result'} | ${() => storedPublished()}                                                  | ${'keyResultOwner'} | ${'ok'}
    ${'a draft of my own'}               | ${() => storedDraft()}                                                      | ${'owner'}          | ${'wrongState'}
    ${'an archived one of my own'}       | ${() => storedArchived()}                                                   | ${'owner'}          | ${'wrongState'}
    ${'a draft that is shared with me'}  | ${() => storedDraft({ sharedWith: ['sharedWith'] })}                        | ${'sharedWith'}     | ${'notAllowed'}
    ${'one of somebody whom I manage'}   | ${() => storedPublished()}                                                  | ${'manager'}        | ${'notAllowed'}
    ${'one of somebody else'}            | ${() => storedPublished()}                                                  | ${'administrator'}  | ${'notAllowed'}
    ${'a draft of somebody else'}        | ${() => storedDraft()}                                                      | ${'administrator'}  | ${'notFound'}
    ${'one of another company'}          | ${() => storedPublished({ companyId: 'company-other', owner: 'stranger' })} | ${'owner'}          | ${'notFound'}
  `('$what by $by: $code', async ({ objective, by, code }) => {
    const input = question(await seeded(objective()))
    const reply = await world.raw(openidOf(by), 'review', { call: 'askForFeedback', input, language: 'zh-CN' })
    expect(reply.failure?.code ?? 'ok').toBe(code)
  })

  test.each`
    who                           | colleagueId               | code
    ${'my manager'}               | ${memberIdOf('manager')}  | ${'ok'}
    ${'a champion'}               | ${memberIdOf('champion')} | ${'ok'}
    ${'myself'}                   | ${memberIdOf('owner')}    | ${'notAllowedValue'}
    ${'somebody who left'}        | ${memberIdOf('leaver')}   | ${'notFound'}
    ${'an outside coach'}         | ${memberIdOf('coach')}    | ${'notFound'}
    ${'somebody of another firm'} | ${memberIdOf('stranger')} | ${'notFound'}
    ${'nobody'}                   | ${'member-nobody'}        | ${'notFound'}
  `('$who can be asked: $code', async ({ colleagueId, code }) => {
    const input = question(await seeded(storedPublished()), { colleagueId })
    const reply = await world.raw(asker, 'review', { call: 'askForFeedback', input, language: 'zh-CN' })
    expect(reply.failure?.code ?? 'ok').toBe(code)
    if (code !== 'ok') expect(reply.failure?.field).toBe('colleagueId')
  })

  test('who may not ask about it learns nothing of who exists', async () => {
    const objective = await seeded(storedPublished())
    for (const colleagueId of [memberIdOf('manager'), 'member-nobody']) {
      expect(await refused(question(objective, { colleagueId }), openidOf('sponsor'))).toEqual({ code: 'notAllowed' })
    }
  })

  test('a key result of another objective is not found', async () => {
    const [objective, other] = [await seeded(storedPublished()), await seeded(storedPublished())]
    expect(await refused(question(objective, { keyResultId: other.keyResults[0]?.id ?? '' }))).toEqual({
      code: 'notFound',
      field: 'keyResultId',
    })
  })
})

describe('who else is there', () => {
  const calls = (requestId: string): Record<string, [Call, object]> => ({
    answerFeedback: [feedbackApi.answerFeedback, { ...one(requestId), answer: '我来答' }],
    declineFeedback: [feedbackApi.declineFeedback, { ...one(requestId), reason: '' }],
    withdrawFeedback: [feedbackApi.withdrawFeedback, one(requestId)],
    feedback: [feedbackApi.feedback, one(requestId)],
  })
  const reply = (openid: string, call: Call, input: object) =>
    world.raw(openid, 'review', { call: call.name, input, language: 'zh-CN' })
  const others = people.filter((person) => !['owner', 'colleague', 'leaver', 'endedCoach'].includes(person))

  test.each(Object.keys(calls('')))('%s tells everybody else nothing, in any state', async (name) => {
    const ids = [await open(), await open(), await open(), await open()]
    const [answered = '', declined = '', withdrawn = ''] = ids
    await answer(answered)
    await decline(declined)
    await withdraw(withdrawn)
    const before = await world.stored('feedbackRequests')
    for (const person of others) {
      const [call, none] = calls('request-nobody')[name] ?? [feedbackApi.feedback, {}]
      const missing = await reply(openidOf(person), call, none)
      expect(missing.failure).toMatchObject({ code: 'notFound', field: 'requestId' })
      for (const id of ids) {
        const [, input] = calls(id)[name] ?? [feedbackApi.feedback, {}]
        expect(await reply(openidOf(person), call, input)).toEqual(missing)
      }
    }
    expect(await world.stored('feedbackRequests')).toEqual(before)
  })

  test.each`
    call                            | openid
    ${feedbackApi.answerFeedback}   | ${asker}
    ${feedbackApi.declineFeedback}  | ${asker}
    ${feedbackApi.withdrawFeedback} | ${asked}
  `('$call.name is for the other of the two', async ({ call, openid }) => {
    const [, input] = calls(await open())[call.name] ?? [call, {}]
    expect((await reply(openid, call, input)).failure).toMatchObject({ code: 'notAllowed' })
  })

  test('no list, page, review or trail of anybody else holds a word of it', async () => {
    const [answered, declined] = [await open(), await open()]
    await answer(answered)
    await decline(declined)
    const [stored] = await world.stored<FeedbackRequest>('feedbackRequests')
    const seen: unknown[] = [await world.stored('audit')]
    for (const person of ['colleague', ...others]) {
      const openid = openidOf(person)
      const lists = [
        ...Object.values({ myFeedback: feedbackApi.myFeedback, feedbackForMe: feedbackApi.feedbackForMe }),
      ].map((call) => reply(openid, call, { companyId, after: null }))
      seen.push(
        ...(await Promise.all(lists)),
        await reply(openid, feedbackApi.feedbackGiven, { companyId, cycleId }),
        await reply(openid, reviewApi.review, { companyId, memberId: memberIdOf('owner'), cycleId }),
        await reply(openid, reviewApi.queue, { companyId, cycleId, after: null }),
        await world.raw(openid, 'okr', {
          call: okrApi.objective.name,
          input: { companyId, objectiveId: stored?.objectiveId },
          language: 'zh-CN',
        }),
      )
    }
    seen.push(await page(answered, asked), await page(declined, asked), await mine())
    const text = JSON.stringify(seen)
    expect(text).toContain(memberIdOf('owner'))
    for (const word of [secret.answer, secret.reason]) expect(text).not.toContain(word)
  })

  test('the trail says who asked whom and what came of it, without the question', async () => {
    const requestId = await open()
    await answer(requestId)
    const trail = await world.stored('audit', { subjectId: requestId })
    expect(trail).toMatchObject([
      { action: 'askForFeedback', byId: memberIdOf('owner'), after: { colleagueId: memberIdOf('colleague') } },
      { action: 'answerFeedback', byId: memberIdOf('colleague'), before: { state: 'open' } },
    ])
    expect(JSON.stringify(trail)).not.toContain(secret.question)
  })
})

describe('who leaves', () => {
  test('the colleague: the question stands as unanswered, shows them as gone, and can be taken back', async () => {
    const requestId = await open()
    await leaves('colleague')
    expect((await mine()).items).toMatchObject([{ request: { state: 'open' }, person: { left: true } }])
    expect(await world.refusal(asked, feedbackApi.answerFeedback, { ...one(requestId), answer: '答' })).toMatchObject({
      code: 'notMember',
    })
    await withdraw(requestId)
    expect((await mine()).items).toMatchObject([{ request: { state: 'withdrawn' } }])
  })

  test('the colleague after answering: who asked still reads it', async () => {
    const requestId = await open()
    await answer(requestId)
    await leaves('colleague')
    expect(await page(requestId)).toMatchObject({ words: secret.answer, colleague: { left: true } })
    expect((await given()).items).toMatchObject([{ words: secret.answer }])
  })

  test('who asked: nobody reads it, nothing waits any more, and nothing more is written', async () => {
    const [answered, waiting] = [await open(), await open()]
    await answer(answered)
    await leaves('owner')
    expect((await forMe()).items).toEqual([])
    expect(await world.refusal(asker, feedbackApi.feedback, one(answered))).toEqual({ code: 'notMember' })
    expect(await page(answered, asked)).toMatchObject({ words: null, asker: { left: true } })
    for (const act of [() => answer(waiting), () => decline(waiting)]) {
      await expect(act()).rejects.toMatchObject({ failure: { code: 'noLongerAsked' } })
    }
  })
})
