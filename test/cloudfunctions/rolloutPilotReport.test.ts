import { civilDate } from '../../domain/calendar/civilDate'
import { notBegun } from '../../domain/rollout/model'
import type { PilotFigures } from '../../domain/rollout/pilotFigures'
import { type PilotReport, reportApi } from '../../domain/rollout/reportApi'
import { companyId, engineering, foundCompanies, headOffice, memberOf } from './support/company'
import { storedLesson, storedWithdrawn } from './support/lessons'
import { fresh, storedPublished } from './support/objectives'
import { countByTimer, department, east, growCompany, sales } from './support/counted'
import { begun, champion, exporting, pilot, unbroken } from './support/rolloutReports'
import { startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
  await growCompany(world)
})
afterAll(() => world.end())

const { pdf } = exporting(() => world)

describe('the pilot’s report', () => {
  const standing = (openid = champion) => world.call(openid, reportApi.pilotReport, { companyId })
  const report = async (): Promise<PilotReport> => {
    const found = await standing()
    if (!('report' in found)) throw new Error(`no report: ${found.state}`)
    return found.report
  }
  const kept = async () => (await world.stored<PilotFigures>('pilotFigures', { companyId }))[0]

  test.each`
    now                       | rollout                | state
    ${'2026-11-18T02:00:00Z'} | ${null}                | ${'none'}
    ${'2026-11-18T02:00:00Z'} | ${notBegun(companyId)} | ${'none'}
    ${'2026-11-01T02:00:00Z'} | ${begun()}             | ${'ahead'}
    ${'2026-11-02T02:00:00Z'} | ${begun()}             | ${'running'}
    ${'2026-11-27T15:59:00Z'} | ${begun()}             | ${'running'}
    ${'2026-11-27T16:00:00Z'} | ${begun()}             | ${'over'}
  `('at $now it is $state', async ({ now, rollout, state }) => {
    if (rollout) await world.seed('rollouts', [rollout])
    world.moveTo(now)
    expect(await standing()).toMatchObject({ state })
    const isThere = state === 'running' || state === 'over'
    const asked = { companyId, exportId: fresh('export'), language: 'en', from: 0 } as const
    if (!isThere) {
      expect(await world.refusal(champion, reportApi.pilotReportPdf, asked)).toMatchObject({ code: 'wrongState' })
    }
  })

  test('keeps how it began and how it ended, whatever the nights count afterwards', async () => {
    await world.seed('rollouts', [begun()])
    await countByTimer(world)
    expect(await kept()).toMatchObject({ from: pilot.from, began: { on: '2026-11-18', states: { why: 'notStarted' } } })
    expect(await kept()).not.toHaveProperty('ended')

    // A word from the top, and an objective more: the factors have moved on when it ends.
    const why = { texts: { 'zh-CN': '说得清轻重' }, byId: 'member-sponsor', edition: 1, at: Date.parse('2026-11-19') }
    await world.replace('rollouts', begun({ why }))
    await world.seed('objectives', [storedPublished({ owner: 'owner' })])
    world.moveTo('2026-11-28T02:00:00Z')
    await countByTimer(world)
    const ended = await report()
    expect(ended.adoption?.on).toBe('2026-11-28')
    const published = (of: PilotReport) => of.adoption?.groups.find(({ name }) => name === '研发')?.steps.published.done
    // Their owner's, and whoever owns a key result of it.
    expect(published(ended)).toBe(2)
    expect(ended.factors.then?.states.why).toBe('notStarted')
    expect(ended.factors.now.find(({ id }) => id === 'why')?.state).toBe('underWay')

    await world.seed('objectives', [storedPublished({ owner: 'colleague' })])
    world.moveTo('2026-11-29T02:00:00Z')
    await countByTimer(world)
    expect(published(await report())).toBe(2)
    // The cloud's clock goes on while it counts.
    expect(new Date((await report()).computedAt ?? 0).toISOString()).toMatch(/^2026-11-29T02:00:/)
  })

  test('of a pilot that ends with its cycle keeps how far it came in that one, and not the first day of the next', async () => {
    const untilNewYear = { ...pilot, until: civilDate('2026-12-31') }
    await world.seed('rollouts', [begun({ pilot: untilNewYear })])
    await world.seed('objectives', [storedPublished({ owner: 'owner' })])
    const published = (of: PilotReport) => of.adoption?.groups.find(({ name }) => name === '研发')?.steps.published.done
    for (const night of ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']) {
      world.moveTo(`${night}T02:00:00Z`)
      await countByTimer(world)
    }
    const ended = await report()
    expect(ended.adoption).toMatchObject({ on: '2026-12-31', cycleId: '2026-10-01.3' })
    expect(published(ended)).toBe(2)
  })

  test('says nothing of the pilot’s cycle where no night counted in it', async () => {
    await world.seed('rollouts', [begun({ pilot: { ...pilot, until: civilDate('2026-12-31') } })])
    await world.seed('objectives', [storedPublished({ owner: 'owner' })])
    world.moveTo('2027-01-01T02:00:00Z')
    await countByTimer(world)
    expect((await report()).adoption).toBeNull()
  })

  test('shows departments as their boards do: a small one is named, and not counted', async () => {
    await world.seed('rollouts', [begun()])
    await countByTimer(world)
    const { adoption, departments } = await report()
    expect(departments).toEqual(['研发', 'sales', 'legal'])
    expect(adoption?.groups.map(({ name }) => name)).toEqual(['研发', 'sales'])
    expect(adoption?.hidden).toEqual(['legal'])
  })

  test('names lessons that were shared from these departments in its days, the newest first, with their writers', async () => {
    const lesson = (title: string, at: string, departmentPath = engineering.path) =>
      storedLesson({ at, by: 'owner', written: { title, departmentPath } })
    await world.seed('rollouts', [begun()])
    await world.seed('lessons', [
      lesson('之前学到的', '2026-11-01T15:59:00Z'),
      lesson('先学到的', '2026-11-02T02:00:00Z'),
      lesson('后学到的', '2026-11-16T02:00:00Z', [...sales.path, east._id]),
      lesson('收尾时学到的', '2026-12-11T02:00:00Z'),
      lesson('之后学到的', '2026-12-12T02:00:00Z'),
      lesson('别的部门学到的', '2026-11-16T02:00:00Z', department('factory', headOffice, 8).path),
      storedWithdrawn({ at: '2026-11-16T02:00:00Z', written: { title: '收回的' } }),
    ])
    world.moveTo('2026-12-20T02:00:00Z')
    const { lessons } = await report()
    expect(lessons.map(({ title, writer }) => `${title} ${writer}`)).toEqual([
      '收尾时学到的 同事owner',
      '后学到的 同事owner',
      '先学到的 同事owner',
    ])
  })

  test('recommends who follows by the plan, else who wants OKRs later and has a trained champion', async () => {
    const later = department('market', headOffice, 9, { okrs: 'later' })
    await world.seed('departments', [later])
    await world.seed('members', [memberOf(later, 'marketChampion', { roles: ['member', 'champion'] })])
    const wave = { id: 'wave-0001', from: civilDate('2027-01-04'), departmentIds: ['department-factory', east._id] }
    await world.seed('rollouts', [begun({ waves: [wave] })])
    // The factory does without OKRs, so it is left alone.
    expect((await report()).next).toEqual({ by: 'plan', from: '2027-01-04', departmentIds: [east._id] })

    await world.replace('rollouts', begun())
    expect((await report()).next).toEqual({ by: 'untrained', departmentIds: [later._id] })
    await world.seed('attendances', [
      {
        _id: 'training-1:member-marketChampion',
        companyId,
        trainingId: 'training-1',
        memberId: 'member-marketChampion',
        kind: 'champion',
        on: '2026-11-10',
        marked: { how: 'code' },
        at: 0,
      },
    ])
    const ready = await report()
    expect(ready.next).toEqual({ by: 'readiness', departments: [{ id: later._id, champions: 1 }] })
    expect(ready.named).toEqual([{ id: later._id, name: 'market' }])
  })

  test('is one page in either language, whatever language the call is made in', async () => {
    await world.seed('rollouts', [begun()])
    await world.seed('lessons', [storedLesson()])
    await countByTimer(world)
    for (const [language, title] of [
      ['zh-CN', '试点小结'],
      ['en', 'Pilot report'],
    ] as const) {
      const { pages, text } = await pdf('pilotReportPdf', { language })
      expect(pages).toBe(1)
      for (const said of [title, pilot.success, '先陪客户导一次数据', '同事champion']) {
        expect(unbroken(text)).toContain(unbroken(said))
      }
    }
  })
})
