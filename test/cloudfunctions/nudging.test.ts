import { reminderApi } from '../../domain/reminder/api'
import type { NudgeAudience } from '../../domain/reminder/nudging'
import { addDays, civilDate } from '../../domain/calendar/civilDate'
import { championsApi } from '../../domain/rollout/championsApi'
import { companyId, engineering, foundCompanies, headOffice, memberIdOf, openidOf, people } from './support/company'
import { friday, reachable, remindersOf, type Timers, timersOf, waiting } from './support/reminders'
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

const champion = openidOf('champion')
const owner = openidOf('owner')
const text = '这周大家都忙，周五下班前花两分钟更新一下就好'
const toDepartment: NudgeAudience = { kind: 'department', departmentId: engineering._id }
const nudge = (nudgeId: string, to: NudgeAudience = toDepartment) =>
  world.call(champion, reminderApi.nudge, { companyId, nudgeId, to, text })
const audited = () => world.stored<{ action: string; subjectId: string; after: object }>('audit')

/** Who found a champion's words in their inbox, or would have. */
async function told(): Promise<string[]> {
  const reminders = await world.stored<{ memberId: string; kind: string; shelf: string }>('reminders', {
    kind: 'nudge',
  })
  return reminders.filter(({ shelf }) => shelf !== 'hidden').map(({ memberId }) => memberId)
}

describe('a word to a department', () => {
  test('reaches everybody in it in its own words, once, and not the champion', async () => {
    await world.seed('contacts', [reachable('owner')])
    expect(await nudge('nudge-0001')).toEqual({ leftThisWeek: 1 })
    expect(await nudge('nudge-0001')).toEqual({ leftThisWeek: 1 })
    expect(await remindersOf(world, 'owner')).toEqual([])
    await timers.fire()
    world.moveTo('2026-11-27T02:00:00Z')
    await timers.fire()
    const { items } = await world.call(owner, reminderApi.inbox, { companyId, after: null })
    expect(items.filter(({ kind }) => kind === 'nudge')).toMatchObject([
      { nudge: { text, by: { id: memberIdOf('champion') } } },
    ])
    expect((await remindersOf(world, 'champion')).filter(({ kind }) => kind === 'nudge')).toEqual([])
    expect(await remindersOf(world, 'leaver')).toEqual([])
    const messages = timers.messages()
    expect(messages).toHaveLength(1)
    expect(JSON.stringify(messages)).not.toContain('两分钟')
    const { items: said } = await world.call(champion, reminderApi.nudges, { companyId, after: null })
    expect(said).toMatchObject([
      { id: 'nudge-0001', text, state: 'gone', by: { id: memberIdOf('champion') }, to: toDepartment },
    ])
  })

  test('is looked for by the next hour where its sender is killed: that is said before anything is brought', async () => {
    await timers.fire()
    await world.replace('contacts', reachable('owner'))
    await nudge('nudge-0001')
    world.moveTo('2026-11-27T02:00:00Z')
    world.cloud.provocations.order({ api: 'subscribeMessage.send', delay: 1500 })
    const hour = timers.fire()
    const brought = () => world.stored<object>('reminders', { kind: 'nudge', memberId: memberIdOf('owner') })
    while ((await brought()).length === 0) await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await world.stored<object>('reminderRuns', { _id: companyId })).toMatchObject([{ mayWait: true }])
    await hour
    expect(timers.messages()).toHaveLength(1)
    expect(await world.stored<object>('reminderRuns', { _id: companyId })).toMatchObject([{ mayWait: false }])
  })

  test('is possible twice a week, whoever counts at once', async () => {
    const codes = await Promise.all(
      ['nudge-0001', 'nudge-0002', 'nudge-0003', 'nudge-0004'].map((id) =>
        nudge(id).then(
          () => 'said',
          (error: { failure: { code: string } }) => error.failure.code,
        ),
      ),
    )
    expect(codes.sort()).toEqual(['nudgedEnough', 'nudgedEnough', 'said', 'said'])
    world.moveTo('2026-11-30T01:00:00Z')
    expect(await nudge('nudge-0005')).toEqual({ leftThisWeek: 1 })
  })

  test('is refused where WeChat does not let its text pass, and costs nothing then', async () => {
    const input = { companyId, nudgeId: 'nudge-0001', to: toDepartment, text }
    world.cloud.provocations.order({ api: 'security.msgSecCheck', errCode: 87014 })
    expect(await world.refusal(champion, reminderApi.nudge, input)).toEqual({ code: 'textRefused', field: 'text' })
    world.cloud.provocations.order({ api: 'security.msgSecCheck', errCode: -1 })
    expect(await world.refusal(champion, reminderApi.nudge, input)).toEqual({ code: 'textUnchecked', field: 'text' })
    expect(await world.stored('nudges')).toEqual([])
    expect(await nudge('nudge-0001')).toEqual({ leftThisWeek: 1 })
  })

  test('leaves who, when and to whom in the audit trail, and not the words', async () => {
    await nudge('nudge-0001')
    const trail = await audited()
    expect(trail).toMatchObject([{ action: 'nudge', subjectId: 'nudge-0001', after: { to: toDepartment } }])
    expect(JSON.stringify(trail)).not.toContain('两分钟')
  })
})

describe('a word to those who have not taken a step', () => {
  const to = { kind: 'notYet' as const, departmentId: headOffice._id, step: 'checkedIn' as const }

  /** Both have a key result that has been silent since the middle of the month. */
  beforeEach(() => world.seed('objectives', [waiting('owner'), waiting('colleague')]))

  test('reaches exactly them, with everybody below the department', async () => {
    world.moveTo('2026-12-01T01:00:00Z')
    await nudge('nudge-0001', to)
    await timers.fire()
    expect((await told()).sort()).toEqual([memberIdOf('colleague'), memberIdOf('owner')])
  })

  test('looks when it arrives: whoever did it meanwhile does not hear of it', async () => {
    world.moveTo('2026-11-30T12:00:00Z')
    await nudge('nudge-0001', to)
    await timers.fire()
    expect(await told()).toEqual([])
    const [mine] = [waiting('owner')]
    const checkedIn = mine.keyResults.map((keyResult) => ({
      ...keyResult,
      lastCheckIn: {
        id: 'check-in-1',
        value: 30,
        confidence: 8,
        on: civilDate('2026-11-30'),
        byId: memberIdOf('owner'),
      },
    }))
    const [stored] = await world.stored<{ _id: string; ownerId: string }>('objectives', {
      ownerId: memberIdOf('owner'),
    })
    await world.replace('objectives', { ...mine, ...stored, keyResults: checkedIn })
    world.moveTo('2026-12-01T01:00:00Z')
    await timers.fire()
    expect(await told()).toEqual([memberIdOf('colleague')])
  })

  test('a message that waits is not sent any more once it is done', async () => {
    await world.seed('contacts', [reachable('owner')])
    world.moveTo('2026-12-01T01:00:00Z')
    // WeChat takes nothing at first: neither what they are reminded of that day, nor the champion's words.
    world.cloud.provocations.order({ api: 'subscribeMessage.send', errCode: -1 })
    world.cloud.provocations.order({ api: 'subscribeMessage.send', errCode: -1 })
    await nudge('nudge-0001', { kind: 'notYet', departmentId: headOffice._id, step: 'trained' })
    await timers.fire()
    expect(timers.messages()).toEqual([])
    const training = {
      trainingId: 'training-1',
      kind: 'introduction',
      on: '2026-12-01',
      marked: { how: 'code' },
      at: 1,
    }
    await world.seed('attendances', [
      { _id: 'training-1:owner', companyId, memberId: memberIdOf('owner'), ...training },
    ])
    world.moveTo('2026-12-01T02:00:00Z')
    await timers.fire()
    expect(JSON.stringify(timers.messages())).not.toContain('nudge-0001')
    const reminders = await remindersOf(world, 'owner')
    expect(reminders.find(({ kind }) => kind === 'nudge')?.delivery).toEqual({ state: 'suppressed', reason: 'done' })
  })

  test('waits for the company’s hours, and for a workday', async () => {
    world.moveTo('2026-11-28T02:00:00Z')
    await nudge('nudge-0001', { ...to, step: 'trained' })
    await timers.fire()
    expect(await told()).toEqual([])
    world.moveTo('2026-11-30T01:00:00Z')
    await timers.fire()
    expect(await told()).toContain(memberIdOf('owner'))
  })

  test('leaves out a department that does without OKRs, and who is on leave', async () => {
    const leave = { from: addDays(civilDate('2026-12-01'), -1), until: civilDate('2026-12-04') }
    const [colleague] = await world.stored<{ _id: string }>('members', { _id: memberIdOf('colleague') })
    await world.replace('members', { ...colleague, _id: memberIdOf('colleague'), reminding: { leave } })
    world.moveTo('2026-12-01T01:00:00Z')
    await nudge('nudge-0001', to)
    await timers.fire()
    expect(await told()).toEqual([memberIdOf('owner')])
    await world.replace('departments', { ...engineering, okrs: 'no' })
    await nudge('nudge-0002', { ...to, step: 'trained' })
    world.moveTo('2026-12-01T02:00:00Z')
    await timers.fire()
    expect(await told()).toEqual([memberIdOf('owner')])
  })
})

describe('a word to colleagues by name', () => {
  const to = { kind: 'people' as const, memberIds: [memberIdOf('owner'), memberIdOf('manager')] }

  test('reaches them and nobody else, and the list says the first and how many', async () => {
    await nudge('nudge-0001', to)
    await timers.fire()
    expect((await told()).sort()).toEqual([memberIdOf('manager'), memberIdOf('owner')])
    const { items } = await world.call(champion, reminderApi.nudges, { companyId, after: null })
    expect(items[0]?.to).toMatchObject({ kind: 'people', first: { id: memberIdOf('owner') }, count: 2 })
  })

  test('is for twenty at most, each once', async () => {
    const input = (memberIds: string[]) => ({ companyId, nudgeId: 'nudge-0001', to: { ...to, memberIds }, text })
    const many = Array.from({ length: 21 }, (_, place) => `member-${place}`)
    expect(await world.refusal(champion, reminderApi.nudge, input(many))).toMatchObject({ code: 'tooMany' })
    expect(await world.refusal(champion, reminderApi.nudge, input([]))).toMatchObject({ code: 'tooFew' })
    const twice = [memberIdOf('owner'), memberIdOf('owner')]
    expect(await world.refusal(champion, reminderApi.nudge, input(twice))).toMatchObject({ code: 'notAllowedValue' })
  })
})

test.each`
  what                            | to                                                                       | field
  ${'a department not there'}     | ${{ kind: 'department', departmentId: 'department-none' }}               | ${'to.departmentId'}
  ${'another company’s'}          | ${{ kind: 'department', departmentId: 'department-other' }}              | ${'to.departmentId'}
  ${'those of another company’s'} | ${{ kind: 'notYet', departmentId: 'department-other', step: 'trained' }} | ${'to.departmentId'}
  ${'somebody who is not there'}  | ${{ kind: 'people', memberIds: [memberIdOf('owner'), 'member-none'] }}   | ${'to.memberIds.1'}
  ${'somebody elsewhere'}         | ${{ kind: 'people', memberIds: [memberIdOf('stranger')] }}               | ${'to.memberIds.0'}
`('a word to $what is as unknown as one to nobody', async ({ to, field }: { to: NudgeAudience; field: string }) => {
  const input = { companyId, nudgeId: 'nudge-0001', to, text }
  expect(await world.refusal(champion, reminderApi.nudge, input)).toEqual({ code: 'notFound', field })
  expect(await world.stored('nudges')).toEqual([])
})

describe('who helps a department along', () => {
  const championsOf = (person: string, departmentId: string) =>
    world.call(openidOf(person), championsApi.championsOf, { companyId, departmentId })

  test('is known to everybody who works here, and not to an outside coach', async () => {
    for (const person of people.filter((each) => each !== 'leaver' && each !== 'endedCoach')) {
      const answer = championsOf(person, engineering._id).then(
        ({ champions }) => champions.map(({ id }) => id),
        (error: { failure: { code: string } }) => error.failure.code,
      )
      expect(await answer).toEqual(person === 'coach' ? 'notAllowed' : [memberIdOf('champion')])
    }
  })

  test('is who works there or below, and who coaches it besides their own', async () => {
    expect((await championsOf('owner', headOffice._id)).champions).toHaveLength(1)
    const [known] = await world.stored<{ _id: string }>('members', { _id: memberIdOf('champion') })
    const elsewhere = { departmentId: headOffice._id, departmentPath: [headOffice._id] }
    await world.replace('members', { ...known, _id: memberIdOf('champion'), ...elsewhere })
    expect((await championsOf('owner', engineering._id)).champions).toEqual([])
    await world.replace('members', { ...known, _id: memberIdOf('champion'), ...elsewhere, coaches: [engineering._id] })
    const { reads, collectionScans } = await world.counted(async () => {
      expect((await championsOf('owner', engineering._id)).champions).toMatchObject([{ id: memberIdOf('champion') }])
    })
    expect(reads).toBeLessThanOrEqual(4)
    expect(collectionScans).toBe(0)
  })
})
