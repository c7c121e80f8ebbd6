import { openidOf, Reader } from '../e2e/support/reader'
import type { Language } from '../e2e/support/words'
import { World } from '../e2e/support/world'

const engineering: Record<Language, string> = { 'zh-CN': '研发部', en: 'Engineering' }

let world: World

beforeAll(async () => {
  world = await World.create({ now: '2026-03-02T01:30:00Z' })
  await world.hourAt('2026-03-02T01:30:00Z', 'rollout')
})

afterAll(() => world?.destroy())

test.each<Language>(['zh-CN', 'en'])('a champion reads the board on a phone (%s)', async (language) => {
  const weapp = await world.onPhone(openidOf('xu-qinghe'), {
    language: language === 'en' ? 'en' : 'zh_CN',
    open: 'packages/rollout/pages/board/index',
  })
  const { rolloutBoard } = new Reader(weapp, language)
  await rolloutBoard.isOpen()
  await rolloutBoard.isCounted()
  await rolloutBoard.look('departments')
  expect(await rolloutBoard.weeksOf(engineering[language])).toHaveLength(10)
  await rolloutBoard.openDepartment(engineering[language])
  expect(await weapp.route()).toBe('packages/rollout/pages/department/index')
  expect(weapp.problems).toEqual([])
  await weapp.close()
})
