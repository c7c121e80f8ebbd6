import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { type PhoneLook, phoneWindow } from '../../support/browser'
import type { Surface } from '../../support/surface'
import type { PageTraffic } from './browser/meter'
import type { RecordedCall } from './browser/wx'
import { ordinaryPhone, type PhoneOptions, type WeappPackage } from './package-format'
import { type CloudSeat, serveWeapp } from './serve'

declare global {
  interface Window {
    weappPackage: WeappPackage
  }
}

export interface WeappOptions extends PhoneLook, Partial<PhoneOptions> {
  /** Folder of the production build; `dist/weapp` unless told. */
  dist?: string
  /** Without one, every cloud call fails as without network. */
  cloud?: CloudSeat
}

/** A phone with the mini program open, as a test holds it. */
export class Weapp implements Surface {
  /** Errors that were thrown or logged since the start; a healthy journey ends with none. */
  readonly problems: string[] = []

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
    private options: PhoneOptions,
    private readonly stopServer: () => Promise<void>,
  ) {
    page.on('pageerror', (error) => this.problems.push(error.stack ?? error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text())
    })
  }

  /** Packs the build, opens a phone-sized window and starts the mini program in it. */
  static async open(browser: Browser, options: WeappOptions = {}): Promise<Weapp> {
    const { dist = 'dist/weapp', cloud, locale, colorScheme, viewport, ...phone } = options
    const server = await serveWeapp(dist, () => cloud)
    const context = await phoneWindow(browser, { locale, colorScheme, viewport })
    const weapp = new Weapp(await context.newPage(), context, server.url, { ...ordinaryPhone, ...phone }, server.close)
    weapp.problems.push(...server.pkg.warnings)
    await weapp.start()
    return weapp
  }

  /** The page on screen: text and roles are looked for in it, not in the pages below it. */
  get top(): Locator {
    return this.page.locator('.wx-page:visible').last()
  }

  /** Closes the mini program and opens it again; what it stored is still there. */
  async restart(changes: Partial<PhoneOptions> = {}): Promise<void> {
    this.options = { ...this.options, ...changes }
    await this.start()
  }

  async goOffline(): Promise<void> {
    await this.page.evaluate(() => window.phone.network.switch(false))
  }

  async goOnline(): Promise<void> {
    await this.page.evaluate(() => window.phone.network.switch(true))
  }

  /** Puts the mini program into the background and brings it back. */
  async leaveAndReturn(): Promise<void> {
    await this.page.evaluate(() => {
      window.phone.events.tell('AppHide', {})
      window.phone.pages.tell('onHide')
      window.phone.events.tell('AppShow', {})
      window.phone.pages.tell('onShow', {})
    })
  }

  async pullDown(): Promise<void> {
    await this.page.evaluate(() => window.phone.pages.tell('onPullDownRefresh'))
  }

  /** What the page would send when somebody shares it. */
  async share(): Promise<unknown> {
    return this.page.evaluate(() => window.phone.pages.tell('onShareAppMessage', { from: 'menu' }))
  }

  async route(): Promise<string> {
    return this.page.evaluate(() => window.phone.pages.currentRoute())
  }

  /** Calls of `wx.<name>` so far, oldest first, with their arguments as JSON. */
  async calls(name: string): Promise<RecordedCall[]> {
    const text = await this.page.evaluate(
      (wanted) => JSON.stringify(window.phone.calls.filter((call) => call.name === wanted)),
      name,
    )
    return JSON.parse(text) as RecordedCall[]
  }

  /** What lies under a path on this phone. @throws where nothing does */
  async file(path: string): Promise<Buffer> {
    const base64 = await this.page.evaluate((wanted) => window.phone.files.base64(wanted), path)
    if (base64 === undefined) throw new Error(`no file at ${path}`)
    return Buffer.from(base64, 'base64')
  }

  /** setData traffic by page since the start, or since the last `measure`. */
  async traffic(): Promise<Record<string, PageTraffic>> {
    return this.page.evaluate(() => window.phone.meter.pages)
  }

  /** @returns calls and bytes of setData, over all pages, that `act` and what follows from it caused */
  async measure(act: () => Promise<void>): Promise<{ calls: number; bytes: number }> {
    await this.page.evaluate(() => window.phone.meter.reset())
    await act()
    const pages = Object.values(await this.traffic())
    return {
      calls: pages.reduce((sum, page) => sum + page.calls, 0),
      bytes: pages.reduce((sum, page) => sum + page.bytes, 0),
    }
  }

  async close(): Promise<void> {
    await this.context.close()
    await this.stopServer()
  }

  private async start(): Promise<void> {
    await this.page.goto(this.url)
    await this.page.evaluate((phone) => window.startPhone(window.weappPackage, phone), this.options)
  }
}
