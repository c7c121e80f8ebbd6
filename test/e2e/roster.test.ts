import { barriers, looks } from '../support/axe'
import { csvText, gb18030 } from '../support/spreadsheet'
import { CompanyHub } from './screens/access'
import { Roster, RosterImport, RosterLine } from './screens/roster'
import { leave, type Reader, readerInBrowser } from './support/reader'
import type { Language } from './support/words'
import { World } from './support/world'

const told = {
  'zh-CN': {
    awaited: '沈听澜',
    team: '平台组',
    path: '研发部/平台组',
    others: ['温如许', '岑星野', '祝安然'],
    newcomer: '梁又青',
    second: '佟小满',
    hand: '柏舟',
    moved: '白杨',
    headings: ['员工', '号码', '部门', '直属上级工号'],
  },
  en: {
    awaited: 'Shen Tinglan',
    team: 'Platform',
    path: 'Engineering/Platform',
    others: ['Wen Ruxu', 'Cen Xingye', 'Zhu Anran'],
    newcomer: 'Liang Youqing',
    second: 'Tong Xiaoman',
    hand: 'Bai Zhou',
    moved: 'Bai Yang',
    headings: ['Person', 'Digits', 'Department', 'Manager number'],
  },
} as const

/** As the demo company has them: sixty who have joined, four who are awaited, one who has left. */
const claimed = 60
const awaited = 4

let world: World

beforeAll(async () => {
  world = await World.create({ now: '2026-11-18T02:00:00Z' })
})

afterAll(() => world?.destroy())

const atRoster = async (language: Language, look = {}) => {
  const reader = await readerInBrowser(world, 'cheng-an', language, look)
  const { app, say } = reader
  const screens = {
    hub: new CompanyHub(app, say),
    roster: new Roster(app, say),
    line: new RosterLine(app, say),
    importing: new RosterImport(app, say),
  }
  await screens.hub.openFromMe()
  await app.top.getByRole('button', { name: new RegExp(`^${say('roster:title')}`) }).click()
  await screens.roster.isOpen()
  return { reader, ...screens }
}

/** Looks for barriers step by step; what is found, by the step. */
function barriersOf({ app }: Reader) {
  const found: Record<string, string[]> = {}
  const look = async (step: string): Promise<void> => {
    const barred = await barriers(app.page)
    if (barred.length > 0) found[step] = barred
  }
  return { found, look }
}

describe.each(looks)('the roster ($language, $colorScheme)', ({ language, colorScheme }) => {
  const words = told[language]
  const opened = () => atRoster(language, { colorScheme })

  test('an administrator finds who is awaited, and adds somebody by hand', async () => {
    const { reader, roster, line } = await opened()
    const barred = barriersOf(reader)
    await roster.counts('claimed', claimed)
    await roster.narrowTo('open', awaited)
    await roster.has(words.awaited)
    for (const name of words.others) await roster.has(name)
    await barred.look('the list')
    await roster.add()
    await line.write('name', words.hand)
    await line.write('employeeNumber', 'H001')
    await line.chooseDepartment(words.team)
    await barred.look('a line')
    await line.save()
    await roster.counts('open', awaited + 1)
    await roster.search(words.hand)
    await roster.has(words.hand)
    expect(barred.found).toEqual({})
    await leave(reader)
  })

  test('somebody who is in goes to another department by their line, and their OKRs stay where they are', async () => {
    const { reader, roster, line } = await opened()
    await roster.search(words.moved)
    await roster.open(words.moved)
    await line.isOf(words.moved)
    await line.shows(reader.say('roster:languages.company'))
    await line.nowhereShows(reader.say('roster:line.owned'))
    await line.chooseDepartment(words.team)
    await line.shows(reader.say('roster:line.owned'))
    expect(await barriers(reader.app.page)).toEqual([])
    await line.chooseOwned('stay')
    await line.save()
    await roster.open(words.moved)
    await line.isIn(words.team)
    await leave(reader)
  })

  test('a file is mended, mapped, looked at, imported, and taken back', async () => {
    const { reader, roster, importing } = await opened()
    const barred = barriersOf(reader)
    const file = (...rows: string[][]) => ({
      name: 'roster.csv',
      content: gb18030(csvText([[...words.headings], ...rows])),
    })
    await roster.openImport()
    await importing.isOpen()
    await barred.look('choosing')
    await importing.chooseFile(
      file(
        [words.newcomer, 'N001', words.path, ''],
        [words.second, 'N001', words.path, ''],
        ['', 'N003', words.path, ''],
        ['=1+1', 'N004', words.path, ''],
      ),
    )
    await importing.mapsColumns()
    await barred.look('mapping')
    await importing.map('name', words.headings[0])
    await importing.map('employeeNumber', words.headings[1])
    await importing.preview()
    await barred.look('the dry run')
    await importing.openProblems()
    await barred.look('problems')
    const { say } = reader
    await importing.shows(say('roster:problem.duplicateNumber', { text: 'N001', other: 2 }))
    await importing.shows(say('roster:problem.missing', { field: say('roster:field.name') }))
    await importing.shows(say('roster:problem.formula', { field: say('roster:field.name') }))
    await importing.back()

    const mended = file([words.newcomer, 'N001', words.path, ''], [words.second, 'N002', words.path, 'N001'])
    await importing.chooseFile(mended, 'roster:import.chooseOther')
    await importing.mapsColumns()
    await importing.map('name', words.headings[0])
    await importing.map('employeeNumber', words.headings[1])
    await importing.preview()
    await importing.counts('added', 2)
    await importing.carryOut()
    await barred.look('the end')
    await importing.toList()
    await roster.isOpen()
    await roster.search(words.newcomer)
    await roster.has(words.newcomer)

    await roster.openImport()
    await importing.undo()
    await importing.toList()
    await roster.search(words.newcomer)
    await roster.shows(say('roster:list.noneTitle'))
    expect(barred.found).toEqual({})
    await leave(reader)
  })
})

test('two administrators change one line: what each typed stands, and each is told', async () => {
  const words = told['zh-CN']
  const [one, other] = [await atRoster('zh-CN'), await atRoster('zh-CN')]
  for (const { roster } of [one, other]) {
    await roster.search(words.awaited)
    await roster.open(words.awaited)
  }
  await one.line.write('title', '架构师')
  await one.line.write('name', `${words.awaited}一`)
  await other.line.write('name', `${words.awaited}二`)
  await other.line.write('managerNumber', 'H007')
  await other.line.save()
  await one.line.tryToSave()
  await one.line.shows(one.reader.say('errors:messages.staleVersion'))
  await one.line.shows(one.reader.say('roster:line.now', { value: `${words.awaited}二` }))
  expect(await one.line.reads('managerNumber')).toBe('H007')
  expect([await one.line.reads('title'), await one.line.reads('name')]).toEqual(['架构师', `${words.awaited}一`])
  await one.line.save()
  await leave(one.reader, other.reader)
})
