import { openidOf, Reader } from '../e2e/support/reader'
import { World } from '../e2e/support/world'

let world: World

beforeAll(async () => {
  world = await World.create()
})

afterAll(() => world?.destroy())

test('on a phone, without what only browsers have, the coach reads what is typed and does what it offers', async () => {
  const weapp = await world.onPhone(openidOf('meng-qiao'), { language: 'zh_CN' })
  const { today, okrs, editor, coach } = new Reader(weapp, 'zh-CN')
  await today.goTo('okrs')
  await okrs.write()
  await editor.writeTitle('上线新版小程序')
  await coach.says('fix', 'objectiveIsDeliverable')
  await coach.dismiss('fix', 'objectiveIsDeliverable')
  await coach.isQuietAbout('fix', 'objectiveIsDeliverable')

  const first = editor.keyResult(1)
  await first.title.fill('续约率由 ７０％ 提升至 ９０％')
  await coach.apply('takeNumbers', 'good', 'keyResultFromToInWords')
  await coach.isTold('coach:applied.takeNumbers')
  expect(await first.threshold('baseline').inputValue()).toBe('70')
  expect(await first.threshold('stretch').inputValue()).toBe('90')
  expect(weapp.problems).toEqual([])
})
