import { databaseAt, insert } from '../../demo/cloud'
import { companyIdIn, departmentIdIn } from '../../demo/company'
import { civilDate } from '../../domain/calendar/civilDate'
import { peopleApi } from '../../domain/people/api'
import { joiningApi } from '../../domain/people/joiningApi'
import { newLine } from '../../domain/people/rosterLine'
import { barriers } from '../support/axe'
import { invitation, openDoors } from '../support/joining'
import { agreed } from '../support/agreed'
import { leave, openidOf, type Reader, readerInBrowser, strangerInBrowser } from './support/reader'
import type { Language } from './support/words'
import { World } from './support/world'

const languages: readonly Language[] = ['zh-CN', 'en']

const told = {
  'zh-CN': {
    company: '屿川科技',
    listed: '宋知秋',
    mistaken: '宋知春',
    asking: '沈若溪',
    forgetful: '陆远',
    reason: '请先到人事登记',
    second: '拾光咖啡',
    founder: '许棠',
    unsaved: '宋知秋（秋天）',
  },
  en: {
    company: 'Yuchuan Technology',
    listed: 'Song Zhiqiu',
    mistaken: 'Song Zhichun',
    asking: 'Shen Ruoxi',
    forgetful: 'Lu Yuan',
    reason: 'Please see HR first',
    second: 'Lantern Coffee',
    founder: 'Xu Tang',
    unsaved: 'Song Zhiqiu (autumn)',
  },
} as const

const today = civilDate('2026-11-26')
const number = 'YC2049'

let world: World
beforeAll(async () => {
  world = await World.create({ now: '2026-11-26T02:00:00Z' })
  const lines = languages.map((language) =>
    newLine(companyIdIn(language), {
      employeeNumber: number,
      name: told[language].listed,
      departmentId: departmentIdIn(language, 'mobile'),
      managerNumber: null,
      title: '',
      language,
    }),
  )
  await insert(await databaseAt(world.cloud.adminUrl), 'rosterLines', lines)
})
afterAll(() => world?.destroy())

const inviteOf = async (language: Language) => {
  const companyId = companyIdIn(language)
  const terms = invitation(companyId, null, today)
  return (await world.cloud.call(openidOf('cheng-an'), joiningApi.createInvite, terms)).token
}

/** Follows the link of an invite, as it stands in a chat. */
async function follow({ app }: Reader, token: string): Promise<void> {
  const [home] = app.page.url().split('#')
  await app.page.goto('about:blank')
  await app.page.goto(`${home}#/packages/people/pages/welcome/index?invite=${token}`)
}

describe.each(languages)('coming into a company (%s)', (language) => {
  const words = told[language]
  const look = language === 'en' ? ({ colorScheme: 'dark' } as const) : {}

  test('whose list has one: the wrong name, then the right one', async () => {
    const token = await inviteOf(language)
    const newcomer = await strangerInBrowser(world, language, look)
    await newcomer.welcome.beSomebodyNew()
    await follow(newcomer, token)
    await newcomer.welcome.agree()
    await newcomer.welcome.shows(words.company)
    expect(await barriers(newcomer.app.page)).toEqual([])
    await newcomer.welcome.claim(words.company, number, words.mistaken)
    await newcomer.welcome.shows(/4/)
    await newcomer.welcome.claim(words.company, ` ${number.toLowerCase()}`, words.listed)
    await newcomer.why.greets(words.company)
    await newcomer.why.begin()
    await newcomer.today.isOpen()
    await newcomer.today.goTo('me')
    await newcomer.me.shows(words.listed)

    const rival = await strangerInBrowser(world, language)
    await rival.welcome.beSomebodyNew()
    await follow(rival, token)
    await rival.welcome.agree()
    await rival.welcome.claim(words.company, number, words.listed)
    await rival.welcome.shows(language === 'en' ? /already claimed/ : /已经有人认领/)
    await leave(newcomer, rival)
  })

  test('by an invite that was taken back: nowhere', async () => {
    const champion = await readerInBrowser(world, 'xu-qinghe', language, look)
    await champion.today.goTo('me')
    await champion.me.switchTo(words.company)
    await champion.me.invite()
    const token = await champion.invite.make()
    expect(await barriers(champion.app.page)).toEqual([])
    await champion.invite.revoke()
    await champion.invite.back()
    expect(await barriers(champion.app.page)).toEqual([])

    const late = await strangerInBrowser(world, language)
    await late.welcome.beSomebodyNew()
    await late.welcome.openInvite(token)
    await late.welcome.shows(late.say('welcome:invite.worthless'))
    await late.welcome.nowhereShows(words.company)
    await leave(champion, late)
  })

  test('without a number: one is let in, one is declined and reads why', async () => {
    const token = await inviteOf(language)
    const forgetful = await strangerInBrowser(world, language)
    await forgetful.welcome.beSomebodyNew()
    await follow(forgetful, token)
    await forgetful.welcome.agree()
    await forgetful.welcome.unknownNumber()
    await forgetful.welcome.ask(words.company, words.forgetful)

    const administrator = await readerInBrowser(world, 'cheng-an', language, look)
    await administrator.today.goTo('me')
    await administrator.me.switchTo(words.company)
    await administrator.me.openRequests(2)
    await administrator.joinRequests.isOpen()
    expect(await barriers(administrator.app.page)).toEqual([])
    await administrator.joinRequests.letIn(words.asking)
    await administrator.joinRequests.beginToDecline(words.forgetful)
    await administrator.joinRequests.reason.fill(words.reason)
    world.cloud.provocations.order({ api: 'security.msgSecCheck', errCode: 87014 })
    await administrator.joinRequests.sendReason()
    await administrator.joinRequests.shows(administrator.say('errors:messages.textRefused'))
    await administrator.app.restart()
    await administrator.today.goTo('me')
    await administrator.me.openRequests(1)
    await administrator.joinRequests.beginToDecline(words.forgetful)
    expect(await administrator.joinRequests.reason.inputValue()).toBe(words.reason)
    expect(await barriers(administrator.app.page)).toEqual([])
    await administrator.joinRequests.sendReason()
    await administrator.joinRequests.isTold('joining:declined')
    await administrator.joinRequests.shows(administrator.say('joining:none'))

    await forgetful.welcome.look()
    await forgetful.welcome.shows(words.reason)
    expect(await barriers(forgetful.app.page)).toEqual([])
    await forgetful.welcome.putAway()
    await forgetful.welcome.nowhereShows(words.reason)
    await leave(forgetful, administrator)
  })

  test('how people come in is chosen, and a line is freed', async () => {
    const administrator = await readerInBrowser(world, 'cheng-an', language, look)
    await administrator.today.goTo('me')
    await administrator.me.switchTo(words.company)
    await administrator.me.openCompany()
    await administrator.joiningEntries.openSettings()
    await administrator.joiningSettings.decide('listed', 'afterApproval')
    expect(await barriers(administrator.app.page)).toEqual([])
    await administrator.joiningSettings.freeAtSecondTry('YC0', number)
    await administrator.joiningSettings.decide('listed', 'atOnce')
    await leave(administrator)
  })

  test('and into a second one: each keeps its own, and a link of either leads there', async () => {
    const founder = `o-founder-${language}`
    const companyId = `company-second-${language}`
    await world.cloud.call(await agreed(world.cloud, founder), peopleApi.createCompany, {
      companyId,
      name: words.second,
      myName: words.founder,
      departmentName: words.second,
      fiscalStartMonth: 1,
      cycleLength: 3,
      language,
    })
    await world.cloud.call(founder, joiningApi.saveJoining, { companyId, version: 1, ...openDoors })
    const terms = invitation(companyId, null, today)
    const { token } = await world.cloud.call(founder, joiningApi.createInvite, terms)

    const member = await readerInBrowser(world, 'lin-zhixia', language)
    await member.today.goTo('me')
    await member.me.switchTo(words.company)
    await member.me.typeName(words.unsaved)
    await follow(member, token)
    await member.welcome.join(words.second, words.listed)
    await member.today.isOpen()
    await member.today.goTo('me')
    await member.me.editProfile()
    expect(await member.me.nameInSheet().inputValue()).toBe(words.listed)
    await member.me.closeSheet()
    await member.me.switchTo(words.company)
    await member.me.editProfile()
    expect(await member.me.nameInSheet().inputValue()).toBe(words.unsaved)
    await member.me.closeSheet()

    await follow(member, token)
    await member.welcome.goIn(words.second)
    await member.today.goTo('me')
    await member.me.shows(words.second)
    await leave(member)
  })
})
