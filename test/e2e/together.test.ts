import { readerInBrowser } from './support/reader'
import { World } from './support/world'

/** A key result that Lin Zhixia owns, in an objective of her manager Guan Shu. */
const shared = {
  'zh-CN': { objective: '新客户头几周就尝到甜头', title: '新客户首次见效所需天数', lin: '林知夏' },
  en: {
    objective: 'New customers taste success in their first weeks',
    title: 'Days until a new customer sees results',
    lin: 'Lin Zhixia',
  },
} as const

let world: World

beforeAll(async () => {
  world = await World.create()
})

afterAll(() => world?.destroy())

describe.each(['zh-CN', 'en'] as const)('owner and manager update the same key result at once (%s)', (language) => {
  const { objective, title, lin: name } = shared[language]

  /** Both have the sheet open; she saves first. */
  async function bothOpenAndSheSaves(value: string) {
    const lin = await readerInBrowser(world, 'lin-zhixia', language)
    const guan = await readerInBrowser(world, 'guan-shu', language)
    await guan.today.goTo('okrs')
    await guan.okrs.look('me')
    await guan.okrs.open(objective)
    const his = await guan.objective.update(title)
    await his.setValue('13')
    await his.writeNote('电话里听到的 / heard on the phone')

    const hers = await lin.today.update(title)
    await hers.setValue(value)
    await hers.save()
    await hers.isClosed()
    await his.save()
    await his.shows(new RegExp(his.say('checkIn:conflict.title', { name })))
    return { lin, guan, his }
  }

  test('the second sees the newer state, keeps the words, and can put them on top', async () => {
    const { guan, his } = await bothOpenAndSheSaves('12')
    expect(await his.note.inputValue()).toBe('电话里听到的 / heard on the phone')
    expect(await his.value.inputValue()).toBe('13')
    await his.keepMine()
    await his.isClosed()
    await guan.objective.shows('电话里听到的 / heard on the phone')
    expect(guan.app.problems).toEqual([])
  })

  test('or leave it at the newer one', async () => {
    const { lin, guan, his } = await bothOpenAndSheSaves('11.5')
    await his.keepTheirs(name)
    await his.isClosed()
    await guan.objective.shows('11.5')
    expect(guan.app.problems).toEqual([])
    expect(lin.app.problems).toEqual([])
  })
})
