import { readFileSync } from 'node:fs'
import { cycleById, cycleName } from '../../domain/okr/cycle'
import { annualTalkApi } from '../../domain/review/annualTalkApi'
import { barriers, looks } from '../support/axe'
import { readPdf } from '../support/pdf'
import { leave, openidOf, type Reader, readerInBrowser } from './support/reader'
import type { Language } from './support/words'
import { World } from './support/world'

/** Lin Zhixia, whose reviews of the last two quarters are approved, and Guan Shu, her manager. */
const told = {
  'zh-CN': {
    company: 'yuchuan-zh',
    lin: '林知夏',
    guan: '关舒',
    gathered: '和实施组共用一条关键结果',
    note: '知夏把两个组拉到一起',
    edited: '两个组一起看，才看见客户卡在头两周。',
    wish: '明年想把导入这件事做成人人会用的样子。',
    later: '还想要一位懂数据的搭档。',
  },
  en: {
    company: 'yuchuan-en',
    lin: 'Lin Zhixia',
    guan: 'Guan Shu',
    gathered: 'Sharing a key result with implementation',
    note: 'Zhixia brought two teams together',
    edited: 'Looking together, we saw that customers get stuck in the first two weeks.',
    wish: 'Next year I want everybody to manage the import on their own.',
    later: 'A partner who knows data would help.',
  },
} as const
const languages: readonly Language[] = ['zh-CN', 'en']
const [before, last] = ['2026-01-01.3', '2026-04-01.3']

let world: World

beforeAll(async () => {
  // A Wednesday in the middle of the third quarter: two are behind the demo company.
  world = await World.create({ now: '2026-08-12T02:00:00Z' })
})

afterAll(() => world?.destroy())

const lin = async (language: Language, colorScheme: 'light' | 'dark' = 'light'): Promise<Reader> => {
  const reader = await readerInBrowser(world, 'lin-zhixia', language, { colorScheme })
  await reader.today.goTo('me')
  await reader.me.openAnnualTalk()
  await reader.annualTalk.isOpen()
  return reader
}
const guan = async (language: Language, colorScheme: 'light' | 'dark' = 'light'): Promise<Reader> => {
  const reader = await readerInBrowser(world, 'guan-shu', language, { colorScheme })
  await reader.today.goTo('me')
  await reader.me.openSharedAnnualTalks()
  await reader.sharedAnnualTalks.isOpen()
  return reader
}

/** What the reader calls a quarter. */
function titled({ say }: Reader, cycleId: string): string {
  const cycle = cycleById(cycleId)
  if (!cycle) throw new Error(cycleId)
  const { fiscalYear, ordinal } = cycleName(cycle, 1)
  return say(`okr:cycle.quarter.${ordinal}`, { year: fiscalYear })
}

describe.each(languages)('to the annual talk (%s)', (language) => {
  const { gathered, note, edited, wish, later, guan: manager, lin: name, company } = told[language]

  test('a year of approved words is gathered, edited, printed, shared, read and taken back', async () => {
    const member = await lin(language)
    const { annualTalk } = member
    const quarter = titled(member, last)
    await annualTalk.shows(member.say('annualTalk:private.own'))
    await annualTalk.shows(member.say('annualTalk:cycle.none'))
    await annualTalk.gather()
    await annualTalk.shows(gathered)
    await annualTalk.shows(note)

    await annualTalk.edit(quarter)
    await annualTalk.possible.fill(edited)
    await annualTalk.leaveNoteOut()
    await annualTalk.fold(quarter)
    await annualTalk.nowhereShows(note)
    await annualTalk.leaveOut(titled(member, before))
    await annualTalk.wish.fill(wish)
    await annualTalk.isSaved('cloud')

    const downloading = member.app.page.waitForEvent('download', { timeout: 60_000 })
    await annualTalk.makePdf()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/\.pdf$/)
    const { text } = readPdf(readFileSync(await download.path()))
    const printed = text.replace(/\n/g, '')
    for (const said of [name, member.say('annualTalk:title'), quarter]) expect(printed).toContain(said)
    for (const said of [edited, wish]) expect(printed.replace(/ /g, '')).toContain(said.replace(/ /g, ''))
    expect(printed).not.toContain(note)
    expect(printed).not.toContain(titled(member, before))

    const reviewer = await guan(language)
    await reviewer.sharedAnnualTalks.isEmpty()
    await annualTalk.askToShare(manager)
    await annualTalk.share()
    await annualTalk.shows(member.say('annualTalk:private.shared', { name: manager }))
    await reviewer.sharedAnnualTalks.back()
    await reviewer.me.openSharedAnnualTalks()
    await reviewer.sharedAnnualTalks.open(name)
    for (const said of [edited, wish, member.say('annualTalk:why')]) await reviewer.sharedAnnualTalks.shows(said)

    await annualTalk.wish.fill(`${wish}${later}`)
    await annualTalk.isSaved('cloud')
    await annualTalk.takeBack()
    await reviewer.sharedAnnualTalks.back()
    await reviewer.sharedAnnualTalks.isEmpty()
    await leave(member, reviewer)
  })

  test('typed without a network it is kept, and what another device wrote is shown before it is chosen', async () => {
    const member = await lin(language)
    const { annualTalk } = member
    await annualTalk.isSaved('cloud')
    await member.app.goOffline()
    await annualTalk.wish.fill(later)
    await annualTalk.isSaved('offline')
    await member.app.goOnline()
    await annualTalk.isSaved('cloud')

    const seat = openidOf('lin-zhixia')
    const { talk, year } = await world.cloud.call(seat, annualTalkApi.annualTalk, { companyId: company, year: null })
    const elsewhere = `${later}${later}`
    const words = { sections: [], wish: elsewhere }
    const version = talk?.version ?? 0
    await world.cloud.call(seat, annualTalkApi.saveAnnualTalk, { companyId: company, year, version, words })
    await annualTalk.wish.fill(wish)
    await annualTalk.isSaved('conflicted')
    await annualTalk.shows(elsewhere)
    await annualTalk.keepThis()
    await annualTalk.isSaved('cloud')
    const after = await world.cloud.call(seat, annualTalkApi.annualTalk, { companyId: company, year: null })
    expect(after.talk?.wish).toBe(wish)
    await leave(member)
  })
})

describe.each(looks)('nothing stands in the way ($language, $colorScheme)', ({ language, colorScheme }) => {
  test('where the annual talk is prepared and read', async () => {
    const found: Record<string, string[]> = {}
    const look = async (reader: Reader, screen: string) => {
      const there = await barriers(reader.app.page)
      if (there.length > 0) found[screen] = there
    }
    const { guan: manager, lin: name } = told[language]
    const member = await lin(language, colorScheme)
    await member.annualTalk.shows(member.say('annualTalk:share.title'))
    await look(member, 'prepared')
    await member.annualTalk.edit(titled(member, last))
    await look(member, 'edited')
    await member.annualTalk.askToShare(manager)
    await look(member, 'asked')
    await member.annualTalk.share()
    await look(member, 'shared')
    const reviewer = await guan(language, colorScheme)
    await look(reviewer, 'list')
    await reviewer.sharedAnnualTalks.open(name)
    await look(reviewer, 'read')
    expect(found).toEqual({})
    await member.annualTalk.takeBack()
    await leave(member, reviewer)
  })
})
