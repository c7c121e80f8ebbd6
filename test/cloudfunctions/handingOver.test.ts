import { civilDate } from '../../domain/calendar/civilDate'
import { okrApi } from '../../domain/okr/api'
import type { PublishedObjective } from '../../domain/okr/model'
import { auditApi } from '../../domain/people/auditApi'
import { membersApi } from '../../domain/people/membersApi'
import { reminderApi } from '../../domain/reminder/api'
import { companyId, foundCompanies, memberIdOf, openidOf } from './support/company'
import { cycleId, storedClosed, storedDraft, storedPublished } from './support/objectives'
import { keeping } from './support/tree'
import { startWorld, type World } from './support/world'

let world: World
let act: ReturnType<typeof keeping>
beforeAll(async () => {
  world = await startWorld()
  act = keeping(world)
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
})
afterAll(() => world.end())

const administrator = openidOf('administrator')

describe('what a leaver is at work on', () => {
  const give = (objective: PublishedObjective, to: string) => ({
    kind: 'give' as const,
    objectiveId: objective._id,
    version: objective.version,
    ownerToId: memberIdOf(to),
    keyResults: objective.keyResults
      .filter(({ ownerId }) => ownerId === memberIdOf('owner'))
      .map(({ id }) => ({ keyResultId: id, toId: memberIdOf(to) })),
  })
  const handOver = (items: object[], openid = administrator) =>
    world.raw(openid, 'people', {
      call: 'handOver',
      input: { companyId, memberId: memberIdOf('owner'), items },
      language: 'zh-CN',
    })
  const work = (person: string) =>
    world.call(administrator, membersApi.leftWork, { companyId, memberId: memberIdOf(person), after: null })
  const objectiveNow = async (id: string) => (await world.stored<PublishedObjective>('objectives', { _id: id }))[0]

  test('is listed with its key results, without drafts and what is closed', async () => {
    const objective = storedPublished()
    await world.seed('objectives', [objective, storedDraft(), storedClosed()])
    const { items } = await work('owner')
    expect(items).toEqual([
      {
        objectiveId: objective._id,
        version: objective.version,
        title: objective.title,
        cycleId,
        isOwner: true,
        keyResults: [{ id: objective.keyResults[0]?.id, title: '新客户续约率提升' }],
      },
    ])
    expect((await work('keyResultOwner')).items).toMatchObject([
      { isOwner: false, keyResults: [{ title: '上手时间缩短' }] },
    ])
    expect(await act.detail('owner')).toMatchObject({ running: { objectives: 1, keyResults: 1 } })
  })

  test('goes to a colleague, who finds it in the inbox and can go on with it', async () => {
    const objective = storedPublished()
    await world.seed('objectives', [objective])
    await act.ends('owner')
    const { output } = await handOver([give(objective, 'colleague')])
    expect(output).toEqual({ items: [{ objectiveId: objective._id, state: 'done', version: 3 }] })
    const { items } = await world.call(openidOf('colleague'), reminderApi.inbox, { companyId, after: null })
    expect(items).toMatchObject([{ kind: 'handedOver', subjectId: objective._id, read: false }])
    const page = await world.call(openidOf('colleague'), okrApi.objective, { companyId, objectiveId: objective._id })
    expect(page.objective).toMatchObject({ ownerId: memberIdOf('colleague'), title: objective.title })
    const [keyResult] = objective.keyResults
    await world.call(openidOf('colleague'), okrApi.checkIn, {
      companyId,
      objectiveId: objective._id,
      keyResultId: keyResult?.id ?? '',
      checkInId: 'checkIn-first',
      value: 70,
      confidence: 6,
      note: '',
      basedOn: null,
    })
    expect((await work('owner')).items).toEqual([])
    expect(await act.trail('handOver')).toMatchObject([
      { before: { ownerId: memberIdOf('owner') }, after: { ownerId: memberIdOf('colleague') } },
    ])
  })

  test('is handed over once, however often, and tells once', async () => {
    const objective = storedPublished()
    await world.seed('objectives', [objective])
    const first = await handOver([give(objective, 'colleague')])
    expect(await handOver([give(objective, 'colleague')])).toEqual(first)
    expect(await handOver([give(objective, 'manager')])).toEqual(first)
    expect((await objectiveNow(objective._id))?.ownerId).toBe(memberIdOf('colleague'))
    expect(await world.stored('reminders', { companyId })).toHaveLength(1)
    expect(await world.stored('changes', { objectiveId: objective._id, kind: 'handedOver' })).toHaveLength(1)
  })

  test('goes in part to one and in part to another, or out of the lists', async () => {
    const [shared, done] = [storedPublished(), storedPublished()]
    await world.seed('objectives', [shared, done])
    const [keyResult] = shared.keyResults
    await handOver([
      { ...give(shared, 'manager'), keyResults: [{ keyResultId: keyResult?.id, toId: memberIdOf('colleague') }] },
      { kind: 'archive', objectiveId: done._id, version: done.version },
    ])
    expect(await objectiveNow(shared._id)).toMatchObject({
      ownerId: memberIdOf('manager'),
      keyResults: [{ ownerId: memberIdOf('colleague') }, { ownerId: memberIdOf('keyResultOwner') }],
    })
    expect(await objectiveNow(done._id)).toMatchObject({ state: 'archived', ownerId: memberIdOf('owner') })
    expect(await world.stored('reminders', { companyId })).toHaveLength(2)
    const filter = { byId: null, subjectId: shared._id, kind: null, from: null, until: null, before: null }
    const { items } = await world.call(administrator, auditApi.audit, { companyId, ...filter })
    expect(items[0]?.changes.map(({ field }) => field)).toEqual(['ownerId', 'keyResultOwnerIds'])
    expect(items[0]?.changes[1]?.after).toEqual({ kind: 'names', names: ['同事colleague', '同事keyResultOwner'] })
  })

  test('stays where somebody wrote meanwhile, and the rest goes', async () => {
    const [changed, steady] = [storedPublished(), storedPublished()]
    await world.seed('objectives', [{ ...changed, version: 7 }, steady])
    const { output } = await handOver([give(changed, 'colleague'), give(steady, 'colleague')])
    expect(output).toEqual({
      items: [
        { objectiveId: changed._id, state: 'changed', version: 7 },
        { objectiveId: steady._id, state: 'done', version: 3 },
      ],
    })
    expect((await objectiveNow(changed._id))?.ownerId).toBe(memberIdOf('owner'))
  })

  test('goes to nobody from outside, and is handed over by administrators alone', async () => {
    const objective = storedPublished()
    await world.seed('objectives', [objective])
    for (const to of ['leaver', 'coach', 'stranger', 'nobody-there']) {
      expect((await handOver([give(objective, to)])).failure).toMatchObject({
        code: 'notFound',
        field: 'items.0.ownerToId',
        message: expect.stringContaining('第 1 个目标的接手的同事'),
      })
      const part = { ...give(objective, 'manager'), keyResults: [{ keyResultId: 'keyresult-1', toId: memberIdOf(to) }] }
      const { failure } = await handOver([give(objective, 'manager'), part])
      expect(failure).toMatchObject({ code: 'notFound', field: 'items.1.keyResults.0.toId' })
    }
    for (const person of ['manager', 'champion', 'sponsor', 'colleague', 'coach'] as const) {
      expect((await handOver([give(objective, 'colleague')], openidOf(person))).failure?.code).toBe('notAllowed')
    }
    const strange = {
      ...give(objective, 'colleague'),
      keyResults: [{ keyResultId: objective.keyResults[1]?.id, toId: memberIdOf('colleague') }],
    }
    expect((await handOver([strange])).failure).toMatchObject({ code: 'notFound', field: 'keyResults.0.keyResultId' })
    expect(await objectiveNow(objective._id)).toEqual(objective)
  })

  test('is theirs again when they come back before it was handed over', async () => {
    const objective = storedPublished()
    await world.seed('objectives', [objective])
    await act.ends('owner', null, civilDate('2026-11-10'))
    await act.takesBack('owner')
    const today = await world.call(openidOf('owner'), okrApi.objective, { companyId, objectiveId: objective._id })
    expect(today.objective).toMatchObject({ ownerId: memberIdOf('owner') })
  })
})
