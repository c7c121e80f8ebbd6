import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { type PhoneLook, phoneWindow } from '../../support/browser'
import type { Surface } from '../../support/surface'

/** Who is signed in when the page opens; nobody, for a first visit. */
export interface SignedIn {
  openid: string
  token: string
}

/** Longest that anything on screen is waited for, ms; below a test's own time, so that what was waited for is named. */
const patience = 20_000

/** The browser build, served by the embedded cloud. */
export class BrowserApp implements Surface {
  readonly problems: string[] = []

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {
    page.on('pageerror', (error) => this.problems.push(error.stack ?? error.message))
    page.on('console', (message) => {
      // A journey without network makes the browser log the failed request; that is the journey, not a defect.
      const expected = message.text().includes('ERR_INTERNET_DISCONNECTED')
      if (message.type() === 'error' && !expected) this.problems.push(message.text())
    })
  }

  /** @param url of the embedded cloud that serves the pages */
  static async open(browser: Browser, url: string, look: PhoneLook = {}, person?: SignedIn): Promise<BrowserApp> {
    const context = await phoneWindow(browser, look)
    if (person) await context.addInitScript(keepAccount, person)
    context.setDefaultTimeout(patience)
    const app = new BrowserApp(await context.newPage(), context, `${url}/`)
    await app.page.goto(app.url)
    return app
  }

  get top(): Locator {
    return this.page.locator('.taro_page:visible').last()
  }

  async goOffline(): Promise<void> {
    await this.context.setOffline(true)
  }

  async goOnline(): Promise<void> {
    await this.context.setOffline(false)
  }

  async restart(): Promise<void> {
    await this.page.goto('about:blank')
    await this.page.goto(this.url)
  }

  async close(): Promise<void> {
    await this.context.close()
  }
}

/** Runs in the page: what the local sign-in would have kept, in the shape of Taro's storage. */
function keepAccount(person: SignedIn): void {
  // Between two openings the page is blank, and has no storage.
  if (location.protocol === 'about:') return
  if (localStorage.getItem('account') === null) localStorage.setItem('account', JSON.stringify({ data: person }))
}
