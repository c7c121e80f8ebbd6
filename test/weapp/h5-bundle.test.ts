import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Script } from 'node:vm'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { launchBrowser, phoneWindow } from '../support/browser'
import { serveFolder } from '../support/staticServer'

const dist = resolve(__dirname, '../../dist/h5')
const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))

/** Bytes of gzip, by the path that a page asks for. */
const weightOf = (path: string): number => gzipSync(readFileSync(join(dist, path === '/' ? 'index.html' : path))).length

/** Taro's production build has emitted what no browser parses, and called it a success: the page was blank. */
test.each(scripts)('%s is JavaScript', (name) => {
  expect(() => new Script(readFileSync(join(dist, name), 'utf8'))).not.toThrow()
})

describe('the first load', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serveFolder>>

  beforeAll(async () => {
    browser = await launchBrowser()
    site = await serveFolder(dist)
  })

  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  test('is at most 320 KB of gzip, with everything the first screen asks for', async () => {
    const window = await phoneWindow(browser)
    const page = await window.newPage()
    const asked = new Set<string>()
    page.on('response', (response) => {
      const { origin, pathname } = new URL(response.url())
      if (origin === new URL(site.url).origin && response.ok()) asked.add(pathname)
    })
    await page.goto(site.url)
    await page.locator('.taro_page:visible').waitFor()
    await page.waitForLoadState('networkidle')
    const total = [...asked].map(weightOf).reduce((sum, bytes) => sum + bytes, 0)
    expect(asked.size).toBeGreaterThan(1)
    expect(total).toBeLessThanOrEqual(320 * 1024)
    await window.close()
  })
})
