import { eventually } from './support/eventually'
import { readerInBrowser } from './support/reader'
import { World } from './support/world'

/** What somebody looks for, and what they must find, in the demo company of each language. */
const looks = {
  'zh-CN': {
    words: '小程序',
    latin: 'android',
    name: '罗小满',
    company: '成为客户设备部门离不开的伙伴',
    mine: '导数据不再是新客户的第一道坎',
    other: '市场部',
    whole: '屿川科技',
  },
  en: {
    words: 'technicians',
    latin: 'android',
    name: 'Luo Xiaoman',
    company: 'Become a partner maintenance teams cannot do without',
    mine: 'Importing data no longer trips up new customers',
    other: 'Marketing',
    whole: 'Yuchuan Technology',
  },
} as const

let world: World

beforeAll(async () => {
  world = await World.create()
})

afterAll(() => world?.destroy())

describe.each(['zh-CN', 'en'] as const)('somebody looks around (%s)', (language) => {
  const look = looks[language]
  const onOkrs = async () => {
    const lin = await readerInBrowser(world, 'lin-zhixia', language)
    await lin.today.goTo('okrs')
    return lin
  }

  test.each(['words', 'latin'] as const)('and finds objectives by %s', async (by) => {
    const { app, okrs, objective } = await onOkrs()
    await okrs.search(look[by])
    await okrs.shows(okrs.say('okrs:found.objectives'))
    await okrs.cards.first().getByRole('link').click()
    await objective.shows(new RegExp(look[by], 'i'))
    expect(app.problems).toEqual([])
  })

  test('and finds a colleague by name, with their objectives', async () => {
    const { app, okrs } = await onOkrs()
    await okrs.search(look.name)
    await okrs.openPerson(look.name)
    await okrs.shows(okrs.say('me:people.manager'))
    expect(app.problems).toEqual([])
  })

  test('and is told when there is nothing, with what to do', async () => {
    const { okrs } = await onOkrs()
    await okrs.search('zzqx')
    await okrs.shows(okrs.say('okrs:empty.search', { text: 'zzqx' }))
    await okrs.shows(okrs.say('okrs:empty.searchHint'))
    await okrs.clearSearch()
    await okrs.cards.first().waitFor()
  })

  test('and reads the company, departments, the team and themselves', async () => {
    const { app, okrs } = await onOkrs()
    await okrs.cards.first().waitFor()
    await okrs.look('me')
    await okrs.lists(look.mine)
    await okrs.look('team')
    await okrs.lists(look.mine)
    await okrs.look('department')
    await okrs.lists(look.mine)
    await okrs.chooseDepartment(look.other)
    await okrs.card(look.mine).waitFor({ state: 'hidden' })
    await okrs.cards.first().waitFor()
    expect(app.problems).toEqual([])
  })

  test('and narrows the list by health, and widens it again', async () => {
    const { okrs } = await onOkrs()
    const all = await okrs.titles()
    await okrs.filterByHealth('off-track')
    const blocked = okrs.say('components:health.off-track')
    await eventually(async () => expect((await okrs.titles()).filter((title) => !title.includes(blocked))).toEqual([]))
    await okrs.clearFilters()
    await eventually(async () => expect(await okrs.titles()).toEqual(all))
  })

  test('and reads an earlier cycle, with what became of it', async () => {
    const { app, okrs } = await onOkrs()
    const current = await okrs.titles()
    await okrs.choosePreviousCycle()
    await eventually(async () => {
      const earlier = await okrs.titles()
      expect(earlier.filter((title) => current.includes(title))).toEqual([])
    })
    expect(app.problems).toEqual([])
  })

  test('and goes on reading at the end of a page, each objective once', async () => {
    const { okrs } = await onOkrs()
    await okrs.look('department')
    await okrs.chooseDepartment(look.whole)
    await eventually(async () => expect((await okrs.titles()).length).toBeGreaterThan(10))
    const first = await okrs.titles()
    await okrs.scrollToEnd()
    await eventually(async () => expect((await okrs.titles()).length).toBeGreaterThan(first.length))
    const titles = await okrs.titles()
    expect(titles.slice(0, first.length)).toEqual(first)
    expect(new Set(titles).size).toBe(titles.length)
  })
})
