import { joiningApi } from '../../domain/people/joiningApi'
import { languages } from '../../domain/people/model'
import { csvText, gb18030 } from '../support/spreadsheet'
import { agreed } from '../support/agreed'
import { leave, strangerInBrowser } from './support/reader'
import type { Language } from './support/words'
import { World } from './support/world'

const told = {
  'zh-CN': {
    company: '望山书店',
    department: '总店',
    founder: '顾一舟',
    headings: ['姓名', '工号', '部门', '直属上级工号'],
    file: '花名册.csv',
    manager: ['简宁', 'W02', '门店部', ''],
    colleagues: ['时雨', '白榆', '叶知秋', '杜若', '江离', '苏木', '辛夷'].map((name, place) => [
      name,
      `W0${place + 3}`,
      place < 3 ? '门店部/城西店' : '选书部',
      'W02',
    ]),
    tenth: ['南星', 'W10', '门店部/城西店', 'W02'],
    written: {
      title: '住在附近的人，把这里当自家书房',
      keyResult: '每月来两次以上的街坊',
      baseline: '30',
      stretch: '90',
    },
  },
  en: {
    company: 'Hillview Books',
    department: 'Main shop',
    founder: 'Gu Yizhou',
    headings: ['Name', 'Employee number', 'Department', "Manager's employee number"],
    file: 'roster.csv',
    manager: ['Jian Ning', 'W02', 'Shops', ''],
    colleagues: ['Shi Yu', 'Bai Yu', 'Ye Zhiqiu', 'Du Ruo', 'Jiang Li', 'Su Mu', 'Xin Yi'].map((name, place) => [
      name,
      `W0${place + 3}`,
      place < 3 ? 'Shops/West shop' : 'Selection',
      'W02',
    ]),
    tenth: ['Nan Xing', 'W10', 'Shops/West shop', 'W02'],
    written: {
      title: 'People who live nearby treat the shop as their own study',
      keyResult: 'Neighbours who come twice a month or more',
      baseline: '30',
      stretch: '90',
    },
  },
} as const

let world: World
beforeAll(async () => {
  world = await World.create()
})
afterAll(() => world?.destroy())

/** Eight colleagues come in by the same link, on their own phones. */
async function comeIn(token: string, language: Language): Promise<void> {
  const { manager, colleagues } = told[language]
  // The manager last: whoever reports to them was there first.
  for (const [name = '', employeeNumber = ''] of [...colleagues, manager]) {
    const openid = await agreed(world.cloud, `o-${language}-${employeeNumber}`)
    const outcome = await world.cloud.call(openid, joiningApi.join, {
      token,
      name,
      employeeNumber,
    })
    expect(outcome.state).toBe('joined')
  }
}

test.each(languages)(
  'a company moves in, from its founding to the tenth member’s first key result (%s)',
  async (language) => {
    const { company, department, founder: myName, headings, file, manager, colleagues, tenth, written } = told[language]
    const founder = await strangerInBrowser(world, language)
    await founder.welcome.beSomebodyNew()
    await founder.welcome.foundCompany({ name: company, department, founder: myName })
    await founder.today.isOpen()

    await founder.today.openSetUp(5)
    await founder.companyHub.take('people')
    await founder.roster.openImport()
    const rows = [headings, manager, ...colleagues, tenth].map((cells) => [...cells])
    await founder.rosterImport.chooseFile({ name: file, content: gb18030(csvText(rows)) })
    await founder.rosterImport.mapsColumns()
    await founder.rosterImport.preview()
    await founder.rosterImport.counts('added', 9)
    await founder.rosterImport.carryOut()
    await founder.rosterImport.toList()
    await founder.roster.counts('open', 9)
    await founder.roster.back()
    await founder.companyHub.back()
    await founder.today.goTo('me')
    await founder.me.invite()
    const token = await founder.invite.make()
    await comeIn(token, language)

    const [name, employeeNumber] = tenth
    const newcomer = await strangerInBrowser(world, language)
    await newcomer.welcome.beSomebodyNew()
    await newcomer.welcome.openInvite(token)
    await newcomer.welcome.claim(company, employeeNumber, name)
    await newcomer.today.isOpen()
    await newcomer.today.startWriting()
    await newcomer.editor.writeTitle(written.title)
    await newcomer.editor.writeKeyResult(1, written)
    await newcomer.editor.publish()
    await newcomer.objective.isOpen(written.title)
    await newcomer.objective.back()
    await newcomer.today.goTo('me')
    await newcomer.me.shows(new RegExp(manager[0]))

    await founder.invite.back()
    await founder.invite.back()
    await founder.today.goTo('okrs')
    await founder.okrs.search(written.title)
    await founder.okrs.lists(written.title)
    await leave(founder, newcomer)
  },
)
