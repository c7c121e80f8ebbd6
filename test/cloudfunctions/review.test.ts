import type { Call, CallOutput } from '../../domain/call'
import { peopleApi } from '../../domain/people/api'
import { type ReviewPage, reviewApi } from '../../domain/review/api'
import { type Answers, reviewLimits } from '../../domain/review/model'
import { companyId, engineering, foundCompanies, headOffice, memberIdOf, openidOf } from './support/company'
import { cycleId, fresh, storedPublished } from './support/objectives'
import { startWorld, type World } from './support/world'

/** Friday of the cycle's last full week, ten in Shanghai. */
const now = '2026-12-25T02:00:00Z'
/** The Monday after, 14:30 in Shanghai. */
const monday = Date.parse('2026-12-28T06:30:00Z')

let world: World
beforeAll(async () => {
  world = await startWorld(now)
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
})
afterAll(() => world.end())

/** Words that occur nowhere else: wherever one turns up, a text was let out. */
const secret = { possible: '【可能】', moved: '【推动】', next: '【下季】', note: '【纪要】', reason: '【退回】' }
const answers: Answers = { ...secretAnswers(), movedKeyResult: null }
function secretAnswers() {
  const { possible, moved, next } = secret
  return { possible, moved, next }
}

const member = openidOf('owner')
const manager = openidOf('manager')
const memberId = memberIdOf('owner')
const mine = { companyId, cycleId }
const review = { ...mine, memberId }

const save = (version: number, given: Partial<Answers> = {}) =>
  world.call(member, reviewApi.saveAnswers, { ...mine, version, answers: { ...answers, ...given } })
const submit = (version = 1) => world.call(member, reviewApi.submit, { ...mine, version })
const page = (openid: string) => world.call(openid, reviewApi.review, review)

/** The way to each state, each step made by who makes it. */
async function reach(state: 'open' | 'submitted' | 'booked' | 'held' | 'approved') {
  await save(0)
  if (state === 'open') return
  await submit()
  if (state === 'submitted') return
  await world.call(manager, reviewApi.propose, { ...review, startsAt: monday })
  await world.call(member, reviewApi.accept, { ...review, startsAt: monday })
  if (state === 'booked') return
  world.moveTo(new Date(monday).toISOString())
  await world.call(manager, reviewApi.hold, review)
  if (state === 'held') return
  await world.call(manager, reviewApi.saveNote, { ...review, version: 0, note: secret.note })
  await world.call(manager, reviewApi.approve, { ...review, submission: 1, noteVersion: 1 })
}

const refusal = <C extends Call>(openid: string, call: C, input: unknown) =>
  world.raw(openid, 'review', { call: call.name, input, language: 'zh-CN' }).then(({ failure }) => failure)

describe('a quarter, from the first word to its acknowledgement', () => {
  test('goes its way, and both read the same note', async () => {
    await reach('approved')
    expect(await page(manager)).toMatchObject({
      review: { state: 'approved', approvedById: memberIdOf('manager') },
      words: { submitted: answers, note: secret.note, mine: null },
    })
    await world.call(member, reviewApi.acknowledge, mine)
    expect(await page(member)).toMatchObject({
      review: { state: 'acknowledged' },
      words: { note: secret.note, mine: { answers, version: 1 } },
      reviewer: { id: memberIdOf('manager') },
    })
  })

  test('returned with a reason, it is written again and needs no second meeting', async () => {
    await reach('held')
    await world.call(manager, reviewApi.sendBack, { ...review, submission: 1, reason: secret.reason })
    expect(await page(member)).toMatchObject({ review: { state: 'returned' }, words: { reason: secret.reason } })
    await save(1, { moved: '【再写】' })
    // Until it is handed in again, the manager reads what was.
    expect((await page(manager)).words.submitted?.moved).toBe(secret.moved)
    await submit(2)
    expect(await page(manager)).toMatchObject({
      review: { state: 'held', submission: 2 },
      words: { submitted: { moved: '【再写】' } },
    })
  })

  test('what was handed in meanwhile is shown before it is approved', async () => {
    await reach('held')
    await world.call(manager, reviewApi.saveNote, { ...review, version: 0, note: secret.note })
    await save(1, { next: '【改了】' })
    await submit(2)
    const approve = (submission: number) =>
      world.call(manager, reviewApi.approve, { ...review, submission, noteVersion: 1 })
    await expect(approve(1)).rejects.toMatchObject({ failure: { code: 'staleVersion', field: 'submission' } })
    await expect(approve(2)).resolves.toMatchObject({ review: { state: 'approved' } })
  })

  test('approving twice is approving once, and so is every other request that is repeated', async () => {
    await reach('held')
    const repeat = async (act: () => Promise<unknown>) => {
      const first = await act()
      expect(await act()).toEqual(first)
    }
    await repeat(() => world.call(manager, reviewApi.hold, review))
    await repeat(() => world.call(manager, reviewApi.saveNote, { ...review, version: 0, note: secret.note }))
    await repeat(() => world.call(manager, reviewApi.approve, { ...review, submission: 1, noteVersion: 1 }))
    await repeat(() => world.call(member, reviewApi.acknowledge, mine))
    const trail = await world.stored<{ action: string }>('audit', {})
    expect(trail.filter(({ action }) => action === 'approve')).toHaveLength(1)
  })

  test('two devices that write one answer: the second is told, and nothing is lost', async () => {
    await save(0)
    await save(1, { next: 'from the phone' })
    await expect(save(1, { next: 'from the browser' })).rejects.toMatchObject({
      failure: { code: 'staleVersion', field: 'version', details: { version: 2 } },
    })
    expect((await page(member)).words.mine).toEqual({ answers: { ...answers, next: 'from the phone' }, version: 2 })
    await expect(save(1, { next: 'from the phone' })).resolves.toEqual({ version: 2 })
  })

  test('draws from what the member said in the quarter', async () => {
    const objective = storedPublished()
    const said = {
      companyId,
      objectiveId: objective._id,
      keyResultId: objective.keyResults[0]?.id,
      byId: memberId,
      value: 70,
      confidence: 6,
      on: '2026-11-02',
      at: Date.parse('2026-11-02T02:00:00Z'),
      undoneAt: null,
    }
    await world.seed('objectives', [objective])
    await world.seed('checkIns', [
      { ...said, _id: fresh('checkIn'), note: '导入向导上线' },
      { ...said, _id: fresh('checkIn'), note: '' },
      { ...said, _id: fresh('checkIn'), note: '收回的', undoneAt: 1 },
      { ...said, _id: fresh('checkIn'), note: '经理写的', byId: memberIdOf('manager') },
    ])
    const { objectives, checkIns } = await page(member)
    expect(objectives.map(({ _id }) => _id)).toEqual([objective._id])
    expect(checkIns.map(({ note }) => note)).toEqual(['导入向导上线'])
  })
})

describe('nothing is skipped', () => {
  test.each`
    state          | by         | call             | input                                           | code
    ${'open'}      | ${manager} | ${'propose'}     | ${{ ...review, startsAt: monday }}              | ${'wrongState'}
    ${'open'}      | ${manager} | ${'approve'}     | ${{ ...review, submission: 0, noteVersion: 0 }} | ${'wrongState'}
    ${'submitted'} | ${manager} | ${'hold'}        | ${review}                                       | ${'wrongState'}
    ${'submitted'} | ${manager} | ${'saveNote'}    | ${{ ...review, version: 0, note: '早' }}        | ${'wrongState'}
    ${'submitted'} | ${manager} | ${'approve'}     | ${{ ...review, submission: 1, noteVersion: 0 }} | ${'wrongState'}
    ${'booked'}    | ${manager} | ${'hold'}        | ${review}                                       | ${'meetingAhead'}
    ${'booked'}    | ${manager} | ${'sendBack'}    | ${{ ...review, submission: 1, reason: '早' }}   | ${'wrongState'}
    ${'held'}      | ${manager} | ${'approve'}     | ${{ ...review, submission: 1, noteVersion: 0 }} | ${'missing'}
    ${'held'}      | ${member}  | ${'acknowledge'} | ${mine}                                         | ${'wrongState'}
    ${'held'}      | ${member}  | ${'approve'}     | ${{ ...review, submission: 1, noteVersion: 0 }} | ${'notAllowed'}
    ${'held'}      | ${member}  | ${'saveNote'}    | ${{ ...review, version: 0, note: '我写' }}      | ${'notAllowed'}
    ${'approved'}  | ${member}  | ${'saveAnswers'} | ${{ ...mine, version: 1, answers }}             | ${'wrongState'}
  `('$call while it is $state: $code', async ({ state, by, call, input, code }) => {
    await reach(state)
    const before = await world.stored('reviews', {})
    expect(await refusal(by, { ...reviewApi.hold, name: call }, input)).toMatchObject({ code })
    expect(await world.stored('reviews', {})).toEqual(before)
  })

  test.each`
    startsAt                  | code
    ${'2026-12-26T02:00:00Z'} | ${'meetingNotOnWorkday'}
    ${'2027-01-01T02:00:00Z'} | ${'meetingNotOnWorkday'}
    ${'2026-12-28T12:00:00Z'} | ${'meetingOutsideHours'}
    ${'2026-12-24T02:00:00Z'} | ${'meetingPast'}
  `('a meeting at $startsAt: $code', async ({ startsAt, code }) => {
    await reach('submitted')
    const asked = world.call(manager, reviewApi.propose, { ...review, startsAt: Date.parse(startsAt) })
    await expect(asked).rejects.toMatchObject({ failure: { code, field: 'startsAt' } })
  })

  test('answers that are not finished are not handed in, and twenty pages are told to be too long', async () => {
    await save(0, { moved: '' })
    await expect(submit()).rejects.toMatchObject({ failure: { code: 'missing', field: 'answers.moved' } })
    const pages = await refusal(member, reviewApi.saveAnswers, {
      ...mine,
      version: 1,
      answers: { ...answers, next: '长'.repeat(20_000) },
    })
    expect(pages).toMatchObject({ code: 'tooLong', field: 'answers.next', details: { bound: reviewLimits.answer } })
  })

  test.each(['2027-01-01.3', '2026-10-01.4', '2026-11-01.3'])('no review of the cycle %s', async (otherCycle) => {
    const input = { companyId, cycleId: otherCycle, version: 0, answers }
    expect(await refusal(member, reviewApi.saveAnswers, input)).toMatchObject({
      code: 'notAllowedValue',
      field: 'cycleId',
    })
  })
})

/** Every call about somebody's review, as somebody might try it by guessing. */
const attempts: Record<string, { call: Call; input: object }> = {
  review: { call: reviewApi.review, input: review },
  propose: { call: reviewApi.propose, input: { ...review, startsAt: monday } },
  accept: { call: reviewApi.accept, input: { ...review, startsAt: monday } },
  hold: { call: reviewApi.hold, input: review },
  saveNote: { call: reviewApi.saveNote, input: { ...review, version: 1, note: '换掉' } },
  approve: { call: reviewApi.approve, input: { ...review, submission: 1, noteVersion: 1 } },
  sendBack: { call: reviewApi.sendBack, input: { ...review, submission: 1, reason: '换掉' } },
}
const others = ['administrator', 'champion', 'sponsor', 'coach', 'colleague', 'keyResultManager', 'sharedWith'] as const

describe('the text belongs to two people', () => {
  test.each(Object.keys(attempts).flatMap((name) => others.map((person) => ({ name, person }))))(
    '$name by $person tells nothing, not even that there is a review',
    async ({ name, person }) => {
      const attempt = attempts[name]
      if (!attempt) throw new Error(name)
      const before = await refusal(openidOf(person), attempt.call, attempt.input)
      expect(before).toMatchObject({ code: 'notFound', field: 'memberId' })
      await reach('approved')
      expect(await refusal(openidOf(person), attempt.call, attempt.input)).toEqual(before)
      const nobody = { ...attempt.input, memberId: 'member-that-is-not' }
      expect(await refusal(openidOf(person), attempt.call, nobody)).toEqual(before)
    },
  )

  test('a former manager is nobody, and the new one has everything', async () => {
    await reach('held')
    const administrator = openidOf('administrator')
    const change = { companyId, memberId, managerId: memberIdOf('colleague'), version: 1 }
    await world.call(administrator, peopleApi.changeManager, change)
    for (const { call, input } of Object.values(attempts)) {
      expect(await refusal(manager, call, input)).toMatchObject({ code: 'notFound', field: 'memberId' })
    }
    const next = openidOf('colleague')
    expect((await page(next)).words.submitted).toEqual(answers)
    const queue = (openid: string) => world.call(openid, reviewApi.queue, { ...mine, after: null })
    expect((await queue(manager)).items).toEqual([])
    expect((await queue(next)).items).toMatchObject([{ review: { state: 'held', memberId } }])
    await world.call(next, reviewApi.saveNote, { ...review, version: 0, note: '接着谈' })
    await world.call(next, reviewApi.approve, { ...review, submission: 1, noteVersion: 1 })
  })

  test('nobody from outside stands in, who would read reviews', async () => {
    const standIn = { memberId: memberIdOf('coach'), from: '2026-12-28', until: '2026-12-30' }
    const refused = await world.refusal(openidOf('manager'), reviewApi.nameStandIn, { companyId, standIn })
    expect(refused).toMatchObject({ code: 'notFound', field: 'standIn.memberId' })
  })

  test('a stand-in has it on the days they are named for, and not after', async () => {
    await reach('held')
    const standIn = { memberId: memberIdOf('colleague'), from: '2026-12-28', until: '2026-12-30' }
    await world.call(manager, reviewApi.nameStandIn, { companyId, standIn })
    expect(await page(openidOf('colleague'))).toMatchObject({ standsIn: true, words: { submitted: answers } })
    const queue = () => world.call(openidOf('colleague'), reviewApi.queue, { ...mine, after: null })
    expect((await queue()).items).toHaveLength(1)
    world.moveTo('2026-12-31T02:00:00Z')
    expect(await refusal(openidOf('colleague'), reviewApi.review, review)).toMatchObject({ code: 'notFound' })
    expect((await queue()).items).toEqual([])
    expect((await page(manager)).words.submitted).toEqual(answers)
  })

  test('a time that a stand-in wished for is agreed on by the member, and by no reviewer in their place', async () => {
    await reach('submitted')
    const standIn = { memberId: memberIdOf('colleague'), from: '2026-12-25', until: '2026-12-25' }
    await world.call(manager, reviewApi.nameStandIn, { companyId, standIn })
    await world.call(openidOf('colleague'), reviewApi.propose, { ...review, startsAt: monday })
    expect(await refusal(manager, reviewApi.accept, { ...review, startsAt: monday })).toMatchObject({
      code: 'wrongState',
    })
    const { review: booked } = await world.call(member, reviewApi.accept, { ...review, startsAt: monday })
    expect(booked).toMatchObject({ state: 'booked', meeting: { startsAt: monday } })
  })

  test('a wish that is repeated once it was agreed on changes nothing', async () => {
    await reach('booked')
    const { review: again } = await world.call(manager, reviewApi.propose, { ...review, startsAt: monday })
    expect(again).toMatchObject({ state: 'booked', meeting: { startsAt: monday }, proposal: null })
  })

  test('who leaves in the middle loses their way in; the manager still reads what was handed in', async () => {
    await reach('held')
    const [stored] = await world.stored<object>('members', { _id: memberId })
    await world.replace('members', { ...stored, _id: memberId, standing: { state: 'left', leftOn: '2026-12-28' } })
    expect(await refusal(member, reviewApi.review, review)).toMatchObject({ code: 'notMember' })
    expect(await page(manager)).toMatchObject({ member: { left: true }, words: { submitted: answers } })
  })

  test('no list, trail or state carries a word of it', async () => {
    await reach('approved')
    await world.call(member, reviewApi.acknowledge, mine)
    const champion = openidOf('champion')
    const states = await world.call(champion, reviewApi.states, { ...mine, departmentId: engineering._id, after: null })
    expect(states.items.find((line) => line.member.id === memberId)?.state).toBe('acknowledged')
    const shown = [
      states,
      await world.call(manager, reviewApi.queue, { ...mine, after: null }),
      await world.stored('audit', {}),
      await world.stored('reviews', {}),
      await world.stored('members', {}),
    ]
    for (const word of Object.values(secret)) expect(JSON.stringify(shown)).not.toContain(word)
    expect(JSON.stringify(await world.stored('reviewTexts', {}))).toContain(secret.note)
  })

  test.each(['member', 'owner', 'manager', 'sponsor', 'coach'])('how far others are is not for %s', async (person) => {
    const input = { ...mine, departmentId: engineering._id, after: null }
    const openid = person === 'member' ? openidOf('colleague') : openidOf(person)
    expect(await refusal(openid, reviewApi.states, input)).toMatchObject({ code: 'notAllowed' })
  })
})

/** Names of fields that hold a number which is a time, a version or a count of submissions. */
const harmless = /At$|^at$|version$|Version$|^submission$|^now$|^order$/

function numbers(value: unknown, path: string[] = []): string[] {
  if (typeof value === 'number') return harmless.test(path.at(-1) ?? '') ? [] : [path.join('.')]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => numbers(each, [...path, key]))
}

test('no number about a person is stored, listed or answered', async () => {
  await reach('approved')
  await world.call(member, reviewApi.acknowledge, mine)
  const { objectives: _objectives, checkIns: _checkIns, ...answered }: ReviewPage = await page(manager)
  const champion = openidOf('champion')
  const all = {
    answered,
    queue: await world.call(manager, reviewApi.queue, { ...mine, after: null }),
    states: await world.call(champion, reviewApi.states, { ...mine, departmentId: headOffice._id, after: null }),
    reviews: await world.stored('reviews', {}),
    texts: await world.stored('reviewTexts', {}),
  }
  expect(numbers({ guard: { points: 3 } })).toEqual(['guard.points'])
  expect(numbers(all)).toEqual([])
})

test('without a manager the head of the department reviews, else nobody yet', async () => {
  const open = (openid: string) => world.call(openid, reviewApi.review, { ...mine, memberId: memberIdOf('colleague') })
  expect((await open(openidOf('colleague'))).reviewer).toBeNull()
  await world.replace('departments', { ...engineering, headId: memberIdOf('sponsor') })
  expect((await open(openidOf('colleague'))).reviewer?.id).toBe(memberIdOf('sponsor'))
  expect((await open(openidOf('sponsor'))).member.id).toBe(memberIdOf('colleague'))
})

test('the queue is one call and four reads, with twenty reviews as with sixty', async () => {
  const seeded = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => {
      const number = from + index
      const id = `${cycleId}:member-queue-${number}`
      const since = `0-${String(number).padStart(15, '0')}-${id}`
      return {
        _id: id,
        companyId,
        cycleId,
        memberId: memberIdOf(number % 2 === 0 ? 'owner' : 'colleague'),
        reviewerId: memberIdOf('manager'),
        departmentPath: engineering.path,
        submission: 1,
        createdAt: 1,
        updatedAt: 1,
        queueOrder: since,
        state: 'submitted',
        submittedAt: number,
        proposal: null,
      }
    })
  await world.seed('reviews', seeded(0, 20))
  const open = () => world.call(manager, reviewApi.queue, { ...mine, after: null })
  const few = await world.counted(open)
  await world.seed('reviews', seeded(20, 60))
  const many = await world.counted(open)
  expect([few.reads, many.reads, many.collectionScans]).toEqual([4, 4, 0])
  expect(many.documentsScanned).toBeLessThanOrEqual(few.documentsScanned + 1)

  const order: number[] = []
  for (let after: string | null = null, pages = 0; pages === 0 || after !== null; pages += 1) {
    const queue: CallOutput<typeof reviewApi.queue> = await world.call(manager, reviewApi.queue, { ...mine, after })
    order.push(
      ...queue.items.flatMap(({ review: { state, ...rest } }) => ('submittedAt' in rest ? [rest.submittedAt] : [])),
    )
    after = queue.after
  }
  expect(order).toEqual(Array.from({ length: 60 }, (_, index) => index))
})

describe('somebody gets another manager', () => {
  const administrator = openidOf('administrator')
  const change = (given: object) => ({
    call: 'changeManager',
    input: { companyId, memberId, managerId: null, version: 1, ...given },
    language: 'zh-CN',
  })
  test.each`
    given                                                       | by                      | code               | field
    ${{ managerId: memberId }}                                  | ${administrator}        | ${'managerCircle'} | ${'managerId'}
    ${{ managerId: memberIdOf('leaver') }}                      | ${administrator}        | ${'notFound'}      | ${'managerId'}
    ${{ managerId: memberIdOf('stranger') }}                    | ${administrator}        | ${'notFound'}      | ${'managerId'}
    ${{ memberId: memberIdOf('stranger') }}                     | ${administrator}        | ${'notFound'}      | ${'memberId'}
    ${{ version: 7 }}                                           | ${administrator}        | ${'staleVersion'}  | ${'version'}
    ${{ managerId: memberIdOf('colleague') }}                   | ${openidOf('champion')} | ${'notAllowed'}    | ${undefined}
    ${{ memberId: memberIdOf('manager'), managerId: memberId }} | ${administrator}        | ${'managerCircle'} | ${'managerId'}
  `('$given is refused with $code', async ({ given, by, code, field }) => {
    const { failure } = await world.raw(by, 'people', change(given))
    expect(failure).toMatchObject(field === undefined ? { code } : { code, field })
  })
})
