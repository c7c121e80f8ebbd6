import { readerInBrowser } from './support/reader'
import { World } from './support/world'

/** Two objectives of Guan Shu, and what Lin Zhixia owns a key result of: one in the closed one, one elsewhere. */
const objectives = {
  'zh-CN': {
    archived: '让设备主管在老板面前有东西可讲',
    closed: '新客户头几周就尝到甜头',
    total: 3,
    learned: '头两周有人到场，比什么都管用',
    gone: '新客户首次见效所需天数',
    stays: '算出年度节省金额的客户',
  },
  en: {
    archived: 'Give maintenance managers a story to tell upstairs',
    closed: 'New customers taste success in their first weeks',
    total: 3,
    learned: 'Somebody on site in the first two weeks beats everything else',
    gone: 'Days until a new customer sees results',
    stays: 'Customers with a yearly saving worked out',
  },
} as const

let world: World

beforeAll(async () => {
  world = await World.create()
})

afterAll(() => world?.destroy())

describe.each(['zh-CN', 'en'] as const)('an objective comes to its end (%s)', (language) => {
  const { archived, closed, total, learned, gone, stays } = objectives[language]
  const onMine = async () => {
    const guan = await readerInBrowser(world, 'guan-shu', language)
    await guan.today.goTo('okrs')
    await guan.okrs.look('me')
    return guan
  }

  test('archived, it leaves every list, and comes back when that is undone', async () => {
    const { app, okrs, objective } = await onMine()
    await okrs.open(archived)
    await objective.archive()
    await okrs.isTold('objective:more.archived')
    await okrs.card(archived).waitFor({ state: 'hidden' })
    await okrs.undo()
    await okrs.isTold('objective:more.restored')
    await okrs.lists(archived)
    expect(app.problems).toEqual([])
  })

  test('closed, it can be read and no longer updated', async () => {
    const { app, okrs, objective, closing, say } = await onMine()
    await okrs.open(closed)
    await objective.close()
    await closing.endWith(learned, total)
    await closing.back()
    await objective.isOpen(closed)
    await objective.shows(learned)
    await objective.nowhereShows(say('objective:update'))
    await objective.shows(say('components:health.closed'))
    expect(app.problems).toEqual([])

    const lin = await readerInBrowser(world, 'lin-zhixia', language)
    await lin.today.keyResult(stays)
    await lin.today.nowhereShows(gone)
  })
})
