import type { FailureReport } from '../../domain/failure'
import { callPaces, dearPaces } from '../../domain/limits'
import { reportApi } from '../../domain/rollout/reportApi'
import { allCalls } from '../support/calls'
import { companyId, foundCompanies, openidOf } from './support/company'
import { fresh } from './support/objectives'
import { startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await foundCompanies(world)
})
afterAll(() => world.end())

/** Calls with nothing in them, which cost no read, until one is refused for their number. */
async function refusedAfter(openid: string, name: string, capability: string): Promise<FailureReport | undefined> {
  for (let calls = 0; calls < callPaces.read.burst * 8; calls += 40) {
    const replies = await Promise.all(
      Array.from({ length: 40 }, () => world.raw(openid, capability, { call: name, input: {}, language: 'zh-CN' })),
    )
    const refused = replies.find(({ failure }) => failure?.code === 'tooOften')
    if (refused?.failure) return refused.failure
  }
  return undefined
}

test('whoever calls without end is told to wait, before anything is read, and nobody else is', async () => {
  const work = await world.counted(async () => {
    expect(await refusedAfter('o-script', 'browse', 'okr')).toEqual({
      code: 'tooOften',
      details: { seconds: 1 },
      message: '操作太频繁了，请等 1 秒再试。',
    })
  })
  expect(work.reads).toBe(0)
  const other = await world.raw('o-other', 'okr', { call: 'browse', input: {}, language: 'zh-CN' })
  expect(other.failure).toMatchObject({ code: 'missing' })
})

test('every function paces its calls', () => {
  const capabilities = new Set(allCalls.map(([, { capability }]) => capability))
  expect([...capabilities].sort()).toEqual(['okr', 'people', 'reminder', 'review', 'rollout'])
})

test('exports are counted exactly, one for all its parts, and go on after the wait', async () => {
  const sponsor = openidOf('sponsor')
  const exporting = () =>
    ({ companyId, departmentId: null, exportId: fresh('export'), language: 'zh-CN', from: 0 }) as const
  const first = exporting()
  for (let part = 0; part < 3; part += 1) await world.call(sponsor, reportApi.exportCsv, first)
  for (let made = 1; made < dearPaces.export.burst; made += 1)
    await world.call(sponsor, reportApi.exportCsv, exporting())
  const { code, details } = await world.refusal(sponsor, reportApi.exportCsv, exporting())
  expect(code).toBe('tooOften')
  expect(Number(details?.seconds)).toBeLessThanOrEqual(dearPaces.export.every / 1_000)
  // What was exported already can be fetched on.
  await world.call(sponsor, reportApi.exportCsv, first)
  world.moveTo(new Date(Date.parse('2026-11-18T02:00:00Z') + 2 * dearPaces.export.every).toISOString())
  await world.call(sponsor, reportApi.exportCsv, exporting())
})
