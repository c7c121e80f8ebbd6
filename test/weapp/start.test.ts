import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import type { AppJson } from './host/package-format'
import { Weapp } from './host/weapp'

const dist = resolve(__dirname, '../../dist/weapp')
const { tabBar } = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as AppJson

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
})

/** Phones that differ in what they have, not only in how they look; WeCom lacks what its documents say it lacks. */
describe.each`
  phone                                   | options
  ${'an iPhone'}                          | ${{ platform: 'ios', intl: true }}
  ${'an Android phone without Intl'}      | ${{ platform: 'android', intl: false }}
  ${'a phone in English, dark'}           | ${{ language: 'en', colorScheme: 'dark' }}
  ${'a phone with large type'}            | ${{ fontSizeSetting: 23 }}
  ${'WeCom, which lacks newer functions'} | ${{ missing: ['onThemeChange', 'getWindowInfo', 'getAppBaseInfo'] }}
`('$phone', ({ options }: { options: object }) => {
  let weapp: Weapp

  beforeAll(async () => {
    weapp = await Weapp.open(browser, { dist, ...options })
  })

  afterAll(() => weapp?.close())

  test('opens on the first tab, with something to read', async () => {
    expect(await weapp.route()).toBe(tabBar?.list[0]?.pagePath)
    await weapp.top.getByRole('heading', { level: 1 }).first().waitFor()
  })

  test('reaches every tab and keeps none of them from working', async () => {
    for (const { pagePath } of [...(tabBar?.list ?? [])].reverse()) {
      await weapp.page.evaluate((path) => window.phone.pages.switchTab(path), pagePath)
      await weapp.top.getByRole('heading', { level: 1 }).first().waitFor()
      expect(await weapp.route()).toBe(pagePath)
    }
  })

  test('throws nothing and logs no error', () => {
    expect(weapp.problems).toEqual([])
  })
})

test('the templates compile without a warning', async () => {
  expect(existsSync(join(dist, 'base.wxml'))).toBe(true)
  const { pack } = await import('./host/pack')
  expect(pack(dist).warnings).toEqual([])
})
