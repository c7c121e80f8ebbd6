import { addDays, civilDate } from '../../domain/calendar/civilDate'
import { noFigures, type PackedFigures } from '../../domain/rollout/adoption'
import { adoptionIdOf, type CountedBoard, type DepartmentAdoption } from '../../domain/rollout/boards'
import { nothingCounted, type RolloutFigures } from '../../domain/rollout/evidence'
import { reportApi } from '../../domain/rollout/reportApi'
import { companyId, foundCompanies, headOffice, memberOf, openidOf, otherDepartment } from './support/company'
import { storedLesson } from './support/lessons'
import { fresh, storedPublished } from './support/objectives'
import { countByTimer, department, growCompany, sales } from './support/counted'
import { begun, champion, exporting, inputOf, pilot, sponsor, unbroken } from './support/rolloutReports'
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

const { file, csv, pdf, refusalOf, exportsIn } = exporting(() => world)

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
    ${'pilotReportPdf'} | ${9}
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
