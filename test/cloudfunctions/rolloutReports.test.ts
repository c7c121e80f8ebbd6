import { addDays, civilDate } from '../../domain/calendar/civilDate'
import type { CallInput } from '../../domain/call'
import type { Department } from '../../domain/people/model'
import { noFigures, type PackedFigures } from '../../domain/rollout/adoption'
import { adoptionIdOf, type CountedBoard, type DepartmentAdoption } from '../../domain/rollout/boards'
import { nothingCounted, type RolloutFigures } from '../../domain/rollout/evidence'
import { notBegun, type Rollout } from '../../domain/rollout/model'
import type { PilotFigures } from '../../domain/rollout/pilotFigures'
import { type PilotReport, reportApi } from '../../domain/rollout/reportApi'
import { readPdf } from '../support/pdf'
import {
  companyId,
  engineering,
  foundCompanies,
  headOffice,
  memberOf,
  openidOf,
  otherDepartment,
} from './support/company'
import { storedLesson, storedWithdrawn } from './support/lessons'
import { fresh, storedPublished } from './support/objectives'
import { countByTimer, department, east, growCompany, legal, sales } from './support/rollout'
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

const champion = openidOf('champion')
const sponsor = openidOf('sponsor')

type FileCall = 'exportCsv' | 'exportPdf' | 'pilotReportPdf'

interface Asked {
  openid?: string
  of?: Department | null
  language?: 'zh-CN' | 'en'
  exportId?: string
}

const inputOf = (name: FileCall, { of = null, language = 'zh-CN', exportId = fresh('export') }: Asked) => ({
  companyId,
  exportId,
  language,
  ...(name === 'pilotReportPdf' ? {} : { departmentId: of?._id ?? null }),
})

/** The whole file, part by part, as the phone gets it. */
async function file(name: FileCall, asked: Asked = {}): Promise<{ bytes: Buffer; parts: number }> {
  const input = inputOf(name, asked)
  let base64 = ''
  let from: number | null = 0
  let parts = 0
  while (from !== null) {
    const request = { call: name, input: { ...input, from }, language: 'zh-CN' }
    const reply = await world.raw(asked.openid ?? champion, 'rollout', request)
    expect(reply).toMatchObject({ ok: true })
    expect(Buffer.byteLength(JSON.stringify(reply))).toBeLessThan(100_000)
    const part = Object(Object(reply).output)
    base64 += part.base64
    from = part.next
    parts += 1
  }
  return { bytes: Buffer.from(base64, 'base64'), parts }
}

const csv = async (asked: Asked = {}) => (await file('exportCsv', asked)).bytes.toString('utf8')
const pdf = async (name: 'exportPdf' | 'pilotReportPdf', asked: Asked = {}) => readPdf((await file(name, asked)).bytes)
const unbroken = (text: string) => text.replace(/\s/g, '')

const refusalOf = async (openid: string, name: string, given: object = {}) =>
  Object(
    await world.raw(openid, 'rollout', {
      call: name,
      input: { ...(name === 'pilotReport' ? { companyId } : { ...inputOf('pilotReportPdf', {}), from: 0 }), ...given },
      language: 'zh-CN',
    }),
  ).failure

const trail = () => world.stored<{ _id: string; action: string; byId: string }>('audit', { companyId })
const exportsIn = async () => (await trail()).filter(({ action }) => /export|Pdf/.test(action))

const pilot = {
  departmentIds: [engineering._id, sales._id, legal._id],
  from: civilDate('2026-11-02'),
  until: civilDate('2026-11-27'),
  success: '八成的人每周更新',
}

const begun = (given: Partial<Rollout> = {}): Rollout => ({ ...notBegun(companyId), pilot, version: 1, ...given })

describe('who may take a board along', () => {
  const names = ['exportCsv', 'exportPdf', 'pilotReport', 'pilotReportPdf'] as const

  test.each(['champion', 'sponsor', 'administrator'])('%s may', async (person) => {
    await world.seed('rollouts', [begun()])
    await countByTimer(world)
    const openid = openidOf(person)
    expect(await csv({ openid })).toContain('OKR 推行看板')
    expect((await pdf('exportPdf', { openid })).text).toContain('OKR 推行看板')
    expect((await pdf('pilotReportPdf', { openid })).text).toContain('试点小结')
    expect(await world.call(openid, reportApi.pilotReport, { companyId })).toMatchObject({ state: 'running' })
  })

  test.each(['owner', 'manager', 'salesHead', 'coach'])(
    '%s may not, even where the board is open to heads',
    async (person) => {
      await world.seed('rollouts', [begun({ boardOpen: true })])
      for (const name of names) {
        const given = name.startsWith('export') ? { departmentId: sales._id } : {}
        expect(await refusalOf(openidOf(person), name, given)).toMatchObject({ code: 'notAllowed' })
      }
      expect(await exportsIn()).toEqual([])
    },
  )

  test('a department of another company is as unknown as one that does not exist', async () => {
    const asked = (departmentId: string) => refusalOf(champion, 'exportCsv', { departmentId })
    const missing = await asked('department-nowhere')
    expect(missing).toMatchObject({ code: 'notFound', field: 'departmentId' })
    expect(await asked(otherDepartment._id)).toEqual(missing)
  })
})

describe('the table', () => {
  test('opens right in Excel, and says of which company and when it was counted and made, and by whom', async () => {
    await world.seed('objectives', [storedPublished({ owner: 'owner' })])
    await countByTimer(world)
    world.moveTo('2026-11-18T03:30:00Z')
    const { bytes } = await file('exportCsv')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = bytes.toString('utf8')
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
    for (const said of [
      '公司,同频科技',
      '2026 第四季度',
      '2026年11月18日 10:00',
      '同事champion，2026年11月18日 11:30',
    ]) {
      expect(text).toContain(said)
    }
    expect(text).toMatch(/\r\n研发,\d+,/)
    expect(text).toContain('factory，不计入任何比例。')
  })

  test('names nobody but who made it, and nothing that anybody wrote', async () => {
    await world.seed('objectives', [storedPublished({ owner: 'owner' })])
    await countByTimer(world)
    const text = await csv()
    const people = await world.stored<{ name: string; _id: string }>('members', { companyId })
    const named = people.filter(({ name, _id }) => text.includes(name) || text.includes(_id))
    expect(named.map(({ name }) => name)).toEqual(['同事champion'])
    expect(text).not.toMatch(/progress|confidence|score|关键结果一/)
  })

  test('of small departments shows one line, and no count of fewer than five', async () => {
    await countByTimer(world)
    const text = await csv()
    expect(text).toContain('小部门合计')
    expect(text).not.toMatch(/\r\n(legal|finance),/)
    const people = [...text.matchAll(/\r\n[^,\r\n]+,(\d+),\d*,/g)].map(([, count]) => Number(count))
    expect(people.length).toBeGreaterThan(2)
    expect(Math.min(...people)).toBeGreaterThanOrEqual(5)
  })

  test('of a department is about it alone, and in the language that is asked for', async () => {
    await countByTimer(world)
    const text = await csv({ of: sales, language: 'en' })
    expect(text).toContain('Scope,sales')
    expect(text).toContain('\r\neast,')
    expect(text).not.toContain('研发')
    expect(text).not.toContain('Nine factors')
  })

  test('before the first night says that nothing was counted', async () => {
    expect(await csv()).toContain('还没有算过')
  })
})

test.each`
  language   | title                  | factor              | made
  ${'zh-CN'} | ${'OKR 推行看板'}      | ${'培训到位'}       | ${'导出：同事champion，2026年11月18日 10:00'}
  ${'en'}    | ${'OKR rollout board'} | ${'Training given'} | ${'Exported: 同事champion, 18 Nov 2026, 10:00'}
`('the PDF of the board is real text in $language', async ({ language, title, factor, made }) => {
  await countByTimer(world)
  const text = unbroken((await pdf('exportPdf', { language })).text)
  for (const said of [title, factor, made, '研发', '同频科技']) expect(text).toContain(unbroken(said))
})

describe('an export leaves one entry in the trail', () => {
  test('that says who exported what, however many parts and repeats it takes', async () => {
    await countByTimer(world)
    const exportId = fresh('export')
    const [first, again] = [await file('exportPdf', { exportId }), await file('exportPdf', { exportId })]
    expect(again.bytes.equals(first.bytes)).toBe(true)
    expect(await exportsIn()).toMatchObject([
      { _id: exportId, action: 'exportPdf', byId: 'member-champion', subjectId: companyId, before: {} },
    ])
    expect(JSON.stringify(await exportsIn())).not.toContain('研发')
  })

  test('at another time the same request is still of the first moment', async () => {
    await countByTimer(world)
    const exportId = fresh('export')
    const first = await csv({ exportId })
    world.moveTo('2026-11-18T06:00:00Z')
    expect(await csv({ exportId })).toBe(first)
    expect(await csv()).not.toBe(first)
  })

  test('parts of two different files are never put together: it is begun anew', async () => {
    await countByTimer(world)
    const exportId = fresh('export')
    await csv({ exportId })
    world.moveTo('2026-11-19T02:00:00Z')
    await countByTimer(world)
    const input = { ...inputOf('exportCsv', { exportId }), from: 0 }
    expect(await refusalOf(champion, 'exportCsv', input)).toMatchObject({ code: 'busy' })
  })

  test('nobody goes on with somebody else’s export, or with another entry', async () => {
    await countByTimer(world)
    const exportId = fresh('export')
    await csv({ exportId })
    const input = { ...inputOf('exportCsv', { exportId }), from: 0 }
    expect(await refusalOf(sponsor, 'exportCsv', input)).toMatchObject({ code: 'notAllowedValue', field: 'exportId' })
    expect(await refusalOf(champion, 'exportPdf', input)).toMatchObject({ code: 'notAllowedValue', field: 'exportId' })
  })
})

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
    const asked = { ...inputOf('pilotReportPdf', {}), from: 0 } as CallInput<typeof reportApi.pilotReportPdf>
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
    expect((await report()).computedAt).toBe(Date.parse('2026-11-29T02:00:00Z'))
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

describe('a company of 12,000 people in forty departments', () => {
  const weeks = 14
  const packed = (people: number): PackedFigures => {
    const { counts } = noFigures(weeks)
    return { people, counts: counts.map((_count, at) => (at % 2 === 0 ? people : Math.floor(people / 2))) }
  }
  const departments = Array.from({ length: 40 }, (_, at) => department(`large-${at}`, headOffice, 100 + at))
  const board: CountedBoard = {
    total: packed(12_000),
    groups: departments.map(({ _id, name }) => ({
      kind: 'department',
      departmentId: _id,
      name,
      hasMore: true,
      figures: packed(300),
    })),
    outside: [],
  }
  const figures: RolloutFigures = {
    _id: companyId,
    companyId,
    cycleId: '2026-10-01.3',
    run: 'run-1',
    computedAt: Date.parse('2026-11-17T18:00:00Z'),
    mondays: Array.from({ length: weeks }, (_, at) => addDays(civilDate('2026-09-28'), at * 7)),
    named: [],
    evidence: { ...nothingCounted, people: 12_000, departments: 40, champions: 240, objectives: 9_000 },
    board,
  }

  beforeEach(async () => {
    const adoptions = departments.map(
      ({ _id }): DepartmentAdoption => ({
        _id: adoptionIdOf('run-1', _id),
        companyId,
        run: 'run-1',
        departmentId: _id,
        total: packed(300),
        groups: [],
        outside: [],
      }),
    )
    const champions = departments.flatMap((each) =>
      Array.from({ length: 6 }, (_, at) => memberOf(each, `${each.name}-${at}`, { roles: ['member', 'champion'] })),
    )
    await world.seed('departments', departments)
    await world.seed('members', champions)
    await world.seed('rolloutFigures', [figures])
    await world.seed('adoptions', adoptions)
    const ids = departments.map(({ _id }) => _id)
    const waves = [{ id: 'wave-0001', from: civilDate('2027-01-04'), departmentIds: ids.slice(20) }]
    await world.seed('rollouts', [begun({ pilot: { ...pilot, departmentIds: ids.slice(0, 20) }, waves })])
    await world.seed(
      'lessons',
      Array.from({ length: 60 }, () => storedLesson()),
    )
  })

  test.each`
    name                | reads
    ${'exportCsv'}      | ${6}
    ${'exportPdf'}      | ${6}
    ${'pilotReportPdf'} | ${8}
  `('$name comes in parts of at most $reads reads, without looking through a collection', async ({ name, reads }) => {
    const request = { call: name, input: { ...inputOf(name, {}), from: 0 }, language: 'zh-CN' }
    const counted = await world.counted(() => world.raw(champion, 'rollout', request))
    expect(counted.reads).toBeLessThanOrEqual(reads)
    expect(counted.collectionScans).toBe(0)
    const { bytes } = await file(name)
    expect(bytes.length).toBeGreaterThan(10_000)
  })

  test('the report is one call of seven reads at most, below 100 KB', async () => {
    const request = { call: 'pilotReport', input: { companyId }, language: 'zh-CN' }
    const counted = await world.counted(() => world.raw(champion, 'rollout', request))
    expect(counted.reads).toBeLessThanOrEqual(7)
    expect(counted.collectionScans).toBe(0)
    expect(Buffer.byteLength(JSON.stringify(await world.raw(champion, 'rollout', request)))).toBeLessThan(100_000)
  })
})
