import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { databaseAt, insert } from '../../demo/cloud'
import { companyIdIn, memberIdIn } from '../../demo/company'
import { languages } from '../../domain/people/model'
import { notice } from '../../domain/people/notice'
import { barriers, looks } from '../support/axe'
import { leave, openidOf, Reader, readerInBrowser } from './support/reader'
import { World } from './support/world'

/** Of the demo company, in each of whose languages everybody is a member: whoever leaves one goes on in the other. */
const told = {
  'zh-CN': { company: '屿川科技', key: 'gu-nan', name: '顾南' },
  en: { company: 'Yuchuan Technology', key: 'lei-ming', name: 'Lei Ming' },
} as const

let world: World

beforeAll(async () => {
  world = await World.create()
})

afterAll(() => world?.destroy())

describe.each(languages)('what is held of somebody (%s)', (language) => {
  const words = told[language]

  test('is taken along as one file, and then deleted: colleagues see a former member', async () => {
    const reader = await readerInBrowser(world, words.key, language)
    const { myData } = reader
    await reader.today.goTo('me')
    await reader.me.openMyData()
    await myData.isOpen()
    const download = await myData.export()
    expect(download.suggestedFilename()).toBe(`${reader.say('myData:title')}-${words.company}.xlsx`)
    const sheets = unzipSync(readFileSync(await download.path()))
    const text = Object.values(sheets)
      .map((bytes) => Buffer.from(bytes).toString('utf8'))
      .join()
    expect(text).toContain(words.name)

    await myData.askToDelete()
    await myData.confirm(words.name)
    expect(await myData.deleting.getAttribute('aria-disabled')).toBe('true')
    await myData.confirm(words.company)
    await myData.deleting.click()
    await reader.today.isOpen()
    await leave(reader)

    const colleague = await readerInBrowser(world, 'shen-yu', language)
    await colleague.app.page.evaluate(
      (address) => {
        window.location.hash = address
      },
      `#/packages/okr/pages/person/index?id=${memberIdIn(language, words.key)}`,
    )
    await colleague.today.shows(colleague.say('errors:formerMember'))
    await colleague.today.nowhereShows(words.name)
    await leave(colleague)
  })

  test('is asked about anew when the notice says something else', async () => {
    const database = await databaseAt(world.cloud.adminUrl)
    const _id = openidOf('bai-yang')
    await database.collection('accounts').where({ _id }).remove()
    const consent = { version: notice.version - 1, at: 1 }
    await insert(database, 'accounts', [{ _id, companyIds: [companyIdIn(language)], consent }])
    const reader = new Reader(await world.inBrowser(_id, { locale: language === 'en' ? 'en-US' : 'zh-CN' }), language)
    await reader.notice.asks()
    await reader.notice.agree()
    await reader.today.isOpen()
    await leave(reader)
  })
})

test.each(looks)('nothing stands in the way ($language, $colorScheme)', async ({ language, colorScheme }) => {
  const reader = await readerInBrowser(world, 'lin-zhixia', language, { colorScheme })
  const found: Record<string, string[]> = {}
  const look = async (screen: string) => {
    const all = await barriers(reader.app.page)
    if (all.length > 0) found[screen] = all
  }
  await reader.today.goTo('me')
  await reader.me.openMyData()
  await reader.myData.isOpen()
  await reader.myData.askToDelete()
  await look('deleting')
  await reader.myData.keep()
  await look('what is held')
  await reader.myData.openNotice()
  await reader.notice.isOpen()
  await look('the notice')
  expect(found).toEqual({})
  await leave(reader)
})
