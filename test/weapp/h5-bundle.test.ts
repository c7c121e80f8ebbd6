import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Script } from 'node:vm'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { launchBrowser, phoneWindow } from '../support/browser'
import { serveFolder } from '../support/staticServer'

const dist = resolve(__dirname, '../../dist/h5')
const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))

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

  test('is at most 290 KB of gzip, with everything the first screen asks for', async () => {
    const window = await phoneWindow(browser)
    const page = await window.newPage()
    const weights = new Map<string, Promise<number>>()
    page.on('response', (response) => {
      const mine = response.url().startsWith(site.url) && response.ok()
      if (mine)
        weights.set(
          response.url(),
          response.body().then((body) => gzipSync(body).length),
        )
    })
    await page.goto(site.url, { waitUntil: 'networkidle' })
    const total = (await Promise.all(weights.values())).reduce((sum, bytes) => sum + bytes, 0)
    expect(weights.size).toBeGreaterThan(1)
    expect(total).toBeLessThanOrEqual(290 * 1024)
    await window.close()
  })
})
