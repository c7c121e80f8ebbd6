import { barriers, looks } from '../support/axe'
import { type Reader, readerInBrowser, strangerInBrowser } from './support/reader'
import { World } from './support/world'

let world: World

beforeAll(async () => {
  world = await World.create()
})

afterAll(() => world?.destroy())

/** What stands in somebody's way, by the screen on which it does. */
class Findings {
  readonly all: Record<string, string[]> = {}

  constructor(private readonly reader: Reader) {}

  async on(screen: string): Promise<void> {
    const found = await barriers(this.reader.app.page)
    if (found.length > 0) this.all[screen] = found
  }
}

const keyResult = { 'zh-CN': '新客户首次见效所需天数', en: 'Days until a new customer sees results' } as const
const manager = { 'zh-CN': '关舒', en: 'Guan Shu' } as const
const objective = { 'zh-CN': '新客户头几周就尝到甜头', en: 'New customers taste success in their first weeks' } as const

/** Of Shen Yu's team: who has handed in their OKRs Review, and who has talked about it. */
const team = {
  'zh-CN': { submitted: '顾南', held: '白杨' },
  en: { submitted: 'Gu Nan', held: 'Bai Yang' },
} as const

/** Names, roles, states and contrast, on every screen and sheet. */
describe.each(looks)('nothing stands in the way ($language, $colorScheme)', ({ language, colorScheme }) => {
  const guan = () => readerInBrowser(world, 'guan-shu', language, { colorScheme })

  test('on the first run', async () => {
    const reader = await strangerInBrowser(world, language, { colorScheme })
    const findings = new Findings(reader)
    await reader.welcome.isOpen()
    await reader.welcome.shows(reader.say('welcome:local.everyone'))
    await findings.on('local sign-in')
    await reader.welcome.beSomebodyNew()
    await reader.welcome.shows(reader.say('welcome:open'))
    await findings.on('start')
    await reader.welcome.askToFound()
    await reader.welcome.shows(reader.say('myData:asking.title'))
    await findings.on('the notice in short')
    await reader.welcome.agree()
    await reader.welcome.next()
    await findings.on('founding a company, nothing filled in')
    expect(findings.all).toEqual({})
  })

  test('on Today, and where a key result is updated', async () => {
    const reader = await readerInBrowser(world, 'lin-zhixia', language, { colorScheme })
    const findings = new Findings(reader)
    await reader.today.keyResult(keyResult[language])
    await findings.on('Today')
    const sheet = await reader.today.update(keyResult[language])
    await findings.on('update sheet')
    await sheet.setValue('')
    await sheet.save()
    await sheet.shows(reader.say('checkIn:sheet.needsNumber'))
    await findings.on('update sheet, refused')
    expect(findings.all).toEqual({})
  })

  test('where OKRs are browsed and searched', async () => {
    const reader = await guan()
    const findings = new Findings(reader)
    await reader.today.goTo('okrs')
    await reader.okrs.cards.first().waitFor()
    await findings.on('OKRs')
    await reader.okrs.look('department')
    await reader.okrs.lists(objective[language])
    await reader.okrs.openDepartments()
    await findings.on('departments')
    await reader.okrs.closeSheet()
    await reader.okrs.openCycles()
    await findings.on('cycles')
    await reader.okrs.closeSheet()
    await reader.okrs.search(manager[language])
    await reader.okrs.shows(reader.say('okrs:found.people'))
    await findings.on('search')
    await reader.okrs.openPerson(manager[language])
    await reader.okrs.shows(reader.say('me:people.directReports'))
    await findings.on('a colleague')
    expect(findings.all).toEqual({})
  })

  test('where an objective is read', async () => {
    const reader = await guan()
    const findings = new Findings(reader)
    await reader.today.goTo('okrs')
    await reader.okrs.look('me')
    await reader.okrs.open(objective[language])
    await reader.objective.isOpen(objective[language])
    await findings.on('objective')
    await reader.objective.openMore()
    await findings.on('more')
    await reader.objective.askToArchive()
    await findings.on('archive dialog')
    expect(findings.all).toEqual({})
  })

  test('where an objective is written', async () => {
    const reader = await guan()
    const findings = new Findings(reader)
    await reader.today.goTo('okrs')
    await reader.okrs.write()
    await findings.on('editor')
    await reader.editor.publish()
    await reader.editor.shows(reader.say('errors:messages.missing', { field: reader.say('errors:fields.title') }))
    await findings.on('editor with problems')
    const card = reader.editor.keyResult(1)
    for (const sheet of ['type', 'unit', 'more'] as const) {
      await card.openSheet(sheet)
      await findings.on(`key result: ${sheet}`)
      await reader.editor.closeSheet()
    }
    await reader.editor.openAlignments()
    await findings.on('alignment')
    await reader.editor.closeSheet()
    await reader.editor.writeTitle(objective[language])
    await reader.editor.openSharing()
    await findings.on('sharing')
    expect(findings.all).toEqual({})
  })

  test('where an OKRs Review is written', async () => {
    const reader = await readerInBrowser(world, 'jiang-lin', language, { colorScheme })
    const findings = new Findings(reader)
    await reader.today.goTo('me')
    await reader.me.openMyReview()
    await reader.myReview.stands(1, 'open')
    await findings.on('my review')
    await reader.myReview.write()
    await findings.on('first question')
    await reader.myReview.next()
    await reader.myReview.asks('moved')
    await findings.on('second question')
    expect(findings.all).toEqual({})
  })

  test('where OKRs Reviews are read and approved', async () => {
    const reader = await readerInBrowser(world, 'shen-yu', language, { colorScheme })
    const findings = new Findings(reader)
    await reader.today.goTo('me')
    await reader.me.openReviewQueue()
    await reader.reviewQueue.lists(team[language].submitted, reader.say('review:queue.why.readAndBook'))
    await findings.on('queue')
    await reader.reviewQueue.open(team[language].submitted)
    await reader.reviewOf.isOpen(team[language].submitted)
    await findings.on('submitted')
    await reader.reviewOf.openTimes()
    await findings.on('times')
    await reader.reviewOf.closeSheet()
    await reader.reviewOf.back()
    await reader.reviewQueue.open(team[language].held)
    await reader.reviewOf.stands(4, 'held')
    await findings.on('held')
    await reader.reviewOf.openReturning()
    await findings.on('returning')
    expect(findings.all).toEqual({})
  })

  test('on Me', async () => {
    const reader = await readerInBrowser(world, 'lin-zhixia', language, { colorScheme })
    const findings = new Findings(reader)
    await reader.today.goTo('me')
    await reader.me.shows(reader.say('me:appearance'))
    await findings.on('Me')
    await reader.me.editProfile()
    await findings.on('profile')
    await reader.me.closeSheet()
    await reader.me.openLanguages()
    await findings.on('languages')
    await reader.me.closeSheet()
    await reader.me.openArchive()
    await findings.on('archive')
    expect(findings.all).toEqual({})
  })
})
