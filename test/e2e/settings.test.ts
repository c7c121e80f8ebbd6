import { type Reader, readerInBrowser } from './support/reader'
import { World } from './support/world'

const companies = { 'zh-CN': '屿川科技', en: 'Yuchuan Technology' } as const

let world: World

beforeAll(async () => {
  world = await World.create()
})

afterAll(() => world?.destroy())

/** The classes of the page in front say what the styles go by. */
const ground = ({ app }: Reader) =>
  app.top.locator('.page').evaluate((page) => getComputedStyle(page).getPropertyValue('--surface').trim())
const textSize = ({ app }: Reader) =>
  app.top.locator('.page').evaluate((page) => Number.parseFloat(getComputedStyle(page).fontSize))

const onMe = async (language: 'zh-CN' | 'en') => {
  const lin = await readerInBrowser(world, 'lin-zhixia', language)
  await lin.today.goTo('me')
  return lin
}

test.each`
  from       | to         | chosen
  ${'zh-CN'} | ${'en'}    | ${'English'}
  ${'en'}    | ${'zh-CN'} | ${'简体中文'}
`('the language changes from $from to $to at once, and stays', async ({ from, to, chosen }) => {
  const before = await onMe(from)
  await before.me.chooseLanguage(chosen)
  const after = before.in(to)
  await after.me.shows(after.say('me:appearance'))
  await after.today.goTo('okrs')
  await after.okrs.shows(after.say('okrs:scope.department'))
  await after.app.restart()
  await after.today.isOpen()
  expect(await after.app.page.evaluate(() => document.documentElement.lang)).toBe(to)
  expect(after.app.problems).toEqual([])
})

test('the appearance changes at once, and stays', async () => {
  const lin = await onMe('zh-CN')
  const light = await ground(lin)
  await lin.me.chooseAppearance('dark')
  const dark = await ground(lin)
  expect(dark).not.toBe(light)
  await lin.app.restart()
  await lin.today.isOpen()
  expect(await ground(lin)).toBe(dark)
})

test('the text grows at once, stays, and nothing runs off the screen', async () => {
  const lin = await onMe('en')
  const ordinary = await textSize(lin)
  await lin.me.chooseTextSize('largest')
  expect(await textSize(lin)).toBeGreaterThan(ordinary)
  await lin.app.restart()
  await lin.today.isOpen()
  expect(await textSize(lin)).toBeGreaterThan(ordinary)
  const overflow = await lin.app.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})

test('another company shows its own objectives, here and after a restart', async () => {
  const lin = await onMe('zh-CN')
  await lin.me.switchTo(companies.en)
  await lin.me.shows(companies.en)
  await lin.today.goTo('today')
  await lin.today.keyResult('Days until a new customer sees results')
  await lin.app.restart()
  await lin.today.keyResult('Days until a new customer sees results')
  expect(lin.app.problems).toEqual([])
})
