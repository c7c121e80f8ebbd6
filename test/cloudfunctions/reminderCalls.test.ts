import { usualReminding, usualRules } from '../../domain/reminder/model'
import { reminderApi } from '../../domain/reminder/api'
import { close } from '../../domain/okr/lifecycle'
import { peopleApi } from '../../domain/people/api'
import type { Language, Member } from '../../domain/people/model'
import { begin, submit } from '../../domain/review/lifecycle'
import { companyId, engineering, foundCompanies, memberIdOf, openidOf, people, type Person } from './support/company'
import { contactOf, dueKey, friday, reachable, type Timers, timersOf, waiting } from './support/reminders'
import { fresh } from './support/objectives'
import { claimedBy, lineOf } from './support/roster'
import { startWorld, type World } from './support/world'

let world: World
let timers: Timers
beforeAll(async () => {
  world = await startWorld(friday)
  timers = timersOf(world)
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
})
afterAll(() => world.end())

const owner = openidOf('owner')
const audited = () => world.stored<{ action: string; subjectId: string; after: object }>('audit')

describe('the inbox', () => {
  const inbox = () => world.call(owner, reminderApi.inbox, { companyId, after: null })
  const unread = () => world.call(owner, reminderApi.unread, { companyId })

  test('holds what I was reminded of, until it is read or the thing is done', async () => {
    const objective = waiting('owner')
    await world.seed('objectives', [objective])
    await timers.fire()
    const { items, today } = await inbox()
    expect(today).toBe('2026-11-27')
    expect(items.map(({ id, read, done }) => [id, read, done])).toEqual([[dueKey('owner'), false, false]])
    expect(await unread()).toEqual({ count: 1, more: false })

    const acting = { byId: memberIdOf('owner'), at: Date.parse(friday), newId: () => 'x' }
    const { objective: closed } = close(objective, [], '', acting)
    await world.replace('objectives', closed)
    expect((await inbox()).items[0]).toMatchObject({ read: false, done: true })
    expect(await unread()).toEqual({ count: 0, more: false })

    await world.replace('objectives', objective)
    expect(await world.call(owner, reminderApi.markRead, { companyId, reminderIds: [dueKey('owner')] })).toEqual({
      marked: 1,
    })
    expect(await world.call(owner, reminderApi.markRead, { companyId, reminderIds: [dueKey('owner')] })).toEqual({
      marked: 0,
    })
    expect((await inbox()).items[0]).toMatchObject({ read: true, done: false })
    expect(await unread()).toEqual({ count: 0, more: false })
  })

  describe('of a review that waits', () => {
    const manager = openidOf('manager')
    const colleague = openidOf('colleague')
    const cycleId = '2026-10-01.3'
    const isDone = async (openid: string) => {
      const { items } = await world.call(openid, reminderApi.inbox, { companyId, after: null })
      const { count } = await world.call(openid, reminderApi.unread, { companyId })
      const line = items.find(({ kind }) => kind === 'readReview')
      return {
        done: line?.done,
        count: count - items.filter(({ kind, done }) => kind !== 'readReview' && !done).length,
      }
    }
    const change = async (person: Person, fields: object) => {
      const [member] = await world.stored<object>('members', { _id: memberIdOf(person) })
      await world.replace('members', { ...member, _id: memberIdOf(person), ...fields })
    }
    beforeEach(async () => {
      const written = Date.parse('2026-11-24T02:00:00Z')
      const reviewerId = memberIdOf('manager')
      const beginning = {
        companyId,
        memberId: memberIdOf('owner'),
        cycleId,
        reviewerId,
        departmentPath: engineering.path,
      }
      await world.seed('reviews', [submit(begin(beginning, written), written)])
    })

    test('is open to its reviewer until it is another’s', async () => {
      await timers.fire()
      expect(await isDone(manager)).toEqual({ done: false, count: 1 })
      const next = { companyId, memberId: memberIdOf('owner'), managerId: memberIdOf('colleague'), version: 1 }
      await world.call(openidOf('administrator'), peopleApi.changeManager, next)
      expect(await isDone(manager)).toEqual({ done: true, count: 0 })
    })

    test('is open to who stands in, on the days they are named for', async () => {
      await change('manager', {
        standIn: { memberId: memberIdOf('colleague'), from: '2026-11-20', until: '2026-11-27' },
      })
      await timers.fire()
      expect(await isDone(colleague)).toEqual({ done: false, count: 1 })
      world.moveTo('2026-11-28T02:00:00Z')
      expect(await isDone(colleague)).toEqual({ done: true, count: 0 })
    })

    test('is over once its member has left', async () => {
      await timers.fire()
      await change('owner', { standing: { state: 'left', leftOn: '2026-11-27' } })
      expect(await isDone(manager)).toEqual({ done: true, count: 0 })
    })
  })

  test('is mine alone: nobody reads it or marks it read', async () => {
    await world.seed('objectives', [waiting('owner')])
    await timers.fire()
    for (const person of ['manager', 'champion', 'administrator'] as const) {
      const openid = openidOf(person)
      const { items } = await world.call(openid, reminderApi.inbox, { companyId, after: null })
      expect(items.map(({ id }) => id)).not.toContain(dueKey('owner'))
      await world.call(openid, reminderApi.markRead, { companyId, reminderIds: [dueKey('owner')] })
    }
    expect(await unread()).toEqual({ count: 1, more: false })
  })

  test('comes in pages of twenty, in four reads at most', async () => {
    const old = Array.from({ length: 45 }, (_, index) => ({
      _id: `checkIn:2026-01-${String(index).padStart(2, '0')}:due:member-owner`,
      companyId,
      memberId: memberIdOf('owner'),
      kind: 'checkIn',
      occasion: String(index),
      step: 'due',
      subjectId: '2026-01-01.3',
      due: null,
      path: '/pages/today/index',
      on: '2026-01-05',
      delivery: { state: 'sent', at: index, by: { channel: 'inbox', why: 'noneLeft' } },
      shelf: index % 2 ? 'unread' : 'hidden',
      readAt: null,
      trouble: 'none',
      order: `${String(index).padStart(15, '0')}-x`,
    }))
    await world.seed('reminders', old)
    const first = await inbox()
    expect(first.items).toHaveLength(20)
    const second = await world.call(owner, reminderApi.inbox, { companyId, after: first.after })
    expect([...first.items, ...second.items].map(({ occasion }) => Number(occasion))).toEqual(
      Array.from({ length: 22 }, (_, index) => 43 - index * 2),
    )
    expect(second.after).toBeNull()
    for (const open of [inbox, unread]) {
      const { reads, collectionScans } = await world.counted(open)
      expect(reads).toBeLessThanOrEqual(4)
      expect(collectionScans).toBe(0)
    }
  })
})

describe('my settings', () => {
  const page = () => world.call(owner, reminderApi.reminding, { companyId })
  const reminding = {
    ...usualReminding,
    hours: { from: 600, until: 960 },
    leave: { from: '2026-12-01', until: '2026-12-05' },
  }

  test('are kept once, conditional on the version, and audited', async () => {
    expect(await page()).toMatchObject({
      reminding: usualReminding,
      version: 1,
      company: { hours: { from: 540, until: 1080 }, rules: usualRules },
      left: { due: 0, meeting: 0, waiting: 0 },
      unreachable: 'neverAsked',
      templates: [{ name: 'due', id: 'embedded-template-due' }, { name: 'meeting' }, { name: 'waiting' }],
    })
    const save = (version: number) => ({ companyId, version, reminding })
    expect(await world.call(owner, reminderApi.saveReminding, save(1))).toEqual({ version: 2 })
    expect(await world.call(owner, reminderApi.saveReminding, save(1))).toEqual({ version: 2 })
    expect(await world.refusal(owner, reminderApi.saveReminding, save(0))).toMatchObject({ code: 'staleVersion' })
    expect(await page()).toMatchObject({ reminding, version: 2 })
    expect((await audited()).map(({ action, after }) => [action, after])).toEqual([['saveReminding', { reminding }]])
  })

  test.each`
    field                     | wrong
    ${'reminding.hours'}      | ${{ hours: { from: 600, until: 600 } }}
    ${'reminding.hours'}      | ${{ hours: { from: 615, until: 960 } }}
    ${'reminding.leave'}      | ${{ leave: { from: '2026-12-05', until: '2026-12-01' } }}
    ${'reminding.weeklyMost'} | ${{ weeklyMost: 6 }}
  `('$field as in $wrong is refused', async ({ field, wrong }) => {
    const input = { companyId, version: 1, reminding: { ...usualReminding, ...wrong } }
    expect((await world.refusal(owner, reminderApi.saveReminding, input)).field).toBe(field)
  })

  test('the phone says the language, and repeating it writes nothing', async () => {
    const say = () => world.call(owner, reminderApi.keepLanguage, { companyId, language: 'en' })
    expect(await say()).toEqual({ version: 2 })
    expect(await say()).toEqual({ version: 2 })
    expect((await page()).reminding).toEqual({ ...usualReminding, language: 'en' })
    expect(await audited()).toHaveLength(1)
  })

  describe('where the list gave somebody another language than the company’s', () => {
    const say = (language: Language, chosen?: boolean) =>
      world.call(owner, reminderApi.keepLanguage, { companyId, language, ...(chosen === undefined ? {} : { chosen }) })
    const spoken = async () => (await page()).reminding.language
    beforeEach(async () => {
      const [member] = await world.stored<Member>('members', { _id: memberIdOf('owner') })
      const reminding = { ...usualReminding, language: 'en' as const }
      await world.replace('members', { ...member, _id: memberIdOf('owner'), employeeNumber: 'A1', reminding })
      await world.seed('rosterLines', [lineOf('A1', { language: 'en' }, claimedBy('owner'))])
    })

    test('the phone’s own does not take its place, and what they choose does', async () => {
      await say('zh-CN', false)
      expect(await spoken()).toBe('en')
      await say('zh-CN', true)
      expect(await spoken()).toBe('zh-CN')
    })

    test('an app that does not say whether it was chosen is taken at its word', async () => {
      await say('zh-CN')
      expect(await spoken()).toBe('zh-CN')
    })

    test('the phone’s own counts as ever for who has chosen another since', async () => {
      await say('zh-CN', true)
      await say('en', false)
      expect(await spoken()).toBe('en')
    })
  })

  test('a permission counts once, and tells how many are left', async () => {
    const grant = (grantId: string) =>
      world.call(owner, reminderApi.grant, { companyId, grantId, accepted: ['due', 'meeting'] })
    expect(await grant('grant-0001')).toEqual({ left: { due: 1, meeting: 1, waiting: 0 }, unreachable: null })
    await Promise.all([grant('grant-0002'), grant('grant-0002'), grant('grant-0001')])
    expect((await page()).left).toEqual({ due: 2, meeting: 2, waiting: 0 })
    const other = { companyId, grantId: 'grant-0001', accepted: ['due' as const] }
    expect(await world.refusal(openidOf('colleague'), reminderApi.grant, other)).toMatchObject({ field: 'grantId' })
  })
})

describe('the company’s rules', () => {
  const input = {
    companyId,
    version: 1,
    rules: { ...usualRules, draftLead: 5 },
  }

  test('are the administrators’ to set, once, and audited', async () => {
    const administrator = openidOf('administrator')
    expect(await world.call(administrator, reminderApi.saveReminderRules, input)).toEqual({ version: 2 })
    expect(await world.call(administrator, reminderApi.saveReminderRules, input)).toEqual({ version: 2 })
    const stale = { ...input, rules: usualRules }
    expect(await world.refusal(administrator, reminderApi.saveReminderRules, stale)).toMatchObject({
      code: 'staleVersion',
    })
    const { company } = await world.call(owner, reminderApi.reminding, { companyId })
    expect(company).toMatchObject({ rules: input.rules, version: 2 })
    expect(await audited()).toHaveLength(1)
  })
})

const everybody = people.filter((person) => person !== 'leaver' && person !== 'endedCoach')

describe('who may', () => {
  const may = async (person: Person, body: (openid: string) => Promise<unknown>) => {
    const answer: unknown = await body(openidOf(person)).catch((error: { failure: { code: string } }) => error)
    return Object(answer).failure?.code !== 'notAllowed'
  }
  test.each`
    what                   | allowed
    ${'unreachable'}       | ${['champion', 'administrator']}
    ${'troubles'}          | ${['champion', 'administrator']}
    ${'nudges'}            | ${['champion', 'administrator']}
    ${'nudge'}             | ${['champion']}
    ${'saveReminderRules'} | ${['administrator']}
  `('$what: $allowed', async ({ what, allowed }: { what: string; allowed: string[] }) => {
    const bodies: Record<string, (openid: string) => Promise<unknown>> = {
      unreachable: (openid) => world.call(openid, reminderApi.unreachable, { companyId, after: null }),
      troubles: (openid) => world.call(openid, reminderApi.troubles, { companyId, about: 'failed', after: null }),
      nudges: (openid) => world.call(openid, reminderApi.nudges, { companyId, after: null }),
      nudge: (openid) =>
        world.call(openid, reminderApi.nudge, {
          companyId,
          nudgeId: fresh('nudge'),
          to: { kind: 'department', departmentId: engineering._id },
          text: '周五一起更新',
        }),
      saveReminderRules: (openid) =>
        world.call(openid, reminderApi.saveReminderRules, {
          companyId,
          version: 1,
          rules: usualRules,
        }),
    }
    const body = bodies[what]
    if (!body) throw new Error(what)
    const found: string[] = []
    for (const person of everybody) if (await may(person, body)) found.push(person)
    expect(found.sort()).toEqual([...allowed].sort())
  })
})

describe('champions', () => {
  const champion = openidOf('champion')

  test('see whom no message reaches, and why', async () => {
    await world.seed('objectives', [waiting('owner'), waiting('colleague'), waiting('sharedWith')])
    await world.seed('contacts', [
      { ...reachable('colleague', 0), unreachable: 'noneLeft' },
      reachable('sharedWith'),
      { ...reachable('leaver', 0), unreachable: 'noneLeft' },
    ])
    await timers.fire()
    const { items } = await world.call(champion, reminderApi.unreachable, { companyId, after: null })
    const found = new Map(items.map(({ member, why }) => [member.id, why]))
    expect(found.get(memberIdOf('owner'))).toBe('neverAsked')
    expect(found.get(memberIdOf('colleague'))).toBe('noneLeft')
    expect(found.has(memberIdOf('sharedWith'))).toBe(false)
    expect(found.has(memberIdOf('leaver'))).toBe(false)
  })

  test('see what failed by its state, and not a word of anybody’s', async () => {
    await world.seed('objectives', [{ ...waiting('owner'), title: '只有同事之间才看' }])
    await world.seed('contacts', [reachable('owner')])
    world.cloud.provocations.order({ api: 'subscribeMessage.send', errCode: 47003 })
    await timers.fire()
    const page = await world.call(champion, reminderApi.troubles, { companyId, about: 'failed', after: null })
    expect(page.items).toMatchObject([
      { id: dueKey('owner'), member: { id: memberIdOf('owner') }, delivery: { state: 'failed', code: '47003' } },
    ])
    expect(JSON.stringify(page)).not.toContain('只有同事')
    const { reads, collectionScans } = await world.counted(() =>
      world.call(champion, reminderApi.troubles, { companyId, about: 'failed', after: null }),
    )
    expect([reads, collectionScans]).toEqual([3, 0])
  })
})

test('a message that somebody has opened in the inbox first does not come any more', async () => {
  await world.seed('objectives', [waiting('owner')])
  await world.seed('contacts', [reachable('owner')])
  world.cloud.provocations.order({ api: 'subscribeMessage.send', errCode: -1 })
  await timers.fire()
  await world.call(owner, reminderApi.markRead, { companyId, reminderIds: [dueKey('owner')] })
  world.moveTo('2026-11-27T02:00:00Z')
  await timers.fire()
  expect(timers.messages()).toEqual([])
  expect((await contactOf(world, 'owner'))?.left.due).toBe(3)
})
