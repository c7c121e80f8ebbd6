import { reminderApi } from '../../domain/reminder/api'
import { openidOf, Reader } from '../e2e/support/reader'
import type { Language } from '../e2e/support/words'
import { eventually } from '../e2e/support/eventually'
import { World } from '../e2e/support/world'
import type { WeappOptions } from './host/weapp'

const keyResult = {
  'zh-CN': '新客户首次见效所需天数',
  en: 'Days until a new customer sees results',
} as const
const companies = { 'zh-CN': 'yuchuan-zh', en: 'yuchuan-en' } as const

let world: World

beforeAll(async () => {
  world = await World.create({ now: '2026-12-03T02:00:00Z' })
  await world.hourAt('2026-12-04T01:00:00Z')
})

afterAll(() => world?.destroy())

const hold = async (key: string, language: Language, options: WeappOptions = {}) => {
  const weapp = await world.onPhone(openidOf(key), { language: language === 'en' ? 'en' : 'zh_CN', ...options })
  return { weapp, ...new Reader(weapp, language) }
}

const leftOf = async (key: string, language: Language) =>
  (await world.cloud.call(openidOf(key), reminderApi.reminding, { companyId: companies[language] })).left

const asked = async ({ weapp }: Awaited<ReturnType<typeof hold>>): Promise<string[][]> =>
  (await weapp.calls('requestSubscribeMessage')).map(
    ({ args: [options] }) => (options as { tmplIds: string[] }).tmplIds,
  )

describe.each<Language>(['zh-CN', 'en'])('on a phone (%s)', (language) => {
  test('the dot leads to the inbox, and an entry to its screen', async () => {
    const { weapp, today, inbox, say } = await hold('lin-zhixia', language)
    await today.isOpen()
    await inbox.tabIsUnread()
    await today.goTo('inbox')
    await inbox.hasUnread(say('inbox:kind.checkIn.due'))
    await inbox.open(say('inbox:kind.checkIn.due'))
    await today.isOpen()
    expect(await weapp.route()).toBe('pages/today/index')
    expect(weapp.problems).toEqual([])
  })

  test('permission is asked for in the tap that saves an update, once a day, and counted', async () => {
    const phone = await hold('lin-zhixia', language)
    const { weapp, today, me, say } = phone
    for (const value of ['11', '10']) {
      await today.keyResult(keyResult[language])
      const sheet = await today.update(keyResult[language])
      await sheet.setValue(value)
      await sheet.save()
      await sheet.isClosed()
    }
    expect(await asked(phone)).toEqual([['embedded-template-due', 'embedded-template-waiting']])
    await today.goTo('me')
    await me.remindsBy(say('inbox:left', { count: 2 }))
    expect(await leftOf('lin-zhixia', language)).toEqual({ due: 1, meeting: 0, waiting: 1 })
    expect(weapp.problems).toEqual([])
  })

  test('whoever declines is left in peace, and can still allow messages themselves', async () => {
    const phone = await hold('guan-shu', language, { subscribes: 'reject' })
    const { weapp, today, me, reminding } = phone
    const [title = ''] = await today.updatable()
    for (let time = 0; time < 2; time += 1) {
      const sheet = await today.update(title)
      await sheet.save()
      await sheet.isClosed()
    }
    expect(await asked(phone)).toHaveLength(1)
    await weapp.restart({ subscribes: 'accept' })
    await today.isOpen()
    await today.goTo('me')
    await me.openReminding()
    await reminding.isOpen()
    await reminding.allowMore()
    await reminding.isTold('reminding:messages.allowed')
    expect(await leftOf('guan-shu', language)).toEqual({ due: 1, meeting: 1, waiting: 1 })
    expect(weapp.problems).toEqual([])
  })

  test('a phone that cannot ask, such as WeCom’s, saves all the same', async () => {
    const { weapp, today, me, reminding, say } = await hold('yu-wan', language, {
      missing: ['requestSubscribeMessage'],
    })
    const [title = ''] = await today.updatable()
    const sheet = await today.update(title)
    await sheet.save()
    await sheet.isClosed()
    await today.goTo('me')
    await me.openReminding()
    await reminding.shows(say('reminding:messages.onlyWechat'))
    expect(weapp.problems).toEqual([])
  })

  test('a message opens its screen from cold, and back leads to Today', async () => {
    const { weapp, reviewOf, today } = await hold('shen-yu', language, {
      open: `packages/review/pages/read/index?member=${language === 'en' ? 'en' : 'zh'}-member-gu-nan&cycle=2026-10-01.3`,
      scene: 1107,
    })
    await reviewOf.isOpen(language === 'en' ? 'Gu Nan' : '顾南')
    await reviewOf.back()
    await today.isOpen()
    expect(await weapp.route()).toBe('pages/today/index')
    expect(weapp.problems).toEqual([])
  })

  test('a message about another company of theirs opens there, and is read by that', async () => {
    const other = companies[language === 'en' ? 'zh-CN' : 'en']
    const inboxOf = () => world.cloud.call(openidOf('shen-yu'), reminderApi.inbox, { companyId: other, after: null })
    const unread = (await inboxOf()).items.find(({ read }) => !read)
    if (!unread) throw new Error('nothing is unread')
    const { weapp, reviewOf } = await hold('shen-yu', language, {
      open: `packages/review/pages/read/index?member=${language === 'en' ? 'zh' : 'en'}-member-gu-nan&cycle=2026-10-01.3&company=${other}&reminder=${encodeURIComponent(unread.id)}`,
      scene: 1107,
    })
    await reviewOf.isOpen(language === 'en' ? '顾南' : 'Gu Nan')
    await eventually(async () => expect((await inboxOf()).items.find(({ id }) => id === unread.id)?.read).toBe(true))
    expect(weapp.problems).toEqual([])
  })
})
