import { myDataApi } from '../../domain/people/myDataApi'
import { notice } from '../../domain/people/notice'
import { locales, Reader, strangerInBrowser } from './support/reader'
import { World } from './support/world'

const beginnings = {
  'zh-CN': {
    demo: '林知夏',
    waits: '新客户首次见效所需天数',
    company: '拾光咖啡',
    department: '管理层',
    founder: '许棠',
    joiner: '沈砚',
    objective: '街坊每天都想来坐坐',
    keyResult: '一周来三次以上的熟客',
  },
  en: {
    demo: 'Lin Zhixia',
    waits: 'Days until a new customer sees results',
    company: 'Lantern Coffee',
    department: 'Management',
    founder: 'Xu Tang',
    joiner: 'Shen Yan',
    objective: 'The neighbourhood wants to sit down with us every day',
    keyResult: 'Guests who come three times a week',
  },
} as const

let world: World

beforeAll(async () => {
  world = await World.create()
})

afterAll(() => world?.destroy())

describe.each(['zh-CN', 'en'] as const)('somebody comes for the first time (%s)', (language) => {
  const begin = beginnings[language]

  test('and is a member of the demo company, on Today', async () => {
    const { app, welcome, today } = await strangerInBrowser(world, language)
    await welcome.isOpen()
    await welcome.be(begin.demo)
    await today.isOpen()
    await today.keyResult(begin.waits)
    expect(app.problems).toEqual([])
  })

  test('and founds a company, publishes its first objective, and a colleague joins by an invite', async () => {
    const founder = await strangerInBrowser(world, language)
    await founder.welcome.isOpen()
    await founder.welcome.beSomebodyNew()
    await founder.welcome.foundCompany({ name: begin.company, department: begin.department, founder: begin.founder })
    await founder.today.isOpen()

    await founder.today.startWriting()
    await founder.editor.writeTitle(begin.objective)
    await founder.editor.writeKeyResult(1, { title: begin.keyResult, baseline: '40', stretch: '120' })
    await founder.editor.publish()
    await founder.objective.isOpen(begin.objective)
    await founder.objective.back()
    await founder.today.keyResult(begin.keyResult)

    await founder.today.goTo('me')
    await founder.me.invite()
    const token = await founder.invite.make()

    const joiner = await strangerInBrowser(world, language)
    await joiner.welcome.beSomebodyNew()
    await joiner.welcome.openInvite(token)
    await joiner.welcome.shows(begin.company)
    await joiner.welcome.ask(begin.company, begin.joiner)

    await founder.invite.back()
    await founder.invite.back()
    await founder.me.openRequests(1)
    await founder.joinRequests.letIn(begin.joiner)
    expect(founder.app.problems).toEqual([])

    await joiner.welcome.look()
    await joiner.today.isOpen()
    await joiner.today.goTo('okrs')
    await joiner.okrs.look('department')
    await joiner.okrs.lists(begin.objective)
    expect(joiner.app.problems).toEqual([])
  })

  test('and takes the consent back elsewhere meanwhile: is asked anew, and goes on with what was typed', async () => {
    const openid = `o-doubting-${language}`
    const app = await world.inBrowser(openid, { locale: locales[language] })
    const { welcome, today } = new Reader(app, language)
    const company = { name: begin.company, department: begin.department, founder: begin.founder }
    await welcome.startFounding()
    await welcome.describe(company)
    await welcome.next()
    await world.cloud.call(openid, myDataApi.withdrawConsent, { version: notice.version })
    await welcome.create(company.name)

    await welcome.agree()
    expect(await welcome.companyName()).toBe(company.name)
    await welcome.next()
    await welcome.create(company.name)
    await welcome.putOffWhy()
    await today.isOpen()
    expect(app.problems).toEqual([])
  })
})
