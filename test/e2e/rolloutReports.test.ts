import { readFileSync } from 'node:fs'
import { barriers } from '../support/axe'
import { readPdf } from '../support/pdf'
import { leave, type Reader, readerInBrowser } from './support/reader'
import { type Language, wordsIn } from './support/words'
import { World } from './support/world'

/** Xu Qinghe is a champion; the pilot was the engineers' and the product people's, two quarters ago. */
const told = {
  'zh-CN': {
    maker: '许清禾',
    company: '屿川科技',
    departments: ['研发部', '产品部'],
    other: { language: 'en', name: 'English' },
  },
  en: {
    maker: 'Xu Qinghe',
    company: 'Yuchuan',
    departments: ['Engineering', 'Product'],
    other: { language: 'zh-CN', name: '简体中文' },
  },
} as const
const languages: readonly Language[] = ['zh-CN', 'en']

let world: World

beforeAll(async () => {
  // A Monday, two weeks after Spring Festival began; the night before has counted.
  world = await World.create({ now: '2026-03-01T12:00:00Z' })
  await world.hourAt('2026-03-01T18:30:00Z', 'rollout')
  world.cloud.clock.move(new Date('2026-03-02T01:30:00Z'))
})

afterAll(() => world?.destroy())

const xuQinghe = (language: Language): Promise<Reader> => readerInBrowser(world, 'xu-qinghe', language)

const unbroken = (text: string) => text.replace(/\s/g, '')

describe.each(languages)('a champion who takes the rollout along (%s)', (language) => {
  const { maker, company, departments, other } = told[language]

  test('reads what the pilot came to in either language, and saves it as a page and as a picture', async () => {
    const xu = await xuQinghe(language)
    const { pilotReport, boardExport } = xu
    await pilotReport.openFromMe()
    await pilotReport.isOpen()
    for (const section of ['factors', 'adoption', 'lessons', 'changes', 'next']) {
      await pilotReport.hasSection(xu.say(`rolloutReport:pilot.${section}`))
    }
    for (const department of departments) await pilotReport.shows(department)

    // In the other language the report changes, and the app does not.
    await pilotReport.show(other.name)
    const say = wordsIn(other.language)
    await pilotReport.hasSection(say('rolloutReport:pilot.changes'))
    await pilotReport.isOpen()

    const page = await boardExport.saved(() => pilotReport.makePdf())
    await pilotReport.isTold('rolloutReport:export.saved')
    expect(page.suggestedFilename()).toMatch(/\.pdf$/)
    const { pages, text } = readPdf(readFileSync(await page.path()))
    expect(pages).toBe(1)
    for (const said of [say('rolloutReport:pilot.title'), say('rolloutReport:pilot.changes'), maker, ...departments]) {
      expect(unbroken(text)).toContain(unbroken(said))
    }

    await pilotReport.makePicture()
    const picture = await boardExport.saved(() => pilotReport.sharePicture())
    expect(picture.suggestedFilename()).toMatch(/\.png$/)
    await pilotReport.closeSheet()
    await leave(xu)
  })

  test('is led from the inbox to what is new, and takes the board along as a table and as a PDF', async () => {
    const xu = await xuQinghe(language)
    const { rolloutBoard, boardExport } = xu
    await xu.today.goTo('inbox')
    await xu.inbox.open(xu.say('inbox:kind.championDigest.due'))
    await rolloutBoard.isOpen()
    await rolloutBoard.shows(xu.say('rolloutReport:digest.week'))

    await boardExport.open()
    const table = await boardExport.saved(() => boardExport.take('csv'))
    expect(table.suggestedFilename()).toMatch(/\.csv$/)
    const bytes = readFileSync(await table.path())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const csv = bytes.toString('utf8')
    for (const said of [xu.say('rolloutReport:paper.title'), company, maker, ...departments])
      expect(csv).toContain(said)

    const paper = await boardExport.saved(() => boardExport.take('pdf'))
    const { text } = readPdf(readFileSync(await paper.path()))
    for (const said of [xu.say('rolloutReport:paper.heat'), xu.say('factors:name.training'), maker, ...departments]) {
      expect(unbroken(text)).toContain(unbroken(said))
    }
    await leave(xu)
  })

  test('meets no barrier', async () => {
    const xu = await xuQinghe(language)
    const { pilotReport, boardExport, rolloutBoard } = xu
    await pilotReport.openFromMe()
    await pilotReport.hasSection(xu.say('rolloutReport:pilot.next'))
    expect(await barriers(xu.app.page)).toEqual([])
    await pilotReport.makePicture()
    expect(await barriers(xu.app.page)).toEqual([])
    await pilotReport.closeSheet()
    await pilotReport.back()
    await pilotReport.back()

    await xu.today.goTo('inbox')
    await xu.inbox.open(xu.say('inbox:kind.championDigest.due'))
    await rolloutBoard.shows(xu.say('rolloutReport:digest.week'))
    await boardExport.open()
    expect(await barriers(xu.app.page)).toEqual([])
    await leave(xu)
  })
})

test.each(languages)(
  'the sponsor’s month begins in the inbox, with what is new on the board (%s)',
  async (language) => {
    // The first workday of March.
    await world.hourAt('2026-03-02T02:00:00Z')
    const chen = await readerInBrowser(world, 'chen-yi', language)
    await chen.today.goTo('inbox')
    await chen.inbox.open(chen.say('inbox:kind.sponsorDigest.due'))
    await chen.rolloutBoard.isOpen()
    await chen.rolloutBoard.shows(chen.say('rolloutReport:digest.month'))
    await leave(chen)
  },
)
