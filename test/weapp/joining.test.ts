import { databaseAt, insert } from '../../demo/cloud'
import { companyIdIn, departmentIdIn } from '../../demo/company'
import { civilDate } from '../../domain/calendar/civilDate'
import { joiningApi } from '../../domain/people/joiningApi'
import { newLine } from '../../domain/people/rosterLine'
import { openidOf, Reader } from '../e2e/support/reader'
import type { Language } from '../e2e/support/words'
import { World } from '../e2e/support/world'
import { invitation } from '../support/joining'

const told = {
  'zh-CN': { company: '屿川科技', listed: '宋知秋' },
  en: { company: 'Yuchuan Technology', listed: 'Song Zhiqiu' },
} as const

const number = 'YC2049'
const today = civilDate('2026-11-26')

let world: World
beforeAll(async () => {
  world = await World.create({ now: '2026-11-26T02:00:00Z' })
  const lines = (['zh-CN', 'en'] as const).map((language) =>
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

describe.each<Language>(['zh-CN', 'en'])('on a phone (%s)', (language) => {
  const words = told[language]
  const phone = { language: language === 'en' ? 'en' : 'zh_CN', intl: false } as const

  test('a mini program code leads to the claim of a line', async () => {
    const terms = invitation(companyIdIn(language), null, today)
    const { token } = await world.cloud.call(openidOf('cheng-an'), joiningApi.createInvite, terms)
    const open = `packages/people/pages/welcome/index?scene=${encodeURIComponent(token)}`
    const weapp = await world.onPhone(`o-new-${language}`, { ...phone, open })
    const { welcome, why } = new Reader(weapp, language)
    await welcome.agree()
    await welcome.shows(words.company)
    await welcome.claim(words.company, number, words.listed)
    await why.greets(words.company)
    expect(weapp.problems).toEqual([])
  })

  test('an invite has its mini program code, to be saved or forwarded', async () => {
    const weapp = await world.onPhone(openidOf('xu-qinghe'), phone)
    const { today: first, me, invite } = new Reader(weapp, language)
    await first.isOpen()
    await first.goTo('me')
    await me.invite()
    await invite.makeOnPhone()
    await invite.showsCode()
    expect(weapp.problems).toEqual([])
  })
})
