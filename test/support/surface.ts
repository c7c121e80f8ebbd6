import type { Locator, Page } from 'playwright-core'

/**
 * The app as somebody holds it, in the browser build or as the true phone bundle: a journey is written once and walked
 * on both.
 */
export interface Surface {
  readonly page: Page
  /** The screen in front; what lies below it in the stack is left out. */
  readonly top: Locator
  /** Errors thrown or logged since it was opened. */
  readonly problems: string[]
  goOffline(): Promise<void>
  goOnline(): Promise<void>
  /** Closes the app and opens it again with what it had kept. */
  restart(): Promise<void>
  close(): Promise<void>
}
